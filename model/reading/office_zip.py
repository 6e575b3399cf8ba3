"""The parts of an office document, a zip of XML, within limits.

A zip of 194 kB can unpack to 200 MB, and an XML entity to more: so both the size that the zip
declares and the size that comes out are checked, and a document type declaration, which no office
program writes, is refused.
"""

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Final, TypeVar
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import BadZipFile, ZipFile

from pullquote.model.reading.unreadable import Unreadable

_T = TypeVar("_T")

MOST_XML: Final = 20_000_000
_MOST_RATIO = 100
_SMALL = 1_000_000
"""A part up to this size does no harm, however well it packs."""
_MOST_PARTS = 10_000
_BROKEN = (
    BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error,
    LookupError, OverflowError,
)  # fmt: skip


class _Plain(TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        raise ParseError(f"document type {name}")


class OfficeZip:
    """The named parts of the document. Whatever goes wrong with them is `Unreadable`."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = ZipFile(BytesIO(data))
            self.names = self._zip.namelist()
        except _BROKEN:
            raise Unreadable(damaged(name)) from None
        if len(self.names) > _MOST_PARTS:
            raise Unreadable(_too_big(name))

    def tree(self, part: str) -> Element | None:
        """The XML of the part; null if there is no such part."""
        if part not in self.names:
            return None
        try:
            info = self._zip.getinfo(part)
            if info.flag_bits & 1:
                raise Unreadable(locked(self._name))
            packed = max(info.compress_size, 1)
            if info.file_size > MOST_XML or (
                info.file_size > _SMALL and info.file_size > _MOST_RATIO * packed
            ):
                raise Unreadable(_too_big(self._name))
            with self._zip.open(part) as file:
                xml = file.read(MOST_XML + 1)
        except _BROKEN:
            raise Unreadable(damaged(self._name)) from None
        if len(xml) > MOST_XML:
            raise Unreadable(_too_big(self._name))
        parser = XMLParser(target=_Plain())
        try:
            parser.feed(xml)
            root: Element = parser.close()
        except (ParseError, ValueError, LookupError):
            raise Unreadable(damaged(self._name)) from None
        return root


def whole(read: Callable[[], _T], name: str) -> _T:
    """What is read; a document nested so deep that it cannot be walked is a damaged one."""
    try:
        return read()
    except RecursionError:
        raise Unreadable(damaged(name)) from None


def damaged(name: str) -> str:
    """What is said of bytes that are no whole office document."""
    return (
        f"{name} is damaged, cut off or no text document: it cannot be read. "
        "Save or download it again."
    )


def local_name(element: Element) -> str:
    """The name without its namespace: the strict and the usual form differ in that alone."""
    return str(element.tag).rpartition("}")[2]


def locked(name: str) -> str:
    """What is said of a document with a password."""
    return f"{name} is locked with a password. Save it without one and open that."


def _too_big(name: str) -> str:
    return f"{name} unpacks to more than any article holds. Save the article alone and open that."
