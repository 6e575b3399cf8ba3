"""Couples and families who share one printed surname: Harold and Jean Bixby."""

from collections.abc import Sequence
from dataclasses import replace

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.extraction.people.words.titles import FAMOUS
from pullquote.model.language.names import PARTICLES, SUFFIXES
from pullquote.model.language.tokens import Token

_SURE = 1.6


def share_surnames(tokens: Sequence[Token], found: list[Candidate]) -> list[Candidate]:
    """The candidates, a first name that no other name explains with the surname behind it."""
    words = lexicon()
    known = {c.words[0] for c in found if len(c.words) > 1 or c.titled} | FAMOUS
    row = list(found)
    for at in range(len(row) - 1, 0, -1):
        one, other = row[at - 1], row[at]
        joints = (",",) if other.lent else ("and", "&")
        if (
            other.first - one.last == 1
            and tokens[one.last].lower in joints
            and 1 < len(other.words) <= 4
            and other.score >= _SURE
            and {one.words[0], other.words[0]} <= words.given.keys()
            and len(one.words) == 1
            and one.words[0] not in known
            and one.words[0] not in words.places
            and not one.placed
        ):
            first, last = other.lent or _surname(tokens, other)
            surname = tuple(token.lower for token in tokens[first : last + 1])
            row[at - 1] = replace(
                one, words=(*one.words, *surname), score=other.score, lent=(first, last)
            )
    return row


def _surname(tokens: Sequence[Token], name: Candidate) -> tuple[int, int]:
    """The first and last token of the surname: Bixby, van der Meer."""
    last = name.last - 1
    while tokens[last].lower in SUFFIXES or tokens[last].kind != "word":
        last -= 1
    first = last
    while first - 1 > name.first and tokens[first - 1].lower in PARTICLES:
        first -= 1
    return first, last
