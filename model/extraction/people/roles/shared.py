"""Roles that several people share: "Senators Ann Lee and Tom Roy", "Lee and Roy, the sheriffs"."""

from collections.abc import Iterator, Sequence

from pullquote.model.article import Role
from pullquote.model.extraction.people.identity.pronouns import Place
from pullquote.model.extraction.people.roles.appositions import ARTICLES, NUMBERS, apposition
from pullquote.model.extraction.people.roles.behind import behind_age
from pullquote.model.extraction.people.roles.phrases import phrase_start
from pullquote.model.extraction.people.roles.roles import role
from pullquote.model.extraction.people.roles.styles import is_party, party_end
from pullquote.model.extraction.people.words.professions import is_several
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import Token

_JOINTS = frozenset([",", "and", "&"])
_BEFORE = frozenset(["the", "both", "two", "all"])


def shared_roles(analysis: Analysis, named: Sequence[Place]) -> Iterator[tuple[int, Role]]:
    """Person and role for everyone in a row of names that is called by a plural."""
    for row in _rows(analysis, named):
        first, last = row[0].first, row[-1].last
        sentence = analysis.sentence_at(analysis.tokens[first].start)
        if sentence is None or analysis.quoted_tokens[first]:
            continue
        begin, stop = sentence.tokens[0].index, sentence.tokens[-1].index + 1
        for found in (_before(analysis.tokens, first, begin), _behind(analysis.tokens, last, stop)):
            if found is not None:
                yield from ((place.person, role(analysis, *found)) for place in row)


def _rows(analysis: Analysis, named: Sequence[Place]) -> Iterator[list[Place]]:
    """Names joined by commas and "and": two or more."""
    row: list[Place] = []
    for place in named:
        if row and _joined(analysis.tokens, row[-1].last, place.first):
            row.append(place)
            continue
        if len(row) > 1:
            yield row
        row = [place]
    if len(row) > 1:
        yield row


def _joined(tokens: Sequence[Token], end: int, start: int) -> bool:
    """Whether a comma or "and" stands between two names, and at most a party or an age."""
    at = end
    if at + 1 < start and tokens[at].text == ",":
        after = behind_age(tokens, at + 1, start)
        if after < start and is_party(tokens[after]):
            after = party_end(tokens, after, start)
        at = after if after > at + 1 else at
    between = tokens[at:start]
    return 0 < len(between) <= 2 and all(token.lower in _JOINTS for token in between)


def _before(tokens: Sequence[Token], first: int, begin: int) -> tuple[int, int] | None:
    first -= first - 1 > begin and tokens[first - 1].text == ":"
    if first <= begin or not is_several(tokens[first - 1]):
        return None
    return phrase_start(tokens, first - 1, begin), first


def _behind(tokens: Sequence[Token], last: int, stop: int) -> tuple[int, int] | None:
    """ ", the defence chiefs of Russia and the United States" behind the last of them."""
    at = last + 1
    if at + 2 >= stop or tokens[last].text != ",":
        return None
    owned = any(token.possessive for token in tokens[at : at + 4])
    if tokens[at].lower not in ARTICLES | _BEFORE | NUMBERS and not owned:
        return None
    at += tokens[at].lower in ("both", "all")
    at += at + 1 < stop and tokens[at].lower in NUMBERS
    return apposition(tokens, at, stop, clause=False, several=True)
