"""Facts in words: what each is called on the screen and in text output."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from pullquote.model.article import Article, Event, Money, Person, Quote, Span, Time

KIND_WORDS = {"direct": "direct", "mixed": "fragment", "indirect": "reported"}

HOW_WORDS = {
    "same-sentence": "named in the same sentence",
    "pronoun": "meant by a pronoun beside the words",
    "role": "meant by the role beside the words",
    "label": "named by the label before the words",
    "according-to": "named by “according to”",
    "introduced": "introduced in the sentence before",
    "carried-over": "carried over from the passage before",
    "passive": "named in the passive",
    "interview": "answers the question before",
}

OPENING = "“\"‘'«„‹`"
CLOSING = "”\"’'»“›"


def paragraph(article: Article, span: Span) -> int | None:
    """Number of the paragraph the span begins in."""
    at = bisect_right(article.blocks, span.start, key=lambda block: block.span.start) - 1
    return article.blocks[at].number if at >= 0 else None


def on_one_line(words: str) -> str:
    """The words with line breaks shown as blanks; as long as before."""
    return words.replace("\r", " ").replace("\n", " ").replace("\t", " ")


def quote_words(article: Article, quote: Quote) -> str:
    """The spoken words with their marks as printed; parts stand around an ellipsis."""
    return on_one_line(" … ".join(_with_marks(article.text, part) for part in quote.parts))


def _with_marks(text: str, part: Span) -> str:
    start, end = part.start, part.end
    while start > 0 and text[start - 1] in OPENING:
        start -= 1
    if start < part.start:
        while end < len(text) and text[end] in CLOSING:
            end += 1
    return text[start:end]


def speaker_words(article: Article, quote: Quote) -> str:
    """Who is credited: "John Kirby", "a spokeswoman", or "speaker unknown"."""
    speaker = quote.speaker
    if speaker.person is not None:
        return next(one.name for one in article.people if one.id == speaker.person)
    return on_one_line(speaker.entity) if speaker.entity else "speaker unknown"


def role_words(person: Person) -> str:
    """What the article calls the person first: "Secretary of State"; empty if nothing."""
    return on_one_line(person.roles[0].text) if person.roles else ""


def money_words(money: Money) -> str:
    """The exact sum: "about USD 125,000,000 a week"; "USD, no figure" for a vague one."""
    if money.amount is None:
        return f"{money.currency}, no figure"
    high = f"–{_grouped(money.amount_max)}" if money.amount_max is not None else ""
    words = f"{money.currency} {_grouped(money.amount)}{high}"
    if money.qualifier:
        words = f"{money.qualifier} {words}"
    return f"{words} per {money.per}" if money.per else words


def _grouped(amount: Decimal) -> str:
    return format(amount, ",f")


def day_words(day: date, *, weekday: bool = False) -> str:
    """A calendar day: "13 Aug 2024", "Tue 13 Aug 2024"."""
    return f"{day:%a} {day.day} {day:%b %Y}" if weekday else f"{day.day} {day:%b %Y}"


def when_words(time: Time) -> str:
    """A time only as precisely as it is known: "≈ 6 Aug 2024", "Apr 2024", "2023".

    A time that hangs on an unknown publication date is told relative to it.
    """
    if time.earliest is None or time.latest is None:
        return time.because or time.value
    about = "≈ " if time.mod == "approx" else ""
    return about + _stretch_words(time)


def _stretch_words(time: Time) -> str:
    first, last = time.earliest, time.latest
    assert first is not None and last is not None
    match time.precision:
        case "time" | "day" if first == last:
            clock = time.value.partition("T")[2] if time.type == "TIME" else ""
            return day_words(first, weekday=True) + (f" {clock}" if ":" in clock else "")
        case "week":
            return f"week of {day_words(first)}"
        case "month" if (first.year, first.month) == (last.year, last.month):
            return f"{first:%b %Y}"
        case "season":
            return f"{_SEASONS.get(time.value[-2:], 'season of')} {time.value[:4]}"
        case "quarter":
            return f"{time.value[5:]} {first.year}" if "-" in time.value else str(first.year)
        case "year" if first.year == last.year:
            return str(first.year)
        case "decade" if first.year % 10 == 0:
            return f"{first.year}s"
        case _:
            return day_words(first) if first == last else f"{day_words(first)} – {day_words(last)}"


_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


VAGUE = frozenset(["PAST_REF", "PRESENT_REF", "FUTURE_REF"])
"""TIMEX3 values that name no stretch of the calendar."""

_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "DE": "decade", "CE": "century",
    "TH": "hour", "TM": "minute", "TS": "second",
}  # fmt: skip


def value_words(time: Time) -> str:
    """What a length or a habit means: "8 days", "every 4 hours"; of other times, when."""
    match = re.fullmatch(r"P(T?)(\d+(?:\.\d+)?|X+)(Y|M|W|DE|CE|D|H|S)", time.value)
    if match is None:
        return when_words(time) if time.earliest else time.value
    number = "some" if "X" in match[2] else match[2]
    unit = _UNITS[match[1] + match[3]]
    if time.type == "SET":
        return f"every {unit}" if number == "1" else f"every {number} {unit}s"
    plural = "centuries" if unit == "century" else f"{unit}s"
    return f"1 {unit}" if number == "1" else f"{number} {plural}"


def event_when(event: Event, times: dict[str, Time]) -> str:
    """When an event stands in the timeline."""
    return when_words(times[event.time]) if event.time else "undated"


def times_by_id(article: Article) -> dict[str, Time]:
    """The article's times under their ids."""
    return {time.id: time for time in article.times}


def loose_times(article: Article) -> tuple[Time, ...]:
    """Times that no event stands at: lengths, habits, dates of things.

    "Now" and "recent" tell nothing that could be put in a timeline, and are left out.
    """
    used = {event.time for event in article.timeline}
    return tuple(time for time in article.times if time.id not in used and time.value not in VAGUE)


def quotes_of(article: Article, person: str) -> tuple[Quote, ...]:
    """The quotations credited to a person."""
    return tuple(quote for quote in article.quotes if quote.speaker.person == person)


def events_with(article: Article, person: str) -> tuple[Event, ...]:
    """The events a person has a part in."""
    return tuple(event for event in article.timeline if person in event.people)


def money_near(article: Article, person: Person, sentences: Iterable[Span]) -> tuple[Money, ...]:
    """The sums in sentences that name the person."""
    theirs = [
        sentence
        for sentence in sentences
        if any(sentence.holds(mention.span) for mention in person.mentions)
    ]
    return tuple(
        money for money in article.money if any(sentence.touches(money.span) for sentence in theirs)
    )
