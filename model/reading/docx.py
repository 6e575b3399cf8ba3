"""A .docx document to a Document.

Follows ECMA-376, part 1, 17.2 to 17.13: paragraphs of runs, in the order of the body. What a
reader does not see is left out: deleted words of tracked changes, hidden text, field codes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from pullquote.model.article import BlockKind, Document
from pullquote.model.reading.clipping import unclipped
from pullquote.model.reading.compose import Piece, compose
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import known_of
from pullquote.model.reading.office_zip import OfficeZip, damaged, local_name, whole
from pullquote.model.reading.properties import with_properties
from pullquote.model.reading.unreadable import Unreadable

_UNSEEN = frozenset(
    """
    del moveFrom delText instrText delInstrText footnoteReference endnoteReference
    commentReference annotationRef rt pPr rPr sectPr tblPr trPr tcPr sdtPr Fallback
    """.split()
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# Names of styles that every version of Word has, or that newsrooms' templates give them.
_STYLES: tuple[tuple[str, BlockKind], ...] = (
    ("title", "headline"), ("subtitle", "headline"), ("heading", "headline"),
    ("headline", "headline"), ("quote", "quote"), ("intense quote", "quote"),
    ("block text", "quote"), ("caption", "caption"), ("list bullet", "list"),
    ("list number", "list"), ("footnote", "furniture"), ("header", "furniture"),
    ("footer", "furniture"), ("toc ", "furniture"),
)  # fmt: skip
_SHORT_CELL = 80
_DEEPEST_STYLE = 20


def read_docx(given: Given) -> Document:
    """The article in the document. Raises `Unreadable` with one clear line."""
    parts = OfficeZip(given.data, given.name)
    return whole(lambda: _read(parts, given), given.name)


def _read(parts: OfficeZip, given: Given) -> Document:
    root = parts.tree(_main_part(parts.names))
    body = _child(root, "body") if root is not None else None
    if body is None:
        raise Unreadable(damaged(given.name))
    story = _Story(_styles(parts.tree("word/styles.xml")))
    pieces = [*story.blocks(body), *_notes(parts.tree("word/footnotes.xml"), story)]
    known = known_of(given)
    clipped = unclipped(pieces, known)
    document = compose(clipped or pieces, known, name=given.name, headed=clipped is not None)
    about = parts.tree("docProps/core.xml")
    return with_properties(document, _entry(about, "title"), _entry(about, "creator"))


def _main_part(names: list[str]) -> str:
    """Some programs number the main part."""
    found = [one for one in names if one.startswith("word/document") and one.endswith(".xml")]
    return "word/document.xml" if "word/document.xml" in found or not found else min(found)


@dataclass
class _Words:
    """The words of a paragraph, and the text boxes that hang on it."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)


class _Story:
    def __init__(self, styles: dict[str, BlockKind]) -> None:
        self._styles = styles

    def blocks(self, parent: Element, *, cell: bool = False) -> Iterator[Piece]:
        """The paragraphs below the element, in their order."""
        for element in parent:
            match local_name(element):
                case "p":
                    yield from self._paragraph(element, cell=cell)
                case "tbl":
                    for row in _below(element, "tr"):
                        cells = list(_below(row, "tc"))
                        for one in cells:
                            yield from self.blocks(one, cell=len(cells) > 1)
                case name if name not in _UNSEEN:
                    yield from self.blocks(element, cell=cell)

    def _paragraph(self, paragraph: Element, *, cell: bool) -> Iterator[Piece]:
        words = _Words()
        _gather(paragraph, words)
        kind = self._kind(paragraph)
        # Two line breaks in a row are how some typists part paragraphs.
        for text in words.text.split("\n\n"):
            short = cell and kind is None and len(text) < _SHORT_CELL
            yield Piece(text, "list" if short else kind)
        for box in words.boxes:
            yield from self.blocks(box)

    def _kind(self, paragraph: Element) -> BlockKind | None:
        about = _child(paragraph, "pPr")
        if about is None:
            return None
        style = self._styles.get(_value(_child(about, "pStyle")))
        if style is not None:
            return style
        numbered = _child(about, "numPr")
        if numbered is not None and _value(_child(numbered, "numId")) not in ("", "0"):
            return "list"
        return None


def _gather(element: Element, words: _Words) -> None:
    for child in element:
        name = local_name(child)
        if name == "t":
            words.text += child.text or ""
        elif name in _SIGNS:
            words.text += _SIGNS[name]
        elif name == "txbxContent":
            words.boxes.append(child)
        elif name == "AlternateContent":  # one thing said twice, for old and new programs
            first = next(iter(child), None)
            if first is not None:
                _gather(first, words)
        elif name not in _UNSEEN and not (name == "r" and _is_hidden(child)):
            _gather(child, words)


def _is_hidden(run: Element) -> bool:
    about = _child(run, "rPr")
    hidden = _child(about, "vanish") if about is not None else None
    return hidden is not None and _value(hidden) not in ("0", "false", "off")


def _styles(root: Element | None) -> dict[str, BlockKind]:
    """The kind that each style stands for, by its id."""
    names: dict[str, tuple[str, str]] = {}
    for style in root if root is not None else ():
        if local_name(style) == "style":
            own = _value(_child(style, "name")).lower()
            names[_attribute(style, "styleId")] = own, _value(_child(style, "basedOn"))
    kinds = {id: _kind_of_style(id, names) for id in names}
    return {id: kind for id, kind in kinds.items() if kind is not None}


def _kind_of_style(id: str, names: dict[str, tuple[str, str]]) -> BlockKind | None:
    for _ in range(_DEEPEST_STYLE):
        if id not in names:
            return None
        name, id = names[id]
        for start, kind in _STYLES:
            if name.startswith(start):
                return kind
    return None


def _notes(root: Element | None, story: _Story) -> Iterator[Piece]:
    for note in root if root is not None else ():
        if local_name(note) == "footnote" and not _attribute(note, "type"):
            for piece in story.blocks(note):
                yield Piece(piece.text, "furniture")


def _entry(root: Element | None, name: str) -> str | None:
    found = _child(root, name) if root is not None else None
    return found.text if found is not None else None


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element if local_name(child) == name), None)


def _below(element: Element, name: str) -> Iterator[Element]:
    """The nearest elements of that name: content controls may lie between."""
    for child in element:
        if local_name(child) == name:
            yield child
        elif local_name(child) not in _UNSEEN:
            yield from _below(child, name)


def _attribute(element: Element, name: str) -> str:
    for key, value in element.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def _value(element: Element | None) -> str:
    return _attribute(element, "val") if element is not None else ""
