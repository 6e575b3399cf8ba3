"""The tabs' titles with their counts, on one line at any width."""

from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual import events
from textual.message import Message

from pullquote.tui.widgets.one_line import OneLine


class Tab(NamedTuple):
    """A tab: its id, its title, a shorter one for narrow screens."""

    id: str
    title: str
    short: str


TABS = (
    Tab("timeline", "Timeline", "Time"),
    Tab("quotes", "Quotes", "Quot"),
    Tab("money", "Money", "Mon"),
    Tab("people", "People", "Peo"),
)


FORMS = (
    "  {key} {title} {count}  ",
    " {key} {title} {count} ",
    "{key} {title} {count} ",
    "{key} {short} {count} ",
    "{key}·{count} ",
)
"""Ways to write a tab's title, the roomiest first."""


class TabBar(OneLine):
    """One line of tabs. The active one is marked by shape as well as by colour."""

    DEFAULT_CSS = """
    TabBar { background: $surface; }
    TabBar > .tab--active { background: $primary; color: $background; text-style: bold; }
    TabBar > .tab--other { color: $foreground; }
    TabBar > .tab--none { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab--active", "tab--other", "tab--none"}

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self) -> None:
        super().__init__()
        self._active = TABS[0].id
        self._counts: dict[str, str] = {}
        self._edges: list[tuple[int, str]] = []

    def show(self, active: str, counts: dict[str, str]) -> None:
        """Mark the active tab and say what each holds ("31", or "7/31" while searching)."""
        self._active, self._counts = active, counts
        self.refresh()

    def titles(self, width: int) -> list[tuple[str, str]]:
        """Tab ids with the longest titles that fit the width together."""
        titles: list[tuple[str, str]] = []
        for form in FORMS:
            titles = []
            for key, tab in enumerate(TABS, 1):
                count = self._counts.get(tab.id, "…")
                title = form.format(key=key, title=tab.title, short=tab.short, count=count)
                titles.append((tab.id, title))
            if sum(len(title) for _, title in titles) <= width:
                break
        return titles

    def segments(self, width: int) -> list[Segment]:
        """The titles, each in the style of its state."""
        segments: list[Segment] = []
        self._edges = []
        edge = 0
        for tab, title in self.titles(width):
            empty = self._counts.get(tab, "…").split("/")[0] == "0"
            name = "active" if tab == self._active else "none" if empty else "other"
            segments.append(Segment(title, self.get_component_rich_style(f"tab--{name}")))
            edge += len(title)
            self._edges.append((edge, tab))
        return segments

    def on_click(self, event: events.Click) -> None:
        """A click on a title opens its tab."""
        offset = event.get_content_offset(self)
        for edge, tab in self._edges:
            if offset is not None and offset.x < edge:
                self.post_message(self.Picked(tab))
                break
