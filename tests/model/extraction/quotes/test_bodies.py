"""A body is one speaker, in full, by its initials and by what it is."""

import pytest

from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def speakers(text: str) -> list[tuple[str | None, str]]:
    return [
        (quote.speaker.entity, quote.speaker.certainty)
        for quote in find_quotes(Analysis(read_plain(text)), ())
    ]


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("The Harbour Directorate", "The HD"),
        ("The Office for Road Safety", "The ORS"),
        ("The National Bureau of Fisheries", "NBF"),
        ("The Department of Harbours", "The DoH"),
    ],
)
def test_initials_of_a_body_named_before_are_that_body(first: str, later: str) -> None:
    text = f"{first} said it was late. Rain fell. {later} said it was cold."
    assert speakers(text) == [(first, "stated"), (first, "stated")]


def test_a_short_name_told_in_brackets_is_the_body() -> None:
    text = (
        "A fine was set by the Department for Rivers and Ponds (Derpo) in May. "
        "Derpo said it was fair."
    )
    assert speakers(text) == [("the Department for Rivers and Ponds", "stated")]


def test_what_it_is_means_the_only_such_body_that_has_spoken() -> None:
    text = "The Harbour Authority said it was late. The agency said it was cold."
    assert speakers(text) == [
        ("The Harbour Authority", "stated"),
        ("The Harbour Authority", "inferred"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rail Office said it was late. Port Office said it was wet. The agency said it was cold.",
        "Dover Police said it was late. The agency said it was cold.",
        "The Harbour Authority is old. The agency said it was cold.",
    ],
)
def test_what_it_is_stays_as_printed_where_two_or_none_can_be_meant(text: str) -> None:
    assert speakers(text)[-1] == ("The agency", "stated")


def test_initials_that_spell_no_body_stay_as_printed() -> None:
    assert speakers("Hull Docks opened. The ABC said it was late.") == [("The ABC", "stated")]


def test_the_article_at_the_start_of_a_sentence_makes_no_second_body() -> None:
    text = "The Coast Guard said it was late. It was cold, the Coast Guard said."
    assert {entity for entity, _ in speakers(text)} == {"The Coast Guard"}
