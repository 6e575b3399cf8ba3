"""Verb forms that carry no tense: the words before them tell it.

"A dividend to be paid on 9 May", "the sirens, at £900 each, go up in May".
"""

from collections.abc import Sequence
from typing import Literal

from pullquote.model.language.tokens import Token
from pullquote.model.language.verbs import EXPECTING, FUTURE, PAST, PRESENT, WOULD

BEFORE_NOUNS = frozenset(
    "the a an of in at by for with from this that his her its their our my no any".split()
)
"""Behind one of these stands no verb."""


def is_to_be(tokens: Sequence[Token], first: int) -> bool:
    """Headlines put the future as an infinitive: "Ministers to meet on Friday"."""
    for at in range(max(0, first - 8), first - 1):
        after = tokens[at + 1]
        if tokens[at].lower == "to" and after.kind == "word" and not after.capital:
            return after.lower not in BEFORE_NOUNS
    return False


def yet_to_be(tokens: Sequence[Token], at: int) -> Literal["future", "would"] | None:
    """The tense of "a dividend to be paid on 9 May", "the vote is to be held", "was to be held".

    Not of what is done or asked for, nor of one of a row: "agreed to be interviewed", "the third
    man to be killed".
    """
    place = at - 1
    while place > 0 and tokens[place].lower != "to":
        place -= 1
    before = tokens[max(0, place - 5) : place]
    last = before[-1].lower if before else ""
    if last in ("was", "were"):
        return "would"
    if last in PRESENT:
        return "future"
    if not before or any(_is_of_a_row(token) for token in before):
        return None
    return None if last.endswith("ed") or last in PAST | EXPECTING | _ASKED else "future"


def _is_of_a_row(token: Token) -> bool:
    word = token.lower
    return word in _OF_A_ROW or (word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th")))


_OF_A_ROW = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth latest last only youngest
    oldest
    """.split()
)
_ASKED = frozenset("able unable willing ready wants want wish proud lucky said believed".split())


def is_of_many(tokens: Sequence[Token], close: int) -> bool:
    """ "The first sirens, at a cost of £900 each, go up": the noun before an aside is a plural."""
    for place in range(close - 2, max(0, close - _ASIDE), -1):
        if tokens[place].text == ",":
            if not tokens[place - 1].lower.endswith("s"):
                return False
            before = {token.lower for token in tokens[max(0, place - _ASIDE) : place]}
            return tokens[place + 1].lower in _ASIDE_OPENERS and before.isdisjoint(_CARRIED)
    return False


_ASIDE = 14
_CARRIED = PAST | PRESENT | FUTURE | WOULD
_ASIDE_OPENERS = frozenset("at in of with for from on which who the each both all most".split())
