"""Relatives brought in by their first name alone: "his brother Harold" is no Harold Wilson.

A bare first name behind a word of kinship is a person of its own, unless somebody with that
first name is told to belong to the family: as a relative, or by the surname of those spoken of.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.extraction.people.words.titles import FAMILY_FIRST, KIN
from pullquote.model.language.tokens import Token

_FAMILY = KIN - frozenset("friend friends partner parents children grandparents twin".split())
_ADDRESSED = frozenset("uncle aunt grandma grandpa mum mom dad".split())
"""Kinship that stands before a first name as a title does: "Uncle Winston"."""
_RECENT = 5
"""Sentences back in which the family must have been named."""
_APPOSED = 5
"""Words within which "his wife, the botanist" stands before a full name, or behind it."""


_MARRIED = frozenset("married wed wife husband widow widower".split())


def by_marriage(tokens: Sequence[Token]) -> frozenset[int]:
    """Where names begin of those told to be married: "he married Ann Lee", "his wife, Ann Lee"."""
    found: set[int] = set()
    for at, token in enumerate(tokens):
        if token.lower in _MARRIED:
            row = tokens[at + 1 : at + _APPOSED]
            found |= {next((one.index for one in row if one.capital), at)}
    return frozenset(found)


class _Bearer(Protocol):
    names: list[Candidate]
    forms: set[tuple[str, ...]]
    sentences: set[int]
    gender: str


_Known = TypeVar("_Known", bound=_Bearer)


def by_kinship(tokens: Sequence[Token]) -> frozenset[int]:
    """Where names begin that a word of kinship brings in: "her son Tom", "his wife, the botanist
    Ann Lee", "Tom Lee, his son,"."""
    found: set[int] = set()
    for at, token in enumerate(tokens):
        if token.lower not in _FAMILY or (token.capital and token.lower not in _ADDRESSED):
            continue
        apart = at + 1 < len(tokens) and tokens[at + 1].text == ","
        begin = at + 1 + apart
        if apart and begin < len(tokens) and tokens[begin].lower in ("the", "a", "an"):
            row = tokens[begin : at + _APPOSED]
            begin = next((one.index for one in row if one.capital), begin)
        found.add(begin)
        if apart or (at + 1 < len(tokens) and tokens[at + 1].text in (".", ")", ";")):
            found |= _behind(tokens, at)
    return frozenset(found)


def _behind(tokens: Sequence[Token], at: int) -> set[int]:
    """Where a name begins that "his son" stands behind, in commas: all words of its run."""
    end = at - 1
    while (
        end > 0 and at - end < _APPOSED and tokens[end].kind == "word" and tokens[end].text != ","
    ):
        end -= 1
    if tokens[end].text not in (",", "("):
        return set()
    begin = end
    while begin > 0 and tokens[begin - 1].capital:
        begin -= 1
    return set(range(begin, end))


def is_another(
    name: Candidate,
    bearers: Sequence[_Bearer],
    by_word: Mapping[str, Sequence[_Bearer]],
    relatives: frozenset[int],
) -> bool:
    """Whether a first name alone is a relative whom none of its `bearers` can be."""
    word = name.words[0]
    given = word in lexicon().given and word not in FAMILY_FIRST
    if name.first not in relatives or not given:
        return False
    return not any(_belongs(one, name, by_word, relatives) for one in bearers)


_WEDDED = 8
"""Sentences back in which a marriage is told."""


def spouse(
    name: Candidate,
    people: Sequence[_Known],
    bearers: Sequence[_Known],
    marriages: frozenset[int],
) -> _Known | None:
    """Whom "Lady Ashdown" means where the only Ashdown is a man: the woman he has just "married",
    or who has married him."""
    recent = range(name.sentence - _WEDDED, name.sentence + 1)
    told = [
        person
        for person in people
        if person.gender in ("", name.gender)
        and any(one.first in marriages and one.sentence in recent for one in person.names)
    ]
    if not told:
        weddings = {
            one.sentence
            for bearer in bearers
            for one in bearer.names
            if one.first in marriages and one.sentence in recent
        }
        told = [
            person
            for person in people
            if person.gender == name.gender and not weddings.isdisjoint(person.sentences)
        ]
    return told[0] if len(told) == 1 else None


def _belongs(
    bearer: _Bearer,
    name: Candidate,
    by_word: Mapping[str, Sequence[_Bearer]],
    relatives: frozenset[int],
) -> bool:
    """Whether they are somebody's relative elsewhere, or of the family that is spoken of."""
    fulls = [one for one in bearer.names if len(one.words) > 1]
    if any(one.first in relatives for one in fulls):
        return True
    recent = range(name.sentence - _RECENT, name.sentence + 1)
    return any(
        other is not bearer
        and any(len(form) > 1 and form[-1] == one.words[-1] for form in other.forms)
        and not other.sentences.isdisjoint(recent)
        for one in fulls
        for other in by_word.get(one.words[-1], ())
    )
