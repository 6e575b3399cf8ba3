"""`pullquote cite`: a quotation, or the article, with its citation."""

import argparse
import sys
from datetime import date

from pullquote.model.article import Article, Quote
from pullquote.model.citation.nearest import UnknownStyle
from pullquote.model.citation.registry import STYLES, cite_article, cite_quote
from pullquote.model.export.facts import Facts
from pullquote.tui.named import Inputs, complain


def cite(inputs: Inputs, options: argparse.Namespace) -> int:
    """Print the citation asked for; the answer is the exit code."""
    style = options.style
    if style not in STYLES:
        complain(str(UnknownStyle(style)))
        return 2
    for _, article in inputs.articles():
        for note in article.notes:
            print(f"note: {note}", file=sys.stderr)
        accessed = article.source.accessed or date.today()
        if options.quote is None and options.search is None:
            made = cite_article(article, style, accessed=accessed)
        elif (quote := _chosen(article, options.quote, options.search)) is None:
            return 1
        else:
            made = cite_quote(article, quote, style, accessed=accessed)
        print(getattr(made, {"quote": "quotation"}.get(options.what, options.what)))
    return 1 if inputs.failed else 0


def _chosen(article: Article, number: int | None, words: str | None) -> Quote | None:
    """The quotation by its number, or the first that a search finds; what is wrong is told."""
    quotes = Facts(article).quotes
    if number is not None:
        if 1 <= number <= len(quotes):
            return quotes[number - 1]
        complain(f"there is no quote {number}; the article has {len(quotes)}.")
        return None
    from pullquote.model.search.index import build_index

    known = {quote.id: quote for quote in quotes}
    hits = build_index(article).search(words or "", "quote")
    found = next((known[hit.id] for hit in hits if hit.id in known), None)
    if found is None:
        complain(f"no quotation holds “{words}”.")
    return found
