"""What follows the list: the text, the scale of time, and what a fact rests on.

In a long text the list is painted first; the rest comes when no key has come for a moment, for it
takes as long again and would hold up the next key.
"""

from typing import TYPE_CHECKING, cast

from textual import on
from textual.timer import Timer

from pullquote.tui.screens.sized import Sized
from pullquote.tui.widgets.detail import Detail
from pullquote.tui.widgets.fact_list import FactList
from pullquote.tui.widgets.time_scale import TimeScale

if TYPE_CHECKING:
    from pullquote.tui.app import PullquoteApp

ROOMY = 30
"""Lines of the screen that make room for a preview of the citation."""
PAUSE = 0.1
"""Seconds without a key after which the rest of the screen follows the list."""


class Following(Sized):
    """The part of the screen that keeps beside the list what belongs to its fact."""

    cursors: dict[str, str | None]
    """The fact each tab's cursor stands on while there is no search."""
    _pause: Timer | None = None

    @property
    def reader(self) -> "PullquoteApp":
        """The app, with the things at its edge: clipboard, settings, clock."""
        return cast("PullquoteApp", self.app)

    @property
    def place(self) -> str | None:
        """The fact the reader was at, apart from any search."""
        return self.cursors.get(self.tab)

    @on(FactList.Moved)
    def follow(self, event: FactList.Moved) -> None:
        """The text follows the list to the very words, the scale to their time."""
        self.query_one(TimeScale).mark(event.row.moment if event.row else None)
        if event.row is not None and not self.sought and not self.person:
            self.cursors[self.tab] = event.row.key
        if self.shown is None or not self.shown.search.long:
            self._follow()
            return
        if not self.search_bar.typing:
            self._light()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PAUSE, self._pause_over)

    def _pause_over(self) -> None:
        if not self.searches.busy:  # else the list is about to change, and the pause begins again
            self.catch_up()

    def catch_up(self) -> None:
        """Let the rest of the screen follow the list now, if it has not yet."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
            self._follow()

    def _follow(self) -> None:
        self.mark_matches()
        self._light()
        self.show_detail()

    def mark_matches(self) -> None:
        """Mark where the search matches in the blocks that are shown."""
        if self.shown is not None:
            furniture = self.article_pane.furniture_shown
            matches = self.shown.search.matches(self.sought, furniture=furniture)
            self.article_pane.mark_matches(matches)

    def _light(self) -> None:
        if self.row is not None or self.shown is not None:
            self.article_pane.light(self.row.spans if self.row is not None else ())

    def show_detail(self) -> None:
        """What the fact rests on, and what `y` copies of it."""
        if self.shown is None:
            return
        row = self.row
        lines = self.shown.detail(row) if row else ()
        holds_up = self.shown.search.long and self.search_bar.typing
        roomy = self.size.height >= ROOMY and not holds_up
        if row and roomy and row.key in self.shown.quotes:
            lines = (*lines, f"y copies: {self.reader.preview()}")
        self.query_one(Detail).tell(lines)
