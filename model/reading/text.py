"""The bytes of a plain text to a Document."""

from pullquote.model.article import Document
from pullquote.model.reading.clean import clean_bytes
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import known_of
from pullquote.model.reading.layout import unquoted
from pullquote.model.reading.plain import read_plain
from pullquote.model.reading.unreadable import Unreadable


def read_text(given: Given) -> Document:
    """The article in the plain text."""
    text, notes = clean_bytes(given.data, charset=given.charset)
    if not text.strip():
        raise Unreadable(f"{given.name} is empty: there is nothing to read.")
    return read_plain(unquoted(text), source=known_of(given).source, notes=notes)
