"""An OpenDocument text (.odt) to a Document. Follows OpenDocument 1.3, part 3, 5 and 6."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from pullquote.model.article import BlockKind, Document
from pullquote.model.reading.compose import Piece, compose
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import known_of
from pullquote.model.reading.office_zip import OfficeZip, damaged, local_name, whole
from pullquote.model.reading.properties import with_properties
from pullquote.model.reading.unreadable import Unreadable

_UNSEEN = frozenset(
    """
    tracked-changes note annotation annotation-end ruby-text hidden-text forms sequence-decls
    table-of-content index-body title desc
    """.split()
)
_SIGNS = {"s": " ", "tab": " ", "line-break": "\n"}


def read_odt(given: Given) -> Document:
    """The article in the document. Raises `Unreadable` with one clear line."""
    parts = OfficeZip(given.data, given.name)
    return whole(lambda: _read(parts, given), given.name)


def _read(parts: OfficeZip, given: Given) -> Document:
    root = parts.tree("content.xml")
    if root is None or (body := next(_named(root, "text"), None)) is None:
        raise Unreadable(damaged(given.name))
    document = compose(_blocks(body), known_of(given), name=given.name)
    meta = parts.tree("meta.xml")
    about = {local_name(one): one.text for one in meta.iter()} if meta is not None else {}
    return with_properties(document, about.get("title"), about.get("initial-creator"))


def _blocks(parent: Element, kind: BlockKind | None = None) -> Iterator[Piece]:
    for element in parent:
        name = local_name(element)
        if name in ("h", "p"):
            boxes: list[Element] = []
            yield Piece(_text(element, boxes), "headline" if name == "h" else kind)
            for box in boxes:
                yield from _blocks(box)
        elif name not in _UNSEEN:
            yield from _blocks(element, "list" if name == "list" else kind)


def _text(element: Element, boxes: list[Element]) -> str:
    text = element.text or ""
    for child in element:
        name = local_name(child)
        if name == "text-box":
            boxes.append(child)
        elif name in _SIGNS:
            text += _SIGNS[name]
        elif name not in _UNSEEN:
            text += _text(child, boxes)
        text += child.tail or ""
    return text


def _named(root: Element, name: str) -> Iterator[Element]:
    return (one for one in root.iter() if local_name(one) == name)
