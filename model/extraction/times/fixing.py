"""Days that are fixed beforehand: "set a hearing for 5 July", "a trial date of 9 September".

Fixing is past, what is fixed is to come (Declerck 1991 on times counted from within the past):
behind "for", "to" or "until" a verb of fixing governs the date, behind "of" a noun of one.
"""

from typing import Final

from pullquote.model.extraction.times.expressions import (
    Clock,
    Day,
    Edged,
    Month,
    Part,
    Season,
    Weekday,
)
from pullquote.model.extraction.times.grammar import Found
from pullquote.model.extraction.times.lexemes import Lexeme

_FIXED: Final = frozenset(
    """
    set fix fixed list listed relist relisted schedule scheduled reschedule rescheduled adjourn
    adjourned readjourned book booked pencil pencilled penciled plan planned postpone postponed
    delay delayed defer deferred timetable timetabled earmark earmarked
    """.split()
)
_MOVED: Final = frozenset("move moved push pushed put bring brought".split())
"""Verbs that fix a day only with the day beside them, or a noun of what is fixed."""
_CALLED: Final = frozenset(
    """
    call called order ordered announce announced agree agreed confirm confirmed propose proposed
    give gave given name named choose chose chosen pick picked suggest suggested impose imposed
    """.split()
)
"""Verbs that fix a day only with a noun of what is fixed: "called an election for 4 July"."""
_DATES: Final = frozenset("date dates deadline deadlines day cut-off target".split())
_MEETINGS: Final = (
    frozenset(
        """
    hearing hearings trial trials retrial inquest election elections by-election vote votes ballot
    referendum poll meeting meetings launch sentencing inquiry summit talks session conference
    wedding funeral opening release appearance arraignment appeal strike strikes rally debate
    auction tribunal runoff run-off review
    """.split()
    )
    | _DATES
)
_BOUND: Final = frozenset(["for", "to", "till"])
_WITHIN: Final = frozenset(["the", "early", "late", "on", "at"])
_BREAKS: Final = frozenset(["comma", "mark", "and", "but", "open"])
_PARTED: Final = frozenset("but who which that when where while after before because said".split())
_REACH: Final = 12
"""Words between a verb of fixing and its day."""
_HAD: Final = frozenset(["had", "'d", "’d"])


def is_fixed(row: list[Lexeme], found: Found) -> bool:
    """Whether the words before fix the day: it is the next one."""
    expression = found.expression
    if not isinstance(expression, Day | Weekday | Clock | Part | Edged | Month | Season):
        return False
    at = found.begin - 1
    while at >= 0 and row[at].kind in _WITHIN:
        at -= 1
    if at < 1 or row[at].kind not in _BOUND | {"of"}:
        return False
    words = _clause_before(row, at)
    verbs = _FIXED | _MOVED
    if _MEETINGS.intersection(words):
        verbs |= _CALLED
    verb = next((place for place, word in enumerate(words) if word in verbs), None)
    if verb is None or not _HAD.isdisjoint(words[:verb]):
        return False  # "had been set for March 1": as its tense has it
    if row[at].kind == "of":
        return not _DATES.isdisjoint(words[verb:])
    if len(words) - verb <= _BESIDE or not _MEETINGS.isdisjoint(words):
        return True
    # "Set a record for February" fixes no February.
    return words[verb] in _FIXED and not isinstance(expression, Month | Season)


_BESIDE: Final = 2
"""Words of a verb with its particle: "set for", "pencilled in for", "put back to"."""


def _clause_before(row: list[Lexeme], at: int) -> list[str]:
    """The words of the clause before `at`, nearest last."""
    words: list[str] = []
    for lexeme in reversed(row[max(0, at - _REACH) : at]):
        word = str(lexeme.value)
        if lexeme.kind in _BREAKS or word in _PARTED:
            break
        words.append(word)
    return words[::-1]
