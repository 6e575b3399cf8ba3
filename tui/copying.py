"""What `y` and `c` copy for a fact."""

from datetime import date

from pullquote.model.article import Person, Quote
from pullquote.model.citation.registry import cite_article, cite_passage, cite_quote
from pullquote.tui.views.row import Row
from pullquote.tui.views.shown import Shown


def citation(shown: Shown, row: Row | None, style: str, today: date) -> str:
    """A quotation credited to its speaker; of any other fact the sentence; else the article."""
    article = shown.reading.article
    accessed = article.source.accessed or today
    match shown.facts.get(row.key) if row else None:
        case None:
            return cite_article(article, style, accessed=accessed).both
        case Quote() as quote:
            return cite_quote(article, quote, style, accessed=accessed).both
        case fact:
            return cite_passage(article, shown.passage(fact), style, accessed=accessed).both


def bare_words(shown: Shown, row: Row) -> str:
    """The fact's own words, exactly as they stand in the text; of a person the name."""
    text = shown.reading.article.text
    match shown.facts.get(row.key):
        case Quote() as quote:
            return " … ".join(part.of(text) for part in quote.parts)
        case Person() as person:
            return person.name
        case _:
            return row.spans[0].of(text)
