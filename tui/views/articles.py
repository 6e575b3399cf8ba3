"""Several articles as rows: all of them, or what a search finds in them."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from pullquote.model.export.when import day_words
from pullquote.model.export.words import counted
from pullquote.model.library.folder import Card
from pullquote.model.library.holdings import Found, Opened
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import read_published
from pullquote.model.search.highlight import match_positions
from pullquote.model.search.rank import Hit
from pullquote.model.search.remarks import unknown_names
from pullquote.tui.views.row import Row

Order = Literal["newest", "name"]
MOST = 200
"""Lines of a search that are shown: whoever wants others types on."""


class Listing:
    """The articles that are there, and what was found in them last."""

    def __init__(self, opened: Opened, folder: Path) -> None:
        self.opened = opened
        self._folder = folder
        self._rows = {"newest": self._in_order(_age), "name": self._in_order(_name)}

    def rows(self, order: Order) -> tuple[Row, ...]:
        """Every article; below them what could not be read."""
        return self._rows[order]

    def card(self, key: str) -> Card | None:
        """The article of a row."""
        return self.opened.cards.get(_article_of(key))

    def key(self, found: str) -> str | None:
        """The row of the whole article in which something was found."""
        article = _article_of(found)
        return article if article in self.opened.cards else None

    def find(self, query: str) -> "Results":
        """What the query finds, to be asked for beside the interface."""
        found = self.opened.find(query, MOST)
        return Results(query, found, "" if found.rows else self._instead(query))

    def _instead(self, query: str) -> str:
        """Why nothing is found, or what may have been meant."""
        library = self.opened.library
        if unknown := unknown_names(query, library.values):
            return unknown
        near = library.nearest(query)
        return f"Did you mean “{near}”?" if near else ""

    def told(self) -> str:
        """How much there is."""
        words = counted(len(self.opened.cards), "article")
        unread = len(self.opened.unread)
        return f"{words}, {unread} unreadable" if unread else words

    def place(self, card: Card) -> str:
        """The file, from the folder on."""
        path = Path(card.file)
        inside = self._folder.name and path.is_relative_to(self._folder)
        return clean_line(str(path.relative_to(self._folder) if inside else path))

    def detail(self, card: Card) -> str:
        """From where an article is."""
        return " · ".join(filter(None, (self.place(card), card.publisher, _day(card))))

    def _in_order(self, age: Callable[[Card], object]) -> tuple[Row, ...]:
        cards = sorted(self.opened.cards.items(), key=lambda one: (age(one[1]), _name(one[1])))
        rows = [self._row(key, card) for key, card in cards]
        if unread := self.opened.unread:
            told = f"{counted(len(unread), 'file')} could not be read"
            rows.append(Row("unread", told, heading=True, rule=True))
            base = clean_line(f"{self._folder}{os.sep}")
            for at, why in enumerate(unread):
                rows.append(Row(f"unread-{at}", "", why.replace(base, "", 1), quiet=True))
        return tuple(rows)

    def _row(self, key: str, card: Card) -> Row:
        title, place = title_of(card), self.place(card)
        body = " · ".join(filter(None, (card.publisher, place if place != title else "")))
        return Row(key, title, body, _day(card), quiet=True)


_APART = "\x1f"


def _article_of(key: str) -> str:
    return key.partition(_APART)[0]


class Results:
    """What one query found, as rows."""

    def __init__(self, query: str, found: Found, instead: str = "") -> None:
        self.query = query
        self._total = found.total
        self._instead = instead
        self.hits: dict[str, Hit] = {}
        """What was found, under the key of its row."""
        self._heads: set[str] = set()
        rows = []
        for card, hit in found.rows:
            row = _found_row(card, hit)
            if row.key not in self.hits:
                self.hits[row.key] = hit
                self._heads.add(row.head)
                rows.append(row)
        self.rows = tuple(rows)

    def told(self) -> str:
        """How many there are."""
        shown = len(self.rows)
        return f"best {shown} of {self._total:,}" if self._total > shown else f"{shown:,} found"

    def empty(self) -> str:
        """What is said if there are none."""
        return f"Nothing found. {self._instead}".rstrip()

    def matches(self, text: str) -> Sequence[tuple[int, int]]:
        """Where the query matches in the words that were found; not in what stands above them."""
        return () if text in self._heads else match_positions(self.query, text)


def _found_row(card: Card, hit: Hit) -> Row:
    paragraph = hit.place.paragraph
    return Row(
        _APART.join((hit.article, hit.kind, hit.id)),
        f"{hit.kind} · {title_of(card)}",
        hit.text,
        f"¶{paragraph}" if paragraph > 0 else "",
        quiet=hit.kind == "text",
    )


def title_of(card: Card) -> str:
    """What an article is called."""
    return card.title or clean_line(Path(card.file).name)


def _day(card: Card) -> str:
    dated = read_published(card.published) if card.published else None
    if dated is None:
        return ""
    return day_words(dated.day) if dated.precision == "day" else card.published or ""


def _age(card: Card) -> object:
    """The newest first, those without a date last."""
    dated = read_published(card.published) if card.published else None
    return -(dated.day if dated else date.min).toordinal()


def _name(card: Card) -> object:
    return card.file
