"""Couples and families who share one printed surname: Harold and Jean Bixby."""

from collections.abc import Sequence
from dataclasses import replace

from pullquote.model.extraction.people.candidates import Candidate
from pullquote.model.extraction.people.lexicon import lexicon
from pullquote.model.extraction.people.words import FAMOUS
from pullquote.model.language.names import PARTICLES, SUFFIXES
from pullquote.model.language.tokens import Token

_SURE = 1.6


def share_surnames(tokens: Sequence[Token], found: list[Candidate]) -> list[Candidate]:
    """The candidates, a first name that no other name explains with the surname behind it."""
    words = lexicon()
    known = {c.words[0] for c in found if len(c.words) > 1 or c.titled} | FAMOUS
    row = list(found)
    for at in range(1, len(row)):
        one, other = row[at - 1], row[at]
        if (
            len(one.words) > 1
            or other.first - one.last != 1
            or tokens[one.last].lower not in ("and", "&")
            or not 1 < len(other.words) <= 4
            or one.words[0] not in words.given
            or other.words[0] not in words.given
            or one.words[0] in known
            or one.words[0] in words.places
            or one.placed
            or other.score < _SURE
        ):
            continue
        first = last = other.last - 1
        while tokens[last].lower in SUFFIXES or tokens[last].kind != "word":
            first = last = last - 1
        while first - 1 > other.first and tokens[first - 1].lower in PARTICLES:
            first -= 1
        surname = tuple(tokens[n].lower for n in range(first, last + 1))
        row[at - 1] = replace(
            one,
            words=(*one.words, *surname),
            score=other.score,
            lent=(tokens[first].start, tokens[last].end),
        )
    return row
