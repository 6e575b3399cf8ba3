"""Times in words, each no more precisely than it is known."""

import re
from datetime import date

from pullquote.model.article import Source, Time, TimeMod


def published_words(source: Source) -> str:
    """When the article was published, as far as it is known: 13 Aug 2024, Aug 2024, 2024."""
    day = source.published
    if day is None:
        return ""
    if source.published_precision == "day":
        return day_words(day)
    return f"{day:%b} {day.year}" if source.published_precision == "month" else str(day.year)


def day_words(day: date, *, weekday: bool = False) -> str:
    """A calendar day: "13 Aug 2024", "Tue 13 Aug 2024"."""
    return f"{day:%a} {day.day} {day:%b %Y}" if weekday else f"{day.day} {day:%b %Y}"


# "Early 2023", but "the end of the week of 12 Aug 2024".
_DATE_MODS: dict[TimeMod, tuple[str, str]] = {
    "approx": ("≈ ", "≈ "), "start": ("early ", "start of "), "mid": ("mid-", "middle of "),
    "end": ("late ", "end of "), "before": ("before ", "before "), "after": ("after ", "after "),
    # Whether "more than two years ago" was in that year or the one before is not known.
    "more_than": ("≈ ", "≈ "), "less_than": ("≈ ", "≈ "),
}  # fmt: skip

_LENGTH_MODS: dict[TimeMod, str] = {
    "approx": "about ", "start": "start of ", "mid": "middle of ", "end": "end of ",
    "before": "less than ", "after": "more than ",
    "more_than": "more than ", "less_than": "less than ",
}  # fmt: skip

# "Four or five hours", "2-3 weeks", "a few days", "twice a week": no one figure is meant.
_NO_ONE_FIGURE = re.compile(
    r"\b(?:or|to|between|few|several|couple|twice|thrice|times)\b|\d\s*[-–—]\s*\d", re.IGNORECASE
)


# "Two or three years ago", unlike "2024-08-13" and "a quarter to five".
_COUNTED_AWAY = re.compile(r"\b(?:ago|later|earlier|before|after|from now)\b", re.IGNORECASE)

# A year of business that is named by its number: it is no calendar year.
_FISCAL = re.compile(
    r"\b(?:fiscal|financial)\b.*\d{4}|\d{4} (?:fiscal|financial)\b|\bFY\s?\d", re.IGNORECASE
)

# "Earlier this year" is no early part of it.
_RELATIVE = re.compile(r"(earlier|later)\b", re.IGNORECASE)


def when_words(time: Time, text: str) -> str:
    """A time only as precisely as it is known: "≈ 6 Aug 2024", "early Apr 2024", "2023".

    A time that hangs on an unknown publication date is told relative to it.
    """
    printed = time.span.of(text)
    mod = time.mod
    if time.earliest is None or time.latest is None:
        told = time.because or time.value
        edge = mod in ("start", "mid", "end") and told.startswith("the ")
        return _mod_words(time, mod, printed, longer=True) + told if mod and edge else told
    counted = _COUNTED_AWAY.search(printed) and _NO_ONE_FIGURE.search(printed)
    if mod is None and (time.type == "DURATION" or counted):
        mod = "approx"
    fiscal = _FISCAL.search(printed) is not None
    stretch = _stretch_words(time, weekday=mod != "approx", fiscal=fiscal)
    longer = stretch.startswith("week") or "– " in stretch
    return _mod_words(time, mod, printed, longer=longer) + stretch if mod else stretch


def _mod_words(time: Time, mod: TimeMod, printed: str, *, longer: bool) -> str:
    relative = _RELATIVE.match(printed) if mod in ("start", "end") else None
    if relative is None:
        return _DATE_MODS[mod][longer]
    return f"{relative[1].lower()} {'on' if time.precision in ('day', 'time') else 'in'} "


def _stretch_words(time: Time, *, weekday: bool, fiscal: bool) -> str:
    first, last = time.earliest, time.latest
    assert first is not None and last is not None
    match time.precision:
        case "time" | "day" if first == last:
            clock = time.value.partition("T")[2] if time.type == "TIME" else ""
            return day_words(first, weekday=weekday) + (f" {clock}" if ":" in clock else "")
        case "week":
            return f"week of {day_words(first)}"
        case "month" if (first.year, first.month) == (last.year, last.month):
            return f"{first:%b %Y}"
        case "season":
            return f"{_SEASONS.get(time.value[-2:], 'season of')} {time.value[:4]}"
        case "quarter":
            return f"{time.value[5:]} {first.year}" if "-" in time.value else str(first.year)
        case "year" if first.year == last.year:
            return f"fiscal {first.year}" if fiscal else str(first.year)
        case "year" if last.year == first.year + 1 and "/" in time.value:
            return f"{first.year}/{last.year % 100:02d}"  # which day it begins is not told
        case "decade" if first.year % 10 == 0:
            return f"{first.year}s"
        case "century" if first.year % 100 in (0, 1):
            return f"{ordinal(first.year // 100 + 1)} century"
        case _:
            return day_words(first) if first == last else f"{day_words(first)} – {day_words(last)}"


_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def ordinal(number: int) -> str:
    """A number in its order: 21st."""
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century",
    "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip


def value_words(time: Time, text: str) -> str:
    """What a length or a habit means: "about 8 days", "every 4 hours"; of other times, when.

    Empty where the printed words say all that is known, and a figure would say more:
    "four or five hours", "every few days".
    """
    match = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?|X+)(Y|M|W|DE|CE|D|H|S)", time.value)
    printed = time.span.of(text)
    if match is None:
        return when_words(time, text)
    if _NO_ONE_FIGURE.search(printed):
        return ""
    number = "some" if "X" in match[2] else match[2]
    unit = _UNITS[match[1] + match[3]]
    if time.type == "SET":
        return f"every {unit}" if number == "1" else f"every {number} {unit}s"
    plural = "centuries" if unit == "century" else f"{unit}s"
    words = f"1 {unit}" if number == "1" else f"{number} {plural}"
    return _LENGTH_MODS[time.mod] + words if time.mod else words
