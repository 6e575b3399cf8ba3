"""The file that an article was read from may change while it is open."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from textual import work

from pullquote.model.article import Document
from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.background import in_background
from pullquote.tui.inputs import Terms, open_input
from pullquote.tui.sourcing import Sourcing

Stamp = tuple[int, int]
"""When a file was changed, in nanoseconds, and how many bytes it has."""


def stamp_of(name: str | None) -> Stamp | None:
    """The stamp of the file, if the name is that of one."""
    with suppress(OSError, ValueError):
        if name and name != "-":
            stat = Path(name).stat()
            return stat.st_mtime_ns, stat.st_size
    return None


class Reloading(Sourcing):
    """The part of the app that reads its input again."""

    terms: Terms

    def __init__(self) -> None:
        super().__init__()
        self._opened: str | None = None
        self._stamp: Stamp | None = None

    def opened_from(self, name: str | None) -> None:
        """Remember the path or link that the article came from."""
        self._opened, self._stamp = name, stamp_of(name)

    def show_again(self, document: Document) -> None:
        """Show what the same input holds now, in the same place."""
        raise NotImplementedError

    def on_app_focus(self) -> None:
        """The reader is back from another window, where the file may have been changed."""
        self.tell_change()

    def tell_change(self) -> None:
        """Say so if the file has changed, once."""
        now = stamp_of(self._opened)
        if now != self._stamp and now is not None:
            self._stamp = now
            self.notify("The file has changed; r reads it again.", severity="warning", markup=False)

    def action_reload(self) -> None:
        """Read the file or the link again; what can't be read any more stays as it was."""
        self._reload()

    @work(exclusive=True, group="reload")
    async def _reload(self) -> None:
        if self._opened is None or self._opened == "-":
            self.notify("What came by standard input can't be read again.", markup=False)
            return
        name = self._opened
        self._stamp = stamp_of(name)
        read = partial(open_input, name, self.terms)
        asked = self.as_read.id
        try:
            document = await in_background(lambda: read().document(asked))
        except Unreadable as problem:
            self.notify(str(problem), severity="error", timeout=20, markup=False)
            return
        if document.source.sha256 == self.as_read.source.sha256:
            news = [note for note in document.notes if note not in self.as_read.notes]
            told = " ".join(news) or "It has not changed."
            self.notify(told, severity="warning" if news else "information", markup=False)
        else:
            self.show_again(document)
            self.notify("Read again.", markup=False)
