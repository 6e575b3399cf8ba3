"""Dates that tell which thing is meant, not when something happened: "the 2014 World Cup"."""

from collections.abc import Sequence

from pullquote.model.article import Time
from pullquote.model.language.tense import is_finite
from pullquote.model.language.tokens import Token

_DETERMINERS = frozenset("the a an its his her their our this that 's".split())
_NO_NOUNS = frozenset(
    """
    and or but to of in on at by for from with after before when while who which that as than
    until since said says told
    """.split()
)
_COMPARING = frozenset(["than", "versus", "vs", "compared"])


# What leads up to an earlier figure: up *from* $3m a year earlier, profit *of* $3m last year.
_SCALES = frozenset(["thousand", "million", "billion", "trillion"])
_BEFORE_FIGURES = frozenset("from of against with and or to under".split())


def _compares(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether a figure before a time is of that time: "from $187m a year earlier"; but "she was
    fined $187m last year"."""
    if tokens[after - 1].lower in ("earlier", "before", "ago"):
        return True
    lead = at - (3 if tokens[at - 1].lower in _SCALES else 2)
    while lead > 0 and tokens[lead].kind == "mark" and tokens[lead].text not in ",;:":
        lead -= 1
    return lead < 0 or tokens[lead].lower in _BEFORE_FIGURES or tokens[lead].text in ",;:"


def only_names(tokens: Sequence[Token], at: int, after: int, time: Time) -> bool:
    """Whether the time `tokens[at:after]` only describes a noun, or is there to compare with.

    A day that describes a noun still dates it ("the November 5 election", "Saturday's match").
    """
    before = tokens[at - 1] if at else None
    following = tokens[after] if after < len(tokens) else None
    if before is not None and before.lower in _COMPARING:
        return True
    if any(token.lower in _COMPARING for token in tokens[max(0, at - 4) : at]):
        return True
    figure = before is not None and (before.kind == "number" or before.lower in _SCALES)
    if figure and time.anchor not in (None, "explicit"):
        return _compares(tokens, at, after)
    if before is not None and before.text in ("(", "["):
        return True
    if time.precision in ("time", "day", "week") or following is None:
        return False
    if following.possessive:
        return True
    bare = time.anchor == "explicit" and after - at == 1
    noun = (
        following.kind == "word"
        and following.start == tokens[after - 1].end + 1
        and following.lower not in _NO_NOUNS
        and not is_finite(tokens, after)
    )
    if time.precision == "quarter" and after - at <= 1:
        return noun
    if time.precision == "month" and after - at == 1:
        return (
            noun and before is not None and (before.lower in _DETERMINERS or before.lower == "for")
        )
    return bare and noun and before is not None and before.lower in _DETERMINERS
