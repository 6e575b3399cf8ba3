"""The common ground of the lines at the top and the bottom: drawn without a layout."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


class OneLine(Widget):
    """A widget one line high whose content depends on its width alone."""

    DEFAULT_CSS = "OneLine { height: 1; padding: 0 1; }"

    def segments(self, width: int) -> Sequence[Segment]:
        """The line, at most `width` cells of it."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line on the widget's own ground."""
        strip = Strip(self.segments(self.size.width))
        return strip.adjust_cell_length(self.size.width).apply_style(self.rich_style)
