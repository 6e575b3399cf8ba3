"""Every line that a query finds in a very long article, for lists that narrow as one types.

`Index` answers with hits, one by one; where there are a hundred thousand that takes too long for a
key. Here the answer is one score a line, made of whole arrays (`sums`), and only the lines that are
shown are looked at letter by letter. Which lines are found is the same: all words must be met, and
slips are forgiven last.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rapidfuzz import process
from rapidfuzz.fuzz import partial_ratio

from pullquote.model.search.folding import folded_words
from pullquote.model.search.library import Library, best_of
from pullquote.model.search.likeness import NEAR
from pullquote.model.search.lines import Line
from pullquote.model.search.query import Phrase, Query, read_query
from pullquote.model.search.rank import LOOKED_AT, WEIGHT_OF_ORDER, shows, telling
from pullquote.model.search.segment import Numbers, Segment
from pullquote.model.search.writing import write_segment

_NEAR = round(100 * NEAR)


class Throughout:
    """The lines of one article, in memory."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = tuple(lines)
        self.numbers = {line.id: number for number, line in enumerate(self._lines)}
        """The number of every line under its id."""
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            write_segment(Path(folder, "s"), self._lines)
            self._library = Library([Segment(Path(folder, "s"), mapped=False)])
        self._words: dict[int, tuple[str, str]] = {}

    @property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The values of each field, to complete what is typed."""
        return self._library.values

    def nearest(self, query: str) -> str | None:
        """What may have been meant, when a query finds nothing; null if nothing is near."""
        return self._library.nearest(query)

    def ask(self, query: str) -> "Standing":
        """How every line answers a query."""
        asked = read_query(query)
        score, whole = self._scored(asked)
        mask = self._library.asked_for(asked)
        if mask is not None:
            score = score * mask
        for phrase, wanted in (
            *((one, True) for one in asked.phrases),
            *((one, False) for one in asked.without),
        ):
            if len(phrase.words) > 1:  # one word is told by the mask
                for number in np.flatnonzero(score).tolist():
                    if self._holds(number, phrase) != wanted:
                        score[number] = 0
        return Standing(self, " ".join(asked.words), score, whole)

    def _scored(self, asked: Query) -> tuple[Numbers, int]:
        """The score of every line, nought if it is not found; that of a line as typed."""
        if not asked.words:
            if not asked.marks:
                return np.ones(len(self._lines), np.int32), 1
            marks = asked.marks
            return np.array([marks in line.text for line in self._lines], np.int32), 1
        sums = self._library.sums
        terms = [
            sums.of(asked.words[: at + 1], asked.unfinished(at)).last
            for at in range(len(asked.words))
        ]
        given = sums.of(asked.words, asked.open_ended)
        near = [like >= _NEAR for like in terms]
        near = [one if one.any() else like > 0 for one, like in zip(near, terms, strict=True)]
        for at, (first, second) in enumerate(pairwise(asked.words), 1):
            as_one = sums.having(first + second, asked.unfinished(at))
            near[at - 1][as_one] = near[at][as_one] = True
        found = np.logical_and.reduce(near)
        if not found.any():
            found = given.least > 0
        if not found.any():
            found = _in_most(terms, len(self._lines))
        return given.score * found, given.whole

    def _holds(self, number: int, phrase: Phrase) -> bool:
        typed = f" {' '.join(phrase.words)}" + " " * (not phrase.open_ended)
        return any(typed in words for words in self._words_of(number))

    def _words_of(self, number: int) -> tuple[str, str]:
        """The folded words that a line shows, and its further words."""
        known = self._words.get(number)
        if known is None:
            line = self._lines[number]
            shown, also = (f" {' '.join(folded_words(one))} " for one in (line.text, line.also))
            known = self._words[number] = (shown, also)
        return known

    def as_typed(self, typed: str, numbers: Sequence[int]) -> Numbers:
        """From 0 to 1 for each of the lines: how far it holds the words in one run."""
        if " " not in typed:
            lines = (self._lines[number] for number in numbers)
            return np.array([shows(typed, line.text, line.also) for line in lines], np.float32)
        texts = [self._words_of(number)[0] for number in numbers]
        runs: Numbers = process.cdist([typed], texts, scorer=partial_ratio, dtype=np.float32)[0]
        return runs / 100


class Standing:
    """What one query finds."""

    def __init__(self, lines: Throughout, typed: str, score: Numbers, whole: int) -> None:
        self._lines = lines
        self._typed = typed
        self._score = np.append(score, 0)  # the last for what no line stands for
        self._whole = whole

    def count(self, numbers: Numbers) -> int:
        """How many of these lines are found."""
        return int(np.count_nonzero(self._score[numbers]))

    def found(self, numbers: Numbers) -> Numbers:
        """The places of those that are found, in order."""
        return np.flatnonzero(self._score[numbers])

    def best(self, numbers: Numbers, most: int) -> Numbers:
        """The places of the best that are found, best first; equals in order."""
        scores = self._score[numbers]
        places = best_of(scores, most)
        places = places[np.lexsort((places, -scores[places]))]
        ahead, rest = places[:LOOKED_AT], places[LOOKED_AT:]
        if not self._typed or not len(ahead):
            return places
        as_typed = self._lines.as_typed(self._typed, numbers[ahead].tolist())
        looked_at = np.round(scores[ahead] / self._whole + WEIGHT_OF_ORDER * as_typed, 6)
        return np.concatenate([ahead[np.lexsort((ahead, -looked_at))], rest])

    @cached_property
    def empty(self) -> bool:
        """Whether nothing is found."""
        return not self._score.any()


def _in_most(terms: list[Numbers], size: int) -> Numbers:
    """Lines that hold as many of the telling words as any line does."""
    met = [like > 0 for like in terms]
    told = telling([int(np.count_nonzero(one)) for one in met], size)
    counts = np.sum([met[at] for at in told], axis=0, initial=0)
    found: Numbers = (counts == counts.max(initial=0)) & (counts > 0)
    return found
