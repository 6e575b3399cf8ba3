"""A folder of articles and its search index, which is kept and kept right.

What the index holds of each file is known by the file's size and time, so that only files that are
new or changed are read again; and so is the index itself. One that is damaged, or of another
version, is built anew.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from pullquote.model.article import Article, Document, Source
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.library.telling import told_lines
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.folder import SUFFIXES
from pullquote.model.reading.json_lines import BadLine
from pullquote.model.reading.stating import Stated, stated_day, with_stated
from pullquote.model.reading.unreadable import Unavailable, Unreadable
from pullquote.model.search import on_disk
from pullquote.model.search.lines import Line

AT_ONCE = 500
"""Files that are written together: what is read stays, should the rest be interrupted."""

_FOLDERS_A_TIME = 32
"""So many folders are looked through between one word of it and the next."""


class Card(NamedTuple):
    """What is told of an article beside a line found in it."""

    file: str
    id: str
    title: str | None
    publisher: str | None
    published: str | None
    number: int = 0
    """Which document of the file it is: two of them may have one id."""


Reading = Callable[[Path], Iterable[Document | BadLine]]
"""The documents in a file; raises `Unreadable`."""
Saying = Callable[[Source], Stated]
"""What the reader said of a source, now or another day."""
Telling = Callable[[int, int | None], object]
"""Hears how many files of how many are read; before, how many are found, of who knows how many."""


_KNOWN_BY: Any = {"sha256": True, "url": True, "origins": {"url": True}}
"""What tells one source from another."""


@dataclass
class Shelf:
    """A folder, and where its index is kept."""

    folder: Path
    index: Path
    version: str
    """By what rules and on what terms files are read: an index of others is built anew."""
    read: Reading
    told: Telling = lambda done, of: None
    finder: Finder | None = None
    """Who finds the names, if not our own; a part of the version, too."""
    names: tuple[str, ...] | None = None
    """The only files, by their paths from the folder; if null, all that are in it and below."""
    added: Callable[[], object] = lambda: None
    """Called whenever more can be found."""
    at_first: int = AT_ONCE
    """Files that are written together first: few, where somebody waits to see some."""
    said: Saying = lambda source: Stated()
    """What outranks an article's own date, title and so on; said anew, its file is read again."""
    kept: on_disk.Kept | None = None
    """The index as it was last opened; null if there is none that can be searched by now."""
    _files: dict[str, Any] = field(default_factory=dict)

    def update(self) -> None:
        """Bring the index up to date with the folder."""
        fresh = not self.recall()
        there = self._there()
        changed = [
            name
            for name, seen in there.items()
            if self._seen(name) != seen or self._said_anew(name)
        ]
        gone = [name for name in self._files if name not in there]
        if not (changed or gone or fresh):
            return
        for start, part in self._parts(changed):
            out = [key for name in (*part, *gone) for key in self._forget(name)]
            gone = []
            lines = chain.from_iterable(
                self._lines(name, there[name], at, len(changed))
                for at, name in enumerate(part, start)
            )
            told = {"version": self.version, "files": self._files}
            if fresh:
                on_disk.build(self.index, lines, told)
                fresh = False
            elif on_disk.add(self.index, lines, told, out) >= on_disk.MANY_SEGMENTS:
                on_disk.merge(self.index)
            self.kept = on_disk.opened(self.index, self.kept)
            self.added()

    def _parts(self, names: list[str]) -> Iterator[tuple[int, list[str]]]:
        """Of many ever more at once; one part at least, since others may be gone."""
        start, many = 0, min(self.at_first, AT_ONCE)
        while not start or start < len(names):
            yield start, names[start : start + many]
            start, many = start + many, min(2 * many, AT_ONCE)

    def mend(self) -> bool:
        """After a fault in searching: give the index up if it is damaged.

        False if what was searched is whole, and still what there is.
        """
        try:
            on_disk.verify(self.index)
            now = on_disk.opened(self.index, self.kept)
        except on_disk.UnusableIndex:
            on_disk.discard(self.index)
            return True
        return self.kept is not None and now.segments.keys() != self.kept.segments.keys()

    @property
    def cards(self) -> dict[str, Card]:
        """Every article, under what its lines call it."""
        return {
            key: Card(str(self.folder / name), *card[1:])
            for name, one in self._files.items()
            for key, card in one["cards"].items()
        }

    @property
    def unread(self) -> list[str]:
        """Why files could not be read, a sentence each."""
        return [problem for one in self._files.values() for problem in one["problems"]]

    def recall(self) -> bool:
        """Open the index as it was left; false if there is none that can be used."""
        before, self.kept, self._files = self.kept, None, {}
        try:
            kept = on_disk.opened(self.index, before)
        except on_disk.UnusableIndex:
            return False
        told = kept.built_from
        if not isinstance(told, dict) or told.get("version") != self.version:
            return False
        self.kept, self._files = kept, told["files"]
        return True

    def _there(self) -> dict[str, list[int]]:
        """The files that may be articles, each with size and time."""
        if self.names is not None:
            return {name: _seen(self.folder / name) for name in self.names}
        there: dict[str, list[int]] = {}
        for at, (base, below, here) in enumerate(os.walk(self.folder)):
            if not at % _FOLDERS_A_TIME:
                self.told(len(there), None)
            below[:] = sorted(name for name in below if not name.startswith("."))
            for name in sorted(here):
                if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                    path = Path(base, name)
                    if seen := _seen(path):  # else gone meanwhile, or a link to nowhere
                        there[str(path.relative_to(self.folder))] = seen
        return there

    def _seen(self, name: str) -> list[int] | None:
        seen: list[int] | None = self._files[name]["seen"] if name in self._files else None
        return seen

    def _said_anew(self, name: str) -> bool:
        """Whether the reader said something of an article in the file since it was read."""
        return any(
            asdict(self.said(Source.model_validate(known))) != said
            for known, said in self._files[name]["said"]
        )

    def _stated(self, document: Document, file: dict[str, Any]) -> Document:
        said = self.said(document.source)
        known = document.source.model_dump(mode="json", include=_KNOWN_BY)
        file["said"].append((known, asdict(said)))
        return with_stated(document, said)

    def _forget(self, name: str) -> Iterable[str]:
        return self._files.pop(name)["cards"] if name in self._files else ()

    def _lines(self, name: str, seen: list[int], at: int, of: int) -> Iterator[Line]:
        self.told(at, of)
        path = self.folder / name
        cards: dict[str, Card] = {}
        file = self._files[name] = {"seen": seen, "cards": cards, "problems": [], "said": []}
        for number, article, lines in self._articles(path, file):
            cards[key_of(path, number)] = card_of(article, name, number)
            yield from lines

    def _articles(
        self, path: Path, file: dict[str, Any]
    ) -> Iterator[tuple[int, Article, list[Line]]]:
        """What is in the file, each with its number and lines; why something is not.

        What is not the file's own fault, but perhaps ours, is tried again the next time.
        """
        from pullquote.model.extraction.extract import extract

        def tell(problem: str, *, lasting: bool) -> None:
            file["problems"].append(clean_line(problem))
            if not lasting:
                file["seen"] = None

        number = -1
        try:
            for document in self.read(path):
                if isinstance(document, BadLine):
                    tell(f"{path}, line {document.number}: {document.message}", lasting=True)
                    continue
                number += 1
                try:
                    article = extract(self._stated(document, file), self.finder)
                    lines = [*filed(article, key_of(path, number), path.name)]
                except Exception as fault:
                    why = f"{type(fault).__name__}: {fault}"
                    tell(f"{path}: its facts could not be worked out ({why}).", lasting=False)
                else:
                    yield number, article, lines
        except Unreadable as problem:
            tell(str(problem), lasting=not isinstance(problem, Unavailable))
        except Exception as fault:
            why = f"{type(fault).__name__}: {fault}"
            tell(f"{path} could not be read ({why}).", lasting=False)


def card_of(article: Article, file: str, number: int = 0) -> Card:
    """What is told of an article."""
    source = article.source
    dated = source.published and Dated(source.published, source.published_precision)
    day = stated_day(dated) if dated else None
    return Card(file, article.id, source.title, source.publisher, day, number)


def key_of(file: Path, number: int) -> str:
    """What the lines of an article in a file call it."""
    return f"{sha256(os.fsencode(file)).hexdigest()[:20]}-{number}"


def filed(article: Article, key: str, file: str) -> Iterator[Line]:
    """The lines of an article under its key, found by the name of its file, too."""
    for line in told_lines(article):
        yield replace(line, article=key, values=(*line.values, ("source", file)))


def _seen(path: Path) -> list[int]:
    """Size and time of a file, nothing of one that is not there."""
    with suppress(OSError):
        told = path.stat()
        return [told.st_size, told.st_mtime_ns]
    return []
