"""Long tables of phrases, of which a block is compared only with those that begin as it does.

Most blocks begin like none: their phrases are never compiled, and the app starts the sooner.
"""

import re
from functools import cache

_PARTS = re.compile(r"\\.|\[[^]]*\]|[()|]|[^\\\[()|]+", re.DOTALL)
_LETTERS = re.compile(r"(?:[a-z ](?![?*+{]))*")
_GROUP = re.compile(r"\(\?:((?:[^()]|\([^()]*\))*)\)([?*]?)")
_SIGN = re.compile(r"\W")
_SPACE = re.compile(r"\n\s*")

LONGEST = 80
"""Letters of a block that are looked at to choose phrases."""


class Phrases:
    """Alternatives of a regular expression, in small letters; a block may have them in any.

    `after` is the expression that follows every one of them; up to `signs` characters that are
    no letters may come before.
    """

    def __init__(self, table: str, after: str = "", *, signs: int = 0) -> None:
        self._after = after
        self._signs = signs
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for phrase in _alternatives(_SPACE.sub("", table)):
            for letters in _beginnings(phrase):
                self._by_first.setdefault(letters[:1], []).append((letters, phrase))

    def begin(self, block: str) -> bool:
        """Whether the block begins with one of the phrases."""
        at = 0
        while not self._match(block, at):
            if at == self._signs or _SIGN.match(block, at) is None:
                return False
            at += 1
        return True

    def _match(self, block: str, at: int) -> bool:
        head = block[at : at + LONGEST].lower()
        if head[:1].isdecimal():
            head = "0"
        found = *self._by_first.get("", ()), *self._by_first.get(head[:1], ())
        chosen = tuple(phrase for letters, phrase in found if head.startswith(letters))
        return bool(chosen and _compiled(chosen, self._after).match(block, at))


@cache
def _compiled(phrases: tuple[str, ...], after: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(phrases)}){after}", re.IGNORECASE)


def _alternatives(table: str) -> list[str]:
    """The table parted at those bars that stand in no bracket."""
    found = [""]
    depth = 0
    for part in _PARTS.findall(table):
        depth += (part == "(") - (part == ")")
        if part == "|" and not depth:
            found.append("")
        else:
            found[-1] += part
    return [phrase for phrase in found if phrase]


def _beginnings(phrase: str) -> list[str]:
    """The letters that the phrase may begin with, "0" for any figure; none if it can't be told."""
    if phrase.startswith(r"\d"):
        return ["0"]
    group = _GROUP.match(phrase)
    if group is None:
        letters = _LETTERS.match(phrase)
        return [letters[0] if letters else ""]
    found = [letters for one in _alternatives(group[1]) for letters in _beginnings(one)]
    return found + _beginnings(phrase[group.end() :]) if group[2] else found
