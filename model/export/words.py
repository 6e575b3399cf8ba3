"""Quotes, people and sums in words, as on the screen and in text output."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from pullquote.model.article import Article, Money, Person, Quote, Span
from pullquote.model.language.names import HONORIFICS

if TYPE_CHECKING:
    from pullquote.model.export.facts import Facts

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


def counted(number: int, noun: str) -> str:
    """A number of things: "1 quote", "3 quotes"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


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


def speaker_words(facts: "Facts", quote: Quote) -> str:
    """Who is credited: "John Kirby", "a spokeswoman", or "speaker unknown"."""
    speaker = quote.speaker
    if speaker.person is not None:
        return facts.people[speaker.person].name
    return on_one_line(speaker.entity) if speaker.entity else "speaker unknown"


def role_words(person: Person) -> str:
    """What the article calls the person first: "Secretary of State"; empty if nothing.

    A form of address ("Dr", "Chief") tells nothing beside a name.
    """
    told = (on_one_line(role.text) for role in person.roles)
    return next((text for text in told if text.casefold() not in _ADDRESS), "")


_ADDRESS: frozenset[str] = frozenset(
    "dr dr. chief prince princess comrade prof prof. hon hon. rev rev.".split()
)
_ADDRESS |= HONORIFICS.keys()


def all_roles(person: Person) -> str:
    """Everything the article calls the person: "Mayor; a former teacher"."""
    told: dict[str, str] = {}
    for role in person.roles:
        text = on_one_line(role.text)
        told.setdefault(text.casefold(), text)
    return "; ".join(told.values())


def times_named(person: Person) -> int:
    """How often the person's name is printed, in whatever form."""
    return sum(mention.kind == "name" for mention in person.mentions)


def plain_number(number: Decimal) -> str:
    """A figure with its thousands parted by commas."""
    return format(number, ",f")


def money_words(money: Money, number: Callable[[Decimal], str] = plain_number) -> str:
    """The exact sum: "about USD 125,000,000 a week"; "USD, no figure" for a vague one."""
    if money.amount is None:
        return f"{money.currency}, no figure"
    high = f"–{number(money.amount_max)}" if money.amount_max is not None else ""
    words = f"{money.currency} {number(money.amount)}{high}"
    if money.qualifier:
        words = f"{money.qualifier} {words}"
    return words + per_words(money)


def per_words(money: Money) -> str:
    """What the sum is for one of, with a space before it: " per week", " each", or nothing."""
    if money.per is None:
        return ""
    return " each" if money.per == "each" else f" per {money.per}"


def purpose_words(money: Money, text: str) -> str:
    """What the sum is for, as English says it: "for flood walls", "to repair roads"."""
    if money.purpose is None:
        return ""
    before = text[max(0, money.purpose.start - 8) : money.purpose.start].split()
    word = "to" if before[-1:] == ["to"] else "for"
    return f"{word} {on_one_line(money.purpose.of(text))}"
