"""Nouns that tell of speech: “in her words”, “rejected Lee's claim that”."""

from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.phrases import (
    Items,
    Phrase,
    noun_phrase_from,
    noun_phrase_to,
)
from pullquote.model.extraction.quotes.verbs import DENIALS
from pullquote.model.language.small_words import looks_finite

# What somebody said, as a noun: "his *claim* that it was late".
CLAIMS = frozenset(
    """
    claim claims statement statements warning warnings admission assertion assertions allegation
    allegations suggestion suggestions insistence contention prediction complaint complaints
    announcement declaration revelation denial remark remarks assurance assurances pledge promise
    accusation accusations
    """.split()
)


def cue_of_noun(items: Items, at: int) -> Cue | None:
    """A noun that tells of speech: “in her *words*”, “his *claim* that”."""
    word = lower(items[at])
    if word == "words":
        return _in_words(items, at)
    return _claim(items, at) if word in CLAIMS else None


def _in_words(items: Items, at: int) -> Cue | None:
    """“in her words”, “in the words of Ann Lee”."""
    if at + 2 < len(items) and lower(items[at + 1]) == "of":
        speaker = noun_phrase_from(items, at + 2)
        return Cue(max(0, at - 2), at + 1, "words", speaker, "according-to") if speaker else None
    begin = at - 1
    if begin > 0 and lower(items[begin]) == "own":
        begin -= 1
    if begin < 1:
        return None
    if lower(items[begin]) in ("his", "her", "their"):
        if lower(items[begin - 1]) == "in":
            return Cue(begin - 1, at, "words", Phrase(begin, begin), "pronoun")
        return None
    if lower(items[begin]) == "'s":
        first = begin - 1
        while first > 0 and lower(items[first - 1]) != "in" and begin - first < 6:
            first -= 1
        if lower(items[first - 1]) == "in":
            return Cue(first - 1, at, "words", Phrase(first, begin - 1), "according-to")
    return None


def _claim(items: Items, at: int) -> Cue | None:
    """“rejected Lee's *claim that*”: of the one who owns it. As a subject it has no clear end."""
    if at < 2 or at + 1 >= len(items) or lower(items[at + 1]) != "that":
        return None
    owner = at - 1 if lower(items[at - 1]) in _OWNERS else at - 2
    if lower(items[owner]) not in _OWNERS or not any(
        looks_finite(lower(item)) for item in items[:owner]
    ):
        return None
    if lower(items[owner]) != "'s":
        if lower(items[owner - 1]) in DENIALS:
            return None  # "rejected *his* claim that": whoever rejects it makes the statement
        return Cue(at, at, "claim", Phrase(owner, owner), "pronoun")
    speaker = noun_phrase_to(items, owner - 1)
    if speaker is None:
        return None
    verbs = (n for n in range(owner - 2, speaker.first - 1, -1) if lower(items[n]) in DENIALS)
    first = next(verbs, speaker.first - 1) + 1  # "Smith rejected *Jones*'s claim that"
    return Cue(at, at, "claim", Phrase(first, speaker.last))


_OWNERS = frozenset("his her their its 's".split())
