"""The timeline: periods, what is past and ahead, publication, the scale, inferred dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import (
    Article,
    Block,
    Document,
    Event,
    EventStatus,
    Precision,
    Source,
    Span,
    Time,
)
from pullquote.model.reading.plain import read_plain
from pullquote.tui.views.density import bar, scale_of
from pullquote.tui.views.periods import UNDATED, Zoom, grouped
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import UNITS, Moment, Row, Unit
from pullquote.tui.views.shown import Shown
from pullquote.tui.widgets.detail import Detail
from pullquote.tui.widgets.time_scale import TimeScale

if TYPE_CHECKING:
    from tests.tui.conftest import Opener, Reader

PUBLISHED = date(2024, 8, 13)
Told = tuple[str, str, Precision, str, EventStatus, bool]

STORY: tuple[Told, ...] = (
    ("1994", "1998", "year", "It was painted", "happened", True),
    ("2023", "", "year", "Rust was found", "happened", True),
    ("2024-04", "", "month", "The state paid", "happened", True),
    ("2024-08-06", "", "day", "Cracks were found", "happened", True),
    ("2024-08-06", "", "day", "An engineer left", "happened", False),
    ("2024-08-13", "", "day", "The council voted", "happened", True),
    ("2024-09", "", "month", "Work is to begin", "planned", True),
    ("", "", "day", "Nobody was told", "happened", True),
)


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def stretch(value: str) -> tuple[date, date]:
    """The first and last day of "2024", "2024-08" or "2024-08-13"."""
    parts = [int(part) for part in value.split("-")]
    first = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return first, first
    year, month = (first.year + 1, 1) if len(parts) == 1 else divmod(first.month, 12)
    after = date(year, 1, 1) if len(parts) == 1 else date(first.year + year, month + 1, 1)
    return first, after - timedelta(days=1)


def article(story: tuple[Told, ...] = STORY, published: date | None = PUBLISHED) -> Article:
    """An article that says no more than these."""
    text = "\n".join(f"{words} in {begin or 'X'} {end}." for begin, end, _, words, *_ in story)
    times, events = [], []
    at = 0
    for number, (begin, end, precision, words, status, stated) in enumerate(story):
        line = Span(start=at, end=at + len(f"{words} in {begin or 'X'} {end}."))
        at = line.end + 1
        printed = Span(start=line.start + len(f"{words} in "), end=line.end - 2 - len(end))
        first, last = stretch(begin) if begin else (None, None)
        if begin and stated:
            times.append(
                Time(id=f"t{number}", span=printed, type="DATE", value=begin, earliest=first,
                     latest=last, precision=precision, because=f"as written, {begin}")
            )  # fmt: skip
        events.append(
            Event(
                id=f"e{number}",
                span=Span(start=line.start, end=line.start + len(words)),
                sentence=line,
                time=f"t{number}" if begin and stated else None,
                earliest=first,
                latest=stretch(end)[1] if end else last,
                precision=precision if begin else None,
                status=status,
                certainty="stated" if stated else "inferred",
                because="" if stated else "the day of the cracks",
            )
        )
    return Article(
        id="a",
        text=text,
        source=Source(published=published),
        blocks=(Block(span=Span(start=0, end=len(text)), number=1),),
        times=tuple(times),
        timeline=tuple(events),
    )


def rows(zoom: Zoom | None = None, **asked: date | None) -> list[str]:
    """What stands below one another: headings as "= 2023", else mark, date and words."""
    shown = Shown(Reading(article(**asked)))  # type: ignore[arg-type]
    shown.zoom = zoom
    return [told(row) for row in shown.rows("timeline")]


def told(row: Row) -> str:
    if row.heading:
        return f"{'--' if row.rule else '='} {row.head}"
    marks = {"happened": "●", "planned": "○", "possible": "◌", "none": " "}
    mark = marks[row.node.kind] if row.node else ""
    return " ".join(part for part in (mark, row.head, row.body) if part)


def test_by_year_a_heading_says_what_the_rows_need_not_repeat() -> None:
    assert rows("year") == [
        "= 1994", "● 1994 – 1998 It was painted",
        "= 2023", "● Rust was found",
        "= 2024", "● Apr 2024 The state paid", "● Tue 6 Aug 2024 Cracks were found",
        "● Tue 13 Aug 2024 The council voted",
        "-- published 13 Aug 2024",
        "○ Sep 2024 Work is to begin",
        "= No date", "● Nobody was told",
        "-- u shows 1 event with an inferred date",
    ]  # fmt: skip


def test_by_month_and_by_day_a_date_is_never_more_precise_than_it_is_known() -> None:
    assert [row for row in rows("month") if row.startswith("=")] == [
        "= 1994", "= 2023", "= Apr 2024", "= Aug 2024", "= Sep 2024", "= No date"
    ]  # fmt: skip
    assert [row for row in rows("day") if row.startswith("=")] == [
        "= 1994", "= 2023", "= Apr 2024", "= Tue 6 Aug 2024", "= Tue 13 Aug 2024",
        "= Sep 2024", "= No date",
    ]  # fmt: skip


def test_without_a_publication_date_there_is_no_line_to_draw() -> None:
    assert not [row for row in rows("year", published=None) if row.startswith("-- pub")]


def test_of_an_article_known_to_its_month_only_later_months_are_ahead() -> None:
    whole = article()
    source = Source(published=date(2024, 8, 1), published_precision="month")
    reading = Reading(whole.model_copy(update={"source": source}))
    found = [told(row) for row in Shown(reading).rows("timeline")]
    assert found[found.index("-- published Aug 2024") + 1] == "○ Sep 2024 Work is to begin"


@given(st.sampled_from(["day", "month", "year"]), st.sets(st.integers(0, len(STORY) - 1)))
def test_whatever_is_left_keeps_its_order_below_headings_that_hold_something(
    zoom: Zoom, kept: set[int]
) -> None:
    shown = Shown(Reading(article()))
    shown.inferred = True
    flat = [row for row in shown.found("timeline") if int(row.key[1:]) in kept]
    found = grouped(shown.reading, flat, zoom)
    assert [row.key for row in found if not row.heading] == [row.key for row in flat]
    bare = [row for row in found if not row.rule]
    assert not bare or not bare[-1].heading
    assert not any(one.heading and other.heading for one, other in pairwise(bare))


def test_an_interval_is_a_bar_and_a_day_is_a_point() -> None:
    shown = Shown(Reading(article()))
    bars = {row.body: row.node.bar for row in shown.found("timeline") if row.node}
    assert [words for words, bar in bars.items() if bar] == ["It was painted"]


def test_inferred_events_are_hidden_until_asked_for_and_then_say_where_the_date_is_from() -> None:
    shown = Shown(Reading(article()))
    assert "An engineer left" not in [row.body for row in shown.rows("timeline")]
    before = int(shown.counts()["timeline"])
    shown.inferred = True
    row = next(row for row in shown.rows("timeline") if row.body == "An engineer left")
    assert row.unsure
    assert row.tail.startswith("inferred")
    assert shown.detail(row)[0] == "inferred: the day of the cracks"
    assert int(shown.counts()["timeline"]) == before + 1


def test_the_detail_is_in_words_and_no_code_is_shown() -> None:
    shown = Shown(Reading(article()))
    details = {row.body: shown.detail(row)[0] for row in shown.found("timeline")}
    assert details["The state paid"] == "“2024-04” · as written, 2024-04"
    assert details["Work is to begin"].endswith("planned when this was written")
    assert details["Nobody was told"] == "The text tells no date."


async def test_z_zooms_and_the_cursor_stays_on_its_event(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("1", "j", "j")
        here = pilot.app.article_screen.row
        assert here is not None
        seen = []
        for _ in range(3):
            await pilot.press("z")
            row = pilot.app.article_screen.row
            assert row is not None
            assert row.key == here.key
            seen.append([row.head for row in pilot.app.article_screen.facts.rows if row.heading])
        assert len({tuple(heads) for heads in seen}) == 3
        assert "2024" in seen[2] or "2024" in seen[1]


def told_of(pilot: Reader) -> list[str]:
    """What the app has told in passing."""
    return [notice.message for notice in pilot.app._notifications]


async def test_z_says_why_where_there_is_nothing_to_zoom(opened: Opener) -> None:
    async with opened(document=read_plain("The mayor resigned on Tuesday.")) as pilot:
        await pilot.press("1", "z")
        assert told_of(pilot) == [
            "No date here falls in a day, month or year: d sets the day of publication."
        ]


async def test_z_passes_over_what_would_look_the_same(opened: Opener) -> None:
    text = "The mill closed in 2011. The mill opened again in 2014. It fell in 2016."
    async with opened(document=read_plain(text, published=PUBLISHED)) as pilot:
        await pilot.press("1", "z")
        assert told_of(pilot) == ["By day, month and year these dates stand the same."]


async def test_d_keeps_the_zoom_and_moves_every_event(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("1", "z", "d")
        zoom = pilot.app.article_screen.shown.zoom  # type: ignore[union-attr]
        await pilot.pause()
        await pilot.press(*"2024-08-13")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        screen = pilot.app.article_screen
        assert screen.shown is not None
        assert screen.shown.zoom == zoom
        assert "published 13 Aug 2024" in [row.head for row in screen.facts.rows]


async def test_d_moves_the_scale_with_the_events(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("1")
        await pilot.pause()
        scale = pilot.app.screen.query_one(TimeScale)
        assert not scale.display
        seen = []
        for day in ("2024-08-13", "2019-03-05"):
            await pilot.press("d")
            await pilot.pause()
            await pilot.press("ctrl+u", *day, "enter")
            await pilot.pause()
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            seen.append([scale.render_line(y).text.split()[-2:] for y in range(scale.size.height)])
        assert scale.display
        assert ["2023", "█"] in seen[0]
        assert ["2018", "█"] in seen[1]
        assert ["Aug", "█"] in seen[0]
        assert ["Mar", "█"] in seen[1]
        assert all(any("pub." in line for line in lines) for lines in seen)


async def test_a_detail_that_finds_no_room_ends_in_an_ellipsis(opened: Opener) -> None:
    text = "The mayor resigned on Tuesday. The whole of the old bridge may fall in June 2027."
    async with opened((72, 24), document=read_plain(text, published=PUBLISHED)) as pilot:
        await pilot.press("1")
        for key, ending in (("G", "…"), ("g", " 2024")):
            await pilot.press(key)
            await pilot.pause()
            detail = pilot.app.screen.query_one(Detail)
            assert detail.render_line(detail.size.height - 1).text.rstrip().endswith(ending)


@pytest.mark.parametrize("key", ["z", "u"])
async def test_on_another_tab_the_timelines_keys_change_nothing(opened: Opener, key: str) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        before = pilot.app.article_screen.facts.rows
        await pilot.press(key)
        assert pilot.app.article_screen.facts.rows == before


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40)])
async def test_the_scale_marks_where_the_cursor_is(opened: Opener, size: tuple[int, int]) -> None:
    async with opened(size, published=PUBLISHED) as pilot:
        await pilot.press("1", "g")
        await pilot.pause()
        scale = pilot.app.screen.query_one(TimeScale)
        marks = []
        for key in ("g", "j", "j", "j", "j", "j"):
            await pilot.press(key)
            await pilot.pause()
            lines = [scale.render_line(y).text for y in range(scale.size.height)]
            marks.append([at for at, line in enumerate(lines) if line.startswith("▶")])
        assert all(len(found) == 1 for found in marks)
        assert marks == sorted(marks)
        assert marks[0] < marks[-1]
        await pilot.press("2")
        await pilot.pause()
        assert not scale.display


async def test_a_click_on_the_scale_leads_to_that_time(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("1", "g")
        await pilot.pause()
        scale = pilot.app.screen.query_one(TimeScale)
        await pilot.click(TimeScale, offset=(2, len(scale.scale.lines) - 1))
        await pilot.pause()
        row = pilot.app.article_screen.row
        assert row is not None
        moments = [one.moment for one in pilot.app.article_screen.facts.rows if one.moment]
        assert row.moment == moments[-1]


async def test_an_article_of_one_day_needs_no_scale(opened: Opener) -> None:
    document: Document = read_plain("The mayor resigned on Tuesday.", published=PUBLISHED)
    async with opened(document=document) as pilot:
        await pilot.press("1")
        await pilot.pause()
        assert not pilot.app.screen.query_one(TimeScale).display


async def lines_of(opened: Opener, text: str, width: int = 60) -> list[str]:
    """The timeline as it is drawn."""
    document = read_plain(text, published=PUBLISHED)
    async with opened((width, 40), document=document) as pilot:
        await pilot.press("1")
        await pilot.pause()
        facts = pilot.app.article_screen.facts
        copied = "\n".join(facts.words_of(y) for y in range(facts.virtual_size.height))
        assert not set("●○◌┃╏▌▼▲╿╹") & set(copied)
        return [facts.draw(y).text.rstrip() for y in range(facts.virtual_size.height)]


async def test_past_planned_possible_and_stretches_are_told_apart_by_shape(opened: Opener) -> None:
    drawn = await lines_of(
        opened,
        "Workers painted the old harbour bridge and all of its many piers between 1994 and 1998. "
        "The council closed it on Tuesday. It will open again in May 2025. "
        "The whole bridge may fall in June 2027.",
    )
    marks = {
        "1994 – 1998": "●", "Tue 13 Aug": "●", "May 2025": "○", "Jun 2027": "◌"
    }  # fmt: skip
    for words, mark in marks.items():
        at = next(at for at, line in enumerate(drawn) if words in line)
        assert drawn[at][2] == mark or drawn[at + 1][2] == mark, words
    assert [line for line in drawn if "┃" in line]
    assert "── published 13 Aug 2024 ──" in "\n".join(drawn)


async def test_a_stretch_whose_end_is_not_told_is_open_at_that_end(opened: Opener) -> None:
    drawn = await lines_of(
        opened,
        "The old clinic on the hill above the harbour has been open to everyone since 2019. "
        "He ran the firm until 2011. It was built between 1994 and 1998. "
        "The council closed the bridge on Tuesday.",
    )
    heads = {line[4:].split("  ")[0].strip(): at for at, line in enumerate(drawn)}
    since, until, closed = heads["since 2019"], heads["until 2011"], heads["1994 – 1998"]
    ends = [next(sign for line in drawn[at + 1 :] if (sign := line[2:3]) in "▼╿╹")
            for at in (since, closed)]  # fmt: skip
    assert drawn[since][2] == drawn[closed][2] == "●"
    assert ends[0] == "▼"
    assert ends[1] in "╿╹"
    assert drawn[until][2] == "▲"


def moment(day: str, unit: Unit = "day", *, ahead: bool = False) -> Moment:
    first, last = stretch(day)
    return Moment(first, last, unit, ahead)


def scale_words(moments: list[Moment], height: int = 30, *, published: bool = True) -> list[str]:
    """The scale's lines: "1945 1", a year above its months, "⋮" for a break, "--" for the day."""
    lines = scale_of(moments, height, published=published).lines
    signs = {"break": "⋮", "published": "--"}
    return [
        signs.get(line.kind) or f"{line.label} {line.count}".removesuffix(" 0") for line in lines
    ]


LAST_WEEK = [moment(f"2024-08-{day:02}") for day in (6, 8, 9, 12, 12, 13)]


def test_a_day_long_past_and_a_week_of_news_are_each_seen_as_finely_as_they_lie() -> None:
    assert scale_words([moment("1945", "year"), *LAST_WEEK]) == [
        "1945 1", "⋮", "2024", "6 Aug 1", "8 Aug 1", "9 Aug 1", "12 Aug 2", "13 Aug 1", "--"
    ]  # fmt: skip


def test_with_less_room_the_scale_is_coarser_and_loses_nobody() -> None:
    moments = [moment("1945", "year"), *LAST_WEEK, moment("2024-11-05", ahead=True)]
    assert scale_words(moments, 8) == ["1945 1", "⋮", "2024", "Aug 6", "--", "5 Nov 1"]
    assert scale_words(moments, 5) == ["1945 1", "⋮", "2024 6", "--", "5 Nov 1"]
    assert scale_words(moments, 3) == []


def test_a_year_with_events_on_both_sides_of_publication_has_a_line_on_each() -> None:
    moments = [moment("2023", "year"), moment("2024", "year"), moment("2024", "year", ahead=True)]
    assert scale_words(moments) == ["2023 1", "2024 1", "--", "2024 1"]


def test_no_line_is_more_precise_than_the_date() -> None:
    moments = [
        moment("2024", "year"), moment("2024-08", "month"), moment("2024-08-06"),
        Moment(date(1800, 1, 1), date(1899, 12, 31), "century"),
        Moment(date(1990, 1, 1), date(1999, 12, 31), "decade"),
    ]  # fmt: skip
    assert scale_words(moments, published=False) == [
        "19th c 1", "1990s 1", "⋮", "2024 1", "Aug 1", "6 Aug 1"
    ]  # fmt: skip


def test_two_dates_need_no_scale() -> None:
    assert scale_words([moment("2023", "year"), moment("2024-08-06")]) == []


MOMENTS = st.builds(
    lambda one, other, unit, ahead: Moment(min(one, other), max(one, other), unit, ahead),
    st.dates(), st.dates(), st.sampled_from(UNITS), st.booleans(),
)  # fmt: skip


@given(st.lists(MOMENTS, min_size=1, max_size=30), st.integers(0, 60), st.booleans())
def test_every_event_is_on_a_line_of_the_scale_and_time_runs_down(
    moments: list[Moment], height: int, published: bool
) -> None:
    scale = scale_of(moments, height, published=published)
    if not scale.lines:
        return
    assert len(scale.lines) <= height
    assert sum(line.count for line in scale.lines) == len(moments)
    for one in moments:
        line = scale.lines[scale.line(one)]
        assert line.period is not None
        assert line.period.ahead == one.ahead
        assert line.period.first <= one.first
        assert one.first < line.period.after or line.period.after == date.max
        assert UNITS.index(line.period.unit) <= UNITS.index(one.unit)
        assert bar(line.count, scale.most, 3).strip()
        assert scale.lines_of(one)[0] == scale.line(one)
    periods = [line.period for line in scale.lines if line.period]
    assert periods == sorted(periods)
    assert [line.kind for line in scale.lines].count("published") == published


def test_a_hundred_thousand_events_are_grouped_in_a_moment() -> None:
    reading = Reading(article())
    event, row = reading.article.timeline[3], Shown(reading).found("timeline")[3]
    many = [replace(row, key=f"x{at}") for at in range(100_000)]
    reading.events.update({one.key: event for one in many})
    begun = process_time()
    found = grouped(reading, many)
    assert process_time() - begun < 3
    assert found[0].head == "Tue 6 Aug 2024"
    assert UNDATED not in {one.head for one in found}


async def test_z_and_u_tell_what_is_shown_now(opened: Opener) -> None:
    text = "The mill fell on 3 May 2011. The mill rose on 4 June 2014. The mill burned later."
    async with opened(document=read_plain(text, published=PUBLISHED)) as pilot:
        await pilot.press("1")
        for _ in range(3):
            await pilot.press("z")
            await pilot.pause()
            shown = pilot.app.article_screen.shown
            assert shown is not None
            assert told_of(pilot) == [f"The timeline by {shown.periods}."]


async def test_u_tells_whether_inferred_events_are_shown(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("1")
        for state in ("shown", "hidden"):
            await pilot.press("u")
            await pilot.pause()
            assert told_of(pilot) == [f"Events with an inferred date: {state}."]


async def test_a_month_alone_is_no_date_that_is_still_to_be_given(opened: Opener) -> None:
    text = "The mayor resigned on Tuesday. The mill fell on 3 May 2011."
    async with opened(document=read_plain(text)) as pilot:
        await pilot.press("1")
        heads = [row.head for row in pilot.app.article_screen.facts.rows]
        assert "Counted from publication · d sets its date" in heads
        await pilot.press("d")
        await pilot.pause()
        await pilot.press(*"2024-05", "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        heads = [row.head for row in pilot.app.article_screen.facts.rows]
        assert "published May 2024" in heads
        assert "Counted from the day of publication · d sets it" in heads
        assert "Counted from publication · d sets its date" not in heads


async def test_a_date_still_to_come_is_doubted(opened: Opener) -> None:
    async with opened() as pilot:
        for day, doubted in (("2049-01", True), ("2001-01-02", False)):
            await pilot.press("d")
            await pilot.pause()
            await pilot.press("ctrl+u", *day, "enter")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            said = [one for one in told_of(pilot) if "still to come" in one]
            assert bool(said) == doubted
            pilot.app.clear_notifications()
