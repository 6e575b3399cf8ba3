"""The line where a search is typed, and where a kept one is shown."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static


class SearchBar(Horizontal):
    """`/` and the query, the count at the right. Hidden while there is no search."""

    DEFAULT_CSS = """
    SearchBar { height: 1; display: none; background: $surface; }
    SearchBar.-open { display: block; }
    SearchBar Static { width: auto; }
    SearchBar #slash { padding: 0 0 0 1; color: $accent; text-style: bold; }
    SearchBar #count { padding: 0 1; color: $text-muted; }
    SearchBar Input, SearchBar Input:focus {
        border: none; height: 1; padding: 0; width: 1fr; background: $surface;
    }
    """

    def compose(self) -> ComposeResult:
        """The slash and the count; the query's field comes with the first search."""
        yield Static("/", id="slash", markup=False)
        yield Static("", id="count", markup=False)

    async def open(self, keep: Callable[[], None]) -> None:
        """Show the line and put the keys there; Enter calls `keep`."""
        from pullquote.tui.widgets.query_field import QueryField

        self.add_class("-open")
        if not self.query(QueryField):
            await self.mount(QueryField(keep), after="#slash")
        self.screen.set_focus(self.query_one(QueryField))

    def close(self) -> None:
        """Forget the query and hide the line."""
        for field in self.query(Input):
            with field.prevent(Input.Changed):
                field.value = ""
        self.remove_class("-open")

    def say(self, words: str) -> None:
        """Show the count: "7 of 31"."""
        self.query_one("#count", Static).update(words)
