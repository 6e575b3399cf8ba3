"""The order of hits: lines with more of the words, and rarer ones, then with words as typed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import log
from typing import NamedTuple

from pullquote.model.search.folding import folded_words
from pullquote.model.search.highlight import match_positions
from pullquote.model.search.lines import NOWHERE, Kind, Line, Place

LOOKED_AT = 120
"""Only so many of the best are looked at letter by letter."""
READ_FOR_PAIRS = 200
"""So many lines are read to see whether two words stand side by side."""
WEIGHT_OF_ORDER = 0.2

_COMMON = 0.2
"""A word in more lines than this share tells nothing when other words are missing."""

_ANY_WORD = 6.0
"""What any word weighs before its rarity: a line that holds three words of four goes before one
that holds two and a rare one, since the rare one may be the reader's mistake."""


def weight(lines: int, of: int) -> float:
    """The weight of a word typed that so many lines hold, in any spelling.

    All spellings of one typed word are equally rare, or rare misspellings would win.
    """
    return _ANY_WORD + log(1 + (of + 1) / (lines + 1))


def telling(counts: Sequence[int], lines: int) -> list[int]:
    """Of words that are in so many lines each, the places of those that tell; if none does, all."""
    few = [at for at, count in enumerate(counts) if 0 < count <= _COMMON * lines]
    return few or [at for at, count in enumerate(counts) if count]


class Hit(NamedTuple):
    """A line that answers a query; `score` compares hits of the same query only."""

    kind: Kind
    id: str
    score: float
    query: str
    text: str
    """What the line shows."""
    article: str = ""
    """The id of its article, where there are several."""
    place: Place = NOWHERE

    @property
    def highlights(self) -> tuple[tuple[int, int], ...]:
        """The matched letters, as offsets into `text`."""
        return match_positions(self.query, self.text)


def ranked(
    numbers: Iterable[int], terms: list[dict[int, float]], lines: tuple[Line, ...], typed: str
) -> Iterator[tuple[float, int]]:
    """Score and number of each line, best first; equal scores keep their order."""
    best: list[tuple[float, int]] = []
    rest = _by_weight(list(numbers), terms, len(lines))
    for score, number in islice(rest, LOOKED_AT):
        best.append((-round(score + WEIGHT_OF_ORDER * _order(typed, lines[number]), 6), number))
    for score, number in sorted(best):
        yield -score, number
    yield from rest


def _by_weight(
    numbers: list[int], terms: list[dict[int, float]], size: int
) -> Iterator[tuple[float, int]]:
    """Lines by the likeness of their words, each with its weight: from 0 to 1."""
    weights = [weight(len(found), size) for found in terms]
    whole = sum(weights)
    scores = [0.0] * len(numbers)
    for share, found in zip((one / whole for one in weights), terms, strict=True):
        likeness = found.get
        scores = [
            score + share * likeness(number, 0.0)
            for score, number in zip(scores, numbers, strict=True)
        ]
    # Few scores are distinct, so filing is quicker than sorting.
    filed: dict[float, list[int]] = {}
    for score, number in zip(scores, numbers, strict=True):
        filed.setdefault(score, []).append(number)
    for score in sorted(filed, reverse=True):
        yield from ((score, number) for number in sorted(filed[score]))


def shows(typed: str, text: str, also: str) -> bool:
    """Whether a word is in what a line shows, in some form, or only among its further words."""
    if not also or typed in text.lower():
        return True
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(typed, " ".join(folded_words(text))) >= _SHOWN


_SHOWN = 65
"""So like it (of 100) is a word in another form: “stated” in “stating”."""


def _order(typed: str, line: Line) -> float:
    """From 0 to 1: how far the line shows the words as they were typed, in one run."""
    if " " not in typed:
        return float(shows(typed, line.text, line.also))
    from rapidfuzz.fuzz import partial_ratio

    shown = " ".join(folded_words(line.text))
    return (
        float(partial_ratio(typed, shown if len(shown) >= len(typed) else shown + " " + line.also))
        / 100
    )
