"""What was typed, as words; the last one may be unfinished."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pullquote.model.search.folding import folded_words

# A pasted paragraph is cut here: more words do not find better.
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Query:
    """The folded words of a query, or the marks of one that has no words ("$")."""

    words: tuple[str, ...]
    open_ended: bool
    """Whether no blank follows the last word."""
    marks: str = ""

    def unfinished(self, at: int) -> bool:
        """Whether more letters of the word may come."""
        return self.open_ended and at == len(self.words) - 1

    def joined(self) -> list[tuple[str, bool]]:
        """Neighbours written as one: "counter offensive" may be meant as "counteroffensive"."""
        return [
            (first + second, self.unfinished(at))
            for at, (first, second) in enumerate(pairwise(self.words), 1)
        ]


@lru_cache(maxsize=256)
def read_query(typed: str) -> Query:
    """What was typed, taken apart."""
    words = tuple(folded_words(typed)[:_MOST_WORDS])
    return Query(words, not typed[-1:].isspace(), "" if words else typed.strip())
