"""Finding and resolving time expressions."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from pullquote.model.article import Span, Time
from pullquote.model.extraction.times.doubts import is_doubtful, is_of_sport
from pullquote.model.extraction.times.expressions import Day, Month
from pullquote.model.extraction.times.frame import Frame, Resolution, on_one_line
from pullquote.model.extraction.times.grammar import Found, find_expressions
from pullquote.model.extraction.times.lengths import joined
from pullquote.model.extraction.times.lexemes import Lexeme, may_hold_times, read_lexemes
from pullquote.model.extraction.times.references import looks_forward, recast
from pullquote.model.extraction.times.resolve import resolve
from pullquote.model.extraction.times.story import Candidate, Story
from pullquote.model.language.analysis import Analysis, Sentence
from pullquote.model.language.asides import Aside, find_asides
from pullquote.model.language.tense import tense_around


def find_times(analysis: Analysis, published: date | None) -> tuple[Time, ...]:
    """Every time expression, in the order of the text, resolved as far as is known."""
    sport = is_of_sport(analysis)
    candidates = [
        candidate
        for sentence in analysis.sentences
        for candidate in _candidates(analysis, sentence, sport)
    ]
    story = Story(analysis.text, published, candidates)
    times: list[Time] = []
    before: Candidate | None = None
    for candidate in candidates:
        resolution = resolve(candidate.expression, story.frame(candidate))
        if resolution is not None:
            if story.filed:
                because = resolution.because.replace("publication", "the dateline")
                resolution = replace(resolution, because=because)
            time = _time(f"t{len(times) + 1}", candidate.found, resolution)
            story.tell(candidate, time.id, resolution)
            if before is not None and before.runs_on and times:
                times[-1] = _begun(before, times[-1], time)
            times.append(time)
        before = candidate if resolution is not None else None
    return tuple(times)


def _begun(candidate: Candidate, first: Time, last: Time) -> Time:
    """The first day of a stretch, which lies before its last: "runs from 3 May to 9 August"."""
    if first.anchor != "publication" or not first.earliest or not last.latest:
        return first
    if first.earliest <= last.latest:
        return first
    frame = Frame(last.latest, "past", candidate.cue)
    resolution = resolve(candidate.expression, frame)
    if resolution is None or resolution.stretch is None:
        return first
    reason = resolution.because.replace("publication", "the end of the stretch")
    return _time(first.id, candidate.found, replace(resolution, anchor=last.id, because=reason))


def _candidates(analysis: Analysis, sentence: Sentence, sport: bool) -> Iterator[Candidate]:
    if not may_hold_times(sentence.tokens):
        return
    first = sentence.tokens[0].index
    row = read_lexemes(analysis, first, sentence.tokens[-1].index + 1)
    founds = _whole_lengths(row, find_expressions(row))
    founds = list(_trusted(analysis.text, row, founds, sport))
    if not founds:
        return
    places = [
        (row[found.begin].token - first, row[found.end - 1].token - first + 1) for found in founds
    ]
    asides = _asides(sentence, places)
    founds = _with_years(row, founds)
    for found, (begin, end), following in zip(founds, places, [*founds[1:], None], strict=True):
        tense = tense_around(sentence.tokens, begin, end)
        at = bisect_right(asides, begin, key=lambda aside: aside.begin) - 1
        aside = asides[at] if at >= 0 and begin < asides[at].end else None
        cue = _cue(row, found)
        runs_on = following is not None and _run_on(row, cue, found.end, following.begin)
        forward = looks_forward(row, found, tense)
        yield Candidate(found, sentence, tense, cue, aside, runs_on, forward)


def _trusted(text: str, row: list[Lexeme], founds: list[Found], sport: bool) -> Iterator[Found]:
    for found in founds:
        if not is_doubtful(row, found, sport=sport):
            yield found
        elif expression := recast(text, row, found):
            yield found._replace(expression=expression)


def _asides(sentence: Sentence, places: list[tuple[int, int]]) -> list[Aside]:
    """The asides of a sentence; commas inside its dates open and close none."""
    timed = {at for begin, end in places for at in range(begin, end)}
    return find_asides(sentence.tokens, timed)


def _run_on(row: list[Lexeme], cue: str, end: int, begin: int) -> bool:
    between = {lexeme.kind for lexeme in row[end:begin]}
    return between <= _SPANNING if cue != "between" else between == {"and"}


def _whole_lengths(row: list[Lexeme], founds: Iterable[Found]) -> list[Found]:
    """ "Five years and four months", "two hours, 20 minutes": one length in several units."""
    out: list[Found] = []
    for found in reversed(list(founds)):
        between = [lexeme.kind for lexeme in row[found.end : out[-1].begin]] if out else []
        whole = joined(found.expression, out[-1].expression) if between in _LINKING else None
        if whole is not None:
            last = out.pop()
            found = found._replace(expression=whole, end=last.end, stop=last.stop)
        out.append(found)
    return out[::-1]


_LINKING = (["and"], ["comma"], ["comma", "and"])


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
        if one.year is not None or not between & _JOINING or between & _APART:
            continue
        if isinstance(one, Day) and one.month is None:
            one = replace(one, month=other.month)
        year = other.year
        if year is not None and _in_the_year(one) > _in_the_year(other):
            if not between <= _SPANNING:
                continue
            year -= 1  # "from December to February 2021"
        out[at] = out[at]._replace(expression=replace(one, year=year))
    return out


_SPANNING = frozenset(["to", "dash", "till"])
_JOINING = _SPANNING | {"and", "or"}
_APART = frozenset(["word", "Name", "mark"])
"""What parts two times: "left in June and died in July 2003"."""


def _in_the_year(one: Month | Day) -> tuple[int, int]:
    return one.month or 0, one.day if isinstance(one, Day) else 0


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
        because=on_one_line(resolution.because),
    )
