"""The facts of a person, found at once however long the article is."""

from decimal import Decimal
from time import process_time

from pullquote.model.article import (
    Article,
    Block,
    Event,
    Mention,
    Money,
    Person,
    Quote,
    Span,
    Speaker,
)
from pullquote.model.export.facts import Facts

TEXT = "Ann Lee paid $5. The city paid $7. Bo Roe left, and Ann Lee said so."


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start=start, end=start + len(words))


def sum_of(id: str, at: Span) -> Money:
    return Money(id=id, span=at, amount=Decimal(5), currency="USD")


ARTICLE = Article(
    id="a",
    text=TEXT,
    blocks=(Block(span=Span(start=0, end=len(TEXT)), number=1),),
    people=(
        Person(id="p1", name="Ann Lee", mentions=(
            Mention(span=span("Ann Lee")), Mention(span=span("Ann Lee", 40)))),
        Person(id="p2", name="Bo Roe", mentions=(Mention(span=span("Bo Roe")),)),
    ),
    quotes=(
        Quote(id="q1", parts=(span("Bo Roe left"),), kind="indirect",
              speaker=Speaker(person="p1", certainty="stated")),
    ),
    money=(sum_of("m1", span("$5")), sum_of("m2", span("$7"))),
    timeline=(
        Event(id="e1", span=span("Bo Roe left"), sentence=span("Bo Roe left"),
              people=("p1", "p2")),
    ),
)  # fmt: skip


def test_everyone_has_the_quotes_sums_and_events_that_are_theirs() -> None:
    facts = Facts(ARTICLE)
    found = {
        person.id: [
            [one.id for one in row]
            for row in (
                facts.quotes_of(person.id),
                facts.money_near(person.id),
                facts.events_of(person.id),
            )
        ]
        for person in ARTICLE.people
    }
    assert found == {"p1": [["q1"], ["m1"], ["e1"]], "p2": [[], [], ["e1"]]}


def test_a_place_is_its_paragraph_and_its_sentence() -> None:
    facts = Facts(ARTICLE)
    assert facts.paragraph(span("$7")) == 1
    assert facts.sentence(span("$7")).of(TEXT) == "The city paid $7."


def test_a_sum_beside_two_mentions_is_told_once() -> None:
    text = "Ann Lee and Lee paid $5."
    people = (
        Person(id="p1", name="Ann Lee", mentions=(
            Mention(span=Span(start=0, end=7)), Mention(span=Span(start=12, end=15)))),
    )  # fmt: skip
    money = (sum_of("m1", Span(start=21, end=23)),)
    block = (Block(span=Span(start=0, end=len(text)), number=1),)
    article = Article(id="a", text=text, blocks=block, people=people, money=money)
    assert [one.id for one in Facts(article).money_near("p1")] == ["m1"]


def long_article(times: int) -> Article:
    """Somebody who is named and pays in every sentence, and says as much."""
    line = "Ann Lee paid $5 again. "
    starts = range(0, times * len(line), len(line))
    text = line * times
    return Article(
        id="a",
        text=text,
        blocks=(Block(span=Span(start=0, end=len(text.rstrip())), number=1),),
        people=(
            Person(
                id="p1",
                name="Ann Lee",
                mentions=tuple(Mention(span=Span(start=at, end=at + 7)) for at in starts),
            ),
        ),
        money=tuple(sum_of(f"m{at}", Span(start=at + 13, end=at + 15)) for at in starts),
    )


def test_the_facts_of_somebody_named_ten_thousand_times_are_found_at_once() -> None:
    facts = Facts(long_article(10_000))
    assert facts.analysis.sentences
    begun = process_time()
    assert len(facts.money_near("p1")) == 10_000
    assert process_time() - begun < 2
