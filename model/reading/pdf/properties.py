"""What a PDF says of itself: weak hints, since a typist or a program wrote them.

Its dates are those of the file and never taken for the day of publication.
"""

import re
from typing import Any

from pypdf import PdfReader

from pullquote.model.article import Author
from pullquote.model.reading.byline import to_authors
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.pdf.opening import BROKEN

# "Microsoft Word - story.docx", "untitled", "story.pdf", "https://…": names of files, no titles.
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)\b.*|untitled.*|document\d*|.*\.(?:docx?|pdf|indd|qxd|html?"
    r"|rtf|odt|txt|aspx?|php)|https?:.*|print(?:er)?.*|full ?(?:page|screen).*|about:blank"
    r"|\W*\d*\W*"
    r"|slide \d+|page \d+|scan.*|layout \d.*)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"\d|@|^(?:user|admin|owner|author|windows|pc|home|office)\b", re.IGNORECASE
)


def title_of(reader: PdfReader) -> str | None:
    """The title that the PDF gives itself, if it is one."""
    title = _entry(reader, "/Title")
    return None if not title or len(title) > 300 or _NO_TITLE.fullmatch(title) else title


def authors_of(reader: PdfReader) -> tuple[Author, ...]:
    """The authors that the PDF gives itself; only full names, for a login is none."""
    names = _entry(reader, "/Author")
    if not names or _NO_AUTHOR.search(names):
        return ()
    return tuple(author for author in to_authors(names) if author.family)


def _entry(reader: PdfReader, key: str) -> str | None:
    try:
        about: Any = reader.metadata
        value = about.get(key) if about else None
        text = str(value.get_object()) if value is not None else ""
    except BROKEN:
        return None
    return clean_line(text.replace("\0", "")) or None
