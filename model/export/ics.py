"""The timeline as a calendar (iCalendar, RFC 5545): all-day events that block no time."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from pullquote.model.article import Article, EventStatus
from pullquote.model.export.entries import Entry, one_line

OCTETS = 75
"""The longest line, without its break (RFC 5545, 3.1)."""

STATUS: dict[EventStatus, str] = {
    "happened": "CONFIRMED", "planned": "TENTATIVE", "hypothetical": "TENTATIVE"
}  # fmt: skip


def ics(article: Article, entries: Iterable[Entry], *, made: datetime) -> str:
    """A calendar of the entries that have a date. `made` is when: the clock is the caller's.

    A date known to the month or the year takes all of its days, a stretch without an end those of
    its beginning. A calendar needs a component (RFC 5545, 3.6): without any dated event it is a
    journal entry that says so. An entry has the same UID
    whenever it is written, so that a second import changes it and adds none.
    """
    title = one_line(article.source.title or "Timeline")
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pullquote//timeline//EN",
        "CALSCALE:GREGORIAN", f"NAME:{_text(title)}", f"X-WR-CALNAME:{_text(title)}",
    ]  # fmt: skip
    for entry in entries:
        if entry.event.earliest is not None:
            lines += _event(article, entry, entry.event.earliest, made)
    if not any(line == "BEGIN:VEVENT" for line in lines):
        lines += [
            "BEGIN:VJOURNAL", f"UID:{_uid(article, title)}", _stamp(made),
            f"SUMMARY:{_text(title)}", "DESCRIPTION:No event of this article has a date.",
            "END:VJOURNAL",
        ]  # fmt: skip
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) + "\r\n" for line in lines)


def _event(article: Article, entry: Entry, first: date, made: datetime) -> list[str]:
    event = entry.event
    own = entry.time.latest if entry.time and entry.time.earliest == first else None
    last = max(event.latest or own or first, first)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_uid(article, str(event.span.start), entry.words)}",
        _stamp(made),
        f"DTSTART;VALUE=DATE:{_basic(first)}",
    ]
    # The end is the day after the last; after the calendar's very last day there is none.
    if first < date.max:
        lines.append(f"DTEND;VALUE=DATE:{_basic(min(last, date.max - _DAY) + _DAY)}")
    lines += [
        f"SUMMARY:{_text(entry.words)}",
        f"DESCRIPTION:{_text(_description(article, entry))}",
        f"CATEGORIES:{event.status}" + (",inferred" if event.certainty == "inferred" else ""),
        f"STATUS:{'TENTATIVE' if event.certainty == 'inferred' else STATUS[event.status]}",
        "TRANSP:TRANSPARENT",
    ]
    if article.source.url and _ADDRESS.fullmatch(article.source.url):
        lines.append(f"URL:{article.source.url}")
    return [*lines, "END:VEVENT"]


_DAY = timedelta(days=1)
_ADDRESS = re.compile(r"https?://[!-~]+")


def _basic(day: date) -> str:
    # strftime leaves out the zeros of early years on some systems.
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _stamp(made: datetime) -> str:
    return f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _uid(article: Article, *words: str) -> str:
    """The same for the same words at the same place of the same article."""
    told = "\n".join((article.id, *words))
    return f"{sha256(told.encode()).hexdigest()[:32]}@pullquote"


def _description(article: Article, entry: Entry) -> str:
    source = article.source
    date_words = f"{entry.when} (“{entry.printed}”)" if entry.printed else entry.when
    where = f", para. {entry.paragraph}" if entry.paragraph is not None else ""
    named = one_line(" · ".join(part for part in (source.title, source.publisher) if part))
    lines = (
        date_words + (f": {entry.because}" if entry.because else ""),
        entry.sentence,
        f"With {', '.join(entry.people)}" if entry.people else "",
        f"{named}{where}" if named else "",
    )
    return "\n".join(line for line in lines if line)


def _text(words: str) -> str:
    """Escaped as a TEXT value (3.3.11)."""
    return re.sub(r"([\\;,])", r"\\\1", words).replace("\n", "\\n")


def _folded(line: str) -> str:
    """Broken into lines of at most 75 octets, never inside a character; each goes on at a blank."""
    pieces: list[str] = []
    start = used = 0
    for at, character in enumerate(line):
        size = len(character.encode())
        if used + size > OCTETS:
            pieces.append(line[start:at])
            start, used = at, 1
        used += size
    return "\r\n ".join([*pieces, line[start:]])
