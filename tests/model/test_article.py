"""The contract: spans that are always right, and JSON that comes back exactly."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pullquote.model.article import (
    Article,
    Block,
    Event,
    Mention,
    Money,
    Person,
    Quote,
    Role,
    Source,
    Span,
    Speaker,
    Time,
    spans_in,
)

TEXT = "Ann Lee, the mayor, said on Monday that $1.50 a bushel was “a steal”. 😀"
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(
    lambda ends: ends[0] < ends[1]
)
SPAN = SPANS.map(lambda ends: Span(start=ends[0], end=ends[1]))
AMOUNT = st.decimals(0, 10**15, allow_nan=False, allow_infinity=False)
DAY = st.dates(date(1, 1, 1))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    person = Person(
        id="p1",
        name="Ann Lee",
        roles=tuple(Role(text=span.of(TEXT), span=span) for span in draw(st.lists(SPAN))),
        mentions=tuple(Mention(span=span) for span in draw(st.lists(SPAN, min_size=1))),
    )
    speaker = Speaker(person="p1", mention=draw(SPAN), how="same-sentence", certainty="stated")
    day = draw(DAY)
    return Article(
        id=draw(st.text(max_size=8)),
        source=Source(title=draw(st.none() | st.text()), published=draw(st.none() | DAY)),
        text=TEXT,
        blocks=(Block(span=draw(SPAN), number=1),),
        people=(person,),
        quotes=(
            Quote(
                id="q1",
                parts=tuple(draw(st.lists(SPAN, min_size=1))),
                kind="mixed",
                speaker=speaker,
                cue=draw(st.none() | SPAN),
            ),
        ),
        money=(Money(id="m1", span=draw(SPAN), amount=draw(st.none() | AMOUNT), currency="USD"),),
        times=(
            Time(
                id="t1",
                span=draw(SPAN),
                type="DATE",
                value=day.isoformat(),
                earliest=day,
                latest=day,
                precision="day",
            ),
        ),
        timeline=(Event(id="e1", span=draw(SPAN), sentence=draw(SPAN), time="t1", people=("p1",)),),
    )


@given(articles())
def test_an_article_comes_back_from_json_exactly(article: Article) -> None:
    assert Article.model_validate_json(article.model_dump_json()) == article


@given(articles())
def test_every_span_of_an_article_stands_for_words_of_its_text(article: Article) -> None:
    assert all(span.of(article.text) for span in spans_in(article))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2)])
def test_an_empty_or_backward_span_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end)


@pytest.mark.parametrize(
    "facts",
    [
        {"blocks": [{"span": {"start": 0, "end": 4}}]},
        {"quotes": [{"id": "q1", "parts": [{"start": 0, "end": 4}], "kind": "direct"}]},
        {
            "money": [
                {
                    "id": "m1",
                    "span": {"start": 0, "end": 1},
                    "purpose": {"start": 2, "end": 9},
                    "amount": "1",
                    "currency": "USD",
                }
            ]
        },
    ],
)
def test_a_span_outside_of_the_text_cannot_be_made(facts: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="after the text"):
        Article.model_validate({"id": "a", "text": "abc", **facts})


QUOTE = {"id": "q1", "parts": [{"start": 0, "end": 1}], "kind": "direct"}


@pytest.mark.parametrize(
    ("facts", "complaint"),
    [
        ({"quotes": [QUOTE, QUOTE]}, "share the id"),
        (
            {"quotes": [{**QUOTE, "speaker": {"person": "p9", "certainty": "stated"}}]},
            "no such person",
        ),
        (
            {
                "timeline": [
                    {
                        "id": "e1",
                        "span": {"start": 0, "end": 1},
                        "sentence": {"start": 0, "end": 1},
                        "time": "t9",
                    }
                ]
            },
            "no such time",
        ),
    ],
)
def test_ids_must_be_distinct_and_exist(facts: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Article.model_validate({"id": "a", "text": "abc", **facts})


def test_no_two_facts_of_any_kind_share_an_id() -> None:
    span = {"start": 0, "end": 1}
    person = {"id": "q1", "name": "Ann Lee", "mentions": [{"span": span}]}
    with pytest.raises(ValidationError, match="share the id"):
        Article.model_validate({"id": "a", "text": "abc", "quotes": [QUOTE], "people": [person]})


def test_a_person_is_mentioned_somewhere() -> None:
    with pytest.raises(ValidationError, match="mentions"):
        Article.model_validate({"id": "a", "text": "abc", "people": [{"id": "p1", "name": "A"}]})


def test_the_grounds_of_a_source_cannot_be_changed_and_come_back_from_json() -> None:
    source = Source.model_validate({"title": "A ferry sinks", "origins": {"title": "user"}})
    assert source.origins.title == "user"
    assert isinstance(source.model_dump(mode="json")["origins"], dict)
    assert Source.model_validate_json(source.model_dump_json()) == source
    assert hash(source) == hash(source.model_copy())
    with pytest.raises(ValidationError):
        source.origins.title = "inferred"
    with pytest.raises(ValidationError):
        Source.model_validate({"origins": {"headline": "user"}})


def test_the_schema_describes_what_is_printed() -> None:
    schema = Article.model_json_schema(mode="serialization")
    kinds = {one["type"] for one in schema["$defs"]["Money"]["properties"]["amount"]["anyOf"]}
    assert kinds == {"string", "null"}
    assert schema["properties"]["schema_version"]["const"] == 1
    with pytest.raises(ValidationError):
        Article.model_validate({"id": "a", "text": "abc", "schema_version": 2})


def test_a_speaker_is_unknown_exactly_when_nobody_is_named() -> None:
    with pytest.raises(ValidationError):
        Speaker(person="p1", certainty="unknown")
    with pytest.raises(ValidationError):
        Speaker(certainty="stated")


def test_sums_are_exact_decimals_written_out() -> None:
    money = Money(id="m1", span=Span(start=0, end=1), amount=Decimal("1.75E+11"), currency="USD")
    assert '"amount":"175000000000"' in money.model_dump_json()


def test_unknown_fields_are_refused_and_nothing_can_be_changed() -> None:
    with pytest.raises(ValidationError):
        Article.model_validate({"id": "a", "text": "abc", "extra": 1})
    article = Article(id="a", text="abc")
    with pytest.raises(ValidationError):
        article.text = "abd"
