"""Opening the app on a file, a link or standard input."""

import contextlib
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, TextIO

from pullquote.model.article import OWN_FINDER, Document
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.unreadable import SeveralDocuments, Unreadable
from pullquote.tui.inputs import Terms, is_link, open_input, short_name
from pullquote.tui.progress import told_on
from pullquote.tui.responsive import tune
from pullquote.tui.settings import load, state_folder

if TYPE_CHECKING:
    from pullquote.tui.several import Several


def open_app(
    names: list[str], published: Dated | None, terms: Terms, finder: str | None = None
) -> int:
    """Open the app on a file, a link or standard input ("-"), or on a list of several articles.

    The answer is the exit code.
    """
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
    several = document = None
    try:
        if names == ["-"]:
            document = _standard_input(terms)
        elif len(names) > 1 or os.path.isdir(names[0]):  # noqa: PTH112 - never raises
            several = _several(names, published)
        else:
            try:
                document = _read(names[0], terms)
            except SeveralDocuments:
                several = _several(names, published)
    except Unreadable as problem:
        print(f"pullquote: {problem}", file=sys.stderr)
        return 1
    if not (_is_terminal(sys.stdout) and _is_terminal(sys.stdin)):
        instead = "quotes FILE" if document else "search QUERY FOLDER"
        print(
            "pullquote: the app needs a terminal. To print facts into a pipe, use "
            f"“pullquote {instead}”; see --help.",
            file=sys.stderr,
        )
        return 2

    tune()
    from pullquote.tui.app import ArticlesApp, PullquoteApp

    app = (PullquoteApp if document else ArticlesApp)(
        document,
        short_name(names[0]),
        settings,
        several=several,
        opened=names[0] if document else None,
        published=published,
        terms=terms,
        environment=os.environ,
        state=state,
        finder=found_by,
    )
    app.run()
    return app.return_code or 0


def _several(names: list[str], published: Dated | None) -> "Several":
    """Folders and files. Raises `Unreadable` if there is none of them, or a link among them."""
    from pullquote.tui.several import Several

    for name in names:
        if name == "-" or is_link(name):
            raise Unreadable(f"{clean_line(name)} can be opened by itself only.")
    if not any(os.path.lexists(name) for name in names if "\0" not in name):
        raise Unreadable(f"There is no file {', '.join(map(clean_line, names))}.")
    return Several.of(names, published)


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
