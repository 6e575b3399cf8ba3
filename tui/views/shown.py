"""What each tab shows of the article being read: all of it, or what a search finds."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from pullquote.model.article import Event, Money, Person, Quote, Span, Time
from pullquote.model.export.words import on_one_line, quote_words, speaker_words
from pullquote.tui.views import money, people, quotes, timeline
from pullquote.tui.views.narrowing import Narrowing
from pullquote.tui.views.periods import ZOOMS, Zoom, grouped, zoom_for
from pullquote.tui.views.reading import Reading
from pullquote.tui.views.row import Row
from pullquote.tui.views.seeking import Seeker
from pullquote.tui.views.sizes import Scaling

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
        self.search = Seeker(reading)
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
        self._narrowed: dict[str, tuple[object, tuple[Row, ...]]] = {}
        """The rows of each tab as they were last narrowed."""

    def warm(self) -> None:
        """Work out all that a key would otherwise wait for; meant for another thread."""
        for tab in VIEWS:
            self.rows(tab)
        self.search.warm()
        for tab in VIEWS:
            self.search.ask("").count(self.found(tab))
        _ = self.reading.left_out

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
            few = self.search.ask(query).best(self.found(tab), MOST, ranked=tab != "timeline")
            return (*self._arrange(tab, few.rows), *_note_of_more(few.more))
        if tab == "money":
            return self._sums()
        if tab != "timeline" or self.narrowing:
            return self._arrange(tab, self.found(tab))
        look = self.zoom, self.inferred
        if look not in self._periods:
            rows = grouped(self.reading, self._all(tab), self.zoom)
            self._periods[look] = (*rows, *self._note_of_hidden()) if rows else ()
        return self._periods[look]

    def found(self, tab: str) -> tuple[Row, ...]:
        """The tab's rows as narrowed, without headings."""
        rows = self._all(tab)
        if not self.narrowing:
            return rows
        look = self.narrowing, rows
        known, kept = self._narrowed.get(tab, (None, ()))
        if known != look:
            keeps, facts = self.narrowing.keeps, self.facts
            kept = tuple(row for row in rows if keeps(self.reading, facts[row.key]))
            self._narrowed[tab] = look, kept
        return kept

    def count(self, tab: str, query: str) -> int:
        """How many of the tab's rows a query finds."""
        return self.search.ask(query).count(self.found(tab))

    def _arrange(self, tab: str, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """Rows that were found or narrowed to, as their tab shows them."""
        match tab:
            case "timeline":
                return grouped(self.reading, rows, self.zoom)
            case "money":
                return money.arranged(self.reading, rows, self.order, self.scaling)
            case "people":
                return people.arranged(self.reading, rows)
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
        for tab in VIEWS:
            total, found = len(self._all(tab)), self.found(tab)
            if query.strip():
                counts[tab] = f"{self.search.ask(query).count(found)}/{total}"
            else:
                counts[tab] = f"{len(found)}/{total}" if self.narrowing else str(total)
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


def _note_of_more(left: int) -> Iterator[Row]:
    if left:
        yield Row("more", f"{left:,} more: type on to find them", heading=True, rule=True)
