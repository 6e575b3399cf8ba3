"""A page by its link: asked for, followed where it leads, and taken in within limits."""

import http.client
import re
from contextlib import closing
from threading import Event
from time import monotonic

from pullquote.model.reading.link.address import Address, redirected
from pullquote.model.reading.link.body import OddlyPacked, TooBig, read_body
from pullquote.model.reading.link.exchange import Exchange, Limits, exchange
from pullquote.model.reading.link.faults import BY_HAND, fault_told, status_told
from pullquote.model.reading.link.page import Page
from pullquote.model.reading.link.wire import Watch, Wire, in_time
from pullquote.model.reading.size import too_big
from pullquote.model.reading.unreadable import Unreadable

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NO_ARTICLE = (
    ("image/", "an image"),
    ("video/", "a film"),
    ("audio/", "a sound"),
    ("font/", "a font"),
    ("application/json", "data (JSON)"),
    ("application/ld+json", "data (JSON)"),
    ("application/rss+xml", "a news feed; open one of its articles"),
    ("application/atom+xml", "a news feed; open one of its articles"),
    ("application/javascript", "a program (JavaScript)"),
    ("text/javascript", "a program (JavaScript)"),
    ("text/css", "a style sheet"),
    ("text/csv", "a table (CSV)"),
    ("text/calendar", "a calendar"),
)
"""Media types that are refused before their bytes are fetched, and what they seem to be."""
_TOKEN = re.compile(r"[A-Za-z0-9!#$&^_.+:-]{1,60}")
_SOME_TEXT = 512
"""Bytes of a page cut short that may hold the beginning of a story."""


def fetch(
    address: Address,
    limits: Limits | None = None,
    watch: Watch = lambda host, received: None,
    stop: Event | None = None,
) -> Page:
    """The page. Raises `Unreadable` with one clear line, or `Cancelled` once `stop` is set."""
    limits = limits or Limits()
    last = [address]
    end = monotonic() + limits.seconds

    def work(wire: Wire) -> Page:
        return _follow(address, limits, wire, end, last)

    try:
        return in_time(work, limits.seconds, watch, stop)
    except TimeoutError:
        raise Unreadable(
            f"{last[-1].host} did not send the page within {limits.seconds:g} seconds. {BY_HAND}"
        ) from None
    except (OSError, ValueError, http.client.HTTPException) as fault:
        raise Unreadable(fault_told(last[-1].host, fault)) from None


def _follow(asked: Address, limits: Limits, wire: Wire, end: float, last: list[Address]) -> Page:
    address = asked
    for _ in range(limits.redirects + 1):
        wire.host = address.host
        exchanged = exchange(address, limits, wire, end)
        with closing(exchanged.answer) as answer:
            location = answer.headers.get("Location")
            if answer.status not in _REDIRECTS or not location:
                return _page(exchanged, asked, address, limits, wire)
        address = redirected(address, _as_utf8(location))
        if address in last:
            raise Unreadable(f"{address.shown} leads back to itself. {BY_HAND}")
        last.append(address)
    raise Unreadable(
        f"{asked.shown} leads on more than {limits.redirects} times, last to {address.shown}. "
        f"{BY_HAND}"
    )


def _page(
    exchanged: Exchange, asked: Address, address: Address, limits: Limits, wire: Wire
) -> Page:
    answer = exchanged.answer
    if not 200 <= answer.status < 300:
        raise Unreadable(status_told(address.host, answer.status))
    media_type = _token(
        answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
    )
    for beginning, what in _NO_ARTICLE:
        if media_type and media_type.startswith(beginning):
            raise Unreadable(f"{address.shown} is no article; it seems to be {what}.")
    try:
        body = read_body(exchanged, limits.max_bytes, wire)
    except TooBig as problem:
        message = too_big(address.shown, limits.max_bytes, size=problem.size)
        raise Unreadable(message) from None
    except OddlyPacked:
        raise Unreadable(
            f"{address.host} sends the page packed in a way that was not asked for. {BY_HAND}"
        ) from None
    if not body.whole and len(body.data) < _SOME_TEXT:
        raise Unreadable(f"{address.host} broke off before the page had come. {BY_HAND}")
    if not body.data.strip():
        raise Unreadable(f"{address.host} sent an empty page. {BY_HAND}")
    size = f"{len(body.data) / 1000:,.0f} kB"
    note = f"The page is incomplete: {address.host} broke off after {size}."
    charset = _token(answer.headers.get_content_charset() or "")
    notes = () if body.whole else (note,)
    return Page(body.data, asked.url, address.url, media_type, charset, notes)


def _as_utf8(header: str) -> str:
    """Headers come as Latin-1; where they name pages in other letters, they mean UTF-8."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")


def _token(word: str) -> str | None:
    """A media type or charset, if it is written as one."""
    main = word.replace("/", "", 1)
    return word.lower() if _TOKEN.fullmatch(main) else None
