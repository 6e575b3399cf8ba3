"""Dates that tell which thing is meant, not when something happened: "the 2014 World Cup"."""

from collections.abc import Sequence

from pullquote.model.article import Time
from pullquote.model.language.clauses import (
    AUXILIARIES,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
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
_BEFORE_FIGURES = frozenset("from of against with and or under".split())


def _compares(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether a figure before a time is of that time: "from $187m a year earlier"; but "she was
    fined $187m last year"."""
    if tokens[after - 1].lower in ("earlier", "before", "ago"):
        return True
    lead = at - (3 if tokens[at - 1].lower in _SCALES else 2)
    while lead > 0 and tokens[lead].kind == "mark" and tokens[lead].text not in ",;:":
        lead -= 1
    return lead < 0 or tokens[lead].lower in _BEFORE_FIGURES or tokens[lead].text in ",;:"


_NEVER = frozenset("not never n't no nobody none nothing hardly".split())
_HAVING = frozenset("has have had 's 've 'd hasn't haven't hadn't".split())
_MOST = frozenset("most least worst best first only lowest highest".split())
_NO_SUPERLATIVES = frozenset(
    "rest test west guest quest request interest protest arrest forest harvest contest".split()
)
_BACK = 14
"""Words before "since" that tell what it compares."""


def _only_since(tokens: Sequence[Token], at: int) -> bool:
    """ "Its highest since March", "not seen since 1983", "for the first time since the gales of
    1987": the date tells how long, not when."""
    since = next(
        (one for one in range(at - 1, max(-1, at - 5), -1) if tokens[one].lower == "since"), -1
    )
    if since < 0 or any(token.kind == "mark" for token in tokens[since:at]):
        return False
    if any(is_finite(tokens, one) for one in range(since + 1, at)):
        return False  # "since records began in 1836"
    before = [token.lower for token in tokens[max(0, since - _BACK) : since]]
    for number, word in enumerate(before):
        if word in _NEVER or word.endswith("n't"):
            return bool(_HAVING & set(before))
        superlative = word in _MOST or (word.endswith("est") and word not in _NO_SUPERLATIVES)
        if superlative and before[max(0, number - 1)] != "at":
            return True
    return False


def _compared(tokens: Sequence[Token], at: int) -> bool:
    """ "Higher than it assumed in January", "compared with a loss a year earlier"."""
    for one in range(at - 1, max(-1, at - _FAR), -1):
        if tokens[one].lower in _COMPARING and not _of_amount(tokens, one):
            return True
        if tokens[one].text in ",;:" and at - one > _NEAR:
            return False
    return False


_NEAR, _FAR = 4, 10


def _of_amount(tokens: Sequence[Token], at: int) -> bool:
    """ "More than 5% this morning", "fewer than 40": no comparing of times."""
    return at > 0 and tokens[at - 1].lower in _AMOUNTS and tokens[at + 1].kind != "word"


_OCCASIONS = frozenset(
    """
    interview speech letter essay report memo email e-mail statement lecture article paper study
    ruling memoir book lawsuit survey poll
    """.split()
)
_AMOUNTS = frozenset("more less fewer rather other".split())


def _of_a_participle(tokens: Sequence[Token], at: int, after: int) -> bool:
    """ "The £45m promised in the spring had not been spent": it was promised then."""
    place = at - 1
    if place > 0 and tokens[place].lower in PREPOSITIONS:
        place -= 1
    if place < 1 or after >= len(tokens) or tokens[after].lower not in AUXILIARIES:
        return False
    word, noun = tokens[place], tokens[place - 1]
    if not word.lower.endswith("ed") or word.capital or noun.kind == "mark":
        return False
    return noun.lower not in AUXILIARIES | SUBJECT_PRONOUNS and not is_adverb(noun.lower)


def only_names(tokens: Sequence[Token], at: int, after: int, time: Time) -> bool:
    """Whether the time `tokens[at:after]` only describes a noun, or is there to compare with.

    A day that describes a noun still dates it ("the November 5 election", "Saturday's match").
    """
    before = tokens[at - 1] if at else None
    following = tokens[after] if after < len(tokens) else None
    if before is not None and before.lower in _COMPARING:
        return True
    if _compared(tokens, at):
        return True
    if _only_since(tokens, at) or _of_a_participle(tokens, at, after):
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
    if following.lower in _OCCASIONS and before is not None and tokens[at - 2].lower == "in":
        return False  # "In a 1988 interview she recalled"
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
