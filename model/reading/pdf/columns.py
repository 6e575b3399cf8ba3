"""The words of a page to columns in reading order.

The page is cut where a strip without words runs down between lines on both sides, the tallest
strip first; what stands above and below such columns is read before and after them. This is the
recursive cut of Nagy and Seth (1984) with the gutters found first, so that blank lines between
paragraphs that happen to be level in two columns cut nothing.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pullquote.model.reading.pdf.lines import main_size, rows_of
from pullquote.model.reading.pdf.words import Word

_GUTTER = 0.8
"""The narrowest gutter, in ems."""
_ROWS = 3
"""So many lines must stand side by side."""
_NARROW = 3.0
"""Between such a column and a last one of a line or two there are at most so many ems."""
_WIDTH = 7.0
"""The narrowest column, in ems: list numbers and labels are narrower."""
_DEEPEST = 12
_MOST_STARTS = 60
"""So many places where lines may start are tried; a page of a newspaper has about twelve."""

Rows = list[list[Word]]


class _Gutter(NamedTuple):
    height: float
    x: float
    first: int
    last: int


def columns(words: Sequence[Word], depth: int = 0) -> Iterator[list[Word]]:
    """The words of every column in reading order."""
    if not words:
        return
    rows = rows_of(words)
    gutter = _gutter(rows, main_size(words)) if depth < _DEEPEST else None
    if gutter is None:
        yield [word for row in rows for word in row]
        return
    band = [word for row in rows[gutter.first : gutter.last + 1] for word in row]
    yield from columns([word for row in rows[: gutter.first] for word in row], depth + 1)
    yield from columns([word for word in band if word.x0 < gutter.x - 0.5], depth + 1)
    yield from columns([word for word in band if word.x0 >= gutter.x - 0.5], depth + 1)
    yield from columns([word for row in rows[gutter.last + 1 :] for word in row], depth + 1)


def _gutter(rows: Rows, em: float) -> _Gutter | None:
    """The tallest strip without words that has lines on both sides."""
    if len(rows) < _ROWS:
        return None
    starts: Counter[int] = Counter()
    for row in rows:
        right = float("-inf")
        for word in row:
            if word.x0 - right >= _GUTTER * em:
                starts[round(word.x0)] += 1
            right = max(right, word.x1)
    places = [[word.x0 for word in row] for row in rows]
    best: _Gutter | None = None
    for x, _ in starts.most_common(_MOST_STARTS):
        free = [_free(row, place, x, em) for row, place in zip(rows, places, strict=True)]
        for first, last in _runs(free):
            height = _side_by_side(rows[first : last + 1], x, em)
            if height > 0 and (best is None or height > best.height):
                best = _Gutter(height, x, first, last)
    return best


def _free(row: list[Word], places: list[float], x: float, em: float) -> bool:
    """Whether no word of the row reaches into the strip before x.

    In large type, a gap must be as large to be more than a blank.
    """
    at = bisect_left(places, x - 0.5)
    if at == 0:
        return True
    type_size = min(word.size for word in row[at - 1 : at + 1])
    left = x - _GUTTER * max(em, type_size) + 0.5
    return all(word.x1 <= left for word in row[max(at - 3, 0) : at])


def _runs(free: list[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for at, one in enumerate([*free, False]):
        if one and start is None:
            start = at
        elif not one and start is not None:
            if at - start >= _ROWS:
                yield start, at - 1
            start = None


def _side_by_side(rows: Rows, x: float, em: float) -> float:
    """The height over which there are lines on both sides of x; 0 where they are no columns."""
    left: list[list[Word]] = []
    right: list[list[Word]] = []
    for row in rows:
        if before := [word for word in row if word.x0 < x - 0.5]:
            left.append(before)
        if len(before) < len(row):
            right.append(row[len(before) :])
    if len(right) < _ROWS:
        return 0.1 if right and _is_full(left, x, em) else 0.0
    if len(left) < _ROWS:
        return 0.0
    for side in (left, right):
        if max(row[-1].x1 for row in side) - min(row[0].x0 for row in side) < _WIDTH * em:
            return 0.0
    if 2 * sum(row[-1].text.endswith(":") for row in left) > len(left):
        return 0.0  # labels and what they stand for
    top = min(left[0][0].y, right[0][0].y)
    bottom = max(left[-1][0].y, right[-1][0].y)
    height = top - bottom
    return height if height >= (_ROWS - 1) * em else 0.0


def _is_full(column: Rows, x: float, em: float) -> bool:
    """Whether the lines fill a column that ends at x, so that what stands behind it is another:
    the last one of the page, with a line or two."""
    if len(column) < 2 * _ROWS:
        return False
    widths = sorted(row[-1].x1 - row[0].x0 for row in column)
    edge = max(row[-1].x1 for row in column)
    return x - edge < _NARROW * em and widths[len(widths) // 2] > 0.7 * widths[-1]
