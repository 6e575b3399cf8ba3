"""The commands without the app: facts, search and citations on standard output."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from io import TextIOWrapper
from shutil import get_terminal_size

from pullquote.model.article import Article
from pullquote.model.extraction.people.finder import UnknownFinder
from pullquote.tui.inputs import terms_of
from pullquote.tui.named import Inputs, complain, headed
from pullquote.tui.settings import chosen_finder


def perform(options: argparse.Namespace) -> int:
    """Do what a command asks; 1 if some input was wrong; the rest is done all the same.

    A search that finds nothing is answered with 1, too, as other programs that search do.
    """
    if options.command == "schema":
        print(
            json.dumps(
                Article.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False
            )
        )
        return 0
    try:
        finder = chosen_finder(options.finder, os.environ)
    except UnknownFinder as problem:
        complain(str(problem))
        return 2
    if options.command == "cite":
        from pullquote.tui.cite_command import cite

        return cite(options, finder)
    if options.command == "search":
        from pullquote.tui.search_command import search

        return search(options, finder)
    inputs = Inputs(options.files, options.published, terms_of(options), finder=finder)
    match options.command:
        case "extract":
            _extract(inputs, options.format)
        case "timeline" if options.format != "text":
            return _timeline(inputs, options.format, inferred=options.inferred)
        case "timeline":
            _facts(inputs, options.command, inferred=options.inferred)
        case _:
            _facts(inputs, options.command)
    return 1 if inputs.failed else 0


def _extract(inputs: Inputs, form: str | None) -> None:
    """As JSON. Where there may be several articles it is an array, printed as they come.

    From JSON lines come JSON lines, unless another form is asked for.
    """
    if form == "jsonl" or (form is None and inputs.lines):
        for _, article in inputs.articles():
            print(article.model_dump_json(), flush=True)
    elif inputs.several:
        mark = "["
        for _, article in inputs.articles():
            # Line breaks within strings are escaped: every break here is of the layout.
            indented = article.model_dump_json(indent=2).replace("\n", "\n  ")
            print(f"{mark}\n  {indented}", end="")
            mark = ","
        print("[]" if mark == "[" else "\n]")
    else:
        for _, article in inputs.articles():
            print(article.model_dump_json(indent=2))


def _facts(inputs: Inputs, kind: str, *, inferred: bool = False) -> None:
    from pullquote.model.export import text
    from pullquote.model.export.timeline_text import timeline_text

    tell: dict[str, Callable[[Article], Iterable[str]]] = {
        "quotes": text.quotes_text,
        "people": text.people_text,
        "money": text.money_text,
        "timeline": partial(timeline_text, inferred=inferred),
    }
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    for article in headed(inputs):
        for line in tell[kind](article):
            print(_fitted(line, width) if width else line)
        for note in article.notes:
            print(f"note: {note}", file=sys.stderr)


def _fitted(line: str, width: int) -> str:
    """The line broken to fit a terminal, its rest below where it began; a pipe gets it whole."""
    if len(line) <= width:
        return line
    import textwrap

    return textwrap.fill(
        line, width, subsequent_indent="   ", break_long_words=False, break_on_hyphens=False
    )


def _timeline(inputs: Inputs, form: str, *, inferred: bool) -> int:
    """For another program: of one article, since a calendar or a page holds one timeline."""
    from pullquote.model.export.entries import entries
    from pullquote.model.export.timeline_formats import FORMATS

    if inputs.several:
        complain(f"--format {form} takes one article; say one FILE that holds one.")
        return 2
    for name, article in inputs.articles():
        rows = entries(article, inferred=inferred)
        taken = [row for row in rows if FORMATS[form].takes(row)]
        # The breaks of a line are part of a format, and no system's own come in their place.
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(newline="")
        sys.stdout.write(FORMATS[form].write(article, taken, datetime.now(UTC)))
        if left := len(rows) - len(taken):
            which = "1 event has" if left == 1 else f"{left} events have"
            dated = article.source.published is not None
            remedy = "" if dated else "; say when it was published, with --published DATE"
            print(f"note: {name}: {which} no date that {form} can hold{remedy}.", file=sys.stderr)
        for note in article.notes:
            print(f"note: {note}", file=sys.stderr)
    return 1 if inputs.failed else 0
