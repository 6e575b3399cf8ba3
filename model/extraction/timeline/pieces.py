"""A piece of a sentence between two clause boundaries, and the words that bound it."""

from dataclasses import dataclass
from typing import Literal

Opening = Literal["start", "joined", "embedded", "resumed", "content", "aside"]
"""How a piece begins: `content` is what somebody says ("that ..."), `aside` no clause at all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of tokens between two clause boundaries."""

    begin: int
    end: int
    opening: Opening
    verb: int | None
    """The first word in it that carries a tense."""
    restricts: bool = False
    """Whether it tells which thing is meant: "a bombing that killed a guard"."""

    @property
    def finite(self) -> bool:
        """Whether it has a verb of its own."""
        return self.verb is not None


JOINERS = frozenset(["and", "but", "or", "nor", "so", "yet"])
ADVERBIAL = frozenset(
    """
    when while because although though whereas after before since until as if unless once
    """.split()
)
STOPS = frozenset([";", ":", "—", "–", "--", "-"])
