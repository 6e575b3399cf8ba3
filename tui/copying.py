"""Copying: what `y`, `Y` and `c` put in the clipboard, and saying what became of it."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import App

from pullquote.model.article import Person, Quote
from pullquote.tui.background import in_background
from pullquote.tui.settings import Settings
from pullquote.tui.views.row import Row

if TYPE_CHECKING:
    from pullquote.model.citation.style import Citation, Style
    from pullquote.tui.screens.article import ArticleScreen
    from pullquote.tui.views.shown import Shown

HALF = 80
"""Characters shown of either end of a long citation."""


class Copying(App[None]):
    """The part of the app that copies."""

    environment: Mapping[str, str]
    settings: Settings
    state: Path
    today: Callable[[], date]

    def __init__(self) -> None:
        super().__init__()
        self._turn = asyncio.Lock()
        """Texts reach the clipboard in the order in which they were copied."""

    @property
    def article_screen(self) -> "ArticleScreen":
        """The article's screen, below any window."""
        raise NotImplementedError

    @property
    def _style(self) -> "Style":
        """The style in use; the first one if what was kept is none any more."""
        from pullquote.model.citation.registry import STYLES

        return STYLES.get(self.settings.style) or next(iter(STYLES.values()))

    def action_cite(self) -> None:
        """Copy the fact under the cursor with its citation; where there is none, the reference."""
        if self.article_screen.shown is None:
            return
        style = self._style
        what = "Citation" if self.article_screen.row else "Reference"
        self.copy(self.citation(style.name), f"{what}, {style.label}")

    def action_choose_style(self) -> None:
        """Choose a style, seeing what it gives; copy in it and keep it."""
        if self.article_screen.shown is None:
            return
        from pullquote.model.citation.registry import STYLES
        from pullquote.tui.screens.styles import Styles

        def chosen(style: str | None) -> None:
            if style:
                self.settings.style = style
                self.settings.save()
                self.action_cite()

        labels = {name: style.label for name, style in STYLES.items()}
        # A name kept from an older version is that of an alias.
        self.push_screen(Styles(labels, self._style.name, self.citation), chosen)

    def action_copy_words(self) -> None:
        """Copy the fact's own words."""
        shown, row = self.article_screen.shown, self.article_screen.row
        if shown is None or row is None:
            self.notify("There is no fact to copy here.", markup=False)
        else:
            self.copy(bare_words(shown, row), "Words")

    def citation(self, style: str) -> str:
        """What is copied of the fact under the cursor in a style."""
        return self._cited(style).both

    def preview(self) -> str:
        """What `y` copies of the quotation under the cursor: how it begins, how it is credited."""
        words = " ".join(self._cited(self._style.name).quotation.split())
        if len(words) <= 2 * HALF:
            return words
        return f"{words[:HALF].rpartition(' ')[0]} … {words[-HALF:].partition(' ')[2]}"

    def _cited(self, style: str) -> "Citation":
        """The fact under the cursor in a style, by what is known now."""
        from pullquote.model.citation.registry import cite_article, cite_passage, cite_quote

        screen = self.article_screen
        assert screen.shown is not None
        # The date may have been set a moment ago, with the facts still being worked out.
        source = screen.document.source
        article = screen.shown.reading.article.model_copy(update={"source": source})
        accessed = source.accessed or self.today()
        match screen.shown.facts.get(screen.row.key) if screen.row else None:
            case None:
                return cite_article(article, style, accessed=accessed)
            case Quote() as quote:
                return cite_quote(article, quote, style, accessed=accessed)
            case fact:
                span = screen.shown.passage(fact)
                return cite_passage(article, span, style, accessed=accessed)

    @work(group="clipboard")
    async def copy(self, text: str, what: str) -> None:
        """Copy beside the interface, and say honestly what became of it."""
        from pullquote.tui.clipboard import copy, goes_to_terminal

        async with self._turn:
            if goes_to_terminal(text, self.environment):
                self.copy_to_clipboard(text)
            kept = self.state / "clipboard.txt"
            outcome = await in_background(partial(copy, text, self.environment, kept))
        self.notify(
            f"{what}: {outcome.words}",
            severity="information" if outcome.confirmed else "warning",
            markup=False,
        )

    async def finish_copying(self) -> None:
        """Wait until what was copied has arrived: a moment, and never more than the time limit."""
        running = [worker for worker in self.workers if worker.group == "clipboard"]
        if running:
            await self.workers.wait_for_complete(running)


def bare_words(shown: "Shown", row: Row) -> str:
    """The fact's own words, as they stand in the text; of a person the name.

    A comma at the end of a quotation is the reporter's, and stays behind.
    """
    text = shown.reading.article.text
    match shown.facts.get(row.key):
        case Quote() as quote:
            return " … ".join(part.of(text) for part in quote.parts).removesuffix(",")
        case Person() as person:
            return person.name
        case _:
            return row.spans[0].of(text)
