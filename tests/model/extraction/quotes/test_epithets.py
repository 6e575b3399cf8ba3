"""Speakers told anew: "the striker", "the Scot", "the father of three"."""

import pytest

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def credited(text: str, words: str) -> tuple[str | None, str | None, str]:
    article = extract(read_plain(text))
    names = {person.id: person.name for person in article.people}
    quote = next(q for q in article.quotes if any(words in p.of(text) for p in q.parts))
    return names.get(quote.speaker.person or ""), quote.speaker.entity, quote.speaker.certainty


@pytest.mark.parametrize(
    "epithet",
    [
        "the striker",
        "the Welshman",
        "the actor",
        "the 31-year-old",
        "the 31-year-old father of two",
        "the father-of-two",
        "the former Ayr striker",
        "the former Ayr captain",
        "the Ayr-born light-heavyweight",
    ],
)
def test_a_speaker_called_anew_is_the_one_who_spoke_last_and_a_guess(epithet: str) -> None:
    text = f"Callum Reid said the room was silent.\n\n“Nobody spoke,” added {epithet}."
    assert credited(text, "Nobody spoke") == ("Callum Reid", None, "inferred")


@pytest.mark.parametrize(
    "stranger",
    ["the referee", "the witness", "the judge", "the mayor", "the Coast Guard", "the British"],
)
def test_somebody_who_needs_no_introduction_is_nobody_named_before(stranger: str) -> None:
    text = f"Callum Reid said the room was silent.\n\n“Nobody spoke,” said {stranger}."
    assert credited(text, "Nobody spoke") == (None, stranger, "stated")


def test_who_the_sentence_is_about_is_told_anew_as_well() -> None:
    text = (
        "Manager Siân Price would not blame him. “Never,” she said.\n\n"
        "The Welshwoman, who replaced Dave Coyle, said he would play on Friday."
    )
    assert credited(text, "he would play")[0] == "Siân Price"


def test_a_striker_brought_in_without_a_name_stays_without() -> None:
    text = (
        "A young striker waved. Callum Reid said the room was silent.\n\n"
        "“Nobody spoke,” added the striker."
    )
    assert credited(text, "Nobody spoke") == (None, "the striker", "stated")


def test_the_actress_is_no_man() -> None:
    text = "He was late, Callum Reid said. He said he ran.\n\n“Nobody spoke,” said the actress."
    assert credited(text, "Nobody spoke")[0] is None


def test_the_interviewer_who_says_i_is_never_the_speaker_of_the_answer() -> None:
    text = (
        "Ursula Hale’s kitchen is warm. I mention it, and she laughs.\n\n"
        "“Eleven winters of frost will do that to anybody.”\n\n"
        "I ask if she was angry.\n\n“Oh, furious, but you could never show it.”"
    )
    assert credited(text, "Eleven winters")[0] == "Ursula Hale"
    assert credited(text, "furious")[0] == "Ursula Hale"


def test_whom_the_interviewer_asks_is_who_answers() -> None:
    text = (
        "Ursula Hale pours the tea. Her agent, Tom Reed, said it was time.\n\n"
        "She was cold then, and alone. I ask her what happened.\n\n“I was tired of the frost.”"
    )
    assert credited(text, "tired")[0] == "Ursula Hale"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a community leader, Chief (Mrs.) Joy Okafor", "Joy Okafor"),
        ("the spokesperson for the corps, Folake Onifade", "Folake Onifade"),
        ("Leader of Opposition Harpreet Dalal", "Harpreet Dalal"),
    ],
)
def test_an_office_and_an_honorific_lead_to_the_name(title: str, name: str) -> None:
    text = f"Reacting, {title}, thanked the corps but alleged that officers slept."
    assert credited(text, "officers slept")[0] == name
