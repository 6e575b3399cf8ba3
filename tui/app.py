"""The app: what stands at its edge (clock, clipboard, settings, other files) and the screens."""

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.events import Key
from textual.screen import Screen
from textual.theme import Theme

from pullquote.model.article import Article, Document
from pullquote.tui.commands import COMMANDS, key_words
from pullquote.tui.screens.article import ArticleScreen
from pullquote.tui.settings import Memory, Settings
from pullquote.tui.views.row import Row

if TYPE_CHECKING:
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


class PullquoteApp(App[None]):
    """Reads one article at a time."""

    TITLE = "pullquote"
    CSS_PATH = "screens/article.tcss"
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar = []

    def __init__(
        self,
        document: Document,
        name_of_input: str,
        settings: Settings,
        *,
        environment: Mapping[str, str] = os.environ,
        today: Callable[[], date] = date.today,
        state: Path | None = None,
    ) -> None:
        super().__init__()
        self.document = document
        self.name_of_input = name_of_input
        self.settings = settings
        self.environment = environment
        self.today = today
        self.state = state or Path()
        for theme in THEMES:
            self.register_theme(theme)
        chosen = settings.theme if settings.theme in self.available_themes else THEMES[0].name
        # Nothing is on the screen yet that would have to change colour.
        self.set_reactive(PullquoteApp.theme, chosen)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The article's screen, the tab and the fact as they were left."""
        memory = self.settings.of(self.document.source.sha256)
        return ArticleScreen(self.document, memory.tab, memory.fact)

    @property
    def article_screen(self) -> ArticleScreen:
        """The article's screen, below any window."""
        screen = self.screen_stack[0]
        assert isinstance(screen, ArticleScreen)
        return screen

    def on_mount(self) -> None:
        """Find the facts once the text is on the screen."""
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        self.call_after_refresh(self.find_facts, self.document)

    @work(thread=True, exclusive=True, group="extraction")
    def find_facts(self, document: Document) -> None:
        """Extract in a thread; keys never wait. A newer document makes an older answer void.

        A fault in a finder must not take the text from its reader: it is said, and the text stays.
        """
        from pullquote.model.extraction.extract import extract

        try:
            article = extract(document)
        except Exception as fault:
            self.call_from_thread(self._failed, document, fault)
        else:
            self.call_from_thread(self._found, document, article)

    def _failed(self, document: Document, fault: Exception) -> None:
        if document is self.document:
            told = f"{type(fault).__name__}: {fault}"
            self.article_screen.show_article(Article(**dict(document)))
            self.notify(
                f"The facts could not be worked out ({told}). The text can still be read.",
                severity="error",
                timeout=20,
                markup=False,
            )

    def _found(self, document: Document, article: Article) -> None:
        if document is self.document:
            self.article_screen.show_article(article)

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name != self.settings.theme:
            self.settings.theme = theme.name
            self.settings.save()

    def on_key(self, event: Key) -> None:
        """A letter typed before the search's field had opened belongs in the field."""
        from textual.widgets import Input

        if isinstance(self.focused, Input) and event.is_printable and event.character:
            self.focused.insert_text_at_cursor(event.character)
            event.prevent_default()

    # Another document or another date

    def read(self, document: Document) -> None:
        """Show a document and find its facts."""
        self.document = document
        self.article_screen.show_document(document)
        self.find_facts(document)

    def ask_date(self, document: Document) -> None:
        """Ask for the publication date; every time in the article follows it."""
        from pullquote.model.reading.dates import read_date
        from pullquote.tui.screens.ask import Ask

        forms = "2024-08-13, 13 Aug 2024 or August 13, 2024"

        def wrong(words: str) -> str:
            good = not words.strip() or read_date(words)
            return "" if good else f"That is no date; write {forms}."

        def answered(words: str | None) -> None:
            if words is not None:
                self.set_date(read_date(words))

        known = document.source.published
        hint = f"Write {forms}. Empty: not known."
        value = known.isoformat() if known else ""
        self.push_screen(Ask("Publication date", hint, value, wrong), answered)

    def set_date(self, published: date | None) -> None:
        """Set the reader's publication date, keep it, and work out every time anew."""
        from pullquote.tui.opening import with_date

        memory = self.settings.of(self.document.source.sha256)
        memory.published = published.isoformat() if published else None
        self.settings.keep(self.document.source.sha256, memory)
        self.settings.save()
        self.read(with_date(self.document, published))

    def ask_file(self) -> None:
        """Ask for another article; what can't be read is said, and the old one stays."""
        from pullquote.model.reading.read import Unreadable
        from pullquote.tui.opening import open_path
        from pullquote.tui.screens.ask import Ask

        def answered(words: str | None) -> None:
            if not words or not words.strip():
                return
            path = Path(words.strip()).expanduser()
            try:
                document = open_path(path, self.settings)
            except Unreadable as error:
                self.notify(str(error), severity="error", markup=False)
                return
            screen = self.article_screen
            self._remember(screen)
            self.name_of_input = path.name
            memory = self.settings.of(document.source.sha256)
            screen.start_over(memory.tab, memory.fact)
            self.read(document)

        self.push_screen(Ask("Open another article", "The path of a text file."), answered)

    # Copying

    def cite(self, shown: "Shown | None", row: Row | None) -> None:
        """Copy the fact under the cursor with its citation."""
        if shown is None:
            return
        from pullquote.model.citation.registry import STYLES
        from pullquote.tui.copying import citation

        style = self.settings.style if self.settings.style in STYLES else next(iter(STYLES))
        what = "Citation" if row else "Reference"
        self.copy(citation(shown, row, style, self.today()), f"{what}, {STYLES[style].label}")

    def choose_style(self, shown: "Shown | None", row: Row | None) -> None:
        """Choose a style, seeing what it gives; copy in it and keep it."""
        if shown is None:
            return
        from pullquote.model.citation.registry import STYLES
        from pullquote.tui.copying import citation
        from pullquote.tui.screens.styles import Styles

        def chosen(style: str | None) -> None:
            if style:
                self.settings.style = style
                self.settings.save()
                self.cite(shown, row)

        labels = {name: style.label for name, style in STYLES.items()}
        window = Styles(
            labels, self.settings.style, lambda name: citation(shown, row, name, self.today())
        )
        self.push_screen(window, chosen)

    def copy_words(self, shown: "Shown | None", row: Row | None) -> None:
        """Copy the fact's own words."""
        if shown is None or row is None:
            self.notify("There is no fact to copy here.", markup=False)
            return
        from pullquote.tui.copying import bare_words

        self.copy(bare_words(shown, row), "Words")

    @work(thread=True, group="clipboard")
    def copy(self, text: str, what: str) -> None:
        """Copy in a thread and say honestly what became of it."""
        from pullquote.tui.clipboard import copy

        def to_terminal(words: str) -> None:
            self.call_from_thread(self.copy_to_clipboard, words)

        outcome = copy(text, self.environment, to_terminal, self.state / "clipboard.txt")
        severity = "information" if outcome.confirmed else "warning"
        self.call_from_thread(
            self.notify, f"{what}: {outcome.words}", severity=severity, markup=False
        )

    def open_link(self, document: Document) -> None:
        """Open the article in the browser; over SSH show its address instead."""
        url = document.source.url
        if not url:
            self.notify("This article came without a link.", markup=False)
        elif self.environment.get("SSH_CONNECTION") or self.environment.get("SSH_TTY"):
            self.notify(url, title="The link", timeout=20, markup=False)
        else:
            self.open_url(url)

    # Leaving, and the palette

    async def action_quit(self) -> None:
        """Remember the place and quit."""
        self._remember(self.article_screen)
        self.exit()

    def _remember(self, screen: ArticleScreen) -> None:
        digest = screen.document.source.sha256
        memory = self.settings.of(digest)
        place = Memory(memory.published, screen.tab, screen.place)
        self.settings.keep(digest, place)
        self.settings.save()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: every command by its words, its keys beside them."""
        target = self.article_screen
        for command in COMMANDS:
            if command.where == "screen" and command.id != "palette":

                async def run(action: str = command.action) -> None:
                    await target.run_action(action)

                yield SystemCommand(command.words, key_words(command) or " ", run)
