"""The people tab: strips of where everyone comes up, and names that are only guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain
from pullquote.tui.views.course import EMPTY, cells_for, strip
from pullquote.tui.views.shown import Shown

STORY = (
    "Joe Kettle met Nora Kettle in May. They talked about the harbor and its debts.\n\n"
    "It was mild all week there. “No,” Kettle said on Friday.\n\n"
    "Sergei Lavrenti, the mayor, agreed. Sergey Lavrenti left."
)


def shown(text: str) -> Shown:
    from pullquote.tui.views.reading import Reading

    return Shown(Reading(extract(read_plain(text))))


@given(st.lists(st.floats(0, 1), max_size=50), st.integers(1, 80))
def test_a_strip_is_as_wide_as_its_cells_and_shows_every_place(
    course: list[float], cells: int
) -> None:
    drawn = strip(course, cells)
    assert len(drawn) == cells
    assert sum(cell != EMPTY for cell in drawn) == len(
        {min(int(place * cells), cells - 1) for place in course}
    )


def test_whoever_comes_up_more_often_in_a_stretch_has_a_higher_bar() -> None:
    assert strip([0.0, 0.3, 0.31, 0.99, 0.98, 0.97, 0.96, 0.95], 4) == "▂▄·█"


@pytest.mark.parametrize(("width", "cells"), [(34, 0), (55, 12), (78, 24), (110, 40)])
def test_narrow_lists_have_no_strip(width: int, cells: int) -> None:
    assert cells_for(width) == cells


def test_a_name_that_may_be_somebody_elses_looks_like_a_guess() -> None:
    tab = shown(STORY)
    bodies = {row.head: row.body for row in tab.rows("people")}
    assert "Sergey Lavrenti (unsure)" in bodies["Sergei Lavrenti"]
    guesses = [
        (row.head, row.body)
        for person in tab.rows("people")
        for row in tab.facts_of(person.key)
        if row.unsure
    ]
    assert ("Kettle", "perhaps somebody else: ¶2") in guesses
    details = [line for row in tab.rows("people") for line in tab.detail(row)]
    assert "Perhaps somebody else: Kettle ¶2" in details


def test_credits_stand_last_below_a_line_of_their_own() -> None:
    tab = shown("Ferry Sinks\n\nBy Ana Ruiz\n\n“No,” said Nora Kettle. It sank on Friday.\n")
    assert [row.head for row in tab.rows("people")] == ["Nora Kettle", "credits 1", "Ana Ruiz"]
    assert [row.head for row in tab.rows("people", "ruiz")] == ["credits 1", "Ana Ruiz"]
    assert tab.counts()["people"] == "2"
