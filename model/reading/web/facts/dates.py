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
    printed = list(_printed(near))
    times = list(_times(near))
    by_address = [day for address in addresses if (day := day_in(address))]
    published = [
        *_in_data(data, "datePublished"), *_in_meta(meta, PUBLISHED),
        *_in_marks(root, near, "datePublished"),
        *(told for told, later in times if not later),
    ]  # fmt: skip
    modified = [
        *_in_data(data, "dateModified"), *_in_meta(meta, MODIFIED),
        *_in_marks(root, near, "dateModified"),
        *(told for told, later in times if later),
    ]  # fmt: skip
    offset = _offset([*published, *modified])
    shown = [one.day for one in printed if not one.later]
    bare = [told.stamp.day for told in published if told.stamp.moment is None]
    first = _first_day(
        [(local_day(told.stamp, offset, shown, [*bare, *by_address]), told.origin)
         for told in published],
        [(day, "address") for day in by_address], [(day, "byline") for day in shown],
        [(told.stamp.day, told.origin) for told in _in_data(data, "dateCreated")], latest,
    )  # fmt: skip
    same = {told.stamp.moment for told in published} | {told.text for told in published}
    same -= {None, ""}
    changed = [one.day for one in printed if one.later]
    shift = _shift(published, first)
    changes: list[Day] = [
        (_day_of_change(told.stamp, offset, changed, shift), told.origin)
        for told in modified
        if told.stamp.moment not in same and told.text not in same
    ]
    changes += [(one, "byline") for one in changed]
    change = next((one for one in changes if _can_be(one[0], latest)), None)
    if change and first and change[0] < first[0]:
        change = None
    return Dates(first, change)


def _first_day(
    told: list[Day], in_address: list[Day], shown: list[Day], made: list[Day], latest: date | None
) -> Day | None:
    """The day of publication: as the fields tell, or earlier by what the page shows.

    The fields of a page that was moved to another system tell the day of the move.
    """
    days = [one for one in (*told, *in_address, *shown, *made) if _can_be(one[0], latest)]
    if not days:
        return None
    first = days[0]
    if any(_apart(one, first) < 2 for one in shown):
        return first
    return next((one for one in (*shown, *in_address) if _apart(one, first) > 1), first)


def _apart(one: Day, other: Day) -> int:
    """How many days the one is before the other."""
    return (other[0] - one[0]).days


def _can_be(day: date, latest: date | None) -> bool:
    return latest is None or day <= latest + timedelta(days=2)


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
                    called.append(Printed(day, later))
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
