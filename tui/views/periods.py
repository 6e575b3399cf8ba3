"""The rows of the timeline below headings: days, months or years, and the day of publication."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Literal, get_args

from pullquote.model.article import Event, Source
from pullquote.model.export.when import day_words, published_words
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row

Zoom = Literal["day", "month", "year"]
ZOOMS: tuple[Zoom, ...] = get_args(Zoom)

FROM_PUBLICATION = "Counted from publication · d sets its date"
FROM_PUBLICATION_DAY = "Counted from the day of publication · d sets it"
UNDATED = "No date"
OTHER = "Other times"

ROOMY = 2
"""Rows that a heading should have below it, on average, to be worth its lines."""


def grouped(reading: Reading, rows: Sequence[Row], zoom: Zoom | None = None) -> tuple[Row, ...]:
    """The rows with a heading over each period and a line where publication stands.

    Rows keep their order. What a heading says is not said again in the rows below it.
    """
    if not rows:
        return ()
    name = _namer(reading, zoom or zoom_for(reading, rows))
    return _with_publication(reading, tuple(_headed(rows, name)))


def zoom_for(reading: Reading, rows: Sequence[Row]) -> Zoom:
    """The finest zoom whose headings hold some rows each; else years."""
    dated = [row for row in rows if row.moment]
    for zoom in ZOOMS[:-1]:
        groups = sum(1 for _ in groupby(dated, _namer(reading, zoom)))
        if dated and len(dated) >= ROOMY * groups:
            return zoom
    return "year"


def _headed(rows: Sequence[Row], name: Callable[[Row], str]) -> Iterator[Row]:
    for number, (title, group) in enumerate(groupby(rows, name)):
        yield Row(f"period-{number}", title, heading=True)
        for row in group:
            yield _below(row, title)


def _below(row: Row, title: str) -> Row:
    """The row without the date that its heading tells: of "Tue 13 Aug 2024 14:30" the clock."""
    if row.head == title or title == UNDATED:
        return replace(row, head="")
    clock = row.head.removeprefix(f"{title} ")
    return replace(row, head=clock) if clock != row.head and clock[0].isdigit() else row


def _namer(reading: Reading, zoom: Zoom) -> Callable[[Row], str]:
    """What heading a row stands below: never more precise than its date is known."""

    def name(row: Row) -> str:
        event = reading.events.get(row.key)
        if event is None:
            return OTHER
        if event.earliest is not None:
            return _period(event, event.earliest, row.head, zoom)
        if reading.is_undated(event):
            return UNDATED
        if reading.offset(event) is None:
            return row.head
        known = reading.article.source.published is not None
        return FROM_PUBLICATION_DAY if known else FROM_PUBLICATION

    return name


def _period(event: Event, first: date, head: str, zoom: Zoom) -> str:
    """The period that an event begins in, or its own words where those are coarser."""
    match event.precision:
        case "decade" | "century":
            return head
        case precision if "year" in (zoom, precision):
            return str(first.year)
        case "season" | "quarter":
            return head
        case precision if "month" in (zoom, precision):
            return f"{first:%b} {first.year}"
        case _:
            day = day_words(first, weekday=True)
            return day if head.startswith(day) else head


def _with_publication(reading: Reading, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with a line between what was before publication and what is after it."""
    sides = [_is_after(reading, row) for row in rows]
    if True in sides:
        at = sides.index(True)
        while at and rows[at - 1].heading:
            at -= 1
    elif False in sides:
        at = len(sides) - sides[::-1].index(False)
    else:
        return tuple(rows)
    return (*rows[:at], _line(reading.article.source), *rows[at:])


def _is_after(reading: Reading, row: Row) -> bool | None:
    """Whether a row stands after publication; null where that is not known."""
    event = reading.events.get(row.key)
    return reading.is_after_publication(event) if event else None


def _line(source: Source) -> Row:
    """The line of the day of publication."""
    words = f" {published_words(source)}" if source.published else ", date unknown"
    return Row("published", f"published{words}", heading=True, rule=True)
