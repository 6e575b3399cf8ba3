"""The sums by size or as in the text, their bars, and what they come to."""

from typing import TYPE_CHECKING, Literal

from pullquote.tui.screens.zoomed import Zoomed

if TYPE_CHECKING:
    from pullquote.tui.views.shown import Shown


class Sized(Zoomed):
    """The part of the screen that is about money alone."""

    def action_order(self) -> None:
        """By size, or as in the text; the cursor stays on its sum."""
        self._turn("order")

    def action_bars(self) -> None:
        """Bars that grow with the power of ten, or with the sum itself."""
        self._turn("scaling")

    def _turn(self, choice: Literal["order", "scaling"]) -> None:
        if not self._on_money():
            return
        from pullquote.tui.views.money import ORDERS, SCALINGS

        first, second = ORDERS if choice == "order" else SCALINGS
        now = getattr(self.shown, choice)
        setattr(self.shown, choice, second if now == first else first)
        self.show_tab(self.facts.row.key if self.facts.row else self.place)

    def action_totals(self) -> None:
        """What the sums come to in each currency, and what is left out."""
        if self.shown is None:
            return
        if not self.shown.reading.article.money:
            self.notify("No sums of money in this article.", markup=False)
            return
        from pullquote.tui.screens.totals import Totals

        self.app.push_screen(Totals(self.shown.reading))

    def _on_money(self) -> bool:
        if self.shown is None:
            return False
        if self.tab != "money":
            self.notify("This key is the money's; 3 opens it.", markup=False)
            return False
        return True

    def keep_narrowing(self, shown: "Shown") -> None:
        """Facts worked out anew are looked at in the same way."""
        super().keep_narrowing(shown)
        if self.shown is not None:
            shown.order, shown.scaling = self.shown.order, self.shown.scaling
