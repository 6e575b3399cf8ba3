"""Opening the app on a file or on standard input."""

import contextlib
import os
import sys
from datetime import date
from pathlib import Path
from typing import TextIO

from pullquote.model.article import Document
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.read import read_file, read_stdin
from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.settings import load, state_folder


def open_app(name: str, published: date | None) -> int:
    """Open the app on a file or on standard input ("-"); the answer is the exit code."""
    state = state_folder(os.environ)
    settings = load(state / "settings.json")
    try:
        document = _standard_input() if name == "-" else read_file(name)
    except Unreadable as problem:
        print(f"pullquote: {problem}", file=sys.stderr)
        return 1
    if not (_is_terminal(sys.stdout) and _is_terminal(sys.stdin)):
        print(
            "pullquote: the app needs a terminal. To print facts into a pipe, use "
            "“pullquote quotes FILE”; see --help.",
            file=sys.stderr,
        )
        return 2

    from pullquote.tui.app import PullquoteApp

    called = "standard input" if name == "-" else clean_line(Path(name).name)
    app = PullquoteApp(
        document, called, settings, published=published, environment=os.environ, state=state
    )
    app.run()
    return app.return_code or 0


def _standard_input() -> Document:
    if _is_terminal(sys.stdin):
        raise Unreadable("nothing comes in by standard input. Name a file instead of “-”.")
    document = read_stdin().only()
    # The article came through the pipe; the keys come from the terminal.
    with contextlib.suppress(OSError):
        os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
    return document


def _is_terminal(stream: TextIO | None) -> bool:
    """A stream that was closed before we began is null."""
    return stream is not None and stream.isatty()
