"""Between the list of facts and the text they stand in."""

from typing import TYPE_CHECKING

from textual.screen import Screen

from pullquote.tui.widgets.article_pane import ArticlePane
from pullquote.tui.widgets.fact_list import FactList

if TYPE_CHECKING:
    from pullquote.tui.views.row import Row


class Passage(Screen[None]):
    """The part of the screen that leads to the passage and back."""

    facts: FactList
    article_pane: ArticlePane

    @property
    def reading_pane(self) -> FactList | ArticlePane:
        """The list or the text, whichever the keys go to."""
        return self.article_pane if self.article_pane.has_focus else self.facts

    @property
    def row(self) -> "Row | None":
        """The fact under the cursor."""
        return self.facts.row

    def enter_passage(self) -> None:
        """From the list to the text."""
        self.add_class("-passage")
        self.set_focus(self.article_pane)

    def leave_passage(self) -> None:
        """Back to the list."""
        self.remove_class("-passage")
        self.set_focus(self.facts)

    def action_other_pane(self) -> None:
        """Between the list and the text."""
        if self.article_pane.has_focus:
            self.leave_passage()
        else:
            self.enter_passage()
