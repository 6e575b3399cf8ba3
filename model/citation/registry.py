"""The styles there are. A new one is a module and a row here."""

from datetime import date

from pullquote.model.article import Article, Quote, Span
from pullquote.model.citation.apa import cite_apa
from pullquote.model.citation.bibtex import cite_bibtex
from pullquote.model.citation.chicago import cite_chicago
from pullquote.model.citation.markdown import cite_markdown
from pullquote.model.citation.mla import cite_mla
from pullquote.model.citation.passage import passage_of, spoken
from pullquote.model.citation.style import Citation, Style
from pullquote.model.citation.work import work_of

_ROWS = (
    Style("apa", "APA 7", cite_apa),
    Style("mla", "MLA 9", cite_mla),
    Style("chicago", "Chicago 17 notes", cite_chicago),
    Style("markdown", "Markdown", cite_markdown),
    Style("bibtex", "BibTeX", cite_bibtex),
)

STYLES: dict[str, Style] = {style.name: style for style in _ROWS}
"""Every style by its name, in the order of menus."""


def cite_quote(
    article: Article, quote: Quote, style: str, *, accessed: date | None = None
) -> Citation:
    """What somebody said, credited to them and to the article it was read in."""
    return STYLES[style].cite(work_of(article, accessed), spoken(article, quote))


def cite_passage(
    article: Article, span: Span, style: str, *, accessed: date | None = None
) -> Citation:
    """Words of the article, credited to it: the sentence of an event or a sum, say."""
    return STYLES[style].cite(work_of(article, accessed), passage_of(article, span))


def cite_article(article: Article, style: str, *, accessed: date | None = None) -> Citation:
    """The article as a whole."""
    return STYLES[style].cite(work_of(article, accessed), None)
