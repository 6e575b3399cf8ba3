"""Signs of speech beyond a verb right beside the words."""

import pytest

from pullquote.model.article import Quote
from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def quotes_in(text: str) -> tuple[Quote, ...]:
    return find_quotes(Analysis(read_plain(text)), ())


def credited(text: str) -> list[tuple[str, str | None]]:
    return [
        (" ".join(part.of(text) for part in quote.parts), quote.speaker.entity)
        for quote in quotes_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The town rejected Lee's claim that the dam was safe.", "the dam was safe", "Lee"),
        ("Ann Quill put it to him that he had lied.", "he had lied", "Ann Quill"),
        ("Ann Quill apologised after admitting that he had lied.", "he had lied", "Ann Quill"),
        ("The senator went on to say that he had lied.", "he had lied", "The senator"),
        ("The envoy received a memo warning that they had fled.", "they had fled", "a memo"),
        ("Two days after the flood, the mayor said it was over.", "it was over", "the mayor"),
        ("Lee of Gilmour’s said the debate had begun.", "the debate had begun", "Lee of Gilmour’s"),
    ],
)
def test_what_is_said_by_the_way_is_found(text: str, words: str, speaker: str) -> None:
    assert credited(text) == [(words, speaker)]


def test_those_who_chant_are_named_after_what_they_chant() -> None:
    text = "Chanting “No pay, no peace” and “Say her name,” thousands marched through town."
    assert credited(text) == [("No pay, no peace", "thousands"), ("Say her name,", "thousands")]


def test_what_is_appealed_for_is_said() -> None:
    text = "The minister appealed for “patience and unity” and left."
    assert credited(text) == [("patience and unity", "The minister")]


@pytest.mark.parametrize(
    "text",
    [
        "Lee's claim that the dam was safe was false.",
        "Writing in the Post on Monday, Lee was blunt.",
        "Lee's said to be furious.",
        "He's said to be furious.",
        "Lee refused to say that he had lied.",
        "Lee wrote a letter urging ministers to act.",
    ],
)
def test_what_has_no_clear_end_or_was_not_said_is_left_alone(text: str) -> None:
    assert credited(text) == []


def test_whose_night_it_was_is_a_guess() -> None:
    text = "The storm came at ten.\n\nTo Ana Diaz, it was ‘the worst night’ of her life."
    (quote,) = quotes_in(text)
    assert quote.speaker.entity == "Ana Diaz"
    assert quote.speaker.certainty == "inferred"


def test_the_finite_verb_may_stand_within_the_marks() -> None:
    text = "The aide said the mayor “broke no law” but that “the optics are terrible”."
    assert [(words, who) for words, who in credited(text) if "“" not in words] == [
        ("broke no law", "The aide"),
        ("the optics are terrible", "The aide"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The last one was “Meridian,” the science-fiction epic Holt abandoned.",
        "They confirmed that they would make a record, called “Blue Field”, in May.",
        "The garden, with its famous “room without walls,” is a delight.",
    ],
)
def test_works_and_famous_names_are_no_speech(text: str) -> None:
    assert [quote for quote in quotes_in(text) if quote.kind != "indirect"] == []


def test_a_word_said_of_a_film_is_no_title() -> None:
    assert credited("“Never,” the film’s director said.") == [("Never,", "the film’s director")]


def test_teams_before_a_colon_are_no_speakers() -> None:
    text = (
        "UP NEXT\n\nHawks: Visit Duluth on Tuesday.\n\nPilots: Host Savannah on Wednesday.\n\n"
        "Hawks: Lost six of the last seven.\n\nPilots: Won at home."
    )
    assert quotes_in(text) == ()
