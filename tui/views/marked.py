"""What is marked, article by article."""

from typing import NamedTuple, Self

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
    as_read: Source
    """By what it is known another day: its source without what its reader says of it."""
    marks: frozenset[str]
    """Its marks, those too whose words are gone."""
    facts: tuple[MarkedFact, ...]

    def without(self, fact: MarkedFact | None) -> Self:
        """Without one mark, or without any."""
        marks = self.marks - {fact.mark} if fact else frozenset[str]()
        facts = tuple(one for one in self.facts if one.mark in marks)
        return self._replace(marks=marks, facts=facts)


def gathered(
    shown: Shown, article: Article, as_read: Source, marks: frozenset[str], name: str
) -> Gathered:
    """The marked facts that are shown; `name` stands in for a missing title."""
    facts = (
        MarkedFact(shown.marks[key], shown.named(key), Cited(article, shown.citable(key)))
        for key in shown.marked(marks)
    )
    return Gathered(article.source.title or name, as_read, marks, tuple(facts))
