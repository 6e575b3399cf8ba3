"""All that a saved page tells about its article, source by source, to what is believed."""

import re

from lxml.html import HtmlElement

from pullquote.model.article import Origin
from pullquote.model.host import host_of
from pullquote.model.reading.known import Known
from pullquote.model.reading.web.facts.address import (
    canonical,
    is_of_article,
    same_site,
    without_tracking,
)
from pullquote.model.reading.web.facts.authors import find_authors
from pullquote.model.reading.web.facts.dates import find_dates
from pullquote.model.reading.web.facts.json_ld import JsonLd, read_json_ld, same_address
from pullquote.model.reading.web.facts.meta_tags import MetaTags, read_meta
from pullquote.model.reading.web.facts.months import find_month
from pullquote.model.reading.web.facts.publisher import house_of
from pullquote.model.reading.web.facts.surroundings import surroundings_of
from pullquote.model.reading.web.facts.title import find_title, told_titles
from pullquote.model.reading.web.markup import Page


def tell_page(known: Known, page: Page) -> None:
    """Tell title, authors, outlet, days, address and language, and where each is from."""
    root = page.root
    known.tell("url", page.url, "saved")
    known.tell("accessed", page.accessed, "saved")
    opened = known.source.url
    meta = read_meta(root)
    addresses = [one for one in canonical(root, meta, opened) if is_of_article(one[0], opened)]
    places = frozenset(map(same_address, [one for one, _ in addresses] + [opened or ""])) - {""}
    headings = [*meta.all("og:title", "twitter:title")]
    headings += [" ".join(one.itertext()) for one in root.iter("title", "h1")]
    data = read_json_ld(root, places, tuple(headings))
    addresses += [(url, "json-ld") for url in data.texts("url") if url.startswith("http")]
    _tell_address(known, addresses)
    told = told_titles(meta, data, root)
    host = host_of(known.source.url)
    house = house_of(root, meta, data, host, (*headings, *(text for text, _ in told)))
    sections = (*meta.all("article:section", "section"), *data.texts("articleSection"))
    title = find_title(root, told, house, sections)
    near = surroundings_of(root, title.element)
    authors, named_in = find_authors(root, meta, data, near, house)
    urls = tuple(one for one in (known.source.url, *(url for url, _ in addresses)) if one)
    dates = find_dates(root, meta, data, near, urls, latest=known.source.accessed)
    known.tell("title", title.text, title.origin)
    known.tell("authors", authors, named_in)
    known.tell("publisher", house.name, house.origin)
    if dates.published:
        known.tell("published", *dates.published)
    elif coarse := find_month(root, meta, data, near, latest=known.source.accessed):
        known.tell_published(*coarse)
    if dates.modified:
        known.tell("modified", *dates.modified)
    known.tell("language", *_language(root, meta, data))


def _tell_address(known: Known, addresses: list[tuple[str, Origin]]) -> None:
    """The page's own address; that it was opened from holds where the page's is of another site."""
    opened = known.source.url
    for url, origin in addresses:
        if opened is None or same_site(url, opened):
            known.correct("url", url, origin)
            return
    if opened:
        known.correct("url", without_tracking(opened), known.source.origins.url or "address")


_LANGUAGE = re.compile(r"[a-z]{2,3}(?=\Z|[-_])", re.IGNORECASE)


def _language(root: HtmlElement, meta: MetaTags, data: JsonLd) -> tuple[str | None, Origin]:
    """The language the page declares, as its two or three letters."""
    declared: list[tuple[str, Origin]] = [(root.get("lang") or "", "meta")]
    declared += [(text, "json-ld") for text in data.texts("inLanguage")]
    declared += [(text, "meta") for text in meta.all("og:locale", "content-language", "language")]
    for text, origin in declared:
        if match := _LANGUAGE.match(text.strip()):
            return match.group().lower(), origin
    return None, "meta"
