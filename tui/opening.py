"""Opening the app on a file, a link or standard input."""

import contextlib
import os
import sys
from functools import partial
from typing import TextIO

from pullquote.model.article import OWN_FINDER, Document
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.inputs import Terms, open_input, short_name
from pullquote.tui.progress import told_on
from pullquote.tui.settings import load, state_folder


def open_app(name: str, published: Dated | None, terms: Terms, finder: str | None = None) -> int:
    """Open the app on a file, a link or standard input ("-"); the answer is the exit code."""
    state = state_folder(os.environ)
    settings = load(state / "settings.json")
    found_by = None
    if (asked := finder or settings.finder or OWN_FINDER) != OWN_FINDER:
        # Loaded only then: what finds facts is not needed before the text is shown.
        from pullquote.model.extraction.people.chosen import finder_called
        from pullquote.model.extraction.people.finder import UnknownFinder

        try:
            found_by = finder_called(asked)
        except UnknownFinder as problem:
            print(f"pullquote: {problem}", file=sys.stderr)
            return 2
    try:
        document = _standard_input(terms) if name == "-" else _read(name, terms)
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

    app = PullquoteApp(
        document,
        short_name(name),
        settings,
        opened=name,
        published=published,
        terms=terms,
        environment=os.environ,
        state=state,
        finder=found_by,
    )
    app.run()
    return app.return_code or 0


def _read(name: str, terms: Terms) -> Document:
    return open_input(name, terms, partial(told_on, sys.stderr)).only()


def _standard_input(terms: Terms) -> Document:
    if _is_terminal(sys.stdin):
        raise Unreadable("nothing comes in by standard input. Name a file instead of “-”.")
    document = open_input("-", terms).only()
    # The article came through the pipe; the keys come from the terminal.
    with contextlib.suppress(OSError):
        os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
    return document


def _is_terminal(stream: TextIO | None) -> bool:
    """A stream that was closed before we began is null."""
    return stream is not None and stream.isatty()
