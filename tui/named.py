"""The articles of the inputs named on the command line."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from pullquote.model.article import Article, Document
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.dating import with_date
from pullquote.model.reading.json_lines import BadLine
from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.inputs import Terms, open_input
from pullquote.tui.progress import told_on


class Inputs:
    """The documents named on the command line. What can't be read is told and passed over."""

    def __init__(
        self,
        names: list[str],
        published: Dated | None,
        terms: Terms,
        under: Callable[[Document], Document] = lambda document: document,
        *,
        finder: Finder | None = None,
    ) -> None:
        """`under`: what is known of a document besides. `finder`: of names, if not our own."""
        self.names = names
        self._published = published
        self._under = under
        self._finder = finder
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
                article = extract(document, self._finder)
            except Exception as fault:
                why = clean_line(f"{type(fault).__name__}: {fault}")
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
                    known = self._under(one)
                    yield name, with_date(known, self._published) if self._published else known

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


def headed(inputs: Inputs) -> Iterator[Article]:
    """The articles; where there may be several, each below a line that tells which it is."""
    for at, (name, article) in enumerate(inputs.articles()):
        if inputs.several:
            title = f": {article.source.title}" if article.source.title else ""
            print(f"{chr(10) if at else ''}==> {name}{title} <==")
        yield article
