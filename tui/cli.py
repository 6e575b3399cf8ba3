"""The command line. Nothing here imports Textual: only opening an article does.

stdout is data, stderr is talk. Exit codes: 0, 1 (wrong input, nothing found, or output that cannot
be written), 2 (usage).
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING

from pullquote.model.reading.size import MAX_BYTES
from pullquote.tui.arguments import day, limit, megabytes, numbers

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

COMMANDS = ("extract", "quotes", "people", "money", "timeline", "search", "cite", "schema")

DESCRIPTION = """\
Puts a news article on the record: its timeline, its quotes with who said each, the money, the
people. Opens the article, or a folder of articles, in the terminal; or prints their facts."""

EPILOG = """\
without the app:
  pullquote extract FILE...          every fact, as JSON
  pullquote quotes|people|money|timeline FILE
                                     one kind of fact, as text
  pullquote timeline FILE --format json|csv|ics|timelinejs|timeml
                                     the timeline for another program
  pullquote search QUERY FILE...     what a fuzzy search finds; in a folder, too
  pullquote cite FILE... --quote N|--search TEXT --style STYLE
                                     quotations, or articles, with their citation
  pullquote schema                   the JSON Schema of an article

FILE is a path, a link (https://…) or “-”, standard input. A file named like a command is opened
as ./NAME."""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask; the answer is the exit code."""
    if sys.stderr is None:
        # Closed; what is told must not land among the data.
        sys.stderr = StringIO()
    if sys.stdout is None:
        print("pullquote: standard output is closed.", file=sys.stderr)
        return 1
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        try:
            return _perform(arguments)
        finally:
            # What is still held back must fail here, not when nobody listens any more.
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has seen enough.
        _discard_output()
        return 0
    except OSError as problem:
        _discard_output()
        print(f"pullquote: could not write: {problem.strerror or problem}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _perform(arguments: Sequence[str]) -> int:
    first = next((word for word in arguments if not word.startswith("-") or word == "-"), None)
    if first in COMMANDS and arguments[0] == first:
        from pullquote.tui.headless import perform

        if first == "search":
            arguments = _with_query(arguments)
        return perform(command_parser().parse_args(arguments))
    if arguments and (meant := _meant(arguments[0])):
        print(
            f"pullquote: there is no command or file “{arguments[0]}”. "
            f"Did you mean “pullquote {meant} …”?",
            file=sys.stderr,
        )
        return 2
    options = open_parser().parse_args(arguments)
    if not options.files:
        open_parser().print_help(sys.stderr)
        return 2
    # Start-up makes many objects that all stay: looking for garbage among them is lost time.
    # The app looks again once its first screen is shown.
    gc.disable()
    # Nor is there anything in looking through all that is installed for what extends pydantic.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from pullquote.tui.inputs import terms_of
    from pullquote.tui.opening import open_app

    return open_app(options.files, options.published, terms_of(options), options.finder)


def _with_query(arguments: Sequence[str]) -> list[str]:
    """The arguments of a search, in which “-word” is what is not wanted and no option.

    To argparse a blank before it says so, and to the query it says nothing.
    """
    options = list(arguments)
    end = options.index("--") if "--" in options else len(options)
    for at, word in enumerate(options[:end]):
        if len(word) > 1 and word[0] == "-" != word[1] and word != "-h":
            options[at] = f" {word}"
            break
    return options


def _meant(word: str) -> str | None:
    """The command that a word was meant to be which is no file, and a slip away from one."""
    if not word.isalpha() or os.path.lexists(word):
        return None
    from difflib import get_close_matches

    return next(iter(get_close_matches(word.lower(), COMMANDS, n=1, cutoff=0.75)), None)


def _discard_output() -> None:
    """What is left to write goes nowhere, or Python would complain of it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Parser(argparse.ArgumentParser):
    """argparse keeps silent when its help cannot be written."""

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Print it, or fail."""
        print(self.format_help(), end="", file=file)


class WholeNames(argparse.HelpFormatter):
    """Help in which no line is broken inside a name such as chicago-notes."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        import textwrap

        return textwrap.wrap(" ".join(text.split()), width, break_on_hyphens=False)


def open_parser() -> argparse.ArgumentParser:
    """`pullquote FILE`."""
    parser = Parser(
        prog="pullquote",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE",
        help="the article: a file, a link, or “-”; or a folder, or several files, to be searched",
    )  # fmt: skip
    _add_terms(parser)
    parser.add_argument("--version", action=ShowVersion, help="print the version")
    return parser


def command_parser() -> argparse.ArgumentParser:
    """`pullquote COMMAND …`."""
    parser = Parser(prog="pullquote")
    commands = parser.add_subparsers(dest="command", required=True)

    extract = commands.add_parser("extract", help="every fact, as JSON")
    extract.add_argument("files", nargs="+", metavar="FILE", help="a file, a link, or “-”")
    extract.add_argument("--format", choices=("json", "jsonl"), help="json; of .jsonl, jsonl")
    _add_terms(extract)

    for name in ("quotes", "people", "money", "timeline"):
        one = commands.add_parser(name, help=f"the {name}, as text")
        one.add_argument("files", nargs="+", metavar="FILE")
        if name == "timeline":
            _add_timeline_terms(one)
        _add_terms(one)

    search = commands.add_parser("search", help="what a fuzzy search finds, best first")
    search.add_argument("query", metavar="QUERY")
    search.add_argument(
        "files", nargs="+", metavar="FILE", help="or a folder: all articles in it and below"
    )
    search.add_argument("--json", action="store_true", help="as JSON, with the places in the text")
    search.add_argument(
        "--limit", type=limit, metavar="N",
        help="the best N; of several articles, if not said, 20, and "
        "none much weaker than the best",
    )  # fmt: skip
    _add_terms(search)

    _add_cite(
        commands.add_parser(
            "cite",
            help="quotations, or articles, with their citation",
            formatter_class=WholeNames,
        )
    )

    commands.add_parser("schema", help="the JSON Schema of an article")
    return parser


def _add_cite(cite: argparse.ArgumentParser) -> None:
    from pullquote.model.citation.registry import STYLES

    cite.add_argument(
        "files", nargs="+", metavar="FILE",
        help="the article; of several, all are cited as one list",
    )  # fmt: skip
    cite.add_argument(
        "--quote", type=numbers, action="extend", metavar="N",
        help="its number in “pullquote quotes FILE”; several: 1,3-5",
    )  # fmt: skip
    cite.add_argument(
        "--search", action="append", metavar="TEXT",
        help="the quotation that a search finds first; may be said again",
    )  # fmt: skip
    cite.add_argument(
        "--what", choices=("quote", "reference", "both"), default="both",
        help="the quotation with its credit, the full reference, or both",
    )  # fmt: skip
    cite.add_argument(
        "--interrupted", choices=("ellipsis", "as-printed"), default="ellipsis",
        help="an interrupted quotation: joined, or with the reporter's words between",
    )  # fmt: skip
    cite.add_argument(
        "--style", default="apa",
        help=f"one of {', '.join(STYLES)}; or a .csl file (approximate; needs pullquote[csl])",
    )  # fmt: skip
    source = cite.add_argument_group(
        "the source", "What is said here outranks the article; “” or “-”: there is none."
    )
    for name, metavar, what in (
        ("author", "NAMES", "who wrote it; several: with “;”"),
        ("outlet", "NAME", "where it was published"),
        ("title", "TEXT", "the headline"),
        ("link", "URL", "where it is found"),
    ):
        source.add_argument(f"--{name}", metavar=metavar, help=what)
    _add_terms(cite)


def _add_timeline_terms(parser: argparse.ArgumentParser) -> None:
    from pullquote.model.export.timeline_formats import FORMATS

    told = "; ".join(f"{name}: {one.words}" for name, one in FORMATS.items())
    parser.add_argument(
        "--format", choices=("text", *FORMATS), default="text",
        help=f"if not said, text; {told}",
    )  # fmt: skip
    parser.add_argument(
        "--inferred", action="store_true", help="events too whose date the text does not tell"
    )


def _add_terms(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--published", type=day, metavar="DATE",
        help="the publication date, such as 2024-08-13; or 2024-08, or 2024",
    )  # fmt: skip
    parser.add_argument(
        "--max-size", type=megabytes, default=MAX_BYTES, metavar="MB",
        help=f"the most that is read of one input; if not said, {MAX_BYTES // 1_000_000} MB",
    )  # fmt: skip
    parser.add_argument(
        "--allow-local", action="store_true", help="open links to this machine and its network too"
    )
    parser.add_argument(
        "--finder", metavar="NAME",
        help="who finds names: pullquote, or a spaCy model (needs pullquote[spacy])",
    )  # fmt: skip


class ShowVersion(argparse.Action):
    """Prints the installed version, looked up only when it is asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print it and leave."""
        from importlib.metadata import version

        print(f"pullquote {version('pullquote')}")
        parser.exit()
