"""A piece of a sentence between two clause boundaries, and the words that bound it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pullquote.model.language.tokens import Token

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


def parts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mark at `at` parts clauses: no "Lokoja–Idah", no "(NYSE: HVF)"."""
    mark, following = tokens[at], tokens[at + 1]
    if following.start == mark.end and mark.text in _HYPHENS:
        name = following.capital or following.kind == "number"
        if mark.text == "-" or (name and at > 0 and tokens[at - 1].end == mark.start):
            return False
    return not _in_brackets(tokens, at)


_HYPHENS = frozenset(["-", "–"])


def _in_brackets(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place is within short brackets, as a ticker is."""
    for place in range(at - 1, max(-1, at - _BRACKETED), -1):
        if tokens[place].text == ")":
            return False
        if tokens[place].text == "(":
            return any(token.text == ")" for token in tokens[at : at + _BRACKETED])
    return False


_BRACKETED = 8
