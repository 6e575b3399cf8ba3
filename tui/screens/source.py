"""A window for the facts of the source: who wrote it, in what outlet, when, title and link."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from pullquote.model.article import Source
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.stating import (
    DATE_FORMS,
    NONE,
    Field,
    Stated,
    stated_day,
    wrong_with,
)
from pullquote.tui.screens.window import Window

LABELS: dict[Field, tuple[str, str]] = {
    "authors": ("Author", "Several: with “and”, or with “;”. An organisation is one too."),
    "publisher": ("Outlet", "As it calls itself: The Harbor Courier"),
    "published": ("Date", f"As far as it is known: {DATE_FORMS}"),
    "title": ("Title", "The headline, as printed"),
    "url": ("Link", "https://…"),
}
"""What each fact is called, and how it is written."""

WIDTH = 10


class GiveSource(Window[Stated]):
    """Asks for the facts, what is known already in place; the cursor on what is missing."""

    DEFAULT_CSS = f"""
    GiveSource > Vertical {{ width: 90; }}
    GiveSource Horizontal {{ height: 1; }}
    GiveSource .label {{ width: {WIDTH}; color: $accent; }}
    GiveSource Input {{ width: 1fr; }}
    GiveSource #how {{ height: 2; margin-top: 1; }}
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, source: Source, stated: Stated) -> None:
        super().__init__()
        self._source, self._stated = source, stated
        self._known = known_of(source)

    def compose(self) -> ComposeResult:
        """Title, a line for each fact, how to write it, what is wrong."""
        with Vertical():
            yield Static("The source, for every citation", classes="title", markup=False)
            for field, (label, _) in LABELS.items():
                with Horizontal():
                    yield Static(label, classes="label", markup=False)
                    yield Input(
                        self._known[field],
                        self._instead(field),
                        id=field,
                        compact=True,
                        select_on_focus=False,
                    )
            yield Static("", id="how", classes="hint", markup=False)
            yield Static("", classes="wrong", markup=False)
            yield Static("Tab ↑↓ next · Enter keeps · Esc leaves", classes="hint", markup=False)

    def _instead(self, field: Field) -> str:
        """What a citation has where nothing is given."""
        agency = self._source.agency
        return f"{agency}, the agency" if field == "authors" and agency else ""

    def on_mount(self) -> None:
        """The first fact that is missing, else the first."""
        missing = next((field for field, words in self._known.items() if not words), "authors")
        self.query_one(f"#{missing}", Input).focus()

    def on_descendant_focus(self) -> None:
        """How the fact is written."""
        field = self.focused.id if self.focused else None
        how = next((how for name, (_, how) in LABELS.items() if name == field), "")
        self.query_one("#how", Static).update(how)

    @on(Input.Submitted)
    def answer(self) -> None:
        """Answer with what was changed, or say what is wrong with it and go there."""
        changed: dict[str, str | None] = {}
        for field in LABELS:
            entry = self.query_one(f"#{field}", Input)
            words = entry.value.strip()
            if wrong := wrong_with(field, words):
                self.query_one(".wrong", Static).update(wrong)
                entry.focus()
                return
            if words != self._known[field]:
                changed[field] = words or self._emptied(field)
        self.dismiss(replace(self._stated, **changed))

    def _emptied(self, field: Field) -> str | None:
        """The reader's own word is taken back; the article's is wrong."""
        return None if getattr(self._source.origins, field) == "user" else NONE


def known_of(source: Source) -> dict[Field, str]:
    """What is known of the source, as it would be typed."""
    dated = source.published and Dated(source.published, source.published_precision)
    between = "; " if any(author.literal for author in source.authors) else " and "
    return {
        "authors": between.join(author.name for author in source.authors),
        "publisher": source.publisher or "",
        "published": stated_day(dated) or "",
        "title": source.title or "",
        "url": source.url or "",
    }
