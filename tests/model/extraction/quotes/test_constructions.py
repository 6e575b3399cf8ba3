"""Forty constructions that quotation extractors get wrong, each a small document of its own.

Each has a name that says what is hard in it: see them with `pytest -v`. What counts is the exact
words, whether they are a sentence (direct), a few words (mixed) or reported (indirect), and who
said them.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from pullquote.model.article import Person, Quote, Span
from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

GOLD = Path(__file__).parents[3] / "gold" / "constructions.jsonl"
DOCUMENTS = {row["id"]: row for row in map(json.loads, GOLD.read_text("utf-8").splitlines())}
TRIMMED = " \n“”‘’'\"«».,;:!?"


def spoken(text: str, spans: list[list[int]]) -> list[str]:
    words = [text[start:end].strip(TRIMMED) for start, end in spans]
    return [part.removeprefix("that ") for part in words]


def parts(text: str, quote: Quote) -> list[str]:
    return spoken(text, [[part.start, part.end] for part in quote.parts])


def people_of(gold: dict[str, Any]) -> tuple[Person, ...]:
    """The persons of the document with their mentions, as the finder of people gives them."""
    text = gold["text"]
    found: dict[str, set[tuple[int, int, str]]] = {}
    for quote in gold["quotes"]:
        if not quote["speaker_names"]:
            continue
        full = quote["speaker_names"][0]
        rows = found.setdefault(full, set())
        form = "|".join(map(re.escape, quote["speaker_names"]))
        rows |= {(m.start(), m.end(), "name") for m in re.finditer(rf"\b(?:{form})\b", text)}
        if quote["speaker_text"] in ("he", "she"):
            rows.add((*quote["speaker"], "pronoun"))
    return tuple(
        Person.model_validate(
            {
                "id": f"p{number}",
                "name": name,
                "mentions": [
                    {"span": {"start": start, "end": end}, "kind": kind}
                    for start, end, kind in sorted(rows)
                ],
            }
        )
        for number, (name, rows) in enumerate(found.items(), 1)
    )


# There our quotation is the fragment alone: see the test below.
@pytest.mark.parametrize("name", sorted(DOCUMENTS.keys() - {"mixed-that"}))
def test_exactly_what_was_said_is_found_and_given_to_who_said_it(name: str) -> None:
    gold = DOCUMENTS[name]
    text = gold["text"]
    people = people_of(gold)
    names = {person.id: person.name for person in people}
    quotes = find_quotes(Analysis(read_plain(text)), people)
    found = [
        (part, quote.kind, names.get(quote.speaker.person or "") or quote.speaker.entity)
        for quote in quotes
        for part in parts(text, quote)
    ]
    wanted = [
        (part, quote["kind"], (quote["speaker_names"] or [quote["speaker_text"]])[0])
        for quote in gold["quotes"]
        for part in spoken(text, quote["parts"])
    ]
    assert found == wanted, f"{name}: {text}"


@pytest.mark.parametrize("name", ["interrupted", "unclosed-paragraphs", "indirect-inside"])
def test_what_is_interrupted_or_runs_over_paragraphs_is_one_quotation(name: str) -> None:
    quotes = find_quotes(Analysis(read_plain(DOCUMENTS[name]["text"])), ())
    assert len(quotes) == 1
    assert len(quotes[0].parts) > 1


def test_a_quoted_fragment_is_a_quotation_and_so_is_the_reported_sentence_around_it() -> None:
    text = DOCUMENTS["mixed-that"]["text"]
    whole, fragment = find_quotes(Analysis(read_plain(text)), ())
    assert (fragment.kind, fragment.parts[0].of(text)) == ("mixed", "sharply")
    assert whole.kind == "indirect"
    assert whole.parts[0].holds(fragment.parts[0])
    assert {quote.speaker.entity for quote in (whole, fragment)} == {"the company"}


def test_without_any_people_the_words_beside_the_quotation_are_credited() -> None:
    text = DOCUMENTS["appositive"]["text"]
    (quote,) = find_quotes(Analysis(read_plain(text)), ())
    assert quote.speaker.person is None
    assert quote.speaker.entity == "Hugh Marlow"
    assert quote.speaker.mention == Span(start=20, end=31)
