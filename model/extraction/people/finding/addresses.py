"""Addresses as court reports give them: "Ann Lee, 54, of Mill Lane, Harbury, a bookkeeper"."""

from collections.abc import Sequence

from pullquote.model.language.tokens import Token

_INSIDE = frozenset("of the on near upon".split())
_DESCRIBES = frozenset("a an the his her its their who".split())
_LONGEST = 16


def in_address(tokens: Sequence[Token], first: int, opened: int) -> bool:
    """Whether a word is part of an address: ", 54, of Mill Lane, Harbury, a bookkeeper"."""
    at = first - 1
    if at > opened and tokens[at].lower in ("of", "from") and tokens[at - 1].text == ",":
        return True
    if at <= opened or tokens[at].text != ",":
        return False
    while at > max(opened, first - 12):
        at -= 1
        token = tokens[at]
        if token.lower == "of":
            return tokens[at - 1].text == ","
        if not (token.capital or token.kind == "number" or token.text == ","):
            return False
    return False


def behind_address(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Behind "of Mill Lane, Harbury," or "from Leeds," if a description follows; else `at`."""
    if tokens[min(at, stop - 1)].lower not in ("of", "from"):
        return at
    end = at + 1
    if [t.lower for t in tokens[end : end + 2]] == ["no", "fixed"]:
        end += 3
    while end < min(stop, at + _LONGEST):
        token = tokens[end]
        if token.text == "," and end + 1 < stop and tokens[end + 1].lower in _DESCRIBES:
            return end + 1
        if not (
            token.capital or token.kind == "number" or token.text == "," or token.lower in _INSIDE
        ):
            return at
        end += 1
    return at
