"""Results, standings and prices among the paragraphs of wire copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.plain import read_plain
from pullquote.model.reading.tables import between_rows, is_row, rows_among

ROWS = [
    "SEATTLE       85  76  .528   4 1/2",
    "Settlement   Change   Volume",
    "204 Dana Stock 70 67 67, Simon Hob (South Africa) 68 66 70",
    "3. Leah Pells (Canada) 4:06.32",
    "8 - Luc Nilo (PSV)",
    "M. Slate run out ( Murali ) 27",
    "1-Monica Sele (U.S.) beat Naoko Kiji (Japan) 6-1 6-3",
    "Texas (Burke 5-2) at New York (Cone 7-2)",
]
NO_ROWS = [
    "The vote was 62-31.",
    "He was born in Leeds in the spring of 1962",
    "New York, March 4, 1998",
    "The company said that it would pay every one of them 500",
    "It cost a lot.  She paid at once.  Nobody asked.",
    "",
]


@pytest.mark.parametrize("line", ROWS)
def test_a_line_of_results_is_a_row(line: str) -> None:
    assert is_row(line)


@pytest.mark.parametrize("line", NO_ROWS)
def test_a_line_of_a_story_is_no_row(line: str) -> None:
    assert not is_row(line)


def test_one_line_that_ends_with_figures_is_no_table() -> None:
    assert not rows_among(["COUNCIL OKS WATER RATE HIKE, 4-3", "By Ana Ruiz", "Staff writer"])


def test_a_result_goes_on_in_the_next_line_with_what_is_left_of_it() -> None:
    row = "4-Conchita Marti (Spain) beat Nanne Dahl (Finland) 6-1"
    assert between_rows(row, "6-3", full=True) == "goes on"
    assert between_rows(row, "Jan Siem (Netherlands) beat Carlos Cost 6-4 6-4", full=True) == "ends"


def test_a_scorecard_is_the_story_and_every_row_stands_alone() -> None:
    rows = [f"{name} c Jaya b Vaas {runs}" for runs, name in enumerate(NAMES, start=11)]
    lead = "Scoreboard in the one-day match between Sri Lanka and Australia on Friday:"
    told = "Captain Arjun Rana was fined half of his match fee for arguing with the umpire."
    text = "\n".join(["Australia", *rows]) + f"\n\n{told}"
    document = read_plain(f"{lead}\n\n{text}")
    words = [block.span.of(document.text) for block in document.blocks]
    assert words == [lead, "Australia", *rows, told]
    assert {block.kind for block in document.blocks} == {"paragraph", "list"}


NAMES = ["M. Slate", "S. Lawe", "M. Beva", "R. Ponti", "I. Heal", "B. Hog", "P. Reif", "G. Math"]


def test_a_wrapped_page_with_a_table_keeps_its_paragraphs_whole() -> None:
    text = (
        "Summaries of Dutch first division soccer matches that were played on\n"
        "Sunday afternoon:\n\n"
        "Twente coach Hans Meye said he would drop Polish international Arek\n"
        "Radom and bring back the veteran defender Michel Boere for the UEFA\n"
        "Cup tie.\n\n"
        "PSV's chairman, Harry van Raai, confirmed yesterday that Barcelona\n"
        "Football Club had asked about Philip Coku.\n\n"
        "Leading scorers:\n"
        "8 - Luc Nilo (PSV)\n"
        "6 - Roy Maka (Vitesse)\n"
        "5 - Jari Litma (Ajax)\n"
    )
    document = read_plain(text)
    words = [block.span.of(document.text) for block in document.blocks]
    assert words[1].endswith("Michel Boere for the UEFA\nCup tie.")
    assert words[-3:] == ["8 - Luc Nilo (PSV)", "6 - Roy Maka (Vitesse)", "5 - Jari Litma (Ajax)"]


WORD = st.text("abcdefgh", min_size=2, max_size=8).map(str.capitalize)
ROW = st.builds(
    lambda given, family, scores: f"{given} {family} {' '.join(map(str, scores))}",
    WORD, WORD, st.lists(st.integers(60, 80), min_size=2, max_size=4),
)  # fmt: skip


@given(st.lists(ROW, min_size=3, max_size=30))
def test_no_row_of_any_table_is_furniture(rows: list[str]) -> None:
    told = "The winner said that the greens were slower than the day before, and went home."
    lead = "Leading scores after the third round of the open championship on Saturday:"
    document = read_plain("\n\n".join([lead, *rows, told]))
    words = {block.span.of(document.text): block.kind for block in document.blocks}
    assert all(words[row] == "list" for row in rows)


@given(st.text(), st.text(min_size=1), st.booleans())
def test_any_two_lines_are_judged(line: str, following: str, full: bool) -> None:
    assert between_rows(line, following, full=full) in ("goes on", "ends", None)
