"""Whole citations, as a reader pastes them: `golden.txt` has every case in every style."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pullquote.model.article import (
    Article,
    Author,
    Block,
    Mention,
    Person,
    Quote,
    QuoteKind,
    Role,
    Source,
    Span,
    Speaker,
)
from pullquote.model.citation.registry import STYLES, cite_article, cite_passage, cite_quote

TEXT = """\
Harbor City voted on Monday to build a seawall.
The mayor, whose house was flooded in May, called it “the last chance for the U.S.”
“We can’t keep bailing water out of the library,” Mayor Denise Whitfield said.
“You told us, ‘Not this year,’ and we waited,” said James Okoro, a shop owner. “How long?
“The next flood won’t wait.”
She said the wall would be finished by 2027.
“Nobody asked the harbor,” a spokesman for the port said, “and the harbor floods first.”
“It’s mud all the way down,” one voice called.
‘The plan’, said James Okoro, ‘is mud.’"""


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


MAYOR = Person(
    id="p1",
    name="Denise Whitfield",
    aliases=("Whitfield",),
    roles=(Role(text="Mayor", span=span("Mayor")),),
    mentions=(Mention(span=span("Denise Whitfield")),),
)
OWNER = Person(
    id="p2",
    name="James Okoro",
    roles=(Role(text="shop owner", span=span("shop owner")),),
    mentions=(Mention(span=span("James Okoro")),),
)


def quote(kind: QuoteKind, speaker: Speaker, *parts: str) -> Quote:
    return Quote(id="q1", parts=tuple(map(span, parts)), kind=kind, speaker=speaker)


BY_MAYOR = Speaker(person="p1", certainty="stated")
BY_OWNER = Speaker(person="p2", certainty="stated")
BAILING = quote("direct", BY_MAYOR, "We can’t keep bailing water out of the library,")
QUOTES = {
    "bailing": BAILING,
    "fragment": quote("mixed", BY_MAYOR, "the last chance for the U.S."),
    "nested over two paragraphs": quote(
        "direct",
        BY_OWNER,
        "You told us, ‘Not this year,’ and we waited,",
        "How long?",
        "The next flood won’t wait.",
    ),
    "indirect": quote("indirect", BY_MAYOR, "the wall would be finished by 2027"),
    "unnamed": quote(
        "direct",
        Speaker(entity="a spokesman for the port", certainty="stated"),
        "Nobody asked the harbor,",
        "and the harbor floods first.",
    ),
    "unknown": quote("direct", Speaker(), "It’s mud all the way down,"),
    "inferred": quote(
        "direct", Speaker(person="p2", certainty="inferred"), "It’s mud all the way down,"
    ),
    "left out": quote("direct", BY_MAYOR, "We can’t keep bailing water", "the library,"),
    "British": quote("direct", BY_OWNER, "The plan", "is mud."),
}

ORTEGA = Author(given="Maria", family="Ortega")
LIN = Author(given="James", family="Lin")
OKAFOR = Author(given="Adaeze R.", family="Okafor")
COURIER = Source(
    title="Harbor City approves $48 million seawall after flood vote",
    authors=(ORTEGA,),
    publisher="The Harbor Courier",
    published=date(2025, 3, 14),
    url="https://www.harborcourier.example/2025/03/14/seawall-vote",
)


def source(**changes: object) -> Source:
    return COURIER.model_copy(update=changes)


CASES: dict[str, tuple[Source, str]] = {
    "everything known": (COURIER, "bailing"),
    "no author": (source(authors=()), "bailing"),
    "group author": (source(authors=(Author(literal="Associated Press"),)), "bailing"),
    "group author that publishes": (
        source(authors=(Author(literal="Reuters"),), publisher="Reuters"),
        "bailing",
    ),
    "two authors": (source(authors=(ORTEGA, LIN)), "bailing"),
    "three authors": (source(authors=(ORTEGA, LIN, OKAFOR)), "bailing"),
    "four authors": (
        source(authors=(ORTEGA, LIN, OKAFOR, Author(given="Jean-Luc", family="Picard"))),
        "bailing",
    ),
    "no date": (source(published=None), "bailing"),
    "no address": (source(url=None), "bailing"),
    "no publisher": (source(publisher=None), "bailing"),
    "no title": (source(title=None), "bailing"),
    "no title and no author": (source(title=None, authors=()), "bailing"),
    "nothing known": (Source(), "bailing"),
    "news site": (source(publisher="BBC News", published=date(2024, 5, 3)), "bailing"),
    "headline that quotes and asks": (
        source(title="“We can’t keep bailing,” mayor says: Who pays for the seawall?", authors=()),
        "bailing",
    ),
    "particle and suffix": (
        source(authors=(Author(given="Ludwig", family="van der Berg Jr."),)),
        "bailing",
    ),
    "hostile headline": (
        source(title="End }} of\nER  - | {x <script> `y` \\input{z} [l](u) 100% & #1_2 **b**"),
        "bailing",
    ),
    "fragment": (COURIER, "fragment"),
    "quotation within, over two paragraphs": (COURIER, "nested over two paragraphs"),
    "reported speech": (COURIER, "indirect"),
    "unnamed speaker, interrupted": (COURIER, "unnamed"),
    "unknown speaker": (COURIER, "unknown"),
    "inferred speaker": (COURIER, "inferred"),
    "words left out": (COURIER, "left out"),
    "British marks": (COURIER, "British"),
    "sentence of the reporter": (COURIER, "passage"),
    "whole article": (COURIER, "article"),
    "whole article, nothing known": (Source(), "article"),
}


def article(of: Source, *quotes: Quote) -> Article:
    return Article(
        id="harbor01",
        source=of,
        text=TEXT,
        blocks=tuple(
            Block(span=span(line), number=number) for number, line in enumerate(TEXT.split("\n"), 1)
        ),
        people=(MAYOR, OWNER),
        quotes=quotes,
    )


def cited(case: str, style: str) -> str:
    of, what = CASES[case]
    accessed = date(2025, 4, 2)
    if what == "article":
        return cite_article(article(of), style, accessed=accessed).both
    if what == "passage":
        first = span("Harbor City voted on Monday to build a seawall.")
        return cite_passage(article(of), first, style, accessed=accessed).both
    chosen = QUOTES[what]
    return cite_quote(article(of, chosen), chosen, style, accessed=accessed).both


def golden() -> Iterator[tuple[str, str, str]]:
    text = Path(__file__).with_name("golden.txt").read_text(encoding="utf-8")
    for section in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        case, _, rest = section.partition("\n")
        for entry in re.split(r"^--- ", rest, flags=re.MULTILINE)[1:]:
            style, _, expected = entry.partition("\n")
            yield case, style, expected.strip()


@pytest.mark.parametrize(("case", "style", "expected"), golden())
def test_a_citation_reads_as_the_manual_has_it(case: str, style: str, expected: str) -> None:
    assert cited(case, style) == expected


def test_every_case_has_its_citation_in_every_style() -> None:
    assert {(case, style) for case, style, _ in golden()} == {
        (case, style) for case in CASES for style in STYLES
    }
