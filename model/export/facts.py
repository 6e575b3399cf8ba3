"""An article's facts as they are asked for: by id, by person, by place in the text."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from pullquote.model.article import Article, Event, Money, Person, Quote, Span, Time
from pullquote.model.language.analysis import Analysis, Sentence

Fact = TypeVar("Fact")

VAGUE = frozenset(["PAST_REF", "PRESENT_REF", "FUTURE_REF"])
"""TIMEX3 values that name no stretch of the calendar."""


class Facts:
    """An article and quick answers about it. Each grouping is made once, when first asked for."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def analysis(self) -> Analysis:
        """The article's sentences."""
        return Analysis(self.article)

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everyone under their id."""
        return {person.id: person for person in self.article.people}

    @cached_property
    def times(self) -> dict[str, Time]:
        """Every time under its id."""
        return {time.id: time for time in self.article.times}

    @cached_property
    def loose_times(self) -> tuple[Time, ...]:
        """Times that no event stands at: lengths, habits, dates of things.

        "Now" and "recent" tell nothing that could be put in a timeline, and are left out; so is
        the end of a stretch, which its event tells.
        """
        used = {one.time for one in self.article.timeline if one.certainty == "stated"}
        used |= {end.id for end in self.ends.values()}
        return tuple(
            time
            for time in self.article.times
            if time.id not in used and time.value not in VAGUE and self.in_story(time.span)
        )

    def offset(self, event: Event) -> int | None:
        """Days from an unknown publication date; null where its date does not hang on it."""
        time = self.times.get(event.time or "") if event.earliest is None else None
        return time.offset if time else None

    def is_undated(self, event: Event) -> bool:
        """Whether it has no place in the order of time."""
        if event.earliest is not None or self.offset(event) is not None:
            return False
        time = self.times.get(event.time or "")
        return time is None or not time.value.startswith("BC")

    def is_after_publication(self, event: Event) -> bool | None:
        """Whether it stands after publication, as far as both are known."""
        source = self.article.source
        if source.published is None:
            offset = self.offset(event)
            return None if offset is None else offset > 0
        if event.earliest is None:
            return None
        known = {"year": 1, "month": 2, "day": 3}[source.published_precision]
        return event.earliest.timetuple()[:known] > source.published.timetuple()[:known]

    def goes_on(self, event: Event) -> bool:
        """Whether it is told to end later than the time it stands at: "from 1994 to 1998"."""
        begin = self.times.get(event.time or "")
        if begin is None or begin.latest is None or event.latest is None:
            return False
        return event.latest > begin.latest

    @cached_property
    def ends(self) -> dict[str, Time]:
        """Under an event's id the time that tells its end: the 1998 of "from 1994 to 1998"."""
        times = sorted(self.article.times, key=lambda time: time.span.start)
        starts = [time.span.start for time in times]
        found: dict[str, Time] = {}
        for event in self.article.timeline:
            if self.goes_on(event):
                first = bisect_left(starts, event.sentence.start)
                near = times[first : bisect_left(starts, event.sentence.end)]
                end = next((time for time in near if time.latest == event.latest), None)
                if end is not None:
                    found[event.id] = end
        return found

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotations to be listed: the reported sentence around a fragment is told by it."""
        fragments = [quote for quote in self.article.quotes if quote.kind == "mixed"]
        starts = [fragment.parts[0].start for fragment in fragments]

        def around(quote: Quote) -> bool:
            first, end = quote.parts[0].start, quote.parts[-1].end
            inside = fragments[bisect_left(starts, first) : bisect_left(starts, end)]
            return any(part.holds(fragment.parts[0]) for fragment in inside for part in quote.parts)

        return tuple(
            quote
            for quote in self.article.quotes
            if not (quote.kind == "indirect" and around(quote))
        )

    def quotes_of(self, person: str) -> tuple[Quote, ...]:
        """The quotations credited to a person."""
        return self._quotes.get(person, ())

    def events_of(self, person: str) -> tuple[Event, ...]:
        """The events a person has a part in, as far as the text tells their dates."""
        return self._events.get(person, ())

    def money_near(self, person: str) -> tuple[Money, ...]:
        """The sums in sentences that name the person."""
        return self._money.get(person, ())

    def sentence(self, span: Span) -> Span:
        """The sentence a span begins in, or the span itself outside of all sentences."""
        sentence = self.analysis.sentence_at(span.start)
        return sentence.span if sentence and sentence.end > span.start else span

    def in_story(self, span: Span) -> bool:
        """Whether the span stands in the story or its headline, and not in a byline or the like."""
        at = bisect_right(self._block_starts, span.start) - 1
        return at < 0 or self.article.blocks[at].kind not in ("byline", "furniture")

    def paragraph(self, span: Span) -> int | None:
        """Number of the paragraph the span begins in."""
        at = bisect_right(self._block_starts, span.start) - 1
        return self.article.blocks[at].number if at >= 0 else None

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.article.blocks]

    @cached_property
    def _quotes(self) -> dict[str, tuple[Quote, ...]]:
        return _grouped(
            (quote.speaker.person, quote) for quote in self.quotes if quote.speaker.person
        )

    @cached_property
    def _events(self) -> dict[str, tuple[Event, ...]]:
        return _grouped(
            (person, event)
            for event in self.article.timeline
            if event.certainty == "stated"
            for person in event.people
        )

    @cached_property
    def _money(self) -> dict[str, tuple[Money, ...]]:
        named: dict[int, dict[str, None]] = {}
        for person in self.article.people:
            if person.part == "credit":
                continue
            for mention in person.mentions:
                for sentence in self._sentences_at(mention.span):
                    named.setdefault(sentence.index, {})[person.id] = None
        return _grouped(
            (person, money)
            for money in self.article.money
            for person in dict.fromkeys(
                person
                for sentence in self._sentences_at(money.span)
                for person in named.get(sentence.index, ())
            )
        )

    def _sentences_at(self, span: Span) -> Iterable[Sentence]:
        """The sentences that share a character with the span; nearly always one."""
        sentence = self.analysis.sentence_at(span.start)
        at = sentence.index if sentence else 0
        for sentence in self.analysis.sentences[at : at + 1 + span.end - span.start]:
            if sentence.start >= span.end:
                return
            if sentence.end > span.start:
                yield sentence


def _grouped(pairs: Iterable[tuple[str, Fact]]) -> dict[str, tuple[Fact, ...]]:
    groups: defaultdict[str, list[Fact]] = defaultdict(list)
    for key, fact in pairs:
        groups[key].append(fact)
    return {key: tuple(facts) for key, facts in groups.items()}
