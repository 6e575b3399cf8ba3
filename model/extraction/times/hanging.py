"""What hangs on a time told before: "two years later", "that Friday", "the next week"."""

from datetime import date

from pullquote.model.extraction.times import stretch as calendar
from pullquote.model.extraction.times.expressions import Away, Length
from pullquote.model.extraction.times.frame import Frame, Resolution, Told, dated
from pullquote.model.extraction.times.lengths import clock_unit, length, spoken
from pullquote.model.extraction.times.placing import SHIFTED
from pullquote.model.extraction.times.reported import year_apart

FINENESS = {
    "day": 0, "night": 0, "weekend": 1, "week": 1, "fortnight": 1, "month": 2, "season": 3,
    "quarter": 3, "year": 4, "decade": 5, "century": 6,
}  # fmt: skip


def is_day_told(frame: Frame) -> bool:
    """Whether "the day" is one told just before, and not one to come."""
    if not frame.near_day or frame.told_day is None:
        return False
    return frame.published is None or frame.told_day.stretch.first <= frame.published


def day_of_hour(frame: Frame) -> Told | None:
    """The day of an hour named without one: one told near, on the side the clause looks to."""
    day, published = frame.told_day, frame.published
    if day is None or not frame.near_day:
        return None
    if published is None or frame.on_told:
        return day
    gap = (day.stretch.first - published).days
    if gap > 0:  # "extended it until Wednesday and shut at 1 p.m."
        here = frame.told_here and frame.tense != "past"
        return day if frame.ahead or here else None
    if frame.told_here:
        return day
    return None if frame.ahead and gap < -1 else day


def is_news(frame: Frame, published: date) -> bool:
    """Whether the story tells of the days around publication just now."""
    if frame.on_told:
        return False
    return (
        frame.told is None
        or not frame.told_here
        or abs((frame.told.stretch.first - published).days) < 8
    )


def anniversary(away: Away, told: Told) -> Resolution:
    """ "Two years ago this month": as fine as the time it is counted from."""
    years = (away.count or 0) * (10 if away.unit == "decade" else 1)
    first = told.stretch.first
    day = told.stretch.precision == "day"
    month = calendar.month(first.year - years, first.month)
    found = month
    if day:
        found = calendar.day(calendar.plus_days(month.first, min(first.day, month.last.day) - 1))
    elif told.stretch.precision != "month":
        found = calendar.year(first.year - years)
    reason = f"{spoken(away.count, away.unit)} before {told.stretch.label}"
    return dated(found, told.id, reason, away.mod)


_LONG = frozenset(["year", "decade", "century"])


def told_for(unit: str, frame: Frame) -> Told | None:
    """The told time to count from: for days the last day told, if it is not stale."""
    told, day = frame.told, frame.told_day
    fine = FINENESS.get(unit, 0) < 2
    long = told is not None and told.stretch.precision in _LONG
    if unit in ("day", "night") and day and frame.near_day and long:
        return day  # "On Wednesday it burned a church built in 1911; the next day ..."
    if fine and told and day and told.stretch.first <= day.stretch.first <= told.stretch.last:
        return day
    return told


def away_from(away: Away, told: Told | None, frame: Frame) -> Resolution | None:
    """ "Two years later", "a week before"."""
    if told is None:
        return None
    if clock_unit(away.unit):
        return length(Length(away.count, away.count, away.unit), None)
    direction = "after" if away.sign > 0 else "before"
    precision = told.stretch.precision
    named = told.words or told.stretch.label
    reason = f"{spoken(away.count, away.unit)} {direction} “{named}”"
    coarser = FINENESS.get(told.stretch.precision, 0) > FINENESS.get(away.unit, 0)
    if (away.count, away.unit, away.sign) == (1, "year", -1) and precision == "quarter":
        return dated(year_apart(told.stretch, -1), told.id, reason)
    if away.count is None or (coarser and away.unit in ("day", "week", "night", "fortnight")):
        value = "FUTURE_REF" if away.count is None and away.sign > 0 else "PAST_REF"
        if coarser and away.count is not None:
            value = told.stretch.value
        return Resolution("DATE", value, "vague", None, told.id, reason)
    weeks = {"week": 7, "fortnight": 14}.get(away.unit, 0)
    if weeks and precision == "day":  # a week on from a day is a day
        found = calendar.day(calendar.plus_days(told.stretch.first, away.sign * away.count * weeks))
        return dated(found, told.id, reason, away.mod)
    found = calendar.moved(told.stretch.first, away.unit, away.sign * away.count)
    return dated(found, told.id, reason, away.mod)


def weekday_by_told(weekday: int, shift: str, told: Told) -> Resolution:
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


def unit_by_told(unit: str, shift: str, told: Told) -> Resolution:
    """ "The next week", "that year"."""
    coarser = FINENESS.get(told.stretch.precision, 0) > FINENESS.get(unit, 0)
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
