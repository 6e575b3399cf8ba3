"""Finding the events of the timeline."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

from pullquote.model.article import Event, Person, Precision, Time
from pullquote.model.extraction.timeline.clauses import split_clauses
from pullquote.model.extraction.timeline.dating import AHEAD, REPORT, Story
from pullquote.model.extraction.timeline.happenings import happenings, headline_of
from pullquote.model.extraction.timeline.nearness import is_told_ahead
from pullquote.model.extraction.timeline.once import Row, once, time_of
from pullquote.model.extraction.timeline.order import in_order
from pullquote.model.extraction.timeline.presence import Presence
from pullquote.model.extraction.timeline.spoken import (
    is_thought,
    speech_around,
    spoken_tokens,
    with_words,
)
from pullquote.model.extraction.timeline.stated import (
    gaps_in,
    habits_in,
    heading_of,
    leads_in,
    periods_in,
    set_ahead,
    stated_in,
    timed_tokens,
)
from pullquote.model.extraction.timeline.subject import subject_of
from pullquote.model.extraction.timeline.told import Inferred, Stated, Told
from pullquote.model.extraction.timeline.untold import is_credited, is_no_event, is_of_the_page
from pullquote.model.extraction.times.frame import on_one_line
from pullquote.model.language.analysis import Analysis, Sentence

_AROUND = frozenset(["byline", "furniture", "caption"])
"""Blocks that tell of the page or the paper, or show a moment that the story tells of."""


def find_events(
    analysis: Analysis,
    times: tuple[Time, ...],
    people: tuple[Person, ...],
    published: date | None,
) -> tuple[Event, ...]:
    """Every happening, in the order of time.

    A clause that says when is a happening; a date that only names a thing ("the 2014 World
    Cup"), an age, a length of time or a habit is none. Of several dates in one clause the
    finest counts. A clause with a verb of happening and no date stands at an inferred one, but
    neither a bare "she said" nor a subhead is an event.
    """
    told = _read(analysis, times, published)
    story = Story([one for _, one in told], published)
    presence = Presence(people)
    found: list[tuple[Row, Sentence]] = []
    for sentence, one in told:
        rows = story.dates(one)
        beside = [row.source for row in rows if row.source and row.source.clause is row.clause]
        rows = [row for row in rows if not row.source or row.source.clause is not row.clause]
        undated = [row for row in rows if not is_no_event(one, row)]
        found += [(_told(one, row), sentence) for row in (*one.stated, *beside)]
        found += [(_told(one, row), sentence) for row in undated if not _is_held(row, one, undated)]
    # Named in the order of the text: the order of time may change with the publication date.
    found.sort(key=lambda one: (one[0].clause.span.start, one[0].clause.span.end))
    named = [
        (_event(f"e{number}", row, sentence, presence, published), time_of(row))
        for number, (row, sentence) in enumerate(once(analysis.text, found), start=1)
    ]
    return tuple(in_order(analysis, named, published))


def _told(told: Told, row: Row) -> Row:
    """The row, with the words said if it tells of saying."""
    clause = with_words(told, row.clause)
    return row if clause is row.clause else replace(row, clause=clause)


def _is_held(row: Inferred, told: Told, undated: list[Inferred]) -> bool:
    """Whether what is reported stands with the clause that reports it: "she said that ...".

    A plan, and what has a date from elsewhere, stand for themselves.
    """
    own, source = row.clause, row.source
    if own.opening != "content" or row.status == "planned":
        return False
    rows: tuple[Row, ...] = (*told.stated, *undated)
    around = [
        other for other in rows
        if other.clause is not own
        and other.clause.begin <= own.begin and own.end <= other.clause.end
    ]  # fmt: skip
    times = {time.id for other in around if (time := time_of(other)) is not None}
    return bool(around) and (source is None or source.time.id in times)


def _read(
    analysis: Analysis, times: tuple[Time, ...], published: date | None
) -> list[tuple[Sentence, Told]]:
    """Every sentence with its clauses, those that say when apart from those that do not."""
    by_sentence: defaultdict[int, list[Time]] = defaultdict(list)
    for time in times:
        held = analysis.sentence_at(time.span.start)
        if held is not None:
            by_sentence[held.index].append(time)
    found: list[tuple[Sentence, Told]] = []
    titled: int | None = None
    credited = {
        number for number, block in enumerate(analysis.blocks)
        if is_credited(block.span.of(analysis.text))
    }  # fmt: skip
    for sentence in analysis.sentences:
        kind = analysis.blocks[sentence.block].kind
        row = by_sentence[sentence.index]
        tokens = sentence.tokens
        if kind in _AROUND or is_of_the_page(tokens) or sentence.block in credited:
            continue
        title = kind == "headline" and titled in (None, sentence.block)
        if title:
            titled = sentence.block
        pieces = split_clauses(tokens, timed_tokens(sentence, row))
        spoken = spoken_tokens(sentence, analysis.quoted_tokens)
        stated = [
            one for one in stated_in(sentence, row, pieces, published)
            if not is_thought(one.clause, spoken)
        ]  # fmt: skip
        clauses = [one.clause for one in stated]
        one = Told(
            part="headline" if kind == "headline" else "prose",
            paragraph=sentence.block,
            stated=stated,
            undated=headline_of(tokens, pieces, clauses) if title
            else [] if kind == "headline"
            else [*set_ahead(sentence, stated), *happenings(tokens, pieces, clauses)],
            tokens=tokens,
            periods=periods_in(sentence, row) if row else (),
            leads=leads_in(sentence, row) if row else (),
            gaps=gaps_in(sentence, row) if row else (),
            habits=habits_in(sentence, row) if row else frozenset(),
            spoken=spoken,
            heading=heading_of(sentence, row, pieces) if row else None,
            printed={time.id: time.span.of(analysis.text) for time in row},
        )  # fmt: skip
        found.append((sentence, one))
    speech_around([one for _, one in found])
    return found


def _event(
    id: str, row: Row, sentence: Sentence, presence: Presence, published: date | None
) -> Event:
    span, whole = row.clause.span, sentence.span
    subject = subject_of(sentence.tokens, row.clause)
    if isinstance(row, Stated):
        return Event(
            id=id,
            span=span,
            subject=subject,
            sentence=whole,
            time=row.time.id,
            earliest=row.time.earliest,
            latest=row.latest,
            precision=row.time.precision,
            people=presence.within(span) or presence.within(whole),
            status=row.status,
        )
    source = row.source
    first, last, precision = _days_of(row, published)
    return Event(
        id=id,
        span=span,
        subject=subject,
        sentence=whole,
        time=source.time.id if source and not is_told_ahead(row.status, source) else None,
        earliest=first,
        latest=last,
        precision=precision,
        people=presence.within(span),
        status=row.status,
        certainty="inferred",
        because=on_one_line(row.because),
    )


def _days_of(
    row: Inferred, published: date | None
) -> tuple[date | None, date | None, Precision | None]:
    """First and last day of a clause without a date of its own, and how fine they are."""
    if row.on is not None:
        return row.on.first, row.on.last, row.on.precision
    if row.source is not None:
        fine = _coarser(row.source.time.precision)
        last = None if is_told_ahead(row.status, row.source) else row.source.latest
        return row.source.time.earliest, last, fine
    if published is None or row.because not in (REPORT, AHEAD):
        return None, None, None
    return published, published if row.because == REPORT else None, "day"


def _coarser(precision: Precision) -> Precision:
    """What goes on from a time of the clock happened that day, not that minute."""
    return "day" if precision == "time" else precision
