"""From the lexemes of a matched rule to the expression they make."""

from itertools import pairwise
from typing import Literal, cast

from pullquote.model.extraction.times.expressions import (
    Away,
    Century,
    Clock,
    Day,
    Decade,
    Edge,
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
from pullquote.model.extraction.times.lexemes import Lexeme
from pullquote.model.extraction.times.words import DAYWORDS, SYMBOLS

Row = list[Lexeme]

_CLOCK_KINDS = frozenset("clock hhmm point am pm oclock noon midnight zone".split())
_FIGURES = frozenset(["small", "number", "card", "point"])
_EDGES: dict[str, Edge] = {
    "early": "start", "earlier": "start", "start": "start", "beginning": "start",
    "outset": "start", "mid": "mid", "middle": "mid", "late": "end", "later": "end", "end": "end",
    "close": "end",
}  # fmt: skip
_IN_YEARS = {"decade": 10, "century": 100}
_FEW = {"couple": 2, "dozen": 12}
_COUNTED = frozenset("unit second night weekend quarter century season".split())


def _first(row: Row, *kinds: str) -> object:
    for lexeme in row:
        if lexeme.kind in kinds:
            return lexeme.value
    return None


def _number(row: Row, *kinds: str) -> int | None:
    value = _first(row, *kinds)
    if isinstance(value, tuple):
        value = value[0]
    return None if value is None else int(cast(str, value))


def _kinds(row: Row) -> set[str]:
    return {lexeme.kind for lexeme in row}


def _shift(row: Row) -> Shift | None:
    return cast("Shift | None", _first(row, "shift"))


def _year(row: Row) -> int | None:
    """The year written in the row; "'89" is read as one of the last century."""
    if (short := _number(row, "short")) is not None:
        return short + (1900 if short > 30 else 2000)
    return _number(row, "year", "years")


def _counted(row: Row) -> str:
    """The unit counted in the row."""
    for lexeme in reversed(row):
        if lexeme.kind in _COUNTED:
            return str(lexeme.value) if lexeme.kind == "unit" else lexeme.kind
    return "day"


def base(row: Row) -> Expression | None:
    """A stretch of the calendar by itself, told by the kinds of word it is made of."""
    kinds = _kinds(row)
    shift, in_year = _shifts(row)
    if "isodate" in kinds or "slashdate" in kinds:
        return _figures(row)
    if "dayword" in kinds:
        days = DAYWORDS[str(_first(row, "dayword"))]
        if "unit" in kinds:
            days += 1 if "after" in kinds else -1
        if _first(row, "dayword") == "tonight":
            return Part("NI", FromToday(0))
        return FromToday(days)
    if "holiday" in kinds:
        return Holiday(str(_first(row, "holiday")), _year(row), shift, in_year)
    if "month" in kinds:
        return _month(row, shift, in_year)
    if "weekday" in kinds:
        return _weekday(row, shift or in_year)
    if "season" in kinds:
        return Season(str(_first(row, "season")), _year(row), shift, in_year)
    if "bc" in kinds or "ad" in kinds:
        number = _number(row, "nth", "ordinal") if "century" in kinds else None
        if number is not None:
            return Century(number, bc="bc" in kinds)
        return Year(_number(row, "year", "number", "small") or 1, bc="bc" in kinds)
    if "quarter" in kinds or "half" in kinds:
        return _quarter(row, shift, in_year)
    if "decade" in kinds:
        digits = str(cast("tuple[str, ...]", _first(row, "decade"))[0])
        return Decade(int(digits))
    if "century" in kinds and (number := _number(row, "nth", "ordinal", "second")):
        return Century(number)
    if "years" in kinds:
        first, second = cast("tuple[str, str]", _first(row, "years"))
        return YearPair(int(first), _full_year(int(first), second))
    if "year" in kinds:
        return Year(_number(row, "year") or 1)
    for lexeme in row:
        if lexeme.kind in ("unit", "weekend", "quarter", "century", "season_of"):
            unit = str(lexeme.value) if lexeme.kind == "unit" else lexeme.kind
            shift = shift or in_year or "the"
            if "new" in kinds:
                shift = "next"
            elif shift == "next" and _after_the(row):
                shift = "following"
            return Unit(unit, shift)
    return None


def _after_the(row: Row) -> bool:
    """Whether it is "the next" and not "next": counted from what was told."""
    return any(one.kind == "the" and other.kind == "shift" for one, other in pairwise(row))


def _shifts(row: Row) -> tuple[Shift | None, Shift | None]:
    """The shift of the thing itself ("last April") and of its year ("April last year")."""
    at = next((number for number, lexeme in enumerate(row) if lexeme.kind == "shift"), None)
    if at is None:
        return None, None
    shift = cast(Shift, row[at].value)
    if at + 1 < len(row) and row[at + 1].kind == "shift":  # "this past summer"
        at += 1
        shift = "last" if row[at].value == "past" else cast(Shift, row[at].value)
    if at + 1 < len(row) and row[at + 1].kind == "unit":
        return None, shift
    return shift, None


def _full_year(first: int, second: str) -> int:
    return int(second) if len(second) == 4 else first - first % 100 + int(second)


def _figures(row: Row) -> Day | None:
    if (iso := _first(row, "isodate")) is not None:
        year, month, day = (int(part) for part in cast("tuple[str, ...]", iso))
    else:
        month, day, year = (int(part) for part in cast("tuple[str, ...]", _first(row, "slashdate")))
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        if month > 12:  # written the British way
            month, day = day, month
    return Day(day, month, year) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month(row: Row, shift: Shift | None, in_year: Shift | None) -> Expression:
    month = cast(int, _first(row, "month"))
    day = _number(row, "small", "nth", "ordinal")
    if day is None and "second" in _kinds(row):
        day = 2
    if day is None:
        return Month(month, _year(row), shift, in_year)
    return Day(day, month, _year(row), in_year)


def _weekday(row: Row, shift: Shift | None) -> Weekday:
    weekday = cast(int, _first(row, "weekday"))
    if _first(row, "unit") == "week":
        weeks = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}
        return (
            Weekday(weekday, "this", weeks.get(shift or "", 0))
            if shift
            else Weekday(weekday, "next", 1)
        )
    return Weekday(weekday, shift)


def _quarter(row: Row, shift: Shift | None, in_year: Shift | None) -> Expression | None:
    kind: Literal["Q", "H"] = "Q" if "quarter" in _kinds(row) else "H"
    number = _number(row, "ordinal") or (2 if "second" in _kinds(row) else None)
    year = _year(row)
    if number is None:
        if shift == "last" and year is not None:
            return Quarter(kind, 4 if kind == "Q" else 2, year)
        return Unit("quarter", shift or "the") if kind == "Q" else None
    return Quarter(kind, number, year, shift, in_year)


def whole(row: Row) -> Expression | None:
    """ "The whole of 2023", "most of May"."""
    at = next(number for number, lexeme in enumerate(row) if lexeme.kind == "of")
    return base(row[at + 1 :])


def edged(row: Row) -> Expression | None:
    """ "Early May", "the end of next year"."""
    edge = _first(row, "edge", "early", "late", "mid", "later", "earlier")
    rest = [
        lexeme for lexeme in row
        if lexeme.kind not in ("edge", "early", "late", "mid", "later", "earlier", "part")
    ]  # fmt: skip
    under = base(rest)
    return Edged(_EDGES[str(edge)], under) if under else None


def part(row: Row) -> Expression | None:
    """A part of a day, of a day named or not."""
    if "overnight" in _kinds(row):
        return Part("NI", None)
    code = "NI"
    rest: Row = []
    for lexeme in row:
        if lexeme.kind == "part":
            code = str(lexeme.value)
        elif lexeme.kind not in ("night", "early", "late", "of", "the", "dash", "in", "on"):
            rest.append(lexeme)
    if _kinds(rest) <= {"shift", "unit"}:
        shift = _shift(rest) or "this"
        if shift == "last":
            return Part(code, FromToday(-1))
        if shift == "next":
            shift = "following"
        return Part(code, FromToday(0) if shift == "this" else Unit("day", shift))
    return Part(code, base(rest))


def clock(row: Row) -> Expression | None:
    """A time of the day by itself."""
    return clock_and_day(row)


def clock_and_day(row: Row) -> Expression | None:
    """A time of the day with its day."""
    time: Row = []
    rest: Row = []
    for number, lexeme in enumerate(row):
        after = row[number + 1].kind if number + 1 < len(row) else ""
        if (
            lexeme.kind in _CLOCK_KINDS
            or (lexeme.kind in ("small", "card") and after in ("am", "pm", "oclock", "in"))
            or lexeme.kind in ("part", "night")
        ):
            time.append(lexeme)
        elif lexeme.kind not in ("on", "at", "in") and not (
            lexeme.kind in ("the", "comma") and (not rest or after == "")
        ):
            rest.append(lexeme)
    read = _hour(time)
    if read is None:
        return None
    return Clock(*read, base(rest) if rest else None)


def _hour(row: Row) -> tuple[int, int | None] | None:
    kinds = _kinds(row)
    if "noon" in kinds:
        return 12, 0
    if "midnight" in kinds:
        return 24, 0
    hour, minute, half = -1, None, ""
    for lexeme in row:
        if lexeme.kind == "clock":
            figures = [str(part) for part in cast("tuple[str, ...]", lexeme.value)]
            hour, half = int(figures[0]), figures[-1].lower()
            minute = int(figures[1]) if len(figures) == 3 and figures[1] else None
        elif lexeme.kind in ("hhmm", "point"):
            hour, minute = (int(part) for part in cast("tuple[str, str]", lexeme.value))
        elif lexeme.kind in ("small", "card"):
            hour = cast(int, lexeme.value)
        elif lexeme.kind in ("am", "pm"):
            half = lexeme.kind[0]
        elif lexeme.kind in ("part", "night"):
            half = "a" if lexeme.value == "MO" else "p"
    if not 0 <= hour <= 24 or (minute or 0) > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour, minute


def amount(row: Row) -> tuple[float | None, float | None]:
    """Least and greatest number counted; none for "several"."""
    numbers = [float(cast(float, lexeme.value)) if not isinstance(lexeme.value, tuple)
               else float(".".join(cast("tuple[str, ...]", lexeme.value)))
               for lexeme in row if lexeme.kind in _FIGURES]  # fmt: skip
    few = next((str(lexeme.value) for lexeme in row if lexeme.kind == "few"), None)
    if few:
        known = _FEW.get(few)
        return (known, known) if known and not numbers else (None, None)
    half = any(lexeme.kind == "half" for lexeme in row)
    if numbers:
        low, high = min(numbers), max(numbers)
        return (low + 0.5, high + 0.5) if half else (low, high)
    if half:
        alone = sum(lexeme.kind == "article" for lexeme in row) < 2 and row[-1].kind != "half"
        return (0.5, 0.5) if alone else (1.5, 1.5)
    return 1, 1


def length(row: Row) -> Expression | None:
    """ "Three weeks", "a year and a half"."""
    low, high = amount(row)
    return Length(low, high, _counted(row))


def reach(row: Row) -> Expression | None:
    """ "The last six or eight days", "the first nine months"."""
    low, high = amount([lexeme for lexeme in row if lexeme.kind != "article"])
    shift = _shift(row)
    if shift == "last" and row[0].kind != "the":  # "to last three weeks"
        return None
    side: Literal["past", "next"] | None = None
    if shift in ("last", "past", "previous"):
        side = "past"
    elif shift in ("next", "following"):
        side = "next"
    return Length(low, high, _counted(row), side)


def away(row: Row) -> Expression | None:
    """ "Two years ago", "a month later", "the day after Thanksgiving"."""
    at = max(
        number for number, lexeme in enumerate(row)
        if lexeme.kind in ("ago", "later", "earlier", "before", "after")
    )  # fmt: skip
    cue = row[at].kind
    sign: Literal[-1, 1] = 1 if cue in ("later", "after") else -1
    low, high = amount([lexeme for lexeme in row[:at] if lexeme.kind != "the"])
    unit = _counted(row[:at])
    count = int(high) if high is not None and low == high and high == int(high) else None
    if low is not None and high is not None and count is None:
        count = int((low + high) / 2) or 1
    if row[at + 1 :]:
        under = base(row[at + 1 :])
        return Away(count, unit, sign, under) if under else None
    return Away(count, unit, sign, "publication" if cue == "ago" else "told")


def every(row: Row) -> Expression | None:
    """ "Every other Tuesday", "twice a week", "on Fridays", "daily"."""
    kinds = _kinds(row)
    if (value := _first(row, "repeats")) is not None:
        return Repeat(str(value))
    if "every" not in kinds and "times" in kinds:
        return Repeat(duration(1, _counted(row)))
    if "weekdays" in kinds or "weekday" in kinds:
        return Repeat("P2W" if "other" in kinds else "P1W")
    if "month" in kinds or "holiday" in kinds:
        return Repeat("P1Y")
    if "part" in kinds or ("night" in kinds and "unit" not in kinds):
        return Repeat("P1D")
    numbers = [lexeme for lexeme in row if lexeme.kind in _FIGURES]
    low, _ = amount(numbers) if numbers else (1.0, 1.0)
    if nth := _first(row, "ordinal"):
        low = float(cast(int, nth))
    if "other" in kinds:
        low = 2
    return Repeat(duration(low, _counted(row)))


def vague(row: Row) -> Expression | None:
    """ "Now", "recently"."""
    return Vague(str(row[0].value))


def duration(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: P3W, PT48H, PXY."""
    if unit in _IN_YEARS:
        unit, count = "year", None if count is None else count * _IN_YEARS[unit]
    symbol = SYMBOLS.get(unit, "Y")
    number = "X" if count is None else f"{count:g}"
    if unit == "fortnight" and count is not None:
        number = f"{2 * count:g}"
    if count is not None and count != int(count):
        finer = {"Y": (12, "M"), "TH": (60, "TM")}
        if symbol in finer:
            times, symbol = finer[symbol]
            number = f"{count * times:g}"
    return f"PT{number}{symbol[1:]}" if symbol.startswith("T") else f"P{number}{symbol}"
