"""What each tab shows of the article being read: all of it, or what a search finds."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from pullquote.model.article import Block, Event, Money, Person, Quote, Span, Time
from pullquote.model.export.words import on_one_line, quote_words, speaker_words
from pullquote.model.search.folding import words_in
from pullquote.model.search.highlight import match_positions
from pullquote.model.search.index import Index, build_index
from pullquote.model.search.lines import block_id
from pullquote.tui.views import money, people, quotes, timeline
from pullquote.tui.views.matches import Matches
from pullquote.tui.views.narrowing import Narrowing
from pullquote.tui.views.periods import ZOOMS, Zoom, grouped, zoom_for
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row
from pullquote.tui.views.sizes import Scaling

LONG = 200_000
"""Characters of an article from which on it is searched beside the interface."""
MOST = 500
"""Rows of a search that are shown: whoever wants others types on."""

Fact = Quote | Money | Person | Event | Time


@dataclass(frozen=True, slots=True)
class View:
    """A tab's way to show the article."""

    rows: Callable[[Reading], tuple[Row, ...]]
    empty: str
    """What it says when there is nothing to show."""


VIEWS: dict[str, View] = {
    "timeline": View(timeline.rows, "No dates in this article."),
    "quotes": View(quotes.rows, "Nobody is quoted in this article."),
    "money": View(money.rows, "No sums of money in this article."),
    "people": View(people.rows, "Nobody is named in this article."),
}


class Shown:
    """The tabs' rows, worked out when first asked for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._rows: dict[str, tuple[Row, ...]] = {}
        self._periods: dict[tuple[Zoom | None, bool], tuple[Row, ...]] = {}
        self.narrowing = Narrowing()
        """What the tabs are narrowed to, by the reader's choice."""
        self.zoom: Zoom | None = None
        """The timeline's periods, if the reader has chosen them."""
        self.inferred = False
        """Whether events are shown whose date is inferred."""
        self.order: money.Order = "text"
        self.scaling: Scaling = "log"
        """How the sums are ordered, and how their bars grow."""
        self._arranged: dict[tuple[money.Order, Scaling], tuple[Row, ...]] = {}
        self._found: tuple[object, dict[str, tuple[Row, ...]]] = ((), {})
        """The rows that the last query finds, tab by tab."""
        self._ranked: tuple[str, dict[str, int]] = ("", {})
        """The last query, and the rank of everything it finds."""

    def warm(self) -> None:
        """Work out all that a key would otherwise wait for; meant for another thread."""
        for tab in VIEWS:
            self.rows(tab)
        self.index.search("", limit=0)
        _ = self.reading.left_out
        for block in self.reading.article.blocks:
            words_in(block.span.of(self.reading.article.text))

    @cached_property
    def index(self) -> Index:
        """What the search looks through; made at the first search."""
        return build_index(self.reading.article, self.reading.analysis)

    @property
    def long(self) -> bool:
        """Whether a search takes long enough to be felt between two keys."""
        return len(self.reading.article.text) > LONG

    def prepare(self, query: str) -> None:
        """Work out what showing a query needs; meant for another thread."""
        self._ranks(query)
        for tab in VIEWS:
            self.found(tab, query)

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Every fact under its id."""
        article = self.reading.article
        rows: tuple[tuple[Fact, ...], ...] = (
            self.reading.quotes, article.money, article.people, article.timeline, article.times,
        )  # fmt: skip
        return {fact.id: fact for row in rows for fact in row}

    @cached_property
    def quotes(self) -> frozenset[str]:
        """The ids of the quotations."""
        return frozenset(quote.id for quote in self.reading.quotes)

    def rows(self, tab: str, query: str = "") -> tuple[Row, ...]:
        """The tab's rows as narrowed; under a query those it finds, best first.

        The timeline keeps its order, and stands below headings.
        """
        if query.strip():
            best, left = self._best(tab, query)
            return (*self._arrange(tab, best), *_note_of_more(left))
        if tab == "money":
            return self._sums()
        if tab != "timeline":
            return self.found(tab)
        if self.narrowing:
            return self._arrange(tab, self.found(tab))
        look = self.zoom, self.inferred
        if look not in self._periods:
            rows = grouped(self.reading, self._all(tab), self.zoom)
            self._periods[look] = (*rows, *self._note_of_hidden()) if rows else ()
        return self._periods[look]

    def found(self, tab: str, query: str = "") -> tuple[Row, ...]:
        """The same without headings."""
        rows = self._all(tab)
        if self.narrowing:
            keeps, facts = self.narrowing.keeps, self.facts
            rows = tuple(row for row in rows if keeps(self.reading, facts[row.key]))
        if not query.strip():
            return rows
        look = query, self.narrowing, self.inferred
        known = self._found  # another thread may put the answers to a newer query here
        if known[0] != look:
            known = self._found = (look, {})
        found = known[1]
        if tab not in found:
            rank = self._ranks(query)
            kept = [row for row in rows if row.key in rank]
            if tab != "timeline":
                kept.sort(key=lambda row: rank[row.key])
            found[tab] = tuple(kept)
        return found[tab]

    def _best(self, tab: str, query: str) -> tuple[tuple[Row, ...], int]:
        """As many as anybody looks through, in their order, and how many more there are."""
        found = self.found(tab, query)
        if len(found) <= MOST:
            return found, 0
        rank = self._ranks(query)
        last = sorted(rank[row.key] for row in found)[MOST - 1]
        return tuple(row for row in found if rank[row.key] <= last), len(found) - MOST

    def _arrange(self, tab: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """Rows that were found or narrowed to, as their tab shows them."""
        match tab:
            case "timeline":
                return grouped(self.reading, rows, self.zoom)
            case "money":
                return money.arranged(self.reading, rows, self.order, self.scaling)
            case _:
                return rows

    def _sums(self) -> tuple[Row, ...]:
        look = self.order, self.scaling
        if self.narrowing:
            return self._arrange("money", self.found("money"))
        if look not in self._arranged:
            self._arranged[look] = money.arranged(self.reading, self._all("money"), *look)
        return self._arranged[look]

    def _note_of_hidden(self) -> Iterator[Row]:
        if self.hidden:
            events = "1 event" if self.hidden == 1 else f"{self.hidden} events"
            yield Row("hidden", f"u shows {events} with an inferred date", heading=True, rule=True)

    def zoom_on(self, query: str = "") -> bool:
        """To the next of days, months and years that shows something else, if there is one."""
        before, zoom = self.rows("timeline", query), self.zoom
        at = ZOOMS.index(self.periods)
        for self.zoom in (*ZOOMS[at + 1 :], *ZOOMS[:at]):
            if self.rows("timeline", query) != before:
                return True
        self.zoom = zoom
        return False

    @property
    def periods(self) -> Zoom:
        """The timeline's periods: those chosen, else those that suit it."""
        return self.zoom or zoom_for(self.reading, self._all("timeline"))

    @property
    def hidden(self) -> int:
        """How many events are not shown since their date is inferred."""
        if self.inferred:
            return 0
        return sum(event.certainty == "inferred" for event in self.reading.article.timeline)

    def _all(self, tab: str) -> tuple[Row, ...]:
        if tab not in self._rows:
            self._rows[tab] = VIEWS[tab].rows(self.reading)
        if tab == "timeline" and self.hidden:
            return self._stated
        return self._rows[tab]

    @cached_property
    def _stated(self) -> tuple[Row, ...]:
        """The timeline without the events whose date is inferred."""
        return tuple(row for row in self._rows["timeline"] if not row.unsure)

    def facts_of(self, person: str) -> tuple[Row, ...]:
        """The quotes, sums and events of one person."""
        return people.facts_of(self.reading, self.reading.people[person])

    def counts(self, query: str = "") -> dict[str, str]:
        """What each tab holds: "31", or "7/31" under a query or narrowed."""
        counts = {}
        less = bool(query.strip() or self.narrowing)
        for tab in VIEWS:
            total = len(self._all(tab))
            counts[tab] = f"{len(self.found(tab, query))}/{total}" if less else str(total)
        return counts

    def detail(self, row: Row) -> tuple[str, ...]:
        """What a row's fact rests on."""
        match self.facts.get(row.key):
            case Quote() as fact:
                return quotes.detail(self.reading, fact)
            case Money() as fact:
                return money.detail(self.reading, fact)
            case Person() as fact:
                return people.detail(self.reading, fact)
            case Event() | Time() as fact:
                return timeline.detail(self.reading, fact)
            case _:
                return ()

    def passage(self, fact: Fact) -> Span:
        """The sentence to cite for a fact."""
        match fact:
            case Event():
                return fact.sentence
            case Quote():
                return self.reading.sentence(fact.parts[0])
            case Person():
                return self.reading.sentence(fact.mentions[0].span)
            case _:
                return self.reading.sentence(fact.span)

    # Marks

    @cached_property
    def marks(self) -> dict[str, str]:
        """Under each fact's id the mark it would have: its kind and a digest of its words.

        The same words said twice are told apart by their order.
        """
        seen: Counter[str] = Counter()
        marks = {}
        for id, fact in self.facts.items():
            spans = "\n".join(span.of(self.reading.article.text) for span in self._spans(fact))
            mark = f"{type(fact).__name__}-{sha256(spans.encode()).hexdigest()[:16]}".lower()
            marks[id] = f"{mark}-{seen[mark]}"
            seen[mark] += 1
        return marks

    def marked(self, marks: frozenset[str]) -> tuple[str, ...]:
        """The ids of the facts under these marks, in the order of the text."""
        found = [id for id, mark in self.marks.items() if mark in marks]
        return tuple(sorted(found, key=lambda id: self._spans(self.facts[id])[0].start))

    def citable(self, id: str) -> Quote | Span:
        """What is cited of a fact: a quotation itself, of another fact its sentence."""
        fact = self.facts[id]
        return fact if isinstance(fact, Quote) else self.passage(fact)

    def named(self, id: str) -> str:
        """A fact in one line."""
        fact, text = self.facts[id], self.reading.article.text
        match fact:
            case Quote():
                who = speaker_words(self.reading, fact)
                words = f"{who}: {quote_words(self.reading.article, fact)}"
            case Person():
                words = fact.name
            case _:
                words = on_one_line(self.passage(fact).of(text))
        return f"{words}  {self.reading.place(self._spans(fact)[0])}".rstrip()

    def _spans(self, fact: Fact) -> tuple[Span, ...]:
        match fact:
            case Quote():
                return fact.parts
            case Person():
                return tuple(mention.span for mention in fact.mentions[:1])
            case _:
                return (fact.span,)

    def text_matches(self, query: str, shows: Callable[[Block], bool] = lambda _: True) -> Matches:
        """Where a query matches in those blocks of the text that are shown."""
        if not query.strip():
            return Matches()
        blocks, text = self.reading.article.blocks, self.reading.article.text
        hits = self._ranks(query)

        def within(number: int) -> list[tuple[int, int]]:
            span = blocks[number].span
            found = match_positions(query, span.of(text))
            return [(span.start + start, span.start + end) for start, end in found]

        found = (number for id, number in self._blocks.items() if id in hits)
        shown = tuple(number for number in found if shows(blocks[number]))
        return Matches(query, shown, self._block_starts, within)

    @cached_property
    def _blocks(self) -> dict[str, int]:
        """The number of every block under the id of its line."""
        return {block_id(number): number for number in range(len(self.reading.article.blocks))}

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.reading.article.blocks]

    def _ranks(self, query: str) -> dict[str, int]:
        """Where everything that a query finds stands among the hits; asked once a query."""
        known = self._ranked
        if known[0] != query:
            ranks: dict[str, int] = {}
            for rank, hit in enumerate(self.index.search(query)):
                ranks.setdefault(hit.id, rank)
            known = self._ranked = (query, ranks)
        return known[1]


def _note_of_more(left: int) -> Iterator[Row]:
    if left:
        yield Row("more", f"{left:,} more: type on to find them", heading=True, rule=True)
