"""Noun phrases, read from either end: "Secretary of State Ana Belo", "a spokesman for Lee"."""

from dataclasses import dataclass

from pullquote.model.extraction.quotes.lines import Item, adverb, lower
from pullquote.model.language.marks import Quoted
from pullquote.model.language.names import HONORIFICS
from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    looks_finite,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

Items = tuple[Item, ...]

_LONGEST = 30
_TYING = frozenset("of for from at with".split())
# What ends a speaker named after the verb: said Ann Lee *as* she left.
_STOPS_AFTER = SUBORDINATORS | COORDINATORS | AUXILIARIES | (PREPOSITIONS - _TYING) | TIME_WORDS
_STOPS_AFTER -= {"'s", "both"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items `first`..`last` of a line; `apposed` is the phrase set beside it by a comma."""

    first: int
    last: int
    """The last item itself, not the one after it."""
    apposed: "Phrase | None" = None


def noun_phrase_from(items: Items, at: int) -> Phrase | None:
    """The noun phrase that begins at `at`, with the one set beside it."""
    last = _reach(items, at)
    if last < at:
        return None
    apposed: Phrase | None = None
    if last + 2 < len(items) and lower(items[last + 1]) == ",":
        beside = _reach(items, last + 2)
        if beside >= last + 2 and _closes_apposition(items, beside + 1):
            apposed = Phrase(last + 2, beside)
    return Phrase(at, last, apposed)


def source_from(items: Items, at: int) -> Phrase | None:
    """The noun phrase under "according to", whole: "an estimate released by the council"."""
    phrase = noun_phrase_from(items, at)
    if phrase is None or phrase.apposed:
        return phrase
    last = phrase.last
    if last + 1 < len(items) and lower(items[last + 1]) in _PAPERS:
        last += 1
        if last + 1 < len(items) and lower(items[last + 1]) in _TYING:
            last = max(last, _reach(items, last + 1))
    agent = _agent(items, last + 1)
    last = max(last, _reach(items, agent)) if agent else last
    return phrase if last == phrase.last else Phrase(phrase.first, last)


_ARTICLES = frozenset("a an the its their our his her my your 's".split())
# Papers whose names are verbs of saying as well.
_PAPERS = frozenset(
    "report reports estimate estimates claim claims complaint request requests account note notes"
    " charge charges tweet tweets detail details statement remarks comments proposal".split()
)


def _agent(items: Items, at: int) -> int | None:
    """Where the agent begins in "released [on Friday] by the council"."""
    if at >= len(items) or not lower(items[at]).endswith(("ed", "en", "made")):
        return None
    for place in range(at + 1, min(at + 5, len(items) - 1)):
        word = lower(items[place])
        if word == "by":
            return place + 1
        if word not in TIME_WORDS and word != "on":
            break
    return None


def _closes_apposition(items: Items, at: int) -> bool:
    """Whether the phrase before `at` only stands beside another, and begins no clause."""
    if at >= len(items):
        return True
    item = items[at]
    return isinstance(item, Quoted) or item.kind == "mark" or item.lower in RELATIVES


def _reach(items: Items, at: int) -> int:
    """The last item of the noun phrase beginning at `at`; before `at` if there is none."""
    end = at
    capitals = 0
    """How many capitalised words end the phrase so far."""
    while end < len(items) and end - at < _LONGEST:
        item = items[end]
        if isinstance(item, Quoted):
            # a nickname inside a name: William “Bill” Grey, manager “Paddy” Doyle
            if end == at or item.stopped or not capitals_at(items, end + 1):
                break
            end += 1
            continue
        word = lower(item)
        if end == at and word in SUBJECT_PRONOUNS:
            return end
        if word == "(" and _honorific(items, end):
            end += 3
            continue
        if item.kind == "mark" and not _inside_word(items, end):
            break
        if end > at and _ends_phrase(items, end, capitals):
            break
        if end == at and word in _STOPS_AFTER:
            break
        capitals = capitals + 1 if item.capital else capitals if item.kind == "mark" else 0
        end += 1
    while end > at and lower(items[end - 1]) in _LOOSE_ENDS:
        if end == at + 1 and lower(items[at]) in STANDING:
            break
        if end > at + 1 and capitals_at(items, end - 2, end - 1):
            break  # "the Department for Levelling Up"
        end -= 1
    return end - 1


# Determiners that can speak: “We ran,” said one.
STANDING = frozenset("one another some many several most both two three four few".split())
_LOOSE_ENDS = PREPOSITIONS | DETERMINERS | {"-", "'"}


def _honorific(items: Items, at: int) -> bool:
    """“Chief *(Mrs.)* Joy Okafor”, “Pat *(“Paddy”)* Doyle”: in brackets before the name."""
    return (
        at + 3 < len(items)
        and (lower(items[at + 1]) in HONORIFICS or isinstance(items[at + 1], Quoted))
        and lower(items[at + 2]) == ")"
        and capitals_at(items, at + 3)
    )


def _inside_word(items: Items, at: int) -> bool:
    """Whether a mark belongs to a name: "A&E", "J.C. Penney", "Gawker.com"."""
    word = lower(items[at])
    if word in ("&", "-", "'", "’", "/"):
        return True
    if word != "." or at == 0 or at + 1 >= len(items):
        return False
    return items[at - 1].end == items[at].start and items[at].end == items[at + 1].start


def _ends_phrase(items: Items, at: int, capitals: int) -> bool:
    """Whether the noun phrase is over before item `at`, read from left to right."""
    item = items[at]
    if isinstance(item, Quoted):
        return True
    word = lower(item)
    if item.kind == "number":
        return capitals > 0 or item.text.isdigit()
    if item.capital and (word not in TIME_WORDS or word in MONTHS):
        return False
    named = word in SPEECH and not word.endswith("ed")
    if (named or word in TIME_WORDS) and lower(items[at - 1]) in _ARTICLES:
        return False  # "the state's department", "an early report"
    if word in SPEECH or word in _STOPS_AFTER:
        return not (word == "and" and capitals_at(items, at - 1, at + 1))
    previous = lower(items[at - 1])
    if word in DETERMINERS:
        return previous not in PREPOSITIONS
    if word in PREPOSITIONS:
        return capitals > 0 and word != "of" and not (word == "for" and _serves(items, at))
    if word == "'s" or item.kind == "mark":
        return False
    if looks_finite(word) and previous not in DETERMINERS:
        return True
    # "White House spokesman John Kirby", but "Nadia Haddad moved to"
    return capitals > 1 and not any(capitals_at(items, at + ahead) for ahead in (1, 2))


# What an office is called that has its purpose in its name: the Department for Education.
OFFICES = frozenset(
    """
    department ministry office centre center institute campaign agency society council committee
    association foundation fund bureau coalition alliance union commission authority school centers
    centres secretary minister board trust network federation organization organisation group
    partnership initiative citizens lawyers doctors physicians people parents americans
    """.split()
)


def _serves(items: Items, at: int) -> bool:
    """Whether the "for" at `at` stands in the name of an office."""
    office = lower(items[at - 1]) in OFFICES or lower(items[at - 2]) in OFFICES
    return office and capitals_at(items, at - 1, at + 1)


def _in_name_of_office(items: Items, comma: int) -> bool:
    """Whether the comma is that of "the Department for Environment, Food and Rural Affairs"."""
    at = comma - 1
    while at > 0 and comma - at < 8 and (capitals_at(items, at) or lower(items[at]) == ","):
        at -= 1
    if at < 2 or lower(items[at]) not in ("for", "of") or not capitals_at(items, comma + 1):
        return False
    return capitals_at(items, at - 1, at + 1) and lower(items[at - 1]) in OFFICES


def noun_phrase_to(items: Items, last: int) -> Phrase | None:
    """The noun phrase that ends at `last`, read from right to left."""
    first = last + 1
    at = last
    while at >= 0 and last - at < _LONGEST:
        item = items[at]
        if isinstance(item, Quoted):
            if at > 0 and capitals_at(items, at - 1, at + 1):
                at -= 1
                continue
            break
        word = lower(item)
        if word == ")" and at < last:
            at = bracket_start(items, at) - 1
            continue
        office = word == "," and at < last and _in_name_of_office(items, at)
        if item.kind == "mark" and not office and not _inside_word(items, at):
            break
        if word in SUBJECT_PRONOUNS and at == last:
            return Phrase(at, at)
        if word in SUBORDINATORS and not (item.capital and at < last and at > 0):
            break
        verb = word in SPEECH and at < last and not _is_noun(items, at)
        if not item.capital and (verb or (word in AUXILIARIES and word != "'s")):
            break
        if word in COORDINATORS and not _joins(items, at):
            break
        first = at
        if word in DETERMINERS and (at == 0 or lower(items[at - 1]) not in _INSIDE):
            break
        at -= 1
    first = _without_adverbial(items, first, last)
    return Phrase(first, last) if first <= last else None


def _is_noun(items: Items, at: int) -> bool:
    """Whether a form of a verb of saying is none here: "the *state*", "a staff *report*"."""
    if at and (lower(items[at - 1]) in DETERMINERS or lower(items[at - 1]) == "'s"):
        return True
    return at > 1 and lower(items[at - 2]) in DETERMINERS and lower(items[at]) in _ONE_PAPER


_ONE_PAPER = frozenset("report state claim estimate note request comment charge".split())
# Prepositions that tie the parts of one noun phrase: "a spokesman *for* the ministry".
_INSIDE = frozenset("of for with at from in to on by and".split())


def _joins(items: Items, at: int) -> bool:
    """Whether the "and" stands between two names and not between two clauses."""
    return lower(items[at]) == "and" and capitals_at(items, at - 1, at + 1)


def _without_adverbial(items: Items, first: int, last: int) -> int:
    """“On Tuesday Smith”: the speaker is Smith."""
    start = first
    while first <= last:
        word = lower(items[first])
        item = items[first]
        leading = word in PREPOSITIONS or adverb(item) or word in COORDINATORS
        number = isinstance(item, Token) and item.kind == "number"
        named = word in MONTHS and first == start  # "April Jones"
        if leading or (word in TIME_WORDS and not named) or (number and first > start):
            first += 1
        else:
            break
    return first


def capitals_at(items: Items, *places: int) -> bool:
    """Whether capitalised words stand at all these places."""
    return all(
        0 <= place < len(items)
        and isinstance(item := items[place], Token)
        and item.capital
        for place in places
    )  # fmt: skip


def bracket_start(items: Items, at: int) -> int:
    """Where the bracket closed at `at` was opened."""
    for place in range(at, max(-1, at - _LONGEST), -1):
        if lower(items[place]) == "(":
            return place
    return at
