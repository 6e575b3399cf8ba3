"""A window that asks for one line of text."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from pullquote.tui.screens.window import Window


class Ask(Window[str]):
    """Asks for a line; `wrong` says in one line what is amiss with it, or nothing if it will do."""

    def __init__(
        self, title: str, hint: str, value: str = "", wrong: Callable[[str], str] = lambda _: ""
    ) -> None:
        super().__init__()
        self._title, self._hint, self._value = title, hint, value
        self._wrong = wrong

    def compose(self) -> ComposeResult:
        """Title, the line, the hint, and what is wrong."""
        with Vertical():
            yield Static(self._title, classes="title", markup=False)
            yield Input(self._value, compact=True)
            yield Static(self._hint, classes="hint", markup=False)
            yield Static("", classes="wrong", markup=False)

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Answer with the line, or say what is wrong with it."""
        wrong = self._wrong(event.value)
        if wrong:
            self.query_one(".wrong", Static).update(wrong)
        else:
            self.dismiss(event.value)
