"""Marks: facts collected to be cited together, of this article and of those read before it.

A mark is known by its fact's words, so that it is found again when the article is read anew.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from textual.app import App

from pullquote.model.article import Article, Document
from pullquote.model.export.words import counted
from pullquote.tui.settings import Settings

if TYPE_CHECKING:
    from pullquote.tui.screens.article import ArticleScreen
    from pullquote.tui.views.marked import Gathered, MarkedFact


class Marking(App[None]):
    """The part of the app that collects."""

    document: Document
    as_read: Document
    """What was read, without what its reader says of it; by its source it is known again."""
    name_of_input: str
    settings: Settings
    today: Callable[[], date]

    def __init__(self) -> None:
        super().__init__()
        self.marks: frozenset[str] = frozenset()
        """The marks of the article that is open; one whose words are gone stays, unseen."""
        self.before: dict[str, Gathered] = {}
        """What is marked in the articles read before, by their ids, in the order of reading."""
        self._found = 0
        """How many marked facts the open article had when last looked at."""

    @property
    def article_screen(self) -> "ArticleScreen":
        """The article's screen, below any window."""
        raise NotImplementedError

    def remember(self) -> None:
        """Keep what is known of the open article for the next time."""
        raise NotImplementedError

    # What is marked

    @property
    def marked_here(self) -> tuple[str, ...]:
        """The ids of the marked facts in the open article, in the order of the text."""
        shown = self.article_screen.shown
        return shown.marked(self.marks) if shown and self.marks else ()

    @property
    def marked(self) -> int:
        """How many facts are marked."""
        return len(self.marked_here) + sum(len(one.facts) for one in self.before.values())

    def collection(self) -> "tuple[Gathered, ...]":
        """All that is marked, article by article."""
        here = self._gathered()
        return (*self.before.values(), *((here,) if here else ()))

    def _gathered(self) -> "Gathered | None":
        shown, article = self.article_screen.shown, self.article_now()
        if shown is None or article is None or not self.marked_here:
            return None
        from pullquote.tui.views.marked import gathered

        return gathered(shown, article, self.as_read.source, self.marks, self.name_of_input)

    def article_now(self) -> Article | None:
        """The article with all that is known of its source by now.

        Something may have been told a moment ago, with the facts still being worked out.
        """
        screen = self.article_screen
        if screen.shown is None:
            return None
        source = screen.document.source
        source = source.model_copy(update={"accessed": source.accessed or self.today()})
        return screen.shown.reading.article.model_copy(update={"source": source})

    # Marking

    def action_mark(self) -> None:
        """Mark the fact under the cursor, or take its mark away."""
        shown, row = self.article_screen.shown, self.article_screen.row
        if shown is None or row is None:
            self.notify("There is no fact to mark here.", markup=False)
            return
        self.marks ^= {shown.marks[row.key]}
        self.show_marks()

    def action_marked(self) -> None:
        """Show what is marked."""
        if not self.marked:
            self.notify("Nothing is marked; m marks the fact under the cursor.", markup=False)
            return
        from pullquote.tui.screens.marked import Marked

        self.push_screen(Marked())

    def unmark(self, fact: "MarkedFact | None" = None) -> None:
        """Take away one mark, in whatever article; or all of them."""

        def meant(article: str) -> bool:
            return fact is None or fact.cited.article.id == article

        if meant(self.document.id):
            self.marks -= {fact.mark} if fact else self.marks
        for id, one in self.before.items():
            if meant(id):
                self.before[id] = one.without(fact)
                self._keep_marks(self.before[id])
        self.before = {id: one for id, one in self.before.items() if one.facts}
        self.show_marks()

    def mark_again(self, marks: frozenset[str], before: "dict[str, Gathered]") -> None:
        """Take back what was unmarked."""
        self.marks, self.before = marks, dict(before)
        for one in before.values():
            self._keep_marks(one)
        self.show_marks()

    def _keep_marks(self, one: "Gathered") -> None:
        kept = replace(self.settings.of(one.as_read), marks=" ".join(sorted(one.marks)))
        self.settings.keep(one.as_read, kept)

    def show_marks(self) -> None:
        """Draw the marks and their count, and keep them."""
        self._draw_marks()
        self.remember()

    def facts_came(self) -> None:
        """The facts of the article are found, perhaps anew: so are its marks.

        A mark whose words are gone is kept, should they come back.
        """
        found = len(self.marked_here)
        if found < self._found:
            lost = counted(self._found - found, "marked fact")
            self.notify(
                f"{lost} can't be found in the text any more.", severity="warning", markup=False
            )
        self._draw_marks()

    def _draw_marks(self) -> None:
        self._found = len(self.marked_here)
        self.article_screen.show_marks(frozenset(self.marked_here), self.marked)

    # Leaving an article and coming back

    def gather(self) -> None:
        """The open article is being left: keep what is marked in it."""
        if here := self._gathered():
            self.before[self.document.id] = here

    def take_up(self, document: Document, marks: str) -> None:
        """An article was opened: what is marked in it is known by its words again."""
        self.before.pop(document.id, None)
        self.marks, self._found = frozenset(marks.split()), 0
