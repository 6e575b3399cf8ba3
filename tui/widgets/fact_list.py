"""The one list of the app: facts of any kind, as many as there are."""

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from pullquote.tui.views.row import Row
from pullquote.tui.widgets.lines import Lines
from pullquote.tui.widgets.row_layout import NODE, RowLayout
from pullquote.tui.widgets.row_paint import BAR, Matches, RowPainter, no_matches
from pullquote.tui.widgets.typeset import fit

MARKED = "◆"
MANY = 2000
"""Rows whose layout is kept for when they are shown again: after a search, or another tab."""


class FactList(Lines):
    """What of the rows is in view, and which of them is selected. Drawing is by need."""

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
        self._layout = RowLayout()
        self._kept = self._layout
        """The last layout of very many rows."""
        self._painter = RowPainter(self._layout, self.style)

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
        self._painter.matches = matches or no_matches
        self.refill()
        at = next((i for i, row in enumerate(rows) if row.key == key and not row.heading), None)
        self._put_cursor(self._selectable(0, 1) if at is None else at)

    @property
    def matches(self) -> Matches:
        """Where the search matches inside a text that is shown."""
        return self._painter.matches

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
        """Lay out all rows at this width."""
        kept = self._kept
        if kept.rows is self.rows and kept.width == width:
            self._layout = kept
        else:
            self._layout = RowLayout(self.rows, width)
            if len(self.rows) >= MANY:
                self._kept = self._layout
        self._painter.layout = self._layout
        return max(self._layout.height, 1)

    # Drawing

    def draw(self, y: int) -> Strip:
        """Line `y`, behind the mark of a row that is marked."""
        mark = Segment(" ")
        if self.marked and self.rows:
            index = self._layout.at(y)
            if y == self._layout.top(index) and self.rows[index].key in self.marked:
                mark = Segment(MARKED, self.style("fact--mark"))
        return Strip([mark, *self._row_line(y)])

    def _row_line(self, y: int) -> list[Segment]:
        if not self.rows:
            return [Segment(fit(self.empty, self.measure), self.style("fact--quiet"))]
        cursor_style = "fact--cursor-focus" if self.has_focus else "fact--cursor"
        return self._painter.line(y, cursor=self.cursor, cursor_style=cursor_style)

    def words_of(self, y: int) -> str:
        """The words of a line without the mark, the cursor's bar and the line of time."""
        words = Strip(self._row_line(y)).text.replace(BAR, " ").rstrip()
        node = self.rows[self._layout.at(y)].node if self.rows else None
        return " " + (" " * (1 + NODE) + words[1 + NODE :] if node else words)

    # Moving

    def keep_in_view(self) -> None:
        """The fact under the cursor, and the headings right above it."""
        if not self.rows or self._layout.rows is not self.rows:
            return  # nothing to show, or not laid out yet: the list has had no room
        first = self.cursor
        while first and self.rows[first - 1].heading:
            first -= 1
        self.show_line(self._layout.top(first), self._layout.last(self.cursor))

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
        target = self._layout.at(max(self._layout.top(self.cursor) + int(height), 0))
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
        if y >= self._layout.height:
            return
        index = self._layout.at(y)
        row = self.rows[index]
        if row.heading:
            return
        if index == self.cursor:
            self.post_message(self.Chosen(row))
        else:
            self._put_cursor(index)
