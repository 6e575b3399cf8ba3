"""From an expression and where it stands to a TIMEX3 value and a stretch of the calendar."""

from dataclasses import replace
from datetime import date

from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.expressions import (
    Around,
    Away,
    Century,
    Clock,
    Day,
    Decade,
    Edged,
    Expression,
    Holiday,
    Length,
    Month,
    Nth,
    Part,
    Quarter,
    Repeat,
    Season,
    Unit,
    Vague,
    Weekday,
    Year,
    YearPair,
)
from pullquote.model.extraction.times.frame import Frame, Resolution, Told, dated
from pullquote.model.extraction.times.holidays import ONLY_ONCE, holiday
from pullquote.model.extraction.times.lengths import clock_unit, length, repeat, spoken
from pullquote.model.extraction.times.placing import SHIFTED, placed
from pullquote.model.extraction.times.stretch import Stretch
from pullquote.model.extraction.times.undated import symbolic

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
        case Around(unit=unit, base=base):
            under = _resolve(base, frame)
            if under is None or under.stretch is None:
                return under
            found = calendar.around(under.stretch.first, unit)
            return dated(
                found, under.anchor or "explicit", f"the {unit} that holds {under.stretch.label}"
            )
        case Nth():
            return _nth(expression, _resolve(expression.base, frame))
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
        case Away(count=count, unit=unit, back_to="told") if clock_unit(unit):
            return length(Length(count, count, unit), None)
        case Away(back_to="told") if frame.told is not None:
            return _away_from(expression, _of_unit(expression.unit, frame), frame)
        case Away(back_to="told", sign=1) if frame.loose is None:
            return Resolution("DATE", "FUTURE_REF", "vague", because="after what is not said")
        case Away(back_to="publication") if frame.on_told:
            return _away_from(expression, frame.line, frame)
        case Away(back_to=back_to) if not isinstance(back_to, str):
            under = _resolve(back_to, frame)
            if under is None or under.stretch is None:
                return Resolution("DATE", "XXXX-XX-XX", "vague", because="its day is not known")
            origin = Told(under.anchor or "explicit", "", under.stretch)
            return _away_from(replace(expression, back_to="told"), origin, frame)
        case Weekday(weekday=weekday, shift=("previous" | "following" | "same") as shift):
            day = _of_unit("day", frame)
            return _weekday_by_told(weekday, shift, day) if day else None
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
    return dated(found, told.id, reason, away.mod)


def _weekday_by_told(weekday: int, shift: str, told: Told) -> Resolution:
    """ "The following Tuesday"; "that Friday" is the one on or after the day told."""
    day = told.stretch.first
    gap = (weekday - day.isoweekday()) % 7
    if shift == "previous":
        gap = gap - 7
    elif shift == "following":
        gap = gap or 7
    name = calendar.WEEKDAY_NAMES[weekday - 1]
    side = "before" if gap < 0 else "after" if shift == "following" else "on or after"
    found = calendar.day(calendar.plus_days(day, gap))
    return dated(found, told.id, f"the {name} {side} “{told.words}”")


def _unit_by_told(unit: str, shift: str, told: Told) -> Resolution:
    coarser = _FINENESS.get(told.stretch.precision, 0) > _FINENESS.get(unit, 0)
    count = SHIFTED.get(shift, 0)
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
    if today is None and frame.told is not None and _of_told_year(expression):
        today = frame.told.stretch.first
    if today is None:
        return symbolic(expression, frame)
    anchor = "publication"
    if frame.on_told and frame.line is not None:
        anchor = frame.line.id
    found, reason = placed(expression, today, frame)
    if found is None:
        return None
    if anchor != "publication" and frame.line is not None:
        reason = reason.replace("publication", f"“{frame.line.words}”")
    mod = expression.mod if isinstance(expression, Away) else None
    return dated(found, anchor, reason, mod)


def _of_told_year(expression: Expression) -> bool:
    """ "That August", "July of that year"."""
    match expression:
        case Month() | Season() | Quarter() | Holiday():
            return "same" in (expression.shift, expression.in_year)
        case Day():
            return expression.in_year == "same"
    return False


def _nth(expression: Nth, under: Resolution | None) -> Resolution | None:
    """The first Friday, the third week... of a month; without its year, the month itself."""
    number, unit, weekday = expression.number, expression.unit, expression.weekday
    if under is None or under.stretch is None:
        return under
    within = under.stretch
    first = within.first
    if unit == "weekday" or unit == "weekend":
        first = calendar.plus_days(first, ((weekday or 6) - first.isoweekday()) % 7)
    step = 1 if unit == "day" else 7
    on = calendar.plus_days(first, step * (number - 1))
    if number < 0:
        on = calendar.plus_days(first, step * ((within.last - first).days // step))
    if on > within.last:
        return None
    middle = calendar.plus_days(on, 3)
    found = calendar.around(middle if unit == "week" else on, unit)
    said = {1: "first", 2: "second", 3: "third", -1: "last"}.get(number, f"{number}th")
    name = calendar.WEEKDAY_NAMES[weekday - 1] if weekday else unit
    return dated(found, under.anchor or "explicit", f"the {said} {name} of {within.label}")


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
