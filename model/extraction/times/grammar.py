"""The grammar of time expressions: rules over lexemes, each read into an `Expression`.

Base rules name a stretch of the calendar by themselves; the others wrap a base ("early May",
"Tuesday night", "7pm on Monday") or count time ("three weeks", "two years later").
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from pullquote.model.extraction.times import clocks, counted, readings, reported
from pullquote.model.extraction.times.expressions import Day, Expression, Year, YearPair
from pullquote.model.extraction.times.lexemes import CORE, Lexeme
from pullquote.model.extraction.times.patterns import any_of, expand, spell

Row = list[Lexeme]
Reader = Callable[[Row], Expression | None]


class Found(NamedTuple):
    """An expression and where it stands: the lexemes `begin`..`end` of the row, and offsets."""

    expression: Expression
    begin: int
    end: int
    start: int
    stop: int


_NAMED = (
    # Days
    ("DOM", "small|nth|ordinal|second"),
    ("YEAR", "comma? year|of year|(comma? of)? the? shift unit"),
    ("DMY", "(weekday comma?)? the? DOM of? month YEAR?"),
    ("MDY", "(weekday comma?)? shift? month (small|nth) YEAR?"),
    ("WEEKDAY", "weekday of? the? shift unit|weekday unit|(the? shift shift?)? weekday"),
    ("FEAST", "shift? holiday (comma? year|of year|shift unit)?"),
    ("DAYWORD", "dayword|the unit (after|before) dayword"),
    ("DAY", "DMY|MDY|WEEKDAY|FEAST|DAYWORD|isodate|slashdate|dotdate"),
    # Longer stretches
    ("MONTH", "(the? shift shift? month|month) (comma? year|of year|of? the? shift unit|short)?"),
    ("OF_YEAR", "(of|comma)? (year|years|short)|of? the? shift unit"),
    ("SEASON", "the? shift? shift? season (OF_YEAR)?|year season"),
    ("NTH", "(ordinal|second|nth|shift) dash? (quarter|half)"),
    (
        "QUARTER",
        "the? year fiscal? NTH"
        "|(the? fiscal? NTH|the quarter) (of? (the? fiscal)? (year|the? shift? unit))?"
        "|term of? (year|fyear)?",
    ),
    ("PERIOD", "quarter|half|period|unit"),
    (
        "REPORTED",
        "the unit dash (ago|earlier|before) PERIOD|the latest fiscal? PERIOD"
        "|the fiscal? year fiscal? (quarter|half|period)"
        "|the (shift|like) (quarter|half|period) (of|in)? (year|(the|article)? "
        "(shift unit|unit (earlier|ago|before)))?"
        "|the (quarter|half)",
    ),
    ("ERA", "(nthlong|year|number|small) bc|ad (year|number)"),
    ("TERM", "unit|year_tail|season_of"),
    ("YEARS", "the? fiscal? unit? years (fiscal? TERM)?|the? unit year"),
    (
        "FISCAL",
        "the? fiscal unit? year|(the|shift)? fiscal unit|the year (season_of|fiscal unit)",
    ),
    ("SPELL", "unit|weekend|quarter|century|season_of"),
    ("UNIT", "the new unit|the? shift shift? fiscal? SPELL|the weekend"),
    ("DECADE", "the? decade"),
    ("CENTURY", "the? (nth|ordinal) dash? century bc?"),
    ("BASE", "DAY|SEASON|MONTH|QUARTER|ERA|YEARS|FISCAL|UNIT|DECADE|CENTURY|year"),
    ("ANY", "BASE|the unit"),
    # Times of day
    ("HOUR", "small|card"),
    ("PART", "part|night"),
    (
        "PAST",
        "half shift HOUR|article? quarter (shift|to) HOUR|HOUR unit? shift HOUR|HOUR unit to HOUR",
    ),
    ("HANDS", "clock|(hhmm|point|HOUR) (am|pm)|HOUR oclock|hhmm|noon|midnight|HOUR in the PART"),
    ("CLOCK", "HANDS (zone|place time)?|(year|number) zone"),
    # Counting
    ("FIGURE", "(number|small|card|point) million?"),
    ("FIGURES", "FIGURE ((or|to|dash|comma or) FIGURE)?"),
    ("HALF", "article half|half article?|FIGURE and article half"),
    ("FEW", "article? few of?"),
    ("ABOUT", "(approx|compare than){0,3}"),
    ("COUNT", "ABOUT (HALF|FIGURES|FEW|article)"),
    ("COUNTED", "unit|second|night|weekend|quarter|century"),
    ("LENGTH", "COUNT (dash? adj? dash?)? COUNTED (and article half)?"),
    ("CYCLIC", "season|weekday|PART|month|holiday"),
    ("EARLY", "early|late|mid|later|earlier"),
)
"""Patterns with a name, each made of those above it."""

_TABLE: tuple[tuple[str, Reader], ...] = (
    # Clock and day
    ("CLOCK (comma|on){0,2} the? DAY", clocks.clock_and_day),
    ("DAY (comma|at){0,2} CLOCK", clocks.clock_and_day),
    ("HOUR on? (WEEKDAY|DAYWORD)|(WEEKDAY|DAYWORD) at HOUR", clocks.clock_and_day),
    ("CLOCK", clocks.clock_and_day),
    ("PAST on? DAY PART?", clocks.past_on_day),
    ("PAST", clocks.past_the_hour),
    # Part of a day
    ("((early|late) (in|on))? the? (early|late)? PART unit? (of|on) the? DAY", clocks.part),
    ("((early|late) on?)? DAY dash? (early|late)? PART", clocks.part),
    ("(early|late)? the? shift shift? (early|late)? PART", clocks.part),
    ("the? early unit of the? DAY", clocks.part),
    ("part (on|of)? DAY", clocks.part),
    ("the PART (before|after)", clocks.part),
    ("the PART|part", clocks.told_part),
    ("overnight", clocks.part),
    # Further off
    ("article unit (on|from) (weekday|dayword)", counted.week_on),
    ("LENGTH ago (dayword|the? shift unit|WEEKDAY)", counted.away),
    ("LENGTH (ago|later|earlier|before|after)", counted.away),
    ("unit (ago|later|earlier)", counted.away),
    ("LENGTH from (vague|dayword)", counted.from_now),
    ("LENGTH on", counted.years_on),
    ("the unit after shift", counted.after_next),
    ("the unit (before|after) dayword", readings.base),
    ("the unit (before|after) (DAY|UNIT)", counted.away),
    ("the unit (before|after)", counted.away),
    ("ABOUT (FIGURE|article few) COUNTED (before|after) DAY", counted.away),
    # Around and within
    ("the (unit|weekend) of the? DAY", readings.around),
    ("(the? (nth|ordinal|second)|the shift) (weekday|weekend|unit) (of|in) every unit",
     counted.monthly),
    ("weekdays in month", counted.every),
    ("(the? (nth|ordinal|second)|the shift) (weekday|weekend|unit) (of|in) MONTH", readings.nth),
    ("the? unit (dash|apos)? edge", readings.edged),
    ("the? edge of ANY", readings.edged),
    ("the? whole of ANY", readings.whole),
    ("the? EARLY dash? part? (in|of|on)? ANY", readings.edged),
    # Again and again
    ("every (other|ordinal|second|FIGURE|few){0,3} (COUNTED|season_of|CYCLIC)", counted.every),
    ("every FIGURE or FIGURE COUNTED", counted.every),
    ("FIGURE? times (article|every|per) COUNTED", counted.every),
    ("per unit", counted.per),
    ("weekdays", counted.every),
    ("repeats", counted.every),
    # Lengths
    ("the? (shift|ordinal) (FIGURES|few|article? few) adj? COUNTED", counted.reach),
    ("the ABOUT FIGURE adj? COUNTED", counted.length),
    ("article quarter of article (century|unit)|half article century", counted.quarter_of),
    ("the few COUNTED", counted.length),
    ("LENGTH", counted.length),
    ("all (unit|night)", counted.length),
    ("(the|article) (ordinal|second) adj COUNTED", counted.in_a_row),
    ("unit", counted.bare),
    # Stretches of the calendar
    ("REPORTED", reported.reported),
    *((name, readings.base) for name in (
        "ERA", "DAY", "SEASON", "QUARTER", "MONTH", "YEARS", "FISCAL", "UNIT", "DECADE", "CENTURY",
    )),
    ("the unit", readings.base),
    ("year|short|fyear", readings.base),
    ("the nth", readings.day_of_month),
    ("article? vague (weekday PART?|unit)?|right vague", counted.vague),
    ("the? (distance|vague)? future|the (distance|vague)? shift|these unit", counted.referring),
    ("(the|shift) time|the moment|the? present", counted.referring),
)  # fmt: skip
"""What counts as a time, the longer readings first, and what reads it."""


def _expanded() -> dict[str, str]:
    named: dict[str, str] = {}
    for name, pattern in _NAMED:
        named[name] = expand(pattern, named)
    return named


MACROS = _expanded()
_NEVER_FIRST = any_of("""
    of and or comma to till in on at for from between since by with during before after ago
    dash apos open money percent no
""".split())  # fmt: skip
"""What stands before and between times, and begins none: most letters of an island."""
_COMBINED = re.compile(
    f"(?!{_NEVER_FIRST})(?:%s)" % "|".join(f"({expand(pattern, MACROS)})" for pattern, _ in _TABLE)
)
_READERS = tuple(read for _, read in _TABLE)
_CORE = re.compile(any_of(CORE))
_PLAIN = any_of(["word", "Name", "mark"]).strip("[]")
_ISLAND = re.compile(f"[^{_PLAIN}]+")


def find_expressions(row: Row) -> Iterator[Found]:
    """Every time expression of a sentence, left to right, none inside another."""
    letters = spell(row)
    floor = 0
    for island in _ISLAND.finditer(letters):
        begin, end = island.span()
        if not _CORE.search(letters, begin, end):
            continue
        while match := _COMBINED.search(letters, begin, end):
            begin, stop = match.span()
            part = row[begin:stop]
            expression = _READERS[(match.lastindex or 1) - 1](part)
            if _looks_on(row, part, stop):
                # "Seven months after the sinking": a length; "the day after the vote": unknown.
                stop -= 1
                part = row[begin:stop]
                expression = None if part[0].kind == "the" else counted.length(part)
            if expression is None or _is_no_hour(row, part, begin):
                begin += 1
                continue
            yield from _siblings(row, expression, begin, stop, floor)
            begin = floor = stop


def _looks_on(row: Row, part: Row, stop: int) -> bool:
    """Whether "before", "after" or "on" at the end of the part belongs to what follows."""
    if part[-1].kind == "on":  # "two years on, ..."
        return stop >= len(row) or row[stop].kind != "comma"
    return (
        len(part) > 1
        and part[-1].kind in ("before", "after")
        and stop < len(row)
        and row[stop].kind not in ("comma", "mark", "dash", "and", "apos")
    )


def _is_no_hour(row: Row, part: Row, begin: int) -> bool:
    """Whether a bare figure before a day is no hour: "voted 14-9 on Wednesday"."""
    if part[0].kind not in ("small", "card") or len(part) < 2:
        return False
    bare = part[1].kind in ("weekday", "dayword", "on") and part[-1].kind in _DAYS
    return bare and (begin == 0 or row[begin - 1].kind != "at")


_DAYS = frozenset(["weekday", "dayword", "unit"])
_FIRM_JOINTS = frozenset(["and", "or", "to", "dash", "till"])
_JOINTS = _FIRM_JOINTS | {"comma"}


def _siblings(
    row: Row, expression: Expression, begin: int, end: int, floor: int
) -> Iterator[Found]:
    """The expression and those that share its month: "20 and 23 June", "May 3-9"."""
    here = Found(expression, begin, end, row[begin].start, row[end - 1].end)
    if isinstance(expression, YearPair) and not _is_one_year(expression, row[begin:end]):
        years = next(lexeme for lexeme in row[begin:end] if lexeme.kind == "years")
        width = len(str(years.value[1]))  # type: ignore[index]
        start, stop = years.start, years.end
        yield here._replace(expression=Year(expression.first), start=start, stop=start + 4)
        yield here._replace(expression=Year(expression.second), start=stop - width)
        return
    if not isinstance(expression, Day):
        yield here
        return
    before: list[Found] = []
    at = begin - 2
    while at >= floor and row[at + 1].kind in _JOINTS and row[at].kind in ("small", "nth"):
        before.append(_same_month(row, expression, at))
        at -= 2
    yield from reversed(before)
    yield here
    at = end + 1
    while (
        at < len(row)
        and row[at - 1].kind in _FIRM_JOINTS
        and row[at].kind in ("small", "nth")
        and (at + 1 == len(row) or row[at + 1].kind not in _COUNTED_KINDS)
    ):
        yield _same_month(row, expression, at)
        at += 2


_TAILS = frozenset(["year_tail", "season_of", "fiscal"])
"""What makes one year of "2019-20"."""
_COUNTED_KINDS = frozenset("unit month percent year am pm oclock number few second night".split())


def _is_one_year(pair: YearPair, part: Row) -> bool:
    """Whether "2024-25" is a season or budget year, not 2024 and 2025."""
    kinds = {lexeme.kind for lexeme in part}
    short = any(lexeme.end - lexeme.start == 7 for lexeme in part if lexeme.kind == "years")
    return bool(kinds & _TAILS) or (short and pair.second == pair.first + 1)


def _same_month(row: Row, like: Day, at: int) -> Found:
    value = row[at].value
    number = int(value[0]) if isinstance(value, tuple) else int(str(value))
    return Found(replace(like, day=number), at, at + 1, row[at].start, row[at].end)
