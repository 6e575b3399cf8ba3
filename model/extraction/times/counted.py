"""Time that is counted, from lexemes to expressions: lengths, sets, "two years later"."""

from typing import Literal, cast

from pullquote.model.article import TimeMod
from pullquote.model.extraction.times.expressions import (
    Away,
    Expression,
    Length,
    Repeat,
    Vague,
    Weekday,
)
from pullquote.model.extraction.times.readings import Row, base, kinds_of, shift_of, value_of
from pullquote.model.extraction.times.words import SYMBOLS

_FIGURES = frozenset(["small", "number", "card", "point"])
_IN_YEARS = {"decade": 10, "century": 100}
_SCALE = {"million": 1_000_000, "billion": 1_000_000_000}
_FEW = {"couple": 2, "dozen": 12}
_COUNTED = frozenset("unit second night weekend quarter century season".split())


def _counted(row: Row) -> str:
    """The unit counted in the row."""
    for lexeme in reversed(row):
        if lexeme.kind in _COUNTED:
            return str(lexeme.value) if lexeme.kind == "unit" else lexeme.kind
    return "day"


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
        scale = _SCALE.get(str(value_of(row, "million")), 1)
        low, high = min(numbers) * scale, max(numbers) * scale
        return (low + 0.5, high + 0.5) if half else (low, high)
    if half:
        alone = sum(lexeme.kind == "article" for lexeme in row) < 2 and row[-1].kind != "half"
        return (0.5, 0.5) if alone else (1.5, 1.5)
    return 1, 1


_MODS: dict[object, TimeMod] = {
    "more": "more_than", "less": "less_than", "fewer": "less_than", "nearly": "less_than",
    "almost": "less_than",
}  # fmt: skip


def _mod(row: Row) -> TimeMod | None:
    """ "More than", "nearly", "about"."""
    said = value_of(row, "compare", "approx")
    return None if said is None else _MODS.get(said, "approx")


def length(row: Row) -> Expression | None:
    """ "Three weeks", "a year and a half"."""
    low, high = amount(row)
    return Length(low, high, _counted(row), mod=_mod(row))


def week_on(row: Row) -> Expression | None:
    """ "A week on Saturday": the one after the next."""
    under = base(row[3:])
    if value_of(row, "unit") != "week" or under is None:
        return None
    if isinstance(under, Weekday):
        return Weekday(under.weekday, "next", 1)
    return Away(1, "week", 1, under)


def bare(row: Row) -> Expression | None:
    """ "For weeks": the number is not told."""
    return Length(None, None, _counted(row))


def reach(row: Row) -> Expression | None:
    """ "The last six or eight days", "the first nine months"."""
    low, high = amount([lexeme for lexeme in row if lexeme.kind != "article"])
    shift = shift_of(row)
    if shift == "last" and row[0].kind != "the":  # "to last three weeks"
        return None
    side: Literal["past", "next"] | None = None
    if shift in ("last", "past", "previous"):
        side = "past"
    elif shift in ("next", "following"):
        side = "next"
    return Length(low, high, _counted(row), side, _mod(row))


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
    if row[0].kind == "unit":  # "weeks later"
        if row[0].end - row[0].start == len(unit):
            return None
        low = high = None
    count = int(high) if high is not None and low == high and high == int(high) else None
    if low is not None and high is not None and count is None:
        count = int((low + high) / 2) or 1
    mod = _mod(row[:at])
    if row[at + 1 :]:
        under = base(row[at + 1 :])
        return Away(count, unit, sign, under, mod) if under else None
    return Away(count, unit, sign, "publication" if cue == "ago" else "told", mod)


def after_next(row: Row) -> Expression | None:
    """ "The week after next"."""
    return Away(2, _counted(row), 1, "publication") if shift_of(row) == "next" else None


def from_now(row: Row) -> Expression | None:
    """ "A month from now", "two weeks from tomorrow"."""
    at = max(number for number, lexeme in enumerate(row) if lexeme.kind == "from")
    if value_of(row, "vague") not in (None, "PRESENT_REF"):
        return None
    low, high = amount(row[:at])
    count = int(high) if high is not None and low == high and high == int(high) else None
    unit, mod = _counted(row[:at]), _mod(row[:at])
    if row[-1].kind != "dayword":
        return Away(count, unit, 1, "publication", mod)
    under = base(row[at + 1 :])
    return Away(count, unit, 1, under, mod) if under else None


def years_on(row: Row) -> Expression | None:
    """ "Two years on, ..."."""
    low, high = amount(row)
    if high is None or low != high or high != int(high):
        return None
    return Away(int(high), _counted(row), 1, "told", _mod(row))


def quarter_of(row: Row) -> Expression | None:
    """ "A quarter of a century"."""
    unit = _counted(row)
    part = 0.25 if "quarter" in kinds_of(row) else 0.5
    size = _IN_YEARS.get(unit)
    if size is not None:
        return Length(part * size, part * size, "year")
    minutes = {"hour": 60, "minute": 1}.get(unit)
    return Length(part * minutes, part * minutes, "minute") if minutes else None


IN_A_ROW = frozenset("straight consecutive successive".split())
"""Words that make a length of a count: "the third straight month"."""


def in_a_row(row: Row) -> Expression | None:
    """ "The third straight month": three months."""
    number = value_of(row, "ordinal") or 2
    if value_of(row, "adj") not in IN_A_ROW:
        return None
    count = int(cast(int, number))
    return Length(count, count, _counted(row))


_REFERRING = {"the": "PAST_REF", "this": "PRESENT_REF", "same": "PAST_REF"}


def referring(row: Row) -> Expression | None:
    """ "The past", "in the near future", "these days", "at the time", "at the moment"."""
    kinds = kinds_of(row)
    if "these" in kinds:
        plain = value_of(row, "unit") == "day"
        return Vague("PRESENT_REF" if row[0].value == "these" else "PAST_REF") if plain else None
    if "future" in kinds:
        return Vague("FUTURE_REF")
    if kinds & {"moment", "present"}:
        return Vague("PRESENT_REF")
    if "time" in kinds:
        if row[0].kind != "the" and row[0].value not in _REFERRING:
            return None
        return Vague(_REFERRING[str(row[0].value)])
    return Vague("PAST_REF") if shift_of(row) == "past" else None


def every(row: Row) -> Expression | None:
    """ "Every other Tuesday", "twice a week", "on Fridays", "daily"."""
    kinds = kinds_of(row)
    if (value := value_of(row, "repeats")) is not None:
        return Repeat(str(value))
    if "every" not in kinds and "times" in kinds:
        return Repeat(duration(1, _counted(row)))
    if "weekdays" in kinds or "weekday" in kinds:
        day = value_of(row, "weekdays", "weekday")
        return Repeat("P2W" if "other" in kinds else f"XXXX-WXX-{day}")
    if "season" in kinds:
        return Repeat(f"XXXX-{value_of(row, 'season')}")
    if "month" in kinds:
        return Repeat(f"XXXX-{int(cast(int, value_of(row, 'month'))):02d}")
    if "holiday" in kinds:
        return Repeat("P1Y")
    if "part" in kinds or ("night" in kinds and "unit" not in kinds):
        return Repeat("P1D")
    numbers = [lexeme for lexeme in row if lexeme.kind in _FIGURES]
    low, _ = amount(numbers) if numbers else (1.0, 1.0)
    if nth := value_of(row, "ordinal"):
        low = float(cast(int, nth))
    if "other" in kinds:
        low = 2
    return Repeat(duration(low, _counted(row)))


def monthly(row: Row) -> Expression | None:
    """ "The first Monday of every month"."""
    return Repeat(duration(1, _counted(row[-1:])))


def per(row: Row) -> Expression | None:
    """ "4,000 tonnes per year"; a speed is no set."""
    unit = _counted(row)
    return None if unit in ("second", "minute", "hour") else Repeat(duration(1, unit))


def vague(row: Row) -> Expression | None:
    """ "Now", "recently"."""
    return Vague(str(value_of(row, "vague")))


def duration(count: float | None, unit: str) -> str:
    """A TIMEX3 duration: P3W, PT48H, PXY."""
    if unit in _IN_YEARS:
        if count is None:
            return "PXDE" if unit == "decade" else "PXCE"
        unit, count = "year", count * _IN_YEARS[unit]
    symbol = SYMBOLS.get(unit, "Y")
    number = "X" if count is None else f"{count:.15g}"
    if unit == "fortnight" and count is not None:
        number = f"{2 * count:g}"
    if count is not None and count != int(count):
        finer = {"Y": (12, "M"), "TH": (60, "TM")}
        if symbol in finer:
            times, symbol = finer[symbol]
            number = f"{count * times:g}"
    return f"PT{number}{symbol[1:]}" if symbol.startswith("T") else f"P{number}{symbol}"
