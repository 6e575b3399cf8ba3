"""Search over a great many lines: every line is scored, the best are looked at letter by letter.

A line's score is the sum, over the words typed, of the word's weight times the likeness of the
line's best word to it. All words but the last keep their sums between key strokes, so that a key
costs one word however long the query is.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple, cast

import numpy as np
from rapidfuzz import process
from rapidfuzz.fuzz import partial_ratio

from pullquote.model.search.conditions import Condition, Named, Sum
from pullquote.model.search.folding import folded_words
from pullquote.model.search.likeness import HOLDS, NEAR
from pullquote.model.search.lines import Kind, Line, Place
from pullquote.model.search.nearest import nearest_query
from pullquote.model.search.query import Query, read_query
from pullquote.model.search.rank import LOOKED_AT, WEIGHT_OF_ORDER, Hit, shows
from pullquote.model.search.segment import Numbers, Segment, joined
from pullquote.model.search.sums import Sums

# So many lines are read at most to find those that hold a phrase.
_MOST_READ = 12_800
_KEPT_RECORDS = 5_000
_HITS = 200
_NEAR, _HOLDS = round(100 * NEAR), round(100 * HOLDS)


class _Record(NamedTuple):
    kind: str
    id: str
    also: str
    text: str
    article: str
    place: Place


class Library:
    """Segments searched as one."""

    def __init__(self, segments: Sequence[Segment], gone: Iterable[tuple[int, str]] = ()) -> None:
        self._segments = tuple(segments)
        self._starts = [*accumulate((one.size for one in segments), initial=0)]
        self.size = self._starts[-1]
        self.sums = Sums(self._segments)
        """What the words of a query give each line."""
        self._there: Numbers | None = None
        self._mask: tuple[Query, Numbers | None] = (read_query(""), None)
        self._records: dict[int, _Record] = {}
        self._shown: dict[int, str] = {}
        for at, article in gone:
            if self._there is None:
                self._there = np.ones(self.size, bool)
            lines = segments[at].lines_of(article)
            start = self._starts[at]
            self._there[start + lines.start : start + lines.stop] = False

    def search(self, query: str, kind: str | None = None, *, limit: int = _HITS) -> tuple[Hit, ...]:
        """The lines that answer a query best, best first; equals in the order they were added.

        A line need not have all the words, so there are hits as long as any word is met; `kind`
        and the conditions of the query drop lines and never add any.
        """
        asked = read_query(query)
        mask = self.asked_for(asked, kind)
        if asked.words:
            score = self.sums.of(asked.words, asked.open_ended).score
            sure = self._sure(asked)
            for one in (mask, sure):
                if one is not None:
                    score = score * one
            found = self._in_order(self._best(score, asked, limit), score, asked)
        else:
            found = [(0.0, number) for number in self._listed(asked, mask, limit)]
        return tuple(self._hit(number, score, query) for score, number in found[:limit])

    def count(self, query: str, kind: str | None = None) -> int:
        """How many lines have all the words, in some form, and meet the conditions.

        Words in a row are counted wherever the words are all there.
        """
        asked = read_query(query)
        mask = self.asked_for(asked, kind)
        if not asked.words:
            return self.size if mask is None else int(np.count_nonzero(mask))
        met = self.sums.of(asked.words, asked.open_ended).least > 0
        sure = self._sure(asked)
        for one in (mask, sure):
            if one is not None:
                met &= one
        return int(np.count_nonzero(met))

    def _sure(self, asked: Query) -> Numbers | None:
        """Which lines answer a single word that stands in some form in any line: not by a slip.

        Null if that leaves none out. Where there are several words, the others tell the guesses.
        """
        if len(asked.words) != 1:
            return None
        like = self.sums.of(asked.words, asked.open_ended).last
        return like >= _HOLDS if (like >= _NEAR).any() else None

    def line(self, hit: Hit) -> Line:
        """All that is known of a line that was found."""
        for segment in reversed(self._segments):  # a corrected article stands in the last
            here = segment.lines_of(hit.article)
            for number in range(here.start, here.stop):
                if segment.record(number)[:2] == [hit.kind, hit.id]:
                    return segment.line(number)
        raise LookupError(hit.id)

    def nearest(self, query: str) -> str | None:
        """What may have been meant, when a query finds nothing; null if nothing is near."""
        return nearest_query(
            query,
            lambda: [*chain(*(one.vocabulary.words for one in self._segments))],
            self.search,
        )

    @cached_property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The values of each field, to complete what is typed."""
        found: dict[str, dict[str, None]] = {}
        for told in chain(*(one.values for one in self._segments)):
            field, _, value = told.partition(":")
            found.setdefault(field, {})[value] = None
        return {field: tuple(values) for field, values in found.items()}

    def _listed(self, asked: Query, mask: Numbers | None, limit: int) -> list[int]:
        """The first lines that meet a query without words."""
        numbers = range(self.size) if mask is None else np.flatnonzero(mask).tolist()
        found: list[int] = []
        for number in numbers:
            if len(found) == limit:
                break
            if asked.marks in self._record(number).text and self._holds(number, asked):
                found.append(number)
        return found

    def _best(self, score: Numbers, asked: Query, limit: int) -> Numbers:
        count = max(limit, LOOKED_AT)
        if not asked.phrases and not asked.without:
            return best_of(score, count)
        read = count
        while True:
            numbers = best_of(score, read)
            kept = [at for at in numbers.tolist() if self._holds(at, asked)]
            if len(kept) >= count or len(numbers) < read or read >= _MOST_READ:
                return np.array(kept[:count], np.int64)
            read *= 4

    def _in_order(self, numbers: Numbers, score: Numbers, asked: Query) -> list[tuple[float, int]]:
        if not len(numbers):
            return []
        scores = score[numbers] / self.sums.of(asked.words, asked.open_ended).whole
        if len(asked.words) > 1:
            typed = " ".join(asked.words)
            texts = [self._shown_by(number) for number in numbers.tolist()]
            as_typed = process.cdist([typed], texts, scorer=partial_ratio, dtype=np.float32)[0]
        else:
            records = map(self._record, numbers.tolist())
            as_typed = np.array([100 * shows(asked.words[0], r.text, r.also) for r in records])
        scores = np.round(scores + WEIGHT_OF_ORDER / 100 * as_typed, 6)
        order = np.lexsort((numbers, -scores))
        return [*zip(scores[order].tolist(), numbers[order].tolist(), strict=True)]

    def asked_for(self, asked: Query, kind: str | None = None) -> Numbers | None:
        """Which lines meet what can be told without reading them; null if all do."""
        if kind is not None:
            asked = replace(asked, conditions=(*asked.conditions, Named("tab", kind)))
        if not asked.narrows:
            return self._there
        known, mask = self._mask
        if mask is None or _beside_words(known) != _beside_words(asked):
            mask = np.ones(self.size, bool) if self._there is None else self._there.copy()
            for condition in asked.conditions:
                if not isinstance(condition, Sum):
                    mask &= self._meeting(condition)
            if asked.sums:
                mask &= self._with_sum(asked.sums)
            for condition in asked.none_of:
                mask &= ~self._meeting(condition)
            for phrase in asked.phrases:
                *whole, last = phrase.words
                for word, open_ended in (*((w, False) for w in whole), (last, phrase.open_ended)):
                    having = np.zeros(self.size, bool)
                    having[self.sums.having(word, open_ended)] = True
                    mask &= having
            for phrase in asked.without:
                if len(phrase.words) == 1:
                    mask[self.sums.having(phrase.words[0], False)] = False
            self._mask = (asked, mask)
        return mask

    def _meeting(self, condition: Condition) -> Numbers:
        if isinstance(condition, Named):
            values = condition.chosen(self.values.get(condition.field, ()))
            wanted = [f"{condition.field}:{value}" for value in values]
            return joined([one.with_values(wanted) for one in self._segments])
        if isinstance(condition, Sum):
            return self._with_sum((condition,))
        found = np.zeros(self.size, bool)
        for start, one in zip(self._starts, self._segments, strict=False):
            lines, first, last = one.dates
            found[lines[condition.meets(first, last)] + start] = True
        return found

    def _with_sum(self, conditions: Sequence[Sum]) -> Numbers:
        """The lines of which one sum meets all of these."""
        found = np.zeros(self.size, bool)
        for start, one in zip(self._starts, self._segments, strict=False):
            lines, *sums = one.sums
            met = np.ones(len(lines), bool)
            for condition in conditions:
                met &= condition.meets(*sums)
            found[lines[met] + start] = True
        return found

    def _holds(self, number: int, asked: Query) -> bool:
        """Whether a line holds the words in a row that are asked for, and no others."""
        record = self._record(number)
        parts = (self._shown_by(number).split(), folded_words(record.also))
        return all(any(map(phrase.stands_in, parts)) for phrase in asked.phrases) and not any(
            any(map(phrase.stands_in, parts)) for phrase in asked.without
        )

    def _record(self, number: int) -> _Record:
        found = self._records.get(number)
        if found is None:
            if len(self._records) >= _KEPT_RECORDS:
                self._records.clear()
            segment, at = self._place(number)
            kind, id, also, text = segment.record(at)
            found = self._records[number] = _Record(
                kind, id, also, text, segment.article(at), segment.spot(at)
            )
        return found

    def _shown_by(self, number: int) -> str:
        """The folded words of a line's text."""
        shown = self._shown.get(number)
        if shown is None:
            if len(self._shown) >= _KEPT_RECORDS:
                self._shown.clear()
            shown = self._shown[number] = " ".join(folded_words(self._record(number).text))
        return shown

    def _place(self, number: int) -> tuple[Segment, int]:
        at = bisect_right(self._starts, number) - 1
        return self._segments[at], number - self._starts[at]

    def _hit(self, number: int, score: float, query: str) -> Hit:
        record = self._record(number)
        kind = cast(Kind, record.kind)
        return Hit(kind, record.id, score, query, record.text, record.article, record.place)


def _beside_words(asked: Query) -> Query:
    return replace(asked, words=(), open_ended=False, marks="", hints=(), unsaid=())


_SAMPLED = 64
_CHUNK = 1 << 16


def best_of(score: Numbers, count: int) -> Numbers:
    """The numbers of the lines with the highest scores above nought; among equals the first.

    The score that is just good enough is guessed from a sample, to sort few instead of all.
    """
    sample = np.sort(score[::_SAMPLED])
    guesses = [sample[max(len(sample) - 8 - 4 * count // _SAMPLED, 0)] if len(sample) else 0, 0]
    for cut in guesses:
        above = np.flatnonzero(score > cut)
        if len(above) > count:
            scores = score[above]
            cut = np.partition(scores, len(scores) - count)[len(scores) - count]
            above, equal = above[scores > cut], above[scores == cut]
            break
        equal = _first_equal(score, cut, count - len(above)) if cut else above[:0]
        if len(above) + len(equal) == count:
            break
    return np.concatenate([above, equal[: count - len(above)]])


def _first_equal(score: Numbers, wanted: int, count: int) -> Numbers:
    found: list[int] = []
    for start in range(0, len(score), _CHUNK):
        if len(found) >= count:
            break
        found += (np.flatnonzero(score[start : start + _CHUNK] == wanted)[:count] + start).tolist()
    return np.array(found[:count], np.int64)
