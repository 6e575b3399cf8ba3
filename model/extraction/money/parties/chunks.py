"""The phrases of a sentence: noun phrases, verb groups, prepositions and what links them.

After Abney's chunks (1991): each phrase up to its head, without what hangs on it.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["noun", "sum", "verb", "prep", "rel", "and", "sub", "comma", "mark"]

Mood = Literal["finite", "past", "to", "ing", "part"]
"""Of a verb group. "past" may be a past tense or a participle: "the loan made", "Lee made"."""

Spans = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Chunk:
    """A phrase at tokens `begin`..`end`."""

    kind: Kind
    begin: int
    end: int
    word: str = ""
    """Of a noun phrase its head, of a verb its lemma (and particle), else the word itself."""
    mood: Mood = "finite"
    passive: bool = False
    owner: int = 0
    """Of a noun phrase: where the possessor at its beginning ends, else its beginning."""
    sum: int = -1
    """Which sum it is or holds: "a $48 million budget"."""
    behind: int = 0
    """Where that sum ends."""
