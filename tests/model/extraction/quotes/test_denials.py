"""Denials keep the words that deny; what is not said is no statement."""

import pytest

from pullquote.model.article import Article
from pullquote.model.export.words import quote_words
from pullquote.model.extraction.extract import extract
from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def told(text: str) -> list[tuple[str, str]]:
    document = read_plain(text)
    article = Article(id="a", text=document.text, blocks=document.blocks)
    return [
        (quote.kind, quote_words(article, quote)) for quote in find_quotes(Analysis(document), ())
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Holt denied that the mill had closed.", "denied that the mill had closed"),
        ("Holt has repeatedly denied he took it.", "denied he took it"),
        ("Holt denied under oath that he took it.", "denied under oath that he took it"),
        ("Holt denies touching the boy.", "denies touching the boy"),
        ("Holt denied ever having met him.", "denied ever having met him"),
        ("Holt denied meeting him in a bar.", "denied meeting him in a bar"),
        ("The mayor rejected claims that he had lied.", "rejected claims that he had lied"),
        ("The mayor rejected suggestions he had lied.", "rejected suggestions he had lied"),
        ("The mayor rejected any suggestion of a rift.", "rejected any suggestion of a rift"),
        ("The firm dismissed talk of a sale.", "dismissed talk of a sale"),
        ("The firm refuted the claim that it lied.", "refuted the claim that it lied"),
        ("The firm disputed that it was late.", "disputed that it was late"),
        ("The firm doubts that it was late.", "doubts that it was late"),
        ("Holt dismissed his claim that it was late.", "dismissed his claim that it was late"),
        ("Holt did not deny that it was late.", "did not deny that it was late"),
        ("Holt does not accept that it was late.", "does not accept that it was late"),
        ("Holt couldn't recall who was there.", "couldn't recall who was there"),
        ("Holt denied being “a bully”.", "denied being “a bully”"),
        ("Holt denied any “improper contact”.", "denied any “improper contact”"),
        ("Holt denied that the plan was “dead”.", "denied that the plan was “dead”"),
        (
            "Holt denied all knowledge of a “secret” plan.",
            "denied all knowledge of a “secret” plan",
        ),
        ("Holt rejected as “odd” claims that he lied.", "rejected as “odd” claims that he lied"),
        ("Holt denied being there and was freed.", "denied being there"),
    ],
)
def test_the_words_of_a_denial_begin_with_what_denies(text: str, words: str) -> None:
    assert told(text) == [("indirect", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Holt did not say that the bonus was wrong.",
        "Holt didn't say that the bonus was wrong.",
        "A spokesman would not say when it would end.",
        "Holt has not said whether he will run.",
        "Holt never claimed that it was his.",
        "Nor did Holt say that it was late.",
        "Neither Holt nor his board has said when it will open.",
        "Neither side has said that it will pay.",
        "No official has said that it was closed.",
        "Holt refused to say that it was late.",
        "Holt declined to say whether it was late.",
        "Holt has yet to say that it was late.",
        "Holt stopped short of saying that it was late.",
        "The FA would not confirm that it was looking at the case.",
        "Holt denied murder, because he was asleep.",
        "Neither Holt nor his agent has denied that a fee was agreed.",
        "No one at the club is saying that he will go.",
        "Few believe that he will stay.",
        "Hardly anyone said that he would stay.",
        "The council denied planning permission for the mill.",
    ],
)
def test_what_is_not_said_is_no_quotation(text: str) -> None:
    assert told(text) == []


def test_a_fragment_within_what_is_not_said_stays_a_quotation() -> None:
    assert told("Holt did not say that he was “wrong”.") == [("mixed", "“wrong”")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Holt not only said that it was late.", "it was late"),
        ("No 10 said that it was late.", "it was late"),
        ("The minister rejected Labour's claim that it was late.", "it was late"),
        (
            "It is not true, Holt said, that it was late.",
            "It is not true … that it was late",
        ),
        ("It is wrong, Holt insisted, to call it late.", "It is wrong … to call it late"),
        ("The town, he tells me, is finished.", "The town … is finished"),
    ],
)
def test_what_is_said_stays_whole(text: str, words: str) -> None:
    assert [words for _, words in told(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Counsel submitted that the mill was shut.",
        "The agency averred in its plea that the mill was shut.",
        "A witness deposed that the mill was shut.",
        "The judge ruled that the mill was shut.",
        "The court held that the mill was shut.",
        "The expert opined that the mill was shut.",
        "The trader reckoned that the mill was shut.",
        "The lawyer countered that the mill was shut.",
        "The union posted that the mill was shut.",
    ],
)
def test_courts_and_markets_have_their_own_verbs(text: str) -> None:
    assert told(text) == [("indirect", "the mill was shut")]


def test_what_stands_before_and_behind_a_denial_is_told_apart() -> None:
    assert told("Rejecting claims that she lied, Holt said: “We talk daily.”") == [
        ("indirect", "Rejecting claims that she lied"),
        ("direct", "“We talk daily.”"),
    ]
    assert told("The bank maintained that it was fair, and has denied that it lied.") == [
        ("indirect", "it was fair"),
        ("indirect", "denied that it lied"),
    ]


@pytest.mark.parametrize(
    "text", ["They held that view for years.", "Holt submitted that report, which was late."]
)
def test_a_thing_held_or_submitted_is_no_speech(text: str) -> None:
    assert told(text) == []


def test_no_copy_of_a_denial_tells_the_opposite() -> None:
    article = extract(read_plain("James Holt denied that the firm had “cheated” anybody."))
    assert [part.of(article.text) for quote in article.quotes for part in quote.parts] == [
        "denied that the firm had “cheated” anybody"
    ]
