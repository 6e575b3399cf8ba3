"""The line of a head that tells agency, place, writer and day together.

"PTI | New Delhi | Jul 9, 2024, 18:42 IST", "LONDON (Newswire) – 24 October 2024", "By Ana Ruiz On
Jul 9, 2024": whatever parts them, every piece beside the day must be one that stands there.
"""

import re
from typing import NamedTuple

from pullquote.model.article import Author
from pullquote.model.citation.outlets import outlet_of
from pullquote.model.reading.author import to_author
from pullquote.model.reading.byline import Byline, names_above_job, read_byline
from pullquote.model.reading.dateline import is_city, place_as_written
from pullquote.model.reading.dates import DateLine, only_times, read_dates
from pullquote.model.reading.outlet import is_outlet_line


class Imprint(NamedTuple):
    """What the line tells, besides the days."""

    dates: DateLine
    place: str | None = None
    agency: str | None = None
    publisher: str | None = None
    authors: tuple[Author, ...] = ()


_LONGEST = 140
_PARTS = 5
"""So many pieces a line has at most beside its days."""
_BETWEEN = re.compile(r"[|•·►▪●;,()\[\]/]|(?<!\w)-|-(?!\w)|[—–―]|--|(?<=:)\s|\t| {2,}")
_INITIALS = re.compile(r"[A-Z]{2,3}$")
_AGENCIES = frozenset("bernama dawn ians kyodo news24 wam tass ansa antara suna agerpres".split())
"""Agencies of Asia and Africa whose names are longer than initials."""
_PLACE = re.compile(
    r"[A-Z][\w.’'-]+(?: (?:(?:of|de|do|la|el|al|the|upon|on|di|da) )?[A-Z][\w.’'-]+){0,3}$"
)
_BESIDE = re.compile(
    r"(?:source|author|from|editor|edited by|agency|agencies|p|pp|page|section)[.:]?\s?\d*\w?$"
    r"|\d+ ?min(?:ute)?s?(?: read)?$|[\w.+-]+@[\w.-]+\w$|(?:last )?updated (?:\d+|an?) \w+ ago$"
    r"|(?:[\w’']+ ){0,3}(?:reporter|writer|correspondent|bureau|desk|newsroom|staff)s?(?: in)?$",
    re.IGNORECASE,
)
_BY = re.compile(r"((?:(?:posted|published|written|reported) )?)by\s+(?=[A-Z])", re.IGNORECASE)
_HANDLED = re.compile(r"(?:author|editor|edited by|source):?$", re.IGNORECASE)


def read_imprint(line: str) -> Imprint | None:
    """What the line tells if it is an imprint with a full date; None for any other line."""
    if not 8 <= len(line) <= _LONGEST or line.endswith(("?", "!")):
        return None
    dates = read_dates(line)
    if dates is None or not (dates.published or dates.modified):
        return None
    pieces = [piece.strip(" .*_") for rest in dates.around for piece in _BETWEEN.split(rest)]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) > _PARTS:
        return None
    return _classed(pieces, dates)


def _classed(pieces: list[str], dates: DateLine) -> Imprint | None:
    """The imprint of the pieces, if each is an agency, a publication, a place or a writer."""
    agency = publisher = None
    places: list[str] = []
    authors: tuple[Author, ...] = ()
    named = False  # by the label before it: "Editor: huaxia"
    for piece in pieces:
        if named:
            named = False
            if outlet_of(piece) == "agency":
                agency = piece
            else:
                authors = authors or (names_above_job(piece) or Byline()).authors
            continue
        label = piece.endswith(":")
        if only_times(piece):
            continue
        if _BESIDE.match(piece):
            named = bool(_HANDLED.match(piece)) and label
        elif label and not is_city(piece[:-1]):
            return None
        elif _is_agency(piece):
            agency = agency or piece
        elif is_outlet_line(piece) or _is_house(piece):
            publisher = publisher or piece
        elif byline := _byline(piece, alone=not (authors or agency or places)):
            authors = authors or byline.authors
        elif _PLACE.match(piece.rstrip(":")) and len(places) < 2:
            places.append(place_as_written(piece.rstrip(":")))
        else:
            return None
    return Imprint(dates, ", ".join(places) or None, agency, publisher, authors)


def _is_agency(piece: str) -> bool:
    """Whether the piece is an agency's name, or initials such as only agencies and casters have."""
    if _INITIALS.match(piece) or piece.lower() in _AGENCIES:
        return not is_city(piece)
    named = re.search(r"wire|agenc|\bpress (?:trust|association)", piece, re.IGNORECASE)
    return bool(named) or outlet_of(piece.removesuffix(" Staff")) == "agency"


def _is_house(piece: str) -> bool:
    """Whether the piece is called an organisation: "BBC News"."""
    author = to_author(piece) if 1 < len(piece.split()) < 6 else None
    return author is not None and author.literal is not None


def _byline(piece: str, *, alone: bool) -> Byline | None:
    """The writers of "By Ana Ruiz", or of "Ana Ruiz" where nothing else is named."""
    if by := _BY.match(piece):
        return read_byline(piece[by.end(1) :])
    two = len(piece.split()) in (2, 3) and not is_city(piece) and not piece.isupper()
    return names_above_job(piece) if alone and two else None
