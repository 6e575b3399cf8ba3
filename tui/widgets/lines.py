"""The common ground of the list and the text: lines drawn on demand, moved through by key."""

from typing import ClassVar

from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from pullquote.tui.commands import bindings


class Lines(ScrollView, can_focus=True):
    """A view of any number of lines that draws only those on the screen (Textual's line API)."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("lines")

    DEFAULT_CSS = """
    Lines {
        overflow-x: hidden; overflow-y: auto;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._laid_at = 0
        """The measure at which the lines are laid out; 0 if they are not."""
        self._drawn: dict[int, Strip] = {}
        self._styles: dict[str, Style] = {}

    # What a kind of view says of itself

    def lay_out(self, width: int) -> int:
        """Break the content into lines for a width; answers how many there are."""
        raise NotImplementedError

    def draw(self, y: int) -> Strip:
        """Line `y` of the whole, `self.measure` cells wide."""
        raise NotImplementedError

    def words_of(self, y: int) -> str:
        """The words of line `y`, for copying with the mouse."""
        return self.draw(y).text.rstrip()

    # Layout and drawing

    @property
    def measure(self) -> int:
        """Cells a line may take."""
        return max(self.scrollable_content_region.width, 1)

    def refill(self) -> None:
        """Lay out anew: the content or the width has changed."""
        self._drawn.clear()
        if not self.size:
            # There is no width yet: nothing is shown until the first resize lays out.
            self._laid_at, self.virtual_size = 0, Size(0, 0)
            return
        self._laid_at = self.measure
        size = Size(self.measure, self.lay_out(self.measure))
        overflows = size.height > self.container_size.height
        if size.width == self.virtual_size.width and overflows == self.show_vertical_scrollbar:
            # No other widget has to move, so Textual need not lay out the whole screen.
            self.set_reactive(Lines.virtual_size, size)
            if overflows:
                self.vertical_scrollbar.window_virtual_size = size.height
            self.scroll_y = min(self.scroll_y, self.max_scroll_y)
        else:
            self.virtual_size = size
        self.refresh()

    def redraw(self) -> None:
        """Draw anew what is laid out already."""
        self._drawn.clear()
        self.refresh()

    def keep_in_view(self) -> None:
        """Bring back into view what the reader looks at, after lines have moved."""

    def on_resize(self) -> None:
        """A new width breaks lines elsewhere; a new height does not."""
        if self.measure != self._laid_at:
            self.refill()
        self.call_after_refresh(self.keep_in_view)

    def notify_style_update(self) -> None:
        """Colours are kept in drawn lines, so a new theme drops them."""
        self._drawn.clear()
        self._styles.clear()
        super().notify_style_update()

    @property
    def _ground(self) -> Style:
        if "" not in self._styles:
            self._styles[""] = self.rich_style
        return self._styles[""]

    def style(self, name: str) -> Style:
        """A component class's style; asking Textual for every line would be slow."""
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(name)
        return self._styles[name]

    def on_focus(self) -> None:
        """The cursor is brighter where the keys go."""
        self.redraw()

    def on_blur(self) -> None:
        """The cursor is dimmer where they don't."""
        self.redraw()

    def render_line(self, y: int) -> Strip:
        """A line of the screen, with the mouse's selection on it."""
        top = self.scroll_offset.y
        line = top + y
        if line >= self.virtual_size.height:
            return Strip.blank(self.size.width, self._ground)
        strip = self._drawn.get(line)
        if strip is None:
            strip = self.draw(line).extend_cell_length(self.size.width).apply_style(self._ground)
            self._drawn[line] = strip
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(line)) is not None:
            start, end = span
            end = strip.cell_length if end == -1 else end
            style = self.screen.get_component_rich_style("screen--selection")
            strip = Strip.join(
                [
                    strip.crop(0, start),
                    strip.crop(start, end).apply_style(style),
                    strip.crop(end),
                ]
            )
        return strip.apply_offsets(0, line)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words under the mouse's selection."""
        lines = "\n".join(self.words_of(y) for y in range(self.virtual_size.height))
        return selection.extract(lines), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected while the mouse is dragged."""
        self.refresh()

    def show_line(self, first: int, last: int | None = None, *, context: int = 0) -> None:
        """Scroll as little as needed to bring the lines into view."""
        last = first if last is None else last
        height = max(self.scrollable_content_region.height, 1)
        top = self.scroll_offset.y
        lowest = last + 1 + context - height
        if first - context < top or last - first + 1 > height:
            top = max(first - context, 0)
        elif lowest > top:
            top = lowest
        self.scroll_to(y=top, animate=False)
