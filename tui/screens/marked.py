"""What is marked, article by article."""

from itertools import count
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pullquote.model.export.words import counted
from pullquote.tui.screens.window import ListWindow

if TYPE_CHECKING:
    from pullquote.tui.views.marked import MarkedFact


class Marked(ListWindow[None]):
    """The marked facts. Marks are taken away here, and taken back."""

    DEFAULT_CSS = """
    Marked > Vertical { width: 100; }
    Marked OptionList, Marked OptionList:focus {
        height: auto; max-height: 24; padding: 0; border: none; background: $surface;
        scrollbar-size-vertical: 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m,x,delete", "unmark", show=False),
        Binding("c", "clear", show=False),
        Binding("u", "undo", show=False),
        Binding("y", "copy('cite')", show=False),
        Binding("Y", "copy('choose_style')", show=False),
        Binding("q,M", "close", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._facts: list[MarkedFact] = []

    def compose(self) -> ComposeResult:
        """How many, the facts, the keys."""
        with Vertical():
            yield Static(classes="title", markup=False)
            yield OptionList(markup=False)
            yield Static(
                "y copies them · Y chooses how · m unmarks · c clears · u takes back · Esc leaves",
                classes="hint",
                markup=False,
            )

    def on_mount(self) -> None:
        """All that is marked."""
        self._at_first = self.reader.marks, dict(self.reader.before)
        self._fill()

    def _fill(self) -> None:
        """The facts below the titles of their articles, where there are several."""
        choices = self.query_one(OptionList)
        at = choices.highlighted or 0
        collection = self.reader.collection()
        self._facts = [fact for one in collection for fact in one.facts]
        told = counted(len(self._facts), "marked fact")
        self.query_one(".title", Static).update(told if self._facts else "Nothing is marked")
        choices.clear_options()
        numbers = count()
        for one in collection:
            if len(collection) > 1:
                choices.add_option(Option(one.title, disabled=True))
            for fact in one.facts:
                choices.add_option(Option(f"◆ {fact.words}", id=str(next(numbers))))
        if self._facts:
            choices.highlighted = min(at, choices.option_count - 1)
            if choices.highlighted_option and choices.highlighted_option.disabled:
                choices.action_cursor_down()
            choices.focus()

    def action_unmark(self) -> None:
        """Take the mark away from the fact under the cursor."""
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id is not None:
            self.reader.unmark(self._facts[int(option.id)])
            self._fill()

    def action_clear(self) -> None:
        """Take all marks away."""
        self.reader.unmark()
        self._fill()

    def action_undo(self) -> None:
        """What was marked when the window opened."""
        self.reader.mark_again(*self._at_first)
        self._fill()

    async def action_copy(self, how: str) -> None:
        """Copy what is marked, or choose how."""
        if self._facts:
            self.dismiss()
            await self.app.run_action(f"app.{how}")
