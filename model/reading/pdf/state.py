"""What holds while a page is drawn, until an operator changes it."""

from dataclasses import dataclass

from pullquote.model.reading.pdf.fonts import Glyphs
from pullquote.model.reading.pdf.matrix import UPRIGHT, Matrix


@dataclass(slots=True)
class State:
    """The graphics and text state that operators change (ISO 32000-1, 8.4 and 9.3)."""

    matrix: Matrix = UPRIGHT
    font: Glyphs | None = None
    size: float = 0.0
    letter_gap: float = 0.0
    word_gap: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0

    def copy(self) -> "State":
        """The same state, to come back to."""
        return State(
            self.matrix, self.font, self.size, self.letter_gap, self.word_gap, self.stretch,
            self.leading, self.rise,
        )  # fmt: skip


@dataclass(slots=True)
class Mark:
    """Content that the maker marked (ISO 32000-1, 14.6)."""

    artifact: bool = False
    instead: str | None = None
    """What stands for the glyphs ("ActualText"); empty once it has been shown."""
