"""Plain text to a Document."""

import hashlib
import re
from datetime import date

from pullquote.model.article import Block, Document, Source, Span


def read_plain(
    text: str, *, id: str | None = None, published: date | None = None, title: str | None = None
) -> Document:
    """Paragraphs are blocks of lines between blank lines; without blank lines, each line is one."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    pattern = r"\S(?:.|\n(?![^\S\n]*(?:\n|$)))*" if re.search(r"\n[^\S\n]*\n", text) else r"\S.*"
    blocks = tuple(
        Block(
            span=Span(start=match.start(), end=match.start() + len(match.group().rstrip())),
            number=number,
        )
        for number, match in enumerate(re.finditer(pattern, text), 1)
    )
    return Document(
        id=id or digest[:12],
        source=Source(title=title, published=published, sha256=digest),
        text=text,
        blocks=blocks,
    )
