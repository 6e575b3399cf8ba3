"""`pullquote search`: what a fuzzy search finds, as lines for reading or as JSON.

One article is searched as the app does. Several are searched as one; the index of a folder is kept.
"""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from pullquote.model.article import OWN_FINDER, Article, Document
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.library.folder import Card, Shelf, card_of, filed, key_of
from pullquote.model.library.home import index_of, kept_index
from pullquote.model.library.telling import told_lines
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dating import with_date
from pullquote.model.reading.given import named
from pullquote.model.reading.read import read_path
from pullquote.model.search.index import Index
from pullquote.model.search.lines import Line, lines_of
from pullquote.model.search.query import read_query
from pullquote.model.search.rank import Hit
from pullquote.tui.inputs import Terms, terms_of
from pullquote.tui.named import Inputs, complain
from pullquote.tui.progress import line_on
from pullquote.tui.settings import library_folder

SHOWN = 20
"""Lines found in several articles that are shown if no limit is said."""

_WEAK = 0.5
"""What is so much less like than the best was not meant, unless so many are asked for: it holds a
few of the words only."""


class Found(NamedTuple):
    """What a search found, and of how much."""

    rows: Sequence[tuple[Card, Hit]]
    total: int
    nearest: Callable[[str], str | None]


def search(options: Namespace, finder: Finder | None = None) -> int:
    """Print what the query finds, best first; 1 if that is nothing or a named file was wrong.

    Of a folder nobody says that all its files are articles: those that can't be read are told.
    """
    terms = terms_of(options)
    # Never raises, whatever the name.
    named_folders = [name for name in options.files if os.path.isdir(name)]  # noqa: PTH112
    files = [name for name in options.files if name not in named_folders]
    # Each once and always in one order, or two searches could wait for each other.
    folders = sorted({Path(name).resolve() for name in named_folders})
    inputs = Inputs(files, options.published, terms, finder=finder)
    for hint in read_query(options.query).hints:
        print(f"note: {hint}", file=sys.stderr)
    with ExitStack() as stack:
        if folders or inputs.several:
            found = _in_several(options, inputs, folders, terms, stack, finder)
        else:
            found = _in_one(options, inputs)
        if options.json:
            print(json.dumps([*map(_data, found.rows)], ensure_ascii=False, indent=2))
        else:
            _print(found.rows, several=bool(folders) or inputs.several)
        if not found.rows and not inputs.failed:
            near = found.nearest(options.query)
            meant = f" Did you mean “{near}”?" if near else ""
            complain(f"nothing found for “{clean_line(options.query)}”.{meant}")
        elif found.total > len(found.rows) and options.limit is None:
            print(
                f"note: the best {len(found.rows)} of {found.total:,}; --limit N shows more",
                file=sys.stderr,
            )
    return 1 if inputs.failed or not found.rows else 0


def _in_one(options: Namespace, inputs: Inputs) -> Found:
    for name, article in inputs.articles():
        told = {line.id: line.text for line in told_lines(article)}
        index = Index(line for line in lines_of(article) if line.id in told)
        found = islice(index.search(options.query), options.limit)
        hits = [hit._replace(text=told[hit.id]) for hit in found]
        card = card_of(article, name)
        return Found([(card, hit) for hit in hits], len(hits), index.nearest)
    return Found((), 0, lambda _: None)


def _in_several(
    options: Namespace,
    inputs: Inputs,
    folders: list[Path],
    terms: Terms,
    stack: ExitStack,
    finder: Finder | None,
) -> Found:
    from pullquote.model.search import on_disk

    cards: dict[str, Card] = {}
    indexes = []
    with ExitStack() as alone:
        for folder in folders:
            shelf = _kept(folder, options, terms, stack, alone, finder)
            indexes.append(shelf.index)
            cards |= shelf.cards
            if unread := shelf.unread:
                more = f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
                print(f"note: {unread[0]}{more}", file=sys.stderr)
        if inputs.names:
            indexes.append(_scratch(stack))
            on_disk.build(indexes[-1], _lines(inputs.articles(), cards))
        library = on_disk.open_together(indexes)
    hits = library.search(options.query, limit=options.limit or SHOWN)
    least = hits[0].score * _WEAK if hits and options.limit is None else 0
    rows = [(cards[hit.article], hit) for hit in hits if hit.score >= least]
    return Found(rows, library.count(options.query), library.nearest)


def _lines(articles: Iterable[tuple[str, Article]], cards: dict[str, Card]) -> Iterator[Line]:
    for number, (name, article) in enumerate(articles):
        key = key_of(Path(name), number)
        cards[key] = card_of(article, name)
        yield from filed(article, key, Path(name).name)


def _kept(
    folder: Path,
    options: Namespace,
    terms: Terms,
    stack: ExitStack,
    alone: ExitStack,
    finder: Finder | None,
) -> Shelf:
    """The folder's index, brought up to date; for this time only where none can be kept.

    No other search is in it until `alone` is left.
    """
    from importlib.metadata import version

    from pullquote.model.search import on_disk

    published = options.published
    finder_name = finder.name if finder else OWN_FINDER
    home = library_folder(terms.environment) / "search"
    with line_on(sys.stderr) as tell:
        shelf = Shelf(
            folder,
            index_of(folder, home),
            f"{version('pullquote')} {published} {terms.max_bytes} {finder_name}",
            lambda path: (
                with_date(one, published) if published and isinstance(one, Document) else one
                for one in read_path(path, max_bytes=terms.max_bytes).documents
            ),
            lambda done, of: tell(f"Reading {named(folder.name)} … {done:,} of {of:,}"),
            finder,
        )
        try:
            alone.enter_context(kept_index(folder, home))
            shelf.update()
            on_disk.open_index(shelf.index)
        except (OSError, on_disk.UnusableIndex):
            shelf.index = _scratch(stack)
            shelf.update()
    return shelf


def _scratch(stack: ExitStack) -> Path:
    return Path(stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True))) / "index"


def _print(rows: Iterable[tuple[Card, Hit]], *, several: bool) -> None:
    mark = _marked if _coloured(os.environ) else _plain
    for card, hit in rows:
        place = f"para. {hit.place.paragraph}" if hit.place.paragraph else ""
        if several:
            source = ", ".join(filter(None, (card.publisher, card.published)))
            where = " · ".join(filter(None, (clean_line(card.file), source, place)))
            print(f"{hit.kind:<7} {where}\n        {mark(hit)}")
        else:
            print(f"{hit.kind:<7} {place:<9} {mark(hit)}")


def _data(row: tuple[Card, Hit]) -> dict[str, object]:
    card, hit = row
    paragraph, start, end = hit.place
    return {
        "file": card.file, "article": card.id, "title": card.title, "publisher": card.publisher,
        "published": card.published, "kind": hit.kind, "id": hit.id,
        "paragraph": paragraph or None, "words": hit.text, "start": start, "end": end,
        "highlights": [list(span) for span in hit.highlights],
    }  # fmt: skip


def _coloured(environment: Mapping[str, str]) -> bool:
    return (
        sys.stdout.isatty()
        and not environment.get("NO_COLOR")
        and environment.get("TERM") != "dumb"
    )


def _plain(hit: Hit) -> str:
    return hit.text


def _marked(hit: Hit) -> str:
    """The words with the matched letters bold and underlined, which any terminal can show."""
    told, at = "", 0
    for start, end in hit.highlights:
        told += f"{hit.text[at:start]}\x1b[1;4m{hit.text[start:end]}\x1b[0m"
        at = end
    return told + hit.text[at:]
