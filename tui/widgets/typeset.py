"""Words set in lines: where a text breaks at a width, and a line painted with its marks."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

# All but Latin, Greek and Cyrillic letters, general punctuation and currency signs: those take
# one cell each; of anything else the width must be looked up.
_ODD_WIDTH = re.compile(
    "[^ -\u02ff\u0370-\u0482\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]"
)


class Mark(NamedTuple):
    """A stretch of a text to be painted in a style of its own."""

    start: int
    end: int
    style: Style


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Line by line, where the text starts and ends when set `width` cells wide.

    Breaks at blanks; a word longer than the line is cut. Blanks at a break belong to no line.
    """
    width = max(width, 1)
    if len(text) <= width and not _ODD_WIDTH.search(text):
        return [(0, len(text))]
    if _ODD_WIDTH.search(text):
        return _wrap_cells(text, width)
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while length - start > width:
        stop = text.rfind(" ", start, start + width + 1)
        if stop <= start:
            stop = start + width
            lines.append((start, stop))
            start = stop
            continue
        lines.append((start, stop))
        start = stop + 1
    lines.append((start, length))
    return lines


def wrap_beside(text: str, width: int, aside: int) -> list[tuple[int, int]]:
    """The same, with something so wide at the right of the first line."""
    lines = wrap(text, width - aside)
    if not aside or len(lines) == 1:
        return lines
    start = lines[1][0]
    return [lines[0], *((start + one, start + end) for one, end in wrap(text[start:], width))]


def _wrap_cells(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start = at = used = 0
    for word in re.finditer(r"\S+\s*|\s+", text):
        bare = word.group().rstrip()
        cells = cell_len(bare)
        if used and used + cells > width:
            lines.append((start, at))
            start, used = word.start(), 0
        if cells > width:
            for offset, character in enumerate(bare, word.start()):
                step = cell_len(character)
                if used + step > width:
                    lines.append((start, offset))
                    start, used = offset, 0
                used += step
            used += len(word.group()) - len(bare)
        else:
            used += cells + len(word.group()) - len(bare)
        at = word.start() + len(bare)
    lines.append((start, len(text.rstrip()) if at < len(text.rstrip()) else max(at, start)))
    return lines


def paint(
    text: str, start: int, end: int, base: Style, marks: Iterable[Mark] = ()
) -> list[Segment]:
    """The line `start`..`end` of a text, each mark in its style; later marks lie on top."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    if not inside:
        return [Segment(text[start:end], base)]
    cuts = sorted(
        {start, end} | {at for mark in inside for at in (mark.start, mark.end) if start < at < end}
    )
    segments = []
    for left, right in pairwise(cuts):
        style = base
        for mark in inside:
            if mark.start <= left and right <= mark.end:
                style += mark.style
        segments.append(Segment(text[left:right], style))
    return segments


def fit(text: str, width: int) -> str:
    """The text cut to at most `width` cells, the cut shown by an ellipsis."""
    if cell_len(text) <= width:
        return text
    kept = text[: max(width - 1, 0)]
    while kept and cell_len(kept) > width - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…" if width > 0 else ""


def width_of(segments: Sequence[Segment]) -> int:
    """Cells that the segments take."""
    return sum(segment.cell_length for segment in segments)
