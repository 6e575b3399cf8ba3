"""Who says that words belong to the story: trafilatura, and the page's own data for machines.

Neither is asked for its words, only for its opinion: trafilatura changes blanks and breaks, and
an `articleBody` may be cut off.
"""

import copy
import json
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from lxml import etree
from lxml.html import HtmlElement

from pullquote.model.reading.web.hidden import is_hidden, unseen_classes
from pullquote.model.reading.web.passages import plain

_SURE = 20
"""Letters from which on words do not stand in another text by chance."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A text that is said to be the story."""

    blocks: frozenset[str]
    whole: str

    def knows(self, words: str) -> bool:
        """Whether the plain words are part of that text."""
        return words in self.blocks or (len(words) >= _SURE and words in self.whole)

    def __bool__(self) -> bool:
        return bool(self.whole)


def witness(blocks: Iterable[str]) -> Witness:
    """Who says that these blocks are the story."""
    plains = [words for block in blocks if (words := plain(block))]
    return Witness(frozenset(plains), "".join(plains))


def extractor(root: HtmlElement) -> Witness:
    """What trafilatura takes as the story; an empty witness if it finds none."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        from trafilatura import bare_extraction

        found = bare_extraction(
            _pruned(root),
            fast=True,
            include_comments=False,
            include_formatting=True,
            with_metadata=False,
        )
    except Exception:  # whatever a strange page makes it raise, there are other ways to read it
        return witness([])
    body = getattr(found, "body", None)
    return witness(_blocks(body) if body is not None else [])


_SILENT = ("script", "style", "noscript", "iframe", "template", "svg")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def _pruned(root: HtmlElement) -> HtmlElement:
    """A copy without what is never shown; control characters make trafilatura give up."""
    tree = copy.deepcopy(root)
    unseen = unseen_classes(tree)
    for element in list(tree.iter()):
        if element.tag in _SILENT or (element.tag != "body" and is_hidden(element, unseen)):
            if element.getparent() is not None:
                element.drop_tree()
            continue
        if element.text and _CONTROL.search(element.text):
            element.text = _CONTROL.sub("", element.text)
        if element.tail and _CONTROL.search(element.tail):
            element.tail = _CONTROL.sub("", element.tail)
    return tree


def _blocks(body: etree._Element) -> Iterator[str]:
    for block in body.iter("p", "head", "quote", "item", "cell", "list", "code", "ab"):
        if words := "".join(block.itertext()).strip():
            yield words


_TAGS = re.compile(r"<(?:br|/?p|/?div|/?h\d|/?li)\b[^>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^>]{0,300}>", re.IGNORECASE)


def body_lines(root: HtmlElement) -> list[str]:
    """The lines of the longest `articleBody` in the page's JSON-LD."""
    longest = ""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or "articleBody" not in (script.text or ""):
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        longest = max((longest, *_bodies(data, 0)), key=len)
    text = _TAG.sub("", _TAGS.sub("\n", longest))
    return [line for one in unescape(text).splitlines() if (line := " ".join(one.split()))]


def _bodies(data: object, depth: int) -> Iterator[str]:
    if depth > 8:
        return
    if isinstance(data, dict):
        if isinstance(body := data.get("articleBody"), str):
            yield body
        for value in data.values():
            yield from _bodies(value, depth + 1)
    elif isinstance(data, list):
        for value in data:
            yield from _bodies(value, depth + 1)
