"""The app: what stands at its edge (clock, clipboard, settings, other files) and the screens."""

import gc
import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import SystemCommand
from textual.events import Key
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.theme import Theme

from pullquote.model.article import Article, Document
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.stating import with_stated
from pullquote.tui.background import in_background
from pullquote.tui.browsing import ARTICLE, ARTICLES, Browsing
from pullquote.tui.commands import COMMANDS, commands_at, key_words
from pullquote.tui.inputs import Terms
from pullquote.tui.settings import Settings
from pullquote.tui.several import Several

if TYPE_CHECKING:
    from pullquote.model.extraction.people.finder import Finder
    from pullquote.tui.views.shown import Shown

THEMES = (
    Theme(
        "pullquote-dark", primary="#5fa8d3", accent="#f2b5a7", warning="#f2cc60",
        foreground="#e6e1d6", background="#14171c", surface="#1b1f26", panel="#262b34",
    ),
    Theme(
        "pullquote-light", primary="#1f6f9f", accent="#9c3d2a", warning="#8a6100",
        foreground="#23211c", background="#faf7f0", surface="#f1ece1", panel="#e4ddce", dark=False,
    ),
)  # fmt: skip


class PullquoteApp(Browsing):
    """Reads one article at a time."""

    DEFAULT_MODE = ARTICLE
    TITLE = "pullquote"
    NOTIFICATION_TIMEOUT = 3
    CSS_PATH = "screens/article.tcss"

    def __init__(
        self,
        document: Document | None,
        name_of_input: str,
        settings: Settings,
        *,
        several: Several | None = None,
        opened: str | None = None,
        published: date | Dated | None = None,
        terms: Terms | None = None,
        environment: Mapping[str, str] = os.environ,
        today: Callable[[], date] = date.today,
        state: Path | None = None,
        finder: "Finder | None" = None,
    ) -> None:
        super().__init__(several)
        self.name_of_input = name_of_input
        self.settings = settings
        if document is not None:
            self.open_document(document, published)
        self.terms = terms or Terms(environment=environment)
        self.opened_from(opened)
        self.environment = environment
        self.today = today
        self.state = state or Path()
        self.finder = finder
        for theme in THEMES:
            self.register_theme(theme)
        chosen = settings.theme if settings.theme in self.available_themes else THEMES[0].name
        # Nothing is on the screen yet that would have to change colour.
        self.set_reactive(PullquoteApp.theme, chosen)
        self.stylesheet.set_variables(self.get_css_variables())

    def on_mount(self) -> None:
        """Find the facts once the text is on the screen."""
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        """The text is on the screen: collect garbage again, and find the facts."""
        gc.freeze()
        gc.enable()
        if self.reads:
            self.find_facts(self.document)

    @work(exclusive=True, group="extraction")
    async def find_facts(self, document: Document) -> None:
        """Extract beside the interface; keys never wait. Only the newest document's facts come.

        A fault in a finder must not take the text from its reader: it is said, and the text stays.
        """
        try:
            shown = await in_background(
                partial(with_facts, document, self.environment, self.finder)
            )
        except Exception as fault:
            told = f"{type(fault).__name__}: {fault}"
            shown = await in_background(partial(without_facts, document))
            self.notify(
                f"The facts could not be worked out ({told}). The text can still be read.",
                severity="error",
                timeout=20,
                markup=False,
            )
        self.article_screen.show_facts(shown)
        await in_background(shown.warm)
        # All that was found stays as long as the article: looking through it for garbage, again
        # and again, would hold up keys.
        gc.freeze()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Say something in passing, in place of what was said before: on one line, over the keys.

        What is wrong stays until its time is over.
        """
        if all(said.severity == "information" for said in self._notifications):
            self.clear_notifications()
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != self.settings.theme:
            self.settings.theme = theme.name
            self.settings.save()

    def on_key(self, event: Key) -> None:
        """A letter typed before the search's field had opened belongs in the field."""
        from textual.widgets import Input

        if isinstance(self.focused, Input) and event.is_printable and event.character:
            self.focused.replace(event.character, *self.focused.selection)
            event.prevent_default()

    # Another document or another date

    def read(self, document: Document) -> None:
        """Show a document and find its facts."""
        self.document = document
        self.article_screen.show_document(document)
        self.find_facts(document)

    def action_open_file(self) -> None:
        """Ask for another article; what can't be read is said there, and the old one stays."""
        from pullquote.tui.screens.opening import OpenArticle, Opened

        def answered(opened: Opened | Several | None) -> None:
            if opened is None:
                return
            if isinstance(opened, Several):
                turning = self.show_list(opened)
            else:
                turning = self.turn_to(opened.document, opened.opened)
            self.run_worker(turning, group="opening", exclusive=True)

        self.push_screen(OpenArticle(self.terms), answered)

    def show_again(self, document: Document) -> None:
        """Show what the same input holds now; what the reader said, tab and fact stay."""
        self.as_read = document
        self.read(with_stated(document, self.stated))
        self.remember()

    # The link

    def action_open_link(self) -> None:
        """Open the article in the browser; over SSH show its address instead."""
        url = self.document.source.url
        if not url:
            self.notify("This article came without a link.", markup=False)
        elif self.environment.get("SSH_CONNECTION") or self.environment.get("SSH_TTY"):
            self.notify(url, title="The link", timeout=20, markup=False)
        else:
            self.open_url(url)

    # Leaving, and the palette

    async def action_quit(self) -> None:
        """Finish copying, remember the place, and quit."""
        await self.finish_copying()
        if self.reads:
            self.remember()
        else:
            self.settings.save()
        self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command by its words, its keys beside them."""
        if self.among_articles:
            for command in commands_at("articles"):
                run = partial(self.list_screen.run_action, command.action)
                yield SystemCommand(command.words, key_words(command) or " ", run)
            return
        target = self.article_screen
        for command in COMMANDS:
            if command.id != "palette":
                place = target if command.where == "screen" else target.reading_pane
                run = partial(place.run_action, command.action)
                yield SystemCommand(command.words, key_words(command) or " ", run)


class ArticlesApp(PullquoteApp):
    """Begins with a list of several articles."""

    DEFAULT_MODE = ARTICLES


def with_facts(
    document: Document, environment: Mapping[str, str], finder: "Finder | None" = None
) -> "Shown":
    """The article of a document, ready to be shown and searched."""
    from pullquote.model.extraction.extract import extract
    from pullquote.tui.views.amounts import number_for
    from pullquote.tui.views.reading import Reading
    from pullquote.tui.views.shown import Shown

    return Shown(Reading(extract(document, finder), number_for(environment)))


def without_facts(document: Document) -> "Shown":
    """A document whose facts could not be found: its text alone."""
    from pullquote.tui.views.reading import Reading
    from pullquote.tui.views.shown import Shown

    return Shown(Reading(Article(**dict(document))))
