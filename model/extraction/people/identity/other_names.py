"""Other names that an article gives people: "alias X", "popularly known as X", "Ann Lee, “X”,".

What stands there is somebody's name, most often whatever the word: Razor, Urso, Mufu Oil.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.words.lexicon import (
    ORDINARY,
    VERBS,
    is_people,
    is_trade,
    lexicon,
)
from pullquote.model.extraction.people.words.traps import KINDS, ORGANISATION, THINGS
from pullquote.model.language.names import TITLES
from pullquote.model.language.small_words import (
    AUXILIARIES,
    MONTHS,
    PREPOSITIONS,
    TIME_WORDS,
    looks_finite,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token


class _Telling(NamedTuple):
    """What is asked of a phrase before its next words are somebody's other name."""

    apart: bool = False
    """It is no more than a comma, a bracket, "who" or "was" away from the name, yet not none."""
    passive: bool = False
    """People are called so: "Ann Lee, also called", "who was dubbed"; they don't call others."""
    who: bool = False
    """ "who" stands before it: not "went by the house"."""
    listed: bool = False
    """A word of the other name is known as one: "born Friday" tells a day."""
    outright: bool = False
    """It says of itself that it is a name, so that titles and common words may stand there."""


_TELLINGS: dict[tuple[str, ...], _Telling] = {
    ("known", "as"): _Telling(),
    ("alias",): _Telling(outright=True),
    ("aka",): _Telling(outright=True),
    ("a.k.a.",): _Telling(outright=True),
    ("@",): _Telling(listed=True),
    ("real", "name"): _Telling(apart=True, outright=True),
    ("real", "name", "is"): _Telling(apart=True, outright=True),
    ("stage", "name"): _Telling(apart=True, outright=True),
    ("stage", "name", "is"): _Telling(apart=True, outright=True),
    ("calls", "himself"): _Telling(),
    ("calls", "herself"): _Telling(),
    ("goes", "by"): _Telling(who=True),
    ("went", "by"): _Telling(who=True),
    ("goes", "by", "the", "name"): _Telling(outright=True),
    ("goes", "by", "the", "name", "of"): _Telling(outright=True),
    ("called",): _Telling(passive=True),
    ("styled",): _Telling(passive=True),
    ("nicknamed",): _Telling(passive=True, outright=True),
    ("dubbed",): _Telling(passive=True),
    ("born",): _Telling(apart=True, listed=True),
    ("née",): _Telling(listed=True),
    ("nee",): _Telling(listed=True),
}
"""Phrases before another name. "Known" and its "as" may stand a few words apart: "known in Oslo
as", "known by his English name"."""
_HOW = frozenset(
    """
    also sometimes often once now then popularly widely better best commonly simply still fondly
    otherwise locally reportedly affectionately later formerly
    """.split()
)
_IS = frozenset("is was are were been".split())
_APART = frozenset([",", "(", "–", "—", "who", "whose", "has", "had", "have", *_IS])
_CLOSE = frozenset([*_APART, ")"])
_OPEN, _CLOSED = frozenset("“\"‘'"), frozenset("”\"’'")
_STOPS = frozenset(".?!;:")
_BEFORE = frozenset(["the", "``", *_OPEN])
"""What may stand between the phrase and a name that is known."""
_BEHIND = (
    frozenset("or and when because since while who after".split())
    | (PREPOSITIONS - {"of"})
    | AUXILIARIES
    | VERBS
    | SPEECH.keys()
)
_FAITHS = KINDS | frozenset("islamic judaic atheist agnostic vegan vegetarian".split())
_NICKS = frozenset("big little old great lucky happy".split())
_NEAR = 7
"""Words from "known" to its "as"."""
_FAR = 14
"""Words from a name to another that is told to be the same."""
_LONGEST = 3


class OtherName(NamedTuple):
    """Where another name stands, and the name of the person that it belongs to."""

    first: int
    last: int
    of: Candidate


def other_names(tokens: Sequence[Token], names: Sequence[Candidate]) -> Iterator[OtherName]:
    """The other names told behind `names`, in their order; some are among `names` themselves."""
    known = {name.first: name.last for name in names}
    for name in names:
        at, told = _told(tokens, name, known)
        if told is None:
            continue
        end = _end(tokens, at, told, known)
        if end > at:
            yield OtherName(at, end, name)
        if end > at and end + 1 < len(tokens) and tokens[end].lower == "or":
            other = _end(tokens, end + 1, told, known)
            if other > end + 1:
                yield OtherName(end + 1, other, name)


def is_word_too(words: Sequence[str]) -> bool:
    """Whether an other name is made of words that stand in capitals for much else: "Commander"."""
    return not words or all(word in TITLES or word in ORDINARY for word in words)


def _told(
    tokens: Sequence[Token], name: Candidate, known: dict[int, int]
) -> tuple[int, _Telling | None]:
    """Where the other name begins that is told behind a name, and how it is told."""
    quoted = _in_quotes(tokens, name.last)
    if quoted is not None:
        return quoted, _Telling(outright=True)
    for at in range(name.last + 1, min(name.last + _FAR + 1, len(tokens))):
        token = tokens[at]
        if token.text in _STOPS:
            break
        if at in known or (_named(token) and not _named(tokens[at - 1])):
            told = _telling([t.lower for t in tokens[name.last : at]], known=at in known)
            if told is not None or at in known:
                return at, told
    return 0, None


def _telling(words: list[str], *, known: bool) -> _Telling | None:
    """How the words between a name and another tell that they are one person's, if they do."""
    while words and words[-1] in (_BEFORE | {","} if known else _OPEN):
        words = words[:-1]
    for phrase, told in _TELLINGS.items():
        if tuple(words[-len(phrase) :]) == phrase:
            return told if _fits(words[: -len(phrase)], told, known=known) else None
    since = max((at for at, word in enumerate(words) if word == "known"), default=-1)
    between = words[since + 1 :]
    if since < 0 or len(between) > _NEAR or any(not word[0].isalnum() for word in between):
        return None
    if between[-1:] == ["as"] or (between[-1:] == ["name"] and "by" in between):
        return _Telling() if _fits(words[:since], _Telling(), known=known) else None
    return None


def _fits(lead: list[str], told: _Telling, *, known: bool) -> bool:
    """Whether the words between the name and the phrase leave it to the person to be so called."""
    core = [word for word in lead if word not in _HOW]
    if told.passive:
        return core in ([","], ["("]) or (core[-1:] != [] and core[-1] in _IS and _close(core))
    if told.who:
        return core in ([",", "who"], ["who"])
    if told.apart and not core:
        return False
    if known:  # "Ann Lee, a singer from Oslo better known as Mara Bell"
        others = SPEECH.keys() | (VERBS - _HOW - _APART)
        return not core or (core[0] in _APART and others.isdisjoint(core))
    return _close(core)


def _close(core: Sequence[str]) -> bool:
    return all(word in _CLOSE or word[0].isdigit() for word in core)


def _end(tokens: Sequence[Token], at: int, told: _Telling, known: dict[int, int]) -> int:
    """Where the other name ends that begins at `at`; `at` where none does."""
    if at in known:
        return known[at] if _ends_phrase(tokens, known[at]) else at
    end = at
    while end < min(len(tokens), at + _LONGEST) and _named(tokens[end]):
        end += 1
    words = [token.lower for token in tokens[at:end]]
    return end if _may_name(words, told) and _ends_phrase(tokens, end) else at


def _may_name(words: Sequence[str], told: _Telling) -> bool:
    """Whether these words may be what a person is called: no day, faith, body or office is."""
    names = lexicon()
    if not words or words[0] in names.places or words[0] == "the":
        return False
    if any(word in TIME_WORDS or word in MONTHS or word.rstrip(".") in _SHORT for word in words):
        return False
    listed = [
        word in names.given or word in names.surnames for word in words if not _is_thing(word)
    ]
    if told.listed:
        return any(listed)
    if _is_thing(words[0]) or (_is_word(words[0]) and not told.outright):
        return any(listed[1:] if len(listed) == len(words) else listed)
    return True


_SHORT = frozenset(month[:3] for month in MONTHS) | {"sept"}


def _is_thing(word: str) -> bool:
    return word in THINGS or word in ORGANISATION or is_people(word) or word in _FAITHS


def _is_word(word: str) -> bool:
    return is_trade(word) or (word in ORDINARY and word not in _NICKS)


def _ends_phrase(tokens: Sequence[Token], end: int) -> bool:
    """Whether the noun phrase ends there: not "known as Islamic State | supporter"."""
    if end >= len(tokens):
        return True
    token = tokens[end]
    if token.possessive or token.text == "&":
        return False
    return token.kind == "mark" or token.lower in _BEHIND or looks_finite(token.lower)


def _named(token: Token) -> bool:
    return token.capital and token.kind == "word"


def _in_quotes(tokens: Sequence[Token], at: int) -> int | None:
    """Behind a comma or a bracket, in quotation marks, where the sentence goes on afterwards."""
    if at + 5 >= len(tokens) or tokens[at].text not in (",", "("):
        return None
    if tokens[at + 1].text not in _OPEN:
        return None
    end = at + 2
    while end < min(len(tokens), at + 2 + _LONGEST) and _named(tokens[end]):
        end += 1
    if end == at + 2:
        return None
    close = end + (tokens[end].text == ",")
    if close + 2 >= len(tokens) or tokens[close].text not in _CLOSED:
        return None
    follows = tokens[close + 1]
    if close == end:
        if follows.text not in (",", ")"):
            return None
        follows = tokens[close + 2]
    return at + 2 if follows.text.islower() else None
