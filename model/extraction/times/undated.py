"""Times that hang on an unknown publication date: symbols, plain words, and an order.

Values keep what is known and X for the rest: "Tuesday" XXXX-WXX-2, "November 5" XXXX-11-05,
"April" XXXX-04, "the spring" XXXX-SP, a day such as "yesterday" XXXX-XX-XX, "a week ago" or
"last week" XXXX-WXX, "last month" XXXX-XX, "last year" or "five years ago" XXXX.
"""

from pullquote.model.article import Precision, TimeMod
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
from pullquote.model.extraction.times.frame import Frame, Loose, Resolution
from pullquote.model.extraction.times.lengths import SAID, clock_unit, spoken
from pullquote.model.extraction.times.stretch import (
    MONTH_NAMES,
    NTH,
    SEASON_NAMES,
    WEEKDAY_NAMES,
)

_DAYS = {
    "day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14, "month": 30, "quarter": 91,
    "year": 365, "decade": 3652, "century": 36524,
}  # fmt: skip
_VALUES: dict[str, tuple[str, Precision]] = {
    "day": ("XXXX-XX-XX", "day"), "night": ("XXXX-XX-XX", "day"), "week": ("XXXX-WXX", "week"),
    "weekend": ("XXXX-WXX-WE", "day"), "fortnight": ("XXXX-WXX", "week"),
    "month": ("XXXX-XX", "month"), "quarter": ("XXXX-QX", "quarter"), "year": ("XXXX", "year"),
    "decade": ("XXX", "decade"), "century": ("XX", "century"),
}  # fmt: skip
_SIGNS = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}
_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}


def symbolic(expression: Expression, frame: Frame) -> Resolution | None:
    """The expression as far as it is known without a publication date."""
    if frame.loose is not None and (beside := _beside(expression, frame.loose)) is not None:
        return beside
    match expression:
        case FromToday(days=days):
            return _relative("day", days) if abs(days) < 2 else _away("day", days, None)
        case Weekday(weekday=weekday, shift=shift, weeks=weeks):
            name = WEEKDAY_NAMES[weekday - 1]
            ahead = shift in ("next", "following") or (frame.ahead and shift != "last")
            # The first bare weekday of a news story is most likely the day of publication.
            lead = frame.lead_weekday or 5
            days = (weekday - lead) % 7 or 7 if ahead else -((lead - weekday) % 7)
            days += 7 * weeks - (7 if shift == "last" and not days else 0)
            return _named(f"XXXX-WXX-{weekday}", "day", f"the {name}", days, ahead=ahead)
        case Unit(unit="season_of"):
            return Resolution("DATE", "XXXX", "year", because="a season around publication")
        case Unit(unit=unit, shift=shift):
            count = _SIGNS.get(shift, 0)
            if unit == "weekend" and shift == "the":
                count = 1 if frame.ahead else -1
            # "Last week" lies before "a week ago": it is over.
            return _relative(unit, count, more=1 if count else 0)
        case Away(count=None, sign=sign):
            value = "FUTURE_REF" if sign > 0 else "PAST_REF"
            return Resolution("DATE", value, "vague", because="some time from publication")
        case Away(count=int(count), unit=unit, sign=sign, mod=mod):
            if clock_unit(unit):
                return _relative("day", sign * (count // 24 if unit == "hour" else 0))
            return _away(unit, sign * count, mod)
    return _yearly(expression, frame)


def _yearly(expression: Expression, frame: Frame) -> Resolution | None:
    shift: Shift | None = None
    in_year: Shift | None = None
    precision: Precision = "day"
    day = 15
    match expression:
        case Day(day=day, month=None):
            return _named(f"XXXX-XX-{day:02d}", "day", f"day {day} of the month", -15, ahead=False)
        case Day(day=day, month=int(month), in_year=in_year):
            value, name = f"XXXX-{month:02d}-{day:02d}", f"the {day} {MONTH_NAMES[month - 1]}"
        case Month(month=month, shift=shift, in_year=in_year):
            precision = "month"
            value, name = f"XXXX-{month:02d}", f"the {MONTH_NAMES[month - 1]}"
        case Season(season=season, shift=shift, in_year=in_year):
            month, precision = _SEASON_MONTH[season], "season"
            value, name = f"XXXX-{season}", f"the {SEASON_NAMES[season]}"
        case Quarter(kind=kind, number=number, shift=shift, in_year=in_year):
            month, precision = (3 if kind == "Q" else 6) * number - 1, "quarter"
            value = f"XXXX-{kind}{number}"
            name = f"the {NTH[number]} {'quarter' if kind == 'Q' else 'half'}"
        case Holiday(name=feast, shift=shift, in_year=in_year):
            month, value = 12 if "christmas" in feast else 6, "XXXX-XX-XX"
            name = "the " + feast.title().replace("'S", "'s")
        case _:
            return None
    if in_year is not None:
        count = _SIGNS.get(in_year, 0)
        when = {-1: "before", 0: "of", 1: "after"}[count]
        because = f"{name.removeprefix('the ')} of the year {when} publication"
        offset = 365 * count + 30 * (month - 6)
        return Resolution("DATE", value, precision, None, "publication", because, None, offset)
    ahead = shift == "next" or (frame.ahead and shift not in ("last", "past", "previous"))
    offset = _days_off(month, day, ahead=ahead, frame=frame, whole=precision != "day")
    return _named(value, precision, name, offset, ahead=ahead)


def _days_off(month: int, day: int, *, ahead: bool, frame: Frame, whole: bool) -> int:
    """Days from publication, as the dateline tells it.

    Without one nothing tells the month of publication: the order is that of one calendar year.
    """
    into_year = round(30.4 * (month - 1)) + day
    if frame.dateline is None:
        return into_year if ahead else into_year - 366
    days = into_year - round(30.4 * (frame.dateline[0] - 1)) - frame.dateline[1]
    if whole and abs(days) < 16:  # this very month
        return days
    if ahead:
        return days if days >= 0 else days + 365
    return days if days <= 0 else days - 365


def _named(value: str, precision: Precision, name: str, offset: int, *, ahead: bool) -> Resolution:
    when = "after" if ahead else "before"
    because = f"{name} {when} publication"
    return Resolution("DATE", value, precision, None, "publication", because, None, offset)


def _beside(expression: Expression, loose: Loose) -> Resolution | None:
    """What hangs on a time told before whose own date is not known: "the next day"."""
    match expression:
        case Unit(unit=unit, shift="previous" | "following" | "same" as shift) if unit in _VALUES:
            sign = _SIGNS.get(shift, 0)
            count, said = sign, f"the {unit}"
        case Away(count=int(count), unit=unit, sign=sign, back_to="told") if unit in _VALUES:
            count, said = sign * count, spoken(count, unit)
        case _:
            return None
    value, precision = _VALUES[unit]
    side = "of" if count == 0 else "after" if count > 0 else "before"
    offset = loose.offset + count * _DAYS[unit]
    because = f"{said} {side} “{loose.words}”"
    return Resolution("DATE", value, precision, None, loose.id, because, None, offset)


def _away(unit: str, count: int, mod: TimeMod | None) -> Resolution:
    """ "About a week ago"."""
    coarse = unit in ("decade", "century")
    value, precision = _VALUES["year" if coarse else unit]
    when = "after" if count > 0 else "before"
    because = f"{SAID[mod]}{spoken(abs(count), unit)} {when} publication"
    offset = count * _DAYS[unit]
    return Resolution("DATE", value, precision, None, "publication", because, mod, offset)


def _relative(unit: str, count: int, *, more: int = 0) -> Resolution | None:
    if unit not in _VALUES:
        return None
    value, precision = _VALUES[unit]
    days = count * _DAYS[unit]
    offset = days + (more if count > 0 else -more)
    if unit == "year" and abs(count) == 1:
        offset = 400 * count  # the whole year before: earlier than any month of this one
    when = "of" if count == 0 else "after" if count > 0 else "before"
    because = f"the {unit} {when} publication"
    return Resolution("DATE", value, precision, None, "publication", because, None, offset)
