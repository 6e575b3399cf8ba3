"""Who is told to be a child: "Rafe Holt, 17,", "the schoolboy Rafe Holt", "a girl … Ann Holt"."""

import re
from collections.abc import Sequence

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.identity import Identity
from pullquote.model.extraction.people.words.titles import GENDERED
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import Token

_OF_AGE = 18
_AGES = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen
    """.split()
)
_NOUNS = frozenset(
    "boy girl schoolboy schoolgirl pupil toddler baby infant newborn teenager teen".split()
)
_GENDERS = {"schoolboy": "m", "schoolgirl": "f"}
_FORMER = frozenset("former ex then one-time old".split())
_PARENTS = frozenset("mother father mum mom dad parents stepmother stepfather".split())
_BARELY = frozenset("just only still aged".split())
_YEARS_OLD = re.compile(r"(\d+)-(year|month|week|day)s?-old").match
_BESIDE = 4
"""Words before a name within which "the 17-year-old student" tells the age."""
_ANNOUNCED = 2
"""Sentences before the first name within which "a 16-year-old girl" brings its bearer in."""


def is_child(analysis: Analysis, person: Identity, named: frozenset[int]) -> bool:
    """Whether the article tells that a person is under age; names begin at the tokens `named`."""
    tokens = analysis.tokens
    if any(_told_behind(tokens, one) or _told_before(tokens, one) for one in person.names):
        return True
    return _announced(analysis, person, named) and _has_parents(tokens)


def _is_young(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word calls somebody a child: "schoolboy", "17-year-old"."""
    if found := _YEARS_OLD(tokens[at].lower):
        return found[2] != "year" or int(found[1]) < _OF_AGE
    former = at > 0 and tokens[at - 1].lower in _FORMER
    return tokens[at].lower in _NOUNS and not former


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """An age under eighteen that a mark ends: "17,", "(nine)", "10 months,"; not "9 when"."""
    word = tokens[at].text
    if word.isdecimal():
        if not 0 < int(word[:3]) < _OF_AGE:
            return False
    elif word not in _AGES:
        return False
    end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in ("months", "weeks"))
    return end >= len(tokens) or tokens[end].text in (",", ".", ")", ";", "–", "—")


def _told_behind(tokens: Sequence[Token], name: Candidate) -> bool:
    at, stop = name.last, len(tokens)
    if at + 1 >= stop:
        return False
    if tokens[at].text not in (",", "(", "–", "—") and tokens[at].lower not in (
        "was",
        "is",
        "aged",
    ):
        return False
    at += 1
    at += at + 1 < stop and tokens[at].lower in _BARELY
    if _is_age(tokens, at):
        return True
    articled = tokens[at].lower in ("a", "an", "the")
    return articled and any(_is_young(tokens, n) for n in range(at + 1, min(at + 3, stop)))


def _told_before(tokens: Sequence[Token], name: Candidate) -> bool:
    for at in range(name.first - 1, max(-1, name.first - 1 - _BESIDE), -1):
        if tokens[at].kind == "mark" or tokens[at].possessive:
            return False
        if _is_young(tokens, at) and (at == name.first - 1 or "-old" in tokens[at].lower):
            return True
    return False


def _announced(analysis: Analysis, person: Identity, named: frozenset[int]) -> bool:
    """Whether a child without a name stands before the first mention, and nobody else between."""
    first = person.names[0]
    for at in range(first.first - 1, -1, -1):
        token = analysis.tokens[at]
        if at in named:
            return False
        if at < analysis.sentences[max(0, first.sentence - _ANNOUNCED)].tokens[0].index:
            return False
        if not token.capital and _is_young(analysis.tokens, at) and at + 1 < first.first:
            noun = analysis.tokens[at + ("-old" in token.lower)].lower
            told = _GENDERS.get(noun, GENDERED.get(noun, ""))
            return told in ("", person.gender) or not person.gender
    return False


def _has_parents(tokens: Sequence[Token]) -> bool:
    return any(
        token.lower in _PARENTS
        and at > 0
        and (tokens[at - 1].possessive or tokens[at - 1].lower in ("his", "her", "their"))
        for at, token in enumerate(tokens)
    )
