"""Lengths of time and what comes again: durations and sets."""

from datetime import date

from pullquote.model.article import TimeMod
from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.counted import duration
from pullquote.model.extraction.times.expressions import Length, Repeat
from pullquote.model.extraction.times.frame import Resolution

_CLOCK_UNITS = frozenset(["second", "minute", "hour"])


SAID: dict[TimeMod | None, str] = {
    None: "", "approx": "about ", "more_than": "more than ", "less_than": "nearly ",
}  # fmt: skip
"""How a modifier of a length is worded."""


def clock_unit(unit: str) -> bool:
    """Whether the unit is shorter than a day."""
    return unit in _CLOCK_UNITS


def length(expression: Length, published: date | None) -> Resolution:
    """A duration; one that reaches back from, or on from, publication has its days too.

    Of "six or eight days" the greater number is the value.
    """
    count, unit = expression.high, expression.unit
    value = duration(count, unit)
    if expression.reach is None:
        return Resolution(
            "DURATION", value, "vague", because="a length of time", mod=expression.mod
        )
    past = expression.reach == "past"
    reason = "up to publication" if past else "from publication on"
    if published is None or count is None or clock_unit(unit):
        return Resolution(
            "DURATION", value, "vague", because=f"a length of time {reason}", mod=expression.mod
        )
    steps = -round(count) if past else round(count)
    other = _day_away(published, unit, steps)
    first, last = sorted([published, other])
    span = calendar.Stretch(first, last, "vague", value, calendar.written(other))
    side = "from" if past else "to"
    because = f"a length of time {reason}, {side} about {span.label}"
    return Resolution("DURATION", value, "vague", span, "publication", because, expression.mod)


def repeat(expression: Repeat) -> Resolution:
    """A time that comes again and again."""
    return Resolution("SET", expression.value, "vague", because="again and again")


def spoken(count: int | None, unit: str) -> str:
    """ "a week", "two years", "some days"."""
    if count is None:
        return f"some {unit}s"
    if count == 1:
        return f"an {unit}" if unit == "hour" else f"a {unit}"
    return f"{count} {'centurie' if unit == 'century' else unit}s"


def _day_away(on: date, unit: str, count: int) -> date:
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        days = {"week": 7, "fortnight": 14, "weekend": 7}.get(unit, 1)
        return calendar.plus_days(on, days * count)
    whole = calendar.month(on.year, on.month + months * count)
    return calendar.plus_days(whole.first, min(on.day, whole.last.day) - 1)
