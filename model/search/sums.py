"""What the words of a query give each line, word by word."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from pullquote.model.search.likeness import TWO_AS_ONE
from pullquote.model.search.rank import weight
from pullquote.model.search.segment import Numbers, Segment, joined

# Likeness is a whole percent, weight a whole number of these steps: sums of integers are quick.
_STEPS = 1000
_KEPT = 8
_AS_ONE = round(100 * TWO_AS_ONE)


class Given(NamedTuple):
    """What the words so far give each line."""

    score: Numbers
    least: Numbers
    """The likeness of the word met worst, in percent."""
    whole: int
    """The score of a line that has all words as typed."""
    last: Numbers
    """The likeness of the last word alone."""
    weight: int
    """The weight of the last word."""


class Sums:
    """The sums of the words typed so far are kept for the next key."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self._size = sum(one.size for one in segments)
        self._known: dict[tuple[tuple[str, ...], bool], Given] = {}

    def of(self, words: tuple[str, ...], unfinished: bool) -> Given:
        """What the words give; `unfinished` when more letters of the last one may come."""
        key = (words, unfinished)
        given = self._known.pop(key, None) or self._extended(words, unfinished)
        while len(self._known) >= _KEPT:
            self._known.pop(next(iter(self._known)))
        self._known[key] = given
        return given

    def having(self, word: str, unfinished: bool) -> Numbers:
        """The lines that hold the word, as it stands or begun so."""
        found, start = [], 0
        for one in self._segments:
            lines = one.having(word, unfinished)
            found.append(lines + start if start else lines)
            start += one.size
        return joined(found)

    def _extended(self, words: tuple[str, ...], unfinished: bool) -> Given:
        like = joined([one.likeness(words[-1], unfinished) for one in self._segments])
        weight = self._weight(int(np.count_nonzero(like)))
        score = np.multiply(like, weight, dtype=np.int32)
        if len(words) == 1:
            return Given(score, like, weight * 100, like, weight)
        before = self.of(words[:-1], False)
        score += before.score
        least = np.minimum(like, before.least)
        one = self.having(words[-2] + words[-1], unfinished)
        if len(one):  # "counter offensive" is met by "counteroffensive"
            one = np.unique(one)
            for its_like, its_weight in ((before.last, before.weight), (like, weight)):
                more = np.maximum(_AS_ONE - its_like[one].astype(np.int32), 0)
                score[one] += more * its_weight
            least[one] = np.maximum(least[one], _AS_ONE)
        return Given(score, least, before.whole + weight * 100, like, weight)

    def _weight(self, lines: int) -> int:
        return round(_STEPS * weight(lines, self._size))
