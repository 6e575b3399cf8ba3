"""Stretches of the calendar: first day, last day, precision, TIMEX3 value, and human words."""

from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta

from pullquote.model.article import Precision

MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
NTH = {1: "first", 2: "second", 3: "third", 4: "fourth"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar from `first` to `last` day, both included."""

    first: date
    last: date
    precision: Precision
    value: str
    label: str
    """As people write it: "13 August 2024", "spring 2018"."""


def written(day: date) -> str:
    """13 August 2024."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def day(on: date) -> Stretch:
    """One day."""
    return Stretch(on, on, "day", on.isoformat(), written(on))


def week(on: date) -> Stretch:
    """The ISO week, Monday to Sunday, that holds the day."""
    year, number, weekday = on.isocalendar()
    monday = plus_days(on, 1 - weekday)
    label = f"the week of {written(monday)}"
    return Stretch(monday, plus_days(monday, 6), "week", f"{year:04d}-W{number:02d}", label)


def weekend(on: date) -> Stretch:
    """Saturday and Sunday of the ISO week that holds the day."""
    whole = week(on)
    saturday = plus_days(whole.first, 5)
    label = f"the weekend of {written(saturday)}"
    return Stretch(saturday, plus_days(saturday, 1), "day", f"{whole.value}-WE", label)


def month(year: int, number: int) -> Stretch:
    """A month; `number` may run over the year's ends."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    label = f"{MONTH_NAMES[number - 1]} {year}"
    return _months(year, number, 1, "month", f"{year:04d}-{number:02d}", label)


def quarter(year: int, number: int) -> Stretch:
    """A quarter of the calendar year; `number` may run over the year's ends."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    label = f"the {NTH[number]} quarter of {year}"
    return _months(year, 3 * number - 2, 3, "quarter", f"{year:04d}-Q{number}", label)


def half(year: int, number: int) -> Stretch:
    """A half of the calendar year; `number` may run over the year's ends."""
    year, number = year + (number - 1) // 2, (number - 1) % 2 + 1
    label = f"the {NTH[number]} half of {year}"
    return _months(year, 6 * number - 5, 6, "quarter", f"{year:04d}-H{number}", label)


def season(year: int, code: str) -> Stretch:
    """A season of the northern year; a winter belongs to the year of its December."""
    label = f"{SEASON_NAMES[code]} {year}"
    return _months(year, _SEASON_MONTHS[code], 3, "season", f"{year:04d}-{code}", label)


def year(number: int) -> Stretch:
    """A calendar year."""
    return _months(number, 1, 12, "year", f"{number:04d}", str(number))


def years(first: int, second: int) -> Stretch:
    """A season or financial year that runs over two calendar years."""
    value = f"{first:04d}/{second:04d}"
    return Stretch(
        date(_in_range(first), 1, 1), date(_in_range(second), 12, 31), "year", value,
        f"{first}-{second % 100:02d}",
    )  # fmt: skip


def playing_season(first: int) -> Stretch:
    """A season of sport, from July to June."""
    span = years(first, first + 1)
    return replace(span, first=span.first.replace(month=7), last=span.last.replace(month=6, day=30))


def decade(tens: int) -> Stretch:
    """A decade by its first three figures: 199 is the 1990s."""
    first = _in_range(tens * 10)
    last = date(_in_range(first + 9), 12, 31)
    return Stretch(date(first, 1, 1), last, "decade", f"{tens:03d}", f"the {first}s")


def century(number: int) -> Stretch:
    """The nth century as people speak of it: the 19th begins in 1800."""
    first = max(1, _in_range((number - 1) * 100))
    last = date(_in_range(number * 100 - 1), 12, 31)
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Stretch(
        date(first, 1, 1), last, "century", f"{number - 1:02d}", f"the {number}{ending} century"
    )


def around(on: date, unit: str) -> Stretch:
    """The calendar unit that holds the day: its week, month, year..."""
    match unit:
        case "week" | "fortnight":
            return week(on)
        case "weekend":
            return weekend(on)
        case "month":
            return month(on.year, on.month)
        case "quarter":
            return quarter(on.year, (on.month + 2) // 3)
        case "year":
            return year(on.year)
        case "decade":
            return decade(on.year // 10)
        case "century":
            return century(on.year // 100 + 1)
        case _:
            return day(on)


def moved(on: date, unit: str, count: int) -> Stretch:
    """The unit that lies `count` units after (before, if negative) the one that holds the day."""
    match unit:
        case "week":
            return week(plus_days(on, 7 * count))
        case "fortnight":
            return week(plus_days(on, 14 * count))
        case "weekend":
            return weekend(plus_days(on, 7 * count))
        case "month":
            return month(on.year, on.month + count)
        case "quarter":
            return quarter(on.year, (on.month + 2) // 3 + count)
        case "year":
            return year(on.year + count)
        case "decade":
            return year(on.year + 10 * count)
        case "century":
            return year(on.year + 100 * count)
        case _:
            return day(plus_days(on, count))


def plus_days(on: date, count: int) -> date:
    """The day `count` days on, stopped at the calendar's ends."""
    try:
        return on + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min


def _months(
    first_year: int, first: int, count: int, precision: Precision, value: str, label: str
) -> Stretch:
    begin = date(_in_range(first_year), first, 1)
    end = first_year * 12 + first - 1 + count
    last = plus_days(date(_in_range(end // 12), end % 12 + 1, 1), -1)
    return Stretch(begin, max(begin, last), precision, value, label)


def _in_range(number: int) -> int:
    return min(max(number, 1), MAXYEAR)
