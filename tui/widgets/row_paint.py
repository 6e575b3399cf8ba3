"""How a row of the list looks, line by line."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from pullquote.tui.views.bars import drawn
from pullquote.tui.views.course import cells_for, strip
from pullquote.tui.views.row import Gauge, Node, Row
from pullquote.tui.widgets.row_layout import NODE, RowLayout
from pullquote.tui.widgets.typeset import Mark, fit, paint, width_of

BAR = "▌"
"""At the left of the row under the cursor."""
LONGEST_BAR = 60

_SIGNS = {
    "happened": ("●", "┃", "▲", "▼"),
    "planned": ("○", "╏", "△", "▽"),
    "possible": ("◌", "┊", "△", "▽"),
}
"""On the line of time: a point, a bar, and the ends of a bar that are open above and below."""

Matches = Callable[[str], Sequence[tuple[int, int]]]
"""Where the search matches inside a text that is shown."""


def no_matches(text: str) -> Sequence[tuple[int, int]]:
    """Nothing is searched for."""
    return ()


class RowPainter:
    """Paints the lines of rows that are laid out, the matches of a search in them marked."""

    def __init__(
        self, layout: RowLayout, style: Callable[[str], Style], matches: Matches = no_matches
    ) -> None:
        self.layout = layout
        self.matches = matches
        self._style = style

    def line(self, y: int, *, cursor: int, cursor_style: str) -> list[Segment]:
        """Line `y` of the whole: of a row its head, a line of its words, or the blank below."""
        layout, width = self.layout, self.layout.width
        index = layout.at(y)
        row, line = layout.rows[index], y - layout.top(index)
        if row.heading:
            return self._heading(row, width) if line == 0 else []
        rail = self._rail(row, line, index)
        if y == layout.last(index):
            return [Segment(" "), rail]
        selected = index == cursor
        back = Style(bgcolor=self._style(cursor_style).bgcolor if selected else None)
        bar = Segment(BAR if selected else " ", self._style("fact--head") + back)
        left = [bar, Segment(rail.text, (rail.style or Style()) + back)] if row.node else [bar]
        if line == 0 and row.head:
            segments = self._head(row, width - 2 - width_of(left) + 1, back)
        elif row.gauge and line == bool(row.head):
            segments = self._gauge(row.gauge, width - 3, back)
        else:
            segments = self._body(row, line - bool(row.head) - bool(row.gauge), back)
        segments = [*left, *segments]
        rest = width - width_of(segments)
        return [*segments, Segment(" " * rest, back)] if rest > 0 else segments

    def _heading(self, row: Row, width: int) -> list[Segment]:
        if row.rule:
            words = fit(f"── {row.head} ", width - 2)
            return [Segment(words.ljust(width - 2, "─"), self._style("fact--rule"))]
        return [Segment(fit(row.head, width), self._style("fact--heading"))]

    # The line of time

    def _rail(self, row: Row, line: int, index: int) -> Segment:
        """The line of time at the left of a row: its node, below it the line or a bar."""
        node = row.node
        if node is None or node.kind == "none":
            return Segment(" " * NODE if node else "")
        sign = self._sign(node, line, index)
        return Segment(sign.ljust(NODE), self._style("fact--rail"))

    def _sign(self, node: Node, line: int, index: int) -> str:
        point, bar, from_before, goes_on = _SIGNS[node.kind]
        if line == 0:
            return from_before if node.open == "begin" else point
        if line < self.layout.last(index) - self.layout.top(index):
            return bar if node.bar else "│"
        if node.open == "end":
            return goes_on
        ends = node.bar and node.kind == "happened"
        if self._goes_on(index):
            return "╿" if ends else "│"
        return "╹" if ends else ""

    def _goes_on(self, index: int) -> bool:
        """Whether the line of time goes on from this row to the next."""
        both = self.layout.rows[index : index + 2]
        return len(both) == 2 and all(row.node and row.node.kind != "none" for row in both)

    # Head, bar and words

    def _head(self, row: Row, width: int, back: Style) -> list[Segment]:
        tail = row.tail if len(row.tail) + 12 <= width else ""
        course = self._course(row, width - len(tail)) if tail else ""
        tail = f"{course}  {tail}" if course else tail
        room = max(width - len(tail) - 1, 1)
        head = fit(row.head, room)
        style = self._style("fact--unsure" if row.unsure else "fact--head") + back
        segments = paint(head, 0, len(head), style, self._marks(row.head))
        segments.append(Segment(" " * (width - width_of(segments) - len(tail)), back))
        if course:
            segments.append(Segment(course, self._style("fact--rail") + back))
        segments.append(Segment(tail[len(course) :], self._style("fact--tail") + back))
        return segments

    def _course(self, row: Row, room: int) -> str:
        """Where the row comes up in the article, if there is room beside the whole head."""
        cells = cells_for(self.layout.width) if row.course else 0
        fits = cells and cell_len(row.head) + cells + 3 <= room
        return strip(row.course, cells) if fits else ""

    def _gauge(self, gauge: Gauge, width: int, back: Style) -> list[Segment]:
        """The label and the bar."""
        label = f" {gauge.label} " if gauge.label else " "
        cells = max(min(width - len(label) + 1, LONGEST_BAR), 1)
        return [
            Segment(label, self._style("fact--tail") + back),
            Segment(drawn(gauge, cells), self._style("fact--rail") + back),
        ]

    def _body(self, row: Row, line: int, back: Style) -> list[Segment]:
        room = self.layout.room(row)
        lines = self.layout.lines(row)
        start, end = lines[min(line, len(lines) - 1)]
        style = self._style("fact--quiet" if row.quiet else "fact--body") + back
        segments = paint(row.body, start, end, style, self._marks(row.body))
        if not row.head and line == 0:
            gap = " " * (room + 1 - width_of(segments))
            segments += [Segment(gap, back), Segment(row.tail, self._style("fact--tail") + back)]
        return segments if row.node else [Segment(" ", back), *segments]

    def _marks(self, text: str) -> list[Mark]:
        style = self._style("fact--match")
        return [Mark(start, end, style) for start, end in self.matches(text)]
