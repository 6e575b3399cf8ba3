"""Relative clauses without commas: "a bombing that killed a guard last week".

They tell which thing is meant and have a time of their own; the clause around them goes on with
its verb as if they were not there (Quirk et al. 1985, 17.13-17.21).
"""

from collections.abc import Sequence, Set

from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from pullquote.model.language.tense import is_finite
from pullquote.model.language.tokens import Token

_RELATIVES = frozenset(["that", "which", "who", "whose"])
_NO_NOUNS = (
    (PREPOSITIONS | AUXILIARIES | COORDINATORS | SUBORDINATORS | DETERMINERS)
    - {"some", "any", "those", "all", "most", "few", "many", "several"}
) | frozenset(["now", "all", "given", "clear", "likely", "sure", "ensure", "to"])
_REACH = 28
"""Tokens within which the clause around goes on."""
_WORDS = 5
"""Words of the noun that is told of."""


def is_restrictive(
    tokens: Sequence[Token], finite: Sequence[bool], at: int, timed: Set[int]
) -> bool:
    """Whether one begins at `at`: behind a noun, before its verb."""
    if tokens[at].lower not in _RELATIVES or at < 2 or at - 1 in timed:
        return False
    noun = tokens[at - 1]
    if noun.kind != "word" or finite[at - 1] or noun.lower in _NO_NOUNS or is_adverb(noun.lower):
        return False
    verb = at + 1
    if tokens[at].lower == "whose":  # "the botanist whose one-woman protest stopped it"
        near = range(at + 2, min(len(tokens), at + _WORDS + 1))
        return any(finite[place] for place in near)
    while verb < len(tokens) and verb < at + 3 and is_adverb(tokens[verb].lower):
        verb += 1
    return verb < len(tokens) and finite[verb]


def main_verb(tokens: Sequence[Token], finite: Sequence[bool], at: int) -> int | None:
    """Where the clause around the one at `at` goes on with its verb; None if it does not."""
    first: int | None = None
    in_verb = True
    for place in range(at + 1, min(len(tokens), at + _REACH)):
        if tokens[place].text in (";", ":"):
            break
        before = tokens[place - 1].lower
        if not finite[place]:
            in_verb = in_verb and is_adverb(tokens[place].lower)
            continue
        if in_verb or before in COORDINATORS or before in SUBORDINATORS or before == "to":
            in_verb = True
            continue
        if before in DETERMINERS or before in PREPOSITIONS:
            continue
        if tokens[place].lower in AUXILIARIES or before == ",":
            return place
        first = first or place
        in_verb = True
    return first


def antecedent(tokens: Sequence[Token], at: int) -> int:
    """Where the noun before the relative word begins: "a bombing", "the ferry"."""
    begin = at - 1
    while begin > 0 and at - begin < _WORDS and tokens[begin].lower not in DETERMINERS:
        before = tokens[begin - 1]
        if before.kind == "mark" or before.lower in _NO_NOUNS - DETERMINERS:
            break
        if is_finite(tokens, begin - 1):
            break
        begin -= 1
    return begin
