"""Whom a feature is about: the one it speaks with, who is meant where "she says" may be anybody.

An interview is written in the present tense, and its subject is named and quoted most. Their dead,
the books and the towns that are named in between never speak on a guess.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pullquote.model.article import Person, Speaker
from pullquote.model.extraction.people.identity.gender import gender_of_name
from pullquote.model.extraction.quotes.credit import Cast
from pullquote.model.extraction.quotes.deaths import dead_people, has_died
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.language.analysis import Analysis

_ENOUGH = 3
_MORE = 1.5
_SHE = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}


@dataclass(frozen=True, slots=True)
class Feature:
    """What settles a guess: who is dead, who speaks by name, and whom the article is about."""

    text: str
    dead: frozenset[str]
    voices: frozenset[str]
    """Who is named beside words of theirs."""
    names: Mapping[str, tuple[int, ...]]
    """Where each person is named."""
    present: bool
    """Whether most of what is said is told in the present: "says", "recalls"."""
    about: str | None
    gender: str
    """ "he" or "she" of the person it is about, or nothing where the text does not tell."""

    def settled(self, draft: Draft, guess: Speaker, last: Draft | None) -> Speaker:
        """The guess, or who is meant instead where it cannot be; nobody where two can.

        `last`: the words before, if they are of the one it is about.
        """
        pronoun = _pronoun(draft)
        named = pronoun is None and draft.phrase is not None
        if named or (guess.how not in _GUESSES and not draft.answers):
            return guess
        barred = self._barred(draft, guess)
        fits = self.about is not None and self.gender in ("", pronoun or self.gender)
        if fits and guess.person != self.about and self._meant(draft, guess, last, barred):
            how = "pronoun" if pronoun else "interview" if draft.answers else draft.how
            mention = guess.mention if pronoun else None
            return Speaker(person=self.about, mention=mention, how=how, certainty="inferred")
        rival = fits and self.present and pronoun and self._silent(guess)
        if barred or rival:
            return Speaker(mention=guess.mention, how=guess.how)
        return self._less_sure(guess) if fits and pronoun else guess

    def _less_sure(self, guess: Speaker) -> Speaker:
        """Inferred, where the paragraph of "she" names nobody: it may be the one it is about."""
        if guess.mention is None or guess.person in (None, self.about):
            return guess
        place = guess.mention.start
        begin = self.text.rfind("\n", 0, place)
        if any(begin < one < place for one in self.names.get(guess.person or "", ())):
            return guess
        return guess.model_copy(update={"certainty": "inferred"})

    def _meant(self, draft: Draft, guess: Speaker, last: Draft | None, barred: bool) -> bool:
        """Whether the one it is about is meant, and not who was guessed."""
        if draft.answers:
            return True
        if draft.cue is not None and self.present and not _present(self.text, draft):
            return False
        if not self.present or barred:
            return barred
        if guess.person is None:
            return guess.entity is None and draft.phrase is not None
        if last is not None and not self._named_since(guess, last, draft):
            return True
        return self._silent(guess) and not self._last_told(draft, guess)

    def _silent(self, guess: Speaker) -> bool:
        """Whether somebody is nowhere named beside words of theirs."""
        return guess.person not in (None, self.about) and guess.person not in self.voices

    def _named_since(self, guess: Speaker, last: Draft, draft: Draft) -> bool:
        """Whether somebody is named after the words before, outside of them."""
        start, end = last.parts[-1][1], draft.parts[-1][1]
        return any(start <= place < end for place in self.names.get(guess.person or "", ()))

    def _last_told(self, draft: Draft, guess: Speaker) -> bool:
        """Whether the sentence before is about whom it is given to."""
        if draft.topic is None:
            return False
        items, phrase = draft.topic
        start, end = items[phrase.first].start, items[phrase.last].end
        end += len(", ")  # "Her daughter, *Lucy*, plays drums"
        return any(start <= place <= end for place in self.names.get(guess.person or "", ()))

    def _barred(self, draft: Draft, guess: Speaker) -> bool:
        """Whether it cannot be: the dead, or somebody whom the reported words themselves name."""
        if guess.person in self.dead or (guess.entity and _topic_died(self.text, draft)):
            return True
        places = self.names.get(guess.person or "", ())
        return draft.kind == "indirect" and any(
            start <= place < end for place in places for start, end in draft.parts
        )


def _topic_died(text: str, draft: Draft) -> bool:
    """“Reyl's father, a miner, was killed in 1969.”"""
    if draft.topic is None:
        return False
    items, phrase = draft.topic
    return has_died(text, items[phrase.last].end)


_GUESSES = frozenset(["pronoun", "carried-over", "introduced", "interview", None])


def feature_of(
    analysis: Analysis, people: tuple[Person, ...], drafts: list[Draft], cast: Cast
) -> Feature:
    """Whom the article is about, if it is about one person."""
    text = analysis.text
    names = {
        person.id: tuple(one.span.start for one in person.mentions if one.kind == "name")
        for person in people
        if person.part == "story"
    }
    ranked = sorted(names, key=lambda who: -len(names[who]))
    gone = dead_people(text, people)
    dead = gone - set(ranked[:1])  # an obituary tells what its subject said
    told = [_present(text, draft) for draft in drafts if draft.cue is not None]
    present = sum(told) >= _ENOUGH and sum(told) * 2 > len(told)
    living = [who for who in ranked if who not in dead]
    first, second = (len(names.get(who, ())) for who in [*living, "", ""][:2])
    more = 1 if present and _meets(analysis) else _MORE
    voices: frozenset[str] = frozenset()
    about: str | None = None
    if first >= _ENOUGH and first > second and first >= more * second:
        heads = (cast.named(draft.items, draft.phrase) for draft in drafts if draft.phrase)
        voices = frozenset(who for who in heads if who)
        about = living[0] if living[0] in voices | gone else None
    gender = next((_gender(text, person) for person in people if person.id == about), "")
    return Feature(text, dead, voices, names, present, about, gender)


# The reporter's own part in an interview.
_MEETS = re.compile(
    r"\b(?:tells|asks|shows|offers|gives|hands) (?:me|us)\b"
    r"|\bI (?:ask|arrive|meet|put|wonder|suggest|leave|visit|tell)\b"
    r"|\b[Ww]e (?:meet|talk|speak|sit)\b"
)


def _meets(analysis: Analysis) -> bool:
    """Whether the reporter tells of the meeting, outside of what is quoted."""
    quoted = analysis.marks.quoted
    starts = [one.outer_start for one in quoted]
    return any(
        (at := bisect_right(starts, found.start()) - 1) < 0 or quoted[at].outer_end <= found.start()
        for found in _MEETS.finditer(analysis.text)
    )


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
