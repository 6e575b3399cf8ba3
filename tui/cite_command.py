"""`pullquote cite`: quotations, or articles, with their citation."""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cached_property

from pullquote.model.article import Article, Document, Quote
from pullquote.model.citation.collection import Cited, cite_all
from pullquote.model.citation.csl import CslProblem
from pullquote.model.citation.nearest import UnknownStyle, find_style
from pullquote.model.citation.registry import is_csl, style_called
from pullquote.model.export.facts import Facts
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.reading.stating import NONE, Stated, with_stated, wrong_with
from pullquote.tui.form import Form
from pullquote.tui.inputs import terms_of
from pullquote.tui.named import Inputs, complain
from pullquote.tui.settings import Settings, load, state_folder


def cite(options: argparse.Namespace, finder: Finder | None = None) -> int:
    """Print the citation asked for; the answer is the exit code."""
    try:
        style = style_called(options.style) if is_csl(options.style) else find_style(options.style)
    except (UnknownStyle, CslProblem) as problem:
        complain(str(problem))
        return 2
    told = Stated(options.author, options.outlet, None, options.title, options.link)
    if wrong := wrong_with("url", told.url or ""):
        complain(f"--link: {wrong}")
        return 2
    kept = load(state_folder(os.environ) / "settings.json")
    inputs = Inputs(
        options.files,
        options.published,
        terms_of(options),
        lambda document: _under(document, kept, told),
        finder=finder,
    )
    if options.quote and inputs.several:
        complain("--quote takes one article; say one FILE that holds one, or --search TEXT.")
        return 2
    items: list[Cited] = []
    failed = False
    for _, article in inputs.articles():
        for note in article.notes:
            print(f"note: {note}", file=sys.stderr)
        chosen = [*_Chosen(article).cited(options.quote or [], options.search or [])]
        items += [one for one in chosen if one]
        failed = failed or None in chosen
    if not items:
        return 1
    if style.approximate:
        print(f"note: {style.label}: made by citeproc-py, which errs; check it.", file=sys.stderr)
    try:
        made = cite_all(items, style.name, joined=options.interrupted)
    except CslProblem as problem:
        complain(str(problem))
        return 1
    print(Form(style.name, options.what).of(made))
    return 1 if inputs.failed or failed else 0


def _under(document: Document, kept: Settings, told: Stated) -> Document:
    """The document under what its reader said of it in the app, and says now."""
    said = {
        field.name: value or NONE
        for field in fields(told)
        if (value := getattr(told, field.name)) is not None
    }
    known = with_stated(document, replace(kept.of(document.source).stated, **said))
    if known.source.accessed:
        return known
    source = known.source.model_copy(update={"accessed": date.today()})
    return known.model_copy(update={"source": source})


class _Chosen:
    """What of an article is to be cited; what is wrong is told."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._quotes = Facts(article).quotes

    def cited(self, numbers: list[int], searches: list[str]) -> Iterator[Cited | None]:
        """The quotations asked for, or the article; null for one that it has not."""
        if not numbers and not searches:
            yield Cited(self._article)
        for number in numbers:
            yield self._numbered(number)
        for words in searches:
            yield self._found(words)

    def _numbered(self, number: int) -> Cited | None:
        if 1 <= number <= len(self._quotes):
            return Cited(self._article, self._quotes[number - 1])
        complain(f"there is no quote {number}; the article has {len(self._quotes)}.")
        return None

    @cached_property
    def _known(self) -> dict[str, Quote]:
        return {quote.id: quote for quote in self._quotes}

    def _found(self, words: str) -> Cited | None:
        """The first quotation that a search finds."""
        from pullquote.model.search.index import build_index

        hits = build_index(self._article).search(words, "quote")
        found = next((self._known[hit.id] for hit in hits if hit.id in self._known), None)
        if found is None:
            complain(f"no quotation holds “{words}”.")
            return None
        return Cited(self._article, found)
