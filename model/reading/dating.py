"""A document under its reader's word for facts of its source, first of all its date."""

from collections.abc import Mapping
from datetime import date

from pullquote.model.article import Document, Origins
from pullquote.model.reading.dates import Dated


def with_date(document: Document, published: date | Dated | None) -> Document:
    """The document as published on another day, by the reader's word; null: on no known day."""
    return with_word(document, on_day(published))


def on_day(published: date | Dated | None) -> dict[str, object]:
    """The fields of a source that tell when it was published."""
    dated = published if isinstance(published, Dated) or published is None else Dated(published)
    return {
        "published": dated.day if dated else None,
        "published_precision": dated.precision if dated else "day",
    }


def with_word(document: Document, said: Mapping[str, object]) -> Document:
    """The document with fields of its source as its reader tells them; empty: there is none."""
    source = document.source
    origins = {
        name: "user" if value else None
        for name, value in said.items()
        if name in Origins.model_fields
    }
    told = {**said, "origins": source.origins.model_copy(update=origins)}
    return Document(
        id=document.id,
        source=source.model_copy(update=told),
        text=document.text,
        blocks=document.blocks,
        notes=document.notes,
    )
