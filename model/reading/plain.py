"""Plain text to a Document: paragraphs, and what the lines above the story tell about it."""

from datetime import date

from pullquote.model.article import BlockKind, Document, Source, Span
from pullquote.model.reading.byline import to_authors
from pullquote.model.reading.clean import clean_in_place, clean_line
from pullquote.model.reading.compose import document_of
from pullquote.model.reading.dates import read_date, read_published
from pullquote.model.reading.front_matter import FrontMatter, read_front_matter
from pullquote.model.reading.head import judge
from pullquote.model.reading.known import Known
from pullquote.model.reading.layout import paragraphs
from pullquote.model.reading.record import Part, read_record


def read_plain(
    text: str,
    *,
    id: str | None = None,
    published: date | None = None,
    title: str | None = None,
    source: Source | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """The document that the text is.

    Its offsets are those of the given text. What the caller knows, as `title` and `published` or
    in `source`, outranks what the page says; what neither says is left out, never guessed.
    """
    text = clean_in_place(text)
    known = Known(source)
    known.tell("title", clean_line(title) if title else None, "user")
    known.tell("published", published, "user")
    spans: list[Span] = []
    told: list[BlockKind | None] = []
    story = 0
    if matter := read_front_matter(text):
        tell_front_matter(known, matter)
        spans.append(Span(start=matter.start, end=matter.end))
        told.append("furniture")
        story = matter.end
    for part in read_record(text[story:], known) or [Part(0, len(text) - story, None)]:
        within = text[story + part.start : story + part.end]
        stretches = paragraphs(within) if part.kind is None else [(0, len(within))]
        for start, end in stretches:
            at = story + part.start
            spans.append(Span(start=at + start, end=at + end))
            told.append(part.kind)
    kinds = judge([span.of(text) for span in spans], told, known)
    return document_of(text, spans, kinds, known, id=id, notes=notes)


def tell_front_matter(known: Known, matter: FrontMatter) -> None:
    """What the front matter tells of the article."""
    for field, value in matter.fields.items():
        told: object
        if field == "published":
            known.tell_published(read_published(value), "front-matter")
            continue
        if field in ("modified", "accessed"):
            told = read_date(value)
        elif field == "authors":
            told = to_authors(value)
        else:
            told = clean_line(value)
        if field != "language":
            known.tell(field, told, "front-matter")
