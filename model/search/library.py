"""Search over a great many lines: every line is scored, the best are looked at letter by letter.

A line's score is the sum, over the words typed, of the word's rarity times the likeness of the
line's best word to it. All words but the last keep their sums between key strokes, so that a key
costs one word however long the query is.
"""

from collections.abc import Sequence
from math import log
from typing import NamedTuple, cast

import numpy as np

from pullquote.model.search.folding import folded_words
from pullquote.model.search.lines import Kind
from pullquote.model.search.likeness import TWO_AS_ONE
from pullquote.model.search.query import Query, read_query
from pullquote.model.search.rank import Hit, in_one_run
from pullquote.model.search.segment import Numbers, Segment

_LOOKED_AT = 200
_WEIGHT_OF_ORDER = 0.45
_RARITY_STEPS = 1000
_KEPT_SUMS = 4
_KEPT_TEXTS = 2000


class Sums(NamedTuple):
    """What the words so far give each line."""

    score: Numbers
    least: Numbers
    """The likeness of the word met worst, in percent."""
    whole: int
    """The score of a line that has all words as typed."""
    last: Numbers
    """The likeness of the last word alone."""
    weight: int


class Library:
    """Segments searched as one."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = tuple(segments)
        self._starts = np.cumsum([0, *(one.size for one in segments)])
        self.size = int(self._starts[-1])
        self._sums: dict[tuple[tuple[str, ...], bool], Sums] = {}
        self._texts: dict[int, str] = {}

    def search(self, query: str, *, limit: int = _LOOKED_AT) -> tuple[Hit, ...]:
        asked = read_query(query)
        if not asked.words:
            return ()
        sums = self._sums_of(asked.words, asked.open_ended)
        best = _best(sums.score, max(limit, _LOOKED_AT))
        return tuple(self._hit(number, score, query) for score, number in
                     self._in_order(best, sums, asked)[:limit])

    def _sums_of(self, words: tuple[str, ...], unfinished: bool) -> Sums:
        key = (words, unfinished)
        if key not in self._sums:
            sums = self._extended(words, unfinished)
            while len(self._sums) >= _KEPT_SUMS:
                self._sums.pop(next(iter(self._sums)))
            self._sums[key] = sums
        return self._sums[key]

    def _extended(self, words: tuple[str, ...], unfinished: bool) -> Sums:
        like = self._likeness(words[-1], unfinished)
        weight = self._weight(int(np.count_nonzero(like)))
        score = np.multiply(like, weight, dtype=np.int32)
        if len(words) == 1:
            return Sums(score, like, weight * 100, like, weight)
        before = self._sums_of(words[:-1], False)
        least = np.minimum(like, before.least)
        score += before.score
        as_one = round(100 * TWO_AS_ONE)
        joined = self._having(words[-2] + words[-1], unfinished)
        if len(joined):
            weight_of_one = self._weight(len(joined))
            gained = np.maximum(as_one - before.last[joined].astype(np.int32), 0) * before.weight
            gained += np.maximum(as_one - like[joined].astype(np.int32), 0) * weight
            score[joined] += gained
            least[joined] = np.maximum(least[joined], as_one)
        return Sums(score, least, before.whole + weight * 100, like, weight)

    def _weight(self, lines: int) -> int:
        """All spellings of one typed word are equally rare, or rare misspellings would win."""
        return max(round(_RARITY_STEPS * log(1 + (self.size + 1) / (lines + 1))), 1)

    def _likeness(self, word: str, unfinished: bool) -> Numbers:
        return _joined([one.likeness(word, unfinished) for one in self._segments])

    def _having(self, word: str, unfinished: bool) -> Numbers:
        return _joined([
            one.having(word, unfinished) + start
            for one, start in zip(self._segments, self._starts.tolist(), strict=False)
        ])

    def _in_order(self, numbers: Numbers, sums: Sums, asked: Query) -> list[tuple[float, int]]:
        typed = " ".join(asked.words)
        found = []
        for number in numbers.tolist():
            score = int(sums.score[number]) / sums.whole
            score += _WEIGHT_OF_ORDER * in_one_run(typed, self._text(number))
            found.append((-round(score, 6), number))
        return [(-score, number) for score, number in sorted(found)]

    def _text(self, number: int) -> str:
        if number not in self._texts:
            if len(self._texts) >= _KEPT_TEXTS:
                self._texts.clear()
            *_, also, text = self._record(number)
            self._texts[number] = " ".join(folded_words(text))
        return self._texts[number]

    def _record(self, number: int) -> list[str]:
        at = int(np.searchsorted(self._starts, number, "right")) - 1
        return self._segments[at].record(number - int(self._starts[at]))

    def _hit(self, number: int, score: float, query: str) -> Hit:
        kind, id, _, text = self._record(number)
        return Hit(cast(Kind, kind), id, score, query, text)


def _joined(parts: list[Numbers]) -> Numbers:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _best(score: Numbers, count: int) -> Numbers:
    """The numbers of the lines with the highest scores; among equals the first."""
    highest = int(score.max(initial=0))
    share = highest
    found = score[:0]
    for share in (highest // 4 * 3, highest // 2, 0):
        found = np.flatnonzero(score > share)
        if len(found) >= count:
            break
    if len(found) <= count:
        return found
    scores = score[found]
    cut = np.partition(scores, len(scores) - count)[len(scores) - count]
    above = found[scores > cut]
    equal = found[scores == cut][: count - len(above)]
    return np.concatenate([above, equal])
