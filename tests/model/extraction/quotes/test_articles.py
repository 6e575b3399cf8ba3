"""Whole articles with every quotation marked by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from pullquote.model.article import Mention, Person, Quote, Span
from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

GOLD = Path(__file__).parents[3] / "gold"
ARTICLES: list[dict[str, Any]] = [
    json.loads(line)
    for file in ("seed.jsonl", "dev.jsonl")
    for line in (GOLD / file).read_text("utf-8").splitlines()
]


def quotes_of(article: dict[str, Any]) -> tuple[Quote, ...]:
    people = tuple(
        Person(
            id=person["name"],
            name=person["name"],
            mentions=tuple(
                Mention(span=Span(start=start, end=end)) for start, end in person["mentions"]
            ),
        )
        for person in article["people"]
    )
    return find_quotes(Analysis(read_plain(article["text"])), people)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_every_quotation_in_marks_is_found_with_its_exact_words(article: dict[str, Any]) -> None:
    text = article["text"]
    found = {
        (quote.kind, part.of(text))
        for quote in quotes_of(article)
        for part in quote.parts
    }  # fmt: skip
    for quote in article["quotes"]:
        if quote["kind"] == "indirect" or quote.get("optional"):
            continue
        for start, end in quote["spans"]:
            assert (quote["kind"], text[start:end]) in found


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_titles_nicknames_and_scare_quotes_are_not_reported(article: dict[str, Any]) -> None:
    marked = [part for quote in quotes_of(article) if quote.kind != "indirect"
              for part in quote.parts]  # fmt: skip
    for start, end in article["not_quotes"]:
        assert not any(Span(start=start, end=end).holds(part) for part in marked)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_nobody_is_called_stated_who_is_not_the_one_that_spoke(article: dict[str, Any]) -> None:
    """Names beside the words are always right; pronouns and roles are others' work."""
    right = {
        tuple(span): quote["speaker"] for quote in article["quotes"] for span in quote["spans"]
    }
    for quote in quotes_of(article):
        who = right.get((quote.parts[0].start, quote.parts[0].end))
        if who is not None and quote.speaker.person and quote.speaker.certainty == "stated":
            assert quote.speaker.person == who
