"""The line where a search is typed, and where a kept one is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from textual.containers import Horizontal
from textual.events import Resize

from pullquote.tui.widgets.one_line import OneLine
from pullquote.tui.widgets.typeset import fit

if TYPE_CHECKING:
    from pullquote.tui.widgets.query_field import Completing

Changed = Callable[[str], None]
Keep = Callable[[], None]


_SLASH = 3
STEP = 8
"""Cells by which the count is widened: if every key did, every key would lay out the screen."""


class Count(OneLine):
    """What is said at the right of the query."""

    DEFAULT_CSS = "Count { width: 2; color: $text-muted; }"

    def __init__(self) -> None:
        super().__init__()
        self.words = self.hint = ""

    def say(self, words: str, hint: str) -> None:
        """Show these words, in steps of so many cells that few of them need another width."""
        self.words, self.hint = words, hint
        size = cell_len(words) + (cell_len(hint) + 2 if hint else 0)
        self.styles.width = 2 + -(-size // STEP) * STEP
        self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """At the right edge; where there is little room, the hint is cut and not the count."""
        words = fit(self.words, width)
        room = width - cell_len(words) - 2
        if self.hint and room > 0:
            words = f"{fit(self.hint, room)}  {words}"
        return [Segment(" " * (width - cell_len(words)) + words)]


class SearchBar(Horizontal):
    """`/` and the query, the count at the right. Hidden, and empty, until the first search."""

    DEFAULT_CSS = """
    SearchBar { height: 1; display: none; background: $surface; }
    SearchBar.-open { display: block; }
    SearchBar Static { width: auto; padding: 0 1; color: $text-muted; }
    SearchBar Input, SearchBar Input:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: $surface;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.history: list[str] = []
        """The queries that were kept, the latest last."""

    async def open(
        self,
        changed: Changed,
        keep: Keep,
        complete: "Completing" = lambda _: (),
        kept: str | None = None,
    ) -> None:
        """Show the line and put the keys there; or show it with a query that is kept already.

        `changed` is called with every new query, `keep` when Enter keeps it; `complete` tells how
        it may go on.
        """
        from textual.widgets import Static

        from pullquote.tui.widgets.query_field import QueryField

        self.add_class("-open")
        if not self.children:
            slash = Static("/", markup=False)
            await self.mount(slash, QueryField(changed, keep, self.history, complete), Count())
            self._leave_room(self.size.width or self.screen.size.width)
        field = self.query_one(QueryField)
        if kept is None:
            self.screen.set_focus(field)
        else:
            field.value = kept

    def select(self) -> None:
        """Select the query, so that the next letter replaces it."""
        from pullquote.tui.widgets.query_field import QueryField

        self.query_one(QueryField).select_all()

    @property
    def typing(self) -> bool:
        """Whether the keys go to the query."""
        return any(child.has_focus for child in self.children)

    def on_resize(self, event: Resize) -> None:
        """The query keeps half of the line, whatever is said beside it."""
        self._leave_room(event.size.width)

    def _leave_room(self, width: int) -> None:
        for count in self.query(Count):
            count.styles.max_width = max(width // 2 - _SLASH, 2)

    def close(self) -> None:
        """Forget the query and hide the line."""
        if self.children:
            from pullquote.tui.widgets.query_field import QueryField

            self.query_one(QueryField).value = ""
        self.remove_class("-open")

    def say(self, words: str, hint: str = "") -> None:
        """Show the count, "7 found of 31", and before it a hint."""
        for count in self.query(Count):
            count.say(words, hint)
