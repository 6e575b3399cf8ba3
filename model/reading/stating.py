"""A document under what its reader says of its source: who wrote it, where, when, its title, link.

The reader's word outranks what was found. Words are kept as typed, and read anew each time.
"""

import re
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Literal

from pullquote.model.article import Author, Document
from pullquote.model.host import host_of
from pullquote.model.reading.author import to_author
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import Dated, read_published
from pullquote.model.reading.dating import on_day, with_word

NONE = "-"
"""Typed where the article tells a fact that is wrong, and there is none."""

Field = Literal["authors", "publisher", "published", "title", "url"]

DATE_FORMS = "2024-08-13, 13 Aug 2024, August 2024 or 2024"

_BETWEEN = re.compile(r"\s*(?:;|\s&\s|\band\b)\s*|,\s+(?=\S+\s)", re.IGNORECASE)
_LINK = re.compile(r"https?://[^\s/]+\.[^\s]+", re.IGNORECASE)
_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A reader's words for each fact; null: nothing was said of it; `NONE`: there is none."""

    authors: str | None = None
    publisher: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None


def stated_day(published: date | Dated | None) -> str | None:
    """A day, a month or a year as it is typed: 2024-08-13, 2024-08, 2024."""
    if published is None:
        return None
    dated = published if isinstance(published, Dated) else Dated(published)
    return dated.day.isoformat()[: {"day": 10, "month": 7, "year": 4}[dated.precision]]


def wrong_with(field: Field, words: str) -> str:
    """What is amiss with the words for a fact, in one line; empty if they will do."""
    said = clean_line(words).strip()
    if not said or said == NONE:
        return ""
    if field == "published" and read_published(said) is None:
        return f"That is no date; write {DATE_FORMS}."
    if field == "url" and not _whole_link(said):
        return "That is no link; it begins with https://"
    return ""


def tidied(stated: Stated) -> Stated:
    """The words in the form in which they are kept: clean lines, dates as 2024-08-13."""
    lines = {
        field.name: clean_line(words).strip() or None
        for field in fields(stated)
        if (words := getattr(stated, field.name)) is not None
    }
    dated = read_published(lines.get("published") or "")
    if dated:
        lines["published"] = stated_day(dated)
    return replace(stated, **lines)


def with_stated(document: Document, stated: Stated) -> Document:
    """The document with the reader's facts in the place of its own."""
    told: dict[str, object] = {}
    for field in fields(stated):
        words = getattr(stated, field.name)
        if words is None:
            continue
        said = clean_line(words).strip()
        said = "" if said == NONE else said
        match field.name:
            case "authors":
                told["authors"] = authors_in(said)
            case "url":
                told["url"] = _whole_link(said)
            case "published":
                dated = read_published(said)
                if dated or not said:  # else kept by another version, in words that are no date now
                    told |= on_day(dated)
            case name:
                told[name] = said or None
    return with_word(document, told) if told else document


def authors_in(words: str) -> tuple[Author, ...]:
    """The authors in a typed line: "Maria Ortega and Tom Lee", "Ortega, Maria; Reuters".

    Whoever is typed is one: what is no name of a person stands as it is.
    """
    words = re.sub(r",\s+(?=(?:Jr|Sr)\b)", " ", words)
    turned = ";" in words or re.fullmatch(r"\S+, [^,\s]+(?: [^,\s]+)?", words)
    pieces = words.split(";") if turned else _BETWEEN.split(words)
    named = (piece.strip(" ,") for piece in pieces)
    return tuple(_author(piece) for piece in named if piece)


def _author(name: str) -> Author:
    family, comma, given = name.partition(",")
    if comma and given.strip():
        return Author(given=given.strip(), family=family.strip())
    person = to_author(name)
    return person if person and person.family else Author(literal=name)


def _whole_link(words: str) -> str | None:
    """The link, with its beginning; null for what is none of the web."""
    link = f"https://{words}" if _BARE.fullmatch(words) else words
    return link if _LINK.fullmatch(link) and host_of(link) else None
