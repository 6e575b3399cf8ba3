"""What is named to be opened: a path, a link, a `file:` address, or “-” for standard input."""

import argparse
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from pullquote.model.article import Document
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.read import Batch, read_path, read_stdin
from pullquote.model.reading.size import MAX_BYTES
from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.settings import library_folder

if TYPE_CHECKING:
    from pullquote.model.reading.link.address import Address
    from pullquote.model.reading.link.wire import Watch

_LINK = re.compile(r"https?:", re.IGNORECASE)
_FILE = re.compile(r"file:", re.IGNORECASE)
_OTHER = re.compile(
    r"[a-z][a-z0-9+.-]+://|(?:data|javascript|mailto|about|blob|view-source|ftp|gopher):",
    re.IGNORECASE,
)
"""A scheme has two letters at least: one is a drive."""
_BARE = re.compile(
    r"(?:www\.[^\s/]+\.[^\s/]+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/)\S*", re.IGNORECASE
)
"""A link as people say it, without its beginning."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms inputs are opened."""

    max_bytes: int = MAX_BYTES
    allow_local: bool = False
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)


def terms_of(options: argparse.Namespace) -> Terms:
    """What the command line says of it."""
    return Terms(options.max_size, options.allow_local)


def is_link(name: str) -> bool:
    """Whether the name is that of a page."""
    return bool(_LINK.match(name))


def unseen(host: str, received: int) -> None:
    """Tell nobody how far fetching is."""


Telling = Callable[[], AbstractContextManager["Watch"]]
"""Begins and ends telling how far the fetching of one page is."""


def open_input(
    name: str,
    terms: Terms,
    telling: Telling = lambda: nullcontext(unseen),
    stop: Event | None = None,
) -> Batch:
    """What the name stands for. Raises `Unreadable`, now or when its documents are asked for."""
    if name == "-":
        return read_stdin(max_bytes=terms.max_bytes)
    there = os.path.lexists(name) if "\0" not in name else False
    if _LINK.match(name) or (_OTHER.match(name) and not _FILE.match(name) and not there):
        from pullquote.model.reading.link.address import read_address

        address = read_address(name)
        return Batch(address.shown, _fetched(address, terms, telling, stop))
    path = _path_of_address(name) if _FILE.match(name) and not there else Path(name)
    if not there and _BARE.fullmatch(name) and not Path(name.partition("/")[0]).exists():
        shown = clean_line(name)
        raise Unreadable(f"There is no file {shown}. If it is a link, write https://{shown}")
    return read_path(path, max_bytes=terms.max_bytes)


def short_name(name: str) -> str:
    """What an article without a title is called."""
    if name == "-":
        return "standard input"
    if _LINK.match(name):
        from pullquote.model.reading.link.address import read_address

        with suppress(Unreadable):
            return read_address(name).host
    return clean_line(Path(name).name)


def _fetched(
    address: "Address", terms: Terms, telling: Telling, stop: Event | None
) -> Iterator[Document]:
    from pullquote.model.reading.link.exchange import Limits
    from pullquote.model.reading.link.public import anything_goes, not_public
    from pullquote.model.reading.link.read import read_link

    limits = Limits(
        max_bytes=terms.max_bytes, refused=anything_goes if terms.allow_local else not_public
    )
    folder = library_folder(terms.environment) / "pages"
    with telling() as watch:
        document = read_link(address, limits, folder, watch=watch, stop=stop)
    yield document


def _path_of_address(name: str) -> Path:
    """The path that a `file:` address names, on this machine."""
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    try:
        parts = urlsplit(name)
    except ValueError:
        raise Unreadable(f"{clean_line(name)} names no file.") from None
    if parts.netloc.lower() not in ("", "localhost"):
        raise Unreadable(f"{clean_line(name)} names a file on another machine. Copy it here first.")
    return Path(url2pathname(parts.path))
