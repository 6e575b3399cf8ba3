"""The field of the search, where no key is lost however fast one types."""

from collections.abc import Callable

from textual import events
from textual.widgets import Input


class QueryField(Input):
    """Tells every change, and keeps the search on Enter at once: the next key is a command."""

    def __init__(self, changed: Callable[[str], None], keep: Callable[[], None]) -> None:
        super().__init__(id="query", select_on_focus=False, compact=True)
        self._changed = changed
        self._keep = keep

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the new query."""
        event.stop()
        self._changed(event.value)

    def on_key(self, event: events.Key) -> None:
        """Enter keeps the search; a key that comes after that is not for this field."""
        if self.screen.focused is not self:
            event.prevent_default()
        elif event.key == "enter":
            self._keep()
            event.stop()
            event.prevent_default()
