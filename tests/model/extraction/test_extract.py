"""Whatever the text: an answer, spans that fit, and the same one every time."""

import json
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Article, Document, spans_in
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.json_lines import read_jsonl
from pullquote.model.reading.plain import read_plain

GOLD = Path(__file__).parents[2] / "gold"
ARTICLES = [
    line
    for name in ("seed.jsonl", "dev.jsonl")
    for line in (GOLD / name).read_text(encoding="utf-8").splitlines()
]
PIECES = sorted({word for line in ARTICLES for word in json.loads(line)["text"].split(" ")})

# News in pieces, in an order nobody wrote, with odd characters between.
SCRAMBLED = st.lists(
    st.sampled_from(PIECES)
    | st.sampled_from(["“", "”", "‘", "’", '"', "''", "\n", "\n\n", "$", "—"])
    | st.text(max_size=4),
    max_size=120,
).map(" ".join)


@given(SCRAMBLED)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_valid_article_and_the_same_one_every_time(text: str) -> None:
    document = read_plain(text)
    article = extract(document)
    assert article.text == document.text
    assert all(span.of(article.text) for span in spans_in(article))
    assert extract(document) == article
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_every_article_of_the_gold_gives_facts_of_every_kind() -> None:
    for document in read_jsonl(ARTICLES):
        assert isinstance(document, Document)
        article = extract(document)
        assert article.people, document.id
        assert article.quotes, document.id
        assert article.times, document.id
        assert article.timeline, document.id


def test_facts_come_in_the_order_of_the_text_under_ids_that_count() -> None:
    for document in read_jsonl(ARTICLES):
        assert isinstance(document, Document)
        article = extract(document)
        for facts, letter in (
            (article.quotes, "q"), (article.money, "m"), (article.times, "t"),
            (article.people, "p"),
        ):  # fmt: skip
            assert [fact.id for fact in facts] == [
                f"{letter}{number}" for number in range(1, len(facts) + 1)
            ]
        events = sorted(article.timeline, key=lambda event: (event.span.start, int(event.id[1:])))
        assert [event.id for event in events] == [f"e{n}" for n in range(1, len(events) + 1)]
        starts = [quote.parts[0].start for quote in article.quotes]
        assert starts == sorted(starts)


def test_an_event_keeps_its_id_whatever_the_publication_date() -> None:
    text = "The dam broke on Friday. It was built in 1962. It had been inspected in May 2021."
    told = [
        {event.id: event.span for event in extract(read_plain(text, published=day)).timeline}
        for day in (None, date(1950, 1, 1), date(2024, 8, 13))
    ]
    assert told[0] == told[1] == told[2]
    assert len(told[0]) == 3


def test_what_is_unsure_or_odd_in_a_text_is_noted_once() -> None:
    notes = extract(read_plain("On Monday the U.S.l U.S. envoy called it “odd.\n\nHe left.")).notes
    assert notes == (
        "Garbled words in paragraph 1: “U.S.l U.S.”.",
        "No publication date: dates such as “Tuesday” are told relative to publication.",
        "An opening quotation mark in paragraph 1 is never closed.",
    )


def test_text_as_long_as_a_book_takes_time_in_proportion() -> None:
    text = json.loads(ARTICLES[1])["text"]
    article = extract(read_plain("\n\n".join([text] * 40)))
    assert len(article.quotes) >= 40 * len(extract(read_plain(text)).quotes) // 2


def test_of_a_text_longer_than_any_article_the_beginning_is_read_and_that_is_told() -> None:
    sentence = "“It is over,” Ann Lee said in May 2024 of the $5 million ferry. "
    text = sentence + "The water was cold. " * 110_000 + sentence
    article = extract(read_plain(text))
    assert article.text == text
    assert len(article.quotes) == 1
    assert any(note.startswith("Facts are sought in the first") for note in article.notes)
