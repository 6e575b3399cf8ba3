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
    Reported,
    Season,
    Unit,
    Vague,
    Weekday,
    Year,
    YearPair,
)
from pullquote.model.extraction.times.frame import Frame, Resolution, Told, dated
from pullquote.model.extraction.times.hanging import (
    FINENESS,
    anniversary,
    away_from,
    day_of_hour,
    is_day_told,
    is_news,
    told_for,
    unit_by_told,
    weekday_by_told,
)
from pullquote.model.extraction.times.holidays import ONLY_ONCE, holiday
from pullquote.model.extraction.times.lengths import clock_unit, length, repeat
from pullquote.model.extraction.times.placing import placed
from pullquote.model.extraction.times.reported import period
from pullquote.model.extraction.times.stretch import Stretch
from pullquote.model.extraction.times.undated import symbolic


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
        case Reported():
            return period(expression, frame)
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
            found_from = away_from(expression, told_for(expression.unit, frame), frame)
            if _is_past_and_to_come(found_from, frame):
                return Resolution("DATE", "PAST_REF", "vague", because="after what is not said")
            return found_from
        case Away(back_to="told", sign=1) if frame.loose is None:
            return Resolution("DATE", "FUTURE_REF", "vague", because="after what is not said")
        case Away(back_to="publication") if frame.on_told:
            return away_from(expression, frame.line, frame)
        case Away(back_to=back_to) if not isinstance(back_to, str):
            under = _resolve(back_to, frame)
            if under is None or under.stretch is None:
                return Resolution("DATE", "XXXX-XX-XX", "vague", because="its day is not known")
            origin = Told(under.anchor or "explicit", "", under.stretch)
            if expression.unit in ("year", "decade") and expression.count and expression.sign < 0:
                return anniversary(expression, origin)  # "two years ago this month"
            return away_from(replace(expression, back_to="told"), origin, frame)
        case Unit(unit="month", shift="the") if frame.told is not None and frame.cue != "of":
            month_told = frame.told
            if FINENESS.get(month_told.stretch.precision, 0) > FINENESS["month"]:
                return None
            found = calendar.around(month_told.stretch.first, "month")
            return dated(found, month_told.id, f"the month of “{month_told.words}”")
        case Unit(unit="day", shift="the") if is_day_told(frame) and frame.told_day is not None:
            day = frame.told_day
            reason = f"on the day of “{day.words}”"
            return dated(calendar.day(day.stretch.first), day.id, reason)
        case Month(month=month, shift="previous") if frame.told is not None:
            before = frame.told.stretch.first
            found = calendar.month(before.year - (month >= before.month), month)
            return dated(found, frame.told.id, f"the one before “{frame.told.words}”")
        case Month(month=month, shift="following") if frame.told is not None:
            after = frame.told.stretch.last
            found = calendar.month(after.year + (month <= after.month), month)
            return dated(found, frame.told.id, f"the one after “{frame.told.words}”")
        case Weekday(weekday=weekday, shift=("previous" | "following" | "same") as shift):
            origin_day = told_for("day", frame)
            return weekday_by_told(weekday, shift, origin_day) if origin_day else None
        case Unit(unit=unit, shift=("previous" | "following" | "same") as shift):
            told = told_for(unit, frame)
            if told is None or unit == "season_of":
                return None
            return unit_by_told(unit, shift, told)
    return None


def _is_past_and_to_come(resolution: Resolution | None, frame: Frame) -> bool:
    """ "Two years later the bridge fell": what is told in the past is over by publication."""
    stretch = resolution.stretch if resolution else None
    return (
        stretch is not None
        and frame.published is not None
        and frame.tense == "past"
        and stretch.first > frame.published
    )


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
    if base == Unit("day", "the") and frame.on_told and not frame.near_day:
        base = None
    under = _resolve(base, frame) if base is not None else None
    if under is None or under.precision != "day" or under.type != "DATE":
        if under is not None and under.stretch is None and under.offset is not None:
            return replace(under, type="TIME", value=f"{under.value}T{part}", precision="time")
        return Resolution("TIME", f"XXXX-XX-XXT{part}", "time", because="its day is not known")
    if under.anchor == "publication" and _till_the_morning(part, base, frame) and under.stretch:
        under = dated(
            calendar.day(calendar.plus_days(under.stretch.first, 1)),
            "publication",
            "the morning after publication",
        )
    return replace(under, type="TIME", value=f"{under.value}T{part}", precision="time")


def _till_the_morning(part: str, base: Expression | None, frame: Frame) -> bool:
    """ "Lorries will have to wait until the morning"."""
    said = part == "MO" and base == Unit("day", "the") and frame.cue == "till"
    return said and frame.tense in ("future", "present")


def _clock(clock: Clock, frame: Frame) -> Resolution | None:
    value = f"T{clock.hour:02d}:{clock.minute or 0:02d}"
    if clock.hour == 24 and frame.cue == "before":  # "shortly before midnight": still that day
        value = "T23:59"
    if clock.base is not None:
        under = _resolve(clock.base, frame)
        if under is not None and under.type == "DATE":
            return replace(under, type="TIME", value=under.value + value, precision="time")
    elif (day := day_of_hour(frame)) is not None:
        reason = f"on the day of “{day.words}”, {day.stretch.label}"
        return Resolution("TIME", day.stretch.value + value, "time", day.stretch, day.id, reason)
    elif frame.published is not None and is_news(frame, frame.published):
        found = calendar.day(frame.published)
        reason = f"on the day of publication, {found.label}"
        return Resolution("TIME", found.value + value, "time", found, "publication", reason)
    return Resolution("TIME", value, "time", because="its day is not known")
