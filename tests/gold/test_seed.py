"""The first article that must come out right, against its annotation."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from pullquote.model.article import Article
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.dating import with_date
from pullquote.model.reading.read import read_file

HERE = Path(__file__).parent
SEED = HERE.parents[1] / "seeds" / "biden-putin-dilemma.txt"
GOLD: dict[str, Any] = json.loads((HERE / "seed.jsonl").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def article() -> Article:
    return extract(with_date(read_file(SEED), date.fromisoformat(GOLD["published"])))


def test_the_text_is_that_of_the_file_byte_for_byte(article: Article) -> None:
    assert article.text == GOLD["text"] == SEED.read_bytes().decode("utf-8")


def test_everyone_is_there_once_with_their_role_and_every_mention(article: Article) -> None:
    found = {
        person.name: (
            person.roles[0].text,
            [[m.span.start, m.span.end] for m in person.mentions if m.kind == "name"],
        )
        for person in article.people
    }
    assert found == {one["name"]: (one["role"], one["mentions"]) for one in GOLD["people"]}


def test_every_quotation_is_credited_to_the_person_who_spoke(article: Article) -> None:
    names = {person.id: person.name for person in article.people}
    found = {
        tuple((part.start, part.end) for part in quote.parts): (
            quote.kind,
            names.get(quote.speaker.person or ""),
            quote.speaker.certainty,
        )
        for quote in article.quotes
    }
    for one in GOLD["quotes"]:
        parts = tuple((start, end) for start, end in one["spans"])
        if parts in found or not one.get("optional"):
            assert found[parts] == (one["kind"], one["speaker"], "stated")
    wanted = {tuple(map(tuple, one["spans"])) for one in GOLD["quotes"]}
    # The reported sentence around a quoted fragment is told as well.
    fragments = [parts[0] for parts, (kind, _, _) in found.items() if kind == "mixed"]
    around = {
        parts
        for parts, (kind, _, _) in found.items()
        if kind == "indirect"
        and any(parts[0][0] <= start and end <= parts[-1][1] for start, end in fragments)
    }
    assert set(found) - around <= wanted


def test_every_sum_is_exact(article: Article) -> None:
    found = [(m.span.start, m.span.end, m.amount, m.currency) for m in article.money]
    assert found == [
        (one["start"], one["end"], Decimal(one["amount"]), one["currency"]) for one in GOLD["money"]
    ]
    assert [m.qualifier for m in article.money] == [one["qualifier"] for one in GOLD["money"]]


def test_every_time_has_its_value(article: Article) -> None:
    found = {(time.span.start, time.span.end): (time.type, time.value) for time in article.times}
    for one in GOLD["times"]:
        where = (one["start"], one["end"])
        if where in found or not one.get("optional"):
            kind, value = found[where]
            assert kind == one["type"]
            assert value in (one["value"], *one.get("alt", ()))


def test_the_timeline_holds_every_event_in_order(article: Article) -> None:
    times = {time.id: time for time in article.times}
    told = [
        (event.span.start, event.span.end, times[event.time].value)
        for event in article.timeline
        if event.time
    ]
    for one in GOLD["events"]:
        value = GOLD["times"][one["time"]]["value"]
        start, end = one["text"]
        assert any(v == value and s < end and start < e for s, e, v in told), one
    days = [event.earliest for event in article.timeline if event.earliest]
    assert days == sorted(days)


def test_without_a_date_nothing_is_guessed_and_the_order_is_right() -> None:
    article = extract(read_file(SEED))
    times = {time.id: time for time in article.times}
    order = [
        times[event.time].because
        for event in article.timeline
        if event.time and event.certainty == "stated"
    ]
    assert order == [
        "the year before publication",
        "the April before publication",
        "about a week before publication",
        "the Friday before publication",
        "the Tuesday before publication",
        "the 5 November after publication",
    ]
    assert all(time.earliest is None for time in article.times)
    assert not any(time.value.startswith("20") for time in article.times)
    assert any("publication date" in note for note in article.notes)


def test_the_texts_own_flaw_is_kept_and_noted(article: Article) -> None:
    assert "bringing the U.S.l U.S. support" in article.text
    assert any("U.S.l U.S." in note for note in article.notes)
