"""Whom "he" and "she" mean, and whether that is sure."""

from pullquote.model.article import Mention
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain

OBITUARY = """Sir Leonard Crewe, surgeon who made the first plastic heart, dies at 84

Sir Leonard Crewe, the surgeon, died on Monday at his home in Kent. He was 84.

Crewe was born in Leeds and studied in London.

The former prime minister John Major wrote on Tuesday that Crewe “never raised his voice”.

He {} in 1990. He left his papers to a school."""


def meant(text: str, words: str) -> tuple[str, Mention]:
    """Who the pronoun is that begins `words`, and the mention."""
    article = extract(read_plain(text))
    start = article.text.index(words)
    return next(
        (person.name, mention)
        for person in article.people
        for mention in person.mentions
        if mention.span.start == start
    )


def test_a_paragraph_of_an_obituary_comes_back_to_its_subject_at_a_guess() -> None:
    for words in ("He was knighted", "He left his papers"):
        name, mention = meant(OBITUARY.format("was knighted"), words)
        assert (name, mention.certainty) == ("Leonard Crewe", "inferred")


def test_who_spoke_last_goes_on_in_an_obituary_too() -> None:
    assert meant(OBITUARY.format("added that they met"), "He added")[0] == "John Major"


def test_in_the_news_he_is_the_last_who_acted() -> None:
    text = (
        "Tom Bray won the seat. Bray beat Hugh Lunn by 12 votes. Bray was late.\n\n"
        "Bray spoke first. The mayor, Karl Stone, counted the votes.\n\nHe has done so since 2001."
    )
    assert meant(text, "He has")[0] == "Karl Stone"


def test_where_another_is_hardly_less_likely_it_is_no_more_than_a_guess() -> None:
    text = "Karl Stone told Tom Bray that he would be paid."
    assert meant(text, "he would")[1].certainty == "inferred"
    assert meant("Karl Stone left. He was paid.", "He was")[1].certainty == "stated"
