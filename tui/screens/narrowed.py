"""The tabs narrowed to a person, a speaker, a kind of quotation or what sums are for."""

from typing import TYPE_CHECKING

from pullquote.tui.screens.searching import Searching

if TYPE_CHECKING:
    from pullquote.tui.views.narrowing import Narrowing
    from pullquote.tui.views.shown import Shown


class Narrowed(Searching):
    """The part of the screen that narrows."""

    def action_narrow(self) -> None:
        """Choose a person, a speaker, a kind or a purpose; if one is chosen, show all again."""
        if self.shown is None:
            return
        if self.shown.narrowing:
            self.narrow()
            return
        from pullquote.tui.screens.narrow import Narrow
        from pullquote.tui.views.narrowing import choices

        offered = choices(self.shown.reading, money_first=self.tab == "money")

        def chosen(row: int | None) -> None:
            if row is not None:
                self.narrow(offered[row].narrowing)

        if offered:
            rows = [(one.words, one.count) for one in offered]
            self.app.push_screen(Narrow("Show only", rows), chosen)
        else:
            self.notify("There is nobody to narrow the facts to.", markup=False)

    def narrow(self, narrowing: "Narrowing | None" = None) -> None:
        """Narrow every tab, or show all again; the cursor stays on its fact where it can."""
        if self.shown is not None:
            from pullquote.tui.views.narrowing import Narrowing

            self.shown.narrowing = narrowing or Narrowing()
            self.person = None
            self.leave_passage()
            self.show_tab(self.facts.row.key if self.facts.row else self.place)

    def keep_narrowing(self, shown: "Shown") -> None:
        """Facts worked out anew stay narrowed, as far as the person is still there."""
        if self.shown is not None:
            narrowing = self.shown.narrowing
            if narrowing.who is None or narrowing.who in shown.reading.people:
                shown.narrowing = narrowing

    def empty(self, shown: "Shown", nothing: str) -> str:
        """What an empty list says."""
        if self.sought:
            return self.nothing_here(shown)
        return "Nothing of this here · Esc shows all" if shown.narrowing else nothing
