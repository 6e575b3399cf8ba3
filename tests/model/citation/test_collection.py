"""Several facts in one text: quotations in order, each source once, as the style lists them."""

from datetime import date

import pytest

from pullquote.model.article import Article, Author, Block, Source, Span
from pullquote.model.citation.collection import Cited, cite_all, cite_collection
from pullquote.model.citation.nearest import UnknownStyle, find_style
from pullquote.model.citation.registry import STYLES, cite_passage


def article(family: str, title: str, day: date) -> Article:
    text = "Mud stays. Water goes."
    return Article(
        id=f"{family}{title}",
        text=text,
        blocks=(Block(span=Span(start=0, end=len(text)), number=1),),
        source=Source(
            title=title,
            authors=(Author(given="Ann", family=family),),
            publisher="The Harbor Courier",
            published=day,
        ),
    )


WORDS, OTHER = Span(start=0, end=10), Span(start=11, end=22)
ZED = article("Zed", "Mud rises", date(2025, 4, 1))
ABEL = article("Abel", "Water falls", date(2025, 3, 1))
ABEL_TOO = article("Abel", "Ice melts", date(2025, 5, 1))


def both(style: str, *items: Cited) -> tuple[list[str], list[str]]:
    made = cite_collection(items, style)
    return made.quotation.split("\n\n"), made.reference.split("\n")


@pytest.mark.parametrize(
    ("style", "first", "second"),
    [("ama", "¹(para1)", "²(para1)"), ("ieee", "[1, para. 1]", "[2, para. 1]"),
     ("vancouver", "(1)", "(2)")],
)  # fmt: skip
def test_numbers_in_the_text_lead_to_numbers_in_the_list(
    style: str, first: str, second: str
) -> None:
    texts, entries = both(style, Cited(ZED, WORDS), Cited(ABEL, WORDS), Cited(ZED, OTHER))
    assert [first in texts[0], second in texts[1], first in texts[2]] == [True] * 3
    assert len(entries) == 2 and "Zed" in entries[0] and "Abel" in entries[1]
    assert entries[1].startswith(("2. ", "[2] "))


@pytest.mark.parametrize(
    "style",
    [s.name for s in STYLES.values() if s.listing in ("author-date", "author-title", "notes")],
)
def test_a_list_is_sorted_by_author_whatever_the_order_of_the_text(style: str) -> None:
    _, entries = both(style, Cited(ZED, WORDS), Cited(ABEL, WORDS), Cited(ZED, OTHER))
    assert [entry.split(",")[0] for entry in entries] == ["Abel", "Zed"]


def test_works_of_one_author_and_year_have_letters_in_text_and_list() -> None:
    texts, entries = both("apa", Cited(ABEL, WORDS), Cited(ABEL_TOO, WORDS))
    assert "(Abel, 2025b, para. 1)" in texts[0] and "(Abel, 2025a, para. 1)" in texts[1]
    assert entries[0].startswith("Abel, A. (2025a, May 1). Ice melts")


def test_mla_names_the_title_where_the_list_has_two_works_of_an_author() -> None:
    texts, _ = both("mla", Cited(ABEL, WORDS), Cited(ABEL_TOO, WORDS))
    assert "(Abel, “Water Falls”)" in texts[0] and "(Abel, “Ice Melts”)" in texts[1]


def test_a_work_noted_before_has_a_short_note() -> None:
    texts, entries = both("chicago-notes", Cited(ZED, WORDS), Cited(ZED, OTHER))
    assert texts[:2] == ["“Mud stays.”¹", "“Water goes.”²"]
    assert texts[2].startswith("1. Ann Zed, “Mud Rises,” *".replace("*", ""))
    assert texts[3] == "2. Zed, “Mud Rises.”" and len(entries) == 1


@pytest.mark.parametrize("style", STYLES)
def test_any_collection_can_be_cited(style: str) -> None:
    items = [Cited(ZED, WORDS), Cited(ABEL), Cited(ABEL_TOO, OTHER), Cited(ZED, WORDS)]
    assert cite_collection(items, style).both
    assert cite_collection([], style).both in ("", "[]") or STYLES[style].file


def test_the_same_words_marked_in_two_ways_are_cited_once() -> None:
    texts, entries = both("apa", Cited(ZED, WORDS), Cited(ABEL, WORDS), Cited(ZED, WORDS))
    assert len(texts) == len(entries) == 2


def test_one_fact_is_cited_as_it_stands_alone_and_several_as_a_list() -> None:
    alone = cite_all([Cited(ZED, WORDS)], "chicago-notes")
    assert alone == cite_passage(ZED, WORDS, "chicago-notes")
    items = [Cited(ZED, WORDS), Cited(ABEL, WORDS)]
    assert cite_all(items, "ama") == cite_collection(items, "ama")


def test_a_style_is_found_whatever_its_capitals_and_an_unknown_one_leads_to_the_nearest() -> None:
    assert find_style("CSL JSON").name == "csl-json"
    with pytest.raises(UnknownStyle, match="bibtex"):
        find_style("bibtx")
