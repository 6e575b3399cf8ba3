"""The facts narrowed to one person, to one speaker without a name, or to one kind of quotation."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from pullquote.model.article import Event, Money, Person, Quote, Time
from pullquote.model.export.words import KIND_WORDS, counted, on_one_line, speaker_words
from pullquote.tui.views.reading import Reading

Kind = Literal["direct", "mixed", "indirect", "unsure"]

UNSURE = "inferred or unknown speaker"
KINDS: dict[Kind, str] = {
    "direct": KIND_WORDS["direct"], "mixed": KIND_WORDS["mixed"],
    "indirect": KIND_WORDS["indirect"], "unsure": UNSURE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is asked of a fact: whose it is, and of a quotation its kind. Empty keeps all."""

    who: str | None = None
    """The id of a person, or the words for a speaker without a name ("a spokeswoman")."""
    kind: Kind | None = None

    def __bool__(self) -> bool:
        return self.who is not None or self.kind is not None

    def keeps(self, reading: Reading, fact: Quote | Money | Person | Event | Time) -> bool:
        """Whether the fact is among those asked for."""
        match fact:
            case Quote():
                return self._speaks(reading, fact) and self._of_kind(fact)
            case Money():
                return self.who is None or fact in reading.money_near(self.who)
            case Event():
                return self.who is None or self.who in fact.people
            case Person():
                return self.who in (None, fact.id)
            case Time():
                return self.who is None

    def _speaks(self, reading: Reading, quote: Quote) -> bool:
        return self.who in (None, speaker_of(reading, quote))

    def _of_kind(self, quote: Quote) -> bool:
        if self.kind == "unsure":
            return quote.speaker.certainty != "stated"
        return self.kind in (None, quote.kind)

    def words(self, reading: Reading) -> str:
        """What is asked for, as it is shown: "John Kirby · direct"."""
        person = reading.people.get(self.who or "")
        who = person.name if person else self.who
        return " · ".join(part for part in (who, self.kind and KINDS[self.kind]) if part)


def speaker_of(reading: Reading, quote: Quote) -> str | None:
    """The person's id, or the words for a speaker without a name; null when nobody is credited."""
    speaker = quote.speaker
    return speaker.person or (speaker.entity and on_one_line(speaker.entity))


@dataclass(frozen=True, slots=True)
class Choice:
    """A narrowing that leaves something, in words, with what it leaves."""

    narrowing: Narrowing
    words: str
    count: str


def choices(reading: Reading) -> tuple[Choice, ...]:
    """Every kind of quotation, every speaker and everyone else, as far as they occur."""
    quotes = reading.quotes
    found: list[Choice] = []
    for kind, words in KINDS.items():
        narrowing = Narrowing(kind=kind)
        if number := sum(narrowing.keeps(reading, quote) for quote in quotes):
            found.append(Choice(narrowing, words, counted(number, "quote")))
    said = Counter(speaker_of(reading, quote) for quote in quotes)
    speakers = [who for who, _ in said.most_common() if who is not None]
    silent = [person.id for person in reading.article.people if person.id not in said]
    named = {speaker_of(reading, quote): speaker_words(reading, quote) for quote in quotes}
    for who in (*speakers, *silent):
        words = named.get(who) or reading.people[who].name
        told = counted(said[who], "quote") if said[who] else "no quote"
        found.append(Choice(Narrowing(who=who), words, told))
    return tuple(found)
