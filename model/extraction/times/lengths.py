"""Lengths of time and what comes again: durations and sets."""

from dataclasses import replace
from datetime import date

from pullquote.model.article import TimeMod
from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.counted import duration
from pullquote.model.extraction.times.expressions import Away, Expression, Length, Repeat
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
    value = _value(expression)
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


def _value(expression: Length) -> str:
    value = duration(expression.high, expression.unit)
    if expression.rest is None:
        return value
    rest = _value(expression.rest)
    return value + (rest.removeprefix("PT") if "T" in value else rest[1:])


_COARSEST_FIRST = "century decade year quarter month fortnight week day hour minute second".split()
_TIMES = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24}


def joined(one: Expression, other: Expression) -> Length | Away | None:
    """ "Five years" and "four months" as one length; with "four months later" as one way."""
    if not isinstance(one, Length) or one.reach or one.rest or one.low is None:
        return None
    if isinstance(other, Away):
        times = _TIMES.get((one.unit, other.unit))
        if times is None or other.count is None or one.high != one.low or one.low % 1:
            return None
        return replace(other, count=other.count + times * int(one.low))
    if not isinstance(other, Length) or other.reach or other.mod or other.low is None:
        return None
    if one.unit not in _COARSEST_FIRST or other.unit not in _COARSEST_FIRST:
        return None
    finer = _COARSEST_FIRST.index(one.unit) < _COARSEST_FIRST.index(other.unit)
    return replace(one, rest=other) if finer and one.low % 1 == 0 else None


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
