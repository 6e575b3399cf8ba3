"""The article itself, set in lines, with the words of a fact lit up."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.selection import Selection
from textual.strip import Strip

from pullquote.model.article import Block, Document, Span
from pullquote.model.export.words import on_one_line
from pullquote.tui.views.matches import Matches
from pullquote.tui.widgets.lines import Lines
from pullquote.tui.widgets.typeset import Mark, paint, wrap

GUTTER = 5
MEASURE = 90
"""Longest line, in cells: beyond it the eye loses the way back."""

CONTEXT = 2
"""Lines kept in view around a passage."""


class ArticlePane(Lines):
    """Paragraphs with their numbers; the fact's words and the search's matches are marked."""

    DEFAULT_CSS = """
    ArticlePane { padding: 0 1; }
    ArticlePane > .article--text { color: $foreground; }
    ArticlePane > .article--headline { color: $foreground; text-style: bold; }
    ArticlePane > .article--aside { color: $text-muted; text-style: italic; }
    ArticlePane > .article--number { color: $text-muted; }
    ArticlePane > .article--fact { background: $primary 45%; color: $text; text-style: bold; }
    ArticlePane > .article--match { color: $background; background: $warning; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--text", "article--headline", "article--aside", "article--number",
        "article--fact", "article--match",
    }  # fmt: skip

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._document: Document | None = None
        self._text = ""
        self._lines: list[tuple[int, int, int]] = []
        """Of each line: its block, and where it starts and ends in the text."""
        self._starts: list[int] = []
        self._notes: list[str] = []
        """Lines below the text: what is unsure or odd in it, and what is hidden."""
        self.furniture_shown = False
        """Whether the lines of the page that are not the story are shown among it."""
        self._lit: tuple[Span, ...] = ()
        self._matches = Matches()
        self._match: tuple[int, int] | None = None
        """The match that the reader has stepped to."""

    def show(self, document: Document) -> None:
        """Show a document; the place and the light stay if the text is the same."""
        if self._document is None or self._document.text != document.text:
            self._lit, self._matches = (), Matches()
        self._document = document
        self._text = on_one_line(document.text)
        self.refill()

    def keep_in_view(self) -> None:
        """The lit passage."""
        if self._lit and self._lines:
            self.bring(self._lit[0])

    # Layout and drawing

    def lay_out(self, width: int) -> int:
        """Set every block in lines, a blank line after each."""
        self._lines = []
        if self._document is None:
            return 0
        inner = min(width - GUTTER - 1, MEASURE)
        for number, block in enumerate(self._document.blocks):
            if not self.shows(block):
                continue
            at = block.span.start
            words = self._text[at : block.span.end]
            self._lines += [(number, at + start, at + end) for start, end in wrap(words, inner)]
            self._lines.append((number, block.span.end, block.span.end))
        if self._lines:
            self._lines.pop()
        self._starts = [start for _, start, _ in self._lines]
        notes = [f"Note: {note}" for note in self._document.notes]
        if hidden := sum(not self.shows(block) for block in self._document.blocks):
            thing = "pieces of the page that are" if hidden > 1 else "piece of the page that is"
            notes.append(f"{hidden} {thing} not the story: . shows or hides them")
        self._notes = [""] if notes else []
        for words in notes:
            self._notes += [words[start:end] for start, end in wrap(words, inner)]
        return len(self._lines) + len(self._notes)

    def shows(self, block: Block) -> bool:
        """Whether the block is shown: furniture only when the reader asks for it."""
        return self.furniture_shown or block.kind != "furniture"

    def show_furniture(self, shown: bool) -> None:
        """Show or hide what is not the story; the reader's place stays."""
        top = min(self.scroll_offset.y, len(self._lines) - 1)
        here = self._lines[top][1] if self._lines else 0
        self.furniture_shown = shown
        self.refill()
        if self._lines:
            self.show_line(self._line_of(here))

    def draw(self, y: int) -> Strip:
        """A line of the article, its paragraph's number before the first."""
        if self._document is None:
            return Strip([])
        if y >= len(self._lines):
            note = " " * GUTTER + self._notes[y - len(self._lines)]
            return Strip([Segment(note, self.style("article--aside"))])
        number, start, end = self._lines[y]
        block = self._document.blocks[number]
        first = start == block.span.start
        label = f"{block.number:>3}  " if first and block.number else " " * GUTTER
        kind = {"headline": "headline", "paragraph": "text", "quote": "text", "list": "text"}
        base = self.style(f"article--{kind.get(block.kind, 'aside')}")
        gutter = Segment(label, self.style("article--number"))
        return Strip([gutter, *paint(self._text, start, end, base, self._marks_in(start, end))])

    def _marks_in(self, start: int, end: int) -> list[Mark]:
        """The fact's words and the search's matches on one line; matches follow one another."""
        fact, match = self.style("article--fact"), self.style("article--match")
        marks = [
            Mark(span.start, span.end, fact)
            for span in self._lit
            if span.start < end and span.end > start
        ]
        return marks + [Mark(*found, match) for found in self._matches.between(start, end)]

    def words_of(self, y: int) -> str:
        """The article's own words, without the number, where the line stands."""
        if y >= len(self._lines):
            return " " * GUTTER + self._notes[y - len(self._lines)]
        _, start, end = self._lines[y]
        return " " * GUTTER + self._text[start:end]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What the mouse selected: the article's own words, with its own line breaks."""
        if not self._lines:
            return None
        start = 0 if selection.start is None else self._offset_at(*selection.start)
        end = len(self._text) if selection.end is None else self._offset_at(*selection.end)
        return (self._words_between(start, end), "\n") if end > start else None

    def _words_between(self, start: int, end: int) -> str:
        """The article's words without those of hidden blocks."""
        assert self._document is not None
        kept, at = "", start
        for block in self._document.blocks:
            if not self.shows(block) and start < block.span.end and block.span.start < end:
                kept += self._document.text[at : max(block.span.start, at)].rstrip()
                at = max(block.span.end, at)
        return kept + self._document.text[at:end]

    def _offset_at(self, x: int, y: int) -> int:
        """The place in the text under a cell of the whole."""
        if y >= len(self._lines):
            return len(self._text)
        _, start, end = self._lines[y]
        at, cells = start, GUTTER
        while at < end and cells < x:
            cells += cell_len(self._text[at])
            at += 1
        return at

    # What is lit

    def light(self, spans: Sequence[Span]) -> None:
        """Mark a fact's words and bring the first of them into view."""
        self._lit = tuple(spans)
        if spans and self._lines:
            self.bring(spans[0])
        self.redraw()

    def bring(self, span: Span) -> None:
        """Bring a passage into view, with two lines around it where there is room."""
        self.show_line(self._line_of(span.start), self._line_of(span.end - 1), context=CONTEXT)

    def mark_matches(self, matches: Matches) -> None:
        """Mark where the search matches in the text."""
        if matches != self._matches:
            self._matches, self._match = matches, None
            self.redraw()

    @property
    def matches(self) -> Matches:
        """Where the search matches in the text."""
        return self._matches

    def next_match(self, step: int, start: int | None = None) -> bool:
        """Bring the next (1) or previous (-1) match into view, round and round, and light it.

        The first is that from `start`, or from what is in view. Whether it began again.
        """
        if not self._lines:
            return False
        last = self._match
        here = self._lines[min(self.scroll_offset.y, len(self._lines) - 1)][1]
        if start is not None:
            here = start
        if self._match is not None:
            here = self._match[0] + (step > 0)
        self._match = self._matches.next(here, step)
        if self._match is not None:
            start, end = self._match
            self.light((Span(start=start, end=end),))
        return bool(last and self._match and (self._match[0] - last[0]) * step <= 0)

    def _line_of(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    # Moving

    def action_move(self, step: int) -> None:
        """A line further."""
        self.scroll_to(y=self.scroll_offset.y + step, animate=False)

    def action_first(self) -> None:
        """To the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """To the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def action_page(self, pages: float) -> None:
        """A page, or half a page, further."""
        step = max(int(self.scrollable_content_region.height * abs(pages)), 1)
        self.action_move(step if pages > 0 else -step)
