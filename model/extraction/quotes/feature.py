"""Whom a feature is about: the one it speaks with, who is meant where "she says" may be anybody.

An interview is written in the present tense, and its subject is named and quoted most. Their dead,
the books and the towns that are named in between never speak on a guess.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pullquote.model.article import Person, Speaker
from pullquote.model.extraction.people.identity.gender import gender_of_name
from pullquote.model.extraction.quotes.credit import Cast
from pullquote.model.extraction.quotes.deaths import dead_people
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.lines import lower

_ENOUGH = 3
_MORE = 1.5
_SHE = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}


@dataclass(frozen=True, slots=True)
class Feature:
    """What settles a guess: who is dead, who speaks by name, and whom the article is about."""

    text: str
    dead: frozenset[str]
    names: Mapping[str, tuple[int, ...]]
    """Where each person is named."""
    about: str | None
    gender: str
    """ "he" or "she" of the person it is about, or nothing where the text does not tell."""

    def settled(self, draft: Draft, guess: Speaker) -> Speaker:
        """The guess, or who is meant instead where it cannot be."""
        if guess.how not in _GUESSES and not draft.answers:
            return guess
        pronoun = _pronoun(draft)
        if pronoun is None and draft.phrase is not None:
            return guess  # named beside the words
        subject = self.about if self.gender in ("", pronoun or self.gender) else None
        if subject is None or self._past(draft):
            return (
                Speaker(mention=guess.mention, how=guess.how)
                if self._barred(draft, guess)
                else guess
            )
        known = guess.person is not None or pronoun is None
        if not draft.answers and known and not self._barred(draft, guess):
            return guess
        mention = guess.mention if pronoun else None
        how = "pronoun" if pronoun else "interview" if draft.answers else draft.how
        return Speaker(person=subject, mention=mention, how=how, certainty="inferred")

    def _barred(self, draft: Draft, guess: Speaker) -> bool:
        """Whether it cannot be: the dead, or somebody whom the reported words themselves name."""
        if guess.person in self.dead:
            return True
        places = self.names.get(guess.person or "", ())
        return draft.kind == "indirect" and any(
            start <= place < end for place in places for start, end in draft.parts
        )

    def _past(self, draft: Draft) -> bool:
        return draft.cue is not None and not _present(self.text, draft)


_GUESSES = frozenset(["pronoun", "carried-over", "introduced", "interview", None])


def feature_of(text: str, people: tuple[Person, ...], drafts: list[Draft], cast: Cast) -> Feature:
    """Whom the article is about, if it is a feature about one person."""
    names = {
        person.id: tuple(one.span.start for one in person.mentions if one.kind == "name")
        for person in people
        if person.part == "story"
    }
    named = Counter({who: len(places) for who, places in names.items()})
    voices = {cast.named(draft.items, draft.phrase) for draft in drafts if draft.phrase}
    dead = dead_people(text, people)
    ranked = named.most_common(1)
    about: str | None = None
    if ranked and ranked[0][0] in dead:
        dead -= {ranked[0][0]}  # an obituary tells what its subject said
    living = [(who, n) for who, n in named.most_common() if who not in dead]
    if living and living[0][0] in voices and _in_present(text, drafts):
        second = living[1][1] if len(living) > 1 else 0
        if living[0][1] >= max(_ENOUGH, _MORE * second):
            about = living[0][0]
    gender = next((_gender(text, person) for person in people if person.id == about), "")
    return Feature(text, dead, names, about, gender)


def _in_present(text: str, drafts: list[Draft]) -> bool:
    """Whether most of what is said is told in the present: "says", "recalls"."""
    told = [_present(text, draft) for draft in drafts if draft.cue is not None]
    return sum(told) >= _ENOUGH and sum(told) * 2 > len(told)


def _present(text: str, draft: Draft) -> bool:
    assert draft.cue is not None
    word = text[slice(*draft.cue)].split()[0].lower()
    return word.endswith("s") and word != "words"


def _pronoun(draft: Draft) -> str | None:
    if draft.phrase is None or draft.phrase.first != draft.phrase.last:
        return None
    return _SHE.get(lower(draft.items[draft.phrase.first]))


def _gender(text: str, person: Person) -> str:
    """ "he" or "she": by the given name, or by two pronouns; one may be another's."""
    told = gender_of_name(tuple(person.name.lower().split()))
    if told:
        return "he" if told == "m" else "she"
    used = Counter(
        _SHE.get(mention.span.of(text).lower(), "")
        for mention in person.mentions
        if mention.kind == "pronoun"
    )
    used.pop("", None)
    most = used.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else ""
