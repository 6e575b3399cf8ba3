"""The styles there are. A new one is a module and a row here."""

from collections.abc import Iterator, Mapping
from datetime import date

from pullquote.model.article import Article, Quote, Span
from pullquote.model.citation.apa import cite_apa
from pullquote.model.citation.bibtex import cite_bibtex
from pullquote.model.citation.chicago import (
    cite_chicago_17,
    cite_chicago_17_short,
    cite_chicago_18,
    cite_chicago_18_short,
)
from pullquote.model.citation.chicago_author_date import cite_author_date_17, cite_author_date_18
from pullquote.model.citation.harvard import cite_harvard
from pullquote.model.citation.markdown import cite_markdown
from pullquote.model.citation.mla import cite_mla
from pullquote.model.citation.newsroom import cite_ap, cite_plain
from pullquote.model.citation.numbered import cite_ama, cite_ieee, cite_vancouver
from pullquote.model.citation.passage import Joined, passage_of, spoken
from pullquote.model.citation.style import Citation, Style
from pullquote.model.citation.work import work_of

_ROWS = (
    Style("apa", "APA 7", cite_apa),
    Style("mla", "MLA 9", cite_mla),
    Style("chicago-notes", "Chicago 17 notes", cite_chicago_17, ("chicago",)),
    Style("chicago-short", "Chicago 17 short notes", cite_chicago_17_short),
    Style("chicago-author-date", "Chicago 17 author-date", cite_author_date_17),
    Style("chicago18-notes", "Chicago 18 notes", cite_chicago_18, ("chicago18",)),
    Style("chicago18-short", "Chicago 18 short notes", cite_chicago_18_short),
    Style("chicago18-author-date", "Chicago 18 author-date", cite_author_date_18),
    Style("harvard", "Harvard (Cite Them Right)", cite_harvard),
    Style("ama", "AMA 11", cite_ama),
    Style("ieee", "IEEE", cite_ieee),
    Style("vancouver", "Vancouver", cite_vancouver),
    Style("ap", "AP news copy", cite_ap),
    Style("plain", "Plain text", cite_plain),
    Style("markdown", "Markdown", cite_markdown),
    Style("bibtex", "BibTeX", cite_bibtex),
)


class Styles(Mapping[str, Style]):
    """Styles by name, in the order of menus; an older name finds its style but is not listed."""

    def __init__(self, rows: tuple[Style, ...]) -> None:
        self._named = {style.name: style for style in rows}
        self._called = {alias: style for style in rows for alias in style.aliases} | self._named

    def __getitem__(self, name: str) -> Style:
        return self._called[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._named)

    def __len__(self) -> int:
        return len(self._named)


STYLES: Mapping[str, Style] = Styles(_ROWS)
"""Every style by its name, in the order of menus."""


def cite_quote(
    article: Article,
    quote: Quote,
    style: str,
    *,
    accessed: date | None = None,
    joined: Joined = "ellipsis",
) -> Citation:
    """What somebody said, credited to them and to the article it was read in."""
    return STYLES[style].cite(work_of(article, accessed), spoken(article, quote, joined))


def cite_passage(
    article: Article, span: Span, style: str, *, accessed: date | None = None
) -> Citation:
    """Words of the article, credited to it: the sentence of an event or a sum, say."""
    return STYLES[style].cite(work_of(article, accessed), passage_of(article, span))


def cite_article(article: Article, style: str, *, accessed: date | None = None) -> Citation:
    """The article as a whole."""
    return STYLES[style].cite(work_of(article, accessed), None)
