"""Offices told by a verb: "was named president", "who chairs the council", "stepped down as"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.roles.appositions import apposition, says
from pullquote.model.extraction.people.words.lexicon import VERBS
from pullquote.model.language.names import PARTICLES
from pullquote.model.language.small_words import TIME_WORDS
from pullquote.model.language.tokens import Token

Place = tuple[int, int]

_CHOSEN = frozenset(
    """
    appointed named elected re-elected made crowned promoted chosen installed hired ordained
    designated reappointed
    """.split()
)
_APPOINTING = _CHOSEN | frozenset(
    """
    appoint appoints name names elect elects choose chooses chose hire hires promote promotes
    confirm confirms confirmed nominate nominates nominated pick picks picked select selects
    selected succeed succeeds succeeded replace replaces replaced install installs naming
    appointing electing choosing hiring promoting confirming nominating picking selecting
    """.split()
)
"""Verbs whose object is given an office: "the Senate confirmed Ann Lee as ambassador"."""
_BECOMES = frozenset("became becomes become remain remains remained".split())
_AUXILIARIES = frozenset("will would to has had have be been was is were being".split())
_SERVING = frozenset("worked works serves served acted acts trained serving working".split())
_CHANGES = frozenset(
    """
    stepped steps step stood stands stand took takes take resigned resigns resign retired retires
    retire quit quits stayed stays stay continues continue continued returned returns return
    departs departed began begins started starts ousted fired removed dismissed replaced
    """.split()
)
_PARTICLES = frozenset("down over on off aside out up back in".split())
_DEEDS = frozenset(
    "chairs leads heads runs directs owns edits manages coaches captains teaches oversees founded"
    " chaired led headed directed".split()
)
_LONGEST_DEED = 6
_NEAR = 8
"""Words between a verb of appointing and the name."""


def told(tokens: Sequence[Token], at: int, stop: int) -> Place | None:
    """The office that the verb at `at` tells of the person before it."""
    if at + 1 >= stop:
        return None
    who = tokens[at].lower == "who"
    at += who
    at += at + 1 < stop and tokens[at].lower in ("now", "also", "currently", "later", "then")
    if (start := _chosen(tokens, at, stop)) is not None:
        return apposition(tokens, start, stop, clause=False)
    if (start := _as(tokens, at, stop)) is not None:
        return apposition(tokens, start, stop, clause=False, sure=True)
    if (start := _in_place_of(tokens, at, stop)) is not None:
        return apposition(tokens, start, stop, clause=False, sure=True)
    at += at + 2 < stop and tokens[at].lower == "will" and tokens[at + 1].lower == "be"
    if at + 1 < stop and tokens[at].lower in ("is", "was", "be"):
        return apposition(tokens, at + 1, stop, clause=True, sure=who)
    return _deed(tokens, at, stop) if who else None


def given_office(tokens: Sequence[Token], first: int, begin: int) -> bool:
    """Whether a verb of appointing stands before the name that begins at `first`."""
    return any(
        tokens[at].lower in _APPOINTING and tokens[at - 1].lower != "the"
        for at in range(max(begin, first - _NEAR), first)
    )


def office_given(tokens: Sequence[Token], at: int, stop: int) -> Place | None:
    """The office behind somebody appointed: "as ambassador to Chad", "president"."""
    at += tokens[at].text == "," and at + 1 < stop and tokens[at + 1].lower == "as"
    if at + 1 < stop and tokens[at].lower == "as":
        return apposition(tokens, at + 1, stop, clause=False, sure=True)
    return apposition(tokens, at, stop, clause=False) if tokens[at].text.islower() else None


def _chosen(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Behind "was elected", "has been named", "will become": where the office begins."""
    start = at
    while at < min(stop, start + 4) and tokens[at].lower in _AUXILIARIES:
        at += 1
    if at + 1 >= stop:
        return None
    if tokens[at].lower in _BECOMES:
        return at + 1
    if at == start or tokens[at].lower not in _CHOSEN:
        return None
    return at + 1 + (tokens[at + 1].lower in ("as", "to") and at + 2 < stop)


def _in_place_of(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Behind "would succeed Ann Lee as": where the office begins that changes hands."""
    while at < stop and tokens[at].lower in _AUXILIARIES:
        at += 1
    if at + 2 >= stop or tokens[at].lower not in _SUCCEEDS:
        return None
    end = at + 1
    while end < min(stop, at + _NEAR) and (tokens[end].capital or tokens[end].lower in PARTICLES):
        end += 1
    named = end > at + 1 and end + 1 < stop and tokens[end].lower == "as"
    return end + 1 if named else None


_SUCCEEDS = frozenset("succeed succeeds succeeded replace replaces replaced".split())


def _as(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Behind "served as", "stepped down as", "has taken over as": where the office begins."""
    while at < stop and tokens[at].lower in _AUXILIARIES:
        at += 1
    if at + 2 >= stop or tokens[at].lower not in _SERVING | _CHANGES:
        return None
    at += 1
    at += tokens[at].lower in _PARTICLES
    at += at + 1 < stop and tokens[at].lower in TIME_WORDS
    return at + 1 if at + 1 < stop and tokens[at].lower == "as" else None


def _deed(tokens: Sequence[Token], at: int, stop: int) -> Place | None:
    """ "chairs the parish council", up to where the clause goes on."""
    if at + 2 >= stop or tokens[at].lower not in _DEEDS:
        return None
    end = at
    while end < stop and end - at < _LONGEST_DEED and tokens[end].kind != "mark":
        word = tokens[end].lower
        if end > at + 1 and (says(tokens[end]) or word in VERBS or word in _CLOSES):
            break
        end += 1
    return (at, end) if end - at < _LONGEST_DEED else None


_CLOSES = frozenset("and on in for with from by until since when as through at during".split())
