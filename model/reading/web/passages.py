"""What a browser would print of a page: its passages in order, in the page's own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from pullquote.model.reading.web.labels import Label, is_hidden, label_of


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
    part: int = 0
    """Which one of several passages in its element."""

    @property
    def tag(self) -> str:
        """The tag of the block."""
        return str(self.element.tag)

    @property
    def plain(self) -> str:
        """Letters and digits alone, for comparisons."""
        return plain(self.text)


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
    script style noscript template iframe svg math head title meta link object embed applet audio
    video canvas map button select option textarea input datalist progress meter img picture source
    track noframes param area frame rp
    """.split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_BREAK = "\v"
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BREAKS = re.compile(rf" ?{_BREAK}(?: ?{_BREAK})+ ?")
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s*$")


def passages(root: HtmlElement, *, hidden: bool = False) -> list[Passage]:
    """The passages of the page; with `hidden` also those that only a script would show."""
    return list(_Walk(hidden=hidden).over(root))


class _Walk:
    def __init__(self, *, hidden: bool) -> None:
        self.hidden = hidden
        self.blocks: list[HtmlElement] = []
        self.zones: list[Zone] = []
        self.open: list[tuple[str, bool, bool, bool]] = []
        """Of each open element: tag, and whether its words are linked, bold, slanted."""
        self.words: list[tuple[str, bool, bool, bool]] = []
        self.parts = 0

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
                    self.parts = 0
                    if (label := label_of(element)) is not None:
                        self.zones.append(Zone(label, element))
                elif tag == "br":
                    self._say(_BREAK)
                linked, strong, slanted = self.open[-1][1:] if self.open else (False, False, False)
                self.open.append(
                    (
                        tag,
                        linked or tag == "a",
                        strong or tag in ("b", "strong") or tag in _HEADINGS,
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
                    self.parts = 1
                if self.zones and self.zones[-1].element is element:
                    self.zones.pop()
            if element is not root:
                self._say(element.tail)
        yield from self._flush()

    def _say(self, text: str | None) -> None:
        if text:
            linked, strong, slanted = self.open[-1][1:] if self.open else (False, False, False)
            if self.blocks and self.blocks[-1].tag == "pre":
                text = text.replace("\r\n", "\n").replace("\n", _BREAK)
            self.words.append((text, linked, strong, slanted))

    def _is_silent(self, element: HtmlElement, tag: str) -> bool:
        if tag in _SILENT:
            if tag == "img" and "emoji" in (element.get("class") or ""):
                self._say(element.get("alt"))
            return True
        if self.hidden:
            return False
        if is_hidden(element) or (tag not in _BLOCKS and label_of(element) == "unseen"):
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
        text = _BLANKS.sub(" ", "".join(word[0] for word in words)).strip(f" {_BREAK}")
        if not text:
            return
        letters = [sum(not one.isspace() for one in word[0]) for word in words]
        count = sum(letters) or 1
        linked, strong, slanted = (
            sum(size for word, size in zip(words, letters, strict=True) if word[at]) / count
            for at in (1, 2, 3)
        )
        for part in _BREAKS.split(text):
            if part := _BLANKS.sub(" ", part.replace(_BREAK, " ")).strip():
                yield Passage(
                    part,
                    self.blocks[-1],
                    linked,
                    strong > 0.99,
                    slanted > 0.95,
                    tuple(self.zones),
                    self.parts,
                )
                self.parts += 1
