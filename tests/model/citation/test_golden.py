"""Whole citations, as a reader pastes them: a file of `golden/` has one case in every style.

The head of a file tells the facts of the article and the rules that are not obvious; italics are
shown between asterisks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
from pullquote.model.citation.passage import Joined
from pullquote.model.citation.registry import STYLES, cite_article, cite_passage, cite_quote
from pullquote.model.citation.style import Citation

TEXT = """\
Harbor City voted on Monday to build a seawall.
The mayor, whose house was flooded in May, called it “the last chance for the U.S.”
“We can’t keep bailing water out of the library,” Mayor Denise Whitfield said.
“You told us, ‘Not this year,’ and we waited,” said James Okoro, a shop owner. “How long?
“The next flood won’t wait.”
She said the wall would be finished by 2027.
“Nobody asked the harbor,” a spokesman for the port said, “and the harbor floods first.”
“It’s mud all the way down,” one voice called.
‘The plan’, said James Okoro, ‘is mud.’
“The channel stays open,” The Coast Guard said.
“We approved it because the old wall was built for a smaller town and a lower sea, and because \
every winter since the big storm we have pumped and swept and dried and painted, and every spring \
we have told our children that it was the last time, which it never was, and because a vote that \
costs a million today costs ten when the street is gone, and nobody in this room has ever seen a \
flood that asked us whether the money was there before it came in through the door of the school, \
the church and the only bakery that we have left in this part of town,” Whitfield said."""


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
LONG = TEXT[TEXT.index("We approved") : TEXT.index("” Whitfield said")]
QUOTES = {
    "bailing": quote("direct", BY_MAYOR, "We can’t keep bailing water out of the library,"),
    "fragment": quote("mixed", BY_MAYOR, "the last chance for the U.S."),
    "nested": quote(
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
    "organisation": quote(
        "direct",
        Speaker(entity="The Coast Guard", certainty="stated"),
        "The channel stays open,",
    ),
    "long": quote("direct", BY_MAYOR, LONG),
}


@dataclass(frozen=True)
class Case:
    """The facts at the head of a golden file, and what each style makes of them."""

    name: str
    source: Source
    words: str
    joined: Joined
    expected: dict[tuple[str, str], str]


def read(path: Path) -> Case:
    head, *sections = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    facts = [line.partition(": ")[::2] for line in head.splitlines() if re.match(r"\w+: ", line)]
    known = dict(facts)
    day = known.get("published", "")
    source = Source(
        title=known.get("title", "").replace("\\n", "\n") or None,
        authors=tuple(author(name) for key, name in facts if key == "author"),
        publisher=known.get("publisher"),
        published=date.fromisoformat((day + "-01-01")[:10]) if day else None,
        published_precision=("year", "month", "day")[day.count("-")] if day else "day",
        modified=date.fromisoformat(known["modified"]) if "modified" in known else None,
        url=known.get("url"),
        agency=known.get("agency"),
    )
    return Case(
        path.stem,
        source,
        known["quotation"],
        "as-printed" if known.get("joined") == "as printed" else "ellipsis",
        {
            (style, what): text.strip("\n")
            for style, what, text in (re.split(r": |\n", one, maxsplit=2) for one in sections)
        },
    )


def author(name: str) -> Author:
    given, mark, family = name.partition(" | ")
    return Author(given=given, family=family) if mark else Author(literal=name)


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


def cited(case: Case, style: str) -> Citation:
    accessed = date(2025, 4, 2)
    if case.words == "none":
        return cite_article(article(case.source), style, accessed=accessed)
    if case.words == "sentence":
        first = span("Harbor City voted on Monday to build a seawall.")
        return cite_passage(article(case.source), first, style, accessed=accessed)
    chosen = QUOTES[case.words]
    of = article(case.source, chosen)
    return cite_quote(of, chosen, style, accessed=accessed, joined=case.joined)


CASES = [read(path) for path in sorted(Path(__file__).with_name("golden").glob("*.txt"))]


def golden() -> Iterator[object]:
    for case in CASES:
        for (style, what), expected in case.expected.items():
            yield pytest.param(case, style, what, expected, id=f"{case.name}-{style}-{what}")


@pytest.mark.parametrize(("case", "style", "what", "expected"), golden())
def test_a_citation_reads_as_the_manual_has_it(
    case: Case, style: str, what: str, expected: str
) -> None:
    citation = cited(case, style)
    if STYLES[style].file is None and style not in ("markdown", "org"):
        citation = citation.marked("*", "*")
    made = {"quotation": citation.quotation, "reference": citation.reference}[what]
    assert made.replace("\r\n", "\n").strip("\n") == expected


def test_every_case_has_its_quotation_and_its_reference_in_every_style() -> None:
    whole = {(style, what) for style in STYLES for what in ("quotation", "reference")}
    words = {(style, "quotation") for style in STYLES}
    for case in CASES:
        # Where only the words differ, the references are those of “everything-known”.
        assert set(case.expected) == (words if case.name.startswith("words-") else whole)


def test_there_are_articles_enough() -> None:
    assert len([case for case in CASES if not case.name.startswith("words-")]) >= 24
