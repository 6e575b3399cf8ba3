"""An aide's words are the aide's: whose aide it is does not speak."""

import pytest

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


@pytest.mark.parametrize(
    "aide",
    [
        "An aide to Mr. Sharma",
        "A spokeswoman for Mrs Sharma",
        "An adviser to Senator Sharma",
        "A spokesman for President Sharma",
        "A friend of Ms Sharma",
    ],
)
def test_whoever_works_for_somebody_with_a_title_speaks_for_himself(aide: str) -> None:
    article = extract(read_plain(f"Sharma left in June. {aide} said the plan was “good advice”."))
    assert {quote.speaker.person for quote in article.quotes} == {None}
    assert {quote.speaker.entity for quote in article.quotes} == {aide}


@pytest.mark.parametrize("lawyer", ["Tom Salt", "Barr. Tunde Salami (SAN)", "Mr. Lee Ward (MBE)"])
@pytest.mark.parametrize("said", ["she would respond", "that she will comment", "she may sue"])
def test_what_somebody_is_said_to_do_is_told_by_the_lawyer(lawyer: str, said: str) -> None:
    article = extract(
        read_plain(f"Ann Reed was out. Her lawyer, {lawyer}, said {said} “in due course”.")
    )
    names = {person.id: person.name for person in article.people}
    speakers = {names[quote.speaker.person or ""] for quote in article.quotes}
    assert len(speakers) == 1
    assert speakers.pop() in lawyer
