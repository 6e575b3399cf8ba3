"""The field of the search, where no key is lost however fast one types."""

from collections.abc import Callable

from textual import events
from textual.widgets import Input


class QueryField(Input):
    """Keeps the search on Enter at once: a key right behind it is a command again."""

    def __init__(self, keep: Callable[[], None]) -> None:
        super().__init__(id="query", select_on_focus=False, compact=True)
        self._keep = keep

    def on_key(self, event: events.Key) -> None:
        """Enter keeps the search; a key that comes after that is not for this field."""
        if self.screen.focused is not self:
            event.prevent_default()
        elif event.key == "enter":
            self._keep()
            event.stop()
            event.prevent_default()
