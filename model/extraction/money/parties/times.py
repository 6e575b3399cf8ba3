"""Adverbials of time: "on Monday", "over 25 years", "a year earlier".

They may stand anywhere between a verb and its parties; the reader of clauses leaves them out.
"""

from pullquote.model.extraction.money.parties.lexicon import (
    CALENDAR,
    TIME_INSIDE,
    TIME_LEADS,
    TIME_UNITS,
)
from pullquote.model.language.tokens import Token

_AWAY = frozenset("ago later earlier before after".split())
_POINTERS = frozenset("last next this early late earlier later mid".split())
_FIRST = (
    TIME_LEADS | TIME_INSIDE | CALENDAR | _POINTERS | {"today", "yesterday", "tomorrow", "tonight"}
)
_BEFORE_YEAR = frozenset("in by since until till from during through before after".split())
_TRAILING = frozenset("ago later earlier night morning afternoon evening onward".split())
_LONGEST = 8


def time_end(tokens: tuple[Token, ...], at: int) -> int | None:
    """Behind the adverbial of time that begins at the token; null where none does."""
    first = tokens[at].lower
    if first == "between":
        return _years_end(tokens, at)
    if first not in _FIRST and tokens[at].kind != "number":
        return None
    size = len(tokens)
    led = first in TIME_LEADS
    if not (led or first in TIME_INSIDE or _named(tokens[at]) or first in _POINTERS
            or first in ("today", "yesterday", "tomorrow", "tonight")
            or tokens[at].kind == "number"):  # fmt: skip
        return None
    begin = at + (led and first not in _POINTERS)
    end = begin
    while end < size and end - at < _LONGEST and _inside(tokens[end]):
        end += 1
    if end < size and (_unit(tokens[end]) or _named(tokens[end])):
        named = _named(tokens[end])
        end += 1
    elif end > begin and led and first in _BEFORE_YEAR and _year(tokens[end - 1]):
        named = True
    else:
        return None
    if named:
        while end < size and (_number(tokens[end]) or _named(tokens[end])):
            end += 1
        if end + 1 < size and tokens[end].text == "," and _year(tokens[end + 1]):
            end += 2 + (end + 2 < size and tokens[end + 2].text == ",")
    if end + 1 < size and tokens[end].lower in ("ended", "ending") and _named(tokens[end + 1]):
        end += 2 + (end + 2 < size and _number(tokens[end + 2]))
    while end < size and tokens[end].lower in (_TRAILING if named else _AWAY):
        end += 1
    if named and tokens[end - 2].lower == "the" and end < size and _plain(tokens[end]):
        return None  # "from the Sunday collection"
    if end < size and tokens[end].possessive:
        return None  # "at Friday's close"
    bare = not led and not named
    if bare and tokens[end - 1].lower not in _AWAY and first not in _POINTERS:
        return end if end == at + 1 else None  # "yesterday"; but not "three days"
    return end


def _years_end(tokens: tuple[Token, ...], at: int) -> int | None:
    """ "Between 2015 and 2019", "between May and July"."""
    ends = tokens[at + 1 : at + 4 : 2]
    joined = len(ends) == 2 and tokens[at + 2].lower == "and"
    return at + 4 if joined and all(_year(end) or _named(end) for end in ends) else None


def _unit(token: Token) -> bool:
    return token.lower in TIME_UNITS and token.text.islower()


def _plain(token: Token) -> bool:
    return token.kind == "word" and token.text.islower() and token.lower not in _SMALL


_SMALL = TIME_LEADS | frozenset(
    "to and or but that which who when as with by he she it they".split()
)


def _named(token: Token) -> bool:
    return token.capital and token.lower in CALENDAR


def _inside(token: Token) -> bool:
    return (token.lower in TIME_INSIDE and not _named(token)) or _number(token)


def _number(token: Token) -> bool:
    return token.kind == "number" and token.end - token.start <= 5


def _year(token: Token) -> bool:
    return token.kind == "number" and len(token.text) >= 4 and token.text[:2] in ("19", "20", "18")
