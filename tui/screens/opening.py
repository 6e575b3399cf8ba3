"""The window that opens another article. What it reads, it reads beside the interface."""

import os
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from pullquote.model.article import Document
from pullquote.model.reading.unreadable import SeveralDocuments, Unreadable
from pullquote.tui.background import in_background
from pullquote.tui.inputs import Telling, Terms, open_input, short_name
from pullquote.tui.progress import fetching_words
from pullquote.tui.screens.window import Window
from pullquote.tui.several import Several

_HINT = "The path of a file or a folder, or a link."
_OFTEN = 0.2


@dataclass(frozen=True, slots=True)
class Opened:
    """The article that was opened, and what it is called if it has no title."""

    document: Document
    name: str
    opened: str
    """The path or the link."""


class OpenArticle(Window[Opened | Several]):
    """Asks for a path or a link. What can't be read is said here; Esc gives up what is read.

    The answer to a folder, or to a file of several documents, is their list.
    """

    def __init__(self, terms: Terms) -> None:
        super().__init__()
        self._terms = terms
        self._stop = Event()
        self._reading = self._wrong = ""

    def compose(self) -> ComposeResult:
        """Title, the line, the hint, and what is wrong or under way."""
        with Vertical():
            yield Static("Open another article", classes="title", markup=False)
            yield Input(compact=True)
            yield Static(_HINT, classes="hint", markup=False)
            yield Static("", classes="wrong", markup=False)

    def on_mount(self) -> None:
        """Show now and then how far reading is."""
        self.set_interval(_OFTEN, self._tell)

    def on_unmount(self) -> None:
        """Nobody waits any more."""
        self._stop.set()

    @on(Input.Submitted)
    def answer(self, event: Input.Submitted) -> None:
        """Read what is named; what was being read before is given up."""
        self._stop.set()
        self._stop = Event()
        self._reading = "Reading …"
        self._wrong = ""
        self._tell()
        self.read(event.value.strip(), self._stop)

    @work(exclusive=True)
    async def read(self, words: str, stop: Event) -> None:
        """Read it and answer with it, or say what is wrong with it."""
        name = _at_home(words)

        def watch(host: str, received: int) -> None:
            if not stop.is_set():
                self._reading = fetching_words(host, received)

        try:
            answer = await in_background(
                partial(_read, name, self._terms, lambda: nullcontext(watch), stop)
            )
        except Unreadable as problem:
            wrong = str(problem)
        except Exception as fault:
            wrong = f"{words} could not be read ({type(fault).__name__}: {fault})."
        else:
            self.dismiss(answer)
            return
        if not stop.is_set():
            self._reading, self._wrong = "", wrong
            self._tell()

    def _tell(self) -> None:
        hint = f"{self._reading}  Esc gives up." if self._reading else _HINT
        self.query_one(".hint", Static).update(hint)
        self.query_one(".wrong", Static).update(self._wrong)


def _read(name: str, terms: Terms, telling: Telling, stop: Event) -> Opened | Several:
    if name == "-":
        raise Unreadable("Standard input holds the keys. Name a file or a link.")
    if not name:
        raise Unreadable("Name a file, a folder or a link.")
    if os.path.isdir(name):  # noqa: PTH112 - never raises
        return Several.of([name])
    try:
        return Opened(open_input(name, terms, telling, stop).only(), short_name(name), name)
    except SeveralDocuments:
        return Several.of([name])


def _at_home(words: str) -> str:
    """A path that begins with “~”, written out."""
    if not words.startswith("~"):
        return words
    try:
        return str(Path(words).expanduser())
    except RuntimeError:  # nobody of that name has a home
        return words
