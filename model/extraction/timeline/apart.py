"""What happened a length of time from the clause beside it: "two days after its pilots struck"."""

import re
from datetime import date
from typing import Final

from pullquote.model.article import Precision, Time
from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.told import FINE, Told
from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.stretch import Stretch

_LENGTH: Final = re.compile(r"P(T?)(\d+)([DWMYH])")
_UNITS: Final = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_COUNTED: Final[dict[Precision, frozenset[str]]] = {
    "day": frozenset("DWMY"), "time": frozenset("DWMY"), "week": frozenset("WMY"),
    "month": frozenset("MY"), "year": frozenset("Y"),
}  # fmt: skip
"""How fine a length can be counted from a time: no days from "last year"."""


def gap_before(told: Told, clause: Clause) -> tuple[str, Time] | None:
    """The length that parts the clause from the one beside it, and "after" or "before"."""
    verb = clause.verb.at if clause.verb else clause.begin
    for at, time in told.gaps:
        between = told.tokens[at + 1 : verb]
        near = clause.begin - 2 <= at < verb < at + _NEAR
        if near and all(token.text != "," for token in between):
            return told.tokens[at].lower, time
    return None


_NEAR: Final = 14


def days_apart(side: str, length: Time, origin: date, precision: Precision) -> Stretch | None:
    """The days so long before those of the clause beside it ("after" it), or after them."""
    match = _LENGTH.fullmatch(length.value)
    if match is None:
        return None
    if match[1]:  # hours: the same day
        return calendar.day(origin) if precision in FINE else None
    if match[3] not in _COUNTED.get(precision, frozenset()):
        return None
    count = (-1 if side == "after" else 1) * int(match[2])
    if match[3] == "W" and precision in FINE:
        return calendar.day(calendar.plus_days(origin, 7 * count))
    return calendar.moved(origin, _UNITS[match[3]], count)
