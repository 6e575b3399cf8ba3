"""The timeline by day, month or year, with or without inferred dates, and the scale beside it."""

from typing import TYPE_CHECKING

from textual import on

from pullquote.tui.screens.narrowed import Narrowed
from pullquote.tui.widgets.time_scale import TimeScale

if TYPE_CHECKING:
    from pullquote.tui.views.row import Row
    from pullquote.tui.views.shown import Shown


class Zoomed(Narrowed):
    """The part of the screen that is about the timeline alone."""

    def action_zoom(self) -> None:
        """Days, months, years, and days again; the cursor stays on its event."""
        if not self._on_timeline():
            return
        assert self.shown is not None
        if self.shown.zoom_on(self.sought):
            self.show_tab(self.facts.row.key if self.facts.row else self.place)
            self.notify(f"The timeline by {self.shown.periods}.", markup=False)
        elif any(row.moment for row in self.facts.rows):
            self.notify("By day, month and year these dates stand the same.", markup=False)
        else:
            dated = self.shown.reading.article.source.published is not None
            remedy = "" if dated else ": d sets the day of publication"
            self.notify(f"No date here falls in a day, month or year{remedy}.", markup=False)

    def action_inferred(self) -> None:
        """Show or hide the events whose date is inferred."""
        if not self._on_timeline():
            return
        assert self.shown is not None
        if not self.shown.inferred and not self.shown.hidden:
            self.notify("The text tells every date: none is inferred.", markup=False)
            return
        self.shown.inferred = not self.shown.inferred
        self.show_tab(self.facts.row.key if self.facts.row else self.place)
        told = "shown" if self.shown.inferred else "hidden"
        self.notify(f"Events with an inferred date: {told}.", markup=False)

    def _on_timeline(self) -> bool:
        if self.shown is None:
            return False
        if self.tab != "timeline":
            self.notify("This key is the timeline's; 1 opens it.", markup=False)
            return False
        return True

    def show_scale(self, rows: "tuple[Row, ...]") -> None:
        """The scale for these rows; none on the other tabs."""
        moments = [row.moment for row in rows if row.moment] if self.tab == "timeline" else []
        dated = self.shown is not None and self.shown.reading.article.source.published is not None
        self.query_one(TimeScale).show(moments, published=dated)

    @on(TimeScale.Picked)
    def pick_time(self, event: TimeScale.Picked) -> None:
        """The scale was clicked: to the first event from there on, or else the last."""
        dated = [at for at, row in enumerate(self.facts.rows) if row.moment]
        if event.number < len(dated):
            self.facts.go_to(dated[event.number])

    def keep_narrowing(self, shown: "Shown") -> None:
        """Facts worked out anew are looked at in the same way."""
        super().keep_narrowing(shown)
        if self.shown is not None:
            shown.zoom, shown.inferred = self.shown.zoom, self.shown.inferred

    def empty(self, shown: "Shown", nothing: str) -> str:
        """What an empty list says: also that something is hidden."""
        if self.tab == "timeline" and shown.hidden and not self.sought and not shown.narrowing:
            return f"The text tells no date · u shows {shown.hidden} inferred"
        return super().empty(shown, nothing)
