"""The article as data: the text and every fact found in it, each tied to its words.

This is the public contract. `pullquote extract` prints it and `pullquote schema`
describes it; `SCHEMA_VERSION` is raised whenever its shape changes.

Offsets are half-open and count Unicode code points of `Article.text`:
`article.text[span.start:span.end]` is exactly what is shown and what is copied.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, model_validator

SCHEMA_VERSION: Final = 1
OWN_FINDER: Final = "pullquote"
"""The finder of names that needs nothing besides."""


class Frozen(BaseModel):
    """Data that never changes once made and accepts no field it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Span(Frozen):
    """A stretch of the text, from `start` up to but without `end`; never empty."""

    start: int = Field(ge=0)
    end: int

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"span {self.start}..{self.end} is empty")
        return self

    def of(self, text: str) -> str:
        """The words this span stands for."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


class Author(Frozen):
    """A writer of the article: a person's `given` and `family` name, or an organisation."""

    given: str | None = None
    family: str | None = None
    literal: str | None = None
    """An organisation's name, never to be inverted or shortened ("Associated Press")."""

    @property
    def name(self) -> str:
        """The name as it is read aloud."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


Origin = Literal[
    "user", "json-ld", "microdata", "meta", "heading", "link", "front-matter", "byline", "dateline",
    "properties", "mail", "address", "saved", "inferred",
]  # fmt: skip
"""Where a bibliographic fact came from; `user` outranks every other.

`heading`: the visible headline; `link`: the page's own canonical link; `properties`: what a PDF or
an office document says of itself; `mail`: the headers of an e-mail; `address`: the link that was
opened; `saved`: the note that a browser left in a saved page.
"""

SourceField = Literal[
    "title", "authors", "publisher", "published", "modified", "url", "accessed",
    "language", "place", "agency",
]  # fmt: skip


class Origins(Frozen):
    """Where each bibliographic fact came from; null where the fact is not known."""

    title: Origin | None = None
    authors: Origin | None = None
    publisher: Origin | None = None
    published: Origin | None = None
    modified: Origin | None = None
    url: Origin | None = None
    accessed: Origin | None = None
    language: Origin | None = None
    place: Origin | None = None
    agency: Origin | None = None


class Source(Frozen):
    """Bibliographic facts of the article. What is not known is null, never guessed."""

    title: str | None = None
    authors: tuple[Author, ...] = ()
    publisher: str | None = None
    published: date | None = None
    published_precision: Literal["day", "month", "year"] = "day"
    """How much of `published` is known: of a month or a year alone it is the first day."""
    modified: date | None = None
    url: str | None = None
    accessed: date | None = None
    language: str = "en"
    place: str | None = None
    agency: str | None = None
    sha256: str | None = None
    """Digest of the bytes that were read."""
    origins: Origins = Origins()


BlockKind = Literal[
    "headline", "byline", "paragraph", "quote", "list", "caption", "furniture"
]  # fmt: skip


class Block(Frozen):
    """A paragraph or another piece of the page. Only paragraphs and block quotes are numbered."""

    span: Span
    kind: BlockKind = "paragraph"
    number: int | None = None
    """The "para. 4" of a citation."""


class Role(Frozen):
    """What the article calls a person: "Secretary of State", "the city engineer"."""

    text: str
    span: Span


MentionKind = Literal["name", "role", "pronoun"]


class Mention(Frozen):
    """A place where a person is named, called by a role, or meant by a pronoun."""

    span: Span
    kind: MentionKind = "name"
    certainty: Literal["stated", "inferred"] = "stated"
    """`inferred`: a name that may be somebody else's: one that several bear, another spelling."""


class Person(Frozen):
    """Someone the article names: one person, however often and in whatever form named."""

    id: str
    name: str
    """The fullest form of the name in the article, without title."""
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    mentions: tuple[Mention, ...] = Field(min_length=1)
    """In the order of the text."""
    part: Literal["story", "credit"] = "story"
    """`credit`: named for the work on the article alone, as its writer, editor, photographer.

    They stand behind the people of the story, speak in no quotation and act in no event.
    """


SpeakerHow = Literal[
    "same-sentence", "pronoun", "role", "label", "according-to", "introduced", "carried-over",
    "passive", "interview",
]  # fmt: skip


class Speaker(Frozen):
    """Who a quotation is credited to, and on what grounds.

    `person` is the id of a person; `entity` the words for a speaker without a name
    ("a spokeswoman", "The Coast Guard"). Both are null when nobody is credited.
    """

    person: str | None = None
    entity: str | None = None
    mention: Span | None = None
    """The words beside the quotation that name the speaker."""
    how: SpeakerHow | None = None
    certainty: Literal["stated", "inferred", "unknown"] = "unknown"

    @model_validator(mode="after")
    def _known_or_unknown(self) -> Self:
        if (self.certainty == "unknown") != (self.person is None and self.entity is None):
            raise ValueError("a speaker is unknown exactly when neither person nor entity is given")
        return self


QuoteKind = Literal["direct", "mixed", "indirect"]


class Quote(Frozen):
    """Words somebody is reported to have said; an interrupted quotation has several parts.

    `direct`: whole sentences within quotation marks; `mixed`: a quoted fragment in the
    reporter's sentence; `indirect`: reported speech. A reported sentence around a fragment is a
    quotation beside the fragment's own. A denial is told whole, from the words that deny on:
    "denied that the plan was ‘dead’".
    """

    id: str
    parts: tuple[Span, ...] = Field(min_length=1)
    """The spoken words, without the quotation marks."""
    kind: QuoteKind
    speaker: Speaker = Field(default_factory=Speaker)
    cue: Span | None = None
    """The verb or phrase of saying: "said", "according to"."""


Amount = Annotated[
    Decimal, PlainSerializer(lambda amount: format(amount, "f"), str, when_used="json")
]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$")]
Qualifier = Literal[
    "about", "at least", "up to", "more than", "less than", "nearly", "additional", "estimated"
]  # fmt: skip


class Money(Frozen):
    """A sum of money. `amount` is exact and in whole units: "$1.4 billion" is 1400000000."""

    id: str
    span: Span
    amount: Amount | None
    """Null for a sum without a figure ("billions of dollars")."""
    amount_max: Amount | None = None
    """The upper end of a range."""
    currency: Currency
    """ISO 4217."""
    qualifier: Qualifier | None = None
    per: str | None = None
    """The unit or period the sum is for: "week", "share"."""
    purpose: Span | None = None
    payer: Span | None = None
    """Who pays, as printed in the sum's own clause, pronouns too: the "it" of "it had paid"."""
    payee: Span | None = None
    """Who gets it, as printed in the sum's own clause."""
    payer_antecedent: Span | None = None
    """The words that a pronoun for the payer stands for, where the sentence tells."""
    payee_antecedent: Span | None = None
    """The words that a pronoun for the payee stands for, where the sentence tells."""


TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal[
    "time", "day", "week", "month", "season", "quarter", "year", "decade", "century", "vague"
]  # fmt: skip
TimeMod = Literal["approx", "start", "mid", "end", "before", "after", "more_than", "less_than"]


class Time(Frozen):
    """A time expression. `type` and `value` follow TIMEX3 (ISO 8601 based).

    When it hangs on an unknown publication date, `value` keeps the unknown parts as X
    ("XXXX-WXX-2"), `earliest` and `latest` are null, and `offset` alone places it.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    mod: TimeMod | None = None
    earliest: date | None = None
    latest: date | None = None
    offset: int | None = None
    """Days from an unknown publication date, at a guess: for putting in order, not for show."""
    precision: Precision
    anchor: str | None = None
    """What the value hangs on: `explicit`, `publication`, or the id of another time."""
    because: str = ""
    """One plain sentence: "the Tuesday on or before publication, 13 August 2024"."""


EventStatus = Literal["happened", "planned", "hypothetical"]


class Event(Frozen):
    """Something that happened or is to happen: a clause and when. Listed in order of time."""

    id: str
    span: Span
    """The clause."""
    subject: Span | None = None
    """Who or what the clause speaks of, where its own words do not name it: the ferry of "which
    was bought in 2008"."""
    sentence: Span
    time: str | None = None
    earliest: date | None = None
    latest: date | None = None
    """Null beside a known `earliest` where no end is told: "since 2019", a plan."""
    precision: Precision | None = None
    people: tuple[str, ...] = ()
    status: EventStatus = "happened"
    certainty: Literal["stated", "inferred"] = "stated"
    """`inferred`: no words beside the clause tell its date; `because` says where it is from."""
    because: str = ""
    """How an inferred date was found: "the day of the report"; empty for a stated one."""


class Document(Frozen):
    """An article as it was read, before any fact is sought: clean text in blocks."""

    id: str
    source: Source = Field(default_factory=Source)
    text: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    """Plain remarks on what is unsure or odd in the text."""

    @model_validator(mode="after")
    def _spans_lie_inside(self) -> Self:
        length = len(self.text)
        for span in spans_in(self):
            if span.end > length:
                raise ValueError(f"span {span.start}..{span.end} ends after the text ({length})")
        return self


class Article(Document):
    """A document and the facts found in it."""

    schema_version: Literal[1] = SCHEMA_VERSION
    finder: str = OWN_FINDER
    """What found the names of the people: `pullquote`, or a spaCy model and its version."""
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    money: tuple[Money, ...] = ()
    times: tuple[Time, ...] = ()
    timeline: tuple[Event, ...] = ()

    @model_validator(mode="after")
    def _ids_exist(self) -> Self:
        facts = (self.people, self.quotes, self.money, self.times, self.timeline)
        _all_distinct(fact.id for row in facts for fact in row)
        people = {person.id for person in self.people}
        times = {time.id for time in self.times}
        for quote in self.quotes:
            if quote.speaker.person is not None and quote.speaker.person not in people:
                raise ValueError(
                    f"{quote.id} is credited to no such person: {quote.speaker.person}"
                )
        for event in self.timeline:
            if event.time is not None and event.time not in times:
                raise ValueError(f"{event.id} stands at no such time: {event.time}")
            if not people.issuperset(event.people):
                raise ValueError(f"{event.id} names somebody who is not in people")
        return self


def spans_in(value: object) -> Iterator[Span]:
    """Every span inside a piece of the model, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    elif isinstance(value, Frozen):
        for part in value.__dict__.values():
            if isinstance(part, (Frozen, tuple)):
                yield from spans_in(part)


def _all_distinct(ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise ValueError(f"two facts share the id {one}")
        seen.add(one)
