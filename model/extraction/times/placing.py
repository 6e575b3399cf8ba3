"""Placing what is counted from a day: "Tuesday", "April", "last week", "two years ago"."""

from collections.abc import Callable
from datetime import date
from functools import partial

from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.expressions import (
    Away,
    Day,
    Expression,
    FromToday,
    Holiday,
    Month,
    Quarter,
    Season,
    Shift,
    Unit,
    Weekday,
)
from pullquote.model.extraction.times.frame import Frame
from pullquote.model.extraction.times.holidays import holiday
from pullquote.model.extraction.times.lengths import SAID, clock_unit, spoken
from pullquote.model.extraction.times.stretch import Stretch, plus_days

SHIFTED = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}


def placed(expression: Expression, today: date, frame: Frame) -> tuple[Stretch | None, str]:
    """The stretch meant, counted from `today`, and how it was found."""
    ahead = frame.ahead
    match expression:
        case FromToday(days=days):
            when = "after" if days > 0 else "before"
            reason = f"{spoken(abs(days), 'day')} {when} publication"
            if abs(days) < 2:
                reason = f"the day {when if days else 'of'} publication"
            return calendar.day(calendar.plus_days(today, days)), reason
        case Weekday():
            return _weekday(expression, today, frame)
        case Unit(unit=unit, shift=shift):
            return _unit(unit, shift, today, ahead)
        case Away(count=None):
            return None, ""
        case Away(count=int(count), unit=unit, sign=sign, mod=mod):
            if clock_unit(unit):
                days = count // 24 if unit == "hour" else 0
                return calendar.day(calendar.plus_days(today, sign * days)), "close to publication"
            direction = "after" if sign > 0 else "before"
            if mod == "approx" and unit == "week":  # as near to that day as is known
                found = calendar.day(calendar.plus_days(today, 7 * sign * count))
                return found, f"{SAID[mod]}{spoken(count, unit)} {direction} publication"
            found = calendar.moved(today, unit, sign * count)
            return found, f"{SAID[mod]}{spoken(count, unit)} {direction} publication"
    return _yearly(expression, today, frame)


def _yearly(expression: Expression, today: date, frame: Frame) -> tuple[Stretch | None, str]:
    """What comes back every year: the nearest one on the side the clause looks to."""
    make: Callable[[int], Stretch]
    in_year: Shift | None = None
    shift: Shift | None = None
    match expression:
        case Day(day=day, month=None):
            told = frame.told.stretch.first if frame.told else today
            return calendar.day(date(told.year, told.month, day)), "of the month told last"
        case Day(day=day, month=int(month), in_year=in_year, shift=shift):
            name = f"{day} {calendar.MONTH_NAMES[month - 1]}"
            make = _leap(day, month)
        case Month(month=month, shift=shift, in_year=in_year):
            name = calendar.MONTH_NAMES[month - 1]
            make = partial(calendar.month, number=month)
        case Season(season=season, shift=shift, in_year=in_year):
            name = calendar.SEASON_NAMES[season]
            make = partial(calendar.season, code=season)
        case Quarter(kind=kind, number=number, shift=shift, in_year=in_year):
            name = f"{calendar.NTH[number]} {'quarter' if kind == 'Q' else 'half'}"
            by = calendar.quarter if kind == "Q" else calendar.half
            make = partial(by, number=number)
        case Holiday(name=feast, shift=shift, in_year=in_year):
            name = feast.title().replace("'S", "'s")
            make = partial(_feast, feast)
        case _:
            return None, ""
    if in_year is not None:
        count = SHIFTED.get(in_year, 0)
        when = {-1: "before", 0: "of", 1: "after"}[count]
        origin = frame.told.stretch.first if in_year == "same" and frame.told else today
        if in_year == "same" and frame.told:
            return make(origin.year), f"{name} of the year of “{frame.told.words}”"
        return make(origin.year + count), f"{name} of the year {when} publication"
    if frame.on_told:
        return make(today.year), f"{name} of the year of publication"
    if shift == "same" and frame.told:
        return make(frame.told.stretch.first.year), f"{name} of the year of “{frame.told.words}”"
    candidates = [make(today.year + step) for step in (-2, -1, 0, 1, 2)]
    if isinstance(expression, Day) and expression.weekday is not None:
        fitting = [one for one in candidates if one.first.isoweekday() == expression.weekday]
        if fitting:  # "Thursday, Aug. 15" is a Thursday only in some years
            nearest = min(fitting, key=lambda one: abs((one.first - today).days))
            weekday = calendar.WEEKDAY_NAMES[expression.weekday - 1]
            return nearest, f"the {name} nearest to publication that is a {weekday}"
    past = [one for one in candidates if one.first <= today]
    if isinstance(expression, Quarter) and shift != "this":  # figures are told of what is over
        past = [one for one in candidates if plus_days(one.last, -_BUSINESS_YEAR) < today]
    ended = [one for one in candidates if one.last < today]
    coming = [one for one in candidates if one.first > today]
    unended = [one for one in candidates if one.last >= today]
    if shift in ("last", "past", "previous"):
        return _last(ended), f"the {name} before publication"
    if shift == "next":
        return _first(coming), f"the {name} after publication"
    if shift == "this" and isinstance(expression, Season):
        if (
            past
            and make(today.year).first > today
            and (past[-1].last >= today or (frame.tense == "past" and expression.season == "WI"))
        ):  # "I have stood in kitchens this winter", said in January or March
            return past[-1], f"the {name} around publication"
        return make(today.year), f"{name} of the year of publication"
    gone = shift == "this" and past[-1:] == ended[-1:] and frame.tense != "past"
    if isinstance(expression, Quarter) and frame.ahead:  # its figures come out when it is over
        unended = [one for one in candidates if plus_days(one.last, _REPORTING_DAYS) >= today]
    if isinstance(expression, Month) and frame.ahead and frame.cue in ("the", "for"):
        # "The September figures are due": a month's data come after it.
        unended = [one for one in candidates if plus_days(one.last, _DATA_DAYS) >= today]
    found = _first(unended) if frame.ahead or gone else _last(past)
    if found and isinstance(expression, Day) and frame.cue != "since":
        nearest = min(candidates, key=lambda one: abs((one.first - today).days))
        ahead = _FAR_BY_THEN if frame.tense == "would" else _FAR_AHEAD
        if abs((found.first - today).days) > (ahead if frame.ahead else _FAR):
            return nearest, f"the {name} nearest to publication"
    if frame.ahead or gone:
        return found, f"the next {name} after publication"
    return found, f"the last {name} up to publication"


_FAR = 300
"""Days off at which news writes a day's year: "Nov. 24" in an article of 2 November is near."""
_FAR_AHEAD = 345
_FAR_BY_THEN = 240
"""The same where the clause looks ahead from the past: "it was due on March 1"."""
_DATA_DAYS = 62
_BUSINESS_YEAR = 31
"""How much earlier than by the calendar a company's quarter may end."""
_REPORTING_DAYS = 92
"""How long after a quarter its figures are still to come."""


def _first(row: list[Stretch]) -> Stretch | None:
    return row[0] if row else None  # none at the calendar's ends


def _last(row: list[Stretch]) -> Stretch | None:
    return row[-1] if row else None


def _feast(name: str, year: int) -> Stretch:
    return calendar.day(holiday(name, year))


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
    count = SHIFTED.get(shift, 0)
    if unit == "season_of":  # a sports season runs from summer to summer
        first = today.year - (today.month < 7) + count
        return calendar.playing_season(first), "the season around publication"
    here = calendar.around(today, unit)
    if unit == "weekend" and shift == "the":
        count = -1 if not ahead and here.first > today else 0
    when = {-1: "before", 0: "of", 1: "after"}[count]
    if unit in ("week", "weekend", "fortnight"):
        return calendar.around(
            calendar.plus_days(today, 7 * count), unit
        ), f"the {unit} {when} publication"
    return calendar.moved(here.first, unit, count), f"the {unit} {when} publication"
