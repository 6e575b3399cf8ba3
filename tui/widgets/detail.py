"""The lines below the list: what the fact under the cursor rests on."""

from rich.segment import Segment
from textual.strip import Strip
from textual.widgets import Static


class Detail(Static):
    """Words as high as there is room for; an ellipsis where some had to be left out."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._lines: tuple[str, ...] = ()
        self._told = ""

    def tell(self, lines: tuple[str, ...]) -> None:
        """Show the lines; where there is no room for each, they share what there is."""
        self._lines = lines
        room = self.styles.max_height
        few = room is not None and room.is_cells and len(lines) > room.value
        told = (" · " if few else "\n").join(lines)
        if told != self._told:
            self._told = told
            self.update(told)

    def on_resize(self) -> None:
        """There may be room for more lines, or for fewer."""
        self.tell(self._lines)

    def render_line(self, y: int) -> Strip:
        """A line of the words, the last one cut if more would follow."""
        strip = super().render_line(y)
        width, height = self.size
        if y + 1 < height or self.get_content_height(self.size, self.app.size, width) <= height:
            return strip
        words = len(strip.text.rstrip())
        style = next((segment.style for segment in strip), None)
        kept = strip.crop(0, min(words, width - 1))
        return Strip([*kept, Segment("…", style)]).adjust_cell_length(width, style)
