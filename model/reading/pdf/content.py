"""The content of a page to words at their places.

Follows ISO 32000-1, 8.3 (coordinates), 9.3 and 9.4 (text state, showing text) and 14.6 (marked
content). pypdf parses the operators and knows the fonts; its own extraction keeps no widths,
without which neither columns nor the ends of paragraphs can be seen.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

from pullquote.model.reading.pdf.fonts import Glyphs, glyphs_of
from pullquote.model.reading.pdf.matrix import UPRIGHT, Matrix, matrix_of, times, upright
from pullquote.model.reading.pdf.state import Mark, State
from pullquote.model.reading.pdf.words import Picture, Word

PdfValue = Any
"""An object of a PDF: of any type until it is looked at."""
_DEEPEST = 8
"""Forms within forms; deeper ones are loops."""
_MOST_FORMS = 500
_MOST_WORDS = 30_000
"""A full page of a broadsheet has some 8,000."""
_KERN = 0.09
"""Gaps within a word, in ems, that are left alone: kerning and spaced letters."""


@dataclass
class PageContent:
    """Words and pictures of one page, in the order in which they are drawn."""

    pdf: PdfValue
    go_on: Callable[[], bool]
    words: list[Word] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    fonts: dict[int, Glyphs] = field(default_factory=dict)
    """By object; shared by the pages of a document."""
    _forms: int = 0

    def draw(self, contents: PdfValue, resources: PdfValue) -> None:
        """Follow the content; what is broken in it is passed over."""
        _Drawing(self, resources, State(), 0).follow(contents)


class _Drawing:
    """One content stream: that of a page, or of a form drawn on it."""

    def __init__(self, page: PageContent, resources: PdfValue, state: State, depth: int) -> None:
        self.page = page
        self.resources = resources if isinstance(resources, DictionaryObject) else {}
        self.state = state
        self.depth = depth
        self.stack: list[State] = []
        self.marks: list[Mark] = []
        self.text: Matrix = UPRIGHT
        self.line: Matrix = UPRIGHT
        self.spaced = False

    def follow(self, contents: PdfValue) -> None:
        stream = ContentStream(contents, self.page.pdf, "bytes")
        for number, (operands, operator) in enumerate(stream.operations):
            if number % 2000 == 0 and not self.page.go_on():
                return
            act = _ACTS.get(operator)
            if act is None:
                continue
            try:
                act(self, operands)
            except (TypeError, ValueError, IndexError, KeyError, AttributeError, OverflowError):
                continue  # an operator with the wrong operands draws nothing

    # Graphics state

    def save(self, _: PdfValue) -> None:
        if len(self.stack) < 1000:
            self.stack.append(self.state.copy())

    def restore(self, _: PdfValue) -> None:
        if self.stack:
            self.state = self.stack.pop()

    def transform(self, operands: PdfValue) -> None:
        self.state.matrix = times(matrix_of(operands), self.state.matrix)

    # Text state

    def set_font(self, operands: PdfValue) -> None:
        self.state.size = float(operands[1])
        found = self._resource("/Font", operands[0])
        if id(found) not in self.page.fonts:
            self.page.fonts[id(found)] = glyphs_of(found)
        self.state.font = self.page.fonts[id(found)]

    def set_number(self, name: str, factor: float = 1.0) -> Callable[[Any], None]:
        def act(operands: PdfValue) -> None:
            setattr(self.state, name, float(operands[0]) * factor)

        return act

    # Text position

    def begin(self, _: PdfValue) -> None:
        self.text = self.line = UPRIGHT

    def move(self, operands: PdfValue) -> None:
        self.line = times((1, 0, 0, 1, float(operands[0]), float(operands[1])), self.line)
        self.text = self.line

    def move_and_lead(self, operands: PdfValue) -> None:
        self.state.leading = -float(operands[1])
        self.move(operands)

    def place(self, operands: PdfValue) -> None:
        self.text = self.line = matrix_of(operands)

    def next_line(self, _: PdfValue) -> None:
        self.move((0, -self.state.leading))

    # Showing text

    def show(self, operands: PdfValue) -> None:
        self._show(operands[0])

    def show_pieces(self, operands: PdfValue) -> None:
        self._show(*operands[0])

    def show_on_next_line(self, operands: PdfValue) -> None:
        self.next_line(None)
        self._show(operands[-1])

    def show_spaced(self, operands: PdfValue) -> None:
        self.state.word_gap, self.state.letter_gap = float(operands[0]), float(operands[1])
        self.show_on_next_line(operands)

    def _show(self, *pieces: PdfValue) -> None:
        state = self.state
        if state.font is None:
            return
        chars: list[str] = []
        start = at = 0.0
        instead = next((mark for mark in self.marks if mark.instead is not None), None)
        for piece in pieces:
            if not isinstance(piece, bytes):
                shift = -float(piece) / 1000 * state.size * state.stretch
                if abs(shift) > _KERN * abs(state.size) and chars:
                    self._put(chars, start, at)
                    chars = []
                at += shift
                continue
            for char, width, blank in state.font.of(piece):
                step = width / 1000 * state.size + state.letter_gap
                if blank:
                    step += state.word_gap
                step *= state.stretch
                if instead is not None:
                    # The first glyph shows all of it; a soft hyphen where the word was not
                    # broken is shown as a blank, and is none.
                    if instead.instead == "\u00ad" and char == " ":
                        instead.instead = ""
                    char, instead.instead = instead.instead or "", ""
                if char in (" ", "\t", "\n", "\r", ""):
                    if chars:
                        self._put(chars, start, at, trailed=bool(char))
                        chars = []
                    elif char:
                        self.spaced = True
                else:
                    if not chars:
                        start = at
                    chars.append(char)
                at += step
        if chars:
            self._put(chars, start, at)
        self.text = times((1, 0, 0, 1, at, 0), self.text)

    def _put(self, chars: list[str], start: float, end: float, *, trailed: bool = False) -> None:
        state = self.state
        words = "".join(chars)
        a, b, c, d, e, f = times(self.text, state.matrix)
        size = abs(state.size) * math.hypot(c, d)
        if not math.isfinite(size) or size <= 0 or state.font is None:
            return
        if len(self.page.words) >= _MOST_WORDS:
            return
        turn = round(math.atan2(b, a) / (math.pi / 2)) % 4
        left = (a * start + c * state.rise + e, b * start + d * state.rise + f)
        right = (a * end + c * state.rise + e, b * end + d * state.rise + f)
        (x0, y), (x1, _) = upright(left, turn), upright(right, turn)
        if not all(map(math.isfinite, (x0, x1, y))):
            return
        if not words.strip():
            self.spaced = True  # a no-break space by itself
            return
        artifact = any(mark.artifact for mark in self.marks)
        spaced, self.spaced = self.spaced or words[0].isspace(), False
        trailed = trailed or words[-1].isspace()
        bold = state.font.bold
        self.page.words.append(
            Word(words.strip(), x0, x1, y, size, bold, spaced, trailed, artifact, turn)
        )

    # Marked content

    def mark(self, operands: PdfValue) -> None:
        mark = Mark(artifact=operands[0] == "/Artifact")
        self.marks.append(mark)
        if len(operands) > 1:
            about = operands[1]
            if not isinstance(about, DictionaryObject):
                about = self._resource("/Properties", about)
            instead = about.get("/ActualText")
            if instead is not None:
                mark.instead = _decoded(instead.get_object())

    def unmark(self, _: PdfValue) -> None:
        if self.marks:
            self.marks.pop()

    # Forms and pictures

    def draw(self, operands: PdfValue) -> None:
        form = self._resource("/XObject", operands[0])
        kind = form.get("/Subtype")
        if kind == "/Image":
            a, b, c, d, e, f = self.state.matrix
            across, along = sorted((e, e + a + c)), sorted((f, f + b + d))
            self.page.pictures.append(Picture(across[0], across[1], along[0], along[1]))
        elif kind == "/Form" and self.depth < _DEEPEST and self.page._forms < _MOST_FORMS:
            self.page._forms += 1
            state = self.state.copy()
            if "/Matrix" in form:
                state.matrix = times(matrix_of(form["/Matrix"].get_object()), state.matrix)
            resources = form.get("/Resources")
            inner = resources.get_object() if resources is not None else self.resources
            try:
                _Drawing(self.page, inner, state, self.depth + 1).follow(form)
            except PyPdfError:
                return

    def _resource(self, kind: str, name: PdfValue) -> PdfValue:
        return self.resources[kind].get_object()[name].get_object()


_Act = Callable[[_Drawing, Any], None]


def _number(name: str, factor: float = 1.0) -> _Act:
    return lambda drawing, operands: drawing.set_number(name, factor)(operands)


_ACTS: dict[bytes, _Act] = {
    b"q": _Drawing.save, b"Q": _Drawing.restore, b"cm": _Drawing.transform,
    b"Tf": _Drawing.set_font, b"Tc": _number("letter_gap"), b"Tw": _number("word_gap"),
    b"Tz": _number("stretch", 0.01), b"TL": _number("leading"), b"Ts": _number("rise"),
    b"BT": _Drawing.begin, b"Td": _Drawing.move, b"TD": _Drawing.move_and_lead,
    b"Tm": _Drawing.place, b"T*": _Drawing.next_line,
    b"Tj": _Drawing.show, b"TJ": _Drawing.show_pieces, b"'": _Drawing.show_on_next_line,
    b'"': _Drawing.show_spaced,
    b"BMC": _Drawing.mark, b"BDC": _Drawing.mark, b"EMC": _Drawing.unmark,
    b"Do": _Drawing.draw,
}  # fmt: skip


def _decoded(text: PdfValue) -> str:
    """A text string of the PDF (ISO 32000-1, 7.9.2.2), which pypdf was told to leave as bytes."""
    if not isinstance(text, bytes):
        return str(text)
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", "replace")
    return text.decode("utf-8" if text.startswith(b"\xef\xbb\xbf") else "cp1252", "replace")


def content_of(page: PdfValue, fonts: dict[int, Glyphs], go_on: Callable[[], bool]) -> PageContent:
    """Words and pictures of the page; `go_on` says whether there is time left."""
    found = PageContent(page.pdf, go_on, fonts=fonts)
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if not isinstance(contents, (ArrayObject, DictionaryObject)):
        return found
    resources = page.get("/Resources")  # pypdf hands them down from the page's parents
    found.draw(contents, resources.get_object() if resources is not None else None)
    return found
