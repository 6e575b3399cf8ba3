"""Other names that an article gives people: "alias X", "popularly known as X", "Ann Lee, “X”,".

What stands there is somebody's name, whatever the word: Razor, Urso, Mufu Oil.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.language.small_words import MONTHS
from pullquote.model.language.tokens import Token

_SKIPPED = frozenset(
    """
    , ( ) who is was are were also sometimes often once now then popularly widely better best
    commonly simply still fondly otherwise locally reportedly affectionately aka
    """.split()
)
_KNOWN = frozenset(["known", "knew"])
_CALLED = frozenset(["called", "nicknamed", "dubbed", "styled"])
_OUTRIGHT = (("alias",), ("aka",), ("a.k.a.",), ("real", "name"), ("born",))
_OPEN, _CLOSED = frozenset("“\"‘'"), frozenset("”\"’'")
_NEAR = 7
"""Words from "known" to its "as"."""
_LONGEST = 3


class OtherName(NamedTuple):
    """Where another name stands, and the name of the person that it belongs to."""

    first: int
    last: int
    of: Candidate


def other_names(tokens: Sequence[Token], names: Sequence[Candidate]) -> Iterator[OtherName]:
    """The other names told right behind `names`, in their order."""
    for name in names:
        at = _told(tokens, name.last)
        if at is None or at >= len(tokens):
            continue
        at += tokens[at].text in _OPEN
        end = _run(tokens, at)
        if end > at:
            yield OtherName(at, end, name)
        if end > at and end + 1 < len(tokens) and tokens[end].lower == "or":
            other = _run(tokens, end + 1)
            if other > end + 1:
                yield OtherName(end + 1, other, name)


def _run(tokens: Sequence[Token], at: int) -> int:
    end = at
    while end < min(len(tokens), at + _LONGEST) and _named(tokens[end]):
        end += 1
    possessive = end < len(tokens) and tokens[end].possessive
    first = tokens[at].lower if end > at else ""
    named = first and first not in lexicon().places and first not in MONTHS and first != "the"
    return end if named and not possessive else at


def _named(token: Token) -> bool:
    return token.capital and token.kind == "word"


def _told(tokens: Sequence[Token], at: int) -> int | None:
    """Where the other name begins that is told at `at`, behind a name."""
    if (quoted := _in_quotes(tokens, at)) is not None:
        return quoted
    begin = at
    while at < len(tokens) and (tokens[at].lower in _SKIPPED or tokens[at].kind == "number"):
        at += 1
    rest = [token.lower for token in tokens[at : at + _NEAR]]
    if not rest:
        return None
    for phrase in _OUTRIGHT:
        if tuple(rest[: len(phrase)]) == phrase and (at > begin or phrase == ("alias",)):
            return at + len(phrase)
    if rest[0] in _CALLED:  # not "Ann Lee called Tom Bray"
        return at + 1 if at > begin and tokens[at - 1].text != ")" else None
    if rest[0] not in _KNOWN:
        return None
    for near, word in enumerate(rest):
        if word == "as" or (word == "name" and "by" in rest[:near]):
            return at + near + 1
        if tokens[at + near].kind == "mark":
            break
    return None


def _in_quotes(tokens: Sequence[Token], at: int) -> int | None:
    """Behind a comma or a bracket, in quotation marks, where the sentence goes on afterwards."""
    if at + 5 >= len(tokens) or tokens[at].text not in (",", "("):
        return None
    if tokens[at + 1].text not in _OPEN:
        return None
    end = _run(tokens, at + 2)
    if end == at + 2:
        return None
    close = end + (tokens[end].text == ",")
    if close + 2 >= len(tokens) or tokens[close].text not in _CLOSED:
        return None
    follows = tokens[close + 1]
    if close == end:
        if follows.text not in (",", ")"):
            return None
        follows = tokens[close + 2]
    return at + 2 if follows.text.islower() else None
