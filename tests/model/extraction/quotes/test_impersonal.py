"""Who "it" is in "it said": a body or a paper, and never a person."""

import pytest

from pullquote.model.article import Speaker
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def last_speaker(text: str) -> Speaker:
    return extract(read_plain(text)).quotes[-1].speaker


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        (
            "Ellie Marsh died in May. Mrs Marsh wept as a friend read her tribute. "
            "“She lit up every room,” it said.",
            "her tribute",
        ),
        ("The tribute was read by his aunt. “He was a light,” it read.", "The tribute"),
        ("The report, by Tom Doyle, was blunt. “No one checked,” it said.", "The report"),
        ("Ann Lee wrote a letter to the bank. “You have failed us,” it began.", "a letter"),
    ],
)
def test_a_paper_that_was_just_named_speaks(text: str, entity: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.person, speaker.entity, speaker.certainty) == (None, entity, "inferred")


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        (
            "“I am honoured,” Luis Ortega said. The company expects a loss of $3m. "
            "It said it had no plans to sell.",
            "The company",
        ),
        (
            "Helen Boyd apologised. “We failed,” she said.\n\n"
            "The trust has paid the family £45,000. It denied that £3m had been cut.",
            "The trust",
        ),
        ("The council's leader, Mo Adair, said he wept. It denied that he ran.", "The council"),
        (
            "The review, published by Tom Ball on Monday, found 12 errors. Mr Ball left in June. "
            "It also said that doors were locked.",
            "The review",
        ),
    ],
)
def test_the_body_the_sentences_before_are_about_speaks(text: str, entity: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.person, speaker.entity, speaker.certainty) == (None, entity, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said she was glad. Tom Hart wept. It said the road was shut.",
        "Shares in the north fell. It said that it had lost money.",
    ],
)
def test_nobody_speaks_where_no_body_was_named(text: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.person, speaker.entity, speaker.certainty) == (None, None, "unknown")
