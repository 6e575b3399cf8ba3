"""To the very fact that was found elsewhere, or to the place in the text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pullquote.model.article import Document, Span
from pullquote.tui.screens.following import Following

if TYPE_CHECKING:
    from pullquote.model.search.rank import Hit
    from pullquote.tui.views.shown import Shown

TAB_OF = {"quote": "quotes", "person": "people", "money": "money", "event": "timeline"}
"""The tab that lists a kind of line; a paragraph stands in none."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where the reader wants to go: a fact in its tab, known by its id and its first words."""

    tab: str | None
    fact: str
    start: int
    end: int
    query: str = ""
    """What led there."""

    @classmethod
    def of(cls, hit: "Hit") -> "Goal":
        """Where a line that was found leads."""
        return cls(TAB_OF.get(hit.kind), hit.id, hit.place.start, hit.place.end, hit.query)

    def found_in(self, shown: "Shown") -> str | None:
        """The fact's id in the article as it is now; null if it is listed nowhere."""
        if self.tab is None:
            return None
        here = [
            row.key
            for row in shown.rows(self.tab)
            if any(span.start == self.start for span in row.spans)
        ]
        return self.fact if self.fact in here else next(iter(here), None)


class Arriving(Following):
    """The part of the screen that goes where the reader is led."""

    document: Document
    _goal: Goal | None = None
    """Where the reader is led, until they turn elsewhere."""
    _led_to: tuple[Span, ...] = ()
    """The passage that is lit whatever fact the list stands on, until it is left."""

    def arrive(self) -> None:
        """To the fact once the facts are there; if it is none, or not listed, to its passage.

        Nobody is led away from a search, a tab or a place in the text they went to meanwhile.
        """
        goal, self._goal = self._goal, None
        if goal is None or self.article_pane.has_focus:
            return
        self.brought = goal.query
        if self.shown is not None and (fact := goal.found_in(self.shown)) is not None:
            assert goal.tab is not None
            self.cursors[goal.tab] = fact
            self.action_tab(goal.tab)
        elif 0 <= goal.start < goal.end <= len(self.document.text):
            self.enter_passage()
            self.matched_from = goal.start
            self._led_to = (Span(start=goal.start, end=goal.end),)
            self._light()

    def foresee(self, goal: Goal) -> None:
        """Light the place where the reader is led once the facts are found."""
        self._goal = goal
        if 0 <= goal.start < goal.end <= len(self.document.text):
            self.article_pane.light((Span(start=goal.start, end=goal.end),))

    def _light(self) -> None:
        if self._led_to:
            self.article_pane.light(self._led_to)
        else:
            super()._light()

    def next_match(self, step: int, start: int | None = None) -> None:
        """On from where the reader was led."""
        self._led_to = ()
        super().next_match(step, start)

    def leave_passage(self) -> None:
        """Back to the list, of the reader's own accord."""
        self._goal, self._led_to = None, ()
        super().leave_passage()

    def on_descendant_focus(self) -> None:
        """Who clicks on the list leaves the passage as well."""
        if self._led_to and self.focused is self.facts:
            self.leave_passage()
