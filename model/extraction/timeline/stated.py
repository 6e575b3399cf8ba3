"""The clauses of a sentence that say when, each with its finest time and its last day."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from pullquote.model.article import Precision, Span, Time
from pullquote.model.extraction.timeline.happenings import (
    Clause,
    clause_at,
    condition_in,
    status_of,
)
from pullquote.model.extraction.timeline.naming import only_names
from pullquote.model.extraction.timeline.openness import is_open
from pullquote.model.extraction.timeline.outer_marks import last_word
from pullquote.model.extraction.timeline.pieces import Piece
from pullquote.model.extraction.timeline.told import Stated
from pullquote.model.extraction.timeline.verbs import Verb
from pullquote.model.language.analysis import Sentence
from pullquote.model.language.asides import Aside, find_asides
from pullquote.model.language.small_words import PREPOSITIONS
from pullquote.model.language.tense import is_finite
from pullquote.model.language.tokens import Token

_FINEST_FIRST: tuple[Precision, ...] = (
    "time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "vague",
)  # fmt: skip


def timed_tokens(sentence: Sentence, times: Sequence[Time]) -> set[int]:
    """The tokens of the times that are points of the calendar."""
    return {
        place
        for time in times
        if _has_a_place(time)
        for place in range(_token_at(sentence, time.span.start),
                           _token_at(sentence, time.span.end - 1) + 1)
    }  # fmt: skip


def _has_a_place(time: Time) -> bool:
    """Whether the time is a point of the calendar, known or counted from publication."""
    if time.type not in ("DATE", "TIME") or time.precision == "vague":
        return False
    return time.earliest is not None or time.offset is not None or time.value.startswith("BC")


def stated_in(
    sentence: Sentence, times: Sequence[Time], pieces: list[Piece], published: date | None
) -> Iterator[Stated]:
    """The clauses of the sentence that hold a time which dates them."""
    tokens = sentence.tokens
    asked = any(token.text == "?" for token in tokens[-2:])
    placed = [time for time in times if _has_a_place(time)]
    best: dict[tuple[int, int], tuple[Clause, Time]] = {}
    ends: dict[str, Time] = {}
    for one, other in pairwise(placed):
        if _is_range(sentence, one, other):
            ends[one.id] = other
    condition = condition_in(tokens, pieces) if placed else 0
    closing = {other.id for other in ends.values()}
    asides = find_asides(tokens, timed_tokens(sentence, placed)) if placed else []
    for time in placed:
        if time.id in closing:
            continue
        at = _token_at(sentence, time.span.start)
        after = _token_at(sentence, time.span.end - 1) + 1
        if only_names(tokens, at, after, time) or _is_apposed(tokens, at, asides):
            continue
        if _is_told_behind(tokens, at, after):
            continue
        clause = clause_at(tokens, at, pieces, condition)
        if clause is None or clause.verb is None or _is_timetable(tokens, clause, at, time):
            continue
        if asked and not _is_given(tokens, clause):
            continue  # what is asked has not happened
        held = best.get((clause.begin, clause.end))
        if held is not None and _is_of_what_was_before(sentence, held[1], at):
            continue
        if held is None or _fineness(time) < _fineness(held[1]):
            best[clause.begin, clause.end] = clause, time
    if not best and not asked and (entry := _entry(sentence, placed)) is not None:
        best[entry[0].begin, entry[0].end] = entry
    for clause, time in best.values():
        ahead = _is_ahead(time, published)
        status = status_of(clause, reported=clause.opening == "content", ahead=ahead)
        latest = ends.get(time.id, time).latest
        if time.id not in ends and is_open(tokens, _token_at(sentence, time.span.start), clause):
            latest = None
        yield Stated(clause, time, latest, status)


def _is_told_behind(tokens: Sequence[Token], at: int, after: int) -> bool:
    """ "The flood of July 2021, in which 134 people died": when they died, and nothing else."""
    words = [token.lower for token in tokens[after : after + 3]]
    of_noun = at > 0 and tokens[at - 1].lower == "of" and words[:1] == [","]
    return of_noun and words[2:] == ["which"] and words[1] in PREPOSITIONS


def _is_given(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a question takes it as known: "the critic Hall, who wrote in 2011 that ...?"."""
    told = clause.verb is not None and clause.verb.form == "past"
    return told and clause.opening == "embedded" and tokens[clause.begin].lower in _RELATIVES


_RELATIVES = frozenset(["who", "which", "whose"])


def _is_of_what_was_before(sentence: Sentence, held: Time, at: int) -> bool:
    """ "He left in late 2010, after a row in June": the second date is that of the row."""
    between = sentence.tokens[_token_at(sentence, held.span.end - 1) + 1 : at]
    noun = next((one for one, token in enumerate(between) if token.lower in _BEFORE_NOUNS), None)
    return noun is not None and any(token.kind == "word" for token in between[noun + 1 : -1])


_BEFORE_NOUNS = frozenset(["after", "before", "following", "despite", "since"])


def _is_apposed(tokens: Sequence[Token], at: int, asides: Sequence[Aside]) -> bool:
    """ "Neves, a £4m signing in August, insisted": the date is that of the noun beside him."""
    return any(
        aside.begin < at < aside.end
        and (tokens[aside.begin].lower in ("a", "an") or _is_state(tokens, aside, at))
        for aside in asides
    )


def _is_state(tokens: Sequence[Token], aside: Aside, at: int) -> bool:
    """ "City, unbeaten since Boxing Day, had taken the lead"."""
    cues = {token.lower for token in tokens[max(aside.begin + 1, at - 2) : at]}
    verbless = not any(is_finite(tokens, place) for place in range(aside.begin, aside.end))
    return verbless and not cues.isdisjoint(_UNTIL | {"since"})


def _entry(sentence: Sentence, placed: Sequence[Time]) -> tuple[Clause, Time] | None:
    """An entry of a chronicle, which has its date before a colon: "June 2024: Jury indicts him"."""
    tokens = sentence.tokens
    if not placed or _token_at(sentence, placed[0].span.start) > 1:
        return None
    colon = _token_at(sentence, placed[0].span.end - 1) + 1
    end = last_word(tokens, colon + 1, len(tokens))
    if min(end - 2, len(tokens) - _WORDS) < colon or tokens[colon].text not in _COLONS:
        return None  # too short for an entry, or nothing but marks
    span = Span(start=tokens[colon + 1].start, end=tokens[end - 1].end)
    verb = Verb(colon + 1, "past")
    return Clause(span, colon + 1, end, "start", verb, conditional=False), placed[0]


_COLONS = frozenset([":", "–", "—"])
_WORDS = 4


def set_ahead(sentence: Sentence, stated: Sequence[Stated]) -> list[Clause]:
    """The clauses of what was settled for a day to come: "She set a hearing for September 20"."""
    found = []
    for one in (one for one in stated if one.status == "planned"):
        verb = one.clause.verb
        if verb is None or verb.stem not in _SETTLED or verb.form not in _DONE:
            continue
        before = _token_at(sentence, one.time.span.start) - 1
        if before >= 0 and sentence.tokens[before].lower in _FOR:
            found.append(one.clause)
    return found


_SETTLED = frozenset(
    """
    set mov postpon delay adjourn extend schedul push defer remand bail book call summon plan
    promis order invit vow pledg suspend ban jail
    """.split()
)
_DONE = frozenset(["past", "perfect"])
_FOR = frozenset(["for", "to", "until", "till"])


def _is_timetable(tokens: Sequence[Token], clause: Clause, at: int, time: Time) -> bool:
    """ "There is no bus after 5.40pm", "He sleeps from ten to noon": so it is on any day."""
    verb = clause.verb
    if time.precision != "time" or "T" not in time.value or verb is None:
        return False
    last = tokens[_last_of(tokens, at, time)]
    if last.lower in _PLURALS:  # "I used to sleep in the afternoons"
        return True
    words = [token.lower for token in tokens[clause.begin : at]]
    if not verb.now or verb.form not in ("state", "present"):
        return False
    named = tokens[at : _last_of(tokens, at, time) + 1]
    if any(token.capital or token.lower in _TODAY for token in named):
        return False  # "Monday at noon", "tonight"
    if verb.form == "state":  # "There is no bus after 5.40pm", "they call me at 2 a.m."
        return "no" in words or not verb.speech
    return "from" in words[-3:] and tokens[verb.at].lower[-1] == "s"


_TODAY = frozenset("this today tonight tomorrow tonight's".split())
_PLURALS = frozenset("mornings afternoons evenings nights".split())


def _last_of(tokens: Sequence[Token], at: int, time: Time) -> int:
    while at + 1 < len(tokens) and tokens[at + 1].start < time.span.end:
        at += 1
    return at


def periods_in(sentence: Sentence, times: Sequence[Time]) -> list[tuple[int, Time]]:
    """The quarters that only describe a noun, by their first token."""
    tokens = sentence.tokens
    found = []
    for time in times:
        if time.precision == "quarter" and _has_a_place(time):
            at = _token_at(sentence, time.span.start)
            after = _token_at(sentence, time.span.end - 1) + 1
            if only_names(tokens, at, after, time):
                found.append((at, time))
    return found


def leads_in(sentence: Sentence, times: Sequence[Time]) -> list[tuple[int, Time]]:
    """The times by the token after each."""
    return [
        (_token_at(sentence, time.span.end - 1) + 1, time) for time in times if _has_a_place(time)
    ]


def gaps_in(sentence: Sentence, times: Sequence[Time]) -> list[tuple[int, Time]]:
    """The lengths before "after" and "before", by that word."""
    found = []
    for time in times:
        after = _token_at(sentence, time.span.end - 1) + 1
        counts = time.type == "DURATION" and after < len(sentence.tokens)
        if counts and sentence.tokens[after].lower in ("after", "before"):
            found.append((after, time))
    return found


def habits_in(sentence: Sentence, times: Sequence[Time]) -> set[int]:
    """The first tokens of what comes again and again, and of "for nine years"."""
    found = set()
    for time in times:
        at = _token_at(sentence, time.span.start)
        years = time.type == "DURATION" and time.value[-1] == "Y"
        if time.type == "SET" or (years and at and sentence.tokens[at - 1].lower == "for"):
            found.add(at)
    return found


def heading_of(sentence: Sentence, times: Sequence[Time], pieces: Sequence[Piece]) -> Stated | None:
    """The date of a short sentence without a verb: "The twelfth of March, 2021."."""
    tokens = sentence.tokens
    placed = [time for time in times if _has_a_place(time)]
    if len(placed) != 1 or len(tokens) > _SHORT or any(piece.finite for piece in pieces):
        return None
    clause = Clause(sentence.span, 0, len(tokens), "start", None, conditional=False)
    return Stated(clause, placed[0], placed[0].latest, "happened")


_SHORT = 9


def _is_ahead(time: Time, published: date | None) -> bool:
    if published is not None and time.earliest is not None:
        return time.earliest > published
    return time.offset is not None and time.offset > 0


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
    if gap == ["and"] and one.latest and other.earliest:  # "7th and 8th July"
        return (other.earliest - one.latest).days == 1 and other.precision == "day"
    # "Monday to Friday", "May to early July", but not "voted Monday to approve the 2025-26 budget"
    joint = next((number for number, word in enumerate(gap) if word in _TO), None)
    return joint is not None and len(gap) <= 4 and _BEFORE_END.issuperset(gap[joint + 1 :])


_UNTIL = frozenset(["until", "till"])
_BEFORE_END = frozenset("the early late mid about around at least on in to of end -".split())
_TO = _UNTIL | {"to", "through", "-", "–"}
