"""Between an article and the list of several that it is one of."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from pullquote.model.article import Document
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.background import in_background
from pullquote.tui.inputs import short_name
from pullquote.tui.reloading import Reloading
from pullquote.tui.screens.article import ArticleScreen
from pullquote.tui.several import Several

if TYPE_CHECKING:
    from datetime import date

    from pullquote.model.extraction.people.finder import Finder
    from pullquote.model.library.folder import Card
    from pullquote.model.library.holdings import Holdings
    from pullquote.model.reading.dates import Dated
    from pullquote.model.search.rank import Hit
    from pullquote.tui.screens.arriving import Goal
    from pullquote.tui.screens.articles import ArticlesScreen

ARTICLE, ARTICLES = "article", "articles"
"""Textual's modes: each keeps its screen, and the windows over it, while the other is shown."""


class Browsing(Reloading):
    """The part of the app that goes from a list of articles into one of them, and back."""

    finder: "Finder | None"

    def __init__(self, several: Several | None) -> None:
        super().__init__()
        self.add_mode(ARTICLE, self._new_article_screen)
        self.add_mode(ARTICLES, self._new_list)
        self._several = several
        self._article: ArticleScreen | None = None
        self._list: ArticlesScreen | None = None
        self._from_list = False
        """Whether the open article was chosen from the list."""

    @property
    def article_screen(self) -> ArticleScreen:
        """The article's screen, below any window."""
        assert self._article is not None
        return self._article

    @property
    def reads(self) -> bool:
        """Whether an article is open."""
        return self._article is not None

    @property
    def among_articles(self) -> bool:
        """Whether the list of articles is shown."""
        return self.current_mode == ARTICLES

    @property
    def begins_with_list(self) -> bool:
        """Whether the app was opened on several articles."""
        return self.DEFAULT_MODE == ARTICLES

    @property
    def list_screen(self) -> "ArticlesScreen":
        """The screen with the list of articles."""
        assert self._list is not None
        return self._list

    def _new_article_screen(self) -> ArticleScreen:
        memory = self.settings.of(self.as_read.source)
        self._article = ArticleScreen(self.document, memory.tab, memory.fact)
        return self._article

    def _new_list(self) -> "ArticlesScreen":
        from pullquote.tui.screens.articles import ArticlesScreen

        assert self._several is not None
        self._list = ArticlesScreen(self._several)
        return self._list

    # From the list into an article

    @work(exclusive=True, group="opening")
    async def open_found(self, holdings: "Holdings", card: "Card", hit: "Hit | None") -> None:
        """Open an article of the list, at what was found in it."""
        from pullquote.tui.screens.arriving import Goal

        try:
            document = await in_background(partial(holdings.rules.document, card))
        except Exception as fault:
            self.notify(_why_not(fault, card.file), severity="error", timeout=20, markup=False)
            return
        goal = Goal.of(hit) if hit else None
        if self.reads and self.as_read == document and self.article_screen.shown is not None:
            await self.turn_back(goal)
        else:
            await self.turn_to(document, card.file, holdings.rules.published, goal)
        self._from_list = True

    async def turn_to(
        self,
        document: Document,
        opened: str,
        published: "date | Dated | None" = None,
        goal: "Goal | None" = None,
    ) -> None:
        """Leave the article that is open for another one."""
        if self.reads:
            self.remember()
            self.gather()
        self._from_list = False
        self.opened_from(opened)
        self.name_of_input = short_name(opened)
        memory = self.open_document(document, published)
        await self.switch_mode(ARTICLE)
        self.article_screen.start_over(memory.tab, memory.fact)
        self.read(self.document)
        if goal is not None:
            self.article_screen.foresee(goal)

    async def turn_back(self, goal: "Goal | None") -> None:
        """To the article that is open already, with all of its facts listed."""
        from pullquote.tui.views.narrowing import Narrowing

        await self.switch_mode(ARTICLE)
        screen = self.article_screen
        if goal is None:
            screen.brought = ""
        if goal is None or (shown := screen.shown) is None:
            return
        screen.start_over(screen.tab, screen.place)
        shown.narrowing = Narrowing()
        screen.foresee(goal)
        screen.show_facts(shown)

    def facts_came(self) -> None:
        """The facts are found: to the one that was asked for."""
        super().facts_came()
        self.article_screen.arrive()

    def action_reload(self) -> None:
        """Look for articles anew, or read the open one again."""
        if self.among_articles:
            self.list_screen.bring()
        else:
            super().action_reload()

    # Back, and from an article to those beside it

    def leave_article(self) -> None:
        """Back to the list, as it was left, if the article was opened from there."""
        if self._from_list or self.begins_with_list:
            self.remember()
            self.switch_mode(ARTICLES)

    def leave_list(self) -> None:
        """Back to the article from which the list was asked for."""
        if self.reads and not self._from_list:
            self.switch_mode(ARTICLE)
            self.tell_change()

    def tell_change(self) -> None:
        """In the list nothing of the article: its key does another thing there."""
        if not self.among_articles:
            super().tell_change()

    async def action_search_all(self) -> None:
        """Search in all articles of the list, or of the folder that the article lies in.

        Waited for to the end, so that what is typed next belongs in the search.
        """
        if self.among_articles:
            await self.list_screen.action_search()
            return
        if self._from_list:
            several = self._several
        elif (folder := self._folder()) is not None:
            several = Several((folder,))
        else:
            self.notify("This article lies in no folder.", markup=False)
            return
        if several is not None:
            self.workers.cancel_group(self, "opening")
            await self.show_list(several)
            await self.list_screen.search_anew()

    async def show_list(self, several: Several) -> None:
        """Show a list of articles."""
        if self.reads:
            self.remember()
        new, self._several = several != self._several, several
        await self.switch_mode(ARTICLES)
        if new and self.list_screen.several != several:
            self.list_screen.turn_to(several)

    def _folder(self) -> Path | None:
        """The folder that the open article lies in; of a link that in which pages are kept."""
        from pullquote.tui.inputs import is_link
        from pullquote.tui.settings import library_folder

        if self._opened is None or self._opened == "-":
            return None
        if is_link(self._opened):
            folder = library_folder(self.terms.environment) / "pages"
        else:
            folder = Path(self._opened).absolute().parent
        return folder.resolve() if folder.is_dir() else None


def _why_not(fault: Exception, file: str) -> str:
    """Why a file cannot be opened, in a line."""
    if isinstance(fault, Unreadable):
        return str(fault)
    return clean_line(f"{file} could not be read ({type(fault).__name__}: {fault}).")
