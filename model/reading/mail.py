"""An e-mail to a Document."""

from pullquote.model.article import Document
from pullquote.model.reading.given import Given
from pullquote.model.reading.unreadable import Unreadable


def read_mail(given: Given) -> Document:
    """The article in it."""
    raise Unreadable(f"{given.name} cannot be read yet.")
