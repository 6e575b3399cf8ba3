"""Time stamps as machines write them, to the calendar day of the place they were written for.

`2024-08-13T23:30:00-04:00` is 13 August. A stamp in universal time may be of the day before or
after where the page was published, which only another date on the page can tell.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

from pullquote.model.reading.dates import read_date


class Stamp(NamedTuple):
    """A day, and the moment with its zone where the stamp tells them."""

    day: date
    moment: datetime | None = None
    clock: bool = False
    """Whether an hour is told, be it without its zone."""

    @property
    def universal(self) -> bool:
        """Whether it is in universal time, and so perhaps of another day than the page."""
        return self.moment is not None and not self.moment.utcoffset()


_DAY = r"(?P<year>\d{4})(?P<mark>[-/.]?)(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
_CLOCK = r"(?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?(?P<second>\d\d))?(?:[.,:]\d+)?"
_ZONE = r"(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?|(?-i:[A-Z]{2,5}))?"
_ISO = re.compile(rf"{_DAY}(?:(?:T|\s+|\s*-\s*){_CLOCK}\s*(?P<half>[ap]m)?\s*{_ZONE})?(?!\d)", re.I)
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\d{3})?(?:\.\d+)?\Z")
_BEHIND = re.compile(rf"\b{_CLOCK}\s*(?P<half>[ap]m)?\s*{_ZONE}(?=\W|\Z)", re.I)
# "Tue Aug 13 23:30:00 EDT 2024", as the C library writes it
_YEAR_LAST = re.compile(r"^[A-Z][a-z]{2} ([A-Z][a-z]{2} +\d{1,2}) ([\d:]+ [A-Z]{2,5}) (\d{4})$")
_ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "bst": 1, "cet": 1, "cest": 2, "aest": 10, "aedt": 11, "ist": 5.5,
}  # fmt: skip
_UNSET = frozenset({date(1970, 1, 1), date(1969, 12, 31), date(1900, 1, 1), date(1999, 11, 30)})
"""What systems write where they know no date."""


def read_stamp(text: str) -> Stamp | None:
    """The stamp in the field; None where it tells no day, or one that cannot be."""
    text = _YEAR_LAST.sub(r"\1 \3 \2", text.strip()[:80])
    if epoch := _EPOCH.match(text):
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(epoch["seconds"]))
        return _stamp(moment.date(), moment)
    if match := _ISO.match(text):
        if not match["mark"] and len(match["month"] + match["day"]) < 4:
            return None
        try:
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            return None
        return _stamp(day, _moment(day, match), clock=bool(match["hour"]))
    found = read_date(text)
    if found is None:
        return None
    clock = _BEHIND.search(text)
    return _stamp(found, _moment(found, clock) if clock else None, clock=clock is not None)


def _stamp(day: date, moment: datetime | None, *, clock: bool = True) -> Stamp | None:
    return Stamp(day, moment, clock) if 1600 < day.year < 2200 and day not in _UNSET else None


def _moment(day: date, match: re.Match[str]) -> datetime | None:
    """The moment, where hour and zone are told."""
    zone = (match["zone"] or "").lower()
    if not match["hour"] or not zone:
        return None
    if zone in _ZONES:
        offset = timedelta(hours=_ZONES[zone])
    elif zone[0] in "+-":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        offset = -offset if zone[0] == "-" else offset
    else:
        return None
    hour = int(match["hour"]) % 12 if match["half"] else int(match["hour"])
    hour += 12 * ((match["half"] or "").lower() == "pm")
    minute, second = int(match["minute"]), int(match["second"] or 0)
    if hour > 23 or minute > 59 or second > 59 or abs(offset) >= timedelta(hours=15):
        return None
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=timezone(offset))


def local_day(
    stamp: Stamp, offset: timedelta | None, shown: list[date], told: list[date] | None = None
) -> date:
    """The day of the stamp where the page was published.

    `offset` is that of another stamp of the page; `shown` are days that the page prints, `told`
    those of its address and fields: one next to that of a stamp without a zone of its own is the
    same moment elsewhere.
    """
    if stamp.moment is not None and not stamp.universal:
        return stamp.day
    if stamp.moment is not None and offset is not None:
        return stamp.moment.astimezone(timezone(offset)).date()
    witnesses = [*shown, *(told or [])] if stamp.moment else shown
    for day in witnesses:
        if day == stamp.day:
            return day
        if stamp.moment is None:
            if stamp.clock and abs(day - stamp.day) == timedelta(days=1):
                return day
        elif _may_be(stamp.moment, day):
            return day
    return stamp.day


def _may_be(moment: datetime, day: date) -> bool:
    """Whether the moment falls on the day in some zone from Honolulu to Auckland."""
    earlier = (moment - timedelta(hours=11)).date()
    later = (moment + timedelta(hours=13)).date()
    return earlier <= day <= later
