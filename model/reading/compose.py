"""Blocks and bibliographic facts, put together to a Document."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pullquote.model.article import Block, BlockKind, Document, Source, Span
from pullquote.model.reading.clean import clean_line, clean_text
from pullquote.model.reading.head import judge
from pullquote.model.reading.known import Known
from pullquote.model.reading.oddities import oddities
from pullquote.model.reading.tongue import NOT_ENGLISH, is_english
from pullquote.model.reading.unreadable import Unreadable

_WEB = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
"""Blanks that mean nothing in markup; a no-break space is not among them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of an article whose format has blocks; a null `kind` is judged by the words."""

    text: str
    kind: BlockKind | None = None


def compose(
    pieces: Iterable[Piece],
    known: Known,
    *,
    name: str,
    headed: bool = False,
    notes: tuple[str, ...] = (),
) -> Document:
    """The document made of the pieces, a blank line between two of them.

    `headed` says that the format has told title and byline. Each piece is cleaned here.
    Raises `Unreadable` when there is no word in any of them.
    """
    words: list[str] = []
    told: list[BlockKind | None] = []
    spans: list[Span] = []
    at = 0
    remarks = dict.fromkeys(notes)
    for piece in pieces:
        text, changed = clean_text(piece.text)
        text = _BLANKS.sub(" ", text).strip()
        if not text:
            continue
        remarks |= dict.fromkeys(changed)
        words.append(text)
        told.append(piece.kind)
        spans.append(Span(start=at, end=at + len(text)))
        at += len(text) + 2
    if not words:
        raise Unreadable(f"{name} is empty: there is nothing to read.")
    kinds = judge(words, told, known, headed=headed)
    return document_of("\n\n".join(words), spans, kinds, known, notes=tuple(remarks))


def document_of(
    text: str,
    spans: Sequence[Span],
    kinds: Sequence[BlockKind],
    known: Known,
    *,
    id: str | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """The document of clean text, its blocks, and what is known of it."""
    blocks = _numbered(spans, kinds)
    source, bad_address = _with_web_address(known.source)
    digest = source.sha256 or hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=id or digest[:12],
        source=source.model_copy(update={"sha256": digest}),
        text=text,
        blocks=blocks,
        notes=(*notes, *bad_address, *_foreign(text, blocks), *oddities(text, blocks)),
    )


def _foreign(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """A note if the story's own words are not English."""
    story = [block.span for block in blocks if block.number is not None]
    words = text[story[0].start : story[-1].end] if story else text
    return () if is_english(words) else (NOT_ENGLISH,)


def _numbered(spans: Sequence[Span], kinds: Sequence[BlockKind]) -> tuple[Block, ...]:
    number = 0
    blocks = []
    for span, kind in zip(spans, kinds, strict=True):
        counts = kind in ("paragraph", "quote")
        number += counts
        blocks.append(Block(span=span, kind=kind, number=number if counts else None))
    return tuple(blocks)


def _with_web_address(source: Source) -> tuple[Source, tuple[str, ...]]:
    """Only an address of the web is kept, for it may be opened with one key; a note if not."""
    if source.url is None:
        return source, ()
    url = clean_line(source.url)  # archives and headers tell it in bytes of any kind
    if _WEB.fullmatch(url):
        return source if url == source.url else source.model_copy(update={"url": url}), ()
    origins = source.origins.model_copy(update={"url": None})
    note = f"The link given, “{url[:40]}”, is no web address and was left out."
    return source.model_copy(update={"url": None, "origins": origins}), (note,)
