"""How far a word of a text is what the reader meant by a word typed.

Likeness falls from 1 in steps that put the same word first, then other endings of it, words it
begins, words that hold it, and slips of the finger last. Measured on known-item queries: slips are
allowed by length (one from four letters, two from six), as in other search engines.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

SAME = 1.0
BEGINS_UNFINISHED = 0.92
BEGINS = 0.8
ENDING = 0.88
TWO_AS_ONE = 0.9
"""A space too many or too few."""
WORD_AS_TWO = 0.7
"""A space too few, where what was typed is a word, too: "widebody, wide body"."""
SHORTEST_HALF = 2
"""Of a word that is written as two: "upto"; one letter is the half of anything."""
HOLDS = 0.72
SLIP = 0.7
SLIP_IN_BEGINNING = 0.6
_PER_SLIP = 0.12
_FIRST_LETTER = 0.06
"""The first letter is seldom wrong."""

NEAR = 0.78
"""From here on the word itself is there, in some form; below, it is guesswork."""

_ENDINGS_OF_SHORT = frozenset("s es ed ing e y ies ied ying".split()) | {""}
_ENDINGS = _ENDINGS_OF_SHORT | frozenset("er ers ion ions al ally ly or ors ment ments".split())
_AFTER_E = frozenset("d r rs".split())
_AFTER_DOUBLED = frozenset("ed ing er ers".split())

SHORTEST_STEM = 3
LONGEST_ENDING = max(map(len, _ENDINGS))

TELLING = 4
"""Beginnings and endings say little about a word shorter than this."""


class Likeness(NamedTuple):
    """A figure from 0 to 1, and how many of the word's first letters earned it."""

    value: float
    letters: int


NONE = Likeness(0.0, 0)


def halves(typed: str) -> Iterator[tuple[str, str]]:
    """Every way to take a word for two that were run together."""
    for cut in range(SHORTEST_HALF, len(typed) - SHORTEST_HALF + 1):
        yield typed[:cut], typed[cut:]


def slips_allowed(word: str) -> int:
    """Slips forgiven in a typed word of that length; none in figures, which have few letters."""
    if len(word) < TELLING or (not word.isalpha() and sum(map(str.isalpha, word)) < TELLING):
        return 0
    return 1 if len(word) < 6 else 2


@lru_cache(maxsize=16384)
def likeness(typed: str, word: str, unfinished: bool) -> Likeness:
    """How like the word is to what was typed; `unfinished` when more letters may come."""
    if word == typed:
        return Likeness(SAME, len(word))
    if word.startswith(typed) and (unfinished or len(typed) >= TELLING):
        return Likeness(BEGINS_UNFINISHED if unfinished else BEGINS, len(typed))
    if differ_in_ending(typed, word):
        return Likeness(ENDING, len(word))
    if len(typed) < TELLING or len(word) < 3:
        return NONE
    if typed in word:
        return Likeness(HOLDS, len(word))
    return _slip(typed, word, unfinished)


def slipped(typed: str, word: str, slips: int) -> float:
    """The likeness of a word that was meant but for so many slips."""
    return SLIP - _PER_SLIP * (slips - 1) - _FIRST_LETTER * (typed[0] != word[0])


def slipped_in_beginning(typed: str, word: str, slips: int) -> float:
    """The same, when what was typed is only the beginning of the word."""
    return slipped(typed, word, slips) - SLIP + SLIP_IN_BEGINNING


def differ_in_ending(one: str, other: str) -> bool:
    """Whether two words are forms of one: "stated, stating"."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    # The stem must outweigh what hangs on it: "stat|ed, stat|ing", not "for|m, for|ty"; the last
    # letter of "carry, carried" is part of it.
    stem = shared + ({one[shared : shared + 1], other[shared : shared + 1]} == {"i", "y"})
    if shared < SHORTEST_STEM or stem * 2 <= max(len(one), len(other)):
        return False
    endings = _ENDINGS_OF_SHORT if shared == SHORTEST_STEM else _ENDINGS
    return all(_hangs_on(one[:shared], rest[shared:], endings) for rest in (one, other))


def _hangs_on(stem: str, rest: str, endings: frozenset[str]) -> bool:
    return (
        rest in endings
        or (rest in _AFTER_E and stem.endswith("e"))
        or (rest[0] == stem[-1] and rest[1:] in _AFTER_DOUBLED)
    )


def _slip(typed: str, word: str, unfinished: bool) -> Likeness:
    from rapidfuzz.distance import OSA

    allowed = slips_allowed(typed)
    if not allowed:
        return NONE
    slips = OSA.distance(typed, word, score_cutoff=allowed)
    best = (
        Likeness(slipped(typed, word, slips), len(word))
        if slips <= allowed and credible(typed, word, slips)
        else NONE
    )
    if unfinished and len(word) >= len(typed):
        for length in (len(typed) - 1, len(typed), len(typed) + 1):
            slips = OSA.distance(typed, word[:length], score_cutoff=allowed)
            value = slipped_in_beginning(typed, word, slips)
            if slips <= allowed and value > best.value and credible(typed, word, slips):
                best = Likeness(value, min(length, len(word)))
    return best


def credible(typed: str, word: str, slips: int) -> bool:
    """Two slips in a short word are forgiven only behind a right first letter."""
    return slips < 2 or len(typed) >= 8 or typed[:1] == word[:1]
