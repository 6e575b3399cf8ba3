"""Facts marked in the page's own elements: microdata, RDFa, and the classes of hAtom and hNews."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.web.facts.surroundings import is_of_others, text_of, tokens_of

_CLASSES = {
    "datePublished": frozenset({"published", "dt-published"}),
    "dateModified": frozenset({"updated", "dt-updated"}),
    "author": frozenset({"p-author"}),
}
_CARD = frozenset({"author", "vcard"})
_VOCABULARY = re.compile(r"^(?:schema|dc|dcterms|dct|rnews):|^https?://schema\.org/")
_SAME = {"creator": "author", "issued": "datePublished", "modified": "dateModified"}
_MARKED = (
    "//*[@itemprop or @property or contains(@rel, 'author') or contains(@class, 'published')"
    " or contains(@class, 'updated') or contains(@class, 'author')]"
)
_MANY = 60
_DEEP = 60


def marked(root: HtmlElement, within: HtmlElement | None, prop: str) -> Iterator[HtmlElement]:
    """The elements that hold the property of the article, but not those of comments and lists."""
    count = 0
    classes = _CLASSES.get(prop, frozenset())
    for element in root.xpath(_MARKED):
        names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".split()
        held = any(_plain(name) == prop for name in names)
        called = (element.get("class") or "").split()
        held = held or bool(classes.intersection(called))
        if prop == "author" and not held:
            held = "author" in (element.get("rel") or "").split() or _CARD.issubset(called)
        if not held:
            continue
        if element.tag in ("meta", "link") and element.get("itemprop") is None:
            continue  # RDFa in the head is told by the meta tags
        if _is_of_other(element, within):
            continue
        yield element
        count += 1
        if count == _MANY:
            return


def value_of(element: HtmlElement) -> str:
    """What an element with a property tells: its machine-readable value, or else its words."""
    for key in ("content", "datetime"):
        if value := clean_line(element.get(key) or ""):
            return value
    for inner in element.iter("time", "abbr"):
        if value := clean_line(inner.get("datetime") or inner.get("title") or ""):
            return value
    return text_of(element)


def names_of(element: HtmlElement) -> list[str]:
    """The names in an element with the property `author`."""
    named = [
        one
        for one in element.iterdescendants()
        if isinstance(one.tag, str) and "name" in (one.get("itemprop") or "").split()
    ]
    return [value for one in (named or [element]) if (value := value_of(one))]


def _plain(name: str) -> str:
    name = _VOCABULARY.sub("", name)
    return _SAME.get(name, name)


def _is_of_other(element: HtmlElement, within: HtmlElement | None) -> bool:
    """Whether it stands in a list, a comment, or a thing that is not the article."""
    in_head = element.tag in ("meta", "link")
    for one in islice(element.iterancestors(), _DEEP):
        if one is within:
            return False
        if is_of_others(one) or "bio" in tokens_of(one):
            return True
        kind = one.get("itemtype") or one.get("typeof") or ""
        if kind and re.search(r"Comment|Video|Image|Review$|Person|Organization", kind):
            return True
    return within is not None and element is not within and not in_head
