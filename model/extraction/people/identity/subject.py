"""Whom an obituary or a profile is about: "he" at a paragraph's start, more likely than a guest.

Such a text tells a life, names its subject most and from the first lines on, and comes back to
the subject with every paragraph; who pays tribute or once hired them is passed by.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pullquote.model.language.analysis import Analysis, Sentence
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_OFTEN, _MORE = 4, 2.0
"""How often the subject is named at least, and how much more often than anybody else who fits."""
_OPENING = 4
"""Blocks within which the subject is named: headline, byline, the first paragraphs."""
_LIFE = frozenset(
    """
    born died dies dead death obituary survived grew childhood raised graduated graduating studied
    scholarship retired knighted funeral memorial married educated apprenticed debut
    """.split()
)
_EVENTS = 3
_PASSED_BY = 2
"""How often somebody is named who only passes through."""


class _Place(Protocol):
    @property
    def first(self) -> int: ...
    @property
    def person(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Subject:
    """The person a life is told of."""

    person: int
    named: Counter[int]

    def takes(self, other: int, token: Token, sentence: Sentence) -> bool:
        """Whether a pronoun that begins a paragraph means the subject, not this passer-by."""
        return self.named[other] <= _PASSED_BY and not _speaks(token, sentence)


def subject_of(
    analysis: Analysis, places: Sequence[_Place], genders: Sequence[str]
) -> Subject | None:
    """Whom the text is about, if it tells one life."""
    named = Counter(place.person for place in places if analysis.tokens[place.first].capital)
    person = max(named, key=lambda one: named[one], default=None)
    if person is None or named[person] < _OFTEN or not _tells_a_life(analysis):
        return None
    rivals = (
        count
        for other, count in named.items()
        if other != person and ("" in (genders[other], genders[person])
                                or genders[other] == genders[person])
    )  # fmt: skip
    if named[person] < _MORE * max(rivals, default=0):
        return None
    first = min(place.first for place in places if place.person == person)
    end = analysis.blocks[min(_OPENING, len(analysis.blocks)) - 1].span.end
    return Subject(person, named) if analysis.tokens[first].start < end else None


def begins_paragraph(analysis: Analysis, token: Token, sentence: Sentence) -> bool:
    """Whether a token is the first of its paragraph."""
    if token is not sentence.tokens[0]:
        return False
    return sentence.index == 0 or analysis.sentences[sentence.index - 1].block != sentence.block


def _tells_a_life(analysis: Analysis) -> bool:
    words = Counter(
        token.lower
        for token in analysis.tokens
        if token.lower in _LIFE and not analysis.quoted_tokens[token.index]
    )
    return len(words) >= _EVENTS


def _speaks(token: Token, sentence: Sentence) -> bool:
    """Whether it goes on with who spoke last: "He added", "She also told"."""
    row = sentence.tokens
    return any(one.lower in SPEECH for one in row[1:4]) and token.lower in ("he", "she")
