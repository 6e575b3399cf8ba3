"""What is searched as one: folders, of which the indexes are kept, and files named one by one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext, suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from pullquote.model.article import OWN_FINDER, Document, Source
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.library.folder import AT_ONCE, Card, Saying, Shelf
from pullquote.model.library.home import index_of, kept_index
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.dating import with_date
from pullquote.model.reading.json_lines import BadLine
from pullquote.model.reading.read import read_path
from pullquote.model.reading.size import MAX_BYTES
from pullquote.model.reading.stating import Stated
from pullquote.model.search import on_disk
from pullquote.model.search.library import Library
from pullquote.model.search.rank import Hit

SHOWN = 20
"""Lines found in several articles that are shown if no limit is said."""

_WEAK = 0.5
"""What is so much less like than the best was not meant, unless so many are asked for: it holds a
few of the words only."""


@dataclass(frozen=True, slots=True)
class Rules:
    """On what terms the files are read."""

    published: Dated | None = None
    max_bytes: int = MAX_BYTES
    finder: Finder | None = None
    said: Saying = lambda source: Stated()
    """What the reader said of a source; `published` outranks its date."""

    def stated(self, source: Source) -> Stated:
        """What holds of a source, whatever its document tells."""
        said = self.said(source)
        return replace(said, published=None) if self.published else said

    @property
    def version(self) -> str:
        """By what an index of other rules is known."""
        finder = self.finder.name if self.finder else OWN_FINDER
        return f"{version('pullquote')} {self.published} {self.max_bytes} {finder}"

    def documents(self, path: Path) -> Iterator[Document | BadLine]:
        """What is in a file. Raises `Unreadable`."""
        for one in read_path(path, max_bytes=self.max_bytes).documents:
            if self.published is None or isinstance(one, BadLine):
                yield one
            else:
                yield with_date(one, self.published)

    def document(self, card: Card) -> Document:
        """An article that was found, as it is read now. Raises `Unreadable`."""
        return read_path(card.file, max_bytes=self.max_bytes).document(card.id, card.number)


class Found(NamedTuple):
    """What a search found: the best, each with its article, and how many answer in all."""

    rows: Sequence[tuple[Card, Hit]]
    total: int


@dataclass(frozen=True)
class Opened:
    """Articles that can be searched as one, as they were when they were opened."""

    library: Library
    cards: dict[str, Card]
    """Every article, under what its lines call it."""
    unread: tuple[str, ...] = ()
    """Why files could not be read, a sentence each."""

    def find(self, query: str, most: int, *, weak: bool = False) -> Found:
        """The best, with or without those that are much weaker than the very best."""
        hits = self.library.search(query, limit=most)
        least = hits[0].score * _WEAK if hits and not weak else 0
        rows = [(self.cards[hit.article], hit) for hit in hits if hit.score >= least]
        return Found(rows, self.library.count(query))


@dataclass
class Holdings:
    """Folders and single files to be searched as one."""

    folders: Sequence[Path]
    home: Path
    """Where the indexes of folders are kept."""
    rules: Rules = Rules()
    told: Callable[[Path, int, int | None], object] = lambda folder, done, of: None
    """Hears of which folder how many files of how many are read."""
    files: tuple[str, ...] = ()
    added: Callable[[], object] = lambda: None
    """Called whenever more can be found."""
    waits: Callable[[Path], object] = lambda folder: None
    """Hears for which folder's index another process is to be waited for."""
    at_first: int = AT_ONCE
    """Files that are read before the first can be found."""
    _scratch: ExitStack = field(default_factory=ExitStack)

    def left(self) -> Opened | None:
        """All as it was left the last time; null if something was never searched before."""
        with suppress(OSError):
            if not self.files and all(shelf.recall() for shelf in self._shelves):
                return self.opened()
        return None

    def update(self, also: Iterable[Path] = ()) -> Opened:
        """Bring all up to date, and open it together with other indexes."""
        for shelf in self._shelves:
            try:
                with self._alone(shelf):
                    shelf.update()
            except (OSError, on_disk.UnusableIndex):
                shelf.index = self.scratch()
                shelf.update()
        return self.opened(also)

    def mend(self) -> bool:
        """After a fault in searching: give up what is damaged; false if all is whole."""
        return sum(map(self._mend, self._shelves)) > 0

    def opened(self, also: Iterable[Path] = ()) -> Opened:
        """What can be searched by now."""
        shelves = [(shelf, shelf.kept) for shelf in self._shelves if shelf.kept]
        cards = {key: card for shelf, _ in shelves for key, card in shelf.cards.items()}
        unread = [problem for shelf, _ in shelves for problem in shelf.unread]
        indexes = [*(kept for _, kept in shelves), *map(on_disk.opened, also)]
        return Opened(on_disk.together(indexes), cards, tuple(unread))

    def scratch(self) -> Path:
        """Where an index can be for this time only."""
        folder = self._scratch.enter_context(TemporaryDirectory(ignore_cleanup_errors=True))
        return Path(folder) / "index"

    def __enter__(self) -> "Holdings":
        """To be closed."""
        return self

    def __exit__(self, *_: object) -> None:
        """Clear away what was for this time only."""
        self._scratch.close()

    @cached_property
    def _shelves(self) -> list[Shelf]:
        """Each folder once; the files that were named, last."""
        each = sorted({folder.resolve() for folder in self.folders})
        shelves = [self._shelf(folder, index_of(folder, self.home)) for folder in each]
        if self.files:
            shelves.append(self._shelf(Path(), self.scratch(), self.files))
        return shelves

    def _shelf(self, folder: Path, index: Path, names: tuple[str, ...] | None = None) -> Shelf:
        return Shelf(
            folder,
            index,
            self.rules.version,
            self.rules.documents,
            lambda done, of: self.told(folder, done, of),
            self.rules.finder,
            names,
            lambda: self.added(),
            self.at_first,
            said=self.rules.stated,
        )

    def _alone(self, shelf: Shelf) -> AbstractContextManager[object]:
        """While no other process is at its index."""
        if shelf.index != index_of(shelf.folder, self.home):
            return nullcontext()
        return kept_index(shelf.folder, self.home, lambda: self.waits(shelf.folder))

    def _mend(self, shelf: Shelf) -> bool:
        try:
            with self._alone(shelf):
                return shelf.mend()
        except OSError:  # nothing is known of it
            return False
