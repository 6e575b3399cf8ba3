"""The order of hits: rare words first, then words in the order and nearness typed."""

from collections.abc import Iterable
from math import log
from typing import NamedTuple

from pullquote.model.search.folding import folded_words
from pullquote.model.search.highlight import match_positions
from pullquote.model.search.lines import Kind, Line

# Only so many of the best are looked at letter by letter.
_LOOKED_AT = 200
_WEIGHT_OF_ORDER = 0.45


class Hit(NamedTuple):
    """A line that answers a query; `score` compares hits of the same query only."""

    kind: Kind
    id: str
    score: float
    query: str
    text: str
    """What the line shows."""

    @property
    def highlights(self) -> tuple[tuple[int, int], ...]:
        """The matched letters, as offsets into `text`."""
        return match_positions(self.query, self.text)


def ranked(
    numbers: Iterable[int],
    terms: list[dict[int, float]],
    lines: tuple[Line, ...],
    typed: str,
) -> list[tuple[float, int]]:
    """Negated score and number of each line, best first; equal scores keep their order.

    All spellings of one typed word are equally rare, or rare misspellings would win.
    """
    rarity = [log(1 + (len(lines) + 1) / (len(found) + 1)) for found in terms]
    whole = sum(rarity)
    scored = sorted(
        (
            -sum(w * found.get(n, 0.0) for w, found in zip(rarity, terms, strict=True)) / whole,
            n,
        )
        for n in numbers
    )
    best = [
        (round(score - _WEIGHT_OF_ORDER * _order(typed, lines[n]), 6), n)
        for score, n in scored[:_LOOKED_AT]
    ]
    return sorted(best) + scored[_LOOKED_AT:]


def _order(typed: str, line: Line) -> float:
    """From 0 to 1: how far the line holds the words as they were typed, in one run."""
    from rapidfuzz.fuzz import partial_ratio

    shown = " ".join(folded_words(line.text))
    return (
        float(partial_ratio(typed, shown if len(shown) >= len(typed) else shown + " " + line.also))
        / 100
    )
