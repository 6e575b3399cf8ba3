"""Lines into a folder that `Segment` maps, in one pass and little memory.

The numbers of each line's words are put aside in a file as the lines come; when all words are
known, they are put in the order of the alphabet, so many at a time.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import numpy as np

from pullquote.model.search.folding import findable_in, fold
from pullquote.model.search.lines import Line
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
    folder: Path, lines: Iterable[Line], told: Callable[[int], object] = lambda _: None
) -> None:
    """Write the lines and all tables; `told` hears now and then how many lines are done."""
    folder.mkdir(parents=True)
    aside = folder / "aside.tmp"
    ids: dict[str, int] = {}
    columns = _Columns()
    pieces: dict[str, tuple[int, ...]] = {}
    counts = array("H")
    with aside.open("wb") as words, (folder / TEXT).open("wb") as texts:
        for number, line in enumerate(lines):
            if number % _TELL_EVERY == 0:
                told(number)
                if len(pieces) > _PIECES_REMEMBERED:
                    pieces.clear()
            found: set[int] = set()
            for piece in fold(f"{line.text} {line.also}").split():
                known = pieces.get(piece)
                if known is None:
                    known = tuple(ids.setdefault(one, len(ids)) for one in findable_in(piece))
                    pieces[piece] = known
                found.update(known)
            few = sorted(found)[:_MOST_WORDS]
            counts.append(len(few))
            words.write(array("I", few).tobytes())
            columns.add(number, line)
            texts.write(_record(line))
            columns.text_at.append(texts.tell())
    del pieces
    sorted_words = sorted(ids)
    places = np.empty(len(ids), np.int32)
    for place, word in enumerate(sorted_words):
        places[ids[word]] = place
    del ids
    _write_list(folder / WORDS, sorted_words)
    _save(folder, tables(sorted_words))
    _save(folder, {"starts": _by_word(folder, aside, places, np.frombuffer(counts, np.uint16))})
    aside.unlink()
    columns.save(folder)


# The offsets of a longer line would not fit; no paragraph has so many different words.
_MOST_WORDS = 0xFFFF


def _record(line: Line) -> bytes:
    also = line.also.replace(FIELDS_APART, " ")
    return FIELDS_APART.join((line.kind, line.id, also, line.text)).encode(ENCODING, LONE)


def _by_word(folder: Path, aside: Path, places: Numbers, counts: Numbers) -> Numbers:
    """Write each word's lines, word by word; the places where each word's begin."""
    starts = np.zeros(len(places) + 1, np.int64)
    with aside.open("rb") as file:
        while len(part := np.fromfile(file, np.uint32, _AT_A_TIME)):
            starts[1:] += np.bincount(places[part], minlength=len(places))
    np.cumsum(starts, out=starts)
    size = int(starts[-1])
    path = folder / "lines.npy"
    if not size:
        np.save(path, np.zeros(0, np.int32))
        return starts
    lines = np.lib.format.open_memmap(path, "w+", np.int32, (size,))
    free = starts[:-1].copy()
    ends = np.cumsum(counts, dtype=np.int64)
    with aside.open("rb") as file:
        at = 0
        while len(part := np.fromfile(file, np.uint32, _AT_A_TIME)):
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
    lines.flush()
    return starts


class _Columns:
    """What is known of the lines beside their words."""

    def __init__(self) -> None:
        self.text_at = array("q", [0])
        self._values: dict[str, array[int]] = {}
        self._dated, self._earliest, self._latest = array("i"), array("i"), array("i")
        self._paid, self._low, self._high = array("i"), array("d"), array("d")
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
        if (least := line.low if line.low is not None else line.high) is not None:
            self._paid.append(number)
            self._low.append(float(least))
            self._high.append(float(least if line.high is None else line.high))

    def save(self, folder: Path) -> None:
        values = sorted(self._values)
        _write_list(folder / VALUES, values)
        _write_list(folder / ARTICLES, self._articles)
        sizes = [0, *(len(self._values[value]) for value in values)]
        joined = array("i")
        for value in values:
            joined.extend(self._values.pop(value))
        _save(
            folder,
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
                "spots": np.frombuffer(self._spots, np.int32).reshape(-1, 3),
                "article_starts": np.frombuffer(self._article_starts, np.int32),
            },
        )


def _save(folder: Path, arrays: Mapping[str, Numbers]) -> None:
    for name, numbers in arrays.items():
        np.save(folder / f"{name}.npy", numbers)


def _write_list(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding=ENCODING, errors=LONE, newline="") as file:
        file.writelines(f"{line}\n" for line in lines)
