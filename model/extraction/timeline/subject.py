"""Who or what an event speaks of where its clause does not say: "which was bought in 2008".

A relative clause and a participle speak of the noun before them; a further verb, of what the one
before it speaks of ("She joined in 1998 and retired in 2015"). Where that is not plain, nothing
is said.
"""

from collections.abc import Sequence
from typing import Final

from pullquote.model.article import Span
from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.restrictive import antecedent
from pullquote.model.language.calendar import MONTHS
from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from pullquote.model.language.tense import is_finite
from pullquote.model.language.tokens import Token

_RELATIVES: Final = frozenset(["who", "which"])
_JOINING: Final = frozenset(["and", "but", "then", "or"])
_UNCLEAR: Final = frozenset(["and", "or", "whose", "nor"])
_OBJECTS: Final = frozenset(["him", "them", "her", "it", "us", "me"])
_OPENING: Final = (SUBORDINATORS | {"when", "while", "because", "that", "if", "where", "whose"}) - {
    "as", "after", "before", "since", "until", "till"
}  # fmt: skip
_ASKING: Final = frozenset(["what", "how", "why"])
_NEARLY: Final = frozenset(["about", "around", "over", "under"])
_BEFORE_HE: Final = SUBORDINATORS | COORDINATORS | {"that", "when", "later", "ago", "then", "said"}
_NO_NOUN: Final = SUBORDINATORS | AUXILIARIES | _JOINING
_BACK: Final = 30
"""Tokens before the clause among which its subject is sought."""


def subject_of(tokens: Sequence[Token], clause: Clause) -> Span | None:
    """The noun a clause without a subject speaks of."""
    verb, begin = clause.verb, clause.begin
    if verb is None or not begin or clause.span.start != tokens[begin].start:
        return None
    first = tokens[begin]
    if first.lower in _RELATIVES or (first.lower in PREPOSITIONS and _is_relative(tokens, begin)):
        return _before(tokens, begin)
    at = begin
    while at < verb.at and is_adverb(tokens[at].lower):
        at += 1
    if at != verb.at or first.capital or first.lower in DETERMINERS | SUBJECT_PRONOUNS:
        return None
    if clause.opening == "embedded":
        return _before(tokens, begin) if tokens[begin - 1].text == "," else None
    return _shared(tokens, begin) if clause.opening == "joined" else None


def _before(tokens: Sequence[Token], at: int) -> Span | None:
    """The noun before the token at `at`, past a comma and an age: "Castellano, 61, who"."""
    end = at
    while end > 1 and (tokens[end - 1].text == "," or _is_age(tokens, end - 1)):
        end -= 1
    noun = _noun(tokens, head) if (head := _head(tokens, end, at)) else None
    return Span(start=noun.start, end=tokens[end - 1].end) if noun else _noun(tokens, end)


def _is_relative(tokens: Sequence[Token], at: int) -> bool:
    """ "In which 134 people died"."""
    return at + 1 < len(tokens) and tokens[at + 1].lower in ("which", "whom")


def _head(tokens: Sequence[Token], end: int, relative: int) -> int:
    """Where the noun ends that has a day or a place behind it; 0 if it has none.

    "The disaster of July 2021, in which ...", "a factory in Lodz, Poland, which opens in May": of
    a town alone more may be told than of what stands there, though not by "who".
    """
    at = end
    while at > 1 and (tokens[at - 1].kind == "number" or tokens[at - 1].text in MONTHS):
        at -= 1
    if at < end:
        return at - 1 if tokens[at - 1].lower in ("of", "in", "on") else 0
    at = named = _past_name(tokens, end)
    if named < end and tokens[named - 1].text == ",":
        at = _past_name(tokens, named - 1)
    if at == end or at < 2 or tokens[at - 1].lower not in _AT or tokens[at - 2].kind != "word":
        return 0
    verbs = {token.lower for token in tokens[relative + 1 : relative + _VERBS]}
    sure = at < named or tokens[relative].lower == "who" or not verbs.isdisjoint(_BUILT)
    return at - 1 if sure else 0


def _past_name(tokens: Sequence[Token], end: int) -> int:
    while end > 1 and tokens[end - 1].capital and tokens[end - 1].kind == "word":
        end -= 1
    return end


_AT: Final = frozenset(["in", "at", "near", "outside"])
_VERBS: Final = 6
_BUILT: Final = frozenset(
    """
    open opens opened reopen reopened close closes closed shut built rebuilt completed finished
    demolished employ employs employed make makes cost costs housed houses
    """.split()
)
"""What is told of buildings and firms, and not of the towns where they stand."""


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].kind == "number" and tokens[at - 1].text == "," and len(tokens[at].text) < 4


def _noun(tokens: Sequence[Token], end: int, *, of_verb: bool = False) -> Span | None:
    """The noun that ends before `end`, with what it is "of": "her map of the sea".

    What a verb speaks of is the whole: "an accountant in Omaha", and no object of another verb.
    """
    if end < 1:
        return None
    last = tokens[end - 1]
    if last.lower in SUBJECT_PRONOUNS and last.lower not in _OBJECTS:
        clear = end < 2 or tokens[end - 2].kind != "word" or tokens[end - 2].lower in _BEFORE_HE
        return Span(start=last.start, end=last.end) if clear else None
    if last.kind != "word" or is_finite(tokens, end - 1) or is_adverb(last.lower):
        return None
    begin = antecedent(tokens, end)
    while begin > 1 and tokens[begin - 1].lower == "of":
        begin = antecedent(tokens, begin - 1)
    whole = begin
    while (
        whole > 1
        and tokens[whole - 1].lower in PREPOSITIONS
        and tokens[whole].kind == "word"
        and not is_finite(tokens, whole - 2)
    ):
        whole = antecedent(tokens, whole - 1)
    if of_verb or (not whole and tokens[0].lower not in _ASKING):
        begin = whole
    before = tokens[begin - 1] if begin else None
    if tokens[begin].lower in _NO_NOUN or last.lower in _OBJECTS | PREPOSITIONS:
        return None
    if before is not None and (_is_cut(tokens, begin) or before.lower in _UNCLEAR):
        return None
    if before is not None and of_verb and _governs(tokens, begin - 1):
        return None
    return Span(start=tokens[begin].start, end=last.end)


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun behind is an object: of another verb, of a preposition."""
    return is_finite(tokens, at) or tokens[at].lower in PREPOSITIONS - _NEARLY


def _is_cut(tokens: Sequence[Token], begin: int) -> bool:
    """Whether the noun goes on before `begin`, longer than was looked."""
    if tokens[begin].lower in DETERMINERS:
        return False
    before = tokens[begin - 1]
    bound = DETERMINERS | PREPOSITIONS | AUXILIARIES | SUBORDINATORS | COORDINATORS
    said = is_finite(tokens, begin - 1)
    return before.kind in ("word", "number") and before.lower not in bound and not said


def _shared(tokens: Sequence[Token], at: int) -> Span | None:
    """The subject of the verb before, or of the one before that: "joined, became and retired"."""
    place = at - 1
    while place > max(0, at - _BACK):
        if tokens[place].text in (";", ":", "”", "“", '"'):
            return None
        if not is_finite(tokens, place):
            if tokens[place].lower in _OPENING:
                return None  # "It began in June, when the president, Ann Lee, invited her"
            place -= 1
            continue
        while place > 0 and (is_finite(tokens, place - 1) or is_adverb(tokens[place - 1].lower)):
            place -= 1
        before = tokens[place - 1] if place else None
        if before is None:
            return None
        if before.lower in _RELATIVES:
            return _before(tokens, place - 1)
        if before.lower not in _JOINING and before.text != ",":
            return _noun(tokens, place, of_verb=True)
        place -= 1
    return None
