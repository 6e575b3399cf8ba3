"""Marks inside names, brackets and appositions do not cut an event's words."""

from datetime import date

import pytest

from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2024, 3, 14)


def dated(text: str) -> list[str]:
    analysis = Analysis(read_plain(text, id="a", published=PUBLISHED))
    events = find_events(analysis, find_times(analysis, PUBLISHED), (), PUBLISHED)
    return [event.span.of(text) for event in events if event.certainty == "stated"]


@pytest.mark.parametrize(
    "text",
    [
        "The Senate on Tuesday summoned him over the ₦12.4bn Lokoja–Idah road contract.",
        "The council closed the road near Newton–Ashby on 3 March.",
        "On Friday Acme (LSE: ACM) said it had sold the mill.",
        "Halvorsen Foods Inc. (NYSE: HVF) said Wednesday it agreed to buy the mill.",
        "The Speaker of the House, Rt. Hon. Tajudeen Abbas, had on Monday said no.",
        "It came to light on 8 May 2022, when her nephew, Peter, tried to pay a roofer.",
        "The ministry got £9m in the 2022/23 financial year, of which £2m went to schools.",
    ],
)
def test_a_mark_inside_a_name_or_a_bracket_does_not_cut_the_clause(text: str) -> None:
    assert dated(text) == [text[:-1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed in 2019 – she left in May.", ["It closed in 2019", "she left in May"]),
        ("It closed in 2019–and she left in May.", ["It closed in 2019", "she left in May"]),
    ],
)
def test_a_dash_between_clauses_still_parts_them(text: str, expected: list[str]) -> None:
    assert dated(text) == expected


def test_what_a_figure_is_compared_with_is_no_event() -> None:
    text = "Profit was $212 million, compared with $303 million, or $1.47 a share, a year earlier."
    assert dated(text) == []


def test_a_date_before_nothing_but_marks_is_no_entry() -> None:
    assert dated("Tuesday — , , (") == []
