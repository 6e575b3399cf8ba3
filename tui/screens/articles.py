"""The screen of several articles: all of them in a list, or what a search finds in them."""

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen

from pullquote.model.reading.folder import SUFFIXES
from pullquote.tui.background import Newest, in_background
from pullquote.tui.commands import bindings
from pullquote.tui.screens.searching import values_named
from pullquote.tui.several import GivenUp, Several, bring, holdings_of
from pullquote.tui.views.row import Row
from pullquote.tui.widgets.article_pane import ArticlePane
from pullquote.tui.widgets.detail import Detail
from pullquote.tui.widgets.fact_list import FactList
from pullquote.tui.widgets.key_line import ARTICLES, KeyLine
from pullquote.tui.widgets.search_bar import SearchBar
from pullquote.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from pullquote.model.library.holdings import Holdings, Opened
    from pullquote.tui.app import PullquoteApp
    from pullquote.tui.screens.previewing import Look, Preview
    from pullquote.tui.views.articles import Listing, Order, Results

OPENING = "Looking for articles …"
WIDE = 100
"""Cells that make room for the text beside the list."""
LOW = 12
"""Lines of a screen that has none for details."""

ORDERS: "dict[Order, str]" = {"newest": "newest first", "name": "by file"}


class ArticlesScreen(Screen[None]):
    """Several articles. Old ones can be searched at once, while new ones are being read."""

    AUTO_FOCUS = "#facts"
    BINDINGS: ClassVar[list[BindingType]] = bindings("articles")
    sought = var("")
    """The query in force."""

    class Came(Message):
        """There are articles to show: those of before, or more."""

        def __init__(self, listing: "Listing", holdings: "Holdings") -> None:
            super().__init__()
            self.listing, self.holdings = listing, holdings

    class Told(Message):
        """How far reading them is; empty when it is done."""

        def __init__(self, words: str, several: Several) -> None:
            super().__init__()
            self.words, self.several = words, several

    def __init__(self, several: Several) -> None:
        super().__init__()
        self.several = several
        self.listing: Listing | None = None
        self._holdings: Holdings | None = None
        self._results: Results | None = None
        self._order: Order = "newest"
        self._progress = OPENING
        self._stays: str | None = None
        """The row that stays selected while the list changes."""
        self._stop = Event()
        self._searches, self._previews = Newest(), Newest()
        self._preview: Preview | None = None

    @property
    def reader(self) -> "PullquoteApp":
        """The app, with the things at its edge."""
        return cast("PullquoteApp", self.app)

    def compose(self) -> ComposeResult:
        """The list, where there is room the text beside it, the search, the keys."""
        self._place(self.app.size)
        yield TitleLine()
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield FactList(id="facts")
                yield Detail(id="detail")
            yield ArticlePane(id="article")
        yield SearchBar()
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin to open what was named."""
        self.facts = self.query_one(FactList)
        self.article_pane = self.query_one(ArticlePane)
        self.search_bar = self.query_one(SearchBar)
        self.search_bar.history = self.reader.settings.searches
        self.query_one(KeyLine).turn_to(ARTICLES)
        self.turn_to(self.several)

    def on_unmount(self) -> None:
        """Nobody waits any more."""
        self._stop.set()

    def on_resize(self, event: Resize) -> None:
        """Show the text beside the list where there is room."""
        self._place(event.size)

    def _place(self, size: Size) -> None:
        self.set_class(size.width >= WIDE, "-beside")
        self.set_class(size.width < WIDE, "-before")
        self.set_class(size.height < LOW, "-tiny")

    # The articles

    def turn_to(self, several: Several) -> None:
        """Show other articles."""
        self.several = several
        self.listing = self._holdings = self._results = self._preview = None
        self.sought = ""
        self.search_bar.close()
        self.bring()

    def bring(self) -> None:
        """Open the articles, and bring their index up to date; again, if it was done before."""
        self._stop.set()
        self._stop = Event()
        self._progress = OPENING
        self._show()
        self._bring(self.several, self._stop)

    @work(exclusive=True, group="articles")
    async def _bring(self, several: Several, stop: Event) -> None:
        try:
            await in_background(partial(self._open, several, stop))
        except GivenUp:
            return
        except Exception as fault:
            self._trouble(fault)
        self.post_message(self.Told("", several))

    def _open(self, several: Several, stop: Event) -> None:
        """All that takes time: not done in the interface's thread."""
        from pullquote.tui.views.articles import Listing

        holdings = holdings_of(several, self.reader.terms, self.reader.finder)

        def came(opened: "Opened") -> None:
            if not stop.is_set():
                self.post_message(self.Came(Listing(opened, several.base), holdings))

        bring(
            holdings,
            came,
            lambda words: self.post_message(self.Told(words, several)),
            stop.is_set,
        )

    @on(Came)
    def _came(self, event: Came) -> None:
        """Show them; a search in force is done again among all there are now."""
        if self._holdings is not event.holdings:
            from pullquote.tui.screens.previewing import Preview

            self._holdings, self._preview = event.holdings, Preview(event.holdings.rules)
        self.listing = event.listing
        if self.sought:
            self._stays = self._went_to()
            self._find()
        else:
            self._show(self.facts.row.key if self.facts.row else None)

    @on(Told)
    def _told(self, event: Told) -> None:
        if event.several == self.several:
            self._progress = event.words
            self._show_title()

    def _trouble(self, fault: Exception) -> None:
        told = f"{type(fault).__name__}: {fault}"
        self.notify(f"That went wrong ({told}).", severity="error", timeout=20, markup=False)

    # What is shown

    def _show_title(self) -> None:
        told = self._progress
        if not told and self.listing is not None:
            order = "" if self.sought else f" · {ORDERS[self._order]}"
            told = f"{self.listing.told()}{order}"
        self.query_one(TitleLine).tell(self.several.title, told)

    def _show(self, key: str | None = None) -> None:
        """Fill the list: with what was found, or else with all articles."""
        self._show_title()
        listing, results = self.listing, self._results
        if listing is None:
            self.facts.show((), empty=OPENING)
        elif self.sought and results is not None:
            from pullquote.model.search.query import read_query

            self.facts.show(results.rows, key=key, empty=results.empty(), matches=results.matches)
            hints = read_query(self.sought).hints
            hint = next(iter(hints), values_named(self.sought, self._completions))
            self.search_bar.say(f"{hint}  {results.told()}".lstrip())
        else:
            self.facts.show(listing.rows(self._order) or (_GUIDE,), key=key)

    @on(FactList.Moved)
    def _follow(self, event: FactList.Moved) -> None:
        """Below the list where the article is from; beside it, if there is room, its text."""
        listing, row = self.listing, event.row
        card = listing.card(row.key) if listing and row else None
        told = (listing.detail(card),) if listing and card else ()
        self.query_one(Detail).tell(told)
        if card is None or self._preview is None:
            self.article_pane.display = False
        elif self.has_class("-beside"):
            hit = self._results.hits.get(row.key) if self._results and row else None
            self._look(partial(self._preview.of, card, hit))

    @work(group="preview")
    async def _look(self, read: Callable[[], "Look"]) -> None:
        def show(look: "Look") -> None:
            self.article_pane.display = look.document is not None
            if look.document is not None:
                self.article_pane.show(look.document)
                self.article_pane.light(look.spans)
                if not look.spans:
                    self.article_pane.action_first()

        await self._previews.do(read, show)

    # The search

    async def action_search(self) -> None:
        """Open the line, with the last query in it."""
        await self.search_bar.open(self.find, self.keep_search, self._completions)

    def _completions(self, typed: str) -> tuple[str, ...]:
        if self.listing is None:
            return ()
        from pullquote.model.search.completion import completions

        return completions(typed, self.listing.opened.library.values)

    def find(self, query: str) -> None:
        """Search as the query is typed; what the reader went to stays selected."""
        if query.strip() == self.sought:
            return
        self._stays = self._went_to() if self.sought else None
        self.sought = query.strip()
        if self.sought:
            self._find()
        else:
            self._results = None
            self.search_bar.say("")
            self._show()

    def _went_to(self) -> str | None:
        """The row under the cursor, unless that is merely the first one."""
        here, first = self.facts.row, next(iter(self.facts.rows), None)
        return here.key if here is not None and here is not first else None

    @work(group="search")
    async def _find(self) -> None:
        listing, query = self.listing, self.sought
        if listing is None:
            self.search_bar.say("getting ready to search …")
            return

        def look() -> "Results | Exception":
            try:
                return listing.find(query)
            except Exception as fault:
                return fault

        def show(found: "Results | Exception") -> None:
            if listing is not self.listing or query != self.sought:
                return
            if isinstance(found, Exception):
                self._mend(found)
            else:
                self._results = found
                self._show(self._stays)

        await self._searches.do(look, show)

    @work(exclusive=True, group="articles")
    async def _mend(self, fault: Exception) -> None:
        """After a fault in searching: an index that proves damaged is built anew."""
        holdings = self._holdings
        if holdings is not None and await in_background(holdings.mend):
            self.listing = None
            self.bring()
        else:
            self._trouble(fault)

    def keep_search(self) -> None:
        """Keep the query and go to what was found."""
        if self.sought:
            self.set_focus(self.facts)
        else:
            self.clear_search()

    def clear_search(self) -> None:
        """All articles again, the cursor on the one that was looked at."""
        row, listing = self.facts.row, self.listing
        here = row.key.partition("\x1f")[0] if row and listing and listing.card(row.key) else None
        self.sought, self._results = "", None
        self.search_bar.close()
        self.set_focus(self.facts)
        self._show(here)

    def action_match(self, step: int) -> None:
        """To the next or the previous row."""
        self.facts.action_move(step)

    # Keys

    @on(FactList.Chosen)
    def action_enter(self) -> None:
        """Open the article, at what was found."""
        row, listing = self.facts.row, self.listing
        if row is None or listing is None or self._holdings is None:
            return
        card = listing.card(row.key)
        if card is None:
            self.notify(row.body, markup=False)
            return
        hit = self._results.hits.get(row.key) if self._results else None
        self.reader.open_found(self._holdings, card, hit)

    def action_back(self) -> None:
        """One step back: from the text, the search; to the article that one came from."""
        if self.article_pane.has_focus:
            self.set_focus(self.facts)
        elif self.sought or self.search_bar.has_class("-open"):
            self.clear_search()
        else:
            self.reader.leave_list()

    def action_other_pane(self) -> None:
        """Between the list and the text, where that is shown."""
        beside = self.has_class("-beside") and self.facts.has_focus and self.article_pane.display
        self.set_focus(self.article_pane if beside else self.facts)

    def action_order(self) -> None:
        """The newest first, or by the files' names; the cursor stays on its article."""
        if self.sought:
            self.notify("What is found stands in order of likeness.", markup=False)
            return
        names = [*ORDERS]
        self._order = names[1 - names.index(self._order)]
        self._show(self.facts.row.key if self.facts.row else None)

    def action_help(self) -> None:
        """Show the keys."""
        from pullquote.tui.screens.help import Help

        self.app.push_screen(Help())

    def action_theme(self) -> None:
        """Choose colours."""
        self.app.search_themes()


_GUIDE = Row(
    "guide",
    "No articles here",
    f"Articles are files such as {', '.join(SUFFIXES[:6])}, in this folder or below. Put some "
    "there and press r, or open one from elsewhere with Ctrl+o.",
    quiet=True,
)
"""What is said of a folder without articles."""
