"""What a browser would print of a page: its passages in order, in the page's own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from pullquote.model.reading.web.hidden import is_hidden, unseen_classes
from pullquote.model.reading.web.labels import Label, label_of


@dataclass(eq=False, slots=True)
class Zone:
    """An element whose names say what it is, with all that stands in it."""

    label: Label
    element: HtmlElement


@dataclass(frozen=True, eq=False, slots=True)
class Passage:
    """A paragraph, a heading, an item, a caption: words without another block between them."""

    text: str
    element: HtmlElement
    """The innermost block that the words stand in."""
    linked: float
    """The share of the letters that belong to links."""
    strong: bool
    """Whether all of it is bold."""
    slanted: bool
    """Whether all of it is in italics."""
    zones: tuple[Zone, ...] = field(repr=False)
    """The labelled elements around it, from the outermost in."""
    lines: tuple[str, ...] = field(default=(), repr=False)
    """Its lines, where single breaks divide it."""
    plain: str = field(default="", repr=False)
    """Its letters and digits alone, for comparisons."""
    leads: bool = field(default=False, repr=False)
    """Whether one of its lines is a link, and others follow: a teaser of another story."""

    tag: str = "p"
    """The tag of the block; that of a heading for what is one by its role."""


_NOT_PLAIN = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The letters and digits of the text, in small letters."""
    return _NOT_PLAIN.sub("", text).casefold()


# The HTML standard's list of elements that a browser shows as blocks.
_BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
    ol optgroup p pre search section summary table tbody td tfoot th thead tr ul video
    """.split()
)
# Not words, or words nobody reads as part of a page.
_SILENT = frozenset(
    """
    script style noscript template iframe svg math title base meta link object embed applet audio
    video canvas map button select option textarea input datalist progress meter img picture source
    track noframes param area frame rp
    """.split()
)
MANY = 10_000
"""Passages that are read at most; more than in any article."""
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BREAK = "\v"
_PLAIN = (False, False, False)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BREAKS = re.compile(rf"[ \t\r\n\f]*{_BREAK}(?:[ \t\r\n\f]*{_BREAK})+")
_EDGE = re.compile(r"\s+")
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s*$")


def passages(root: HtmlElement, *, hidden: bool = False) -> list[Passage]:
    """The passages of the page; with `hidden` also those that only a script would show."""
    return list(islice(_Walk(None if hidden else unseen_classes(root)).over(root), MANY))


def apart(page: Sequence[Passage], title: str) -> Iterator[Passage]:
    """The passages, with the lines apart where the headline is one of several in a block.

    Pages laid out by tables put section, headline, byline and date in one cell.
    """
    for passage in page:
        if len(passage.lines) > 1 and any(is_headline(plain(one), title) for one in passage.lines):
            for line in passage.lines:
                yield replace(passage, text=line, lines=(line,), plain=plain(line), leads=False)
        else:
            yield passage


def is_headline(words: str, title: str) -> bool:
    """Whether the plain words are the title, or the title without the name of the site."""
    return bool(words) and (words == title or (len(words) > 19 and words in title))


def is_in(element: HtmlElement, around: HtmlElement) -> bool:
    """Whether the element is, or stands in, the other."""
    return element is around or any(above is around for above in element.iterancestors())


def worn(element: HtmlElement) -> str:
    """The classes of an element, but for those that number it."""
    names = element.get("class")
    return _unnumbered(names) if names else ""


@lru_cache(maxsize=4096)
def _unnumbered(told: str) -> str:
    names = told.split()
    return " ".join(name for name in names if not _NUMBER.search(name)) or " ".join(names)


_NUMBER = re.compile(r"\d")


class _Word(NamedTuple):
    """A run of text in one dress."""

    text: str
    linked: bool
    strong: bool
    slanted: bool


class _Walk:
    def __init__(self, unseen: frozenset[str] | None) -> None:
        self.unseen = unseen
        """The classes that are not shown; None where all is read."""
        self.blocks: list[HtmlElement] = []
        self.zones: list[Zone] = []
        self.open: list[tuple[bool, bool, bool]] = []
        """Of each open element whether its words are linked, bold, slanted."""
        self.words: list[_Word] = []

    def over(self, root: HtmlElement) -> Iterator[Passage]:
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: HtmlElement | None = None
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if not isinstance(tag, str) or self._is_silent(element, tag):
                    skipped = element
                    walk.skip_subtree()
                    if tag == "hr":
                        yield from self._flush()
                    continue
                if self._is_block(element):
                    yield from self._flush()
                    self.blocks.append(element)
                    if (label := label_of(element)) is not None:
                        self.zones.append(Zone(label, element))
                elif tag == "br":
                    self._say(_BREAK)
                linked, strong, slanted = self.open[-1] if self.open else _PLAIN
                self.open.append(
                    (
                        linked or tag == "a",
                        strong or tag in ("b", "strong") or tag in HEADINGS,
                        slanted or tag in ("i", "em"),
                    )
                )
                self._say(element.text)
                continue
            if element is skipped:
                skipped = None
            else:
                self.open.pop()
                if self.blocks and self.blocks[-1] is element:
                    yield from self._flush()
                    self.blocks.pop()
                if self.zones and self.zones[-1].element is element:
                    self.zones.pop()
            if element is not root:
                self._say(element.tail)
        yield from self._flush()

    def _say(self, text: str | None) -> None:
        if text:
            if self.blocks and self.blocks[-1].tag == "pre":
                text = text.replace("\r\n", "\n").replace("\n", _BREAK)
            self.words.append(_Word(text, *(self.open[-1] if self.open else _PLAIN)))

    def _is_silent(self, element: HtmlElement, tag: str) -> bool:
        if tag in _SILENT:
            if tag == "img" and "emoji" in (element.get("class") or ""):
                self._say(element.get("alt"))
            return True
        if self.unseen is None:
            return False
        if is_hidden(element, self.unseen) or (
            tag not in _BLOCKS and label_of(element) == "unseen"
        ):
            return True
        if tag == "sup" or (tag == "a" and (element.get("href") or "").startswith("#")):
            return self._is_note_mark(element)
        if element.get("aria-hidden") == "true":
            # A dropped capital may be hidden from readers aloud alone.
            return len("".join(element.itertext()).strip(" “\"'‘")) != 1
        return label_of(element) == "unseen"

    def _is_note_mark(self, element: HtmlElement) -> bool:
        """A raised number that leads to a footnote; but the 2 of CO2 or km2 is part of the word."""
        leads = element.tag == "a" or element.find("a") is not None
        return leads and bool(_NOTE_MARK.match("".join(element.itertext())))

    def _is_block(self, element: HtmlElement) -> bool:
        """Caption and credit are often two inline elements that styles put one below the other."""
        if element.tag in _BLOCKS:
            return True
        above = element.getparent()
        return (
            above is not None
            and above.tag == "figcaption"
            and not (above.text or "").strip()
            and len(above) > 1
            and not any((one.tail or "").strip() for one in above)
        )

    def _flush(self) -> Iterator[Passage]:
        words, self.words = self.words, []
        if not words or not self.blocks:
            return
        said = "".join(word.text for word in words)
        start = at = word_start = 0
        for match in (*_BREAKS.finditer(said), None):
            end = match.start() if match else len(said)
            cut: list[_Word] = []
            while at < len(words) and word_start < end:
                word_end = word_start + len(words[at].text)
                if word_end > start:
                    text = said[max(word_start, start) : min(word_end, end)]
                    cut.append(words[at]._replace(text=_EDGE.sub(" ", text)))
                if word_end > end:
                    break  # it goes on behind the break
                at, word_start = at + 1, word_end
            yield from self._passage(said[start:end], cut)
            start = match.end() if match else end

    def _passage(self, said: str, words: Sequence[_Word]) -> Iterator[Passage]:
        lines = [one.strip() for one in _BLANKS.sub(" ", said).split(_BREAK)]
        lines = [line for line in lines if line]
        if not lines:
            return
        block = self.blocks[-1]
        letters = [(len(word.text) - word.text.count(" "), word) for word in words]
        count = sum(size for size, _ in letters) or 1
        yield Passage(
            " ".join(lines),
            block,
            sum(size for size, word in letters if word.linked) / count,
            sum(size for size, word in letters if word.strong) > 0.99 * count,
            sum(size for size, word in letters if word.slanted) > 0.95 * count,
            tuple(self.zones),
            tuple(lines),
            plain(" ".join(lines)),
            len(lines) > 1
            and not {one.text.strip() for one in words if one.linked}.isdisjoint(lines[:-1]),
            "h2" if block.get("role") == "heading" else str(block.tag),
        )
