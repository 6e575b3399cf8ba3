"""From the lexemes of a matched rule to the expression they make."""

from itertools import pairwise
from typing import Literal, cast

from pullquote.model.extraction.times.expressions import (
    Around,
    Century,
    Day,
    Decade,
    Edge,
    Edged,
    Expression,
    FromToday,
    Holiday,
    Length,
    Month,
    Nth,
    Part,
    Quarter,
    Season,
    Shift,
    Unit,
    Weekday,
    Year,
    YearPair,
)
from pullquote.model.extraction.times.lexemes import Lexeme
from pullquote.model.extraction.times.words import DAYWORDS

Row = list[Lexeme]

_EDGES: dict[str, Edge] = {
    "early": "start", "earlier": "start", "start": "start", "beginning": "start",
    "outset": "start", "mid": "mid", "middle": "mid", "late": "end", "later": "end", "end": "end",
    "close": "end",
}  # fmt: skip


def value_of(row: Row, *kinds: str) -> object:
    """The value of the first lexeme of one of these kinds."""
    for lexeme in row:
        if lexeme.kind in kinds:
            return lexeme.value
    return None


def number_of(row: Row, *kinds: str) -> int | None:
    """The same as a whole number."""
    value = value_of(row, *kinds)
    if isinstance(value, tuple):
        value = value[0]
    return None if value is None else int(cast(str, value))


def kinds_of(row: Row) -> set[str]:
    """The kinds of word in the row."""
    return {lexeme.kind for lexeme in row}


def shift_of(row: Row) -> Shift | None:
    """The first of "last", "next", "that"... in the row."""
    return cast("Shift | None", value_of(row, "shift"))


def _year(row: Row) -> int | None:
    """The year written in the row; "'89" is read as one of the last century."""
    if (short := number_of(row, "short")) is not None:
        return short + (1900 if short > 30 else 2000)
    return number_of(row, "year", "years", "fyear")


_REACHES: dict[str, Literal["past", "next"]] = {
    "past": "past", "last": "past", "previous": "past", "next": "next", "following": "next",
}  # fmt: skip


_SPANS = frozenset(["week", "month", "year", "decade", "century"])


def base(row: Row) -> Expression | None:
    """A stretch of the calendar by itself, told by the kinds of word it is made of."""
    kinds = kinds_of(row)
    shift, in_year = _shifts(row)
    if kinds & {"isodate", "slashdate", "dotdate"}:
        return _figures(row)
    if "dayword" in kinds:
        days = DAYWORDS[str(value_of(row, "dayword"))]
        if "unit" in kinds:
            days += 1 if "after" in kinds else -1
        if value_of(row, "dayword") == "tonight":
            return Part("NI", FromToday(0))
        return FromToday(days)
    if "holiday" in kinds:
        return Holiday(str(value_of(row, "holiday")), _year(row), shift, in_year)
    if "month" in kinds:
        return _month(row, shift, in_year)
    if "weekday" in kinds:
        return _weekday(row, shift or in_year)
    if "season" in kinds:
        return Season(str(value_of(row, "season")), _year(row), shift, in_year)
    if "bc" in kinds or "ad" in kinds:
        number = number_of(row, "nth", "ordinal") if "century" in kinds else None
        if number is not None:
            return Century(number, bc="bc" in kinds)
        return Year(number_of(row, "year", "number", "small") or 1, bc="bc" in kinds)
    if "fyear" in kinds:  # a quarter of a business year is no quarter of the calendar
        return Year(_year(row) or 1)
    if "term" in kinds:
        code, number = cast("tuple[Literal['Q', 'H'], int]", value_of(row, "term"))
        return Quarter(code, number, _year(row))
    if "quarter" in kinds or "half" in kinds:
        return _quarter(row, shift, in_year)
    if "decade" in kinds:
        digits = str(cast("tuple[str, ...]", value_of(row, "decade"))[0])
        if digits.endswith("0") and len(digits) > 1 and digits < "200":  # "the 1800s"
            return Century(int(digits) // 10 + 1)
        return Decade(int(digits))
    if "century" in kinds and (number := number_of(row, "nth", "ordinal", "second")):
        return Century(number)
    if "years" in kinds:
        first, second = cast("tuple[str, str]", value_of(row, "years"))
        pair = YearPair(int(first), _full_year(int(first), second))
        return pair if pair.first < pair.second else None
    if "short" in kinds:
        return Year(_year(row) or 1)
    if "year" in kinds:
        return Year(number_of(row, "year") or 1)
    for lexeme in row:
        if lexeme.kind in ("unit", "weekend", "quarter", "century", "season_of"):
            unit = str(lexeme.value) if lexeme.kind == "unit" else lexeme.kind
            shift = shift or in_year or "the"
            plural = lexeme.kind == "unit" and lexeme.end - lexeme.start > len(unit)
            over_the_last = shift == "last" and unit in _SPANS and row[0].kind == "the"
            if shift == "past" or over_the_last or (shift in _REACHES and plural):
                count = None if plural else 1
                return Length(count, count, unit, _REACHES.get(shift))
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
    if len(second) == 4:
        return int(second)
    year = first - first % 100 + int(second)
    return year if year > first else year + 100


def _figures(row: Row) -> Day | None:
    if (iso := value_of(row, "isodate")) is not None:
        year, month, day = (int(part) for part in cast("tuple[str, ...]", iso))
    else:
        dotted = value_of(row, "dotdate")
        figures = cast("tuple[str, ...]", dotted or value_of(row, "slashdate"))
        month, day, year = (int(part) for part in figures)
        if dotted is not None:
            month, day = day, month
        year += 0 if year > 99 else 2000 if year < 50 else 1900
        if month > 12:  # written the British way
            month, day = day, month
    return Day(day, month, year) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _month(row: Row, shift: Shift | None, in_year: Shift | None) -> Expression:
    month = cast(int, value_of(row, "month"))
    day = number_of(row, "small", "nth", "ordinal")
    if day is None and "second" in kinds_of(row):
        day = 2
    if day is None:
        return Month(month, _year(row), shift, in_year)
    return Day(day, month, _year(row), in_year, number_of(row, "weekday"), shift)


def _weekday(row: Row, shift: Shift | None) -> Weekday:
    weekday = cast(int, value_of(row, "weekday"))
    if value_of(row, "unit") == "week":
        weeks = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}
        return (
            Weekday(weekday, "this", weeks.get(shift or "", 0))
            if shift
            else Weekday(weekday, "next", 1)
        )
    if shift == "next" and _after_the(row):
        shift = "following"
    return Weekday(weekday, shift)


def _quarter(row: Row, shift: Shift | None, in_year: Shift | None) -> Expression | None:
    kind: Literal["Q", "H"] = "Q" if "quarter" in kinds_of(row) else "H"
    number = number_of(row, "ordinal", "nth") or (2 if "second" in kinds_of(row) else None)
    year = _year(row)
    if number is None:
        if shift == "last" and year is not None:
            return Quarter(kind, 4 if kind == "Q" else 2, year)
        return Unit("quarter", shift or "the") if kind == "Q" else None
    if number > (4 if kind == "Q" else 2):
        return None
    return Quarter(kind, number, year, shift, in_year)


def whole(row: Row) -> Expression | None:
    """ "The whole of 2023", "most of May"."""
    at = next(number for number, lexeme in enumerate(row) if lexeme.kind == "of")
    return base(row[at + 1 :])


def around(row: Row) -> Expression | None:
    """ "The week of 4 March"."""
    under = base(row[3:])
    unit = str(row[1].value) if row[1].kind == "unit" else row[1].kind
    return Around(unit, under) if under else None


_PARTS_OF_MONTHS = frozenset(["day", "week", "weekend"])


def nth(row: Row) -> Expression | None:
    """ "The first Friday of July", "the third week of January"."""
    at = next(number for number, lexeme in enumerate(row) if lexeme.kind in ("of", "in"))
    head, under = row[:at], base(row[at + 1 :])
    what = head[-1]
    unit = str(what.value) if what.kind == "unit" else what.kind
    number = number_of(head, "nth", "ordinal") or (2 if "second" in kinds_of(head) else -1)
    if (shift := shift_of(head)) is not None and shift != "last":
        return base(head)  # "the previous week in May"
    if under is None or unit not in _PARTS_OF_MONTHS | {"weekday"}:
        return None
    return Nth(number, unit, int(str(what.value)) if unit == "weekday" else 0, under)


def day_of_month(row: Row) -> Expression | None:
    """ "The 13th", of the month told."""
    return Day(number_of(row, "nth") or 1)


def edged(row: Row) -> Expression | None:
    """ "Early May", "the end of next year"."""
    edge = value_of(row, "edge", "early", "late", "mid", "later", "earlier")
    rest = [
        lexeme for lexeme in row
        if lexeme.kind not in ("edge", "early", "late", "mid", "later", "earlier", "part")
    ]  # fmt: skip
    under = base(rest)
    return Edged(_EDGES[str(edge)], under) if under else None
