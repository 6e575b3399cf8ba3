"""The article being read, with what the views look up in it again and again."""

from functools import cached_property

from pullquote.model.article import Article, Person, Span, Time
from pullquote.model.export.words import paragraph
from pullquote.model.language.analysis import Analysis


class Reading:
    """An article and quick answers about it. Made anew whenever the article changes."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def analysis(self) -> Analysis:
        """The article's sentences."""
        return Analysis(self.article)

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everyone under their id."""
        return {person.id: person for person in self.article.people}

    @cached_property
    def times(self) -> dict[str, Time]:
        """Every time under its id."""
        return {time.id: time for time in self.article.times}

    def sentence(self, span: Span) -> Span:
        """The sentence a span begins in, or the span itself outside of all sentences."""
        sentence = self.analysis.sentence_at(span.start)
        return sentence.span if sentence and sentence.end > span.start else span

    def place(self, span: Span) -> str:
        """The paragraph a span stands in: "¶3"."""
        number = paragraph(self.article, span)
        return f"¶{number}" if number else ""
