"""The search through several articles: typed, kept, cleared."""

from typing import TYPE_CHECKING

from textual import work

from pullquote.tui.background import Newest
from pullquote.tui.screens.bringing import Bringing
from pullquote.tui.screens.searching import values_named
from pullquote.tui.several import Several
from pullquote.tui.widgets.fact_list import FactList
from pullquote.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from pullquote.tui.views.articles import Results


class SearchingAll(Bringing):
    """The part of the screen that searches all of the articles."""

    facts: FactList
    search_bar: SearchBar

    def __init__(self, several: Several) -> None:
        super().__init__(several)
        self.sought = ""
        """The query in force."""
        self.results: Results | None = None
        """What the last one found."""
        self._stays: str | None = None
        """The row that stays selected while the list changes."""
        self._searches = Newest()
        self.enters = False
        """Whether Enter was pressed before there was what the query finds."""

    def show_rows(self, key: str | None = None) -> None:
        """Fill the list; the cursor goes to `key`."""
        raise NotImplementedError

    def action_enter(self) -> None:
        """Open the article, at what was found."""
        raise NotImplementedError

    async def action_search(self) -> None:
        """Open the line, with the last query in it."""
        await self.search_bar.open(self.find, self.keep_search, self._completions)

    async def search_anew(self) -> None:
        """Open the line for another query: the last one gives way to what is typed."""
        await self.action_search()
        self.search_bar.select()

    def _completions(self, typed: str) -> tuple[str, ...]:
        if self.listing is None:
            return ()
        from pullquote.model.search.completion import completions

        return completions(typed, self.listing.opened.library.values)

    def find(self, query: str) -> None:
        """Search as the query is typed; what the reader went to stays selected."""
        if query.strip() == self.sought:
            return
        stays = self.went_to() if self.sought else None
        self.sought = query.strip()
        self.enters = False
        if self.sought:
            self.find_again(stays)
        else:
            self.results = None
            self.search_bar.say("")
            self.show_rows()

    def went_to(self) -> str | None:
        """The row under the cursor, unless that is merely the first one."""
        here, first = self.facts.row, next(iter(self.facts.rows), None)
        return here.key if here is not None and here is not first else None

    @property
    def waits(self) -> bool:
        """Whether what the query finds is not there yet, as long as more may come."""
        if self.results is None or self.results.query != self.sought:
            return bool(self.sought)
        return not self.results.rows and bool(self.progress)

    def find_again(self, stays: str | None) -> None:
        """Search for the query in force in all that there is by now."""
        self._stays = stays
        if self.listing is None:
            self.search_bar.say("getting ready to search …")
        else:
            self._find()

    @work(group="search")
    async def _find(self) -> None:
        """Beside the interface, and the newest query wins."""
        listing, query = self.listing, self.sought
        assert listing is not None

        def look() -> "Results | Exception":
            try:
                return listing.find(query)
            except Exception as fault:
                return fault

        def show(found: "Results | Exception") -> None:
            if listing is not self.listing or query != self.sought:
                return
            if isinstance(found, Exception):
                self.mend(found)
            else:
                self.results = found
                self.show_rows(self._stays)
                if self.enters and not self.waits:
                    self.enters = False
                    self.action_enter()

        await self._searches.do(look, show)

    def tell_found(self, results: "Results") -> None:
        """Tell beside the query how much it finds, or what may follow it."""
        from pullquote.model.search.query import read_query

        hints = read_query(self.sought).hints
        hint = next(iter(hints), values_named(self.sought, self._completions))
        self.search_bar.say(results.told(), hint)

    def keep_search(self) -> None:
        """Keep the query and go to what was found."""
        if self.sought:
            self.set_focus(self.facts)
        else:
            self.clear_search()

    def clear_search(self) -> None:
        """All articles again, the cursor on the one that was looked at."""
        row = self.facts.row
        here = self.listing.key(row.key) if row is not None and self.listing is not None else None
        self.sought, self.results, self.enters = "", None, False
        self.search_bar.say("")
        self.search_bar.close()
        self.set_focus(self.facts)
        self.show_rows(here)
