from datetime import date

import pytest

from pullquote.model.article import Author
from pullquote.model.reading.plain import read_plain

STORY = [
    "A ferry sank off the coast on Tuesday night, and 23 people drowned, the owner said.",
    "“We told them twice,” said Tom Okafor, who sold tickets on the pier for 30 years.",
    "“Nobody came.”",
    "The coast guard answered after four hours, and it has not said why it took so long.",
]
MENU = ["Home", "News", "Sport", "Weather", "Business", "Subscribe", "Sign in", "Most read", "Live"]
FOOT = ["Ferry fares to rise", "Pier closed again", "About us", "Contact", "Terms of use", "Jobs"]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_of_a_page_copied_whole_only_the_story_is_numbered(between: str) -> None:
    head = ["Ferry sinks off the coast of Maine", "By Ana Ruiz", "March 14, 2025", "Share"]
    document = read_plain(between.join([*MENU, *head, *STORY, *FOOT]))
    source = document.source
    assert [b.span.of(document.text) for b in document.blocks if b.number is not None] == STORY
    assert source.title == "Ferry sinks off the coast of Maine"
    assert source.authors == (Author(given="Ana", family="Ruiz"),)
    assert source.published == date(2025, 3, 14)


def test_an_article_copied_as_such_loses_nothing() -> None:
    text = "\n\n".join(["Ferry sinks", *STORY, "Why it matters", *STORY, "Yes or no?", STORY[0]])
    kinds = {block.kind for block in read_plain(text).blocks}
    assert kinds == {"headline", "paragraph"}
