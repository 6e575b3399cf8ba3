"""One line on a terminal that says how far something is, and goes when it is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from pullquote.model.reading.given import named
from pullquote.tui.inputs import unseen

if TYPE_CHECKING:
    from pullquote.model.reading.link.wire import Watch

_WIDEST = 48


def fetching_words(host: str, received: int) -> str:
    """How far fetching is."""
    name = host if len(host) <= _WIDEST else f"{host[: _WIDEST - 1]}…"
    size = f" {received / 1000:,.0f} kB" if received else ""
    return f"Fetching {name} …{size}"


def reading_words(folder: Path, done: int, of: int | None) -> str:
    """How far reading the files of a folder is; before that, how many of them are found."""
    if of is None:
        return f"Looking for articles …{f' {done:,}' if done else ''}"
    name = f"{named(folder.name)} " if folder.name else ""
    return f"Reading {name}… {done:,} of {of:,}"


def waiting_words(folder: Path) -> str:
    """Why nothing is read yet."""
    return f"Another pullquote is reading {named(str(folder))}; waiting for it …"


@contextmanager
def told_on(stream: TextIO) -> Iterator["Watch"]:
    """Told on the stream if it is a terminal; nothing is left there."""
    if not stream.isatty():
        yield unseen
        return
    with line_on(stream) as tell:
        yield lambda host, received: tell(fetching_words(host, received))


@contextmanager
def line_on(stream: TextIO) -> Iterator[Callable[[str], None]]:
    """A line that is written over and over on a terminal, and goes in the end."""
    shown = ""

    def tell(words: str) -> None:
        nonlocal shown
        if words != shown and stream.isatty():
            stream.write(f"\r{words.ljust(len(shown))}")
            stream.flush()
            shown = words

    try:
        yield tell
    finally:
        if shown:
            stream.write(f"\r{' ' * len(shown)}\r")
            stream.flush()
