"""Sources are named whole, occasions are no speech, titles are no quotations."""

import pytest

from pullquote.model.article import Quote
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def quotes(text: str) -> tuple[Quote, ...]:
    return extract(read_plain(text)).quotes


def words(text: str) -> list[list[str]]:
    return [[part.of(text) for part in quote.parts] for quote in quotes(text)]


@pytest.mark.parametrize(
    "source",
    [
        "an early estimate released by the town's Department of Water Supply",
        "a draft report seen by the Post",
        "a complaint filed Friday by the county",
        "police reports",
        "the state health agency",
    ],
)
def test_a_source_is_the_whole_noun_phrase(source: str) -> None:
    (quote,) = quotes(f"The dam lost a third of its water, according to {source}.")
    assert quote.speaker.entity == source


@pytest.mark.parametrize("aside", ["who was there", "led by her brother", "filed with the court"])
def test_what_describes_a_source_is_not_reported(aside: str) -> None:
    assert words(f"According to Lee, {aside}, the hall was full.") == [["the hall was full"]]


@pytest.mark.parametrize(
    "speaker",
    [
        "A spokesperson for the Department for Growing Up",
        "A spokesman for the Ministry for Forests, Fish and Rural Roads",
        "A lawyer for the Center for Open Courts",
    ],
)
def test_the_purpose_in_the_name_of_an_office_is_kept(speaker: str) -> None:
    (quote,) = quotes(f"{speaker} said the rules would change.")
    assert quote.speaker.entity == speaker


def test_the_body_named_beside_its_description_is_the_speaker() -> None:
    text = (
        "Roofer Sam Bray died on Monday. He was 34.\n\n"
        "Bray's employer, North Dale Electric Cooperative, called him “a steady hand” in a letter."
    )
    (quote,) = quotes(text)
    assert quote.speaker.entity == "North Dale Electric Cooperative"


def test_a_country_beside_a_town_is_no_speaker() -> None:
    (quote,) = quotes("A man from Hull, England, said the roof was gone.")
    assert quote.speaker.entity != "England"


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether she would stay, Bray said no.",
        "When he was stopped in May, Bray told the officer: “I was tired.”",
        "As the train left, Bray told the guard: “I was tired.”",
    ],
)
def test_an_occasion_is_never_reported_speech(text: str) -> None:
    assert [quote for quote in quotes(text) if quote.kind == "indirect"] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("If chosen, Bray said, he would plant trees.", ["If chosen", "he would plant trees"]),
        ("As fog rose, Bray said, cars were lost.", ["As fog rose", "cars were lost"]),
        ("If snow fell, cars would slide, Bray said.", ["If snow fell, cars would slide"]),
    ],
)
def test_a_clause_that_leans_on_another_is_reported_with_it(text: str, parts: list[str]) -> None:
    assert words(text) == [parts]


def test_a_reported_sentence_is_told_whole_around_its_quoted_words() -> None:
    text = "Bray said Monday that crews were “very tired” and that more trucks were on the road."
    whole = "crews were “very tired” and that more trucks were on the road"
    assert words(text) == [[whole], ["very tired"]]


def test_and_that_goes_on_after_a_quotation_beside_the_verb() -> None:
    text = "Bray said “it was a hard night” and that more trucks were on the road."
    assert words(text) == [["it was a hard night"], ["more trucks were on the road"]]


@pytest.mark.parametrize(
    "text",
    [
        "Her new album, “Doors,” came out in May.",
        "He acted in many films, among them “Signalman,” “The Wet Year” and “A Barn.”",
        "She was known for three plays: “Glass,” “The Long Pond,” and “Home.”",
        "In the song “Sleet,” she sings of her town.",
        "She wrote songs including “Blue Gate” and “Sleet.”",
    ],
)
def test_titles_of_works_are_no_speech(text: str) -> None:
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "text",
    ["After the show, “Goodbye,” she said.", "He closed the show with one word: “Goodbye.”"],
)
def test_a_word_said_at_a_show_is_no_title(text: str) -> None:
    assert len(quotes(text)) == 1


def test_a_while_clause_at_the_start_is_reported_with_its_sentence() -> None:
    text = "While some slept, the guard said, Bray was at work."
    assert words(text) == [["While some slept", "Bray was at work"]]


def test_the_film_somebody_was_cast_in_is_no_speech() -> None:
    text = "“Nobody worked harder,” said Sam Voss, who cast her in “Salt.”"
    assert words(text) == [["Nobody worked harder,"]]


def test_those_outside_are_a_subject() -> None:
    (quote,) = quotes("As she spoke, nurses outside chanted: “Beds now!”")
    assert quote.speaker.entity == "nurses outside"
