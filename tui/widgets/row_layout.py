"""Where the rows of a list stand: what room their words have, and on which line each ends."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from pullquote.tui.views.row import Row
from pullquote.tui.widgets.typeset import wrap_beside

NODE = 2
"""Cells of the line of time at the left of a row."""
LEAST = 8
"""Cells a line of words has however narrow the list."""
EDGE = 3
"""Cells beside a row's words: the cursor's bar and a blank at either end."""


class RowLayout:
    """Rows of a head line and wrapped words, one below the other at a width."""

    def __init__(self, rows: Sequence[Row] = (), width: int = 0) -> None:
        self.rows = rows
        self.width = width
        self._rooms = max(width - EDGE, LEAST), max(width - EDGE - NODE, LEAST)
        """Cells for words in rows without and with a node."""
        self._bottoms = list(accumulate(map(self._height, rows)))

    @property
    def height(self) -> int:
        """Lines of all rows."""
        return self._bottoms[-1] if self._bottoms else 0

    def at(self, y: int) -> int:
        """The number of the row on a line; below the last, how many there are."""
        return bisect_right(self._bottoms, y)

    def top(self, index: int) -> int:
        """The first line of a row."""
        return self._bottoms[index - 1] if index else 0

    def last(self, index: int) -> int:
        """The last line of a row: the blank below it."""
        return self._bottoms[index] - 1

    def room(self, row: Row) -> int:
        """Cells for the first line of the row's words; without a head its tail is beside them."""
        room = self._rooms[row.node is not None]
        return room if row.head else max(room - len(row.tail), LEAST)

    def lines(self, row: Row) -> list[tuple[int, int]]:
        """Where the lines of the row's words start and end."""
        room = self._rooms[row.node is not None]
        return wrap_beside(row.body, room, room - self.room(row))

    def _height(self, row: Row) -> int:
        if row.heading:
            return 2 if row.rule else 1
        lines = len(self.lines(row)) if row.body else 0
        return lines + bool(row.gauge) + bool(row.head) + 1
