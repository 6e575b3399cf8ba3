"""Several articles that are opened together: folders, and files that were named one by one."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pullquote.model.reading.clean import clean_line
from pullquote.tui.settings import library_folder

if TYPE_CHECKING:
    from pullquote.model.extraction.people.finder import Finder
    from pullquote.model.library.folder import Saying
    from pullquote.model.library.holdings import Holdings, Opened
    from pullquote.model.reading.dates import Dated
    from pullquote.tui.inputs import Terms

AT_FIRST = 16
"""Files of a new folder that are read before the first are shown."""


@dataclass(frozen=True, slots=True)
class Several:
    """What was named, and the date that is said of all of it."""

    folders: tuple[Path, ...]
    files: tuple[str, ...] = ()
    published: "Dated | None" = None

    @classmethod
    def of(cls, names: Sequence[str], published: "Dated | None" = None) -> "Several":
        """The folders and the files among the names; each folder by its whole path."""
        # Never raises, whatever the name.
        folders = [name for name in names if os.path.isdir(name)]  # noqa: PTH112
        # Without “..”, which would be read on the screen.
        files = tuple(os.path.abspath(name) for name in names if name not in folders)  # noqa: PTH100
        return cls(tuple(Path(name).resolve() for name in folders), files, published)

    @property
    def title(self) -> str:
        """What they are called together."""
        named = [*self.folders, *map(Path, self.files)]
        return clean_line(named[0].name or str(named[0])) if len(named) == 1 else "Articles"

    @property
    def base(self) -> Path:
        """The folder from which on files are told."""
        paths = [*map(str, self.folders), *(str(Path(name).parent) for name in self.files)]
        try:
            return Path(os.path.commonpath(paths))
        except ValueError:  # on several drives
            return Path()


class GivenUp(Exception):
    """Nobody waits for these articles any more."""


def holdings_of(
    several: Several, terms: "Terms", finder: "Finder | None", said: "Saying"
) -> "Holdings":
    """What is searched; loads all that searching takes."""
    from pullquote.model.library.holdings import Holdings, Rules

    rules = Rules(several.published, terms.max_bytes, finder, said)
    home = library_folder(terms.environment) / "search"
    return Holdings(several.folders, home, rules, files=several.files, at_first=AT_FIRST)


def bring(
    holdings: "Holdings",
    came: Callable[["Opened"], object],
    told: Callable[[str], object],
    given_up: Callable[[], bool],
) -> None:
    """Open it as it was left, then bring it up to date; `came` hears whenever there is more.

    Raises `GivenUp`. To be done beside the interface.
    """
    from pullquote.tui.progress import reading_words, waiting_words

    def tell(folder: Path, done: int, of: int | None) -> None:
        if given_up():
            raise GivenUp
        told(reading_words(folder, done, of))

    holdings.told = tell
    holdings.waits = lambda folder: told(waiting_words(folder))
    holdings.added = lambda: came(holdings.opened())
    if (left := holdings.left()) is not None:
        came(left)
    came(holdings.update())
