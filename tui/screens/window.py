"""The common shape of the small windows: a frame in the middle, closed by Esc."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

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

    def action_close(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def action_scroll(self, step: int) -> None:
        """In a window that scrolls: lines down, or up."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)
