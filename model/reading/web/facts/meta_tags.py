"""What a page says of itself in `meta` tags: Open Graph, Dublin Core, and those of trackers."""

import html
from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

from pullquote.model.reading.clean import clean_line

TITLES = tuple(
    """
    og:title twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title
    title headline
    """.split()
)
AUTHORS = tuple(
    """
    author byl article:author article.author og:article:author parsely-author sailthru.author
    dc.creator dcterms.creator dc.author citation_author cxenseparse:author article_author
    author_name byline bylines rbauthors bt:author news_authors creator content_author
    """.split()
)
PUBLISHED = tuple(
    """
    article:published_time og:article:published_time article:published article.published
    og:published_time og:pubdate pubdate publishdate publish-date publish_date published_date
    published-date datepublished date_published published_time published publication_date
    parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime
    iso-8601-publish-date dc.date.issued dcterms.issued dc.date.created dcterms.created dc.date
    dcterms.date citation_publication_date citation_online_date citation_date article_date_original
    originalpublicationdate rnews:datepublished dcsext.articlefirstpublished displaydate ptime
    bt:pubdate pdate article:post_date og:release_date date_posted date timestamp
    """.split()
)
"""Nearest in meaning first: a bare `date` may be that of anything."""
MODIFIED = tuple(
    """
    article:modified_time og:article:modified_time article:modified og:updated_time
    og:modified_time dc.date.modified dcterms.modified datemodified date_modified modified_time
    last-modified last_modified lastmod revision_date cxenseparse:modifytime utime updated_time
    article:updated modificationdate
    """.split()
)
SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name")


@dataclass(frozen=True, slots=True)
class MetaTags:
    """The contents of all `meta` tags by their names, which are in small letters."""

    contents: Mapping[str, tuple[str, ...]]

    def all(self, *names: str) -> tuple[str, ...]:
        """What stands under the names, in the order of the names, then of the page."""
        return tuple(one for name in names for one in self.contents.get(name, ()))

    def first(self, *names: str) -> str | None:
        """The first that stands under one of the names."""
        return next(iter(self.all(*names)), None)


def read_meta(root: HtmlElement) -> MetaTags:
    """All of them, wherever they stand: broken pages have them in the body."""
    found: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        content = clean_line(html.unescape(tag.get("content") or tag.get("value") or ""))
        if not content:
            continue
        for attribute in ("property", "name", "http-equiv"):
            if name := (tag.get(attribute) or "").strip().lower():
                found.setdefault(name, []).append(content)
    # Twitter cards have a label and a value: "Written by", "Ana Ruiz".
    for number in "12":
        label = found.get(f"twitter:label{number}", [""])[0].lower()
        value = found.get(f"twitter:data{number}")
        if value and label in ("written by", "author", "by"):
            found.setdefault("author", []).extend(value)
    return MetaTags({name: tuple(dict.fromkeys(contents)) for name, contents in found.items()})
