"""Where along the article somebody comes up: a strip with a bar for every stretch of it."""

from collections.abc import Sequence

EMPTY = "·"
_HEIGHTS = "▂▄▆█"
"""Once, twice, three times, more."""
_CELLS = ((100, 40), (72, 24), (48, 12))
"""Cells of a strip by the width of a line that it stands in, the widest first."""


def cells_for(width: int) -> int:
    """How wide a strip is in a line of this width; nothing where there is no room."""
    return next((cells for least, cells in _CELLS if width >= least), 0)


def strip(course: Sequence[float], cells: int) -> str:
    """The strip of places between 0, the begin of the article, and 1, its end."""
    counts = [0] * cells
    for place in course:
        counts[min(int(place * cells), cells - 1)] += 1
    return "".join(_HEIGHTS[min(count, len(_HEIGHTS)) - 1] if count else EMPTY for count in counts)
