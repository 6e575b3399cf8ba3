"""Runs of capitals that may hold a name: "Ursula von der Leyen", "Robin “ropz” Kool"."""

from collections.abc import Sequence
from functools import lru_cache

from pullquote.model.extraction.people.words.lexicon import ORDINARY, lexicon
from pullquote.model.language.names import PARTICLES
from pullquote.model.language.tokens import Token

_OPEN_MARKS = frozenset([*"\"“‘'(", "``"])
_CLOSE_MARKS = frozenset([*"\"”’')", "''"])
_GLUED = ("al-", "el-", "d'", "d’", "dell'")
_OPENING = PARTICLES - {"e", "y", "do", "las", "ben", "af"}
_LONGEST_RUN = 30
_LONGEST_NICKNAME = 3
FILIAL = frozenset("a l p s o d".split())
"""Letters of the small words between a name and the father's: a/l, a/p, s/o, d/o."""


@lru_cache(maxsize=30_000)
def may_open(word: str) -> bool:
    """Whether a word in small letters can begin a name: few can."""
    return word in _OPENING or word.startswith(_GLUED)


def opens(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a run begins at `at`."""
    token = tokens[at]
    if token.capital or token.lower.startswith(_GLUED):
        return token.kind == "word" and (token.capital or _glued(token))
    if token.lower not in _OPENING or token.kind != "word":
        return False
    return (
        at + 1 < stop
        and (_named(tokens[at + 1]) or tokens[at + 1].lower in PARTICLES)
        and any(_named(t) for t in tokens[at + 1 : at + 3])
    )


def _named(token: Token) -> bool:
    return token.kind == "word" and token.capital


def _glued(token: Token) -> bool:
    """al-Mansour, el-Sisi, dell'Orto: the particle grown onto the name."""
    return token.lower.startswith(_GLUED) and not token.text.islower()


def run_end(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Where the run that begins at `at` ends."""
    last = at + 1
    stop = min(stop, at + _LONGEST_RUN)
    while last < stop:
        token = tokens[last]
        if (
            _named(token)
            or _glued(token)
            or (token.lower in PARTICLES and last + 1 < stop and _particle_run(tokens, last, stop))
        ):
            last += 1
        elif (behind := nickname_end(tokens, last, stop)) > last:
            last = behind
        elif _filial(tokens, last, stop):
            last += 3
        elif (
            token.text == "," and last + 1 < stop and tokens[last + 1].lower in ("jr", "jr.", "sr.")
        ):
            last += 2
        else:
            break
    return last


def _particle_run(tokens: Sequence[Token], at: int, stop: int) -> bool:
    while at < stop and tokens[at].lower in PARTICLES and not tokens[at].capital:
        at += 1
    return at < stop and _named(tokens[at])


def in_nickname(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a word of the name that begins at `first` stands in marks: “ropz”, “El Yaqui”."""
    opened = next(
        (n for n in range(at - 1, max(first, at - _LONGEST_NICKNAME - 1), -1)
         if tokens[n].kind == "mark"), None,
    )  # fmt: skip
    if opened is None or tokens[opened].text not in _OPEN_MARKS:
        return False
    before = sum(tokens[n].text == tokens[opened].text for n in range(first, opened))
    return before % 2 == 0 or tokens[opened].text not in _CLOSE_MARKS


def _filial(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Rajan a/l Kumar, Devi d/o Nair: "child of", as in Malaysia and Singapore."""
    if (
        tokens[at].text not in FILIAL
        or at + 3 >= stop
        or tokens[at + 1].text != "/"
        or not _named(tokens[at + 3])
    ):
        return False
    return tokens[at].text + tokens[at + 2].text in ("al", "ap", "so", "do")


def nickname_end(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Behind “ropz” in Robin “ropz” Kool: words in marks with a name on both sides; else `at`."""
    if tokens[at].text not in _OPEN_MARKS or at == 0:
        return at
    given = lexicon().given
    if tokens[at].text == "(" and not (
        at + 1 < stop
        and (
            (tokens[at - 1].lower in given and tokens[at + 1].lower in given)
            or tokens[at - 1].lower.startswith(tokens[at + 1].lower[:3])
        )
    ):
        return at  # Elizabeth (Betty) Crane, Eliyahu (Eli) Ben-Ami
    close = at + 1
    while close < min(stop - 1, at + _LONGEST_NICKNAME + 1) and tokens[close].kind == "word":
        close += 1
    if close > at + 2 and not all(token.capital for token in tokens[at + 1 : close]):
        return at  # Rafael "El Yaqui" Delgado
    named = (
        close > at + 1
        and tokens[close].text in _CLOSE_MARKS
        and tokens[close].end - tokens[at].start < 20
        and close + 1 < stop
        and (_named(tokens[close + 1]) or _particle_run(tokens, close + 1, stop))
        and tokens[close + 1].lower not in ORDINARY - PARTICLES
        and tokens[at - 1].lower not in ORDINARY
    )
    return close + 1 if named else at
