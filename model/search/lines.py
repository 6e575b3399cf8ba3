"""An article as lines to search: what each shows, and what else it is found by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from pullquote.model.article import Article, Event, Money, Person, Quote, Time
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.calendar import MONTHS, WEEKDAYS

Kind = Literal["quote", "person", "money", "event", "text"]


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
    low: Decimal | None = None
    high: Decimal | None = None
    """The least and the greatest sum in it."""


def lines_of(article: Article, analysis: Analysis | None = None) -> tuple[Line, ...]:
    """Every quotation, person, sum, event and paragraph, each kind in the order of the article.

    An `analysis` of the article that is there already saves another.
    """
    people = {person.id: person for person in article.people}
    times = {time.id: time for time in article.times}
    analysis = analysis or Analysis(article)
    return (
        *(_quote(quote, article.text, people) for quote in article.quotes),
        *(_person(person) for person in article.people),
        *(_money(money, analysis) for money in article.money),
        *(_event(event, article.text, people, times) for event in article.timeline),
        *_paragraphs(article),
    )


def block_id(index: int) -> str:
    """The id of the line that holds the article's block of that index."""
    return f"b{index}"


def _paragraphs(article: Article) -> Iterator[Line]:
    for index, block in enumerate(article.blocks):
        yield Line("text", block_id(index), block.span.of(article.text))


def _quote(quote: Quote, text: str, people: dict[str, Person]) -> Line:
    speaker = quote.speaker
    beside = (speaker.mention, quote.cue)
    also = [speaker.entity or "", *(span.of(text) for span in beside if span)]
    if speaker.person is not None:
        also.append(_called(people[speaker.person]))
    return Line("quote", quote.id, " ".join(part.of(text) for part in quote.parts), " ".join(also))


def _person(person: Person) -> Line:
    return Line("person", person.id, person.name, _called(person))


def _called(person: Person) -> str:
    return " ".join((person.name, *person.aliases, *(role.text for role in person.roles)))


def _money(money: Money, analysis: Analysis) -> Line:
    sentence = analysis.sentence_at(money.span.start)
    also = [_CURRENCIES.get(money.currency, ""), money.currency, (money.qualifier or "")]
    for amount in (money.amount, money.amount_max):
        if amount is not None:
            also += amount_forms(amount)
    if sentence is not None:
        also.append(analysis.text[sentence.start : sentence.end])
    return Line("money", money.id, money.span.of(analysis.text), " ".join(also))


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


def _event(event: Event, text: str, people: dict[str, Person], times: dict[str, Time]) -> Line:
    also = [people[one].name for one in event.people]
    if event.time is not None:
        also.append(times[event.time].span.of(text))
    also += date_words(event.earliest, event.latest)
    return Line("event", event.id, event.span.of(text), " ".join(also))


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
