"""The first line: the article's title, outlet and date."""

from rich.segment import Segment

from pullquote.model.article import Document
from pullquote.model.export.when import published_words
from pullquote.model.export.words import on_one_line
from pullquote.tui.widgets.one_line import OneLine
from pullquote.tui.widgets.typeset import fit

ROOMY = 60
"""Cells that make room for the count of notes."""


class TitleLine(OneLine):
    """Title at the left; at the right the notes on the text, and the date or that none is known."""

    DEFAULT_CSS = "TitleLine { background: $panel; color: $foreground; text-style: bold; }"

    def __init__(self) -> None:
        super().__init__()
        self._title = self._date = self._note = self._notes = ""

    def show(self, document: Document, name: str) -> None:
        """Show a document's source; `name` stands in for a missing title."""
        source, count = document.source, len(document.notes)
        outlet = f" · {source.publisher}" if source.publisher else ""
        self._title = on_one_line(source.title or name) + outlet
        self._date = published_words(source) or "no date (d)"
        self._notes = f"{count} note{'s' * (count > 1)} (i) · " if count else ""
        self.refresh()

    def tell(self, title: str, beside: str) -> None:
        """Show a title that is no article's, and what stands beside it at the right."""
        self._title, self._date, self._notes = title, beside, ""
        self.refresh()

    def note(self, words: str) -> None:
        """Show something else in place of the title, or the title again."""
        if words != self._note:
            self._note = words
            self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """Title and date, the title cut to fit."""
        right = self._notes + self._date if width >= ROOMY else self._date
        left = Segment(fit(self._note or self._title, width - len(right) - 2))
        gap = max(width - left.cell_length - len(right), 1)
        return [left, Segment(" " * gap), Segment(right)]
