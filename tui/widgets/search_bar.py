"""The line where a search is typed, and where a kept one is shown."""

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
        """The slash, the query, the count."""
        yield Static("/", id="slash", markup=False)
        yield Input(id="query", select_on_focus=False, compact=True)
        yield Static("", id="count", markup=False)

    @property
    def query_text(self) -> str:
        """The query as typed."""
        return self.query_one(Input).value

    def open(self) -> None:
        """Show the line and put the keys there."""
        self.add_class("-open")
        self.query_one(Input).focus()

    def close(self) -> None:
        """Forget the query and hide the line."""
        field = self.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = ""
        self.remove_class("-open")

    def say(self, words: str) -> None:
        """Show the count: "7 of 31"."""
        self.query_one("#count", Static).update(words)
