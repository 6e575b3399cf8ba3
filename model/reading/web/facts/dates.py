"""When a page was published and last changed, by the days it tells about itself."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from lxml.html import HtmlElement

from pullquote.model.article import Origin
from pullquote.model.reading.dates import MONTH, read_date, read_date_line
from pullquote.model.reading.web.facts.json_ld import JsonLd
from pullquote.model.reading.web.facts.meta_tags import MODIFIED, PUBLISHED, MetaTags
from pullquote.model.reading.web.facts.microdata import marked, value_of
from pullquote.model.reading.web.facts.stamps import Stamp, local_day, read_stamp
from pullquote.model.reading.web.facts.surroundings import (
    BYLINE,
    Surroundings,
    is_wrapper,
    lines_of,
    tokens_of,
)

Day = tuple[date, Origin]


class Dates(NamedTuple):
    """The days, and where each is from."""

    published: Day | None = None
    modified: Day | None = None


class Told(NamedTuple):
    """A stamp of the page and where it stands."""

    stamp: Stamp
    origin: Origin
    text: str = ""


class Printed(NamedTuple):
    """A day that the page shows near the headline."""

    day: date
    later: bool
    """Whether it is that of a change."""
    alone: bool = True
    """Whether its line holds nothing else."""


def find_dates(
    root: HtmlElement,
    meta: MetaTags,
    data: JsonLd,
    near: Surroundings,
    addresses: tuple[str, ...],
    *,
    latest: date | None = None,
) -> Dates:
    """What the page states, in its own time zone; later than `latest` nothing can be."""
    end = date.max if latest is None else latest + timedelta(days=2)
    times = list(_times(near))

    def told(key: str, names: tuple[str, ...], *, later: bool) -> list[Told]:
        found = [
            *_in_data(data, key), *_in_meta(meta, names), *_in_marks(root, near, key),
            *(one for one, of_change in times if of_change == later),
        ]  # fmt: skip
        return [one for one in found if one.stamp.day <= end]

    published = told("datePublished", PUBLISHED, later=False)
    modified = told("dateModified", MODIFIED, later=True)
    printed = [one for one in _printed(near) if one.day <= end]
    in_address = [day for one in addresses if (day := day_in(one)) and day <= end]
    offset = _offset([*published, *modified])
    shown = [one.day for one in printed if not one.later]
    bare = [one.stamp.day for one in published if one.stamp.moment is None]
    days: list[Day] = [
        *((local_day(one.stamp, offset, shown, [*bare, *in_address]), one.origin)
          for one in published),
        *((day, "address") for day in in_address), *((day, "byline") for day in shown),
        *((one.stamp.day, one.origin) for one in _in_data(data, "dateCreated")),
    ]  # fmt: skip
    lines = [one.day for one in printed if not one.later and one.alone]
    first = _first_day(days, lines, in_address)
    changed = [one.day for one in printed if one.later]
    shift = _shift(published, first)
    changes: list[Day] = [
        *((_day_of_change(one.stamp, offset, changed, shift), one.origin)
          for one in modified if not _is_among(one, published)),
        *((day, "byline") for day in changed),
    ]  # fmt: skip
    change = next(iter(changes), None)
    return Dates(first, None if change and first and change[0] < first[0] else change)


def _first_day(days: list[Day], shown: list[date], in_address: list[date]) -> Day | None:
    """The day of publication: as the fields tell, or earlier by what the page shows.

    The fields of a page that was moved to another system tell the day of the move.
    """
    if not days:
        return None
    first = days[0]
    if any(_apart(day, first[0]) < 2 for day in shown):
        return first
    earlier: list[Day] = [*((day, "byline") for day in shown)]
    earlier += [(day, "address") for day in in_address]
    return next((one for one in earlier if _apart(one[0], first[0]) > 1), first)


def _is_among(one: Told, others: list[Told]) -> bool:
    """Whether another stamp tells the same moment: then nothing was changed."""
    return any(
        (one.stamp.moment and one.stamp.moment == other.stamp.moment)
        or (one.text and one.text == other.text)
        for other in others
    )


def _apart(one: date, other: date) -> int:
    """How many days the one is before the other."""
    return (other - one).days


def _in_data(data: JsonLd, key: str) -> Iterator[Told]:
    for text in data.texts(key):
        if stamp := read_stamp(text):
            yield Told(stamp, "json-ld", text)


def _in_meta(meta: MetaTags, names: tuple[str, ...]) -> Iterator[Told]:
    for text in meta.all(*names):
        if stamp := read_stamp(text):
            yield Told(stamp, "meta", text)


def _in_marks(root: HtmlElement, near: Surroundings, prop: str) -> Iterator[Told]:
    for element in marked(root, near.article, prop):
        if stamp := read_stamp(value_of(element)):
            yield Told(stamp, "microdata")


_LATER = re.compile(r"\b(?:updated|modified|edited|revised)\b", re.IGNORECASE)
_LATER_BEGINS = re.compile(r"(?=\b(?:last )?updated\b)", re.IGNORECASE)
_CALLED = BYLINE | frozenset("date dateline time timestamp published posted meta".split())
_LATER_NAMES = frozenset("updated modified update lastmod edited".split())


def _times(near: Surroundings) -> Iterator[tuple[Told, bool]]:
    """The `time` elements near the headline, and whether each is that of a change."""
    for element in near.elements:
        if "time" not in element.tag and "datetime" not in element.attrib:
            continue
        stamp = read_stamp(element.get("datetime") or "") or _epoch(element)
        if stamp is None:
            continue
        words = lines_of(element)
        before = element.getprevious()
        label = (before.tail if before is not None else None) or ""
        parent = element.getparent()
        if before is None and parent is not None:
            label = parent.text or ""
        elif before is not None and not label.strip():
            label = "".join(before.itertext())[-40:] if before.tag not in ("time",) else ""
        names = tokens_of(element) | (tokens_of(parent) if parent is not None else frozenset())
        starts_later = _LATER.match(words.strip()) or _LATER.search(label[-40:])
        later = bool(starts_later or _LATER_NAMES & names) and "published" not in names
        yield Told(stamp, "byline"), later


def _epoch(element: HtmlElement) -> Stamp | None:
    for key in ("data-timestamp", "data-datetime", "data-date", "data-published"):
        if value := element.get(key):
            return read_stamp(value)
    return None


def _printed(near: Surroundings) -> Iterator[Printed]:
    """Dates near the headline: on a line of their own, or in what is called a date or byline."""
    seen: set[str] = set()
    called: list[Printed] = []
    for element in near.elements:
        if element.tag in ("html", "body", "main", "article", "h1", "a") or is_wrapper(element):
            continue
        named = bool(tokens_of(element) & _CALLED)
        for split in (False, True):
            text = lines_of(element, split=split, limit=400)
            if len(text) > 400:
                break
            for line in re.split(r"[\n\t|]", _LATER_BEGINS.sub("\n", text)):
                words = " ".join(line.split()).strip(" ,.-–—·•/")
                if words in seen or not re.search(r"\d{4}", words):
                    continue
                seen.add(words)
                later = bool(_LATER.match(words))
                if found := read_date_line(words):
                    yield Printed(found[0], found[1] or later)
                elif named and len(words) < 120 and (day := read_date(words)):
                    called.append(Printed(day, later, alone=False))
    yield from called


_IN_ADDRESS = (
    re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d\d?)/(?P<day>\d\d?)(?=/|$)"),
    re.compile(rf"/(?P<year>(?:19|20)\d\d)/(?P<month>{MONTH})/(?P<day>\d\d?)(?=/|$)", re.I),
    re.compile(r"[/_-](?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?=\D|$)"),
    re.compile(r"[/_-](?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=[/_.-]|$)"),
)


def day_in(address: str) -> date | None:
    """The day in the path of an address: /2024/aug/13/, /2024-08-13/, -20240813."""
    path = re.split(r"[?#]", address)[0]
    for form in _IN_ADDRESS:
        if match := form.search(path):
            if match["month"].isdigit():
                stamp = read_stamp(f"{match['year']}-{match['month']}-{match['day']}")
                if stamp:
                    return stamp.day
            else:
                return read_date(f"{match['day']} {match['month']} {match['year']}")
    return None


def _offset(told: list[Told]) -> timedelta | None:
    """The zone of the page, where one of its stamps tells it and another is the same moment."""
    moments = {one.stamp.moment for one in told if one.stamp.universal}
    for one in told:
        moment = one.stamp.moment
        if moment is not None and moment.utcoffset() and moment in moments:
            return moment.utcoffset()
    return None


def _shift(published: list[Told], first: Day | None) -> tuple[Stamp, timedelta] | None:
    """The universal stamp of publication, and how far the page's own day is from its."""
    for told in published:
        if first and told.origin == first[1] and told.stamp.universal:
            turn = first[0] - told.stamp.day
            return (told.stamp, turn) if abs(turn) == timedelta(days=1) else None
    return None


def _day_of_change(
    stamp: Stamp,
    offset: timedelta | None,
    shown: list[date],
    shift: tuple[Stamp, timedelta] | None,
) -> date:
    """The day of a change; at the same hour of night the day differs as that of publication."""
    if shift and shift[0].moment and stamp.moment and stamp.universal and offset is None:
        earlier = stamp.moment.time() <= shift[0].moment.time()
        if stamp.day not in shown and earlier == (shift[1] < timedelta(0)):
            return stamp.day + shift[1]
    return local_day(stamp, offset, shown)
