"""A document's language, worked out once and read by every finder."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pullquote.model.article import Block, Document, Span
from pullquote.model.language.marks import Marks, pair_marks
from pullquote.model.language.sentences import split_cells, split_sentences
from pullquote.model.language.tokens import Token, tokenize

PROSE = frozenset(["paragraph", "quote", "list", "caption"])
"""Kinds of block that finders read as the story's own sentences."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place in the text, its tokens, and the block it stands in."""

    index: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    block: int
    """Index into `Analysis.blocks`."""

    @property
    def span(self) -> Span:
        """Its place in the text, as the model has it."""
        return Span(start=self.start, end=self.end)


class Analysis:
    """Tokens, blocks and sentences of a document, and quick look-ups between them."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.blocks: tuple[Block, ...] = document.blocks

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All tokens of the text, in order."""
        return tokenize(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences; none crosses a block, nor a column of a table."""
        found: list[Sentence] = []
        for number, block in enumerate(self.blocks):
            row = self.tokens_in(block.span.start, block.span.end)
            for cell in split_cells(row, block.span.of(self.text)):
                for begin, end in split_sentences(cell):
                    part = cell[begin:end]
                    found.append(Sentence(len(found), part[0].start, part[-1].end, part, number))
        return tuple(found)

    @cached_property
    def marks(self) -> Marks:
        """The quotation marks of the story's sentences, paired."""
        prose = [(at, block) for at, block in enumerate(self.blocks) if block.kind in PROSE]
        return pair_marks(self.text, prose)

    @cached_property
    def quoted_tokens(self) -> Sequence[bool]:
        """For each token, whether it stands inside quotation marks."""
        inside = [False] * len(self.tokens)
        for one in self.marks.quoted:
            first = bisect_left(self._starts, one.outer_start)
            last = bisect_left(self._starts, one.outer_end)
            inside[first:last] = [True] * (last - first)
        return inside

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in `start`..`end`."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that covers `offset`, or the one before it."""
        at = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[at] if at >= 0 else None
