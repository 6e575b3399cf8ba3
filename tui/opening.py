"""A path or standard input to a document, with the date that the reader gave it before."""

import contextlib
import os
import sys
from datetime import date
from pathlib import Path

from pullquote.model.article import Document
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.read import Unreadable, read_bytes, read_file
from pullquote.tui.settings import Settings


def open_path(path: Path, settings: Settings) -> Document:
    """Read a file. Raises `Unreadable` with one clear line."""
    return remembered(read_file(path), settings)


def remembered(document: Document, settings: Settings) -> Document:
    """The document with the date its reader set, if there is one."""
    published = settings.of(document.source.sha256).date
    return with_date(document, published) if published else document


def with_date(document: Document, published: date | None) -> Document:
    """The document as published on another day, by the reader's word."""
    origins = {**document.source.origins, "published": "user"}
    if published is None:
        origins.pop("published")
    source = document.source.model_copy(update={"published": published, "origins": origins})
    return Document(
        id=document.id,
        source=source,
        text=document.text,
        blocks=document.blocks,
        notes=document.notes,
    )


def open_app(name: str, published: date | None) -> int:
    """Open the app on a file or on standard input ("-"); the answer is the exit code."""
    from pullquote.tui.settings import load, state_folder

    state = state_folder(os.environ)
    settings = load(state / "settings.json")
    try:
        if name == "-":
            document = remembered(_standard_input(), settings)
        else:
            document = open_path(Path(name), settings)
    except Unreadable as problem:
        print(f"pullquote: {problem}", file=sys.stderr)
        return 1
    if not sys.stdout.isatty() or not sys.stdin.isatty():
        print(
            "pullquote: the app needs a terminal. To print facts into a pipe, use "
            "“pullquote quotes FILE”; see --help.",
            file=sys.stderr,
        )
        return 2
    if published is not None:
        document = with_date(document, published)

    from pullquote.tui.app import PullquoteApp

    called = "standard input" if name == "-" else clean_line(Path(name).name)
    app = PullquoteApp(document, called, settings, environment=os.environ, state=state)
    app.run()
    return app.return_code or 0


def _standard_input() -> Document:
    if sys.stdin.isatty():
        raise Unreadable("nothing comes in by standard input. Name a file instead of “-”.")
    document = read_bytes(sys.stdin.buffer.read(), name="standard input")
    # The article came through the pipe; the keys come from the terminal.
    with contextlib.suppress(OSError):
        os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
    return document
