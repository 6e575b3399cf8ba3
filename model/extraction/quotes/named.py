"""The name that a speaker's phrase holds: of a person, or of the body set beside it."""

from pullquote.model.article import Span
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.phrases import OFFICES, Items, Phrase, capitals_at
from pullquote.model.language.names import HONORIFICS, PARTICLES, TITLES
from pullquote.model.language.small_words import DETERMINERS, PREPOSITIONS, TIME_WORDS
from pullquote.model.language.tokens import Token

LEADING_TITLES = frozenset(HONORIFICS) | TITLES | {"former", "vice", "prime"}


def is_pair(items: Items, phrase: Phrase) -> bool:
    """“Lee and Park said”: two people speak as one, so neither alone is credited."""
    return any(
        lower(items[at]) == "and"
        and isinstance(before := items[at - 1], Token)
        and isinstance(after := items[at + 1], Token)
        and before.capital
        and after.capital
        and not titled(items, at)
        for at in range(phrase.first + 1, phrase.last)
    ) and not any(lower(item) in PREPOSITIONS for item in items[phrase.first : phrase.last])


def titled(items: Items, joint: int) -> bool:
    """Whether "and" joins two titles of one person: "Chairman *and* Chief Executive Roy Benton"."""
    beside = (lower(items[joint - 1]), lower(items[joint + 1]))
    return lower(items[joint]) == "and" and all(one in LEADING_TITLES for one in beside)


def is_name(items: Items, phrase: Phrase) -> bool:
    """Whether the phrase is capitalised throughout, as a name without description is."""
    return (
        all(
            isinstance(item, Token) and (item.capital or item.kind == "mark")
            for item in items[phrase.first : phrase.last + 1]
        )
        and lower(items[phrase.first]) not in DETERMINERS
    )


def names_body(items: Items, phrase: Phrase, beside: Phrase) -> bool:
    """“Lee's employer, *Dale Electric*”, but not "a man from Hull, *England*"."""
    if any(lower(item) in PREPOSITIONS for item in items[phrase.first : phrase.last]):
        return False  # it may be beside the nearer noun
    head, last = items[phrase.last], items[beside.last]
    named = is_name(items, beside) and lower(last) not in TIME_WORDS
    return named and isinstance(head, Token) and head.text.islower() and head.kind == "word"


def own_name(items: Items, phrase: Phrase) -> Span | None:
    """The run of capitals that ends the phrase, without titles: "chief executive *Rosa Dunn*"."""
    if lower(items[phrase.first]) in DETERMINERS and not _described(items, phrase):
        return None
    lead = phrase.first
    while lead <= phrase.last and lower(items[lead]) in LEADING_TITLES:
        lead += 1
    end = lead
    while end <= phrase.last and isinstance(item := items[end], Token) and item.capital:
        end += 1
    if end - lead > 1 and end <= phrase.last and lower(items[end]) == "of":
        return Span(start=items[lead].start, end=items[end - 1].end)
    first = phrase.last + 1
    while first > phrase.first:
        item = items[first - 1]
        joint = lower(item) in ("&", "and") and capitals_at(items, first - 2)  # "at Cole and Hart"
        if isinstance(item, Token) and (item.capital or joint or item.lower in PARTICLES):
            first -= 1
        else:
            break
    if (
        first == phrase.last
        and first - 1 > phrase.first
        and lower(items[first - 1]) == "'s"
        and lower(items[first]) in OFFICES
    ):
        return None  # "the Brandt County Sheriff's Office"
    if first > phrase.first and lower(items[first - 1]) in PREPOSITIONS:
        return None
    while first <= phrase.last and lower(items[first]) in LEADING_TITLES:
        first += 1
    if first > phrase.last:
        return None
    return Span(start=items[first].start, end=items[phrase.last].end)


def _described(items: Items, phrase: Phrase) -> bool:
    """Whether lower-case words lead up to the name: "the actor Tom Reed"."""
    inner = items[phrase.first + 1 : phrase.last]
    return any(isinstance(item, Token) and item.text.islower() for item in inner) and not any(
        lower(item) in PREPOSITIONS for item in inner
    )
