"""A saved web page to a Document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pullquote.model.article import Document
from pullquote.model.reading.compose import Piece, compose
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import Known, known_of
from pullquote.model.reading.unreadable import Unreadable
from pullquote.model.reading.web.articles import keep_one
from pullquote.model.reading.web.crediting import credited, headed
from pullquote.model.reading.web.facts.resolver import tell_page
from pullquote.model.reading.web.heading import head_of
from pullquote.model.reading.web.judging import leads_away
from pullquote.model.reading.web.markup import Page, parse
from pullquote.model.reading.web.passages import MANY, Passage, apart, passages, plain
from pullquote.model.reading.web.remnants import bare_text, stub_note
from pullquote.model.reading.web.story import find_story
from pullquote.model.reading.web.witness import Witness, body_lines, extractor, witness

_STUB = 80
"""A page with fewer words may not print the whole article."""
_FEW = 20
"""With so few words nothing is lost by looking elsewhere."""
_LARGE = 1500
"""Passages of a page that the extractor would take too long for."""
_HIDDEN = "The page hides the story until a script shows it; it was read all the same."
_FROM_DATA = "The story was taken from what the page tells search engines: it does not print it."
_NO_STORY = "No article could be made out in this page, so all its text is shown."
_LONG = f"The page is very long: only its first {MANY:,} paragraphs, lines and cells were read."
_DAMAGED = "The page is so damaged that its text alone could be read, without its structure."


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read the page."""

    pieces: tuple[Piece, ...]
    words: int
    note: str | None = None

    def goes_on(self, other: "_Reading") -> bool:
        """Whether it has all that the other has of the story, and so is the same story."""
        here = plain("".join(piece.text for piece in self.pieces))
        told = (piece.text for piece in other.pieces if piece.kind in ("paragraph", "quote"))
        return all(plain(text) in here for text in told)


def read_page(given: Given) -> Document:
    """The article in it. Raises `Unreadable` if the page has no words."""
    page = parse(given)
    known = known_of(given)
    tell_page(known, page)
    whole = passages(page.root)
    headed(whole, known)
    title = plain(known.source.title or "")
    printed, others = keep_one(list(apart(whole, title)), title)
    printed = credited(printed, title, known)
    lines = body_lines(page.root)
    if len(whole) == MANY:
        others = (*others, _LONG)
    reading = _best(page, printed, lines, title, known)
    if not reading.pieces:
        raise Unreadable(
            f"{given.name} prints no words by itself. If a script draws the page, open it in the "
            "browser, wait for the text and save it again, or copy the text into a file."
        )
    notes = [*page.notes, *([reading.note] if reading.note else []), *others]
    if reading.words < _STUB and (note := stub_note([one.text for one in printed])):
        notes.append(note)
    return compose(reading.pieces, known, name=given.name, headed=True, notes=tuple(notes))


def _best(
    page: Page, printed: Sequence[Passage], lines: Sequence[str], title: str, known: Known
) -> _Reading:
    """The first way that finds an article; else the one that finds most."""
    own = witness(lines)
    told = extractor(page.root) if len(printed) <= _LARGE else witness(())
    found = _by_passages(printed, (told, own), title, known)
    if found.words >= _STUB or (found.words and stub_note([one.text for one in printed])):
        return found
    for other in _other_ways(page, found, lines, own, title, known):
        if other.words >= _STUB and (found.words < _FEW or other.goes_on(found)):
            return other
    return found if found.words else _all_text(page, printed, known)


def _by_passages(
    printed: Sequence[Passage], witnesses: Sequence[Witness], title: str, known: Known
) -> _Reading:
    story = find_story(printed, witnesses, title, known.source.authors)
    words = sum(part.words for part in story.parts if part.is_story)
    if not words:
        return _Reading((), 0)
    parts = (Piece(part.passage.text, part.kind) for part in story.parts)
    return _Reading((*head_of(story.above, known.source), *parts), words)


def _other_ways(
    page: Page, found: _Reading, lines: Sequence[str], own: Witness, title: str, known: Known
) -> Iterator[_Reading]:
    if found.words < _FEW:
        every, _ = keep_one(passages(page.root, hidden=True), title)
        hidden = _by_passages(every, (own,), title, known)
        yield _Reading(hidden.pieces, hidden.words, _HIDDEN)
    yield _Reading(tuple(_plain_pieces(lines, known)), _count(lines), _FROM_DATA)


def _all_text(page: Page, printed: Sequence[Passage], known: Known) -> _Reading:
    """All there is, if no story can be told from the rest; of a broken page its bare words."""
    lines = [passage.text for passage in printed]
    bare = bare_text(page.markup)
    if _count(bare) > 2 * _count(lines) + (20 if lines else 0):
        return _Reading(tuple(_plain_pieces(bare, known)), _count(bare), _DAMAGED)
    own = [passage.text for passage in printed if not leads_away(passage)]
    return _Reading(tuple(_plain_pieces(own or lines, known)), _count(own or lines), _NO_STORY)


def _plain_pieces(lines: Sequence[str], known: Known) -> Iterator[Piece]:
    title = known.source.title
    if title and lines:
        yield Piece(title, "headline")
    for line in lines:
        if plain(line) != plain(title or ""):
            yield Piece(line)


def _count(lines: Sequence[str]) -> int:
    return sum(len(line.split()) for line in lines)
