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
from pullquote.model.reading.web.facts.surroundings import Surroundings, lines_of, tokens_of


class Dates(NamedTuple):
    """The days, and where each is from."""

    published: tuple[date, Origin] | None = None
    modified: tuple[date, Origin] | None = None


class Told(NamedTuple):
    """A stamp of the page and where it stands."""

    stamp: Stamp
    origin: Origin


class Printed(NamedTuple):
    """A day that the page shows near the headline."""

    day: date
    later: bool
    """Whether it is that of a change."""
    labelled: bool


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
    witnesses = [*shown, *bare, *by_address]
    days: list[tuple[date, Origin]] = [
        (local_day(told.stamp, offset, witnesses), told.origin) for told in published
    ]
    days += [(day, "address") for day in by_address]
    days += [(one.day, "byline") for one in printed if not one.later]
    days += [(told.stamp.day, told.origin) for told in _in_data(data, "dateCreated")]
    first = next((one for one in days if _can_be(one[0], latest)), None)
    shift = _shift(published, first)
    moments = {told.stamp.moment for told in published}
    changed = [one.day for one in printed if one.later]
    changes: list[tuple[date, Origin]] = [
        (
            _day_of_change(told.stamp, offset, changed, shift, first[0] if first else date.min),
            told.origin,
        )
        for told in modified
        if told.stamp.moment is None or told.stamp.moment not in moments
    ]
    changes += [(one, "byline") for one in changed]
    change = next((one for one in changes if _can_be(one[0], latest)), None)
    if change and first and change[0] < first[0]:
        change = None
    return Dates(first, change)


def _can_be(day: date, latest: date | None) -> bool:
    return latest is None or day <= latest + timedelta(days=2)


def _in_data(data: JsonLd, key: str) -> Iterator[Told]:
    for text in data.texts(key):
        if stamp := read_stamp(text):
            yield Told(stamp, "json-ld")


def _in_meta(meta: MetaTags, names: tuple[str, ...]) -> Iterator[Told]:
    for text in meta.all(*names):
        if stamp := read_stamp(text):
            yield Told(stamp, "meta")


def _in_marks(root: HtmlElement, near: Surroundings, prop: str) -> Iterator[Told]:
    for element in marked(root, near.article, prop):
        if stamp := read_stamp(value_of(element)):
            yield Told(stamp, "microdata")


_LATER = re.compile(r"\b(?:updated|modified|edited|revised)\b", re.IGNORECASE)
_LATER_NAMES = frozenset("updated modified update lastmod edited".split())


def _times(near: Surroundings) -> Iterator[tuple[Told, bool]]:
    """The `time` elements near the headline, and whether each is that of a change."""
    for element in near.elements:
        if element.tag != "time" and "datetime" not in element.attrib:
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
    """Dates that stand on a line of their own near the headline."""
    seen: set[str] = set()
    for element in near.elements:
        if element.tag in ("html", "body", "main", "article", "h1", "a"):
            continue
        for split in (False, True):
            text = lines_of(element, split=split)
            if len(text) > 400:
                break
            for line in re.split(r"[\n\t|]", re.sub(r"(?i)(?=\b(?:last )?updated\b)", "\n", text)):
                words = " ".join(line.split()).strip(" ,.-–—·•")
                if words in seen or not re.search(r"\d{4}", words):
                    continue
                seen.add(words)
                if found := read_date_line(words):
                    labelled = bool(re.match(r"(?i)first|publish|post", words))
                    yield Printed(found[0], found[1] or bool(_LATER.match(words)), labelled)


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


def _shift(published: list[Told], day: tuple[date, Origin] | None) -> Stamp | None:
    """The universal stamp of publication where the page's own day is another."""
    first = next((told.stamp for told in published if day and told.origin == day[1]), None)
    return first if first and day and first.universal and first.day != day[0] else None


def _day_of_change(
    stamp: Stamp,
    offset: timedelta | None,
    witnesses: list[date],
    published: Stamp | None,
    day: date,
) -> date:
    """The day of a change; at the same hour of night the day differs as that of publication."""
    if published and published.moment and stamp.moment and stamp.universal and offset is None:
        turn = day - published.day
        earlier = stamp.moment.time() <= published.moment.time()
        if stamp.day not in witnesses and earlier == (turn < timedelta(0)):
            return stamp.day + turn
    return local_day(stamp, offset, witnesses)
