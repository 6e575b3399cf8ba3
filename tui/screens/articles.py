"""The screen of several articles: all of them in a list, or what a search finds in them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.geometry import Size

from pullquote.model.reading.folder import SUFFIXES
from pullquote.tui.background import Newest
from pullquote.tui.commands import bindings, commands_at
from pullquote.tui.screens.bringing import OPENING
from pullquote.tui.screens.searching_all import SearchingAll
from pullquote.tui.several import Several
from pullquote.tui.views.row import Row
from pullquote.tui.widgets.article_pane import ArticlePane
from pullquote.tui.widgets.detail import Detail
from pullquote.tui.widgets.fact_list import FactList
from pullquote.tui.widgets.key_line import ARTICLES, KeyLine
from pullquote.tui.widgets.search_bar import SearchBar
from pullquote.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from pullquote.tui.screens.previewing import Look, Preview
    from pullquote.tui.views.articles import Order

WIDE = 100
"""Cells that make room for the text beside the list."""
LOW = 12
"""Lines of a screen that has none for details."""

ORDERS: "dict[Order, str]" = {"newest": "newest first", "name": "by file"}

GUIDE = Row(
    "guide",
    "No articles here",
    f"Articles are files such as {', '.join(SUFFIXES[:6])}, in this folder or below. Put some "
    "there and press r, or open one from elsewhere with Ctrl+o.",
    quiet=True,
)
"""What is said of a folder without articles."""


class ArticlesScreen(SearchingAll):
    """Several articles. Old ones can be searched at once, while new ones are being read."""

    AUTO_FOCUS = "#facts"
    BINDINGS: ClassVar[list[BindingType]] = bindings("articles")

    def __init__(self, several: Several) -> None:
        super().__init__(several)
        self._order: Order = "newest"
        self._preview: Preview | None = None
        self._looks = Newest()

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

    def on_resize(self, event: Resize) -> None:
        """Show the text beside the list where there is room."""
        narrow = self.has_class("-before")
        self._place(event.size)
        if narrow and self.has_class("-beside"):
            self._follow()

    def _place(self, size: Size) -> None:
        self.set_class(size.width >= WIDE, "-beside")
        self.set_class(size.width < WIDE, "-before")
        self.set_class(size.height < LOW, "-tiny")

    # The articles

    def turn_to(self, several: Several) -> None:
        """Show other articles."""
        self.several = several
        self.listing = self.holdings = self.results = self._preview = None
        self.sought, self.enters = "", False
        self.search_bar.close()
        self.show_rows()
        self.bring()

    def articles_came(self) -> None:
        """Show them; a search in force is done again among all there are now."""
        from pullquote.tui.screens.previewing import Preview

        assert self.holdings is not None
        if self._preview is None or self._preview.rules != self.holdings.rules:
            self._preview = Preview(self.holdings.rules)
        if self.sought:
            self.find_again(self.went_to())
        else:
            self.show_rows(self.facts.row.key if self.facts.row else None)

    def show_title(self) -> None:
        """What they are called; at the right how many there are, or how far reading is."""
        told = self.progress
        if not told and self.listing is not None:
            listed = self.listing.opened.cards and not self.sought
            told = self.listing.told() + (f" · {ORDERS[self._order]}" if listed else "")
        self.query_one(TitleLine).tell(self.several.title, told)

    def show_rows(self, key: str | None = None) -> None:
        """Fill the list: with what was found, or else with all articles."""
        self.show_title()
        listing, results = self.listing, self.results
        if listing is None:
            self.facts.show((), empty=OPENING)
        elif self.sought and results is not None:
            self.facts.show(results.rows, key=key, empty=results.empty(), matches=results.matches)
            self.tell_found(results)
        else:
            self.facts.show(listing.rows(self._order) or (GUIDE,), key=key)

    @on(FactList.Moved)
    def _follow(self) -> None:
        """Below the list where the article is from; beside it, if there is room, its text."""
        listing, row = self.listing, self.facts.row
        card = listing.card(row.key) if listing and row else None
        self.query_one(Detail).tell((listing.detail(card),) if listing and card else ())
        self.article_pane.visible = card is not None
        if row and card and self._preview and self.has_class("-beside"):
            hit = self.results.hits.get(row.key) if self.results else None
            self._look(partial(self._preview.of, card, hit))

    @work(group="preview")
    async def _look(self, read: "Callable[[], Look]") -> None:
        def show(look: "Look") -> None:
            if look.document is None:
                self.article_pane.visible = False
                return
            self.article_pane.show(look.document)
            self.article_pane.light(look.spans)
            if not look.spans:
                self.article_pane.action_first()

        await self._looks.do(read, show)

    # Keys

    @on(FactList.Chosen)
    def action_enter(self) -> None:
        """Open the article, at what was found; as soon as it is found."""
        if self.waits:
            self.enters = True
            return
        row, listing = self.facts.row, self.listing
        if row is None or listing is None or self.holdings is None:
            return
        card = listing.card(row.key)
        if card is not None:
            hit = self.results.hits.get(row.key) if self.results else None
            self.reader.open_found(self.holdings, card, hit)

    def action_back(self) -> None:
        """One step back: from the text, the search; to the article that one came from."""
        if self.article_pane.has_focus:
            self.set_focus(self.facts)
        elif self.sought or self.search_bar.has_class("-open"):
            self.clear_search()
        else:
            self.reader.leave_list()

    def action_match(self, step: int) -> None:
        """To the next or the previous row."""
        self.facts.action_move(step)

    def action_other_pane(self) -> None:
        """Between the list and the text, where that is shown."""
        beside = self.has_class("-beside") and self.facts.has_focus and self.article_pane.visible
        self.set_focus(self.article_pane if beside else self.facts)

    def action_order(self) -> None:
        """The newest first, or by the files' names; the cursor stays on its article."""
        if self.sought:
            self.notify("What is found stands in order of likeness.", markup=False)
            return
        names = [*ORDERS]
        self._order = names[1 - names.index(self._order)]
        self.show_rows(self.facts.row.key if self.facts.row else None)

    def action_help(self) -> None:
        """Show the keys."""
        from pullquote.tui.screens.help import Help

        self.app.push_screen(Help((*commands_at("articles"), *commands_at("lines"))))

    def action_theme(self) -> None:
        """Choose colours."""
        self.app.search_themes()
