"""A document under the date that its reader gives it."""

from datetime import date

from pullquote.model.article import Document


def with_date(document: Document, published: date | None) -> Document:
    """The document as published on another day, by the reader's word; null: on no known day."""
    source = document.source
    origins = source.origins.model_copy(update={"published": "user" if published else None})
    source = source.model_copy(update={"published": published, "origins": origins})
    return Document(
        id=document.id,
        source=source,
        text=document.text,
        blocks=document.blocks,
        notes=document.notes,
    )
