"""`pullquote search`: what a fuzzy search finds, as lines for reading or as JSON.

One article is searched as the app does. Several are searched as one; the index of a folder is kept.
"""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pullquote.model.article import Article
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.library.folder import Card, card_of, filed, key_of
from pullquote.model.library.holdings import SHOWN, Found, Holdings, Opened, Rules
from pullquote.model.library.telling import told_lines
from pullquote.model.reading.clean import clean_line
from pullquote.model.search.index import Index
from pullquote.model.search.lines import Line, Paid, lines_of
from pullquote.model.search.query import read_query
from pullquote.model.search.rank import Hit
from pullquote.model.search.remarks import unknown_names
from pullquote.tui.inputs import terms_of
from pullquote.tui.named import Inputs, complain
from pullquote.tui.progress import line_on, reading_words, waiting_words
from pullquote.tui.settings import library_folder, load, state_folder


class Result(NamedTuple):
    """What a search found, and of what: its values of fields, and what may have been meant."""

    found: Found
    nearest: Callable[[str], str | None]
    values: Mapping[str, tuple[str, ...]]
    line: Callable[[Hit], Line]
    """All that is known of a line that was found."""
    articles: int = 1


def search(options: Namespace, finder: Finder | None = None) -> int:
    """Print what the query finds, best first; 1 if that is nothing or a named file was wrong.

    Of a folder nobody says that all its files are articles: those that can't be read are told.
    """
    terms = terms_of(options)
    # Never raises, whatever the name.
    named_folders = [name for name in options.files if os.path.isdir(name)]  # noqa: PTH112
    files = [name for name in options.files if name not in named_folders]
    inputs = Inputs(files, options.published, terms, finder=finder)
    several = bool(named_folders) or inputs.several
    asked = read_query(options.query)
    lacking = [f"“{clean_line(one)}” lacks what it asks for." for one in asked.unsaid]
    remarks = [*asked.hints, *lacking]
    if remarks and not asked.asks:
        if options.json:
            print("[]")
        complain(f"nothing was searched for. {clean_line(remarks[0])}")
        return 1
    for remark in remarks:
        print(f"note: {clean_line(remark)}", file=sys.stderr)
    if several:
        said = load(state_folder(terms.environment) / "settings.json").said
        rules = Rules(options.published, terms.max_bytes, finder, said)
        home = library_folder(terms.environment) / "search"
        with Holdings([*map(Path, named_folders)], home, rules) as holdings:
            result = _in_several(options, inputs, holdings)
    else:
        result = _in_one(options, inputs)
    rows, total = result.found
    if options.json:
        told = [_data(card, hit, result.line(hit)) for card, hit in rows]
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _print(rows, several=several)
    if not rows and not inputs.failed:
        complain(_nothing(options.query, result, named_folders))
    elif total > len(rows) and options.limit is None:
        print(f"note: the best {len(rows)} of {total:,}; --limit N shows more", file=sys.stderr)
    return 1 if inputs.failed or not rows else 0


def _nothing(query: str, result: Result, folders: Sequence[str]) -> str:
    """Why nothing is found, as far as that is known."""
    if not result.articles:
        where = ", ".join(map(clean_line, folders))
        return f"nothing found: there are no articles in {where}."
    why = unknown_names(query, result.values)
    if not why and (near := result.nearest(query)):
        why = f"Did you mean “{near}”?"
    return f"nothing found for “{clean_line(query)}”. {clean_line(why)}".rstrip()


def _in_one(options: Namespace, inputs: Inputs) -> Result:
    for name, article in inputs.articles():
        told = {line.id: line.text for line in told_lines(article)}
        lines = {line.id: line for line in lines_of(article) if line.id in told}
        index = Index(lines.values())
        found = islice(index.search(options.query), options.limit)
        hits = [hit._replace(text=told[hit.id]) for hit in found]
        card = card_of(article, name)
        found_here = Found([(card, hit) for hit in hits], len(hits))
        return Result(found_here, index.nearest, index.values, partial(_line, lines))
    return Result(Found((), 0), lambda _: None, {}, lambda hit: Line(hit.kind, hit.id, hit.text))


def _line(lines: Mapping[str, Line], hit: Hit) -> Line:
    return lines[hit.id]


def _in_several(options: Namespace, inputs: Inputs, holdings: Holdings) -> Result:
    """What is found in all of them; where an index proves damaged, it is built anew first."""
    from pullquote.model.search import on_disk

    cards: dict[str, Card] = {}
    also = [holdings.scratch()] if inputs.names else []
    for index in also:
        on_disk.build(index, _lines(inputs.articles(), cards))
    most, weak = options.limit or SHOWN, options.limit is not None
    opened = _opened(holdings, also, cards)
    try:
        found = opened.find(options.query, most, weak=weak)
    except Exception:
        if not holdings.mend():
            raise
        opened = _opened(holdings, also, cards)
        found = opened.find(options.query, most, weak=weak)
    if unread := opened.unread:
        more = f" (and {len(unread) - 1} more)" if len(unread) > 1 else ""
        print(f"note: {unread[0]}{more}", file=sys.stderr)
    library = opened.library
    there = len(opened.cards) + bool(opened.unread)
    return Result(found, library.nearest, library.values, library.line, there)


def _opened(holdings: Holdings, also: Iterable[Path], cards: Mapping[str, Card]) -> Opened:
    with line_on(sys.stderr) as tell:
        holdings.told = lambda folder, done, of: tell(reading_words(folder, done, of))
        holdings.waits = lambda folder: tell(waiting_words(folder))
        opened = holdings.update(also)
    opened.cards.update(cards)
    return opened


def _lines(articles: Iterable[tuple[str, Article]], cards: dict[str, Card]) -> Iterator[Line]:
    for number, (name, article) in enumerate(articles):
        key = key_of(Path(name), number)
        cards[key] = card_of(article, name)
        yield from filed(article, key, Path(name).name)


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


def _data(card: Card, hit: Hit, line: Line) -> dict[str, object]:
    paragraph, start, end = hit.place
    return {
        "file": card.file, "article": card.id, "title": card.title, "publisher": card.publisher,
        "published": card.published, "kind": hit.kind, "id": hit.id,
        "paragraph": paragraph or None, "words": hit.text, "start": start, "end": end,
        "highlights": [list(span) for span in hit.highlights], **_of_kind(line),
    }  # fmt: skip


def _of_kind(line: Line) -> dict[str, object]:
    """What is known of a quotation, a sum or an event beside its words."""
    value = dict(reversed(line.values)).get
    if line.kind == "quote":
        return {
            "speaker": value("speaker"), "certainty": value("certainty"),
            "quote_kind": value("kind"),
        }  # fmt: skip
    if line.kind == "money":
        sums = [_exact(one) for one in line.sums[:1]]
        return sums[0] if sums else {"amount": None, "amount_max": None, "currency": value("money")}
    if line.kind == "event":
        earliest, latest = line.earliest, line.latest
        return {
            "earliest": earliest and earliest.isoformat(), "latest": latest and latest.isoformat(),
        }  # fmt: skip
    return {}


def _exact(paid: Paid) -> dict[str, object]:
    low, high = (format(one, "f") for one in paid[:2])
    return {"amount": low, "amount_max": high if high != low else None, "currency": paid.currency}


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
