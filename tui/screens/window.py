"""The common shape of the small windows: a frame in the middle, closed by Esc."""

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList

if TYPE_CHECKING:
    from pullquote.tui.app import PullquoteApp

Answer = TypeVar("Answer")


class Window(ModalScreen[Answer | None]):
    """A window over the article. Esc closes it without an answer."""

    DEFAULT_CSS = """
    Window { align: center middle; background: $background 60%; }
    Window > Vertical {
        width: 72; max-width: 96%; height: auto; max-height: 90%;
        border: round $primary; background: $surface; padding: 0 1;
    }
    Window Input { border: none; height: 1; padding: 0; background: $panel; }
    Window .title { text-style: bold; color: $accent; }
    Window .hint { color: $text-muted; }
    Window .wrong { color: $warning; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close", show=False)]

    @property
    def reader(self) -> "PullquoteApp":
        """The app, with the things at its edge, as the article's screen has it."""
        return cast("PullquoteApp", self.app)

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def action_scroll(self, step: int) -> None:
        """In a window that scrolls: lines down, or up."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)


class ListWindow(Window[Answer]):
    """A window with a list to move in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        Binding("g", "end(False)", show=False),
        Binding("G", "end(True)", show=False),
    ]

    def action_step(self, step: int) -> None:
        """Down (1) or up (-1)."""
        choices = self.query_one(OptionList)
        if step > 0:
            choices.action_cursor_down()
        else:
            choices.action_cursor_up()

    def action_end(self, last: bool) -> None:
        """To the first or the last."""
        choices = self.query_one(OptionList)
        if last:
            choices.action_last()
        else:
            choices.action_first()
