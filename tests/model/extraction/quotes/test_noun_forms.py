"""Charges, claims and fears are nouns as often as verbs, and nobody speaks by a noun."""

import pytest

from pullquote.model.article import Article
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def read(text: str) -> Article:
    return extract(read_plain(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme agreed to pay a $15 million fine to settle federal charges that it bribed officials.",
        "Acme agreed to pay $5 million to settle allegations that it misled buyers.",
        "The firm faces charges that it ignored warnings.",
        "Police are examining reports that a bomb was found.",
        "Prosecutors brought criminal charges that he stole from the till.",
        "There are fears that the dam will burst.",
        "The delay led to claims that the vote was rigged.",
        "The shop shut amid growing fears that the roof leaked.",
    ],
)
def test_nobody_speaks_by_a_noun(sentence: str) -> None:
    assert read(sentence).quotes == ()


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The court filing claims that the bank lied.", "The court filing"),
        ("The lawsuit charges that Acme lied.", "The lawsuit"),
        ("The watchdog also fears that prices will rise.", "The watchdog"),
        ("The boss claims that he was asleep.", "The boss"),
    ],
)
def test_a_verb_of_the_same_form_still_has_a_speaker(sentence: str, speaker: str) -> None:
    (quote,) = read(sentence).quotes
    assert quote.speaker.entity == speaker


def test_a_claim_is_told_of_its_owner() -> None:
    article = read("Tom Smith met Ann Jones. Smith rejected Jones's claim that he had lied.")
    names = {person.id: person.name for person in article.people}
    assert [names[quote.speaker.person or ""] for quote in article.quotes] == ["Ann Jones"]
