"""Lines by their words: an index that is built once and asked at every key.

rapidfuzz is imported when a slip is first looked for, so importing this module costs nothing.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, islice

from pullquote.model.article import Article
from pullquote.model.language.analysis import Analysis
from pullquote.model.search.folding import findable_words, folded_words
from pullquote.model.search.likeness import NEAR, TWO_AS_ONE, halves, likeness, slips_allowed
from pullquote.model.search.lines import Line, lines_of
from pullquote.model.search.nearest import nearest_query
from pullquote.model.search.query import Phrase, read_query
from pullquote.model.search.rank import READ_FOR_PAIRS, Hit, ranked, telling
from pullquote.model.search.sieve import kept_by, values_of

Found = dict[int, float]
"""Number of a line → likeness of the best word there."""

_LAST = "\U0010ffff"

# Answers for words already typed are kept, so that a key costs one word; up to so many lines.
_REMEMBERED = 500_000


def build_index(article: Article, analysis: Analysis | None = None) -> "Index":
    """The index of everything in an article that can be searched."""
    return Index(lines_of(article, analysis))


class Index:
    """The words of many lines, and the lines of each word."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.lines = tuple(lines)
        self._lines_with: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines):
            for word in dict.fromkeys(findable_words(f"{line.text} {line.also}")):
                self._lines_with.setdefault(word, []).append(number)
        self._words = sorted(self._lines_with)
        self._of_length: dict[int, list[str]] = {}
        for word in self._words:
            self._of_length.setdefault(len(word), []).append(word)
        self._beginnings: dict[int, list[str]] = {}
        self._known: dict[tuple[str, bool, bool], Found] = {}
        self._remembered = 0

    def search(
        self, query: str, kind: str | None = None, *, limit: int | None = None
    ) -> tuple[Hit, ...]:
        """The lines that answer a query, best first, then in order; all lines when it is empty.

        A query of marks alone ("$") is met as it stands.

        Every word must be met. Slips are forgiven first for words found nowhere, then, if no line
        holds all words, for every word; if still none does, lines that hold most of them are shown.
        What stands in a line as typed is found in any case.
        `kind` and the conditions of the query keep some of the hits; they never add any.
        """
        asked = read_query(query)
        rows: Iterable[tuple[float, int]]
        if asked.words:
            rows = self._meet(query)
        else:
            rows = ((0.0, at) for at, line in enumerate(self.lines) if asked.marks in line.text)
        kept = kept_by(asked, self.lines) if asked.narrows else None
        found = (
            Hit(line.kind, line.id, score, query, line.text, line.article, line.place)
            for score, number in rows
            if (line := self.lines[number]).kind in (kind or line.kind,)
            if kept is None or number in kept
        )
        return tuple(islice(found, limit))

    def nearest(self, query: str) -> str | None:
        """What may have been meant, when a query finds nothing; null if nothing is near."""
        return nearest_query(query, lambda: self._words, self.search)

    @cached_property
    def values(self) -> dict[str, tuple[str, ...]]:
        """The values of each field, to complete what is typed."""
        return values_of(self.lines)

    def _meet(self, query: str) -> Iterator[tuple[float, int]]:
        asked = read_query(query)
        terms = self._terms(query, guess=False)
        numbers: Iterable[int] = _in_all(terms)
        if not numbers:
            terms = self._terms(query, guess=True)
            numbers = _in_all(terms) or self._in_most(terms)
        typed = " ".join(asked.words)
        numbers = {*numbers, *(n for n, words in enumerate(self._as_words) if typed in words)}
        return ranked(numbers, terms, self.lines, typed)

    @cached_property
    def _as_words(self) -> tuple[str, ...]:
        return tuple(" ".join(folded_words(line.text)) for line in self.lines)

    def _terms(self, query: str, *, guess: bool) -> list[Found]:
        """For every word of the query, the lines that hold it and how well."""
        asked = read_query(query)
        found = [
            self._lines_meant(word, asked.unfinished(at), guess)
            for at, word in enumerate(asked.words)
        ]
        for at, (joined, unfinished) in enumerate(asked.joined()):
            words = self._beginning(joined) if unfinished else [joined]
            lines = [n for word in words for n in self._lines_with.get(word, ())]
            if lines:
                as_one = dict.fromkeys(lines, TWO_AS_ONE)
                found[at] = as_one | found[at]
                found[at + 1] = as_one | found[at + 1]
        return found

    def _lines_meant(self, typed: str, unfinished: bool, guess: bool) -> Found:
        key = (typed, unfinished, guess)
        if key not in self._known:
            found = self._find(typed, unfinished, guess)
            self._remembered += len(found)
            if self._remembered > _REMEMBERED:
                self._known.clear()
                self._remembered = len(found)
            self._known[key] = found
        return self._known[key]

    def _find(self, typed: str, unfinished: bool, guess: bool) -> Found:
        meant = {
            word: value
            for word in self._alike(typed)
            if (value := likeness(typed, word, unfinished).value) >= NEAR
        }
        in_two: Found = {}
        if guess or not meant:
            in_two = self._in_two(typed, unfinished)
        if guess or not (meant or in_two):
            for word in self._guesses(typed, unfinished):
                meant.setdefault(word, likeness(typed, word, unfinished).value)
        alike: dict[float, list[list[int]]] = {}
        for word, value in meant.items():
            alike.setdefault(value, []).append(self._lines_with[word])
        found: Found = {}
        for value in sorted(alike):
            if value > 0:
                found.update(dict.fromkeys(chain.from_iterable(alike[value]), value))
        return in_two | found

    def _alike(self, typed: str) -> list[str]:
        """Words that share the first letters: all that can be its beginnings and endings."""
        return self._beginning(typed[: max(3, len(typed) - 4)])

    def _beginning(self, letters: str) -> list[str]:
        return self._words[
            bisect_left(self._words, letters) : bisect_left(self._words, letters + _LAST)
        ]

    def _in_two(self, typed: str, unfinished: bool) -> Found:
        """Lines where the word stands in two: "airforce" for "air force"."""
        found: Found = {}
        for first, second in halves(typed):
            if first not in self._lines_with:
                continue
            seconds = self._beginning(second) if unfinished else [second]
            lines = set[int]().union(*(self._lines_with.get(word, ()) for word in seconds))
            pair = Phrase((first, second), unfinished)
            for number in sorted(lines.intersection(self._lines_with[first]))[:READ_FOR_PAIRS]:
                line = self.lines[number]
                if any(pair.stands_in(folded_words(part)) for part in (line.text, line.also)):
                    found[number] = TWO_AS_ONE
        return found

    def _guesses(self, typed: str, unfinished: bool) -> Iterator[str]:
        """Words that hold what was typed, or are it but for a slip."""
        if len(typed) < 4:
            return
        yield from [word for word in self._words if typed in word]
        allowed = slips_allowed(typed)
        if not allowed:
            return
        for length in range(len(typed) - allowed, len(typed) + allowed + 1):
            yield from _within(typed, self._of_length.get(length, []), allowed)
        if unfinished:
            for length in (len(typed) - 1, len(typed), len(typed) + 1):
                for beginning in _within(typed, self._beginnings_of(length), allowed):
                    yield from self._beginning(beginning)

    def _beginnings_of(self, length: int) -> list[str]:
        if length not in self._beginnings:
            cut = (word[:length] for word in self._words if len(word) >= length)
            self._beginnings[length] = list(dict.fromkeys(cut))
        return self._beginnings[length]

    def _in_most(self, terms: list[Found]) -> Iterable[int]:
        """Lines that hold as many of the telling words as any line does."""
        told = telling([*map(len, terms)], len(self.lines))
        counts: dict[int, int] = {}
        for at in told:
            for number in terms[at]:
                counts[number] = counts.get(number, 0) + 1
        most = max(counts.values(), default=0)
        return [number for number, count in counts.items() if count == most]


def _in_all(terms: list[Found]) -> set[int]:
    first, *others = sorted(terms, key=len)
    return set(first).intersection(*others)


def _within(typed: str, words: list[str], slips: int) -> list[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(typed, words, scorer=OSA.distance, score_cutoff=slips, limit=None)
    return [word for word, _, _ in found]
