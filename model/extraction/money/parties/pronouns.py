"""Whom a pronoun stands for, where its own sentence tells: "*Lee* said he paid $5".

The subject of the nearest clause before it, or of the main clause behind its own ("When he sold
the firm, *Lee* got $5"). Whoever speaks of others for a living is seldom meant by "he".
"""

from bisect import bisect_left

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.clauses import opens_clause, subject_ahead, subject_of
from pullquote.model.extraction.money.parties.lexicon import OBJECTS, PRONOUNS
from pullquote.model.extraction.money.parties.persons import gender_of, may_be_person
from pullquote.model.extraction.money.parties.phrases import REACH, Phrases

_THINGS = frozenset("it they them".split())
_PERSONS = {"he": "m", "him": "m", "she": "f", "her": "f"}
_QUOTES = frozenset(["“", '"', "``", "''", "”"])
SPEAK_OF_OTHERS = frozenset(
    """
    judge magistrate justice prosecutor prosecutors lawyer lawyers attorney counsel barrister
    solicitor police detective officer officers investigator investigators spokesman spokeswoman
    spokesperson court jury authorities officials sheriff coroner inspector sergeant superintendent
    """.split()
)


def meant(p: Phrases, span: Span | None) -> Span | None:
    """The words that a pronoun stands for; null for other words, and where it is not told."""
    if span is None:
        return None
    at = bisect_left(p.chunks, span.start, key=lambda one: p.tokens[one.begin].start)
    chunk = p.chunks[at] if at < len(p.chunks) else None
    if chunk is None or chunk.end - chunk.begin > 1:
        return None
    if chunk.word in _THINGS or chunk.word in _PERSONS:
        noun = _before(p, at)
        if noun is None and chunk.word in _PERSONS and p.kind(at + 1) == "verb":
            noun = subject_ahead(p, at + 1) if opens_clause(p, at) else None
        if noun is not None and _may_be(p, noun, _PERSONS.get(chunk.word)):
            return p.span(noun)
    return None


def _before(p: Phrases, at: int) -> int | None:
    """The subject of the nearest verb before, of whose clause the pronoun is no part."""
    own = p.word(at) in OBJECTS or p.kind(at + 1) != "verb"
    for verb in range(at - 1, max(-1, at - REACH), -1):
        if p.word(verb) in _QUOTES:
            return None
        if not p.finite(verb):
            continue
        if own:
            own = False
            continue
        noun = subject_of(p, verb)
        if noun is None or noun >= at or p.kind(noun) != "noun":
            continue
        if p.word(noun) not in PRONOUNS:
            return noun
    return None


def _may_be(p: Phrases, noun: int, gender: str | None) -> bool:
    """Whether "he" or "she" may be called so; of "it" and "they" nothing is asked."""
    if gender is None:
        return True
    chunk = p.chunks[noun]
    tokens = p.tokens[chunk.begin : chunk.end]
    if any(token.lower in SPEAK_OF_OTHERS for token in tokens):
        return False
    return may_be_person(tokens) and gender_of(tokens) in ("", gender)
