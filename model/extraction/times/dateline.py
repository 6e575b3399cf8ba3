"""The day in a dateline: "LISBON, March 3 (Northwire) —", when the story was written.

It is the day of publication or one before, and lacks the year: without a publication date it
gives no date, but tells what comes before and after it.
"""

import re
from datetime import date

from pullquote.model.extraction.times.expressions import Day, Expression
from pullquote.model.extraction.times.grammar import Found
from pullquote.model.extraction.times.stretch import plus_days

_PLACE = re.compile(r"[A-Z]{2}[A-Z ].{0,60},")
_AFTER = re.compile(r"\s?(?:\([^()]{1,40}\)\s?)?(?:[—–]|-+\s)")
_FILED = 6
"""Days at most between a dateline and publication."""


def dateline_at(
    text: str, expression: Expression, sentence: int, found: Found
) -> tuple[int, int] | None:
    """Month and day of a time, if it stands in a dateline at the start of its sentence."""
    if not isinstance(expression, Day) or not expression.month or expression.year is not None:
        return None
    place = text[sentence : found.start].rstrip()
    if _PLACE.fullmatch(place) and _AFTER.match(text, found.stop):
        return expression.month, expression.day
    return None


def day_written(published: date | None, dateline: tuple[int, int] | None) -> date | None:
    """The day that a story calls today: that of "WASHINGTON, Jan. 17 —", printed a day later."""
    if published is None or dateline is None:
        return published
    for days in range(_FILED):
        day = plus_days(published, -days)
        if (day.month, day.day) == dateline:
            return day
    return published
