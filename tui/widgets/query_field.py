"""The field of the search, where no key is lost however fast one types."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.suggester import Suggester
from textual.widgets import Input

MOST = 50
"""Queries that are remembered."""

_ENTER = ("enter", "ctrl+j")
"""The second is Enter typed before the terminal was the app's."""

Completing = Callable[[str], tuple[str, ...]]
"""What a query may be completed to."""


class Completer(Suggester):
    """Shows in grey how the query may go on; → takes it."""

    def __init__(self, complete: Completing) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """The first completion that begins as it is typed."""
        return next((one for one in self._complete(value) if one.startswith(value)), None)


class QueryField(Input):
    """Tells every change, and keeps the search on Enter at once: the next key is a command.

    The arrows up and down bring back the queries of before; Tab completes a field and its value.
    No key but Enter and Esc leaves it: letters typed on would be commands.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding(key, "submit", show=False) for key in _ENTER]

    virtual_size = Reactive(Size(0, 0))
    """The room the query needs. Textual would lay out the whole screen whenever it changes."""

    def __init__(
        self,
        changed: Callable[[str], None],
        keep: Callable[[], None],
        history: list[str],
        complete: Completing,
    ) -> None:
        super().__init__(
            id="query", select_on_focus=False, compact=True, suggester=Completer(complete)
        )
        self._changed = changed
        self._keep = keep
        self._history = history
        self._complete = complete
        self._back = 0
        """How far back in the history the field stands; 0 is what is being typed."""
        self._typed = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the new query: the newest, since keys may be ahead of what tells of them."""
        event.stop()
        self._changed(self.value)

    async def action_submit(self) -> None:
        """Keep the search; by the keys' table, too, for an Enter that came before the field."""
        self._remember()
        self._changed(self.value)
        self._keep()

    async def on_key(self, event: events.Key) -> None:
        """Enter keeps the search; a key that comes after that is not for this field."""
        if self.screen.focused is not self:
            event.prevent_default()
            return
        if event.key in _ENTER:
            await self.action_submit()
        elif event.key in ("up", "down"):
            self._go(1 if event.key == "up" else -1)
        elif event.key == "tab":
            if completed := self._complete(self.value):
                self.value = completed[0]
                self.cursor_position = len(self.value)
        elif event.key != "shift+tab":
            return
        event.stop()
        event.prevent_default()

    def _remember(self) -> None:
        query = self.value.strip()
        if query:
            if query in self._history:
                self._history.remove(query)
            self._history.append(query)
            del self._history[:-MOST]
        self._back = 0

    def _go(self, step: int) -> None:
        """Further back (1) or forth (-1) in the history."""
        if not self._back:
            self._typed = self.value
        self._back = min(max(self._back + step, 0), len(self._history))
        self.value = self._history[-self._back] if self._back else self._typed
        self.cursor_position = len(self.value)
