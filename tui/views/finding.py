"""What a search finds among the rows of the tabs and the blocks of the text.

A short article is searched hit by hit; in a long one a key is answered with whole arrays.
"""

from collections.abc import Mapping, Sequence
from threading import Lock
from typing import Any, NamedTuple, Protocol

from pullquote.model.search.lines import Line, block_id
from pullquote.tui.views.row import Row

Rows = tuple[Row, ...]


class Few(NamedTuple):
    """The best rows that are found, and how many more are."""

    rows: Rows
    more: int


class Answer(Protocol):
    """What one query finds."""

    def count(self, rows: Rows) -> int:
        """How many of the rows are found."""

    def best(self, rows: Rows, most: int, *, ranked: bool) -> Few:
        """The best of the rows: best first if `ranked`, else in their order."""

    def blocks(self) -> Sequence[int]:
        """The numbers of the blocks of the text that are found."""


class Finder(Protocol):
    """What is searched, asked once a query."""

    @property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        """The values of each field, to complete what is typed."""

    def ask(self, query: str) -> Answer:
        """What the query finds."""

    def nearest(self, query: str) -> str | None:
        """What may have been meant, when a query finds nothing; null if nothing is near."""


def finder(lines: Sequence[Line], blocks: int, *, long: bool) -> Finder:
    """What searches the lines of an article with so many blocks."""
    return _Long(lines, blocks) if long else _Short(lines, blocks)


class _Short:
    def __init__(self, lines: Sequence[Line], blocks: int) -> None:
        from pullquote.model.search.index import Index

        self._index = Index(lines)
        self._blocks = {block_id(number): number for number in range(blocks)}
        self.nearest = self._index.nearest

    @property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        return self._index.values

    def ask(self, query: str) -> Answer:
        ranks: dict[str, int] = {}
        for rank, hit in enumerate(self._index.search(query)):
            ranks.setdefault(hit.id, rank)
        return _Ranks(ranks, self._blocks)


class _Ranks:
    def __init__(self, ranks: dict[str, int], blocks: Mapping[str, int]) -> None:
        self._ranks = ranks
        self._blocks = blocks

    def count(self, rows: Rows) -> int:
        return sum(row.key in self._ranks for row in rows)

    def best(self, rows: Rows, most: int, *, ranked: bool) -> Few:
        found = [row for row in rows if row.key in self._ranks]
        by_rank = sorted(found, key=lambda row: self._ranks[row.key])[:most]
        more = len(found) - len(by_rank)
        if ranked:
            return Few(tuple(by_rank), more)
        last = self._ranks[by_rank[-1].key] if by_rank else -1
        return Few(tuple(row for row in found if self._ranks[row.key] <= last), more)

    def blocks(self) -> Sequence[int]:
        return [number for id, number in self._blocks.items() if id in self._ranks]


class _Long:
    def __init__(self, lines: Sequence[Line], blocks: int) -> None:
        import numpy as np

        from pullquote.model.search.throughout import Throughout

        self._lines = Throughout(lines)
        self._nowhere = len(lines)
        self.numbers: dict[int, tuple[Rows, Any]] = {}
        numbers = self._lines.numbers
        self.blocks = np.array([numbers[block_id(one)] for one in range(blocks)], np.int64)
        self.nearest = self._lines.nearest
        self._one_at_a_time = Lock()

    @property
    def values(self) -> Mapping[str, tuple[str, ...]]:
        return self._lines.values

    def ask(self, query: str) -> Answer:
        with self._one_at_a_time:
            return _Standings(self, self._lines.ask(query))

    def numbers_of(self, rows: Rows) -> Any:  # noqa: ANN401
        """The lines of the rows, remembered for as long as the same rows are asked for."""
        import numpy as np

        known = self.numbers.get(id(rows))
        if known is None or known[0] is not rows:
            line_of, nowhere = self._lines.numbers, self._nowhere
            numbers = np.array([line_of.get(row.key, nowhere) for row in rows], np.int64)
            if len(self.numbers) >= _KEPT:
                self.numbers.clear()
            known = self.numbers[id(rows)] = (rows, numbers)
        return known[1]


_KEPT = 12
"""Lists of rows whose lines are remembered: those of all tabs, whole and narrowed."""


class _Standings:
    def __init__(self, finder: _Long, standing: Any) -> None:  # noqa: ANN401
        self._finder = finder
        self._standing = standing
        self._best: dict[int, tuple[Rows, Few]] = {}

    def count(self, rows: Rows) -> int:
        return int(self._standing.count(self._finder.numbers_of(rows)))

    def best(self, rows: Rows, most: int, *, ranked: bool) -> Few:
        known = self._best.get(id(rows))
        if known is None or known[0] is not rows:
            places = self._standing.best(self._finder.numbers_of(rows), most).tolist()
            shown = places if ranked else sorted(places)
            few = Few(tuple(rows[at] for at in shown), self.count(rows) - len(shown))
            known = self._best[id(rows)] = (rows, few)
        return known[1]

    def blocks(self) -> Sequence[int]:
        found: list[int] = self._standing.found(self._finder.blocks).tolist()
        return found
