"""From the words that name a speaker to the person, or to words for somebody without a name."""

from bisect import bisect_left
from typing import Literal

from pullquote.model.article import Mention, Person, Span, Speaker, SpeakerHow
from pullquote.model.extraction.people.identity.gender import gender_of_name
from pullquote.model.extraction.quotes.epithets import (
    gender,
    head_of,
    introduced_apart,
    is_epithet,
)
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.named import (
    LEADING_TITLES,
    is_name,
    is_pair,
    names_body,
    own_name,
    titled,
)
from pullquote.model.extraction.quotes.phrases import Items, Phrase
from pullquote.model.extraction.quotes.voices import is_body
from pullquote.model.language.small_words import DETERMINERS, PREPOSITIONS

_PRONOUNS = frozenset("he she they i we you it him them his her their who".split())
_GENDERS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
# How many mentions back somebody else may have been named.
_REACH = 30
Certainty = Literal["stated", "inferred", "unknown"]
_AFTER_NAME = PREPOSITIONS | {"(", "jr.", "jr", "and", "who"}
_SMALL = DETERMINERS | {"of", "for", "and"}
_PLURAL = frozenset("they them we their".split())


class Cast:
    """The people of the article, asked by place and by words."""

    def __init__(self, text: str, people: tuple[Person, ...]) -> None:
        self._text = text
        rows: list[tuple[int, int, Person, Mention]] = [
            (mention.span.start, mention.span.end, person, mention)
            for person in people
            for mention in person.mentions
        ]
        self._rows = sorted(rows, key=lambda row: (row[0], row[1]))
        self._starts = [row[0] for row in self._rows]
        self._called: dict[str, str] = {}
        """Which of "he" and "she" has been used of whom."""
        self._pronouns = {
            person.id: _GENDERS[word]
            for _, _, person, mention in rows
            if mention.kind == "pronoun" and (word := mention.span.of(text).lower()) in _GENDERS
        }
        for person in people:
            told = gender_of_name(tuple(person.name.lower().split()))
            if told:
                self._pronouns.setdefault(person.id, "he" if told == "m" else "she")
        self._by_initials: dict[str, str] = {}
        """“IV” in a transcript → who has these initials; "" where several have."""
        for person in people:
            initials = "".join(word[0] for word in person.name.split() if word[0].isupper())
            for short in {initials, initials[:1] + initials[-1:]} if len(initials) > 1 else ():
                self._by_initials[short] = "" if short in self._by_initials else person.id
        self._by_word: dict[str, set[str]] = {}
        for person in people:
            for form in (person.name, *person.aliases):
                for word in form.lower().split():
                    self._by_word.setdefault(word.strip(".,"), set()).add(person.id)
        self._roles: list[tuple[frozenset[str], str, str]] = [
            (_bare(role.text), _offices(role.text), person.id)
            for person in people
            for role in person.roles
        ]

    def named(self, items: Items, phrase: Phrase) -> str | None:
        """The id of the person whose name heads a phrase, as far as it is a name."""
        found = self._name_in(items, phrase)
        return found.person if found else None

    def words(self, items: Items, phrase: Phrase) -> str:
        """The words of a phrase, as printed."""
        return _span(items, phrase).of(self._text)

    def leading(self, before: int) -> Speaker:
        """Whoever is named most often before `before`: the person an interview is with."""
        counts: dict[str, int] = {}
        for start, _, person, _ in self._rows:
            if start < before:
                counts[person.id] = counts.get(person.id, 0) + 1
        if not counts:
            return Speaker()
        most = max(counts, key=lambda one: counts[one])
        return Speaker(person=most, how="introduced", certainty="inferred")

    def credit(self, items: Items, phrase: Phrase, how: SpeakerHow, *, before: Speaker) -> Speaker:
        """The speaker that a phrase names; `before` is the one credited last, for bare pronouns."""
        span = _span(items, phrase)
        words = span.of(self._text)
        if lower(items[phrase.first]) in _PRONOUNS and phrase.first == phrase.last:
            return self._by_pronoun(span, words.lower(), before)
        if is_pair(items, phrase):
            return Speaker(entity=words, mention=span, how=how, certainty="stated")
        named = self._name_in(items, phrase)
        if named is None and phrase.apposed and not is_name(items, phrase):
            beside = self._name_in(items, phrase.apposed)
            if beside and beside.how is None:
                named = beside
        if named:
            return named.model_copy(update={"how": how})
        role = self._by_role(span, words) or self._by_epithet(span, words, before)
        if role:
            return role
        return self._by_own_words(items, phrase, how)

    def credit_label(self, span: Span, before: Speaker) -> Speaker:
        """The speaker a transcript names: "SMITH:"; "A:" is whoever the interview is with."""
        words = span.of(self._text)
        if len(words) == 1:
            found = before if before.person else self.leading(span.start)
            return found.model_copy(update={"how": "label", "mention": None})
        for start, end, person, _ in self._mentions(span, "name"):
            mention = Span(start=start, end=end)
            return Speaker(person=person.id, mention=mention, how="label", certainty="stated")
        who = self._known(words) or self._by_initials.get(words)
        if not who:
            return Speaker(entity=words, mention=span, how="label", certainty="stated")
        return Speaker(person=who, mention=span, how="label", certainty="stated")

    def _known(self, words: str) -> str | None:
        """The one person whose name has all these words."""
        known = [self._by_word.get(word.strip(".,"), set()) for word in words.lower().split()]
        who = set.intersection(*known) if known else set()
        return next(iter(who)) if len(who) == 1 else None

    def _mentions(self, span: Span, *kinds: str) -> list[tuple[int, int, Person, Mention]]:
        at = bisect_left(self._starts, span.start)
        found = []
        while at < len(self._rows) and self._rows[at][0] < span.end:
            row = self._rows[at]
            if row[1] <= span.end and row[3].kind in kinds:
                found.append(row)
            at += 1
        return found

    def _by_pronoun(self, span: Span, word: str, before: Speaker) -> Speaker:
        for _, _, person, _ in self._mentions(span, "pronoun"):
            certainty: Certainty = "inferred" if self._rival(span, person, word) else "stated"
            return Speaker(person=person.id, mention=span, how="pronoun", certainty=certainty)
        who = before.person or before.entity
        if word in ("i", "we"):
            return Speaker(mention=span, how="pronoun")
        if who is None or (before.person and word in _PLURAL):
            return Speaker(mention=span, how="pronoun")
        gender = _GENDERS.get(word)
        if gender and before.entity and is_body(before.entity):
            other = self._last_called(gender, span)
            return Speaker(
                person=other, mention=span, how="pronoun",
                certainty="inferred" if other else "unknown",
            )  # fmt: skip
        called = self._pronouns.get(who) or (gender and self._called.setdefault(who, gender))
        if called != gender and gender:
            other = self._last_called(gender, span)
            return Speaker(
                person=other, mention=span, how="pronoun",
                certainty="inferred" if other else "unknown",
            )  # fmt: skip
        return Speaker(
            person=before.person, entity=before.entity, mention=span, how="pronoun",
            certainty="inferred",
        )  # fmt: skip

    def _last_called(self, gender: str, span: Span) -> str | None:
        """The one told near by of whom "he", or "she", was used elsewhere; None for nobody."""
        at = bisect_left(self._starts, span.start)
        near = (row[2].id for row in reversed(self._rows[max(0, at - _REACH) : at]))
        return next((person for person in near if self._pronouns.get(person) == gender), None)

    def _rival(self, span: Span, person: Person, word: str) -> bool:
        """Whether somebody else has been named since: then the pronoun may mean them instead."""
        at = bisect_left(self._starts, span.start) - 1
        found = span.start
        for start, end, other, mention in self._rows[max(0, at - _REACH) : at + 1][::-1]:
            if mention.kind == "pronoun":
                continue
            if found < span.start:  # "Lee and Park met. She said"
                joined = self._text[end:found].strip() in ("and", ",", "&")
                return joined and self._may_be(other, word)
            if other is person:
                found = start
            elif mention.kind == "name" and self._may_be(other, word):
                return True
        return False

    def _may_be(self, person: Person, word: str) -> bool:
        return self._pronouns.get(person.id, word) == word

    def _name_in(self, items: Items, phrase: Phrase) -> Speaker | None:
        """The person whose name is the head: not "a spokesman for Ann Lee", not "Lee's lawyer"."""
        span = _span(items, phrase)
        for start, end, person, _ in reversed(self._mentions(span, "name")):
            if self._is_head(items, phrase, start, end):
                return Speaker(
                    person=person.id, mention=Span(start=start, end=end), certainty="stated"
                )
        return None

    def _is_head(self, items: Items, phrase: Phrase, start: int, end: int) -> bool:
        first = next(
            (at for at in range(phrase.first, phrase.last + 1) if _place(items, at)[1] > start),
            phrase.first,
        )
        last = first
        while last < phrase.last and _place(items, last + 1)[0] < end:
            last += 1
        following = lower(items[last + 1]) if last + 1 <= phrase.last else ""
        if following == "'s":
            return False
        before = first - 1
        while before >= phrase.first and (
            lower(items[before]) in LEADING_TITLES
            or lower(items[before]).removesuffix("s") in LEADING_TITLES  # "Justices Lee and Park"
            or (before > phrase.first and titled(items, before))
        ):
            before -= 1
        if before < phrase.first:
            return True
        if lower(items[before]) in PREPOSITIONS or lower(items[before]) == "and":
            return False
        return following == "" or following in _AFTER_NAME

    def _by_role(self, span: Span, words: str) -> Speaker | None:
        roles = self._mentions(span, "role")
        for start, end, person, _ in roles:
            if end - start >= 0.6 * (span.end - span.start):
                return Speaker(person=person.id, mention=span, how="role", certainty="stated")
        first = words.split(None, 1)[0].lower()
        if first not in ("the", "his", "her", "its", "their"):
            return None
        wanted = _bare(words)
        office = words.lower().split(" of ")[0].split()[-1]
        who = {
            person
            for role, offices, person in self._roles
            if wanted <= role and office in offices.split()
        }
        if len(who) != 1:
            return None
        return Speaker(person=next(iter(who)), mention=span, how="role", certainty="inferred")

    def _by_epithet(self, span: Span, words: str, before: Speaker) -> Speaker | None:
        """“The striker” is whoever spoke or acted last, unless it can only be another."""
        if before.person is None or not is_epithet(words):
            return None
        head = head_of(words)
        others = {person for _, offices, person in self._roles if head in offices.split()}
        told = gender(words)
        if (
            (others and before.person not in others)
            or (told and self._pronouns.get(before.person, told) != told)
            or introduced_apart(self._text, head, span.start)
        ):
            return None
        return Speaker(person=before.person, mention=span, how="role", certainty="inferred")

    def _by_own_words(self, items: Items, phrase: Phrase, how: SpeakerHow) -> Speaker:
        span = _span(items, phrase)
        name = mention = own_name(items, phrase)
        if name is None and phrase.apposed and names_body(items, phrase, phrase.apposed):
            name, mention = own_name(items, phrase.apposed), span
        if name is None:
            return Speaker(entity=span.of(self._text), mention=span, how=how, certainty="stated")
        words = name.of(self._text)
        who = self._known(words)
        if who is not None:
            return Speaker(person=who, mention=name, how=how, certainty="stated")
        return Speaker(entity=words, mention=mention, how=how, certainty="stated")


def _place(items: Items, at: int) -> tuple[int, int]:
    return items[at].start, items[at].end


def _span(items: Items, phrase: Phrase) -> Span:
    return Span(start=items[phrase.first].start, end=items[phrase.last].end)


def _bare(words: str) -> frozenset[str]:
    """The words of a role that matter: "the City’s manager" is the "City manager" too."""
    rest = words.lower().replace("’s", "").replace("'s", "").replace(",", "").split()
    return frozenset(word for word in rest if word not in _SMALL)


def _offices(role: str) -> str:
    """The words of a role that can stand for it alone: "manager", and not the "City’s"."""
    words = role.lower().replace("’", "'").replace(",", "").split(" of ")[0].split()
    return " ".join(word for word in words if not word.endswith("'s"))
