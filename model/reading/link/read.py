"""A link to a document: fetched anew, kept, and where that fails, the copy that was kept."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from pullquote.model.article import Document
from pullquote.model.reading.formats import format_of
from pullquote.model.reading.link.address import Address, shortened
from pullquote.model.reading.link.exchange import Limits, Refused
from pullquote.model.reading.link.fetch import fetch
from pullquote.model.reading.link.kept import given_of, keep, newest
from pullquote.model.reading.link.page import Page
from pullquote.model.reading.link.wire import Watch
from pullquote.model.reading.read import read_given
from pullquote.model.reading.unreadable import Unreadable


def read_link(
    address: Address,
    limits: Limits,
    folder: Path | None,
    *,
    watch: Watch = lambda host, received: None,
    stop: Event | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Document:
    """The article behind a link; `folder` is where pages are kept.

    Raises `Unreadable` with one clear line, or `Cancelled` once `stop` is set.
    """
    try:
        page = fetch(address, limits, watch, stop)
        fetched = now()
        document = _read(page, fetched, limits)
    except Refused:
        raise
    except Unreadable as problem:
        kept = newest(folder, address.url) if folder else None
        if kept is None:
            raise
        why = str(problem).partition(". ")[0].rstrip(".")
        note = f"The page could not be fetched ({why}); this is the copy kept on {kept.day}."
        return _with_notes(_read(kept.page, kept.fetched, limits), note)
    if folder:
        try:
            keep(page, format_of(given_of(page, shortened(page.url), fetched)), folder, fetched)
        except OSError as problem:
            why = (problem.strerror or str(problem)).lower()
            return _with_notes(document, f"No copy of the page could be kept ({why}).")
    return document


def _read(page: Page, fetched: datetime, limits: Limits) -> Document:
    given = given_of(page, shortened(page.url), fetched)
    return _with_notes(read_given(given, max_bytes=limits.max_bytes), *page.notes)


def _with_notes(document: Document, *notes: str) -> Document:
    """The document with remarks before its own: they say what it is that is read."""
    return document.model_copy(update={"notes": (*notes, *document.notes)}) if notes else document
