"""The search of the article being read: made once, asked once a query."""

from functools import cached_property
from threading import Lock

from pullquote.model.search.folding import words_in
from pullquote.model.search.highlight import match_positions
from pullquote.model.search.lines import lines_of
from pullquote.tui.views.finding import Answer, Finder, finder
from pullquote.tui.views.matches import Matches
from pullquote.tui.views.reading import Reading

LONG = 200_000
"""Characters of an article from which on it is searched beside the interface."""


class Seeker:
    """What is searched, and the answer to the last query."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.long = len(reading.article.text) > LONG
        """Whether a search takes long enough to be felt between two keys."""
        self._finder: Finder | None = None
        self._making = Lock()
        self._answered: tuple[str, Answer] | None = None

    def warm(self) -> None:
        """Work out all that a key would otherwise wait for; meant for another thread."""
        self.ask("")
        _ = self._furniture, self._block_starts
        if not self.long:
            for block in self._reading.article.blocks:
                words_in(block.span.of(self._reading.article.text))

    @property
    def ready(self) -> bool:
        """Whether a search need not wait until what is searched has been made."""
        return self._finder is not None

    @property
    def finder(self) -> Finder:
        """What is searched; made at the first search."""
        with self._making:
            if self._finder is None:
                article = self._reading.article
                lines = lines_of(article, self._reading.analysis)
                self._finder = finder(lines, len(article.blocks), long=self.long)
            return self._finder

    def ask(self, query: str) -> Answer:
        """What a query finds: worked out once, in another thread where the article is long."""
        known = self._answered  # another thread may put the answer to a newer query here
        if known is None or known[0] != query:
            known = self._answered = (query, self.finder.ask(query))
        return known[1]

    def matches(self, query: str, *, furniture: bool = True) -> Matches:
        """Where a query matches in the text, with or without what is not the story."""
        if not query.strip():
            return Matches()
        blocks, text = self._reading.article.blocks, self._reading.article.text

        def within(number: int) -> list[tuple[int, int]]:
            span = blocks[number].span
            found = match_positions(query, span.of(text))
            return [(span.start + start, span.start + end) for start, end in found]

        found = self.ask(query).blocks()
        if not furniture and self._furniture:
            found = [number for number in found if number not in self._furniture]
        return Matches(query, tuple(found), self._block_starts, within)

    @cached_property
    def _furniture(self) -> frozenset[int]:
        """The numbers of the blocks that are not the story."""
        blocks = enumerate(self._reading.article.blocks)
        return frozenset(number for number, block in blocks if block.kind == "furniture")

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self._reading.article.blocks]
