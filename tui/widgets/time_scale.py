"""The scale beside the timeline: where its events crowd, where the cursor and publication are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from pullquote.tui.views.row import Moment

if TYPE_CHECKING:
    from pullquote.tui.views.density import Line, Scale

LABEL = 6
"""Cells of the longest label: 13 Aug."""


class TimeScale(Widget):
    """A line for each period in which something happened; the longer the bar, the more."""

    DEFAULT_CSS = """
    TimeScale { width: 11; height: 1fr; display: none; }
    TimeScale.-shown { display: block; }
    TimeScale > .scale--bar { color: $primary; }
    TimeScale > .scale--cursor { color: $accent; text-style: bold; }
    TimeScale > .scale--label { color: $text-muted; }
    TimeScale > .scale--year { color: $foreground; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "scale--bar", "scale--cursor", "scale--label", "scale--year",
    }  # fmt: skip

    class Picked(Message):
        """A line was clicked: the number of the first moment that stands there or later."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self) -> None:
        super().__init__()
        self._moments: tuple[Moment, ...] = ()
        self._published = False
        self._cursor: Moment | None = None
        self._laid: tuple[int, Scale] | None = None

    def show(self, moments: Sequence[Moment], *, published: bool) -> None:
        """Show how these lie in time; hidden where there is nothing to compare."""
        if not moments and not self._moments:
            return
        self._moments, self._published, self._laid = tuple(moments), published, None
        self.set_class(len({moment.first for moment in moments}) > 1, "-shown")
        self.refresh()

    def mark(self, moment: Moment | None) -> None:
        """Mark where the cursor is."""
        if moment != self._cursor:
            self._cursor = moment
            self.refresh()

    @property
    def scale(self) -> "Scale":
        """The scale, laid out for the height there is."""
        from pullquote.tui.views.density import scale_of

        height = self.size.height
        if self._laid is None or self._laid[0] != height:
            self._laid = height, scale_of(self._moments, height, published=self._published)
        return self._laid[1]

    def render_line(self, y: int) -> Strip:
        """The cursor's mark, the name of a period, and the bar."""
        scale, width = self.scale, self.size.width
        if y >= len(scale.lines):
            return Strip.blank(width, self.rich_style)
        segments = [
            Segment(self._pointer(y), self.get_component_rich_style("scale--cursor")),
            *self._drawn(scale.lines[y], scale.most, width - 1),
        ]
        return Strip(segments).adjust_cell_length(width).apply_style(self.rich_style)

    def _drawn(self, line: "Line", most: int, width: int) -> list[Segment]:
        """The label at the left of the bar; where there is no room for both, the bar."""
        from pullquote.tui.views.density import bar

        labelled = width > LABEL + 1
        label, year = (self.get_component_rich_style(f"scale--{one}") for one in ("label", "year"))
        match line.kind:
            case "published":
                return [Segment("─ pub. ".ljust(width, "─") if labelled else "─" * width, year)]
            case "break":
                return [Segment("⋮".rjust(LABEL if labelled else 1), label)]
            case "year":
                return [Segment(line.label.rjust(LABEL) if labelled else "", year)]
            case "events":
                cells = width - LABEL - 1 if labelled else width
                name = f"{line.label.rjust(LABEL)} " if labelled else ""
                blocks = bar(line.count, most, cells)
                return [
                    Segment(name, label),
                    Segment(blocks, self.get_component_rich_style("scale--bar")),
                ]

    def _pointer(self, y: int) -> str:
        lines = self.scale.lines_of(self._cursor) if self._cursor else range(0)
        if y not in lines:
            return " "
        return "▶" if y == lines[0] else "│"

    def on_click(self, event: events.Click) -> None:
        """A click leads to the events of that time."""
        if event.y < len(self.scale.lines):
            places = [self.scale.line(moment) for moment in self._moments]
            after = (number for number, at in enumerate(places) if at >= event.y)
            self.post_message(self.Picked(next(after, len(places) - 1)))
