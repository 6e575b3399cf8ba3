"""Lines into a file that `Segment` maps, in one pass and little memory.

The numbers of each line's words are put aside in a file as the lines come; when all words are
known, they are put in the order of the alphabet, so many at a time.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import numpy as np

from pullquote.model.search.conditions import numbered
from pullquote.model.search.folding import findable_in, fold
from pullquote.model.search.lines import Line
from pullquote.model.search.parts import Writer
from pullquote.model.search.segment import (
    ARTICLES,
    ENCODING,
    FIELDS_APART,
    LONE,
    TEXT,
    VALUES,
    WORDS,
    Numbers,
)
from pullquote.model.search.vocabulary import tables

_AT_A_TIME = 1 << 18
_PIECES_REMEMBERED = 150_000
_TELL_EVERY = 10_000


def write_segment(
    file: Path, lines: Iterable[Line], told: Callable[[int], object] = lambda _: None
) -> None:
    """Write the lines and all tables; `told` hears now and then how many lines are done."""
    with TemporaryFile(dir=file.parent) as aside, file.open("w+b") as whole:
        parts, words, columns = Writer(whole), _Words(aside), _Columns()

        def texts() -> Iterator[bytes]:
            for number, line in enumerate(lines):
                if number % _TELL_EVERY == 0:
                    told(number)
                words.add(line)
                columns.add(number, line)
                record = _record(line)
                columns.text_at.append(columns.text_at[-1] + len(record))
                yield record

        parts.stream(TEXT, texts())
        words.save(parts)
        columns.save(parts)
        parts.close()


# The offsets of a longer line would not fit; no paragraph has so many different words.
_MOST_WORDS = 0xFFFF


def _record(line: Line) -> bytes:
    also = line.also.replace(FIELDS_APART, " ")
    return FIELDS_APART.join((line.kind, line.id, also, line.text)).encode(ENCODING, LONE)


class _Words:
    """Which words each line has."""

    def __init__(self, aside: IO[bytes]) -> None:
        self._aside = aside
        self._ids: dict[str, int] = {}
        self._pieces: dict[str, tuple[int, ...]] = {}
        self._counts = array("H")

    def add(self, line: Line) -> None:
        if len(self._pieces) > _PIECES_REMEMBERED:
            self._pieces.clear()
        ids, pieces = self._ids, self._pieces
        found: set[int] = set()
        for piece in fold(f"{line.text} {line.also}").split():
            known = pieces.get(piece)
            if known is None:
                known = tuple(ids.setdefault(one, len(ids)) for one in findable_in(piece))
                pieces[piece] = known
            found.update(known)
        few = sorted(found)[:_MOST_WORDS]
        self._counts.append(len(few))
        self._aside.write(array("I", few).tobytes())

    def save(self, parts: Writer) -> None:
        self._pieces.clear()
        words = sorted(self._ids)
        places = np.empty(len(words), np.int32)
        for place, word in enumerate(words):
            places[self._ids[word]] = place
        self._ids.clear()
        parts.stream(WORDS, _ended(words))
        _save(parts, tables(words))
        self._save_lines(parts, places)

    def _save_lines(self, parts: Writer, places: Numbers) -> None:
        """Each word's lines, word by word; the places where each word's begin."""
        starts = np.zeros(len(places) + 1, np.int64)
        for part in self._put_aside():
            starts[1:] += np.bincount(places[part], minlength=len(places))
        np.cumsum(starts, out=starts)
        parts.add("starts", starts)
        lines = parts.room("lines", int(starts[-1]))
        free = starts[:-1].copy()
        ends = np.cumsum(np.frombuffer(self._counts, np.uint16), dtype=np.int64)
        at = 0
        for part in self._put_aside():
            words = places[part]
            of_line = np.searchsorted(ends, np.arange(at, at + len(part)), "right")
            order = np.argsort(words, kind="stable")
            words = words[order]
            first = np.flatnonzero(np.diff(words, prepend=-1))
            many = np.diff(first, append=len(words))
            rank = np.arange(len(words)) - np.repeat(first, many)
            lines[free[words] + rank] = of_line[order]
            free[words[first]] += many
            at += len(part)

    def _put_aside(self) -> Iterator[Numbers]:
        self._aside.seek(0)
        while part := self._aside.read(4 * _AT_A_TIME):
            yield np.frombuffer(part, np.uint32)


class _Columns:
    """What is known of the lines beside their words."""

    def __init__(self) -> None:
        self.text_at = array("q", [0])
        self._values: dict[str, array[int]] = {}
        self._dated, self._earliest, self._latest = array("i"), array("i"), array("i")
        self._paid, self._low, self._high = array("i"), array("d"), array("d")
        self._currency = array("I")
        self._articles: list[str] = []
        self._article_starts = array("i")
        self._spots = array("i")

    def add(self, number: int, line: Line) -> None:
        if not self._articles or self._articles[-1] != line.article:
            self._articles.append(line.article)
            self._article_starts.append(number)
        self._spots.extend(line.place)
        for field, value in line.values:
            told = " ".join(f"{field}:{value}".split("\n"))
            of_value = self._values.setdefault(told, array("i"))
            if not of_value or of_value[-1] != number:
                of_value.append(number)
        if (first := line.earliest or line.latest) is not None:
            self._dated.append(number)
            self._earliest.append(first.toordinal())
            self._latest.append((line.latest or first).toordinal())
        for low, high, currency in line.sums:
            self._paid.append(number)
            self._low.append(float(low))
            self._high.append(float(high))
            self._currency.append(numbered(currency))

    def save(self, parts: Writer) -> None:
        values = sorted(self._values)
        parts.stream(VALUES, _ended(values))
        parts.stream(ARTICLES, _ended(self._articles))
        sizes = [0, *(len(self._values[value]) for value in values)]
        joined = array("i")
        for value in values:
            joined.extend(self._values.pop(value))
        _save(
            parts,
            {
                "text_at": np.frombuffer(self.text_at, np.int64),
                "value_starts": np.cumsum(np.array(sizes, np.int64)),
                "value_lines": np.frombuffer(joined, np.int32),
                "dated": np.frombuffer(self._dated, np.int32),
                "earliest": np.frombuffer(self._earliest, np.int32),
                "latest": np.frombuffer(self._latest, np.int32),
                "paid": np.frombuffer(self._paid, np.int32),
                "low": np.frombuffer(self._low, np.float64),
                "high": np.frombuffer(self._high, np.float64),
                "currency": np.frombuffer(self._currency, np.uint32),
                "spots": np.frombuffer(self._spots, np.int32).reshape(-1, 3),
                "article_starts": np.frombuffer(self._article_starts, np.int32),
            },
        )


def _save(parts: Writer, arrays: Mapping[str, Numbers]) -> None:
    for name, numbers in arrays.items():
        parts.add(name, numbers)


def _ended(lines: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode(ENCODING, LONE) for line in lines)
