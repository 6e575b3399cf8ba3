"""From an expression and where it stands to a TIMEX3 value and a stretch of the calendar."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.expressions import (
    Away,
    Century,
    Clock,
    Day,
    Decade,
    Edged,
    Expression,
    FromToday,
    Holiday,
    Length,
    Month,
    Part,
    Quarter,
    Repeat,
    Season,
    Shift,
    Unit,
    Vague,
    Weekday,
    Year,
    YearPair,
)
from pullquote.model.extraction.times.frame import Frame, Resolution, Told, dated
from pullquote.model.extraction.times.holidays import ONLY_ONCE, holiday
from pullquote.model.extraction.times.lengths import clock_unit, length, repeat, spoken
from pullquote.model.extraction.times.stretch import Stretch
from pullquote.model.extraction.times.undated import symbolic

_SHIFTED = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}
_FINENESS = {
    "day": 0, "night": 0, "weekend": 1, "week": 1, "fortnight": 1, "month": 2, "season": 3,
    "quarter": 3, "year": 4, "decade": 5, "century": 6,
}  # fmt: skip


def resolve(expression: Expression, frame: Frame) -> Resolution | None:
    """What the expression stands for; None if it names no time after all."""
    try:
        return _resolve(expression, frame)
    except (ValueError, OverflowError):  # 31 June, the year 12000
        return None


def _resolve(expression: Expression, frame: Frame) -> Resolution | None:
    match expression:
        case Length():
            return length(expression, frame.published)
        case Repeat():
            return repeat(expression)
        case Vague(value=value):
            return Resolution("DATE", value, "vague", because="no date is meant")
        case Edged(edge=edge, base=base):
            under = _resolve(base, frame)
            return replace(under, mod=edge) if under else None
        case Part(part=part, base=base):
            return _part(part, base, frame)
        case Clock():
            return _clock(expression, frame)
    return _written(expression) or _told(expression, frame) or _from_today(expression, frame)


def _written(expression: Expression) -> Resolution | None:
    """What needs nothing but its own words."""
    found: Stretch
    match expression:
        case Day(day=day, month=int(month), year=int(year)):
            found = calendar.day(date(year, month, day))
        case Month(month=month, year=int(year)):
            found = calendar.month(year, month)
        case Year(year=year, bc=True):
            return Resolution("DATE", f"BC{year:04d}", "year", None, "explicit", f"{year} BC")
        case Year(year=year):
            found = calendar.year(year)
        case YearPair(first=first, second=second):
            found = calendar.years(first, second)
        case Decade(tens=tens):
            century = 0 if tens > 9 else 190 if tens > 2 else 200
            found = calendar.decade(tens + century)
        case Century(number=number, bc=True):
            value = f"BC{number - 1:02d}"
            return Resolution("DATE", value, "century", None, "explicit", f"century {number} BC")
        case Century(number=number):
            found = calendar.century(number)
        case Season(season=season, year=int(year)):
            found = calendar.season(year, season)
        case Quarter(kind=kind, number=number, year=int(year)):
            found = (calendar.quarter if kind == "Q" else calendar.half)(year, number)
        case Holiday(name=name, year=None) if name in ONLY_ONCE:
            found = calendar.day(holiday(name, ONLY_ONCE[name]))
        case Holiday(name=name, year=int(year)):
            found = calendar.day(holiday(name, year))
        case _:
            return None
    return dated(found, "explicit", "as written")


def _told(expression: Expression, frame: Frame) -> Resolution | None:
    """What hangs on a time told before, or on one named in the expression itself."""
    match expression:
        case Away(back_to="told") if frame.told is not None:
            return _away_from(expression, _of_unit(expression.unit, frame), frame)
        case Away(back_to="publication") if frame.on_told:
            return _away_from(expression, frame.line, frame)
        case Away(back_to=back_to) if not isinstance(back_to, str):
            under = _resolve(back_to, frame)
            if under is None or under.stretch is None:
                return Resolution("DATE", "XXXX-XX-XX", "vague", because="its day is not known")
            origin = Told(under.anchor or "explicit", "", under.stretch)
            return _away_from(replace(expression, back_to="told"), origin, frame)
        case Unit(unit=unit, shift=("previous" | "following" | "same") as shift):
            told = _of_unit(unit, frame)
            if told is None or unit == "season_of":
                return None
            return _unit_by_told(unit, shift, told)
    return None


def _of_unit(unit: str, frame: Frame) -> Told | None:
    """The told time to count from: for days the last day told, if it is not stale."""
    told, day = frame.told, frame.told_day
    fine = _FINENESS.get(unit, 0) < 2
    if fine and told and day and told.stretch.first <= day.stretch.first <= told.stretch.last:
        return day
    return told


def _away_from(away: Away, told: Told | None, frame: Frame) -> Resolution | None:
    if told is None:
        return None
    if clock_unit(away.unit):
        return length(Length(away.count, away.count, away.unit), None)
    direction = "after" if away.sign > 0 else "before"
    named = told.words or told.stretch.label
    reason = f"{spoken(away.count, away.unit)} {direction} “{named}”"
    coarser = _FINENESS.get(told.stretch.precision, 0) > _FINENESS.get(away.unit, 0)
    if away.count is None or (coarser and away.unit in ("day", "week", "night", "fortnight")):
        value = "FUTURE_REF" if away.count is None and away.sign > 0 else "PAST_REF"
        if coarser and away.count is not None:
            value = told.stretch.value
        return Resolution("DATE", value, "vague", None, told.id, reason)
    found = calendar.moved(told.stretch.first, away.unit, away.sign * away.count)
    return dated(found, told.id, reason)


def _unit_by_told(unit: str, shift: str, told: Told) -> Resolution:
    coarser = _FINENESS.get(told.stretch.precision, 0) > _FINENESS.get(unit, 0)
    count = _SHIFTED.get(shift, 0)
    named = "same" if not count else "next" if count > 0 else "previous"
    reason = f"the {named} {unit} as seen from “{told.words}”"
    if coarser:
        return Resolution("DATE", told.stretch.value, "vague", None, told.id, reason)
    from_day = told.stretch.last if count > 0 else told.stretch.first
    found = calendar.around(from_day, unit)
    if count:
        edge = (
            calendar.plus_days(found.last, 1) if count > 0 else calendar.plus_days(found.first, -1)
        )
        found = calendar.around(edge, unit)
    return dated(found, told.id, reason)


def _from_today(expression: Expression, frame: Frame) -> Resolution | None:
    """What is counted from publication (in a retelling: from the last time told)."""
    today = frame.today
    if today is None:
        return symbolic(expression, frame)
    anchor = "publication"
    if frame.on_told and frame.line is not None:
        anchor = frame.line.id
    found, reason = _placed(expression, today, frame)
    if found is None:
        return None
    if anchor != "publication" and frame.line is not None:
        reason = reason.replace("publication", f"“{frame.line.words}”")
    away = isinstance(expression, Away) and expression.back_to == "publication"
    return dated(found, anchor, reason, "approx" if away and not frame.on_told else None)


def _placed(expression: Expression, today: date, frame: Frame) -> tuple[Stretch | None, str]:
    ahead = frame.ahead
    match expression:
        case FromToday(days=days):
            names = {0: "the day of publication", -1: "the day before publication",
                     1: "the day after publication"}  # fmt: skip
            reason = names.get(days, "counted from publication")
            return calendar.day(calendar.plus_days(today, days)), reason
        case Weekday():
            return _weekday(expression, today, frame)
        case Unit(unit=unit, shift=shift):
            return _unit(unit, shift, today, ahead)
        case Away(count=None):
            return None, ""
        case Away(count=int(count), unit=unit, sign=sign):
            if clock_unit(unit):
                return calendar.day(today), "within a day of publication"
            direction = "after" if sign > 0 else "before"
            found = calendar.moved(today, unit, sign * count)
            return found, f"about {spoken(count, unit)} {direction} publication"
    return _yearly(expression, today, frame)


def _yearly(expression: Expression, today: date, frame: Frame) -> tuple[Stretch | None, str]:
    """What comes back every year: the nearest one on the side the clause looks to."""
    make: Callable[[int], Stretch]
    in_year: Shift | None = None
    shift: Shift | None = None
    match expression:
        case Day(day=day, month=None):
            return calendar.day(date(today.year, today.month, day)), "in the month of publication"
        case Day(day=day, month=int(month), in_year=in_year):
            name = f"{day} {calendar.MONTH_NAMES[month - 1]}"
            make = _leap(day, month)
        case Month(month=month, shift=shift, in_year=in_year):
            name = calendar.MONTH_NAMES[month - 1]
            make = lambda year: calendar.month(year, month)  # noqa: E731
        case Season(season=season, shift=shift, in_year=in_year):
            name = calendar.SEASON_NAMES[season]
            make = lambda year: calendar.season(year, season)  # noqa: E731
        case Quarter(kind=kind, number=number, shift=shift, in_year=in_year):
            name = "quarter" if kind == "Q" else "half"
            by = calendar.quarter if kind == "Q" else calendar.half
            make = lambda year: by(year, number)  # noqa: E731
        case Holiday(name=feast, shift=shift, in_year=in_year):
            name = feast.title().replace("'S", "'s")
            make = lambda year: calendar.day(holiday(feast, year))  # noqa: E731
        case _:
            return None, ""
    if in_year is not None:
        count = _SHIFTED.get(in_year, 0)
        when = {-1: "before", 0: "of", 1: "after"}[count]
        origin = frame.told.stretch.first if in_year == "same" and frame.told else today
        return make(origin.year + count), f"{name} of the year {when} publication"
    if frame.on_told:
        return make(today.year), f"{name} of the year of publication"
    candidates = [make(today.year + step) for step in (-2, -1, 0, 1, 2)]
    past = [one for one in candidates if one.first <= today]
    if shift in ("last", "past", "previous"):
        return [one for one in candidates if one.last < today][-1], f"the {name} before publication"
    if shift == "next":
        return next(one for one in candidates if one.first > today), f"the {name} after publication"
    if shift == "this" and isinstance(expression, Season):
        return make(today.year), f"{name} of the year of publication"
    if frame.ahead or (shift == "this" and past[-1].last < today and frame.tense != "past"):
        return next(
            one for one in candidates if one.last >= today
        ), f"the next {name} after publication"
    return past[-1], f"the last {name} up to publication"


def _leap(day: int, month: int) -> Callable[[int], Stretch]:
    """Days of a month by year; 29 February falls back to the leap year before."""

    def make(year: int) -> Stretch:
        while day == 29 and month == 2 and (year % 4 or (not year % 100 and year % 400)):
            year -= 1
        return calendar.day(date(year, month, day))

    return make


def _weekday(expression: Weekday, today: date, frame: Frame) -> tuple[Stretch, str]:
    name = calendar.WEEKDAY_NAMES[expression.weekday - 1]
    gap = (today.isoweekday() - expression.weekday) % 7
    shift = expression.shift
    if shift == "this" and expression.weeks:
        monday = calendar.week(calendar.plus_days(today, 7 * expression.weeks)).first
        return (
            calendar.day(calendar.plus_days(monday, expression.weekday - 1)),
            f"{name} of the week {'after' if expression.weeks > 0 else 'before'} publication",
        )
    if shift in ("last", "past", "previous"):
        return calendar.day(
            calendar.plus_days(today, -(gap or 7))
        ), f"the {name} before publication"
    if shift in ("next", "following"):
        step = 7 - gap + 7 * expression.weeks
        return calendar.day(calendar.plus_days(today, step)), f"the {name} after publication"
    if frame.on_told:
        return calendar.day(
            calendar.plus_days(today, (7 - gap) % 7)
        ), f"the {name} after publication"
    if frame.ahead and not (shift == "this" and frame.tense == "past"):
        step = (7 - gap) % 7
        return calendar.day(calendar.plus_days(today, step)), f"the {name} on or after publication"
    return calendar.day(calendar.plus_days(today, -gap)), f"the {name} on or before publication"


def _unit(unit: str, shift: str, today: date, ahead: bool) -> tuple[Stretch | None, str]:
    count = _SHIFTED.get(shift, 0)
    if unit == "season_of":  # a sports season runs from summer to summer
        first = today.year - (today.month < 7) + count
        return calendar.years(first, first + 1), "the season around publication"
    here = calendar.around(today, unit)
    if unit == "weekend" and shift == "the":
        count = -1 if not ahead and here.first > today else 0
    when = {-1: "before", 0: "of", 1: "after"}[count]
    if unit in ("week", "weekend", "fortnight"):
        return calendar.around(
            calendar.plus_days(today, 7 * count), unit
        ), f"the {unit} {when} publication"
    return calendar.moved(here.first, unit, count), f"the {unit} {when} publication"


def _part(part: str, base: Expression | None, frame: Frame) -> Resolution | None:
    under = _resolve(base, frame) if base is not None else None
    if under is None or under.precision != "day" or under.type != "DATE":
        if under is not None and under.stretch is None and under.offset is not None:
            return replace(under, type="TIME", value=f"{under.value}T{part}", precision="time")
        return Resolution("TIME", f"XXXX-XX-XXT{part}", "time", because="its day is not known")
    return replace(under, type="TIME", value=f"{under.value}T{part}", precision="time")


def _clock(clock: Clock, frame: Frame) -> Resolution | None:
    value = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
    if clock.base is not None:
        under = _resolve(clock.base, frame)
        if under is not None and under.type == "DATE":
            return replace(under, type="TIME", value=under.value + value, precision="time")
    elif frame.near_day and frame.told_day is not None:
        day = frame.told_day
        reason = f"on the day of “{day.words}”, {day.stretch.label}"
        return Resolution("TIME", day.stretch.value + value, "time", day.stretch, day.id, reason)
    return Resolution("TIME", value, "time", because="its day is not known")
