"""The search on the article's screen: typed, kept, stepped through, cleared."""

from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from textual import work
from textual.reactive import var

from pullquote.tui.background import Newest
from pullquote.tui.screens.passage import Passage
from pullquote.tui.widgets.search_bar import SearchBar
from pullquote.tui.widgets.tab_bar import TABS

if TYPE_CHECKING:
    from pullquote.tui.views.row import Row
    from pullquote.tui.views.shown import Shown


OFFERED = 3
"""Values of a field that are named beside the query."""
COUNTED = 1000
"""Matches in the text that are counted."""


class Searching(Passage):
    """The part of the screen that searches."""

    sought = var("")
    """The query in force, however it was typed."""
    person: var[str | None] = var(None)
    """The person whose facts the People tab shows."""

    tab: str
    shown: "Shown | None"
    brought = ""
    """The query that led here from a list of articles; the next match is looked for with it."""
    matched_from: int | None = None
    """Where in the text it led."""
    _stays: str | None = None
    """The fact that stays selected while the list narrows."""
    _asked = False
    """Whether what the query finds is still being looked for beside the interface."""
    search_bar: SearchBar

    def __init__(self) -> None:
        super().__init__()
        self.searches = Newest()
        self.later: list[Callable[[], object]] = []
        """What keys ask for that came before what the query finds."""

    @property
    def place(self) -> str | None:
        """The fact the reader was at, apart from any search."""
        raise NotImplementedError

    def show_tab(self, key: str | None = None) -> None:
        """Fill the list; the cursor goes to `key`."""
        raise NotImplementedError

    def action_tab(self, tab: str) -> None:
        """Open a tab."""
        raise NotImplementedError

    def catch_up(self) -> None:
        """Let the rest of the screen follow the list now, if it has not yet."""
        raise NotImplementedError

    async def action_search(self) -> None:
        """Open the line, with the last query in it."""
        self.leave_passage()
        await self.search_bar.open(self.find, self.keep_search, self._completions)

    def _completions(self, typed: str) -> tuple[str, ...]:
        """How what is typed may go on: “spe” to “speaker:”, that to who speaks here."""
        if self.shown is None or not self.shown.search.ready:
            return ()
        from pullquote.model.search.completion import completions

        return completions(typed, self.shown.search.finder.values)

    def values_hint(self) -> str:
        """Behind a field's name, what may be asked for: "speaker:" names who speaks here."""
        return values_named(self.sought, self._completions)

    def find(self, query: str) -> None:
        """Narrow the lists as the query is typed; a fact the reader went to stays selected."""
        if query.strip() == self.sought:
            return
        self._stays = self._went_to() if self.sought else None
        self.sought, self.person = query.strip(), None
        self.later.clear()
        self._show_found()

    def _show_found(self) -> None:
        if self.sought and self.shown is not None and self.shown.search.long:
            self._asked = True
            self._find_beside(self.shown, self.sought)
        else:
            self._asked = False
            self.show_tab(self._stays if self.sought else self.place)

    @property
    def waits(self) -> bool:
        """Whether what the query finds is not there yet."""
        return self.shown is None or self._asked

    def answered(self) -> None:
        """What the query finds is there: do what was asked for meanwhile."""
        self._asked = False
        later = [*self.later]
        self.later.clear()
        for do in later:
            do()

    def _went_to(self) -> str | None:
        """The fact under the cursor, unless that is merely the first one found."""
        here, rows = self.facts.row, self.facts.rows
        first = next((row for row in rows if not row.heading), None)
        return here.key if here is not None and here is not first else None

    @work(group="search")
    async def _find_beside(self, shown: "Shown", query: str) -> None:
        """In a long text the search is done beside the interface, and the newest query wins."""

        def show(rows: "tuple[Row, ...]") -> None:
            if shown is self.shown and query == self.sought:
                self.show_tab(self._stays)
                self.answered()

        if not shown.search.ready:
            self.search_bar.say("getting ready to search …")
        await self.searches.do(partial(shown.rows, self.tab, query), show)

    def keep_search(self) -> None:
        """Keep the filter and go to what was found: in this tab, in another, in the text."""
        if not self.sought:
            self.clear_search()
            return
        self.set_focus(self.facts)
        if self.waits:
            self.later.append(self._go_to_found)
        else:
            self._go_to_found()

    def _go_to_found(self) -> None:
        if self.facts.rows or self.shown is None:
            return
        elsewhere = next((tab.id for tab in TABS if self.shown.count(tab.id, self.sought)), None)
        if elsewhere:
            self.action_tab(elsewhere)
        elif self.shown.search.matches(self.sought):
            self.action_other_pane()
            self.catch_up()
            self.article_pane.next_match(1)

    def clear_search(self) -> None:
        """All facts again, the cursor on what a kept search found.

        Given up while it is typed, or with nothing found, it goes to where it was before.
        """
        found = self.facts.row if self.sought and not self.search_bar.typing else None
        self.sought = ""
        self.later.clear()
        self.search_bar.close()
        self.set_focus(self.facts)
        self.show_tab(found.key if found else self.place)

    async def action_match(self, step: int) -> None:
        """The next match: in the text when it has the focus, else the next fact found.

        Round and round; that it begins again is said.
        """
        if not self.sought and self.brought:
            await self._take_up(self.brought, step)
        elif not self.sought:
            self.notify("Nothing is searched for; / begins a search.", markup=False)
        elif self.waits:
            self.later.append(partial(self.next_match, step))
        else:
            self.next_match(step)

    async def _take_up(self, query: str, step: int) -> None:
        """Search here for what led here; from its place to the next match."""
        here, focused = self.facts.row, self.focused
        go_on = partial(self.next_match, step, self.matched_from)
        self.sought = query
        self.brought, self.matched_from = "", None
        await self.search_bar.open(self.find, self.keep_search, self._completions, query)
        self.set_focus(focused)
        self._stays = here.key if here is not None else None
        self.later.append(partial(self.call_after_refresh, go_on))
        self._show_found()
        if not self.waits:
            self.answered()

    def next_match(self, step: int, start: int | None = None) -> None:
        """To the next match, or the previous one; the first is that from `start` in the text."""
        if self.article_pane.has_focus or not self.facts.rows:
            self.catch_up()
            again = self.article_pane.next_match(step, start)
            told = _again(step) if again else "match in the text"
            self.search_bar.say(told if self.article_pane.matches else self._not_in_text())
        else:
            self._next_found(step)

    def _not_in_text(self) -> str:
        elsewhere = self.shown is not None and any(
            self.shown.count(tab.id, self.sought) for tab in TABS
        )
        return "no match in the text" if elsewhere else "Nothing found"

    def _next_found(self, step: int) -> None:
        found = [at for at, row in enumerate(self.facts.rows) if not row.heading]
        if not found:
            return
        here = found.index(self.facts.cursor) if self.facts.cursor in found else -1
        there = (here + step) % len(found)
        self.facts.go_to(found[there])
        again = (there - here) * step <= 0
        told = f"match {there + 1} of {len(found)}"
        self.search_bar.say(f"{_again(step)} · {told}" if again else told)

    def nothing_here(self, shown: "Shown") -> str:
        """What an empty list says under a search: where else there is something."""
        from pullquote.model.search.remarks import unknown_names

        elsewhere = [
            f"{number} {tab.title} {found}"
            for number, tab in enumerate(TABS, 1)
            if tab.id != self.tab and (found := shown.count(tab.id, self.sought))
        ]
        if places := _counted(self.article_pane.matches):
            elsewhere.append(f"{places} in the text")
        if not elsewhere:
            if hidden := _counted(shown.search.matches(self.sought)):
                return f"Nothing found · . shows {hidden} in hidden lines"
            finder = shown.search.finder
            if unknown := unknown_names(self.sought, finder.values):
                return f"Nothing found. {unknown}"
            near = finder.nearest(self.sought)
            return f"Nothing found. Did you mean “{near}”?" if near else "Nothing found."
        return f"Nothing here · Enter: {', '.join(elsewhere)}"


def values_named(query: str, complete: Callable[[str], tuple[str, ...]]) -> str:
    """A few of the values that may follow a field's name; empty where no value is next."""
    if not query.endswith(":"):
        return ""
    values = [one[len(query) :].strip(' "') for one in complete(query)]
    return ", ".join(values[:OFFERED]) + ", …" * (len(values) > OFFERED)


def _again(step: int) -> str:
    """What is said where the matches begin again."""
    return "first match again" if step > 0 else "last match again"


def _counted(matches: Iterable[object]) -> str:
    """How many there are; of very many not exactly, for that takes long."""
    count = sum(1 for _ in islice(matches, COUNTED + 1))
    return f"over {COUNTED}" if count > COUNTED else str(count or "")
