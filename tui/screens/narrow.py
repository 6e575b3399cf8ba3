"""A window to choose one of many, found by fuzzy search as one types."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from pullquote.model.search.index import Index
from pullquote.model.search.lines import Line
from pullquote.tui.screens.window import ListWindow
from pullquote.tui.widgets.typeset import fit

WIDTH = 64


class Narrow(ListWindow[int]):
    """Answers with the number of the row chosen; each row is words and a remark at its right."""

    DEFAULT_CSS = f"""
    Narrow > Vertical {{ width: {WIDTH + 6}; }}
    Narrow OptionList, Narrow OptionList:focus {{
        height: auto; max-height: 20; border: none; background: $surface;
    }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n,ctrl+j", "step(1)", show=False, priority=True),
        Binding("up,ctrl+p,ctrl+k", "step(-1)", show=False, priority=True),
    ]

    def __init__(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._title, self._rows = title, rows
        self._index = Index(Line("text", str(at), words) for at, (words, _) in enumerate(rows))

    def compose(self) -> ComposeResult:
        """Title, the query, the rows it finds."""
        with Vertical():
            yield Static(self._title, classes="title", markup=False)
            yield Input(placeholder="type to find", compact=True)
            yield OptionList(markup=False)
            yield Static("↑↓ Enter chooses · Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        """All rows; the keys go to the query, the arrows to the rows."""
        self.query_one(OptionList).can_focus = False
        self.find("")

    @on(Input.Changed)
    def search(self, event: Input.Changed) -> None:
        """Only what the query finds."""
        self.find(event.value)

    def find(self, query: str) -> None:
        """Show the rows that the query finds, best first."""
        found = self._index.search(query) if query.strip() else self._index.lines
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(self._line(int(one.id)), id=one.id) for one in found])
        options.highlighted = 0 if found else None

    def _line(self, row: int) -> str:
        words, remark = self._rows[row]
        # Two cells fewer for the bar of a list that scrolls.
        width = min(WIDTH, max(self.app.size.width - 10, 20)) - 2
        words = fit(words, max(width - cell_len(remark) - 2, 1))
        return words + " " * max(width - cell_len(words) - cell_len(remark), 2) + remark

    @on(Input.Submitted)
    def choose(self) -> None:
        """Answer with the row under the cursor."""
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id is not None:
            self.dismiss(int(option.id))

    @on(OptionList.OptionSelected)
    def click(self, event: OptionList.OptionSelected) -> None:
        """A row was clicked."""
        if event.option_id is not None:
            self.dismiss(int(event.option_id))
