"""The period a business report is about: "the quarter", "the year-earlier period".

A report names its period once ("third-quarter profit") and compares it with others by these words
only; they hang on the last quarter or half told, else on the last one over at publication.
"""

from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.expressions import Expression, Reported
from pullquote.model.extraction.times.frame import Frame, Resolution, Told, dated
from pullquote.model.extraction.times.lexemes import Lexeme
from pullquote.model.extraction.times.readings import base, kinds_of, number_of, shift_of, value_of
from pullquote.model.extraction.times.stretch import Stretch

_PERIODS = frozenset(["quarter", "half", "period"])
_BEFORE = frozenset(["ago", "earlier", "before"])


def reported(row: list[Lexeme]) -> Expression | None:
    """ "The latest quarter", "the 1988 period", "the same quarter a year earlier"."""
    kinds = kinds_of(row)
    year = number_of(row, "year")
    at = next((at for at, lexeme in enumerate(row) if lexeme.kind in _PERIODS), None)
    if at is None:  # "the latest week"
        return Reported(str(value_of(row, "unit"))) if "latest" in kinds else None
    unit = row[at].kind
    if "unit" in kinds and value_of(row, "unit") != "year":
        return None
    if kinds & _BEFORE:
        return Reported(unit, back=1)
    if year is not None:
        return Reported(unit, year=year)
    if value_of(row[at:], "unit") is not None:
        return Reported(unit, in_year=shift_of(row[at:]))
    if shift_of(row) not in (None, "same"):  # "the next quarter"
        return base(row)
    if unit == "period" and "latest" not in kinds:
        return None
    return Reported(unit, back=1 if kinds & {"like", "shift"} else 0)


def period(expression: Reported, frame: Frame) -> Resolution | None:
    """The stretch of the period, by the one told last."""
    told, here = frame.period, _latest(expression.unit, frame)
    published = frame.published
    year = expression.year
    if expression.in_year is not None and published is not None:
        year = published.year + {"last": -1, "next": 1}.get(expression.in_year, 0)
    if here is None:
        if year is None and published is not None and expression.back:
            year = published.year - 1
        if year is None:
            return None
        return dated(calendar.year(year), "publication", "the same time of that year")
    count = -expression.back if year is None else year - here.first.year
    found = here if not count else year_apart(here, count)
    if told is None:
        return dated(found, "publication", "counted from the last one over at publication")
    reason = f"the period of “{told.words}”" if not count else f"the one of “{told.words}” by year"
    return dated(found, told.id, reason)


def year_apart(period: Stretch, count: int) -> Stretch:
    """The same quarter, half or month of another year."""
    year = period.first.year + count
    if period.precision == "month":
        return calendar.month(year, period.first.month)
    if period.value[-2:-1] == "H":
        return calendar.half(year, 1 if period.first.month == 1 else 2)
    return calendar.quarter(year, period.first.month // 3 + 1)


def _latest(unit: str, frame: Frame) -> Stretch | None:
    told: Told | None = frame.period
    if unit not in _PERIODS:
        if frame.told is not None and frame.told.stretch.precision == unit:
            return frame.told.stretch
        return calendar.around(frame.published, unit) if frame.published else None
    if told is not None:
        return told.stretch
    if unit != "quarter" or frame.published is None:
        return None
    now = calendar.around(frame.published, "quarter")
    return calendar.moved(now.first, "quarter", -1)
