"""The last line: the few keys one needs, as many as fit."""

from typing import ClassVar

from rich.segment import Segment

from pullquote.tui.commands import COMMANDS, commands_at, key_words
from pullquote.tui.widgets.one_line import OneLine

ORDER = (
    "search", "cite", "help", "quit", "open.passage", "order", "totals", "mark", "cite.style",
    "date", "copy.words",
    "open.link", "narrow", "zoom", "about",
)  # fmt: skip
"""What is kept when room is short, the most needed first."""

OF_TAB = {"Timeline": "timeline", "Money": "money"}
"""Groups of keys that one tab answers to."""


ARTICLES = "articles"
"""In place of a tab: the list of several articles."""


class KeyLine(OneLine):
    """Keys and one word each, in the order of the list of commands."""

    DEFAULT_CSS = """
    KeyLine { background: $panel; color: $text-muted; }
    KeyLine > .keys--key { color: $accent; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}

    def __init__(self) -> None:
        super().__init__()
        self._marked = 0
        self._tab = ""

    def count(self, marked: int) -> None:
        """Say how many facts are marked."""
        if marked != self._marked:
            self._marked = marked
            self.refresh()

    def turn_to(self, tab: str) -> None:
        """Show the keys of this tab, and not those of another."""
        if tab != self._tab:
            self._tab = tab
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """As many keys as fit the width."""
        bold = self.get_component_rich_style("keys--key")
        return [
            segment
            for key, word in key_line(width, self._marked, self._tab)
            for segment in (Segment(key, bold), Segment(f" {word}  "))
        ]


def key_line(width: int, marked: int = 0, tab: str = "timeline") -> list[tuple[str, str]]:
    """Keys and words of the footer for a width: ("/", "search"), ("y", "cite"), ….

    What is marked stands first, with the key that shows it. Of the keys that are one tab's alone
    only those of the open tab are there.
    """
    commands = commands_at("articles") if tab == ARTICLES else COMMANDS
    words = {one.id: one.short for one in commands if OF_TAB.get(one.group, tab) == tab}
    pairs = {
        one.id: (key_words(one).split()[0], word) for one in COMMANDS if (word := words.get(one.id))
    }
    order: tuple[str, ...] = ORDER
    if marked:
        key = next(key_words(one) for one in COMMANDS if one.id == "marked")
        pairs = {"marked": (key, f"{marked} marked")} | pairs
        order = ("marked", *ORDER)
    kept: set[str] = set()
    left = width
    for name in order:
        if name not in pairs:
            continue
        needed = len("  ".join(pairs[name])) + 1
        if needed <= left:
            kept.add(name)
            left -= needed
    return [pair for id, pair in pairs.items() if id in kept]
