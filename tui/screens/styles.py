"""The citation styles, each with what would be copied."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pullquote.tui.screens.window import Window


class Styles(Window[str]):
    """Choose a style; the preview shows the very text that Enter will copy."""

    DEFAULT_CSS = """
    Styles > Vertical { width: 90; }
    Styles OptionList, Styles OptionList:focus {
        height: auto; max-height: 40vh; border: none; background: $surface;
    }
    Styles VerticalScroll { height: auto; max-height: 14; border-top: solid $primary; }
    """

    def __init__(self, styles: dict[str, str], chosen: str, preview: Callable[[str], str]) -> None:
        super().__init__()
        self._styles, self._chosen, self._preview = styles, chosen, preview

    def compose(self) -> ComposeResult:
        """Title, the styles, the preview."""
        with Vertical():
            yield Static("Citation style", classes="title", markup=False)
            yield OptionList(
                *(Option(label, id=name) for name, label in self._styles.items()), markup=False
            )
            with VerticalScroll():
                yield Static("", id="preview", markup=False)
            yield Static(
                "Enter copies and keeps the style · Esc leaves", classes="hint", markup=False
            )

    def on_mount(self) -> None:
        """Start on the style in use."""
        choices = self.query_one(OptionList)
        names = list(self._styles)
        choices.highlighted = names.index(self._chosen) if self._chosen in names else 0

    @on(OptionList.OptionHighlighted)
    def look(self, event: OptionList.OptionHighlighted) -> None:
        """Show what the style would copy."""
        if event.option_id:
            self.query_one("#preview", Static).update(self._preview(event.option_id))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Answer with the style."""
        self.dismiss(event.option_id)

    def key_j(self) -> None:
        """Down, as everywhere."""
        self.query_one(OptionList).action_cursor_down()

    def key_k(self) -> None:
        """Up, as everywhere."""
        self.query_one(OptionList).action_cursor_up()
