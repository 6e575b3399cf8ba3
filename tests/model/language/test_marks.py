import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def inside(text: str) -> list[str]:
    return [text[one.start : one.end] for one in Analysis(read_plain(text)).marks.quoted]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ('"One," she said. "Two."', ["One,", "Two."]),
        ("''One,'' she said. ``Two.''", ["One,", "Two."]),
        ("‘We won’t sell the players’ bus,’ he said.", ["We won’t sell the players’ bus,"]),
        ("'It's the boys' bus,' he said.", ["It's the boys' bus,"]),
        ("«Un», said Luc. ‹Deux›", ["Un", "Deux"]),
        ("« Un », said Luc.", ["Un"]),
        ("„One“, she said. „Two”", ["One", "Two"]),
        ("“The count was fair,“ she said.", ["The count was fair,"]),
        ('“The count was fair," she said.', ["The count was fair,"]),
        ("”The count was fair,” she said.", ["The count was fair,"]),
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ("‘He said, “No,” and left,’ she said.", ["He said, “No,” and left,"]),
        ('The 6\'2" guard has a 19" swelling.', []),
        ('"He is 6\'2" tall," she said.', ["He is 6'2\" tall,"]),
        ("The dogs’ home and the ’90s; rock ’n’ roll", []),
        ("Twas the 'Duchess' of '99.", ["Duchess"]),
        ("“”, “ ” and “...” hold no word", []),
    ],
)
def test_marks_of_every_shape_are_paired(text: str, quoted: list[str]) -> None:
    assert inside(text) == quoted


def test_a_quotation_left_open_goes_on_in_the_next_paragraph_without_a_remark() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” he said."
    assert inside(text) == ["One.", "Two.", "Three,"]
    assert Analysis(read_plain(text)).marks.notes == ()


@pytest.mark.parametrize(("opening", "closing"), [("‘", "’"), ('"', '"'), ("'", "'")])
def test_a_quotation_is_left_open_in_any_kind_of_marks(opening: str, closing: str) -> None:
    text = f"{opening}It’s one.\n\n{opening}Two,{closing} he said."
    assert inside(text) == ["It’s one.", "Two,"]
    (quote,) = find_quotes(Analysis(read_plain(text)), ())
    assert [part.of(text) for part in quote.parts] == ["It’s one.", "Two,"]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph_and_is_remarked_on() -> None:
    text = "One.\n\nShe said, “The count was fair.\n\nThe polls closed at nine."
    assert inside(text) == ["The count was fair."]
    assert Analysis(read_plain(text)).marks.notes == (
        "An opening quotation mark in paragraph 2 is never closed.",
    )


def test_a_closing_mark_that_was_never_opened_is_remarked_on() -> None:
    text = "The count was fair,” she said."
    assert inside(text) == []
    assert Analysis(read_plain(text)).marks.notes == (
        "A closing quotation mark in paragraph 1 was never opened.",
    )


@given(st.lists(st.sampled_from([*"“”\"‘’'«»„,.?—\n ", "\n\n", "said ", "She ", "X", "no"])))
def test_any_marks_at_all_give_quotations_that_lie_inside_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    analysis = Analysis(read_plain(text))
    quotes = find_quotes(analysis, ())
    assert [quote.id for quote in quotes] == [f"q{n}" for n in range(1, len(quotes) + 1)]
    for quote in quotes:
        for part in quote.parts:
            assert part.of(text).strip() == part.of(text) != ""


@given(st.text())
def test_no_text_makes_the_finder_stumble(text: str) -> None:
    for quote in find_quotes(Analysis(read_plain(text)), ()):
        assert all(part.end <= len(text) for part in quote.parts)
