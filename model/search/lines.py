"""An article as lines to search: what each shows, and what else it is found by."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from pullquote.model.article import Article, Event, Money, Person, Quote, Span
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.calendar import MONTHS, WEEKDAYS

Kind = Literal["quote", "person", "money", "event", "text"]


class Place(NamedTuple):
    """Where a line's words begin: the paragraph (nought outside of any) and a span of the text."""

    paragraph: int = 0
    start: int = 0
    end: int = 0


NOWHERE = Place()


class Paid(NamedTuple):
    """A sum that a line holds: the least and the most it may be, and the code of its currency."""

    low: Decimal
    high: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Line:
    """A fact as a line: its kind and id, the text it shows, and what else it is found by."""

    kind: Kind
    id: str
    text: str
    also: str = ""
    """Further words."""
    article: str = ""
    """The id of its article, where there are several."""
    values: tuple[tuple[str, str], ...] = ()
    """What `speaker:`, `kind:` and the like ask for: field and value, either may come again."""
    earliest: date | None = None
    latest: date | None = None
    sums: tuple[Paid, ...] = ()
    place: Place = NOWHERE


def lines_of(article: Article, analysis: Analysis | None = None) -> tuple[Line, ...]:
    """Every person, quotation, sum, event and paragraph, each kind in the order of the article.

    Of lines that answer equally well the first goes first: for "kirby" the man, then his words.
    An `analysis` of the article that is there already saves another.
    """
    reader = _Reader(article, analysis or Analysis(article))
    return (
        *map(reader.person, article.people),
        *map(reader.quote, article.quotes),
        *map(reader.money, article.money),
        *map(reader.event, article.timeline),
        *(reader.paragraph(at, block.span) for at, block in enumerate(article.blocks)),
    )


def block_id(index: int) -> str:
    """The id of the line that holds the article's block of that index."""
    return f"b{index}"


class _Reader:
    """What the lines of one article share."""

    def __init__(self, article: Article, analysis: Analysis) -> None:
        self._article, self._text = article, article.text
        self._analysis = analysis
        self._people = {person.id: person for person in article.people}
        self._times = {time.id: time for time in article.times}
        self._sums = sorted(article.money, key=lambda money: money.span.start)
        self._places = [money.span.start for money in self._sums]
        self._blocks = [block.span.start for block in article.blocks]
        named = (article.source.publisher, article.source.agency)
        self._source = [("source", name) for name in named if name]

    def quote(self, quote: Quote) -> Line:
        speaker = quote.speaker
        person = self._people.get(speaker.person or "")
        beside = (speaker.mention, quote.cue)
        also = [speaker.entity or "", *(span.of(self._text) for span in beside if span)]
        also += self._around(quote.parts)
        values = [
            ("kind", quote.kind), ("certain", _CERTAIN[speaker.certainty]),
            ("certainty", speaker.certainty),
        ]  # fmt: skip
        if person is not None:
            also.append(_called(person))
            values += [(field, person.name) for field in ("speaker", "person")]
        elif speaker.entity:
            values.append(("speaker", " ".join(speaker.entity.split())))
        words = " ".join(part.of(self._text) for part in quote.parts)
        return self._line("quote", quote.id, words, also, values, quote.parts)

    def _around(self, parts: Sequence[Span]) -> Iterator[str]:
        """The rest of the sentences that the parts of a quotation begin and end in."""
        for part in parts:
            first = self._analysis.sentence_at(part.start)
            last = self._analysis.sentence_at(part.end - 1)
            if first and last and first.end > part.start:
                yield self._text[first.start : part.start]
                yield self._text[part.end : last.end]

    def person(self, person: Person) -> Line:
        values = [("person", person.name)]
        line = self._line("person", person.id, person.name, [_called(person)], values)
        return replace(line, place=self._place(person.mentions[0].span))

    def money(self, money: Money) -> Line:
        also = [_CURRENCIES.get(money.currency, ""), money.currency, (money.qualifier or "")]
        for amount in (money.amount, money.amount_max):
            if amount is not None:
                also += amount_forms(amount)
        if sentence := self._analysis.sentence_at(money.span.start):
            also.append(self._analysis.text[sentence.start : sentence.end])
        words = money.span.of(self._analysis.text)
        return self._line("money", money.id, words, also, [], (money.span,))

    def event(self, event: Event) -> Line:
        names = [self._people[one].name for one in event.people]
        also = [*names]
        if event.time is not None:
            also.append(self._times[event.time].span.of(self._text))
        also += date_words(event.earliest, event.latest)
        values = [("person", name) for name in names]
        words = event.span.of(self._text)
        line = self._line("event", event.id, words, also, values, (event.span,))
        return replace(line, earliest=event.earliest, latest=event.latest)

    def paragraph(self, index: int, span: Span) -> Line:
        return self._line("text", block_id(index), span.of(self._text), [], [], (span,))

    def _line(
        self,
        kind: Kind,
        id: str,
        text: str,
        also: list[str],
        values: list[tuple[str, str]],
        spans: tuple[Span, ...] = (),
    ) -> Line:
        """A line of the article's day, with the sums that stand in the spans."""
        sums = [money for span in spans for money in self._sums_in(span)]
        currencies = dict.fromkeys(("money", money.currency) for money in sums)
        day = self._article.source.published
        return Line(
            kind,
            id,
            text,
            " ".join(also),
            self._article.id,
            (("tab", kind), *values, *currencies, *self._source),
            day,
            day,
            tuple(filter(None, map(_paid, sums))),
            self._place(spans[0]) if spans else NOWHERE,
        )

    def _place(self, span: Span) -> Place:
        at = bisect_right(self._blocks, span.start) - 1
        number = self._article.blocks[at].number if at >= 0 else None
        return Place(number or 0, span.start, span.end)

    def _sums_in(self, span: Span) -> Sequence[Money]:
        return self._sums[
            bisect_left(self._places, span.start) : bisect_left(self._places, span.end)
        ]


def _paid(money: Money) -> Paid | None:
    amounts = [one for one in (money.amount, money.amount_max) if one and one.is_finite()]
    return Paid(min(amounts), max(amounts), money.currency) if amounts else None


_CERTAIN = {"stated": "yes", "inferred": "no", "unknown": "no"}


def _called(person: Person) -> str:
    return " ".join((person.name, *person.aliases, *(role.text for role in person.roles)))


_CURRENCIES = {
    "USD": "dollars", "GBP": "pounds sterling", "EUR": "euros", "JPY": "yen", "CNY": "yuan",
    "INR": "rupees", "CAD": "canadian dollars", "AUD": "australian dollars", "CHF": "francs",
    "RUB": "roubles rubles", "UAH": "hryvnia", "KRW": "won", "MXN": "pesos", "BRL": "reais",
    "ZAR": "rand", "NGN": "naira", "TRY": "lira", "ILS": "shekels", "SEK": "kronor",
}  # fmt: skip

_SCALES = (
    (Decimal(10) ** 12, "trillion", ("tn", "trn", "t")),
    (Decimal(10) ** 9, "billion", ("bn", "b")),
    (Decimal(10) ** 6, "million", ("m", "mn", "mln")),
    (Decimal(10) ** 3, "thousand", ("k",)),
)


def amount_forms(amount: Decimal) -> list[str]:
    """The ways one may type a sum: 125000000, 125 million, 125m, 125mn."""
    if not amount.is_finite() or abs(amount.adjusted()) > 20:
        return []
    forms = [_figure(amount)]
    for size, word, letters in _SCALES:
        if amount >= size:
            scaled = _figure(amount / size)
            return [*forms, f"{scaled} {word}", *(scaled + letter for letter in letters)]
    return forms


def _figure(amount: Decimal) -> str:
    shown = format(amount, "f")
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def date_words(earliest: date | None, latest: date | None) -> list[str]:
    """The ways one may type a date: 6 august 2024, 2024-08-06, tuesday; months of a longer time."""
    first, last = earliest or latest, latest or earliest
    if first is None or last is None:
        return []
    if first == last:
        day = f"{first.day} {MONTHS[first.month - 1].lower()} {first.year}"
        return [day, first.isoformat(), WEEKDAYS[first.weekday()].lower()]
    words = [str(first.year), str(last.year)]
    if timedelta(0) <= last - first < timedelta(days=366):
        months = (last.year - first.year) * 12 + last.month - first.month
        words += [MONTHS[(first.month - 1 + step) % 12].lower() for step in range(months + 1)]
    return words
