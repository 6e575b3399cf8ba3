"""What is marked, article by article."""

from typing import NamedTuple

from pullquote.model.article import Article, Source
from pullquote.model.citation.collection import Cited
from pullquote.tui.views.shown import Shown


class MarkedFact(NamedTuple):
    """A fact to be cited, and how a list names it."""

    mark: str
    words: str
    cited: Cited


class Gathered(NamedTuple):
    """What is marked in one article."""

    title: str
    source: Source
    facts: tuple[MarkedFact, ...]


def gathered(shown: Shown, article: Article, marks: frozenset[str], name: str) -> Gathered:
    """The marked facts that are shown; `name` stands in for a missing title."""
    facts = (
        MarkedFact(shown.marks[key], shown.named(key), Cited(article, shown.citable(key)))
        for key in shown.marked(marks)
    )
    return Gathered(article.source.title or name, article.source, tuple(facts))
