"""Parts of the day and times by the clock, from lexemes to expressions."""

from typing import cast

from pullquote.model.extraction.times.expressions import Clock, Expression, FromToday, Part, Unit
from pullquote.model.extraction.times.readings import Row, base, kinds_of, shift_of, value_of

_CLOCK_KINDS = frozenset("clock hhmm point am pm oclock noon midnight zone place time".split())


def part(row: Row) -> Expression | None:
    """A part of a day, of a day named or not."""
    if "overnight" in kinds_of(row):
        return Part("NI", FromToday(0))
    code = "NI"
    rest: Row = []
    for lexeme in row:
        if lexeme.value == "hour":
            code = "MO"
        elif lexeme.kind == "part":
            code = str(lexeme.value)
        elif lexeme.kind not in ("night", "early", "late", "of", "the", "dash", "in", "on"):
            rest.append(lexeme)
    if kinds_of(rest) & {"before", "after"}:  # "the night before"
        return Part(code, Unit("day", "previous" if rest[-1].kind == "before" else "following"))
    if kinds_of(rest) <= {"shift", "unit"}:
        shift = shift_of(rest) or "this"
        if shift == "last":
            return Part(code, FromToday(-1))
        if shift == "next":
            shift = "following"
        return Part(code, FromToday(0) if shift == "this" else Unit("day", shift))
    return Part(code, base(rest))


def told_part(row: Row) -> Expression | None:
    """ "In the afternoon", "at dawn": of the day told last."""
    word = row[-1]
    if word.kind == "night":  # "at night" is any night
        return Part("NI", Unit("day", "the") if len(row) > 1 else None)
    return Part(str(word.value), Unit("day", "the"))


def past_the_hour(row: Row) -> Expression | None:
    """ "Half past seven", "a quarter to nine"."""
    hour = cast(int, row[-1].value)
    kinds = kinds_of(row)
    if kinds & {"unit", "shift"} and value_of(row, "shift") not in (None, "past"):
        return None
    if value_of(row, "unit") not in (None, "minute") or value_of(row, "to") not in (None, "to"):
        return None
    if "half" in kinds or "quarter" in kinds:
        minute = 30 if "half" in kinds else 15
    else:
        minute = cast(int, row[0].value)
    if "to" in kinds:
        hour, minute = hour - 1, 60 - minute
    valid = 0 <= hour <= 24 and 0 < minute < 60
    return Clock(hour, minute, None) if valid else None


def past_on_day(row: Row) -> Expression | None:
    """ "Half past six on Tuesday evening"."""
    begin = next(at for at, one in enumerate(row) if one.kind in ("shift", "to")) + 2
    late = value_of(row[begin:], "part", "night")
    rest = [one for one in row[begin:] if one.kind not in ("part", "night", "on")]
    time = past_the_hour(row[:begin])
    if not isinstance(time, Clock):
        return None
    hour = time.hour + 12 if late not in (None, "MO") and time.hour < 12 else time.hour
    return Clock(hour, time.minute, base(rest))


def clock_and_day(row: Row) -> Expression | None:
    """A time of the day, with its day if that is named."""
    time: Row = []
    rest: Row = []
    for number, lexeme in enumerate(row):
        after = row[number + 1].kind if number + 1 < len(row) else ""
        if (
            lexeme.kind in _CLOCK_KINDS
            or (lexeme.kind in ("small", "card") and after in ("am", "pm", "oclock", "in", "on"))
            or (lexeme.kind in ("small", "card") and number and row[number - 1].kind == "at")
            or (lexeme.kind == "card" and not number)
            or lexeme.kind in ("part", "night")
            or (lexeme.kind in ("year", "number") and after == "zone")
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
    kinds = kinds_of(row)
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
        elif lexeme.kind in ("year", "number"):  # "1430 GMT"
            hour, minute = divmod(int(cast(float, lexeme.value)), 100)
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
