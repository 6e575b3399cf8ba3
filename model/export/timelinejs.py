"""The timeline for TimelineJS (Knight Lab), by its published JSON format.

TimelineJS shows texts as HTML, so that every text is escaped. A date has only the parts that
are known: of a year alone no month is written, and no "1 January" shown.
"""

import json
import re
from collections.abc import Iterable
from datetime import date
from html import escape

from pullquote.model.article import Article, EventStatus, Precision
from pullquote.model.export.entries import Entry, one_line
from pullquote.model.export.when import published_words

GROUPS: dict[EventStatus, str] = {"planned": "Planned", "hypothetical": "Hypothetical"}

_YEARS: frozenset[Precision | None] = frozenset(["year", "decade", "century"])
_MONTHS: frozenset[Precision | None] = frozenset(["month", "season", "quarter"])
_BEFORE_CHRIST = re.compile(r"BC(\d{1,6})")
_CLOCK = re.compile(r"T([01]\d|2[0-3]):([0-5]\d)")

Date = dict[str, int]


def timelinejs(article: Article, entries: Iterable[Entry]) -> str:
    """A title, the dated entries as events, and the day of publication as an era."""
    source = article.source
    timeline: dict[str, object] = {
        "title": {
            "text": {"headline": _html(source.title or "Timeline"), "text": _origin(article)}
        },
        "events": [
            _event(entry, start) for entry in entries if (start := start_date(entry)) is not None
        ],
    }
    if source.published is not None:
        day = _date(source.published, source.published_precision)
        timeline["eras"] = [{"start_date": day, "end_date": day, "text": {"headline": "Published"}}]
    return json.dumps(timeline, indent=2, ensure_ascii=False) + "\n"


def start_date(entry: Entry) -> Date | None:
    """When it begins; null where TimelineJS could not place it."""
    event, time = entry.event, entry.time
    if event.earliest is None:
        found = _BEFORE_CHRIST.match(time.value) if time else None
        return {"year": -int(found[1])} if found else None
    start = _date(event.earliest, event.precision)
    clock = _CLOCK.search(time.value) if time and event.precision == "time" else None
    if clock:
        start |= {"hour": int(clock[1]), "minute": int(clock[2])}
    return start


def _event(entry: Entry, start: Date) -> dict[str, object]:
    event = entry.event
    told: dict[str, object] = {"start_date": start}
    if event.earliest is not None and event.latest is not None and event.latest > event.earliest:
        end = _date(event.latest, event.precision)
        if end != start:
            told["end_date"] = end
    told["display_date"] = _html(entry.when)
    told["text"] = {"headline": _html(entry.words), "text": _told(entry)}
    if event.status in GROUPS:
        told["group"] = GROUPS[event.status]
    told["unique_id"] = event.id
    return told


def _date(day: date, precision: Precision | None) -> Date:
    if precision in _YEARS:
        return {"year": day.year}
    if precision in _MONTHS:
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}


def _told(entry: Entry) -> str:
    because = f"“{entry.printed}”: {entry.because}" if entry.printed else entry.because
    if entry.event.certainty == "inferred":
        because = f"Inferred: {entry.because}"
    lines = (entry.sentence, because, f"With {', '.join(entry.people)}" if entry.people else "")
    return "".join(f"<p>{_html(line)}</p>" for line in lines if line)


def _origin(article: Article) -> str:
    source = article.source
    words = _html(" · ".join(filter(None, (source.publisher, published_words(source)))))
    if source.url and re.match(r"https?://", source.url):
        return f'<a href="{escape(one_line(source.url))}">{words or _html(source.url)}</a>'
    return words


def _html(words: str) -> str:
    return escape(one_line(words), quote=False)
