"""The headline: as printed on the page where that can be told from other headings."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from pullquote.model.article import Origin
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.web.facts.houses import SECTIONS, House
from pullquote.model.reading.web.facts.json_ld import JsonLd, plain, words_of
from pullquote.model.reading.web.facts.meta_tags import TITLES, MetaTags
from pullquote.model.reading.web.facts.surroundings import (
    is_around,
    is_hidden,
    lines_of,
    tokens_of,
    walk,
)


class Title(NamedTuple):
    """The title, where it is from, and the heading that prints it."""

    text: str | None
    origin: Origin = "heading"
    element: HtmlElement | None = None


_KICKERS = frozenset(
    """
    kicker eyebrow label category section overline badge flag topic prefix subtitle subhead
    subheadline deck dek standfirst byline author date time tag icon hidden sronly visually share
    logo premium count
    """.split()
)
_HEADLINES = frozenset("headline title".split())
_TAGS = frozenset({"h2", "h3", "div", "p", "span"})
_MANY_HEADINGS = 200
_LONG = 400
_DEEP = 60


def told_titles(meta: MetaTags, data: JsonLd, root: HtmlElement) -> list[tuple[str, Origin]]:
    """What the page calls itself, the surest first."""
    told: list[tuple[str, Origin]] = [(text, "json-ld") for text in data.texts("headline")]
    told += [(plain(text), "meta") for text in meta.all(*TITLES)]
    told += [(text, "json-ld") for text in data.texts("alternativeHeadline")]
    told += [(text, "json-ld") for text in data.texts("name")]
    for element in root.iter("title"):
        if element.getparent() is not None and element.getparent().tag != "svg":
            told.append((plain(" ".join(element.itertext())), "meta"))
            break
    return [(text, origin) for text, origin in told if text and len(text) <= _LONG]


def find_title(
    root: HtmlElement, told: list[tuple[str, Origin]], house: House, sections: Iterable[str] = ()
) -> Title:
    """The visible heading that shares half its words with what the page calls itself, or that."""
    known = frozenset(map(str.casefold, sections))
    cut = [(without_site(text, house, known), origin) for text, origin in told]
    cut = [(text, origin) for text, origin in cut if text and not house.is_named(text)]
    wanted = [words_of(text) for text, _ in cut]
    best: tuple[float, Title] | None = None
    lone: list[Title] = []
    for element in _headings(root):
        text = _heading_text(element, [text for text, _ in cut])
        text = without_site(text, house, known)
        if not text or len(text) > _LONG or house.is_named(text):
            continue
        title = Title(_unshouted(text, cut), "heading", element)
        words = words_of(text)
        rank = max((_likeness(words, other, element) for other in wanted), default=0.0)
        if rank and (best is None or rank > best[0] + 0.001):
            best = (rank, title)
        if (element.tag == "h1" or _HEADLINES & tokens_of(element)) and len(words) > 2:
            lone.append(title)
    if best is not None:
        return best[1]
    ones = [title for title in lone if title.element is not None and title.element.tag == "h1"]
    for choice in (ones, lone):
        if len({title.text for title in choice}) == 1:
            return choice[0]
    for text, _ in cut[:1]:
        if (element := _printing(root, text)) is not None:
            return Title(_unshouted(text, cut), "heading", element)
    if large := _in_large_type(root, house):
        return large
    for text, origin in cut:
        return Title(_unshouted(text, cut), origin)
    return Title(None)


_SIZES = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})
_LARGE = 20
_BEHIND = 6
"""So many pieces of text behind a headline hold the byline or the date."""


def _in_large_type(root: HtmlElement, house: House) -> Title | None:
    """A line in the large type of old pages, right above a byline or a date."""
    large = (
        one
        for one in root.iter("font", "big")
        if one.tag == "big" or (one.get("size") or "").strip() in _SIZES
    )
    for element in islice(large, _LARGE):
        text = _line(lines_of(element, split=False))
        if not 2 < len(text.split()) < 30 or len(text) > _LONG or house.is_named(text):
            continue
        words = (" ".join(one.split()) for one in element.xpath("following::text()[position()<9]"))
        behind = [one for one in words if one][:_BEHIND]
        if any(len(one) < 120 and (read_byline(one) or read_date_line(one)) for one in behind):
            return Title(text, "heading", element)
    return None


def _printing(root: HtmlElement, title: str) -> HtmlElement | None:
    """The element that prints the title without being called a heading: bold type in old pages."""
    wanted = re.sub(r"\W", "", title.casefold())
    for element in root.iter("b", "strong", "font", "big", "span", "td", "p", "div", "a"):
        words = "".join(islice(element.itertext(), 12))
        if len(words) < 2 * len(title) + 40 and re.sub(r"\W", "", words.casefold()) == wanted:
            return element
    return None


def _headings(root: HtmlElement) -> Iterator[HtmlElement]:
    """Headings and whatever else is called a headline, but for those in boxes around."""
    first = (element for element in root.iter("h1") if not is_hidden(element))
    others = (one for one in walk(root) if one.tag in _TAGS and _called_headline(one))
    yield from islice(first, _MANY_HEADINGS)
    yield from islice(others, _MANY_HEADINGS)


def _called_headline(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
    if element.tag == "h2":
        return True
    return bool(
        re.search(r"\b(?:headline|entry-title|post-title|article-title|story-title)\b", names)
    )


def _likeness(words: frozenset[str], other: frozenset[str], element: HtmlElement) -> float:
    """How surely the heading prints the title; 0 where it does not.

    A heading of the first level may put it in other words, any other but in part.
    """
    if not words or not other:
        return 0.0
    common = len(words & other)
    share, cover = common / len(words), common / len(other)
    called = element.get("itemprop") == "headline" or bool(_HEADLINES & tokens_of(element))
    first = element.tag == "h1"
    if share < 0.5 or cover < (0.25 if first or called else 0.5):
        return 0.0
    rank: float = min(1.0, 2 * cover) + 0.1 * (share + cover) + 0.4 * first + 0.1 * called
    if first and any(map(is_around, islice(element.iterancestors(), _DEEP))):
        rank -= 0.4
    return rank


def _heading_text(element: HtmlElement, told: list[str]) -> str:
    """The words of a heading, without the label or subtitle that stands inside it."""
    whole = _line(lines_of(element, split=False))
    inner = frozenset(
        one
        for one in element.iterdescendants()
        if isinstance(one.tag, str) and (one.tag in ("small", "time") or tokens_of(one) & _KICKERS)
    )
    if not inner or whole in told:
        return whole
    return _line(lines_of(element, split=False, without=inner)) or whole


def _line(text: str) -> str:
    return plain(text.replace("\n", " ").replace("&", "&amp;").replace("<", "&lt;")).strip(" |»›")


_SEPARATOR = re.compile(r"\s+(?:[|–—•·»«›‹~/-]|::)\s+|\s*\|\s*")
_LEADING = re.compile(r"^([^:|–—-]{2,40}?)\s*(?::|\s[|–—»-])\s+(?=\S)")


def without_site(text: str, house: House, sections: frozenset[str] = frozenset()) -> str:
    """The title without " | Site", " - Section - Site" behind it or "Site: " before it.

    Only what is the name of the outlet goes, and between it and the title the name of a section.
    """
    cut = False
    if (lead := _LEADING.match(text)) and house.is_named(lead[1]):
        text, cut = text[lead.end() :], True
    while pieces := list(_SEPARATOR.finditer(text)):
        last = pieces[-1]
        tail = text[last.end() :].strip()
        section = tail.casefold() in sections | SECTIONS or "|" in last.group()
        rest = text[: last.start()].strip()
        if not (house.is_named(tail) or (cut and section)) or not rest or rest.lower() in SECTIONS:
            break
        text, cut = rest, True
    label, bar, rest = text.partition(" | ")
    return rest.strip() if cut and bar and label.casefold() in SECTIONS else text.strip()


def _unshouted(text: str, told: list[tuple[str, Origin]]) -> str:
    """A headline in capitals as a quieter source writes it."""
    if not text.isupper() or len(text.split()) < 3:
        return text
    return next((other for other, _ in told if other.casefold() == text.casefold()), text)
