"""The screen where an article is read: tabs, the list, the text, the search."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.geometry import Size

from pullquote.model.article import Document
from pullquote.tui.commands import bindings
from pullquote.tui.screens.arriving import Arriving
from pullquote.tui.screens.following import ROOMY
from pullquote.tui.widgets.article_pane import ArticlePane
from pullquote.tui.widgets.detail import Detail
from pullquote.tui.widgets.fact_list import FactList
from pullquote.tui.widgets.key_line import KeyLine
from pullquote.tui.widgets.search_bar import SearchBar
from pullquote.tui.widgets.tab_bar import TABS, TabBar
from pullquote.tui.widgets.time_scale import TimeScale
from pullquote.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from pullquote.tui.views.shown import Shown

WAITING = "Reading the article…"

PLACES = frozenset(["-beside", "-above", "-before", "-low", "-tiny"])


def place_for(size: Size) -> str:
    """Where the list stands: beside the text, above it, or before it when there is little room."""
    if size.width >= 100:
        return "-beside"
    return "-above" if size.width >= 60 and size.height >= 22 else "-before"


class ArticleScreen(Arriving):
    """One article. The text is here at once; the facts come when they are found."""

    AUTO_FOCUS = "#facts"
    BINDINGS: ClassVar[list[BindingType]] = bindings("screen")

    def __init__(self, document: Document, tab: str, fact: str | None) -> None:
        super().__init__()
        self.document = document
        self.shown: Shown | None = None
        self._begin(tab, fact)

    def _begin(self, tab: str, fact: str | None) -> None:
        self.tab = tab if tab in {one.id for one in TABS} else TABS[0].id
        self.cursors = {self.tab: fact}

    def compose(self) -> ComposeResult:
        """From top to bottom, as it is read."""
        self.place_panes(self.app.size)
        yield TitleLine()
        yield TabBar()
        with Horizontal(id="body"):
            with Vertical(id="left"):
                with Horizontal(id="list"):
                    yield FactList(id="facts")
                    yield TimeScale()
                yield Detail(id="detail")
            yield ArticlePane(id="article")
        yield SearchBar()
        yield KeyLine()

    def on_mount(self) -> None:
        """The text first."""
        self.facts = self.query_one(FactList)
        self.article_pane = self.query_one(ArticlePane)
        self.search_bar = self.query_one(SearchBar)
        self.search_bar.history = self.reader.settings.searches
        self.show_document(self.document)

    def on_resize(self, event: Resize) -> None:
        """Put list and text where there is room for both."""
        self.place_panes(event.size)

    def place_panes(self, size: Size) -> None:
        """Choose the layout for a size; one that is there already costs nothing."""
        low = "-tiny" if size.height < 12 else "-low" if size.height < ROOMY else ""
        here = {place_for(size), low} - {""}
        if self.classes & PLACES != here:
            self.set_classes((self.classes - PLACES) | here)

    # What is shown

    def show_document(self, document: Document) -> None:
        """Show a document whose facts are not found yet."""
        self.document = document
        self.query_one(TitleLine).show(document, self.reader.name_of_input)
        self.article_pane.show(document)
        if self.shown is None:
            self.show_tab()

    def show_facts(self, shown: "Shown") -> None:
        """Show the facts, and keep the reader's place."""
        here = self.facts.row.key if self.facts.row else self.place
        self.keep_narrowing(shown)
        self.shown = shown
        if self.person not in shown.reading.people:
            self.person = None
        self.show_document(shown.reading.article)
        self.show_tab(here)
        self.reader.facts_came()
        self.answered()

    def show_tab(self, key: str | None = None) -> None:
        """Fill the list for the tab, the search and the person; the cursor goes to `key`."""
        shown = self.shown
        self.query_one(KeyLine).turn_to(self.tab)
        if shown is None:
            self.query_one(TabBar).show(self.tab, {})
            self.facts.show((), empty=WAITING)
            self.show_scale(())
            return
        from pullquote.model.search.highlight import match_positions
        from pullquote.tui.views.shown import VIEWS

        query = self.sought
        if self.tab == "people" and self.person:
            rows = shown.facts_of(self.person)
            name = shown.reading.people[self.person].name
            self.query_one(TitleLine).note(f"{name}: quotes, money, events · Esc back")
        else:
            rows = shown.rows(self.tab, query)
            only = shown.narrowing.words(shown.reading)
            self.query_one(TitleLine).note(f"Only {only} · Esc shows all" if only else "")
        the_list_first = bool(rows and query) and shown.search.long
        if not the_list_first:
            self.mark_matches()
        self.show_scale(rows)
        self.facts.show(
            rows,
            key=key,
            empty="" if rows else self.empty(shown, VIEWS[self.tab].empty),
            matches=(lambda text: match_positions(query, text)) if query else None,
        )
        if the_list_first:
            self.call_after_refresh(self._tell_found, query)
        else:
            self._tell_found(query)

    def _tell_found(self, query: str) -> None:
        """Tell how many facts of each tab a query finds, and what it is not understood in."""
        shown = self.shown
        if shown is None or query != self.sought:
            return
        from pullquote.model.search.query import read_query

        counts = shown.counts(query)
        self.query_one(TabBar).show(self.tab, counts)
        found, _, total = counts[self.tab].partition("/")
        hint = next(iter(read_query(query).hints), self.values_hint())
        self.search_bar.say(*((f"{found} found of {total}", hint) if query else ("",)))

    def show_marks(self, keys: frozenset[str], count: int) -> None:
        """Show which facts are marked, and how many in all."""
        self.facts.mark(keys)
        self.query_one(KeyLine).count(count)
        self.show_detail()

    def start_over(self, tab: str, fact: str | None) -> None:
        """Forget the article shown: another one comes."""
        self.shown, self.person = None, None
        self._begin(tab, fact)
        self.sought = self.brought = ""
        self.later.clear()
        self.search_bar.close()
        self.leave_passage()

    # Tabs

    def action_tab(self, tab: str) -> None:
        """Open a tab, its cursor where it was."""
        self.tab = tab
        self.person = None
        self.leave_passage()
        self.show_tab(self.place)

    def action_next_tab(self, step: int) -> None:
        """The tab to the right (1) or left (-1), round and round."""
        names = [tab.id for tab in TABS]
        self.action_tab(names[(names.index(self.tab) + step) % len(names)])

    @on(TabBar.Picked)
    def pick_tab(self, event: TabBar.Picked) -> None:
        """A tab was clicked."""
        self.action_tab(event.tab)

    # To the passage and back

    @on(FactList.Chosen)
    def action_enter(self) -> None:
        """To the passage; on a person, to their facts."""
        if self.sought and self.waits:
            self.later.append(self.action_enter)
            return
        row = self.row
        if row is None or self.facts.has_focus is False:
            return
        shown = self.shown
        if shown and row.key in shown.reading.people and shown.facts_of(row.key):
            self.person = row.key
            self.show_tab()
            return
        self.enter_passage()
        self.article_pane.light(row.spans)

    def action_back(self) -> None:
        """One step back: from the passage, the search, a person's facts."""
        if self.article_pane.has_focus:
            self.leave_passage()
        elif self.person and not self.search_bar.typing:
            person, self.person = self.person, None
            self.show_tab(person)
        elif self.sought or self.search_bar.has_class("-open"):
            self.clear_search()
        elif self.shown is not None and self.shown.narrowing:
            self.narrow()
        else:
            self.reader.leave_article()

    # Selection and windows

    def action_copy_text(self) -> None:
        """Copy what was selected with the mouse: the article's own words."""
        selected = self.get_selected_text()
        if selected is None:
            raise SkipAction
        self.reader.copy(selected, "Selection")

    def action_help(self) -> None:
        """Show the keys."""
        from pullquote.tui.screens.help import Help

        self.app.push_screen(Help())

    def action_furniture(self) -> None:
        """Show or hide what of the page is not the story."""
        if all(block.kind != "furniture" for block in self.document.blocks):
            self.notify("All of the page is the story: nothing is hidden.", markup=False)
            return
        self.article_pane.show_furniture(not self.article_pane.furniture_shown)
        self.mark_matches()

    def action_about(self) -> None:
        """Show where the article is from, and what is odd about it."""
        from pullquote.tui.screens.about import About

        self.app.push_screen(About(self.document, self.reader.name_of_input, self.reader.finder))

    def action_theme(self) -> None:
        """Choose colours."""
        self.app.search_themes()
