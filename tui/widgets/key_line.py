"""The last line: the few keys one needs, as many as fit."""

from textual.content import Content
from textual.widgets import Static

from pullquote.tui.commands import COMMANDS, key_words

ORDER = (
    "search", "cite", "help", "quit", "open.passage", "cite.style", "date", "copy.words",
    "open.link",
)  # fmt: skip
"""What is kept when room is short, the most needed first."""


class KeyLine(Static):
    """Keys and one word each, in the order of the list of commands."""

    DEFAULT_CSS = "KeyLine { height: 1; padding: 0 1; background: $panel; color: $text-muted; }"

    def __init__(self) -> None:
        super().__init__("", markup=False)

    def on_resize(self) -> None:
        """As many keys as fit the new width."""
        pairs = key_line(self.size.width)
        self.update(
            Content("  ").join(
                Content.assemble((key, "bold $accent"), f" {word}") for key, word in pairs
            )
        )


def key_line(width: int) -> list[tuple[str, str]]:
    """Keys and words of the footer for a width: ("/", "search"), ("y", "cite"), …."""
    pairs = {one.id: (key_words(one).split()[0], one.short) for one in COMMANDS if one.short}
    kept: set[str] = set()
    left = width
    for name in ORDER:
        needed = len("  ".join(pairs[name])) + 1
        if needed <= left:
            kept.add(name)
            left -= needed
    return [pairs[one.id] for one in COMMANDS if one.id in kept]
