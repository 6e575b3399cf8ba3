"""Where a noun phrase goes on: behind the sum in it, and inside of a name."""

from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    QUALIFIES,
    TIME_UNITS,
)
from pullquote.model.extraction.money.parties.times import time_end
from pullquote.model.extraction.money.parties.verb_forms import NOUNS_TOO
from pullquote.model.extraction.money.parties.words import CLOSED, Words

_BODIES = frozenset(
    """
    department ministry centre center institute fund office society campaign bank board council
    university association agency commission foundation bureau trust college
    """.split()
)
_BEFORE_NOUNS = frozenset(
    "annual initial average single fresh new extra additional further advance final small".split()
)


def modifies(words: Words, at: int, *, led: bool) -> bool:
    """Whether a noun stands right behind a sum: "$48 million budget"."""
    if at >= len(words.tokens):
        return False
    token, word = words.tokens[at], words.lower(at)
    if token.text == "-" and at + 1 < len(words.tokens):
        return modifies(words, at + 1, led=led)
    if token.kind != "word" or token.possessive or word in CLOSED or word in DETERMINERS:
        return False
    worse = word in ("worse", "better") and words.lower(at + 1) in ("off", "than")
    if word == "due" or worse or (word == "set" and words.lower(at + 1) in ("aside", "apart")):
        return False
    if word in ADVERBS or word in QUALIFIES or words.adverb(at) or time_end(words.tokens, at):
        return led and word in _BEFORE_NOUNS
    named = token.capital and not words.titled
    if named and (_clause_follows(words, at) or not (led or _small_noun_follows(words, at))):
        return False
    verb = words.verb(at)
    if verb is not None and word not in NOUNS_TOO:
        failed = verb.form == "past" and word[-2:] == "ed" and words.noun_follows(at)
        return led and (failed or verb.form in ("ing", "base", "s"))
    often = (
        words.lower(at + 1) in ("a", "per") and words.lower(at + 2) in TIME_UNITS
    )  # "rent a day"
    return verb is None or led or often or not words.object_follows(at)


def _small_noun_follows(words: Words, at: int) -> bool:
    """ "$78 million *Dubai trip*"."""
    while at < len(words.tokens) and words.tokens[at].capital:
        at += 1
    return words.noun_follows(at - 1) and words.verb(at) is None


def _clause_follows(words: Words, at: int) -> bool:
    """ "The $6 billion *Washington has* given Kyiv"."""
    while at < len(words.tokens) and (words.tokens[at].capital or words.adverb(at)):
        at += 1
    return words.lower(at) in AUXILIARIES or (
        words.verb(at) is not None and words.lower(at) not in NOUNS_TOO
    )


def in_name(words: Words, at: int) -> int:
    """How many tokens of a name begin with "of", "for" or "and": "the Bank *of England*"."""
    the = words.lower(at + 1) == "the"
    name = at + 1 + the
    if name >= len(words.tokens) or words.titled or name in words.sums:
        return 0
    before, after, word = words.tokens[at - 1], words.tokens[name], words.lower(at)
    if not (before.capital and after.capital) or before.kind != "word":
        return 0
    body = before.lower in _BODIES
    inside = (word == "of" and not the) or (body and (word == "for" or not the))
    return (name + 1 - at) if inside and word in ("of", "for", "and") else 0
