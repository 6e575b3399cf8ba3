"""Every key, from the list of commands."""

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from pullquote.tui.commands import COMMANDS, Command, key_words
from pullquote.tui.screens.window import Window

SEARCHING = {
    "words": "anywhere, in any order, slips forgiven",
    '"words in a row"': "as they stand",
    "-word": "without it",
    "speaker:kirby": "also person: kind: tab: certain:no money:usd",
    "after:2024-08": "from then on; before: until then; on: in it",
    "money>1m": "also < >= <= =",
    "Tab ↑ ↓": "complete; the searches of before",
}
"""What may be typed in the search line."""


def help_text(commands: Sequence[Command] = COMMANDS) -> str:
    """The table of keys, a group under its heading."""
    shown = [command for command in commands if command.keys]
    wide = max(len(key_words(command)) for command in shown)
    lines = []
    for group, those in groupby(shown, key=lambda command: command.group):
        lines += ["", group]
        lines += [f"  {key_words(one):<{wide}}  {one.words}" for one in those]
    wide = max(map(len, SEARCHING))
    lines += ["", "In the search line"]
    lines += [f"  {typed:<{wide}}  {words}" for typed, words in SEARCHING.items()]
    return "\n".join(lines[1:])


class Help(Window[None]):
    """The keys. Closed by Esc, q, ? or F1."""

    DEFAULT_CSS = """
    Help > Vertical { height: 90%; max-height: 50; }
    Help VerticalScroll { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,question_mark,f1", "close", "Close", show=False),
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
        Binding("g", "scroll(-999)", show=False),
        Binding("G", "scroll(999)", show=False),
    ]

    def __init__(self, commands: Sequence[Command] = COMMANDS) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """Title, the keys, how to leave."""
        with Vertical():
            yield Static("pullquote: keys", classes="title", markup=False)
            with VerticalScroll():
                yield Static(help_text(self._commands), markup=False)
            yield Static("Esc closes · j k g G scroll", classes="hint", markup=False)
