"""The month or the year of publication, where a page tells no day."""

from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from pullquote.model.article import Origin
from pullquote.model.reading.dates import Dated, read_published
from pullquote.model.reading.web.facts.json_ld import JsonLd
from pullquote.model.reading.web.facts.meta_tags import PUBLISHED, MetaTags
from pullquote.model.reading.web.facts.microdata import marked, value_of
from pullquote.model.reading.web.facts.surroundings import Surroundings, lines_of, tokens_of

_CALLED = frozenset("date dateline published pubdate issue".split())
_LABELS = ("published", "posted", "date", "issue", "issued")


def find_month(
    root: HtmlElement,
    meta: MetaTags,
    data: JsonLd,
    near: Surroundings,
    *,
    latest: date | None = None,
) -> tuple[Dated, Origin] | None:
    """The first that its fields tell, or that stands near the headline as a date."""
    for words, origin in _told(root, meta, data, near):
        dated = read_published(words)
        if dated and dated.precision != "day" and (latest is None or dated.day <= latest):
            return dated, origin
    return None


def _told(
    root: HtmlElement, meta: MetaTags, data: JsonLd, near: Surroundings
) -> Iterator[tuple[str, Origin]]:
    yield from ((words, "json-ld") for words in data.texts("datePublished"))
    yield from ((words, "meta") for words in meta.all(*PUBLISHED))
    for element in marked(root, near.article, "datePublished"):
        yield value_of(element), "microdata"
    for element in near.elements:
        if element.tag == "time" or tokens_of(element) & _CALLED:
            yield element.get("datetime") or "", "byline"
            words = " ".join(lines_of(element, limit=60).split())
            label, colon, rest = words.partition(":")
            yield rest if colon and label.lower() in _LABELS else words, "byline"
