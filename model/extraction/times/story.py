"""How a story moves through time: what a bare "in March" or "the next day" hangs on.

News counts from its day of publication; a history goes on from the time it told last. Asides
("the files, declassified in 2005") move neither.
"""

from dataclasses import dataclass
from datetime import date

from pullquote.model.extraction.times.dateline import dateline_at, day_written
from pullquote.model.extraction.times.expressions import (
    Away,
    Clock,
    Day,
    Edged,
    Expression,
    FromToday,
    Holiday,
    Month,
    Nth,
    Part,
    Quarter,
    Reported,
    Season,
    Unit,
    Weekday,
    Year,
)
from pullquote.model.extraction.times.frame import Frame, Loose, Resolution, Told
from pullquote.model.extraction.times.grammar import Found
from pullquote.model.extraction.times.holidays import ONLY_ONCE
from pullquote.model.language.analysis import Sentence
from pullquote.model.language.asides import Aside
from pullquote.model.language.tense import Tense

_POINTING = frozenset(["last", "next", "this"])
_FINE = frozenset(["time", "day", "week", "month"])
_FIRST = 3
"""Times among which a dateline is looked for: a headline may hold some too."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An expression where it stands: its sentence, its tense, the kind of word before it."""

    found: Found
    sentence: Sentence
    tense: Tense
    cue: str
    aside: Aside | None = None
    """The aside of the sentence in which it stands."""
    runs_on: bool = False
    """Whether the next time is the end of a stretch that begins here: "Monday to Friday"."""
    forward: bool = False
    """Whether the words before it set it ahead: "payable Dec. 15"."""

    @property
    def expression(self) -> Expression:
        """What was found."""
        return self.found.expression


class Story:
    """The times told so far, and what the next one hangs on."""

    def __init__(self, text: str, published: date | None, candidates: list[Candidate]) -> None:
        self._text = text
        first = ((one.expression, one.sentence.start, one.found) for one in candidates[:_FIRST])
        dateline = next(filter(None, (dateline_at(text, *one) for one in first)), None)
        self._published = day_written(published, dateline)
        self.filed = self._published != published
        """Whether "today" is the day of the dateline, before that of publication."""
        self._retelling = is_retelling(candidates, published)
        self._lead = _lead_weekday(candidates)
        self._dateline = dateline if published is None else None
        self._told: Told | None = None
        self._line: Told | None = None
        self._told_day: Told | None = None
        self._last: Candidate | None = None
        """The candidate that told `_told`."""
        self._main: tuple[Told, Candidate] | None = None
        """The last time told outside of asides, and its candidate."""
        self._period: Told | None = None
        self._day_sentence = -9
        self._before: Candidate | None = None
        self._loose: Loose | None = None
        self._lost = -1
        """The sentence that tells of some time past that is not known, or of a habit."""

    def frame(self, here: Candidate) -> Frame:
        """What the candidate is resolved against."""
        line = self._line
        before = self._beside_asides(here)
        going_on = self._goes_on(here, before)
        if going_on and not self._retelling and before is not None:
            line = before[0]
        if _is_deictic(_bare(here.expression)):
            going_on = _is_next_weekday(self._before, here)
            line = self._told if going_on else line
        self._before = here
        tense: Tense = "future" if here.forward and not self._retelling else here.tense
        told_here = self._last is not None and self._last.sentence.index == here.sentence.index
        near_day = here.sentence.index - self._day_sentence <= 1
        hour = isinstance(here.expression, Clock) and here.expression.base is None
        if hour and here.sentence.index == self._lost:
            return Frame(None, tense, here.cue)
        return Frame(
            self._published, tense, here.cue, self._told, line, self._told_day,
            near_day, self._loose, self._lead, self._dateline, self._period, told_here, going_on,
        )  # fmt: skip

    def tell(self, here: Candidate, id: str, resolution: Resolution) -> None:
        """Take note of a resolved time: later ones may hang on it."""
        words = self._text[here.found.start : here.found.stop]
        lost = isinstance(here.expression, Away) and resolution.value == "PAST_REF"
        if lost or resolution.type == "SET":
            self._lost = here.sentence.index
        if resolution.offset is not None:
            self._loose = Loose(id, words, resolution.offset)
            self._told = self._told_day = None
        if resolution.stretch is None or resolution.type not in ("DATE", "TIME"):
            return
        if isinstance(here.expression, Holiday) and here.expression.name in ONLY_ONCE:
            return
        new = Told(id, words, resolution.stretch)
        self._loose = None
        if _compares(here.expression, resolution):
            return
        if not self._retelling or resolution.anchor != "publication":
            self._told, self._last = new, here
            if here.aside is None:
                self._main = new, here
            if not self._retelling or _sets_the_scene(here, resolution, self._line):
                self._line = new
        if resolution.precision == "quarter" and isinstance(here.expression, Quarter):
            self._period = new
        if resolution.precision in ("day", "time"):
            self._told_day, self._day_sentence = new, here.sentence.index

    def _beside_asides(self, here: Candidate) -> tuple[Told, Candidate] | None:
        """The last time told that may be gone on from: not one in an aside that is over.

        "The plant, which closed in May 2001, reopens on 3 October".
        """
        told, last = self._told, self._last
        if told is None or last is None:
            return None
        inside = last.sentence.index == here.sentence.index and last.aside == here.aside
        return (told, last) if last.aside is None or inside else self._main

    def _goes_on(self, here: Candidate, before: tuple[Told, Candidate] | None) -> bool:
        """Whether a bare month takes its year from a time told before, not from publication."""
        if self._retelling:
            return here.tense != "future" or self._published is None
        published = self._published
        if before is None or published is None:
            return False
        told, last = before
        together = here.sentence.index == last.sentence.index
        if here.tense in ("future", "present"):  # "the 2026 World Cup begins on June 11"
            of_a_year = told.stretch.precision == "year" or _has_year(last.expression)
            return together and of_a_year and told.stretch.first.year > published.year
        if here.tense != "past" or told.stretch.last.year >= published.year - 1:
            return False
        if together:
            return self._in_one_breath(told, last, here)
        near = here.sentence.block == last.sentence.block
        near = near and here.sentence.index - last.sentence.index == 1
        if here.cue == "since" or _lies_before(here.expression, told):
            return False
        return near and told.stretch.precision in _FINE

    def _in_one_breath(self, told: Told, last: Candidate, here: Candidate) -> bool:
        """ "In 2009 it shut in May", "since 2009, when in May it shut".

        But not after an aside: "The bank, founded in 1850, collapsed in March".
        """
        between = self._text[last.found.stop : here.found.start]
        if told.stretch.precision in _FINE:
            return True
        if last.found.start - last.sentence.start < 8:  # the scene of the whole sentence
            return True
        if between.startswith(","):
            return between.startswith((", when ", ", where ", ", as ", ", after "))
        return not {"and", "but"} & set(between.split())


def is_retelling(candidates: list[Candidate], published: date | None) -> bool:
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


def _lead_weekday(candidates: list[Candidate]) -> int | None:
    """The first weekday told of in the past: most likely the day of publication."""
    for candidate in candidates:
        expression = candidate.expression
        past = candidate.tense in ("past", "unknown")
        if past and isinstance(expression, Weekday) and expression.shift is None:
            return expression.weekday
    return None


def _bare(expression: Expression) -> Expression:
    while isinstance(expression, Edged | Part | Clock | Nth) and expression.base is not None:
        expression = expression.base
    if isinstance(expression, Away) and not isinstance(expression.back_to, str):
        return _bare(expression.back_to)
    return expression


def _has_year(expression: Expression) -> bool:
    """Whether the year is written out."""
    return getattr(_bare(expression), "year", None) is not None


def _is_deictic(expression: Expression) -> bool:
    """Whether the words themselves point from the day of speaking."""
    match expression:
        case Unit(shift=shift):
            return shift in _POINTING
        case Month() | Season() | Quarter() | Holiday():
            return expression.shift in _POINTING or expression.in_year in _POINTING
        case Day(in_year=in_year):
            return in_year in _POINTING
        case _:
            return isinstance(expression, Weekday | FromToday)


def _is_next_weekday(before: Candidate | None, here: Candidate) -> bool:
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


def _lies_before(expression: Expression, told: Told) -> bool:
    """Whether a bare month comes before the one told: a tale does not go back."""
    month = getattr(_bare(expression), "month", None)
    return month is not None and month < told.stretch.first.month


def _compares(expression: Expression, resolution: Resolution) -> bool:
    """Whether it is a period only held against the one told: "the year-earlier quarter"."""
    match expression:
        case Reported():
            return expression.back > 0
        case Month(shift="previous"):
            return True
    return isinstance(expression, Away) and resolution.precision == "quarter"


def _sets_the_scene(here: Candidate, resolution: Resolution, line: Told | None) -> bool:
    """Whether a retelling goes on from this time, or it is an aside ("declassified in 2005").

    A day or month always does; a year does at the head of its sentence (Chafe 1984 on
    sentence-initial adverbials as guideposts).
    """
    if line is None or resolution.precision in _FINE or resolution.precision == "season":
        return not isinstance(here.expression, Away) or resolution.precision == "day"
    return here.found.start - here.sentence.start < 12
