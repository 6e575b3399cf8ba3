"""What an article shows to be a firm's or a body's name, however like a person's it reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.finding.firms import called_firm
from pullquote.model.language.tokens import Token

_FORMS = frozenset(
    """
    inc corp ltd plc llc co cos company corporation group holdings enterprises foods industries
    properties ventures motors catering airlines pharmaceuticals technologies systems
    """.split()
)
"""What closes the name of a firm."""


@dataclass(frozen=True, slots=True)
class Houses:
    """Names that are nobody's in this article."""

    short: frozenset[str]
    """ "Chas" where it stands in brackets behind the words it stands for."""
    firms: frozenset[tuple[str, ...]]
    """ "Lee Vista" where "Lee Vista Holdings" is named, and no Mr Vista."""
    within: frozenset[int]
    """The words of "the family company Karras Civil", of "Karim Dad Enterprises"."""


def find_houses(tokens: Sequence[Token], ruled: Sequence[Candidate]) -> Houses:
    """The firms and bodies among the candidates, by what stands in and before their names."""
    people = {one.words[-1] for one in ruled if one.titled or one.kin}
    formed = [one for one in ruled if len(one.words) > 1 and one.words[-1] in _FORMS]
    called = {one.words for one in ruled if len(one.words) > 1 and _is_called(tokens, one)}
    firms = [*formed, *(one for one in ruled if one.words in called and not one.titled)]
    return Houses(
        frozenset(_acronyms(tokens)),
        frozenset(
            one.words[:-1] for one in formed if len(one.words) > 2 and one.words[-2] not in people
        ),
        frozenset(at for one in firms for at in range(one.first, one.last)),
    )


def _is_called(tokens: Sequence[Token], one: Candidate) -> bool:
    return one.first > 0 and called_firm(tokens[one.first - 1].lower, one.words[0])


def _acronyms(tokens: Sequence[Token]) -> Iterator[str]:
    """Names in short that stand in brackets behind the words they stand for: "(Chas)"."""
    opened = [token.index for token in tokens if token.text == "("]
    for at in opened:
        if at + 2 >= len(tokens) or tokens[at + 2].text != ")":
            continue
        short = tokens[at + 1].lower
        if len(short) > 2 and _initials(tokens, at, len(short)) == short:
            yield short


def _initials(tokens: Sequence[Token], end: int, size: int) -> str:
    """The first letters of the last words in capitals before `end`, small words passed over."""
    found = ""
    for at in range(end - 1, max(-1, end - size - 4), -1):
        if tokens[at].kind != "word" or len(found) == size:
            break
        found = tokens[at].lower[0] + found if tokens[at].capital else found
    return found
