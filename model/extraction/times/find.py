"""Finding and resolving time expressions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pullquote.model.article import Span, Time
from pullquote.model.extraction.times.doubts import is_doubtful
from pullquote.model.extraction.times.expressions import (
    Away,
    Clock,
    Day,
    Edged,
    Expression,
    FromToday,
    Holiday,
    Month,
    Part,
    Quarter,
    Season,
    Unit,
    Weekday,
    Year,
)
from pullquote.model.extraction.times.frame import Frame, Resolution, Told
from pullquote.model.extraction.times.grammar import Found, find_expressions
from pullquote.model.extraction.times.holidays import ONLY_ONCE
from pullquote.model.extraction.times.lexemes import Lexeme, may_hold_times, read_lexemes
from pullquote.model.extraction.times.resolve import resolve
from pullquote.model.language.analysis import Analysis, Sentence
from pullquote.model.language.tense import Tense, tense_around


@dataclass(frozen=True, slots=True)
class _Candidate:
    found: Found
    sentence: Sentence
    tense: Tense
    cue: str

    @property
    def expression(self) -> Expression:
        return self.found.expression


def find_times(analysis: Analysis, published: date | None) -> tuple[Time, ...]:
    """Every time expression, in the order of the text, resolved as far as is known."""
    candidates = [
        candidate
        for sentence in analysis.sentences
        for candidate in _candidates(analysis, sentence)
    ]
    retelling = _is_retelling(candidates, published)
    return tuple(_resolved(analysis, candidates, published, retelling))


def _candidates(analysis: Analysis, sentence: Sentence) -> Iterator[_Candidate]:
    if not may_hold_times(sentence.tokens):
        return
    first = sentence.tokens[0].index
    row = read_lexemes(analysis, first, sentence.tokens[-1].index + 1)
    founds = [found for found in find_expressions(row) if not is_doubtful(row, found)]
    for found in _with_years(row, founds):
        begin = row[found.begin].token - first
        end = row[found.end - 1].token - first + 1
        yield _Candidate(
            found, sentence, tense_around(sentence.tokens, begin, end), _cue(row, found)
        )


def _cue(row: list[Lexeme], found: Found) -> str:
    return row[found.begin - 1].kind if found.begin else ""


def _with_years(row: list[Lexeme], founds: list[Found]) -> list[Found]:
    """ "From June to August 2020": the year is said once and meant for both."""
    out = list(founds)
    for at in range(len(out) - 2, -1, -1):
        one, other = out[at].expression, out[at + 1].expression
        if not 1 <= out[at + 1].begin - out[at].end <= 3:
            continue
        if not isinstance(one, Month | Day) or not isinstance(other, Month | Day):
            continue
        between = {lexeme.kind for lexeme in row[out[at].end : out[at + 1].begin]}
        if one.year is not None or not between & _JOINING:
            continue
        if isinstance(one, Day) and one.month is None:
            one = replace(one, month=other.month)
        out[at] = out[at]._replace(expression=replace(one, year=other.year))
    return out


_JOINING = frozenset(["and", "to", "or", "dash", "till"])


def _bare(expression: Expression) -> Expression:
    while isinstance(expression, Edged | Part | Clock) and expression.base is not None:
        expression = expression.base
    return expression


def _is_deictic(expression: Expression) -> bool:
    """Whether the words themselves point from the day of speaking."""
    match expression:
        case Unit(shift=shift) if shift in _POINTING:
            return True
        case Month() | Season() | Quarter() | Holiday():
            return expression.shift in _POINTING or expression.in_year in _POINTING
        case Day(in_year=in_year):
            return in_year in _POINTING
        case _:
            return isinstance(expression, Weekday | FromToday)


_POINTING = frozenset(["last", "next", "this"])


def _is_next_weekday(before: _Candidate | None, here: _Candidate) -> bool:
    """ "Will be shut Monday through Wednesday": the Wednesday after that Monday."""
    return (
        before is not None
        and before.sentence.index == here.sentence.index
        and isinstance(before.expression, Weekday)
        and isinstance(here.expression, Weekday)
        and here.expression.shift is None
        and here.tense in ("future", "present")
        and here.found.begin - before.found.end == 1
    )


def _goes_on(told: Told, last: Sentence, candidate: _Candidate, published: date) -> bool:
    """Whether a bare month takes its year from the time told just before.

    In one sentence it does if that year is long past, or still to come, as the clause is; from
    the sentence before only if that told a month or day.
    """
    here = candidate.sentence
    if candidate.tense in ("future", "present"):
        return here.index == last.index and told.stretch.first.year > published.year
    if candidate.tense != "past" or told.stretch.last.year >= published.year - 1:
        return False
    if here.index == last.index:
        return True
    near = here.block == last.block and here.index - last.index == 1
    return near and told.stretch.precision in ("time", "day", "week", "month")


def _can_be_built_on(expression: Expression, resolution: Resolution) -> bool:
    """Whether later times may hang on it: not on lengths, nor on names such as "9/11"."""
    named = isinstance(expression, Holiday) and expression.name in ONLY_ONCE
    return resolution.type in ("DATE", "TIME") and not named


def _sets_the_scene(candidate: _Candidate, resolution: Resolution, line: Told | None) -> bool:
    """Whether a retelling goes on from this time, or it is an aside ("declassified in 2005").

    A day or month always does; a year does at the head of its sentence (Chafe 1984 on
    sentence-initial adverbials as guideposts).
    """
    if line is None or resolution.precision in ("time", "day", "week", "month", "season"):
        return not isinstance(candidate.expression, Away) or resolution.precision == "day"
    return candidate.found.start - candidate.sentence.start < 12


def _is_retelling(candidates: list[_Candidate], published: date | None) -> bool:
    """Whether the text is a history: mostly years long past, hardly a "yesterday" or "Tuesday"."""
    years: list[int] = []
    fresh = 0
    for candidate in candidates:
        expression = _bare(candidate.expression)
        match expression:
            case Day(year=int(year)) | Month(year=int(year)) | Year(year=year):
                years.append(year)
            case _:
                fresh += _is_deictic(expression)
    latest = published.year if published else max(years, default=0)
    old = sum(year < latest - 1 for year in years)
    return old >= 6 and fresh * 4 < old


def _resolved(
    analysis: Analysis, candidates: list[_Candidate], published: date | None, retelling: bool
) -> Iterator[Time]:
    told: Told | None = None
    line: Told | None = None
    told_day: Told | None = None
    last: Sentence | None = None
    day_sentence = -9
    number = 0
    previous: _Candidate | None = None
    lead = next(
        (c.expression.weekday for c in candidates
         if isinstance(c.expression, Weekday) and c.expression.shift is None
         and c.tense in ("past", "unknown")),
        None,
    )  # fmt: skip
    for candidate in candidates:
        sentence = candidate.sentence
        if _is_deictic(_bare(candidate.expression)):
            going_on = _is_next_weekday(previous, candidate)
            line = told if going_on else line
        elif retelling:
            going_on = candidate.tense != "future" or published is None
        else:
            going_on = (
                told is not None and last is not None and published is not None
                and _goes_on(told, last, candidate, published)
            )  # fmt: skip
        frame = Frame(
            published, candidate.tense, candidate.cue, told, line, told_day,
            sentence.index - day_sentence <= 1, lead, going_on,
        )  # fmt: skip
        previous = candidate
        resolution = resolve(candidate.expression, frame)
        if resolution is None:
            continue
        number += 1
        found = candidate.found
        time = _time(f"t{number}", found, resolution)
        yield time
        if resolution.stretch is not None and _can_be_built_on(candidate.expression, resolution):
            new = Told(time.id, analysis.text[found.start : found.stop], resolution.stretch)
            if not retelling or time.anchor != "publication":
                told = new
                if not retelling or _sets_the_scene(candidate, resolution, line):
                    line = new
            last = sentence
            if resolution.precision in ("day", "time"):
                told_day, day_sentence = new, sentence.index


def _time(id: str, found: Found, resolution: Resolution) -> Time:
    stretch = resolution.stretch
    return Time(
        id=id,
        span=Span(start=found.start, end=found.stop),
        type=resolution.type,
        value=resolution.value,
        mod=resolution.mod,
        earliest=stretch.first if stretch else None,
        latest=stretch.last if stretch else None,
        offset=resolution.offset,
        precision=resolution.precision,
        anchor=resolution.anchor,
        because=resolution.because,
    )
