"""Finding the events of the timeline."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import groupby, pairwise

from pullquote.model.article import Event, Person, Precision, Span, Time
from pullquote.model.extraction.timeline.clauses import Piece, clause_around, split_clauses
from pullquote.model.extraction.timeline.naming import only_names
from pullquote.model.extraction.timeline.order import in_order
from pullquote.model.extraction.timeline.presence import Presence
from pullquote.model.language.analysis import Analysis, Sentence

_FINEST_FIRST: tuple[Precision, ...] = (
    "time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "vague",
)  # fmt: skip


def find_events(
    analysis: Analysis,
    times: tuple[Time, ...],
    people: tuple[Person, ...],
    published: date | None,
) -> tuple[Event, ...]:
    """Every dated happening, in the order of time.

    A clause that says when is a happening; a date that only names a thing ("the 2014 World
    Cup"), an age, a length of time or a habit is none. Of several dates in one clause the
    finest counts.
    """
    presence = Presence(people)
    found: list[tuple[Event, Time]] = []
    placed = [time for time in times if _has_a_place(time)]
    for _, group in groupby(
        placed, key=lambda time: (sentence := analysis.sentence_at(time.span.start))
        and sentence.index
    ):  # fmt: skip
        row = list(group)
        sentence = analysis.sentence_at(row[0].span.start)
        if sentence is not None:
            found += [(_event(span, sentence, time, latest, presence), time)
                      for span, time, latest in _clauses(sentence, row)]  # fmt: skip
    # Named in the order of the text: the order of time may change with the publication date.
    found.sort(key=lambda one: (one[0].span.start, one[0].span.end))
    named = [
        (event.model_copy(update={"id": f"e{number}"}), time)
        for number, (event, time) in enumerate(found, start=1)
    ]
    return tuple(in_order(analysis, named, published))


def _has_a_place(time: Time) -> bool:
    """Whether the time is a point of the calendar, known or counted from publication."""
    if time.type not in ("DATE", "TIME") or time.precision == "vague":
        return False
    return time.earliest is not None or time.offset is not None or time.value.startswith("BC")


def _clauses(sentence: Sentence, times: list[Time]) -> Iterator[tuple[Span, Time, date | None]]:
    """The clauses of a sentence that say when, each with its finest time and its last day."""
    tokens = sentence.tokens
    timed = {
        place
        for time in times
        for place in range(_token_at(sentence, time.span.start),
                           _token_at(sentence, time.span.end - 1) + 1)
    }  # fmt: skip
    pieces = split_clauses(tokens, timed)
    best: dict[tuple[int, int], Time] = {}
    ends: dict[str, Time] = {}
    for one, other in pairwise(times):
        if _is_range(sentence, one, other):
            ends[one.id] = other
    closing = {other.id for other in ends.values()}
    for time in times:
        if time.id in closing:
            continue
        at = _token_at(sentence, time.span.start)
        after = _token_at(sentence, time.span.end - 1) + 1
        if only_names(tokens, at, after, time):
            continue
        begin, end = clause_around(tokens, at, pieces)
        if end <= begin or not _has_verb(pieces, begin, end):
            continue
        held = best.get((begin, end))
        if held is None or _fineness(time) < _fineness(held):
            best[begin, end] = time
    for (begin, end), time in best.items():
        span = Span(start=tokens[begin].start, end=tokens[end - 1].end)
        yield span, time, ends.get(time.id, time).latest


def _has_verb(pieces: list[Piece], begin: int, end: int) -> bool:
    first = bisect_right(pieces, begin, key=lambda piece: piece.begin) - 1
    for at in range(first, len(pieces)):
        if pieces[at].begin >= end:
            return False
        if pieces[at].finite:
            return True
    return False


def _fineness(time: Time) -> int:
    return _FINEST_FIRST.index(time.precision)


def _token_at(sentence: Sentence, offset: int) -> int:
    return max(0, bisect_right(sentence.tokens, offset, key=lambda token: token.start) - 1)


def _is_range(sentence: Sentence, one: Time, other: Time) -> bool:
    """ "From 1968 to 1991", "between June and August": one stretch told by its two ends."""
    if one.latest is None or other.latest is None or other.latest < one.latest:
        return False
    begin, end = _token_at(sentence, one.span.start), _token_at(sentence, other.span.start)
    if begin == end:  # "1994-98"
        return True
    lead = sentence.tokens[begin - 1].lower if begin else ""
    after = _token_at(sentence, one.span.end - 1) + 1
    gap = [token.lower for token in sentence.tokens[after:end]]
    if lead == "between":
        return "and" in gap[-2:]
    if lead == "from" and _UNTIL & set(gap):
        return len(gap) <= 8  # "from 1990 until her death in 1999"
    return len(gap) <= 4 and any(joint in _TO for joint in gap[-2:])


_UNTIL = frozenset(["until", "till"])
_TO = _UNTIL | {"to", "through", "-", "–"}


def _event(
    span: Span, sentence: Sentence, time: Time, latest: date | None, presence: Presence
) -> Event:
    whole = sentence.span
    return Event(
        id="e",
        span=span,
        sentence=whole,
        time=time.id,
        earliest=time.earliest,
        latest=latest,
        precision=time.precision,
        people=presence.within(span) or presence.within(whole),
    )
