"""What stands where on a page: near the headline, or in lists, comments and boxes around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from pullquote.model.reading.clean import clean_line

BYLINE = frozenset(
    """
    byline bylines author authors authorname contributor contributors writer writers reporter
    reporters journalist journalists creator columnist
    """.split()
)
_AROUND = frozenset(
    """
    nav navbar navigation menu footer comment comments commentlist respond disqus related
    recommended recommendations recirc recirculation trending popular mostread mostpopular sidebar
    newsletter newsletters promo promos promotion share sharing social breadcrumb breadcrumbs cookie
    consent advert advertisement ad ads signup subscribe subscription outbrain taboola latest
    teaser teasers bio biography aboutauthor authorbio authorbox gallery masthead topbar ticker
    paywall upsell toolbar search login modal popup more ribbon caption captions
    """.split()
)
_AROUND_TAGS = frozenset(
    """
    nav footer figure figcaption picture script style noscript template svg form button iframe
    select video audio dialog object
    """.split()
)
_WHOLE = frozenset({"html", "body", "main", "article"})
_ARTICLE = frozenset("article post story hentry entry".split())
_BLOCKS = frozenset(
    """
    address article aside blockquote br dd div dl dt fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hr li main nav ol p section table td th tr ul
    """.split()
)
_UNSEEN = frozenset("script style noscript template svg img button iframe select".split())
_STORY = 120
"""Letters that a paragraph of the story has at least; a byline or a date line has fewer."""
_PARAGRAPHS = 3
_ELEMENTS = 400
"""How far the surroundings of the headline go at most."""


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    parts = re.sub(r"([a-z])([A-Z])", r"\1 \2", name)
    return frozenset(re.findall(r"[a-z]+", parts.lower()))


def tokens_of(element: HtmlElement) -> frozenset[str]:
    """The words in the names that the page's makers gave the element: `TextContributorName`."""
    names = " ".join(
        value
        for key, value in element.attrib.items()
        if key in ("class", "id", "itemprop", "rel", "role") or key.startswith("data-")
        if len(value) < 400
    )
    return _words(names)


def is_hidden(element: HtmlElement) -> bool:
    """Whether the page hides the element from sight."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return "hidden" in element.attrib or "display:none" in style


_ALOUD = (
    frozenset({"sr", "only"}),
    frozenset({"visually", "hidden"}),
    frozenset({"screen", "reader"}),
)


def _is_for_readers_aloud(element: HtmlElement) -> bool:
    """Whether the element is read out but not shown: `sr-only`, `visually-hidden`."""
    return any(words <= _words(element.get("class") or "") for words in _ALOUD)


def is_around(element: HtmlElement) -> bool:
    """Whether the element stands around the article, going by its tag and names."""
    if element.tag in _WHOLE:
        return False
    if element.tag in _AROUND_TAGS or is_hidden(element):
        return True
    names = tokens_of(element)
    if "bio" in names or "comment" in names or "comments" in names:
        return True
    return bool(names & _AROUND) and not names & BYLINE


_OTHERS = frozenset(
    """
    comment comments commentlist respond related recommended sidebar widget trending popular
    mostread latest teaser promo
    """.split()
)


def is_of_others(element: HtmlElement) -> bool:
    """Whether what stands in the element is of a reader or of another story."""
    if element.tag in _WHOLE:
        return False
    return element.tag == "nav" or bool(tokens_of(element) & _OTHERS)


def text_of(element: HtmlElement) -> str:
    """The visible words of the element, on one line."""
    return clean_line(lines_of(element, split=False).replace("\n", " "))


def lines_of(
    element: HtmlElement, *, split: bool = True, without: frozenset[HtmlElement] = frozenset()
) -> str:
    """The visible words; a block begins a new line, and with `split` other elements a tab."""
    words: list[str] = []
    below: list[tuple[HtmlElement | str, int]] = [(element, 0)]
    while below:
        one, depth = below.pop()
        if isinstance(one, str):
            words.append(one)
            continue
        seen = isinstance(one.tag, str) and one.tag not in _UNSEEN and one not in without
        seen = seen and (one is element or not _is_for_readers_aloud(one))
        if one is not element:
            below.append((one.tail or "", depth))
        if not seen or (one is not element and is_hidden(one)):
            continue
        edge = "\n" if one.tag in _BLOCKS else ("\v" if _in_link(one) else "\t") if split else ""
        below.append((edge, depth))
        below.extend((child, depth + 1) for child in reversed(one))
        below.append((edge + re.sub(r"\s+", " ", one.text or ""), depth))
    return re.sub(r"(?:\v\s*)+", lambda gap: " " if " " in gap[0] else "\t", "".join(words))


def _in_link(element: HtmlElement) -> bool:
    """Whether it is a part of a link: first and last name may be elements of their own."""
    parent = element.getparent()
    return parent is not None and parent.tag == "a"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The elements at the head of the article, in the order of the page."""

    elements: tuple[HtmlElement, ...]
    headline: HtmlElement | None = None
    article: HtmlElement | None = None
    """The element that holds the headline and the story."""


def surroundings_of(root: HtmlElement, headline: HtmlElement | None) -> Surroundings:
    """From the start of the article that the headline is in to its third paragraph."""
    holding = set() if headline is None else {headline, *headline.iterancestors()}
    order = list(_walk(root, holding))
    article = _article(order, headline)
    start = next((at for at, one in enumerate(order) if one is article), 0)
    middle = next((at for at, one in enumerate(order) if one is headline), start)
    near: list[HtmlElement] = order[start:middle] if middle - start < _ELEMENTS else []
    paragraphs = 0
    told: set[HtmlElement] = set()
    for element in order[middle : middle + _ELEMENTS]:
        if element in told:  # names and dates inside a paragraph are of the story
            continue
        if element is not headline and _own_letters(element) >= _STORY:
            paragraphs += 1
            told.update(element.iterdescendants())
            if paragraphs == _PARAGRAPHS:
                break
        near.append(element)
    return Surroundings(tuple(near), headline, article)


def _walk(root: HtmlElement, holding: set[HtmlElement]) -> Iterator[HtmlElement]:
    """All elements but those around the article, in the order of the page."""
    below = [root]
    while below:
        element = below.pop()
        if not isinstance(element.tag, str) or (element not in holding and is_around(element)):
            continue
        yield element
        below.extend(reversed(element))


def _article(order: list[HtmlElement], headline: HtmlElement | None) -> HtmlElement | None:
    candidates = order if headline is None else headline.iterancestors()
    for element in candidates:
        whole = element.tag in ("article", "main") or element.get("role") in ("main", "article")
        if whole or "Article" in (element.get("itemtype") or ""):
            return element
        names = (element.get("class") or "").lower().split()
        if element.tag != "body" and _ARTICLE.intersection(names):
            return element
    if headline is None:
        return next((one for one in order if one.tag == "body"), None)
    return headline.getparent()


def _own_letters(element: HtmlElement) -> int:
    """Letters of the element and of what stands in its line."""
    if element.tag not in ("p", "div", "td", "span", "li"):
        return 0
    own = len((element.text or "").strip())
    for child in element:
        own += len((child.tail or "").strip())
        if child.tag in ("a", "b", "em", "i", "strong", "span"):
            own += len((child.text or "").strip())
    return own
