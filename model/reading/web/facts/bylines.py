"""The byline that a page prints near its headline."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from pullquote.model.article import Author
from pullquote.model.reading.web.facts.credits import OTHER_CREDIT
from pullquote.model.reading.web.facts.houses import House
from pullquote.model.reading.web.facts.names import Named, is_news_house, names_in, together
from pullquote.model.reading.web.facts.surroundings import (
    BYLINE,
    Surroundings,
    is_wrapper,
    lines_of,
    tokens_of,
)


def printed_byline(near: Surroundings, house: House) -> Named:
    """The byline near the headline: by the names of its elements, else a line with "By"."""
    blocks = list(_outermost(_bylines(near)))
    found = [named for block in blocks if (named := _in_block(block, house)) != Named()]
    if any(named.people for named in found):
        return together(found)
    for element in near.elements:
        if is_wrapper(element):
            continue
        line = lines_of(element, split=False, limit=160).strip()
        sentence = line.endswith((".", "!", "?")) and len(line.split()) > 6
        if element.tag in _LINES and len(line) < 160 and _BY_NAME.match(line) and not sentence:
            named = _in_block(element, house)
            if named.people:
                return named
            # One word behind "By" may be anything: "By ferry".
            found.append(named._replace(houses=tuple(filter(is_news_house, named.houses))))
    return together(found)


def _bylines(near: Surroundings) -> Iterator[HtmlElement]:
    for element in near.elements:
        if element is near.headline or element.tag in ("html", "body", "main", "article"):
            continue
        link = element.tag == "a" and re.search(
            r"/(?:authors?|by|profiles?|people|staff|journalists?|contributors?|writers?|reporters?"
            r"|columnists?)/[^/]",
            element.get("href") or "",
        )
        if link or element.tag == "address" or tokens_of(element) & BYLINE:
            text = lines_of(element, split=False, limit=300).strip()
            parent = element.getparent() if link else None
            if parent is not None:  # "By <a>Ana Ruiz</a> and Tom Lee"
                line = lines_of(parent, split=False, limit=300).strip()
                by = _BY.match(line) or OTHER_CREDIT.match(line)
                element = parent if by and len(line) < 160 else element
            if 3 < len(text) <= 300:
                yield element


def _outermost(elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    taken: set[HtmlElement] = set()
    for element in elements:
        if not taken.intersection(element.iterancestors()):
            taken.add(element)
            yield element


_LINES = frozenset("a p div span h2 h3 h4 h5 h6 li strong b em i td".split())
_BY = re.compile(
    r"(?:(?:words|story|text|written|reported|posted|submitted)\s+)?by[\s:]", re.IGNORECASE
)
_BY_NAME = re.compile(rf"(?:{_BY.pattern})\W*(?-i:[A-Z])", re.IGNORECASE)
_ASIDE = frozenset(
    """
    date time timestamp published updated role job title jobtitle position bio social share follow
    image photo avatar location affiliation twitter email prefix comments count credit caption
    """.split()
)


def _in_block(block: HtmlElement, house: House) -> Named:
    """Who is named in a byline, going by its elements first, then by its words alone."""
    inner = [one for one in block.iterdescendants() if isinstance(one.tag, str)]
    aside = [one for one in inner if one.tag == "time" or tokens_of(one) & _ASIDE]
    surely = [one for one in aside if not tokens_of(one) & BYLINE]
    for split, without in ((True, aside), (True, surely), (False, surely)):
        text = lines_of(block, split=split, without=frozenset(without))
        named = names_in(text, house, printed=True)
        if len(named.people) > 1:
            named = named._replace(people=tuple(_listed(named.people, block)))
        if named != Named():
            return named
    return Named()


def _listed(people: tuple[Author, ...], block: HtmlElement) -> Iterator[Author]:
    """The first, and of the others those behind a comma or "and", in a link or named as such.

    What merely stands in the next element may be a town: "South Yorkshire".
    """
    words = " ".join(lines_of(block, split=False).split()).casefold()
    called = {
        " ".join(lines_of(one, split=False).split()).casefold()
        for one in block.iterdescendants()
        if isinstance(one.tag, str)
        and (one.tag in ("a", "li", "p") or tokens_of(one) & (BYLINE | {"name"}))
    }
    for number, one in enumerate(people):
        name = r"\W+".join(map(re.escape, re.findall(r"\w+", one.name.casefold())))
        behind = rf"(?:\b(?:and|with)\b|[&,;|/])\W*(?:\w+\W+){{0,2}}{name}"
        if not number or re.search(behind, words) or any(re.search(name, link) for link in called):
            yield one
