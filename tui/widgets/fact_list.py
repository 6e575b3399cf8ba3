"""The one list of the app: facts of any kind, as many as there are."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from pullquote.tui.views.bars import drawn
from pullquote.tui.views.course import cells_for, strip
from pullquote.tui.views.row import Gauge, Node, Row
from pullquote.tui.widgets.lines import Lines
from pullquote.tui.widgets.typeset import Mark, fit, paint, width_of, wrap_beside

NODE = 2
"""Cells of the line of time at the left of a row."""
MARKED = "◆"
LONGEST_BAR = 60
MANY = 2000
"""Rows whose heights are kept for when they are shown again: after a search, or another tab."""
LEAST = 8
"""Cells a line of words has however narrow the list."""

_SIGNS = {
    "happened": ("●", "┃", "▲", "▼"),
    "planned": ("○", "╏", "△", "▽"),
    "possible": ("◌", "┊", "△", "▽"),
}
"""On the line of time: a point, a bar, and the ends of a bar that are open above and below."""

Matches = Callable[[str], Sequence[tuple[int, int]]]
"""Where the search matches inside a text that is shown."""


def _no_matches(text: str) -> Sequence[tuple[int, int]]:
    return ()


class FactList(Lines):
    """Rows of a head line and wrapped words. Heights are summed once; drawing is by need."""

    DEFAULT_CSS = """
    FactList > .fact--mark { color: $warning; text-style: bold; }
    FactList > .fact--head { color: $accent; text-style: bold; }
    FactList > .fact--tail { color: $text-muted; }
    FactList > .fact--body { color: $foreground; }
    FactList > .fact--quiet { color: $text-muted; }
    FactList > .fact--unsure { color: $warning; text-style: bold italic; }
    FactList > .fact--heading { color: $text-muted; text-style: underline; }
    FactList > .fact--rule { color: $text-muted; }
    FactList > .fact--rail { color: $primary; }
    FactList > .fact--cursor { background: $surface-lighten-1; }
    FactList > .fact--cursor-focus { background: $primary 30%; }
    FactList > .fact--match { color: $background; background: $warning; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "fact--mark", "fact--head", "fact--tail", "fact--body", "fact--quiet", "fact--unsure",
        "fact--heading", "fact--rule", "fact--rail", "fact--cursor",
        "fact--cursor-focus", "fact--match",
    }  # fmt: skip

    class Moved(Message):
        """The cursor came to stand on a row."""

        def __init__(self, row: Row | None) -> None:
            super().__init__()
            self.row = row

    class Chosen(Message):
        """A row was clicked while it was under the cursor."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows: tuple[Row, ...] = ()
        self.cursor = 0
        self.marked: frozenset[str] = frozenset()
        """The keys of the rows that are marked."""
        self.empty = ""
        """Said when there are no rows."""
        self._matches: Matches = _no_matches
        self._bottoms: list[int] = []
        self._laid: tuple[tuple[Row, ...], int, list[int]] | None = None
        """The last of very many rows that were laid out, at what width, and where each ends."""
        self._rooms = (LEAST, LEAST)
        """Cells for words in rows without and with a node."""

    # Content

    def show(
        self,
        rows: tuple[Row, ...],
        *,
        key: str | None = None,
        empty: str = "",
        matches: Matches | None = None,
    ) -> None:
        """Show these rows, the cursor on the row called `key` if it is among them."""
        self.rows = rows
        self.empty = empty
        self._matches = matches or _no_matches
        self.refill()
        at = next((i for i, row in enumerate(rows) if row.key == key and not row.heading), None)
        self._put_cursor(self._selectable(0, 1) if at is None else at)

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        if self.rows and not self.rows[self.cursor].heading:
            return self.rows[self.cursor]
        return None

    def mark(self, keys: frozenset[str]) -> None:
        """Show which rows are marked."""
        if keys != self.marked:
            self.marked = keys
            self.redraw()

    # Layout

    @property
    def measure(self) -> int:
        """Cells a line may take, right of the marks."""
        return max(super().measure - 1, 1)

    def lay_out(self, width: int) -> int:
        """Sum the heights of all rows at this width."""
        self._rooms = max(width - 3, LEAST), max(width - 3 - NODE, LEAST)
        if len(self.rows) < MANY:
            self._bottoms = list(accumulate(map(self._height, self.rows)))
        elif self._laid is None or self._laid[0] is not self.rows or self._laid[1] != width:
            self._bottoms = list(accumulate(map(self._height, self.rows)))
            self._laid = self.rows, width, self._bottoms
        else:
            self._bottoms = self._laid[2]
        return self._bottoms[-1] if self._bottoms else 1

    def _room(self, row: Row) -> int:
        """Cells for the first line of the row's words; without a head its tail is beside them."""
        room = self._rooms[row.node is not None]
        return room if row.head else max(room - len(row.tail), LEAST)

    def _lines(self, row: Row) -> list[tuple[int, int]]:
        """Where the lines of the row's words start and end."""
        room = self._rooms[row.node is not None]
        return wrap_beside(row.body, room, room - self._room(row))

    def _height(self, row: Row) -> int:
        if row.heading:
            return 2 if row.rule else 1
        lines = len(self._lines(row)) if row.body else 0
        return lines + bool(row.gauge) + bool(row.head) + 1

    def _top(self, index: int) -> int:
        return self._bottoms[index - 1] if index else 0

    # Drawing

    def draw(self, y: int) -> Strip:
        """Line `y`, behind the mark of a row that is marked."""
        if self.marked and self.rows:
            index = bisect_right(self._bottoms, y)
            if y == self._top(index) and self.rows[index].key in self.marked:
                return Strip([Segment(MARKED, self.style("fact--mark")), *self._row_line(y)])
        return Strip([Segment(" "), *self._row_line(y)])

    def _row_line(self, y: int) -> Strip:
        """Of a row its head, a line of its words, or the blank below."""
        if not self.rows:
            style = self.style("fact--quiet")
            return Strip([Segment(fit(self.empty, self.measure), style)])
        index = bisect_right(self._bottoms, y)
        row = self.rows[index]
        line = y - self._top(index)
        width = self.measure
        if row.heading:
            return self._heading(row, width) if line == 0 else Strip([])
        last = self._bottoms[index] - self._top(index) - 1
        rail = self._rail(row, line, index)
        if line == last:
            return Strip([Segment(" "), rail])
        selected = index == self.cursor
        back = Style(bgcolor=self.style(self._cursor_name).bgcolor if selected else None)
        bar = Segment("▌" if selected else " ", self.style("fact--head") + back)
        left = [bar, Segment(rail.text, (rail.style or Style()) + back)] if row.node else [bar]
        if line == 0 and row.head:
            segments = self._head(row, width - 2 - width_of(left) + 1, back)
        elif row.gauge and line == bool(row.head):
            segments = self._gauge(row.gauge, width - 3, back)
        else:
            segments = self._body(row, line - bool(row.head) - bool(row.gauge), width, back)
        return Strip([*left, *segments]).extend_cell_length(width, back)

    def _heading(self, row: Row, width: int) -> Strip:
        if row.rule:
            words = fit(f"── {row.head} ", width - 2)
            return Strip([Segment(words.ljust(width - 2, "─"), self.style("fact--rule"))])
        return Strip([Segment(fit(row.head, width), self.style("fact--heading"))])

    def _goes_on(self, index: int) -> bool:
        """Whether the line of time goes on from this row to the next."""
        both = self.rows[index : index + 2]
        return len(both) == 2 and all(row.node and row.node.kind != "none" for row in both)

    def _rail(self, row: Row, line: int, index: int) -> Segment:
        """The line of time at the left of a row: its node, below it the line or a bar."""
        node = row.node
        if node is None or node.kind == "none":
            return Segment(" " * NODE if node else "")
        sign = self._sign(node, line, index)
        return Segment(sign.ljust(NODE), self.style("fact--rail"))

    def _sign(self, node: Node, line: int, index: int) -> str:
        point, bar, from_before, goes_on = _SIGNS[node.kind]
        if line == 0:
            return from_before if node.open == "begin" else point
        if line < self._bottoms[index] - self._top(index) - 1:
            return bar if node.bar else "│"
        if node.open == "end":
            return goes_on
        ends = node.bar and node.kind == "happened"
        if self._goes_on(index):
            return "╿" if ends else "│"
        return "╹" if ends else ""

    @property
    def _cursor_name(self) -> str:
        return "fact--cursor-focus" if self.has_focus else "fact--cursor"

    def _head(self, row: Row, width: int, back: Style) -> list[Segment]:
        tail = row.tail if len(row.tail) + 12 <= width else ""
        course = self._course(row, width - len(tail)) if tail else ""
        tail = f"{course}  {tail}" if course else tail
        room = max(width - len(tail) - 1, 1)
        head = fit(row.head, room)
        style = self.style("fact--unsure" if row.unsure else "fact--head") + back
        segments = paint(head, 0, len(head), style, self._marks(row.head))
        segments.append(Segment(" " * (width - width_of(segments) - len(tail)), back))
        if course:
            segments.append(Segment(course, self.style("fact--rail") + back))
        segments.append(Segment(tail[len(course) :], self.style("fact--tail") + back))
        return segments

    def _course(self, row: Row, room: int) -> str:
        """Where the row comes up in the article, if there is room beside the whole head."""
        cells = cells_for(self.measure) if row.course else 0
        fits = cells and cell_len(row.head) + cells + 3 <= room
        return strip(row.course, cells) if fits else ""

    def _gauge(self, gauge: Gauge, width: int, back: Style) -> list[Segment]:
        """The label and the bar."""
        label = f" {gauge.label} " if gauge.label else " "
        cells = max(min(width - len(label) + 1, LONGEST_BAR), 1)
        return [
            Segment(label, self.style("fact--tail") + back),
            Segment(drawn(gauge, cells), self.style("fact--rail") + back),
        ]

    def _body(self, row: Row, line: int, width: int, back: Style) -> list[Segment]:
        room = self._room(row)
        lines = self._lines(row)
        start, end = lines[min(line, len(lines) - 1)]
        style = self.style("fact--quiet" if row.quiet else "fact--body") + back
        segments = paint(row.body, start, end, style, self._marks(row.body))
        if not row.head and line == 0:
            gap = " " * (room + 1 - width_of(segments))
            segments += [Segment(gap, back), Segment(row.tail, self.style("fact--tail") + back)]
        return segments if row.node else [Segment(" ", back), *segments]

    def _marks(self, text: str) -> list[Mark]:
        style = self.style("fact--match")
        return [Mark(start, end, style) for start, end in self._matches(text)]

    def words_of(self, y: int) -> str:
        """The words of a line without the mark, the cursor's bar and the line of time."""
        words = self._row_line(y).text.replace("▌", " ").rstrip()
        node = self.rows[bisect_right(self._bottoms, y)].node if self.rows else None
        return " " + (" " * (1 + NODE) + words[1 + NODE :] if node else words)

    # Moving

    def keep_in_view(self) -> None:
        """The fact under the cursor, and the headings right above it."""
        if not self.rows or len(self._bottoms) != len(self.rows):
            return  # nothing to show, or not laid out yet: the list has had no room
        first = self.cursor
        while first and self.rows[first - 1].heading:
            first -= 1
        self.show_line(self._top(first), self._bottoms[self.cursor] - 1)

    def _selectable(self, index: int, step: int) -> int:
        """The nearest row at or beyond `index` that is a fact."""
        at = index
        while 0 <= at < len(self.rows) and self.rows[at].heading:
            at += step
        return at if 0 <= at < len(self.rows) else self.cursor if self.rows else 0

    def _put_cursor(self, index: int) -> None:
        self.cursor = min(max(index, 0), max(len(self.rows) - 1, 0))
        self.keep_in_view()
        self.redraw()
        self.post_message(self.Moved(self.row))

    def go_to(self, index: int) -> None:
        """Put the cursor on a row, or on the next one that is a fact."""
        if self.rows:
            self._put_cursor(self._selectable(self._clamp(index), 1))

    def action_move(self, step: int) -> None:
        """To the next or the previous fact."""
        if self.rows:
            self._put_cursor(self._selectable(self._clamp(self.cursor + step), step))

    def action_first(self) -> None:
        """To the first fact."""
        self._put_cursor(self._selectable(0, 1))

    def action_last(self) -> None:
        """To the last fact."""
        self._put_cursor(self._selectable(len(self.rows) - 1, -1))

    def action_page(self, pages: float) -> None:
        """A page, or half a page, further; at least one fact."""
        if not self.rows:
            return
        height = self.scrollable_content_region.height * pages
        target = bisect_right(self._bottoms, max(self._top(self.cursor) + int(height), 0))
        step = 1 if pages > 0 else -1
        if target == self.cursor:
            target += step
        self._put_cursor(self._selectable(self._clamp(target), step))

    def _clamp(self, index: int) -> int:
        return min(max(index, 0), len(self.rows) - 1)

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a fact; a click on the fact under it goes to the passage."""
        offset = event.get_content_offset(self)
        if offset is None or not self.rows:
            return
        y = offset.y + self.scroll_offset.y
        if y >= self._bottoms[-1]:
            return
        index = bisect_right(self._bottoms, y)
        row = self.rows[index]
        if row.heading:
            return
        if index == self.cursor:
            self.post_message(self.Chosen(row))
        else:
            self._put_cursor(index)
