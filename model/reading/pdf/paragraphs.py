"""Lines to paragraphs.

A typesetter marks a new paragraph by space above it, by an indent of its first line, or only by
leaving the last line short. Which of these a text does is seen from the text itself. A line is
short on purpose when the first word of the next line would still have fitted on it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from pullquote.model.reading.layout import is_bullet
from pullquote.model.reading.pdf.lines import Line

_FINAL = re.compile(r"[.!?:…][\"'”’)\]]*$")
_HYPHEN = re.compile(r"\w[-‐\u00ad]$")
_OPENING = ("“", '"', "—", "–")
_SPACE = 1.22
"""A distance so many times as large as the usual one is space between paragraphs."""
_INDENT = 0.6
"""The least indent of a first line, in ems."""
_DEEP = 6.0
"""A line that starts so far right, in ems, is centred or set apart, not indented."""
_OTHER_SIZE = 0.07
"""Type that differs by this share is another type."""
_AROUND = 4
"""So many lines above and below tell how wide the column is here: pictures narrow it."""
_HALF = 0.8
"""A line that ends in mid-sentence breaks off there only if it is shorter than this share."""
_BRIEF = 4
"""Paragraphs of so few lines are seldom split between two pages."""

Column = Sequence[Line]


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: list[Line] = field(default_factory=list)
    right: float = 0.0
    """Where a full line would end, at its last one."""
    left: float = 0.0

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def size(self) -> float:
        """The size of type of its first line."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Style:
    """How the text marks its paragraphs."""

    leading: dict[float, float]
    spaced: bool
    indented: bool

    def usual(self, line: Line) -> float:
        """The distance to the next line within a paragraph."""
        return self.leading.get(_rounded(line.size), 1.25 * line.size)


def paragraphs_of(columns: Sequence[Column]) -> list[Paragraph]:
    """The paragraphs of columns in reading order, joined where they go on in the next one."""
    style = _style(columns)
    found: list[Paragraph] = []
    for column in columns:
        left = _left(column)
        for at, line in enumerate(column):
            into = found[-1] if found else None
            if at == 0:
                into = _continued(found, line, left, style)
            elif into is not None and _starts(into, line, left, style, column[at + 1 : at + 2]):
                into = None
            if into is None:
                into = Paragraph()
                found.append(into)
            into.lines.append(line)
            into.right, into.left = _right(column, at, style), left
    return found


def _style(columns: Sequence[Column]) -> _Style:
    gaps: dict[float, Counter[float]] = defaultdict(Counter)
    spaces: list[tuple[Line, float]] = []
    lines = 0
    indents: list[tuple[Line, float]] = []
    for column in columns:
        left = _left(column)
        for line, following in pairwise(column):
            gap = line.y - following.y
            if not _same_type(line, following) or gap > 4 * line.size:
                continue
            gaps[_rounded(line.size)][round(2 * gap) / 2] += 1
            spaces.append((line, gap))
            lines += 1
            shift, back = line.x0 - left, following.x0 - left
            if _INDENT <= shift / line.size < _DEEP and back < 0.3 * line.size:
                indents.append((line, gap))
    leading = {size: _commonest_small(counts) for size, counts in gaps.items()}

    def apart(places: list[tuple[Line, float]]) -> int:
        return sum(gap > _SPACE * leading[_rounded(line.size)] for line, gap in places)

    least = max(2, 0.04 * lines)
    indented = len(indents) - apart(indents) >= least
    return _Style(leading, spaced=apart(spaces) >= least, indented=indented)


def _commonest_small(gaps: Counter[float]) -> float:
    """The smallest distance that is no exception."""
    least = 0.1 * gaps.total()
    return min(gap for gap, count in gaps.items() if count >= least)


def _rounded(size: float) -> float:
    return round(2 * size) / 2


def _left(column: Column) -> float:
    """Where the lines of the column start."""
    starts = sorted(line.x0 for line in column)
    for one, other in pairwise(starts):
        if other - one < 1.5:
            return one
    return starts[0]


def _right(column: Column, at: int, style: _Style) -> float:
    """Where a full line ends hereabouts.

    Where a picture begins or ends beside the column, the narrower side counts, unless short lines
    are the only sign of a new paragraph.
    """
    size = column[at].size
    ends = [
        max(line.x1 for line in part if line.size < 1.3 * size)
        for part in (column[max(at - _AROUND, 0) : at + 1], column[at : at + _AROUND + 1])
        if len(part) > 2
    ]
    bound = min if style.spaced or style.indented else max
    return bound(ends, default=max(line.x1 for line in column[max(at - 1, 0) : at + 2]))


def _same_type(line: Line, other: Line) -> bool:
    return abs(line.size / other.size - 1) <= _OTHER_SIZE and line.bold == other.bold


def _starts(above: Paragraph, line: Line, left: float, style: _Style, below: Column = ()) -> bool:
    """Whether a paragraph starts with the line, which stands below the other."""
    last = above.last
    if abs(line.size / last.size - 1) > _OTHER_SIZE or last.y - line.y > _SPACE * style.usual(last):
        return True
    short = _is_short(above, line)
    final = bool(_FINAL.search(last.text))
    if last.bold != line.bold and (short or (final and line.bold)):
        return True
    if is_bullet(line.text) and (short or final or line.text[0] in "•‣▪"):
        return True
    shift, before = (line.x0 - left) / line.size, (last.x0 - left) / last.size
    if shift - before > 0.3 and shift >= _INDENT:
        hanging = is_bullet(above.lines[0].text)
        return not hanging and (shift < _DEEP or short)
    if style.indented and len(above.lines) == 1 and min(shift, before) >= _INDENT:
        # Two indents: a paragraph of one line, and the next. Or a passage that is set in.
        back = any((one.x0 - left) / one.size < 0.3 for one in below)
        goes_on = line.text[0].islower()
        return abs(shift - before) <= 0.3 and (final or ((short or back) and not goes_on))
    if before - shift > 0.3 and before >= _INDENT and len(above.lines) > 1:
        return not is_bullet(above.lines[0].text)  # behind a passage set in
    if not short:
        return False
    return final or _breaks_off(above, line)


def _is_short(above: Paragraph, line: Line) -> bool:
    """Whether the first word of the line would have fitted on the line above."""
    last = above.last
    if _HYPHEN.search(last.text):
        return False
    return last.x1 + 0.25 * last.size + line.lead < above.right - 0.1 * last.size


def _breaks_off(above: Paragraph, line: Line) -> bool:
    """Whether a short line in mid-sentence ends its paragraph: a byline, a line of a list."""
    width = (above.last.x1 - above.left) / max(above.right - above.left, 1)
    return width < _HALF and not line.text[0].islower()


def _continued(found: list[Paragraph], line: Line, left: float, style: _Style) -> Paragraph | None:
    """The paragraph that goes on with the first line of a column."""
    candidates = [one for one in found[-3:] if _same_type(one.last, line)]
    if not candidates:
        return None
    above = candidates[-1]
    last = above.last
    if last.page == line.page and last.y > line.y:  # a column that starts below: a new part
        gap = last.y - line.y
        if above is not found[-1] or gap > _SPACE * style.usual(last):
            return None
        return None if _starts(above, line, left, style) else above
    if (line.x0 - left) / line.size >= _INDENT and style.indented:
        return None
    short = _is_short(above, line)
    if not _FINAL.search(last.text):
        return None if short and _breaks_off(above, line) else above
    if short or line.text.startswith(_OPENING):
        return None
    if style.indented:
        return above
    brief = median(len(one.lines) for one in found) <= _BRIEF
    return None if style.spaced and brief else above
