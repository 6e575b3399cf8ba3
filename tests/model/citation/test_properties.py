"""What holds for any words: a rule changes marks, stops and capitals, and never the words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import Article, Block, Quote, Span
from pullquote.model.citation.marks import (
    before_credit,
    ending_inside,
    going_on,
    joined,
    nested,
    standing_alone,
)
from pullquote.model.citation.outlets import without_the
from pullquote.model.citation.registry import cite_quote
from pullquote.model.citation.sentence_case import sentence_case
from pullquote.model.citation.titles import (
    headline_case,
    short_title,
    small_in_apa,
    small_in_chicago,
    small_in_chicago_18,
    small_in_mla,
)

# Words, and the marks that the rules are about.
printed = st.text(
    st.sampled_from("aBcdE ,.?!’”“‘\"'…-–—:;U.S0123é") | st.characters(categories=["L"]),
    max_size=40,
).map(lambda text: " ".join(text.split()))
small = st.sampled_from([small_in_apa, small_in_chicago, small_in_chicago_18, small_in_mla])


def letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


@given(printed)
def test_a_final_comma_goes_and_nothing_else(words: str) -> None:
    alone = standing_alone(words)
    assert letters(alone) == letters(words)
    if letters(words):
        assert not alone.rstrip("’”").endswith(",")
    if words.rstrip("’”").endswith((".", "?", "!")):
        assert alone == words


@given(printed)
def test_stops_are_set_and_taken_away_without_a_letter_lost(words: str) -> None:
    for rule in (before_credit, ending_inside, going_on):
        assert letters(rule(words)) == letters(words)
    if letters(words):
        assert ending_inside(words).rstrip("’”").endswith((".", "?", "!", "…"))
        assert going_on(words).rstrip("’”").endswith((",", "?", "!"))
        assert going_on(words, asking=True).rstrip("’”").endswith(",")
    if words.rstrip("’”").endswith(("?", "!")):
        assert before_credit(words) == ending_inside(words) == going_on(words) == words


@given(printed)
def test_nested_marks_are_swapped_in_their_places(words: str) -> None:
    for inside in (True, False):
        swapped = nested(words, inside=inside)
        assert len(swapped) == len(words)
        changed = [(old, new) for old, new in zip(words, swapped, strict=True) if old != new]
        assert all(old in "“”‘’\"'" and new in "“”‘’" for old, new in changed)


@given(st.lists(st.sampled_from(["one", "two,", "three.", "four?"]), min_size=1, max_size=4))
def test_pieces_are_joined_in_order_by_as_many_ellipses_as_there_are_gaps(
    pieces: list[str],
) -> None:
    whole = joined(pieces, " . . . ")
    assert whole.count(" . . . ") == len(pieces) - 1
    assert letters(whole) == letters("".join(pieces))


@given(printed, small)
def test_a_headline_changes_in_its_capitals_only(title: str, rule: object) -> None:
    assert callable(rule)
    cased = headline_case(title, rule)
    # Turkish "ı" has the capital of "i".
    assert cased.upper().casefold() == title.upper().casefold()
    # Initials and what holds a capital inside stay as they are printed.
    for old, new in zip(title.split(), cased.split(), strict=True):
        if re.fullmatch(r"[A-Z]{2,}", old):
            assert old == new


@given(printed, printed)
def test_a_sentence_made_of_a_headline_has_the_same_words(title: str, text: str) -> None:
    assert sentence_case(title, text).casefold() == title.casefold()


@given(printed)
def test_a_short_title_is_some_of_the_title_in_order(title: str) -> None:
    if title:
        short = short_title(title)
        assert short and letters(short) in letters(title)


@given(st.sampled_from(["Times", "Harbor Courier", "Verge", "Associated Press"]))
def test_an_outlet_loses_its_article_or_nothing(name: str) -> None:
    assert without_the(f"The {name}") in (name, f"The {name}")
    assert without_the(name) == name


@given(st.integers(1, 99), st.integers(1, 3))
def test_paragraphs_are_one_number_or_a_range(first: int, count: int) -> None:
    lines = ["We wait."] * count
    text = "\n".join(lines)
    spans = [Span(start=at * 9, end=at * 9 + 8) for at in range(count)]
    blocks = tuple(Block(span=span, number=first + at) for at, span in enumerate(spans))
    quote = Quote(id="q", parts=tuple(spans), kind="direct")
    of = Article(id="i", text=text, blocks=blocks, quotes=(quote,))
    shown = cite_quote(of, quote, "apa").quotation
    last = first + count - 1
    assert (f"para. {first})" if count == 1 else f"paras. {first}–{last})") in shown
    assert "para" not in cite_quote(of, quote, "mla").quotation


@given(st.integers(1, 130), st.sampled_from([("apa", 40), ("mla", 60), ("chicago-notes", 100)]))
def test_a_quotation_is_set_apart_from_its_length_on(count: int, rule: tuple[str, int]) -> None:
    style, least = rule
    said = " ".join(["word"] * count)
    quote = Quote(id="q", parts=(Span(start=1, end=1 + len(said)),), kind="direct")
    of = Article(id="i", text=f"“{said}” she said.", quotes=(quote,))
    shown = cite_quote(of, quote, style).quotation
    assert shown.startswith("    word" if count >= least else "“word")
