"""What stands where on a page: near the headline, or in lists, comments and boxes around it."""

import re
from collections.abc import Iterable, Iterator
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
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
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
    if element.tag in _AROUND_TAGS:
        return True
    if not element.attrib:
        return False
    if is_hidden(element):
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
    element: HtmlElement,
    *,
    split: bool = True,
    without: frozenset[HtmlElement] = frozenset(),
    limit: int = 1_000,
) -> str:
    """The visible words; a block begins a new line, and with `split` other elements a tab.

    Past the limit nothing more is read: what is that long is no title, byline or date.
    """
    words: list[str] = []
    letters = steps = 0
    below: list[HtmlElement | str] = [element]
    while below and letters <= limit and steps <= 4 * limit:
        one = below.pop()
        steps += 1
        if isinstance(one, str):
            words.append(one)
            letters += len(one)
            continue
        if one is not element:
            below.append(one.tail or "")
            if one in without or is_hidden(one) or _is_for_readers_aloud(one):
                continue
        if not isinstance(one.tag, str) or one.tag in _UNSEEN:
            continue
        edge = "\n" if one.tag in _BLOCKS else ("\v" if _in_link(one) else "\t") if split else ""
        below.append(edge)
        below.extend(reversed(one))
        below.append(edge + re.sub(r"\s+", " ", one.text or ""))
    return re.sub(r"(?:\v\s*)+", lambda gap: " " if " " in gap[0] else "\t", "".join(words))


def is_wrapper(element: HtmlElement) -> bool:
    """Whether the element holds but one other, which has all its words."""
    return len(element) == 1 and not f"{element.text or ''}{element[0].tail or ''}".strip()


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
    article = _article(walk(root) if headline is None else headline.iterancestors())
    first = article if article is not None else root.find("body")
    if article is None and headline is not None:
        first = headline.getparent()
    before: list[HtmlElement] = []
    after: list[HtmlElement] = []
    told: set[HtmlElement] = set()
    paragraphs = 0
    top = headline if headline is not None else first
    holding = frozenset() if top is None else frozenset({top, *top.iterancestors()})
    for element in walk(root, holding):
        if element is top:
            after.append(element)
        elif not after:
            if before or element is first:
                before.append(element)
        elif paragraphs and element.tag in _HEADINGS:
            break  # what follows may be of another story
        elif element not in told:  # names and dates inside a paragraph are of the story
            if _own_letters(element) >= _STORY:
                paragraphs += 1
                told.update(element.iterdescendants())
            after.append(element)
            if paragraphs == _PARAGRAPHS or len(after) == _ELEMENTS:
                break
    near = (*before, *after) if len(before) < _ELEMENTS else after
    return Surroundings(tuple(near), headline, article)


def walk(root: HtmlElement, holding: frozenset[HtmlElement] = frozenset()) -> Iterator[HtmlElement]:
    """All elements but those around the article, in the order of the page."""
    below = [root]
    while below:
        element = below.pop()
        if isinstance(element.tag, str) and (element in holding or not is_around(element)):
            yield element
            below.extend(reversed(element))


def _article(elements: Iterable[HtmlElement]) -> HtmlElement | None:
    for element in elements:
        whole = element.tag in ("article", "main") or element.get("role") in ("main", "article")
        if whole or "Article" in (element.get("itemtype") or ""):
            return element
        names = (element.get("class") or "").lower().split()
        if element.tag != "body" and _ARTICLE.intersection(names):
            return element
    return None


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
