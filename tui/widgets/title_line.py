"""The first line: the article's title, outlet and date."""

from textual.widgets import Static

from pullquote.model.article import Source
from pullquote.model.export.words import day_words, on_one_line
from pullquote.tui.widgets.typeset import fit


class TitleLine(Static):
    """Title at the left; date, or that none is known, at the right."""

    DEFAULT_CSS = """
    TitleLine { height: 1; padding: 0 1; background: $panel; color: $foreground; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._title = self._date = self._note = ""

    def show(self, source: Source, name: str) -> None:
        """Show an article's source; `name` stands in for a missing title."""
        outlet = f" · {source.publisher}" if source.publisher else ""
        self._title = on_one_line(source.title or name) + outlet
        self._date = day_words(source.published) if source.published else "no date (d)"
        self._set()

    def note(self, words: str) -> None:
        """Show something else in place of the title, or the title again."""
        self._note = words
        self._set()

    def on_resize(self) -> None:
        """Cut the title to the new width."""
        self._set()

    def _set(self) -> None:
        width = max(self.size.width, 1)
        left = fit(self._note or self._title, width - len(self._date) - 2)
        gap = max(width - len(left) - len(self._date), 1)
        self.update(f"{left}{' ' * gap}{self._date}")
