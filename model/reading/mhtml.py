"""A web archive to a Document: a page that a browser saved in one file, with where and when.

Chrome, Edge, Opera and Internet Explorer save a page as an e-mail whose parts are its resources
(MHTML, RFC 2557); Safari saves a property list (`.webarchive`).
"""

import plistlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime

from pullquote.model.article import Document
from pullquote.model.reading.formats import reader_of
from pullquote.model.reading.given import Given
from pullquote.model.reading.mail.parts import Part, bytes_of, parts_of
from pullquote.model.reading.unreadable import Unreadable

_MOST_FRAMES = 8
"""Frames that are tried when the page around them has no article."""


def read_mhtml(given: Given) -> Document:
    """The article in the saved page; the page's own address and the day of saving go with it."""
    webarchive = given.data.startswith(b"bplist00") or b"<plist" in given.data[:400]
    pages = list(_pages_of_plist(given) if webarchive else _pages_of_mime(given))
    problem: Unreadable | None = None
    for page in pages[: _MOST_FRAMES + 1]:
        try:
            return _as_saved(reader_of("page")(page), page)
        except Unreadable as why:
            problem = problem or why
    raise problem or Unreadable(
        f"{given.name} is a web archive without a page in it. Save the page again, as HTML."
    )


def _pages_of_mime(given: Given) -> Iterator[Given]:
    """The root page, and behind it its frames, the longest first."""
    parts = [part for part in parts_of(given.data, given.name) if _is_page(part)]
    if not parts:
        return
    headers = parts[0].headers
    url = str(headers.get("snapshot-content-location") or headers.get("content-location") or "")
    root = next((p for p in parts if _matches(p, url, str(headers.get("content-type")))), parts[0])
    url = url or str(root.message.get("content-location") or "")
    frames = sorted((p for p in parts if p is not root), key=lambda p: -len(bytes_of(p.message)))
    for part in (root, *frames):
        yield replace(
            given,
            data=bytes_of(part.message),
            url=given.url or _web(url),
            accessed=given.accessed or _day(str(headers.get("date") or "")),
            media_type="text/html",
            charset=part.message.get_content_charset(),
        )


def _is_page(part: Part) -> bool:
    return part.kind in ("text/html", "application/xhtml+xml")


def _matches(part: Part, url: str, content_type: str) -> bool:
    """Whether the archive names this part as its root: by the address, or by `start`."""
    content_id = str(part.message.get("content-id") or "").strip()
    named = bool(content_id) and f'start="{content_id}"' in content_type.replace("\n", "")
    return named or (bool(url) and part.message.get("content-location") == url)


def _pages_of_plist(given: Given) -> Iterator[Given]:
    try:
        resource = plistlib.loads(given.data)["WebMainResource"]
        data, url = resource["WebResourceData"], str(resource.get("WebResourceURL") or "")
        charset = str(resource.get("WebResourceTextEncodingName") or "") or None
    except Exception:  # plistlib raises what its parsers happen to raise
        raise Unreadable(
            f"{given.name} is a damaged web archive. Save the page again, as HTML."
        ) from None
    if isinstance(data, bytes):
        yield replace(
            given,
            data=data,
            url=given.url or _web(url),
            media_type="text/html",
            charset=charset,
        )


def _web(address: str) -> str | None:
    return address if address.lower().startswith(("http://", "https://")) else None


def _day(words: str) -> date | None:
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _as_saved(document: Document, page: Given) -> Document:
    """The document with its address and its day told to come from the saved file."""
    source = document.source
    told = {
        field: "saved"
        for field in ("url", "accessed")
        if getattr(source, field) and getattr(source.origins, field) == "address"
    }
    origins = source.origins.model_copy(update=told)
    return document.model_copy(update={"source": source.model_copy(update={"origins": origins})})
