"""The beginning of a text that is longer than any article: only there facts are sought."""

from typing import Final

from pullquote.model.article import Block, Document, Span

MOST: Final = 1_000_000
"""Characters; a thick novel has as many. What is longer is a dump, or made to wear us out."""


def beginning_of(document: Document, most: int = MOST) -> Document:
    """The document up to the last blank before `most` characters, or all of it if shorter."""
    if len(document.text) <= most:
        return document
    end = max(document.text.rfind(" ", most - 1000, most), document.text.rfind("\n", 0, most))
    end = end if end > most - 1000 else most
    blocks = []
    for block in document.blocks:
        if block.span.end <= end:
            blocks.append(block)
        elif block.span.start < end:
            span = Span(start=block.span.start, end=end)
            blocks.append(Block(span=span, kind=block.kind, number=block.number))
    return document.model_copy(update={"text": document.text[:end], "blocks": tuple(blocks)})


def told(document: Document, read: Document) -> tuple[str, ...]:
    """That only the beginning was read for facts, if so."""
    if read is document:
        return ()
    return (
        f"Facts are sought in the first {len(read.text):,} of {len(document.text):,} characters.",
    )
