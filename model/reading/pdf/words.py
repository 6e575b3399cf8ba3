"""What stands on a page: words and pictures, each at its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs shown without a gap. The origin is the lower left corner, `y` the baseline."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    spaced: bool
    """Whether a blank was shown before it."""
    trailed: bool
    """Whether a blank was shown right behind it."""
    artifact: bool
    """Whether the maker marked it as a header, a page number or the like."""
    turn: int
    """Quarter turns of the writing, anticlockwise."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture is."""

    x0: float
    x1: float
    bottom: float
    top: float
