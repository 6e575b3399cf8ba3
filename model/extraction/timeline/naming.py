"""Dates that tell which thing is meant, not when something happened: "the 2014 World Cup"."""

from collections.abc import Sequence

from pullquote.model.article import Time
from pullquote.model.language.small_words import (
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
    """ "Higher than it assumed in January", "compared with a loss a year earlier".

    But "it spent £2m more than planned last year": a plan and its outcome are of one time.
    """
    for one in range(at - 1, max(-1, at - _FAR), -1):
        if tokens[one].lower in _COMPARING and not _of_amount(tokens, one):
            return tokens[one + 1].lower not in _FORESEEN
        if tokens[one].text in ",;:" and at - one > _NEAR:
            return False
    return False


def _was_so_before(tokens: Sequence[Token], at: int, after: int) -> bool:
    """ "Compared with $303 million, or $1.47 a share, a year earlier"."""
    if tokens[after - 1].lower not in ("earlier", "before", "ago", "previously"):
        return False
    return any(token.lower in _HELD for token in tokens[max(0, at - _BACK) : at])


_HELD = frozenset(["compared", "versus", "vs"])
_NEAR, _FAR = 4, 10
_FORESEEN = frozenset(
    "planned expected forecast budgeted predicted hoped usual ever anticipated feared".split()
)


def _of_amount(tokens: Sequence[Token], at: int) -> bool:
    """ "More than 5% this morning", "fewer than 40": no comparing of times."""
    return at > 0 and tokens[at - 1].lower in _AMOUNTS and tokens[at + 1].kind != "word"


_HELD_AGAINST = frozenset(["from", "against", "with", "on", "versus", "than"])
_CURRENCY = frozenset(
    """
    dollar dollars pound pounds euro euros yen yuan rupee rupees naira crown crowns franc francs
    cent cents pence percent per
    """.split()
)
_BY_HOW_MUCH = frozenset(
    """
    up down increase decrease drop rise fall decline improvement higher lower percent cent %
    """.split()
)
_LEVELS = frozenset("level levels peak high low baseline figure figures total prices".split())
"""What after a date is only held against: "fallen from 2010 levels"."""
_GROWN = _BY_HOW_MUCH | frozenset(
    "rose risen fell fallen increased dropped decreased grew grown climbed jumped slid".split()
)
_RANGING = frozenset("to until till through on onward onwards - –".split())
_EDGES = frozenset("the same early late mid start end beginning close".split())


def _of_compared_sum(tokens: Sequence[Token], at: int, *, of_years: bool) -> bool:
    """ "Up from £1.9m in 2021", "against $79.10 in the same period of 2024", "up 5% on 2023": the
    date is that of the figure held against the news."""
    place = at - 1
    while place > 0 and tokens[place].lower in _EDGES | {"of"}:
        place -= 1
    if place < 1:
        return False
    if tokens[place].lower in ("on", "from"):
        return of_years and tokens[place - 1].lower in _BY_HOW_MUCH
    if tokens[place].lower not in ("in", "at", "during", "for"):
        return False
    figure = last = place - 1
    while figure > 0 and _is_of_figure(tokens[figure]):
        figure -= 1
    sum_found = any(token.kind == "number" for token in tokens[figure + 1 : last + 1])
    if not sum_found or tokens[figure].lower not in _HELD_AGAINST:
        return False
    # "He drew from 20 in 1990" counts nothing against another: there is a figure before it too.
    return any(
        token.kind == "number" or token.lower in _GROWN
        for token in tokens[max(0, figure - _BACK) : figure]
    )


def _is_of_figure(token: Token) -> bool:
    if token.kind in ("number", "mark"):
        return token.text not in ",;:."
    return token.lower in _SCALES | _CURRENCY or token.text in ("m", "bn", "N", "tn", "k", "US")


_DATING = frozenset(["dated"])


def _of_two_years(tokens: Sequence[Token], at: int, after: int, time: Time) -> bool:
    """ "The 2025-26 budget", "a plan for 2025/26": which year of business is meant, not when."""
    if time.precision != "year" or "/" not in time.value or tokens[after - 1].kind == "word":
        return False  # "most of last season"
    if at and tokens[at - 1].lower in ("for", "of"):
        return True
    following = tokens[after] if after < len(tokens) else None
    return (
        following is not None
        and following.kind == "word"
        and following.lower not in _NO_NOUNS
        and not is_finite(tokens, after)
    )


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
    if before is not None and before.lower in _COMPARING:
        return True
    following = tokens[after] if after < len(tokens) else None
    goes_on = following is not None and following.lower in _RANGING
    of_years = time.precision in ("year", "quarter") and not goes_on
    if _compared(tokens, at) or _was_so_before(tokens, at, after):
        return True
    if _of_compared_sum(tokens, at, of_years=of_years):
        return True
    if following is not None and following.lower in _LEVELS:
        return True
    if (before is not None and before.lower in _DATING) or _of_two_years(tokens, at, after, time):
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
