"""What the sums come to, currency by currency, and what was left out."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from pullquote.model.export.text import total_text
from pullquote.model.extraction.money.totals import Total
from pullquote.tui.screens.window import Window
from pullquote.tui.views.reading import Reading


class Totals(Window[None]):
    """The totals. Closed by Esc, q or t."""

    DEFAULT_CSS = """
    Totals > Vertical { width: 84; height: 90%; max-height: 40; }
    Totals VerticalScroll { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,t", "close", "Close", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
    ]

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading

    def compose(self) -> ComposeResult:
        """A block for each currency."""
        with Vertical():
            yield Static("What the sums come to", classes="title", markup=False)
            with VerticalScroll():
                yield Static(Content("\n").join(self._lines()), markup=False)
            yield Static("Esc closes · j k scroll", classes="hint", markup=False)

    def _lines(self) -> Iterator[Content]:
        for total in self._reading.totals:
            yield from self._of(total)

    def _of(self, total: Total) -> Iterator[Content]:
        first, *rest = total_text(self._reading, total, self._reading.number)
        yield Content.assemble((total.currency, "$accent bold"), first.removeprefix(total.currency))
        for line in rest:
            yield Content(line)
