"""The scale beside the timeline: where its events crowd, where the cursor and publication are."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from pullquote.tui.views.density import Days, Scale, bar

BAR = 3
"""Cells of the longest bar."""


class TimeScale(Widget):
    """A line a stretch of time, from the first day to the last; the longer the bar, the more."""

    DEFAULT_CSS = """
    TimeScale { width: 10; height: 1fr; padding: 0; display: none; }
    TimeScale.-shown { display: block; }
    TimeScale > .scale--bar { color: $primary; }
    TimeScale > .scale--cursor { color: $accent; text-style: bold; }
    TimeScale > .scale--label { color: $text-muted; }
    TimeScale > .scale--published { color: $foreground; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "scale--bar", "scale--cursor", "scale--label", "scale--published",
    }  # fmt: skip

    class Picked(Message):
        """A line was clicked, which begins with this day."""

        def __init__(self, day: date) -> None:
            super().__init__()
            self.day = day

    def __init__(self) -> None:
        super().__init__()
        self._stretches: tuple[Days, ...] = ()
        self._cursor: Days | None = None
        self._published: date | None = None
        self._drawn: tuple[int, Scale, list[float], dict[int, str]] | None = None

    def show(self, stretches: Sequence[Days], published: date | None) -> None:
        """Show how these lie in time; hidden where there is no stretch to show."""
        self._stretches, self._published, self._drawn = tuple(stretches), published, None
        first, last = self._ends()
        self.set_class(first is not None and first != last, "-shown")
        self.refresh()

    def mark(self, days: Days | None) -> None:
        """Mark where the cursor is."""
        self._cursor = days
        self.refresh()

    def _ends(self) -> Days | tuple[None, None]:
        if not self._stretches:
            return None, None
        return min(first for first, _ in self._stretches), max(last for _, last in self._stretches)

    def _scale(self) -> tuple[int, Scale, list[float], dict[int, str]] | None:
        height = self.size.height
        if self._drawn is None or self._drawn[0] != height:
            first, last = self._ends()
            if first is None or last is None or not height:
                return None
            scale = Scale(first, last, height)
            self._drawn = height, scale, scale.densities(self._stretches), scale.labels()
        return self._drawn

    def render_line(self, y: int) -> Strip:
        """The cursor's mark, the bar, and a date or the day of publication."""
        drawn = self._scale()
        if drawn is None:
            return Strip.blank(self.size.width, self.rich_style)
        _, scale, densities, labels = drawn
        width = self.size.width
        cells = min(BAR, width - 1)
        share = densities[y] / (max(densities) or 1)
        segments = [
            Segment(self._pointer(scale, y), self.get_component_rich_style("scale--cursor")),
            Segment(bar(share, cells), self.get_component_rich_style("scale--bar")),
        ]
        if width > cells + 1:
            name = "published" if self._is_published(scale, y) else "label"
            label = "pub." if name == "published" else labels.get(y, "")
            style = self.get_component_rich_style(f"scale--{name}")
            segments.append(Segment(f" {label}"[: width - cells - 1], style))
        return Strip(segments).adjust_cell_length(width).apply_style(self.rich_style)

    def _pointer(self, scale: Scale, y: int) -> str:
        if self._cursor is None:
            return " "
        first, last = (scale.line(day) for day in self._cursor)
        if y == first:
            return "▶"
        return "│" if first < y <= last else " "

    def _is_published(self, scale: Scale, y: int) -> bool:
        day = self._published
        return day is not None and scale.first <= day <= scale.last and scale.line(day) == y

    def on_click(self, event: events.Click) -> None:
        """A click leads to the events of that time."""
        drawn = self._scale()
        if drawn is not None and 0 <= event.y < drawn[0]:
            self.post_message(self.Picked(drawn[1].day(event.y)))
