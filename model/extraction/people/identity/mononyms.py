"""People known by one word alone, when something says that it is a person."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.kinship import by_kinship, by_marriage
from pullquote.model.extraction.people.words.lexicon import Lexicon
from pullquote.model.extraction.people.words.traps import NAMESAKES
from pullquote.model.language.tokens import Token

_SURE, _LISTED = 2.6, 2.0
"""What is asked of any word, and of one that is known as a name."""
_EXCERPT = 120
"""Tokens: a text so short may well have left out who "Barroso" is, a whole article never does."""
_IN_EXCERPT, _LISTED_IN_EXCERPT = 1.2, 1.0


@dataclass(frozen=True, slots=True)
class Wording:
    """What the whole text tells about its words."""

    common: frozenset[str]
    """The words that stand in lower case somewhere."""
    excerpt: bool = False
    relatives: frozenset[int] = frozenset()
    """Where names begin that a word of kinship brings in."""
    marriages: frozenset[int] = frozenset()
    """Where names begin of those told to be married."""
    honours: frozenset[int] = frozenset()
    """Where words begin that make a thing of the name before: the Queen Elizabeth | Prize."""


def wording(tokens: Sequence[Token]) -> Wording:
    """The wording of a text."""
    lower = frozenset(filter(str.islower, {token.text for token in tokens}))
    named_after = frozenset(
        token.index for token in tokens if token.capital and token.lower in _NAMED_AFTER
    )
    excerpt = len(tokens) < _EXCERPT
    return Wording(lower, excerpt, by_kinship(tokens), by_marriage(tokens), named_after)


_NAMED_AFTER = frozenset(
    """
    prize prizes award awards medal trophy cup scholarship fellowship lecture stadium hospital
    bridge airport university college school line tower hall library theatre theater museum square
    street road avenue park ward wing stakes
    """.split()
)
"""What is named after people, by a title and one word."""


def mononyms(
    alone: Sequence[Candidate], words: Lexicon, houses: Collection[str], text: Wording
) -> list[list[Candidate]]:
    """The mentions of each; `houses` are first words of names of firms."""
    grouped: dict[str, list[Candidate]] = defaultdict(list)
    for name in alone:
        grouped[name.words[0]].append(name)
    return [
        [name for name in names if name.score > -4]
        for word, names in grouped.items()
        if _is_person(word, names, words, houses, text)
    ]


def _is_person(
    word: str, names: list[Candidate], words: Lexicon, houses: Collection[str], text: Wording
) -> bool:
    titled = any(name.titled for name in names)
    if word in words.places and not titled:
        return False
    best = max(name.score for name in names)
    worst = min(name.score for name in names)
    helped = sum(name.score > 0.7 and not name.placed for name in names) - 1
    score = best + 0.5 * min(0.0, worst) + 0.6 * min(3, max(0, helped))
    if (word in houses or word in NAMESAKES) and not titled:
        score -= 2.0
    listed = word in words.given or word in words.surnames
    if word in text.common or (word.endswith("s") and word[:-1] in text.common and not listed):
        return score >= _SURE and (titled or listed)
    if text.excerpt:
        return score >= (_LISTED_IN_EXCERPT if listed else _IN_EXCERPT)
    return score >= (_LISTED if listed else _SURE)
