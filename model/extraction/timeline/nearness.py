"""How clauses and their dates stand to one another in a sentence."""

from collections.abc import Sequence
from typing import Final

from pullquote.model.article import EventStatus
from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.told import FINE, Stated, Told
from pullquote.model.language.small_words import PREPOSITIONS
from pullquote.model.language.tokens import Token


def follows(tokens: Sequence[Token], after: int, begin: int) -> bool:
    """Whether a clause goes on from a date: "..., when it closed"; "2008: The mill closes"."""
    if not after < begin <= after + 2:
        return False
    between = [token.lower for token in tokens[after : after + 3]]
    if between[0] == ",":
        return between[1] == "when" or (between[1] in PREPOSITIONS and between[2:] == ["which"])
    return between[0] in _COLONS and begin == after + 1


_COLONS: Final = frozenset([":", "–", "—", "-"])


def is_fine(one: Stated) -> bool:
    """Whether its date is a day or finer."""
    return one.time.precision in FINE


def is_told_ahead(status: EventStatus, source: Stated) -> bool:
    """Whether a plan has no date but that of its telling: "She said on Monday it will close"."""
    return status == "planned" and source.status == "happened"


def inside(one: Clause, other: Clause) -> bool:
    """Whether one clause stands within the other."""
    return other.begin <= one.begin and one.end <= other.end


def gap(clause: Clause, at: int) -> int:
    """Tokens between a clause and a place outside it; 0 inside."""
    if clause.begin <= at < clause.end:
        return 0
    return clause.begin - at if at < clause.begin else at - clause.end + 1


def one_sentence_each(told: Sequence[Told]) -> bool:
    """Whether nearly every paragraph is one sentence, as in news agencies' reports."""
    row = [one.paragraph for one in told if one.part == "prose"]
    return len(row) <= 1.2 * len(set(row))


def runs_on(told: Told, clause: Clause, other: Stated) -> bool:
    """Whether the clause is only a further verb right behind the dated one: "... and sold"."""
    verb, between = clause.verb, told.tokens[other.clause.end : clause.begin]
    return (
        verb is not None
        and verb.at == clause.begin
        and [token.lower for token in between] == ["and"]
        and clause.opening == "joined"
    )


def stands_after(told: Told, clause: Clause, other: Stated) -> bool:
    """Whether the dated clause is one beside it, with a subject of its own, told later on."""
    joint = other.clause.begin - 1
    if clause.end > other.clause.begin or joint < 0:
        return False
    return told.tokens[joint].lower in ("and", "but", ";")
