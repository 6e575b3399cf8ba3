"""The commands without the app: facts, search and citations on standard output."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING

from pullquote.model.article import Article, Document, Span
from pullquote.model.reading.dating import with_date
from pullquote.model.reading.json_lines import BadLine
from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.inputs import Terms, open_input, terms_of
from pullquote.tui.progress import told_on

if TYPE_CHECKING:
    from pullquote.model.export.facts import Facts


def perform(options: argparse.Namespace) -> int:
    """Do what a command asks; 1 if some input was wrong; the rest is done all the same."""
    if options.command == "schema":
        print(
            json.dumps(
                Article.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False
            )
        )
        return 0
    names = [options.file] if options.command == "cite" else options.files
    inputs = Inputs(names, options.published, terms_of(options))
    match options.command:
        case "extract":
            _extract(inputs, options.format)
        case "search":
            _search(inputs, options.query)
        case "cite":
            return _cite(inputs, options.quote, options.style)
        case "timeline" if options.format != "text":
            return _timeline(inputs, options.format, inferred=options.inferred)
        case "timeline":
            _facts(inputs, options.command, inferred=options.inferred)
        case _:
            _facts(inputs, options.command)
    return 1 if inputs.failed else 0


class Inputs:
    """The documents named on the command line. What can't be read is told and passed over."""

    def __init__(self, names: list[str], published: date | None, terms: Terms) -> None:
        self._published = published
        self.failed = False
        self._batches = []
        for name in names:
            with self._telling():
                self._batches.append(open_input(name, terms, partial(told_on, sys.stderr)))
        self.lines = any(batch.lines for batch in self._batches)
        self.several = len(names) > 1 or self.lines
        """Whether there may be several documents, whatever becomes of each."""

    def articles(self) -> Iterator[tuple[str, Article]]:
        """Their names and articles, one at a time; after a fault in one the next is done."""
        from pullquote.model.extraction.extract import extract

        for name, document in self._documents():
            try:
                article = extract(document)
            except Exception as fault:
                why = " ".join(f"{type(fault).__name__}: {fault}".split())
                self._tell(f"{name}: its facts could not be worked out ({why}).")
            else:
                yield name, article

    def _documents(self) -> Iterator[tuple[str, Document]]:
        for batch in self._batches:
            with self._telling():
                for one in batch.documents:
                    if isinstance(one, BadLine):
                        self._tell(f"{batch.name}, line {one.number}: {one.message}")
                        continue
                    name = f"{batch.name}, {one.id}" if batch.lines else batch.name
                    yield name, with_date(one, self._published) if self._published else one

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except Unreadable as problem:
            self._tell(str(problem))

    def _tell(self, problem: str) -> None:
        self.failed = True
        complain(problem)


def complain(problem: str) -> None:
    """One line on stderr."""
    print(f"pullquote: {problem}", file=sys.stderr)


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


def _headed(inputs: Inputs) -> Iterator[Article]:
    """The articles; where there may be several, each below a line that tells which it is."""
    for at, (name, article) in enumerate(inputs.articles()):
        if inputs.several:
            title = f": {article.source.title}" if article.source.title else ""
            print(f"{chr(10) if at else ''}==> {name}{title} <==")
        yield article


def _facts(inputs: Inputs, kind: str, *, inferred: bool = False) -> None:
    from pullquote.model.export import text

    tell: dict[str, Callable[[Article], Iterable[str]]] = {
        "quotes": text.quotes_text,
        "people": text.people_text,
        "money": text.money_text,
        "timeline": partial(text.timeline_text, inferred=inferred),
    }
    for article in _headed(inputs):
        for line in tell[kind](article):
            print(line)
        for note in article.notes:
            print(f"note: {note}", file=sys.stderr)


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


def _search(inputs: Inputs, query: str) -> None:
    from pullquote.model.export.facts import Facts
    from pullquote.model.export.words import on_one_line
    from pullquote.model.search.index import build_index

    for article in _headed(inputs):
        facts = Facts(article)
        words = _words_of_facts(facts)
        for hit in build_index(article).search(query):
            if hit.id not in words:
                continue  # told by the fragment in it
            span, told = words[hit.id]
            number = facts.paragraph(span)
            place = f"para. {number}" if number else ""
            print(f"{hit.kind:<7} {place:<9} {on_one_line(told)}")


def _words_of_facts(facts: "Facts") -> dict[str, tuple[Span, str]]:
    from pullquote.model.export.words import quote_words, role_words, speaker_words
    from pullquote.model.search.lines import block_id

    article, text = facts.article, facts.article.text
    words = {
        block_id(at): (block.span, block.span.of(text)) for at, block in enumerate(article.blocks)
    }
    for person in article.people:
        role = role_words(person)
        told = f"{person.name}, {role}" if role else person.name
        words[person.id] = (person.mentions[0].span, told)
    for quote in facts.quotes:
        told = f"{speaker_words(facts, quote)}: {quote_words(article, quote)}"
        words[quote.id] = (quote.parts[0], told)
    stated = [event for event in article.timeline if event.certainty == "stated"]
    for row in (article.money, stated, article.times):
        words |= {fact.id: (fact.span, fact.span.of(text)) for fact in row}
    return words


def _cite(inputs: Inputs, number: int | None, style: str) -> int:
    from pullquote.model.citation.nearest import nearest_styles
    from pullquote.model.citation.registry import STYLES, cite_article, cite_quote
    from pullquote.model.export.facts import Facts

    if style not in STYLES:
        near = nearest_styles(style)
        names = ", ".join(near or STYLES)
        complain(f"there is no style “{style}”. {'Near it' if near else 'There are'}: {names}.")
        return 2
    for _, article in inputs.articles():
        accessed = article.source.accessed or date.today()
        quotes = Facts(article).quotes
        if number is None:
            print(cite_article(article, style, accessed=accessed).both)
        elif 1 <= number <= len(quotes):
            print(cite_quote(article, quotes[number - 1], style, accessed=accessed).both)
        else:
            complain(f"there is no quote {number}; the article has {len(quotes)}.")
            return 1
    return 1 if inputs.failed else 0
