"""A saved web page to a Document."""

from collections.abc import Iterator

from pullquote.model.article import Document
from pullquote.model.reading.compose import Piece, compose
from pullquote.model.reading.given import Given
from pullquote.model.reading.known import Known, known_of
from pullquote.model.reading.web.markup import Page, parse
from pullquote.model.reading.web.passages import passages, plain
from pullquote.model.reading.web.story import Story, find_story, plain_title
from pullquote.model.reading.web.witness import extractor, own_data


def read_page(given: Given) -> Document:
    """The article in it."""
    page = parse(given)
    known = known_of(given)
    known.tell("url", page.url, "saved")
    known.tell("accessed", page.accessed, "saved")
    _tell(known, page)
    title = known.source.title
    printed = passages(page.root)
    if title is None:
        title = next((one.text for one in printed if one.tag == "h1"), None)
        known.tell("title", title, "heading")
    story = find_story(printed, (extractor(page.root), own_data(page.root)), plain_title(title))
    pieces = [*_head(story, known), *(Piece(part.passage.text, part.kind) for part in story.parts)]
    return compose(pieces, known, name=given.name, headed=True, notes=page.notes)


def _tell(known: Known, page: Page) -> None:
    try:
        from pullquote.model.reading.web.facts import tell_page
    except ImportError:
        return
    tell_page(known, page)


def _head(story: Story, known: Known) -> Iterator[Piece]:
    if known.source.title:
        yield Piece(known.source.title, "headline")
