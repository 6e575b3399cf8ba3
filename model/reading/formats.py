"""What form the bytes have, and the reader of that form.

A form is known by what the bytes are; only where they do not tell, by what is declared of them
and by the name's ending. A reader, and the library it needs, is imported when it is needed.
"""

import re
from collections.abc import Callable
from typing import Literal

from pullquote.model.article import Document
from pullquote.model.reading.given import Given
from pullquote.model.reading.seeming import what_it_seems
from pullquote.model.reading.unreadable import Unreadable

Format = Literal["text", "markdown", "page", "pdf", "docx", "odt", "mail", "web archive"]

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.text"
"""The first part of such a zip, not packed (OpenDocument 1.3, part 2, 3.3)."""
_BOM = rb"(?:\xef\xbb\xbf)?"
_PAGE = re.compile(
    _BOM + rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]*):[ \t]?[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*\r?\n")
_MAIL_HEADERS = frozenset(
    b"from to cc subject date message-id mime-version content-type return-path received "
    b"delivered-to reply-to dkim-signature content-transfer-encoding snapshot-content-location "
    b"list-unsubscribe sender".split()
)
_SURE_HEADERS = frozenset(b"mime-version message-id received return-path".split())
_MULTIPART_PAGE = re.compile(rb"content-type:\s*multipart/related", re.IGNORECASE)
_SAVED_BY = re.compile(rb"^snapshot-content-location:|^from:[^\r\n]*\bsaved by\b", re.I | re.M)
_DELIVERED = re.compile(rb"^(?:received|message-id|to|return-path|delivered-to|cc):", re.I | re.M)
_WEBARCHIVE = re.compile(rb"bplist00|\s*(?:<\?xml[^>]*>\s*)?<!DOCTYPE plist\b|\s*<plist\b")
_ATX = re.compile(_BOM + rb"\s*#{1,3} +\S")
_LINK = re.compile(rb"(?<!\\)\[[^\[\]\n]{1,200}\]\(<?https?://[^\s()]{4,2000}[^\n]{0,200}?\)")
_BY_SUFFIX: dict[str, Format] = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".shtml": "page",
    ".mhtml": "web archive", ".mht": "web archive", ".webarchive": "web archive",
    ".eml": "mail", ".emlx": "mail", ".mbox": "mail",
    ".md": "markdown", ".markdown": "markdown",
}  # fmt: skip
_BY_TYPE: dict[str, Format] = {
    "text/html": "page", "application/xhtml+xml": "page", "message/rfc822": "mail",
    "multipart/related": "web archive", "text/markdown": "markdown",
}  # fmt: skip


def format_of(given: Given) -> Format:
    """The form of the bytes. Raises `Unreadable` for those that hold no text."""
    data = given.data
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return "docx"
    if data.startswith(b"PK\x03\x04") and _OPEN_DOCUMENT in data[:200]:
        return "odt"
    if _WEBARCHIVE.match(data) and b"WebMainResource" in data:
        return "web archive"
    if kind := what_it_seems(data):
        raise Unreadable(
            f"{given.name} is not an article in a form that can be read; it seems to be {kind}. "
            "Save the article as text, HTML or PDF and open that."
        )
    if _PAGE.match(data[:65536].replace(b"\0", b"").lstrip(b"\xff\xfe")):  # UTF-16 as well
        return "page"
    if headers := _headers(data):
        return "web archive" if _is_saved_page(headers) else "mail"
    told = _BY_TYPE.get(given.media_type or "") or _BY_SUFFIX.get(given.suffix, "text")
    return "markdown" if told == "text" and _is_markdown(data[:65536]) else told


def _is_saved_page(headers: bytes) -> bool:
    """Whether a browser wrote the headers: a mail with pictures is put together alike."""
    if _SAVED_BY.search(headers):
        return True
    return bool(_MULTIPART_PAGE.search(headers)) and not _DELIVERED.search(headers)


def _is_markdown(data: bytes) -> bool:
    """Marks that nobody prints in plain text: links, and not one by chance."""
    links = len(_LINK.findall(data))
    return links > 1 or (links > 0 and bool(_ATX.match(data)))


def _headers(data: bytes) -> bytes | None:
    """The mail headers that the bytes begin with: known ones alone tell a mail from a note."""
    at = data.find(b"\n") + 1 if data.startswith(b"From ") else 0
    start = at
    names = set()
    while match := _HEADER.match(data, at, at + 65536):
        names.add(match[1].lower())
        at = match.end()
    known = names & _MAIL_HEADERS
    return data[start:at] if len(known) > 2 and names & _SURE_HEADERS else None


def reader_of(form: Format) -> Callable[[Given], Document]:
    """The reader of the form."""
    match form:
        case "page":
            from pullquote.model.reading.web.page import read_page

            return read_page
        case "pdf":
            from pullquote.model.reading.pdf import read_pdf

            return read_pdf
        case "docx":
            from pullquote.model.reading.docx import read_docx

            return read_docx
        case "odt":
            from pullquote.model.reading.odt import read_odt

            return read_odt
        case "mail":
            from pullquote.model.reading.mail.message import read_mail

            return read_mail
        case "web archive":
            from pullquote.model.reading.mhtml import read_mhtml

            return read_mhtml
        case "markdown":
            from pullquote.model.reading.markdown import read_markdown

            return read_markdown
        case "text":
            from pullquote.model.reading.text import read_text

            return read_text
