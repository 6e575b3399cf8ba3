"""The parts of a PDF put together: pages, lines, paragraphs, and what is known of the article."""

from collections.abc import Callable
from time import monotonic

from pypdf.errors import DependencyError

from pullquote.model.article import Document
from pullquote.model.reading.clipping import unclipped
from pullquote.model.reading.compose import Piece, compose
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import known_of
from pullquote.model.reading.pdf.columns import columns
from pullquote.model.reading.pdf.content import PageContent, content_of
from pullquote.model.reading.pdf.fonts import Glyphs
from pullquote.model.reading.pdf.headline import kinds_of
from pullquote.model.reading.pdf.hyphens import Hyphens
from pullquote.model.reading.pdf.lines import lines_of, places_blanks
from pullquote.model.reading.pdf.opening import (
    BROKEN,
    entry_of,
    no_text,
    opened,
    pages_of,
    quiet,
    timer,
    told,
)
from pullquote.model.reading.pdf.page_furniture import without_furniture
from pullquote.model.reading.pdf.paragraphs import Paragraph, paragraphs_of
from pullquote.model.reading.pdf.words import Word
from pullquote.model.reading.properties import credible_title, with_properties
from pullquote.model.reading.unreadable import Unreadable

_SECONDS = 8.0
"""So long is read at most; a clipping needs a tenth of a second."""
_LEAST_LETTERS = 20
"""Fewer letters are the stamp on a scan."""


def read_pdf(given: Given, *, clock: Callable[[], float] = monotonic) -> Document:
    """The article in the PDF. Raises `Unreadable` with one clear line."""
    with quiet():
        return _read(given, clock)


def _read(given: Given, clock: Callable[[], float]) -> Document:
    reader = opened(given.data, given.name)
    pages, count = pages_of(reader, given.name)
    go_on = timer(_SECONDS, clock)
    with told(given.name):
        contents, notes = _contents(pages, count, go_on)
    words = [_dominant(page.words) for page in contents]
    every = [word for page in words for word in page]
    if sum(map(_letters, every)) < _LEAST_LETTERS:
        raise Unreadable(no_text(given.name))
    placed = places_blanks(every)
    story, furniture = without_furniture(words, placed=placed)
    lines = [
        lines_of(column, number, placed=placed)
        for number, page in enumerate(story)
        for column in (columns(page) if go_on() else filter(None, [page]))
    ]
    paragraphs = paragraphs_of(lines)
    known = known_of(given)
    known.tell("url", furniture.url, "inferred")
    known.tell("accessed", furniture.printed, "saved")
    title = credible_title(entry_of(reader, "/Title"))
    hyphens = Hyphens(line.text for column in lines for line in column)
    kinds = kinds_of(paragraphs, [page.pictures for page in contents], title)
    pieces = [
        *(Piece(_text(one, hyphens), kind) for one, kind in zip(paragraphs, kinds, strict=True)),
        *(Piece(text, "furniture") for text in furniture.lines),
    ]
    clipped = unclipped(pieces, known)
    document = compose(
        clipped or pieces, known, name=given.name, headed=clipped is not None, notes=tuple(notes)
    )
    return with_properties(document, title, entry_of(reader, "/Author"))


def _contents(
    pages: list[object], count: int, go_on: Callable[[], bool]
) -> tuple[list[PageContent], list[str]]:
    fonts: dict[int, Glyphs] = {}
    contents: list[PageContent] = []
    broken: list[int] = []
    for number, page in enumerate(pages, 1):
        if not go_on():
            break
        try:
            contents.append(content_of(page, fonts, go_on))
        except DependencyError:  # what unlocks the page is not installed
            raise
        except BROKEN:
            broken.append(number)
    notes = []
    read = len(contents) + len(broken)
    if read < count:
        notes.append(f"Only the first {read} of {count:,} pages were read.")
    if broken:
        numbers = ", ".join(map(str, broken[:5])) + ("…" if len(broken) > 5 else "")
        notes.append(f"Left out, because damaged or too large: page {numbers}.")
    return contents, notes


def _dominant(words: list[Word]) -> list[Word]:
    """The words in the direction that most have; a stamp up the margin is not the story."""
    letters = [0, 0, 0, 0]
    for word in words:
        letters[word.turn] += len(word.text)
    turn = letters.index(max(letters))
    return [word for word in words if word.turn == turn]


def _letters(word: Word) -> int:
    return sum(map(str.isalpha, word.text))


def _text(paragraph: Paragraph, hyphens: Hyphens) -> str:
    text = ""
    for line in paragraph.lines:
        text = hyphens.join(text, line.text)
    return text
