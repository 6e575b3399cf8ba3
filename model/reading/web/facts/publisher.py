"""The outlet that published a page."""

import re
from collections.abc import Iterable
from dataclasses import replace

from lxml.html import HtmlElement

from pullquote.model.article import Origin
from pullquote.model.reading.web.facts.houses import (
    PLATFORMS,
    House,
    abbreviates,
    fold,
    initials_of,
    is_site_name,
    stems_of,
)
from pullquote.model.reading.web.facts.json_ld import JsonLd, Node, texts_of
from pullquote.model.reading.web.facts.mastheads import printed_names, tails_of
from pullquote.model.reading.web.facts.meta_tags import SITES, MetaTags
from pullquote.model.reading.web.facts.microdata import marked, names_of


def house_of(
    root: HtmlElement, meta: MetaTags, data: JsonLd, host: str | None, titles: tuple[str, ...]
) -> House:
    """The outlet by `og:site_name`, JSON-LD or the program's name; the one like the domain first.

    Failing these, a name that stands in two places: behind the title and on the link to the front
    page, or in one of them and in the domain. The domain alone is no name to print.
    """
    stems = tuple(stems_of(host))
    sites = [_without_motto(name, stems) for name in meta.all(*SITES[:1]) if is_site_name(name)]
    published = [text for node in data.articles for text in _publishers(data, node)]
    marks = [
        name
        for element in marked(root, None, "publisher")
        for name in names_of(element)[:1]
        if is_site_name(name)
    ]
    owners = [
        text for node in data.sites for text in texts_of(node.get("name"))[:1] if is_site_name(text)
    ]
    apps = [name for name in meta.all(*SITES[1:]) if is_site_name(name)]
    handle = (meta.first("twitter:site") or "").lstrip("@")
    own = [*sites, *published, *marks, *owners, *apps]
    printed = printed_names(root, host, titles, House(names=(*own, *stems), stems=stems))
    known = House(names=(*own, *printed, *stems, *filter(None, [handle])), stems=stems)
    tails = [tail for title in titles for tail in tails_of(title)]
    ranks: tuple[list[tuple[str, Origin]], ...] = (
        [
            *((name, "meta") for name in sites),
            *((name, "json-ld") for name in published),
            *((name, "microdata") for name in marks),
        ],
        [(name, "meta") for name in apps],
        [(name, "inferred") for name in printed],
        [(name, "json-ld") for name in owners[:1]],
    )
    for choices in (*map(_of_no_platform, ranks), *ranks):
        by_domain = [one for one in choices if any(abbreviates(stem, one[0]) for stem in stems)]
        for name, origin in _in_full(by_domain or choices):
            return replace(known, name=_best_written(name, [*published, *tails]), origin=origin)
    return known


def _of_no_platform(choices: list[tuple[str, Origin]]) -> list[tuple[str, Origin]]:
    return [one for one in choices if fold(one[0]) not in PLATFORMS]


def _without_motto(name: str, stems: tuple[str, ...]) -> str:
    """The name out of "The Harbor Times | News from the coast"."""
    pieces = re.split(r"\s+[|–—-]\s+|:\s+", name)
    of_domain = (one for one in pieces if any(abbreviates(stem, one) for stem in stems))
    return next(of_domain, name)


def _in_full(choices: list[tuple[str, Origin]]) -> list[tuple[str, Origin]]:
    """The choices without a first one that is but the letters of another."""
    if choices and any(initials_of(name) == fold(choices[0][0]) for name, _ in choices[1:]):
        return choices[1:]
    return choices


def _best_written(name: str, others: Iterable[str]) -> str:
    """The same name with capitals or "The" where one source has them: "the Guardian", "bbc.com"."""
    lower = not name[0].isupper() or "." in name
    for other in others:
        if lower and other[:1].isupper() and "." not in other and abbreviates(fold(name), other):
            return other
        if other.casefold() == f"the {name.casefold()}":
            return other
    return name


def _publishers(data: JsonLd, node: Node) -> Iterable[str]:
    for one in data.nodes(node.get("publisher") or node.get("sourceOrganization")):
        for text in texts_of(one)[:1]:
            if is_site_name(text):
                yield text
