"""Words for people by what they do: "typist", "auctioneer", "Reps.", "first-grader".

Wider than the trades that speak for a name: what heads a role once somebody is known to be a
person. The words of `professions.txt` are drawn from WordNet 3.1 (its licence stands there).
"""

from functools import cache
from importlib.resources import files

from pullquote.model.extraction.people.words.lexicon import is_trade, lexicon
from pullquote.model.extraction.people.words.titles import KIN, RANKS, TRADES
from pullquote.model.language.names import TITLES
from pullquote.model.language.tokens import Token

_BUILT = ("-grader", "hene", "hemaa")
"""Endings of pupils, and of the chiefs and queen mothers of Ghana's towns."""
_ELSE = {"reps.": "rep.", "sens.": "sen.", "govs.": "gov.", "drs.": "dr.", "profs.": "prof."}


@cache
def professions() -> frozenset[str]:
    """Read once, when the first role is asked for."""
    lines = files(__package__).joinpath("professions.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_profession(token: Token) -> bool:
    """Whether the word can head what a person is called; in capitals no family name does."""
    word = token.lower
    if is_trade(word) or token.text in RANKS:
        return True
    if word not in professions():
        return word.endswith(_BUILT) or _joined(word) or _compound(word)
    return not token.capital or word not in lexicon().surnames


def _joined(word: str) -> bool:
    """ "co-executor", "ex-barmaid"."""
    before, dash, last = word.rpartition("-")
    return bool(dash and before) and last in professions()


_LIKE_SURNAMES = frozenset("maker fellow master miller singer tanner".split())
"""Trades that the surnames of many lands end in: Wanamaker, Longfellow."""


@cache
def _compound(word: str) -> bool:
    """ "homebuyer", "stallholder": written as one word, and nobody's name."""
    names = lexicon()
    if word in names.given or word in names.surnames or word in names.places:
        return False
    tails = (word[at:] for at in range(3, len(word) - 4))
    return word.isalpha() and any(
        tail not in _LIKE_SURNAMES and (tail in TRADES or tail in professions()) for tail in tails
    )


def is_several(token: Token) -> bool:
    """ "Senators", "Reps.", "councilmen": of more than one, and no relatives."""
    one = singular(token.lower)
    return one != token.lower and one not in KIN and (is_trade(one) or one in professions())


def singular(word: str) -> str:
    """ "deputies" → "deputy"; a word that is no plural stays."""
    if word in _ELSE:
        return _ELSE[word]
    if word.endswith("men"):
        return f"{word[:-3]}man"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith("ss") and word not in TITLES:
        return word[:-1]
    return word
