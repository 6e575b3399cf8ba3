"""Lines by their words, in a file: as flat arrays that are mapped, not read.

Each word's lines stand in one array, word after word in the order of the alphabet (CSR), so the
lines of all words with one beginning are one slice too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from pullquote.model.search.conditions import code_of
from pullquote.model.search.folding import folded_words
from pullquote.model.search.likeness import NEAR, TWO_AS_ONE, WORD_AS_TWO, halves
from pullquote.model.search.lines import Kind, Line, Paid, Place
from pullquote.model.search.parts import Parts
from pullquote.model.search.query import Phrase
from pullquote.model.search.rank import READ_FOR_PAIRS
from pullquote.model.search.vocabulary import Meant, Vocabulary

Numbers = NDArray[Any]

FIELDS_APART = "\x1f"
"""Between the parts of a stored line: kind, id, further words, text."""

WORDS, VALUES, ARTICLES, TEXT = "words", "values", "articles", "text"

ENCODING = "utf-8"
LONE = "surrogatepass"


class Segment:
    """Lines that were written together; read as a whole where they are not to be mapped."""

    def __init__(self, file: Path, *, mapped: bool = True) -> None:
        self._parts = Parts(file, mapped=mapped)
        self._arrays = self._parts.arrays
        self.size = len(self._arrays["text_at"]) - 1
        self.vocabulary = Vocabulary(self._listed(WORDS), self._arrays)
        self.values = self._listed(VALUES)
        """ "speaker:John Kirby": every field and value, sorted."""
        self.articles = self._listed(ARTICLES)
        self._article_starts: list[int] = self._arrays["article_starts"].tolist()

    def record(self, number: int) -> list[str]:
        """Kind, id, further words and text of a line."""
        start, end = self._arrays["text_at"][number : number + 2].tolist()
        told = self._parts.read(TEXT, start, end).decode(ENCODING, LONE)
        return told.split(FIELDS_APART, 3)

    def spot(self, number: int) -> Place:
        """Where a line stands in its article."""
        return Place(*self._arrays["spots"][number].tolist())

    def article(self, number: int) -> str:
        """The id of a line's article."""
        return self.articles[bisect_right(self._article_starts, number) - 1]

    def lines_of(self, article: str) -> slice:
        """The lines of an article."""
        starts = [*self._article_starts, self.size]
        places = [at for at, one in enumerate(self.articles) if one == article]
        return slice(starts[places[0]], starts[places[-1] + 1]) if places else slice(0, 0)

    def lines(self, gone: Collection[str] = ()) -> Iterator[Line]:
        """The lines as they were written, but those of articles that are gone."""
        values = self._values_of_lines()
        days = {at: (date.fromordinal(first), date.fromordinal(last))
                for at, first, last in _rows(self.dates)}  # fmt: skip
        sums: dict[int, list[Paid]] = {}
        for at, low, high, currency in _rows(self.sums):
            sums.setdefault(at, []).append(Paid(Decimal(low), Decimal(high), code_of(currency)))
        for number in range(self.size):
            if (article := self.article(number)) in gone:
                continue
            kind, id, also, text = self.record(number)
            earliest, latest = days.get(number, (None, None))
            yield Line(
                cast(Kind, kind), id, text, also, article, tuple(values.get(number, ())),
                earliest, latest, tuple(sums.get(number, ())), self.spot(number),
            )  # fmt: skip

    def line(self, number: int) -> Line:
        """One line as it was written."""
        kind, id, also, text = self.record(number)
        places = np.flatnonzero(self._arrays["value_lines"] == number)
        values = np.searchsorted(self._arrays["value_starts"], places, "right") - 1
        named = [self.values[at].partition(":")[::2] for at in values.tolist()]
        days = [[*map(date.fromordinal, one[1:])] for one in _rows(self.dates, number)]
        sums = (Paid(Decimal(low), Decimal(high), code_of(code))
                for _, low, high, code in _rows(self.sums, number))  # fmt: skip
        earliest, latest = days[0] if days else (None, None)
        return Line(
            cast(Kind, kind), id, text, also, self.article(number), tuple(named),
            earliest, latest, tuple(sums), self.spot(number),
        )  # fmt: skip

    def _values_of_lines(self) -> dict[int, list[tuple[str, str]]]:
        found: dict[int, list[tuple[str, str]]] = {}
        starts = self._arrays["value_starts"].tolist()
        for at, told in enumerate(self.values):
            field, _, value = told.partition(":")
            for number in self._arrays["value_lines"][starts[at] : starts[at + 1]].tolist():
                found.setdefault(number, []).append((field, value))
        return found

    def likeness(self, typed: str, unfinished: bool) -> Numbers:
        """For every line, how like its best word is to the one typed, in percent."""
        found = np.zeros(self.size, np.uint8)
        meant = self.vocabulary.meant(typed, unfinished)
        for one in meant:
            lines = self._of(one)
            if one.value < 100 and len(lines) < _FEW:
                found[lines] = np.maximum(found[lines], one.value)
            else:
                found[lines] = one.value
        known = any(one.value >= _NEAR for one in meant)
        in_two = WORD_AS_TWO if any(self.vocabulary.find(typed)) else TWO_AS_ONE
        for lines in self._in_two(typed, unfinished, known=known):
            found[lines] = np.maximum(found[lines], round(100 * in_two))
        return found

    def having(self, typed: str, unfinished: bool) -> Numbers:
        """The lines that hold the word, as it stands or begun so."""
        if unfinished:
            return self._of(self.vocabulary.begun(typed, 1))
        return next((self._of(one) for one in self.vocabulary.find(typed)), _NOTHING)

    def with_values(self, wanted: Sequence[str]) -> Numbers:
        """Which lines have one of the values."""
        found = np.zeros(self.size, bool)
        starts = self._arrays["value_starts"]
        for value in wanted:
            at = bisect_left(self.values, value)
            if at < len(self.values) and self.values[at] == value:
                found[self._arrays["value_lines"][starts[at] : starts[at + 1]]] = True
        return found

    @cached_property
    def dates(self) -> tuple[Numbers, Numbers, Numbers]:
        """The lines that have a date; the earliest and latest day of each."""
        return self._arrays["dated"], self._arrays["earliest"], self._arrays["latest"]

    @cached_property
    def sums(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Every sum: its line, the least and the most that it may be, its currency as a number."""
        paid, low, high, currency = (
            self._arrays[name] for name in ("paid", "low", "high", "currency")
        )
        return paid, low, high, currency

    def _listed(self, name: str) -> list[str]:
        """Lines, each ended by a line feed and by nothing else."""
        return self._arrays[name].tobytes().decode(ENCODING, LONE).split("\n")[:-1]

    def _of(self, meant: Meant) -> Numbers:
        starts = self._arrays["starts"]
        return self._arrays["lines"][starts[meant.first] : starts[meant.stop]]

    def _in_two(self, typed: str, unfinished: bool, *, known: bool) -> Iterator[Numbers]:
        """Lines that hold the word in two, "airforce" as "air" and "force", side by side.

        If it is known as one word, too, that is meant where the halves are common: "onto".
        """
        for first, second in halves(typed):
            one = self.having(first, False)
            if not len(one) or not len(two := self.having(second, unfinished)):
                continue
            both = np.zeros(self.size, bool)
            both[one] = True
            lines = np.unique(two[both[two]])
            if not known or len(lines) <= READ_FOR_PAIRS:
                pair = Phrase((first, second), unfinished)
                read = lines[:READ_FOR_PAIRS].tolist()
                yield np.array([at for at in read if self._holds(at, pair)], np.int32)

    def _holds(self, number: int, phrase: Phrase) -> bool:
        _, _, also, text = self.record(number)
        return phrase.stands_in(folded_words(text)) or phrase.stands_in(folded_words(also))


_NOTHING: Numbers = np.zeros(0, np.int32)
_NEAR = round(100 * NEAR)
_FEW = 5000


def joined(parts: Sequence[Numbers]) -> Numbers:
    """One array of several; the same where there is one."""
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _rows(columns: Sequence[Numbers], of: int | None = None) -> Iterator[tuple[Any, ...]]:
    """What the columns hold, row by row; of one line only, if it is named in the first."""
    if of is not None:
        here = columns[0] == of
        columns = [column[here] for column in columns]
    return zip(*(column.tolist() for column in columns), strict=True)
