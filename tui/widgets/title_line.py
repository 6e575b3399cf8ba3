"""The first line: the article's title, outlet and date."""

from rich.segment import Segment

from pullquote.model.article import Source
from pullquote.model.export.words import day_words, on_one_line
from pullquote.tui.widgets.one_line import OneLine
from pullquote.tui.widgets.typeset import fit


class TitleLine(OneLine):
    """Title at the left; date, or that none is known, at the right."""

    DEFAULT_CSS = "TitleLine { background: $panel; color: $foreground; text-style: bold; }"

    def __init__(self) -> None:
        super().__init__()
        self._title = self._date = self._note = ""

    def show(self, source: Source, name: str) -> None:
        """Show an article's source; `name` stands in for a missing title."""
        outlet = f" · {source.publisher}" if source.publisher else ""
        self._title = on_one_line(source.title or name) + outlet
        self._date = day_words(source.published) if source.published else "no date (d)"
        self.refresh()

    def note(self, words: str) -> None:
        """Show something else in place of the title, or the title again."""
        self._note = words
        self.refresh()

    def segments(self, width: int) -> list[Segment]:
        """Title and date, the title cut to fit."""
        left = Segment(fit(self._note or self._title, width - len(self._date) - 2))
        gap = max(width - left.cell_length - len(self._date), 1)
        return [left, Segment(" " * gap), Segment(self._date)]
