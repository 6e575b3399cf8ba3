"""The facts narrowed to a person, a speaker without a name, a kind of quotation or a purpose."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from pullquote.model.article import Event, Money, Person, Quote, Time
from pullquote.model.export.words import KIND_WORDS, counted, on_one_line, speaker_words
from pullquote.model.extraction.money.totals import plain_words
from pullquote.tui.views.money import purposes
from pullquote.tui.views.reading import Reading

Kind = Literal["direct", "mixed", "indirect", "unsure"]

UNSURE = "inferred or unknown speaker"
KINDS: dict[Kind, str] = {
    "direct": KIND_WORDS["direct"], "mixed": KIND_WORDS["mixed"],
    "indirect": KIND_WORDS["indirect"], "unsure": UNSURE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is asked of a fact: whose it is, of a quotation its kind, of a sum what it is for.

    Empty keeps all.
    """

    who: str | None = None
    """The id of a person, or the words for a speaker without a name ("a spokeswoman")."""
    kind: Kind | None = None
    purpose: str | None = None
    """What sums are for, in plain words."""

    def __bool__(self) -> bool:
        return any(asked is not None for asked in (self.who, self.kind, self.purpose))

    def keeps(self, reading: Reading, fact: Quote | Money | Person | Event | Time) -> bool:
        """Whether the fact is among those asked for."""
        match fact:
            case Quote():
                return self._speaks(reading, fact) and self._of_kind(fact)
            case Money():
                near = self.who is None or fact in reading.money_near(self.who)
                return near and self._is_for(reading, fact)
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

    def _is_for(self, reading: Reading, money: Money) -> bool:
        if self.purpose is None or money.purpose is None:
            return self.purpose is None
        return plain_words(money.purpose, reading.article.text) == self.purpose

    def words(self, reading: Reading) -> str:
        """What is asked for, as it is shown: "John Kirby · direct"."""
        person = reading.people.get(self.who or "")
        who = person.name if person else self.who
        for_what, _ = purposes(reading).get(self.purpose or "", (f"for {self.purpose}", 0))
        aim = self.purpose and f"sums {for_what}"
        return " · ".join(part for part in (who, self.kind and KINDS[self.kind], aim) if part)


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


def choices(reading: Reading, *, money_first: bool = False) -> tuple[Choice, ...]:
    """Every kind of quotation, every speaker and everyone else, and what sums are for."""
    people, aims = _by_person(reading), _by_purpose(reading)
    return (*aims, *people) if money_first else (*people, *aims)


def _by_purpose(reading: Reading) -> list[Choice]:
    return [
        Choice(Narrowing(purpose=key), f"sums {words}", counted(number, "sum"))
        for key, (words, number) in purposes(reading).items()
    ]


def _by_person(reading: Reading) -> list[Choice]:
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
        credit = who in reading.people and reading.people[who].part == "credit"
        told = counted(said[who], "quote") if said[who] else "credit" if credit else "no quote"
        found.append(Choice(Narrowing(who=who), words, told))
    return found
