"""A noun phrase up to its head, with the sum in it: "the city's $48 million school budget"."""

from collections.abc import Mapping
from dataclasses import dataclass

from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUALIFIES,
    RELATIVES,
    SUBORDINATORS,
)
from pullquote.model.extraction.money.parties.noun_readings import in_name, modifies
from pullquote.model.extraction.money.parties.times import time_end
from pullquote.model.extraction.money.parties.verb_forms import is_plain
from pullquote.model.extraction.money.parties.verb_readings import is_clitic_be, verb_in_noun
from pullquote.model.extraction.money.parties.words import Words

Sums = Mapping[int, tuple[int, int]]
"""Where each sum begins → its number and where it ends."""

_WHOLE = frozenset("all every one".split())
"""Determiners that may stand inside of a phrase: "not all", "his every"."""
_POINTERS = frozenset("that this these those".split())
_NO_NOUNS = frozenset("a an the no every".split())
"""Determiners that never stand for a noun; "those" may."""


@dataclass(slots=True)
class _Phrase:
    """What is read of a phrase so far."""

    begin: int
    end: int
    owner: int
    """Where what its possessor owns begins."""
    head: int = -1
    sum: int = -1
    behind: int = 0


def noun_phrase(words: Words, sums: Sums, at: int) -> tuple[Chunk | None, int]:
    """The phrase that begins there, if one does, and where the next may begin."""
    phrase = _Phrase(at, at, at)
    while phrase.end < len(words.tokens) and _grows(words, sums, phrase):
        pass
    return _closed(words, sums, phrase)


def _grows(words: Words, sums: Sums, phrase: _Phrase) -> bool:
    """Takes the next word in; false where the phrase is over."""
    at = phrase.end
    token = words.tokens[at]
    word = token.lower
    if at in sums:
        return _takes_sum(words, sums, phrase)
    if token.kind == "word" and is_plain(word):
        phrase.head, phrase.end = at, at + 1
        return True
    if token.possessive:
        closes = word in ("'", "’") and words.lower(at - 1)[-1:] not in ("s", "z", "x")
        if is_clitic_be(words, at) or phrase.head < 0 or closes:
            return False
        phrase.owner, phrase.head, phrase.end = at + 1, -1, at + 1
        return True
    if token.kind == "mark":
        inside = token.text in "&-/%" and phrase.begin < at < len(words.tokens) - 1
        phrase.end += inside and words.glued(at)
        return phrase.end > at
    shop = token.capital and at > phrase.begin  # "Loans R Us"
    if word in PRONOUNS and not shop and word not in _POINTERS:
        if at == phrase.begin:
            phrase.head, phrase.end = at, at + 1
        return False
    if word in CONJUNCTIONS or (word in PREPOSITIONS and at > phrase.begin):
        more = 0 if _opens_another(words, phrase) else in_name(words, at)
        phrase.end += more
        phrase.head = phrase.end - 1 if more else phrase.head
        return more > 0
    if at > phrase.begin and (_opens_another(words, phrase) or _ends(words, phrase)):
        return False
    if token.kind == "number" or not (word in DETERMINERS or word in ADVERBS):
        phrase.head = at if at >= phrase.owner else phrase.head
    phrase.end += 1
    return True


def _takes_sum(words: Words, sums: Sums, phrase: _Phrase) -> bool:
    """The sum, and what it modifies."""
    before = range(phrase.owner, phrase.end)
    open_ = all(_leads(words.lower(n)) for n in before)
    if phrase.sum >= 0 or not open_:
        return False
    led = phrase.end > phrase.begin
    phrase.sum, end = sums[phrase.end]
    phrase.end = phrase.behind = _past_brackets(words, sums, end)
    return modifies(words, phrase.end, led=led)


def _leads(word: str) -> bool:
    """Whether a word may stand between a determiner and its sum: "a *club-record* £68m"."""
    return word in QUALIFIES or word in DETERMINERS or word.endswith("-record")


def _opens_another(words: Words, phrase: _Phrase) -> bool:
    """Whether the word begins another phrase or clause: "the bank *that*", "Lee *her* car"."""
    word = words.lower(phrase.end)
    if phrase.end == phrase.begin:
        return False
    determines = word in DETERMINERS and word not in _WHOLE
    loose = word in ADVERBS and word not in QUALIFIES and phrase.head >= 0
    return determines or word in SUBORDINATORS or word in RELATIVES or loose


def _ends(words: Words, phrase: _Phrase) -> bool:
    """Whether a verb, an adverb or a time begins there."""
    at, headed = phrase.end, phrase.head >= 0
    if words.lower(at) in AUXILIARIES or (headed and words.adverb(at)):
        return True
    if at != phrase.behind and verb_in_noun(words, at, _headed(words, phrase.head)):
        return True
    return headed and time_end(words.tokens, at) is not None


def _headed(words: Words, head: int) -> bool:
    """Whether a noun has been met; "11 other" still waits for its own."""
    if head < 0 or words.tokens[head].kind != "word":
        return False
    return words.lower(head) not in QUALIFIES and words.lower(head) != "other"


def _past_brackets(words: Words, sums: Sums, at: int) -> int:
    """ "The HK$1.6 billion *(US$205 million)* theatre"."""
    if words.lower(at) != "(" or at + 1 not in sums:
        return at
    end = sums[at + 1][1]
    return end + 1 if words.lower(end) == ")" else at


def _closed(words: Words, sums: Sums, phrase: _Phrase) -> tuple[Chunk | None, int]:
    begin, end, owner = phrase.begin, phrase.end, phrase.owner
    if end == begin:
        return None, begin + 1
    if phrase.head < 0 and phrase.sum < 0:
        only = words.lower(end - 1)
        stands = only in DETERMINERS and only not in _NO_NOUNS
        return (Chunk("noun", begin, end, only, owner=owner) if stands else None), end
    if phrase.sum >= 0 and phrase.head < _start_of(sums, phrase.sum):
        if words.lower(begin) == "her" and begin not in sums:
            return Chunk("noun", begin, begin + 1, "her", owner=begin), begin + 1
        return Chunk("sum", begin, end, "", owner=owner, sum=phrase.sum), end
    head = words.lower(phrase.head)
    return Chunk("noun", begin, end, head, owner=owner, sum=phrase.sum, behind=phrase.behind), end


def _start_of(sums: Sums, number: int) -> int:
    return next(begin for begin, (at, _) in sums.items() if at == number)
