"""Without a publication date nothing is guessed, and the order still holds."""

import json
from datetime import date
from pathlib import Path

import pytest

from pullquote.model.article import Time
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

SEED = json.loads((Path(__file__).parents[3] / "gold" / "seed.jsonl").read_text("utf-8"))["text"]


def times_in(text: str, published: date | None) -> dict[str, Time]:
    found = find_times(Analysis(read_plain(text, id="a", published=published)), published)
    return {time.span.of(text): time for time in found}


def test_the_seed_with_its_date_is_resolved_to_the_day() -> None:
    times = times_in(SEED, date(2024, 8, 13))
    assert {words: times[words].value for words in (
        "Tuesday", "Friday", "about a week ago", "last year", "November 5", "April",
        "every four or five hours", "the last six or eight days",
    )} == {
        "Tuesday": "2024-08-13", "Friday": "2024-08-09", "about a week ago": "2024-08-06",
        "last year": "2023", "November 5": "2024-11-05", "April": "2024-04",
        "every four or five hours": "PT4H", "the last six or eight days": "P8D",
    }  # fmt: skip
    assert times["about a week ago"].mod == "approx"
    assert all(time.offset is None for time in times.values())


@pytest.mark.parametrize(
    ("words", "value", "because"),
    [
        ("Tuesday", "XXXX-WXX-2", "the Tuesday before publication"),
        ("Friday", "XXXX-WXX-5", "the Friday before publication"),
        ("about a week ago", "XXXX-WXX", "about a week before publication"),
        ("last year", "XXXX", "the year before publication"),
        ("April", "XXXX-04", "the April before publication"),
        ("November 5", "XXXX-11-05", "the 5 November after publication"),
    ],
)
def test_the_seed_without_a_date_says_it_in_relation_to_publication(
    words: str, value: str, because: str
) -> None:
    time = times_in(SEED, None)[words]
    assert (time.value, time.because) == (value, because)
    assert time.earliest is None and time.latest is None


def test_the_seed_without_a_date_is_still_in_order() -> None:
    times = times_in(SEED, None)
    expected = ["last year", "April", "about a week ago", "Friday", "Tuesday", "November 5"]
    offsets = [times[words].offset for words in expected]
    assert None not in offsets
    assert offsets == sorted(offsets, key=lambda offset: offset or 0)
    assert len(set(offsets)) == len(offsets)


def test_the_next_day_hangs_on_the_day_told_even_if_that_is_not_known() -> None:
    times = times_in("On Friday he met the Pope. The next day he flew home.", None)
    friday, after = times["Friday"], times["The next day"]
    assert after.because == "the day after “Friday”"
    assert after.anchor == friday.id
    assert (after.offset, after.earliest) == ((friday.offset or 0) + 1, None)


def test_that_august_needs_no_publication_date() -> None:
    assert times_in("They met in May 2022 and again that August.", None)["that August"].value == (
        "2022-08"
    )


def test_a_full_date_needs_no_publication_date() -> None:
    time = times_in("She died on March 3, 2019.", None)["March 3, 2019"]
    assert (time.value, time.earliest) == ("2019-03-03", date(2019, 3, 3))


@pytest.mark.parametrize(
    ("sentence", "because"),
    [
        ("She left yesterday.", "the day before publication"),
        ("She left the day before yesterday.", "2 days before publication"),
        ("She left two weeks ago.", "2 weeks before publication"),
        ("She will leave next month.", "the month after publication"),
        ("She has lived here since last spring.", "the spring before publication"),
    ],
)
def test_the_reason_is_said_in_plain_words(sentence: str, because: str) -> None:
    [time] = times_in(sentence, None).values()
    assert time.because == because


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("She left yesterday.", "XXXX-XX-XX"),
        ("She left last night.", "XXXX-XX-XXTNI"),
        ("She left last week.", "XXXX-WXX"),
        ("She left last month.", "XXXX-XX"),
        ("She left five years ago.", "XXXX"),
        ("She left in the spring.", "XXXX-SP"),
        ("She will leave on Friday.", "XXXX-WXX-5"),
    ],
)
def test_what_hangs_on_publication_keeps_a_symbol(sentence: str, value: str) -> None:
    [time] = times_in(sentence, None).values()
    assert time.value == value
    assert time.earliest is None
    assert time.offset is not None


def test_a_dateline_without_a_year_gives_no_date_but_an_order() -> None:
    text = (
        "LISBON, Oct. 9 (Northwire) — The tram was sold on Wednesday. It had been bought in "
        "November, painted in May and shown on Monday. It will run again in January."
    )
    times = times_in(text, None)
    assert all(time.earliest is None for time in times.values())
    in_order = ["November", "May", "Monday", "Wednesday", "January"]
    offsets = [times[words].offset for words in in_order]
    assert None not in offsets
    assert offsets == sorted(offsets, key=lambda days: days or 0)
    assert times["Oct. 9"].offset == 0


def test_a_date_before_a_dash_is_no_dateline() -> None:
    assert times_in("The cow was born on May 3 – a cold day.", None)["May 3"].offset != 0


def test_the_first_friday_of_an_unknown_year_stays_its_month() -> None:
    (time,) = times_in("Voting opens on the first Friday of July.", None).values()
    assert (time.value, time.earliest) == ("XXXX-07", None)
