"""Which words carry a clause: `tense.is_finite`, and what a whole sentence shows beyond it."""

from collections.abc import Sequence
from functools import lru_cache

from pullquote.model.language.small_words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tense import is_finite
from pullquote.model.language.tokens import Token
from pullquote.model.language.verbs import TELLING

PASTS = frozenset(
    """
    upheld withheld overthrew withstood undid shone sprang strove strode spat shrank wrung outran
    burnt leapt dreamt learnt spelt spilt dealt leant burst arose awoke withdrew shrank
    forgave forbade mistook misled rebuilt resold overran overrode overheard dove slew wove swelled
    """.split()
)
"""Past forms too rare for the table of tenses."""
PARTICIPLES = frozenset("begun known written shown given taken driven drawn".split())
"""Participles unlike the past form; after a comma they begin an aside: ", begun in 1990,"."""
_SAY = frozenset("say argue predict insist acknowledge admit warn allege expect".split())
_THEY = frozenset("they we i you who people police".split())
_VERBS = TELLING | PASTS | PARTICIPLES | _SAY | {"cost"}
_AFTER_PARTICIPLE = PREPOSITIONS | {"to"}
_WHOM = frozenset("him her them us me it".split())
_WITH = frozenset(["with", "to"])
_AND = frozenset(["and", "but", "or", "nor", "so", "yet"])


def carrying(tokens: Sequence[Token]) -> list[bool]:
    """For each word of a sentence, whether it can be the verb of a clause."""
    return [_may_carry(token.lower) and _carries(tokens, at) for at, token in enumerate(tokens)]


@lru_cache(maxsize=30_000)
def _may_carry(word: str) -> bool:
    """Whether a word can be one anywhere: most cannot."""
    return word[-1] == "s" or word[-2:] == "ed" or word in _VERBS


def _carries(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is one here; "begun" is after a comma."""
    token = tokens[at]
    word = token.lower
    if word == "cost":  # "The recession cost him his job"
        return at + 1 < len(tokens) and tokens[at + 1].lower in _WHOM
    if word == "compared" and at + 1 < len(tokens) and tokens[at + 1].lower in _WITH:
        return False  # "a profit of $2m, compared with $3m a year earlier"
    if is_finite(tokens, at):
        return not (at and token.capital and word in SPEECH)  # "the United States"
    if word in PASTS:
        return True
    if word in PARTICIPLES:
        return at > 0 and tokens[at - 1].text == ","
    return _says(tokens, at)


def _says(tokens: Sequence[Token], at: int) -> bool:
    """ "Officials say", "analysts predict": the plural present of saying, which has no -s."""
    if at == 0 or tokens[at].lower not in _SAY:
        return False
    before = tokens[at - 1]
    return before.lower in _THEY or before.capital or before.lower.endswith("s")


def first_verb(tokens: Sequence[Token], finite: Sequence[bool], begin: int, end: int) -> int | None:
    """The word that carries the clause: no participle before its noun ("the proposed sale") or
    after it ("the team formed to look into it has met") if there is a better one."""
    first: int | None = None
    for at in range(begin, end):
        if not finite[at]:
            continue
        word = tokens[at].lower
        if first is None:
            first = at
            if not word.endswith("ed") or word in SPEECH:
                return at
            if at == begin or not _before_noun(tokens[at - 1]):
                following = tokens[at + 1].lower if at + 1 < end else ""
                if following not in _AFTER_PARTICIPLE:
                    return at
        elif word in AUXILIARIES or _before_noun(tokens[first - 1]):
            return at
        elif tokens[at - 1].lower in _AND or tokens[at - 1].text == ",":
            return first
    return first


def _before_noun(token: Token) -> bool:
    return token.lower in DETERMINERS or token.lower in PREPOSITIONS or token.possessive
