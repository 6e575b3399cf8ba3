"""Timetables and the clock of a game are no points of the calendar."""

from datetime import date

import pytest

from pullquote.model.article import Time
from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2025, 11, 14)


def times_of(text: str) -> tuple[Time, ...]:
    return find_times(Analysis(read_plain(text, id="a", published=PUBLISHED)), PUBLISHED)


@pytest.mark.parametrize(
    "text",
    [
        "On the first Monday of every month, he tunes the piano.",
        "They may lead tours on the first Saturday of each month.",
        "She comes on Mondays in February.",
    ],
)
def test_what_comes_again_is_a_set(text: str) -> None:
    assert [time.type for time in times_of(text)] == ["SET"]


def test_the_clock_of_a_game_is_no_time_of_the_day() -> None:
    assert not times_of("He threw a 44-yarder with 1:12 left that tied the game at 24.")


def test_two_years_later_in_the_past_never_lies_after_publication() -> None:
    times = times_of("It was inspected on Sept. 17, 2025. Two years later the bridge fell.")
    assert all(time.latest is None or time.latest <= PUBLISHED for time in times)


@pytest.mark.parametrize(
    "text",
    ["There is no direct bus after 5.40pm.", "He sleeps in the reading room from ten to noon."],
)
def test_a_timetable_dates_no_event(text: str) -> None:
    analysis = Analysis(read_plain(text, id="a", published=PUBLISHED))
    events = find_events(analysis, find_times(analysis, PUBLISHED), (), PUBLISHED)
    assert not any(event.time for event in events)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("From October, anyone who builds will have to show that it drains.", "2026-10"),
        ("From 1 October, the firm that builds homes will have to pay.", "2026-10-01"),
        ("All trains are cancelled until noon on Saturday.", "2025-11-15T12:00"),
        ("Talks lasted until noon on Saturday.", "2025-11-08T12:00"),
        ("Lorries will have to wait until the morning.", "2025-11-15TMO"),
        ("The blaze broke out shortly before midnight on Tuesday.", "2025-11-11T23:59"),
    ],
)
def test_a_clause_looks_ahead_or_back(text: str, value: str) -> None:
    assert [time.value for time in times_of(text)] == [value]


def test_this_winter_in_the_perfect_is_the_one_just_past() -> None:
    text = "I have stood in kitchens this winter where the water came up."
    march = date(2024, 3, 5)
    times = find_times(Analysis(read_plain(text, id="a", published=march)), march)
    assert [time.value for time in times] == ["2023-WI"]


def test_the_hour_of_an_unknown_day_is_not_put_on_the_day_of_publication() -> None:
    text = "It was inspected on Nov. 13, 2025. Two years later the bridge fell at 8:06."
    assert times_of(text)[-1].value == "T08:06"
