"""A document under the date that its reader gives it."""

from datetime import date

from pullquote.model.article import Document
from pullquote.model.reading.dates import Dated


def with_date(document: Document, published: date | Dated | None) -> Document:
    """The document as published on another day, by the reader's word; null: on no known day."""
    source = document.source
    dated = published if isinstance(published, Dated) or published is None else Dated(published)
    told = {
        "published": dated.day if dated else None,
        "published_precision": dated.precision if dated else "day",
        "origins": source.origins.model_copy(update={"published": "user" if dated else None}),
    }
    source = source.model_copy(update=told)
    return Document(
        id=document.id,
        source=source,
        text=document.text,
        blocks=document.blocks,
        notes=document.notes,
    )
