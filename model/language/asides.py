"""Asides between commas: ", which opened in 1994," and ", founded by her aunt,".

What is told there is beside the story: the clause around it goes on after the second comma as
if nothing had been said (Quirk et al. 1985, 17.22-17.34 on non-restrictive modification).
"""

from collections.abc import Sequence, Set
from typing import NamedTuple

from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tense import is_finite
from pullquote.model.language.tokens import Token


class Aside(NamedTuple):
    """The tokens `begin`..`end` of a sentence, without the marks around them."""

    begin: int
    end: int


_RELATIVES = frozenset("who which whose whom where".split())
_PARTICIPLES = frozenset(
    "born built founded made held shut sold bought known begun set led run hit lost".split()
)
_NO_NOUNS = (
    PREPOSITIONS | SUBORDINATORS | COORDINATORS | SUBJECT_PRONOUNS | AUXILIARIES | TIME_WORDS
)
_GOING_ON = frozenset("and or but which who whose whom where when".split())
"""What after a comma goes on with the aside instead of closing it."""

_FELLOWS = {"(": ")", "[": "]", "—": "—", "–": "–"}
_BREAKS = frozenset([";", ":", "“", "”", '"'])
_LONGEST = 40


def find_asides(tokens: Sequence[Token], timed: Set[int] = frozenset()) -> list[Aside]:
    """The asides of a sentence, in order; `timed` are tokens whose commas belong to a date."""
    found: list[Aside] = []
    opened: tuple[int, str] | None = None
    clause = 0
    for at, token in enumerate(tokens):
        mark = token.text
        if at in timed or token.kind != "mark":
            if token.lower in SPEECH or token.lower == "that":
                clause = at + 1
            continue
        if opened is not None:
            begin, closing = opened
            if mark == closing and not (mark == "," and _word(tokens, at + 1) in _GOING_ON):
                if _is_aside(tokens, begin, at):
                    found.append(Aside(begin, at))
                opened, clause = None, begin
            elif at - begin > _LONGEST or (mark in _BREAKS and closing == ","):
                opened, clause = None, at + 1
            continue
        if mark in _FELLOWS:
            opened = at + 1, _FELLOWS[mark]
        elif mark == "," and _opens(tokens, at, clause):
            opened = at + 1, ","
        elif mark in _BREAKS:
            clause = at + 1
    return found


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def _opens(tokens: Sequence[Token], at: int, clause: int) -> bool:
    word = _word(tokens, at + 1)
    if word in _RELATIVES:
        return True
    if not word.isalpha() or tokens[at + 1].capital or word in _NO_NOUNS or is_adverb(word):
        return False
    # After a verb the comma joins: "She left in 1998, moved to Paris in May, and ..."
    begin = max(clause, at - _LONGEST)
    return at > begin and not any(is_finite(tokens, place) for place in range(begin, at))


def _is_aside(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """An apposition has no verb of its own: "On Monday, the council sold it, ..." is none."""
    word = tokens[begin].lower
    participle = word in _PARTICIPLES or word.endswith(("ed", "ing"))
    if participle or word in _RELATIVES or tokens[begin - 1].text != ",":
        return begin < end
    return not any(is_finite(tokens, place) for place in range(begin, end))
