"""The styles there are. A new one is a module and a row here."""

from collections.abc import Iterator, Mapping
from datetime import date

from pullquote.model.article import Article, Quote, Span
from pullquote.model.citation.apa import cite_apa
from pullquote.model.citation.bibtex import (
    biblatex_file,
    bibtex_file,
    cite_biblatex,
    cite_bibtex,
)
from pullquote.model.citation.chicago import (
    cite_chicago_17,
    cite_chicago_17_short,
    cite_chicago_18,
    cite_chicago_18_short,
)
from pullquote.model.citation.chicago_author_date import cite_author_date_17, cite_author_date_18
from pullquote.model.citation.csl_json import cite_csl_json, csl_json_file
from pullquote.model.citation.harvard import cite_harvard
from pullquote.model.citation.link import cite_link, link_file
from pullquote.model.citation.linked_data import (
    annotation_file,
    cite_annotation,
    cite_schema_org,
    schema_org_file,
)
from pullquote.model.citation.markdown import cite_markdown
from pullquote.model.citation.mla import cite_mla
from pullquote.model.citation.newsroom import cite_ap, cite_plain
from pullquote.model.citation.numbered import cite_ama, cite_ieee, cite_vancouver
from pullquote.model.citation.org import cite_org
from pullquote.model.citation.passage import Joined, passage_of, spoken
from pullquote.model.citation.ris import cite_ris, ris_file
from pullquote.model.citation.style import Citation, Style
from pullquote.model.citation.wikipedia import cite_wikipedia, wikipedia_file, wikipedia_list
from pullquote.model.citation.work import work_of

_ROWS = (
    Style("apa", "APA 7", cite_apa, listing="author-date"),
    Style("mla", "MLA 9", cite_mla, listing="author-title"),
    Style(
        "chicago-notes", "Chicago 17 notes", cite_chicago_17, ("chicago",),
        listing="notes", again=cite_chicago_17_short,
    ),
    Style("chicago-short", "Chicago 17 short notes", cite_chicago_17_short, listing="notes"),
    Style(
        "chicago-author-date", "Chicago 17 author-date", cite_author_date_17,
        listing="author-date",
    ),
    Style(
        "chicago18-notes", "Chicago 18 notes", cite_chicago_18, ("chicago18",),
        listing="notes", again=cite_chicago_18_short,
    ),
    Style("chicago18-short", "Chicago 18 short notes", cite_chicago_18_short, listing="notes"),
    Style(
        "chicago18-author-date", "Chicago 18 author-date", cite_author_date_18,
        listing="author-date",
    ),
    Style("harvard", "Harvard (Cite Them Right)", cite_harvard, listing="author-date"),
    Style("ama", "AMA 11", cite_ama),
    Style("ieee", "IEEE", cite_ieee),
    Style("vancouver", "Vancouver", cite_vancouver),
    Style("ap", "AP news copy", cite_ap),
    Style("plain", "Plain text", cite_plain),
    Style("markdown", "Markdown", cite_markdown, listing="footnotes", suffix=".md"),
    Style("org", "Org", cite_org, listing="footnotes", suffix=".org"),
    Style(
        "wikipedia", "Wikipedia (cite news)", cite_wikipedia,
        suffix=".wiki", file=wikipedia_file, gather=wikipedia_list,
    ),
    Style("bibtex", "BibTeX", cite_bibtex, suffix=".bib", file=bibtex_file),
    Style("biblatex", "BibLaTeX", cite_biblatex, suffix=".bib", file=biblatex_file),
    Style("ris", "RIS", cite_ris, suffix=".ris", file=ris_file),
    Style("csl-json", "CSL-JSON", cite_csl_json, suffix=".json", file=csl_json_file),
    Style(
        "schema-org", "schema.org Quotation", cite_schema_org, ("quotation", "json-ld"),
        suffix=".jsonld", file=schema_org_file,
    ),
    Style(
        "annotation", "W3C Web Annotation", cite_annotation, ("web-annotation",),
        suffix=".jsonld", file=annotation_file,
    ),
    Style("link", "Link to the words", cite_link, file=link_file),
)  # fmt: skip


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


def style_called(name: str) -> Style:
    """The style of this name, or in the reader's file of this name.

    Raises `KeyError`, or `CslProblem` for a file that cannot be used.
    """
    if not is_csl(name):
        return STYLES[name]
    from pullquote.model.citation.csl import csl_style

    return csl_style(name)


def is_csl(name: str) -> bool:
    """Whether a style is named by its file."""
    return name.lower().endswith(".csl")


def cite_quote(
    article: Article,
    quote: Quote,
    style: str,
    *,
    accessed: date | None = None,
    joined: Joined = "ellipsis",
) -> Citation:
    """What somebody said, credited to them and to the article it was read in."""
    return style_called(style).cite(work_of(article, accessed), spoken(article, quote, joined))


def cite_passage(
    article: Article, span: Span, style: str, *, accessed: date | None = None
) -> Citation:
    """Words of the article, credited to it: the sentence of an event or a sum, say."""
    return style_called(style).cite(work_of(article, accessed), passage_of(article, span))


def cite_article(article: Article, style: str, *, accessed: date | None = None) -> Citation:
    """The article as a whole."""
    return style_called(style).cite(work_of(article, accessed), None)
