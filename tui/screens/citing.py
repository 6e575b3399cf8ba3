"""How something is cited: the styles, each with the very text that would be copied."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, NamedTuple, get_args

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from pullquote.model.article import Quote
from pullquote.model.citation.collection import Cited
from pullquote.model.citation.csl import CslProblem, csl_style
from pullquote.model.citation.passage import Joined
from pullquote.model.citation.registry import STYLES, is_csl
from pullquote.model.export.words import counted
from pullquote.tui.background import in_background
from pullquote.tui.form import Form, What
from pullquote.tui.screens.window import ListWindow

ANOTHER = "another"
"""The entry that asks for a `.csl` file."""

WHAT_WORDS: dict[What, str] = {
    "both": "quotation and reference",
    "quote": "quotation alone",
    "reference": "reference alone",
}
APPROXIMATE = "Approximate: citeproc-py makes it, and errs with news. Check it."

ROOMY = 60
"""Cells of the screen that put the choices on one line."""

WIDE = 100
"""Cells of the screen that put styles and preview side by side."""


class Made(NamedTuple):
    """What a form gives, or why its style can't be used."""

    form: Form
    text: str
    problem: str = ""


class Styles(OptionList):
    """The styles; the chosen one stays in sight when what stands below takes a line more."""

    def on_resize(self) -> None:
        """Less room, or more."""
        self.call_after_refresh(self.scroll_to_highlight)


class Citing(ListWindow[Made]):
    """Choose a form; the preview shows the very text that Enter will copy."""

    DEFAULT_CSS = """
    Citing > Vertical { width: 90; height: 90%; max-height: 32; }
    Citing OptionList, Citing OptionList:focus {
        height: 2fr; padding: 0; border: none; background: $surface; scrollbar-size-vertical: 1;
    }
    Citing #sides { height: 1fr; layout: vertical; }
    Citing VerticalScroll {
        height: 3fr; border-top: solid $primary; scrollbar-size-vertical: 1;
    }
    Citing.-wide > Vertical { width: 132; }
    Citing.-wide #sides { layout: horizontal; }
    Citing.-wide OptionList { width: 36; height: 1fr; }
    Citing.-wide VerticalScroll {
        width: 1fr; height: 1fr; border-top: none; border-left: vkey $primary; padding: 0 1;
    }
    Citing.-wide #form { border-top: solid $panel; }
    Citing #form { border-top: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "what", show=False),
        Binding("p", "joined", show=False),
        Binding("m", "marked", show=False),
        Binding("e", "source", show=False),
        Binding("ctrl+d", "scroll(6)", show=False),
        Binding("ctrl+u", "scroll(-6)", show=False),
        Binding("q", "close", show=False),
    ]

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._wanted: Callable[[], str] | None = None
        """What makes the text of the form that is looked at."""
        self._chosen: Callable[[], str] | None = None
        """What makes the text that was chosen before it was made."""
        self._made: Made | None = None
        """The text of the form that is looked at, once it is made."""

    def compose(self) -> ComposeResult:
        """What is cited, the styles beside the preview, the choices."""
        with Vertical():
            yield Static(classes="title", markup=False)
            with Container(id="sides"):
                yield Styles(*self._options(), markup=False)
                with VerticalScroll(can_focus=False):
                    yield Static("", id="preview", markup=False)
            yield Static(id="form", markup=False)
            yield Static(classes="wrong", markup=False)
            yield Static(id="keys", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Start on the style in use."""
        self.on_resize()
        self._go_to(self._form.style)
        self._tell()

    def on_resize(self) -> None:
        """Side by side where there is room."""
        wide = self.app.size.width >= WIDE
        self.set_class(wide, "-wide")
        more = " and keeps this form · Ctrl+d Ctrl+u scroll" if wide else ""
        self.query_one("#keys", Static).update(f"Enter copies{more} · Esc leaves")

    # The styles

    def _options(self) -> Iterator[Option]:
        for name, style in STYLES.items():
            yield Option(style.label, id=name)
        own = {self.reader.settings.csl, self._form.style}
        for path in sorted(filter(is_csl, own)):
            yield Option(_label(path), id=path)
        yield Option("Another: a .csl file …", id=ANOTHER)

    def _go_to(self, style: str) -> None:
        choices = self.query_one(OptionList)
        ids = [option.id for option in choices.options]
        choices.highlighted = ids.index(style) if style in ids else 0
        self.call_after_refresh(choices.scroll_to_highlight)

    @on(OptionList.OptionHighlighted)
    def look(self, event: OptionList.OptionHighlighted) -> None:
        """Show what the style would copy."""
        if event.option_id and event.option_id not in (ANOTHER, self._form.style):
            self._form = replace(self._form, style=event.option_id)
            self._tell()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Answer with what the form gives, if it can be used; it may still be in the making."""
        if event.option_id == ANOTHER:
            self._ask_for_file()
        elif self._made is None:
            self._chosen = self._wanted
        else:
            self._answer(self._made)

    def _answer(self, made: Made) -> None:
        self._chosen = None
        if made.text:
            self.dismiss(made)

    def _ask_for_file(self) -> None:
        from pullquote.tui.screens.ask import Ask

        def wrong(path: str) -> str:
            try:
                csl_style(path.strip())
            except CslProblem as problem:
                return str(problem)
            return "" if is_csl(path.strip()) else "The name of a style ends in .csl."

        def answered(path: str | None) -> None:
            if path:
                self.reader.settings.csl = path.strip()
                self._form = replace(self._form, style=path.strip())
                choices = self.query_one(OptionList)
                choices.clear_options()
                choices.add_options([*self._options()])
                self._tell()
                self.call_after_refresh(self._go_to, path.strip())

        hint = (
            "The path of a .csl file, of the Citation Style Language. What it gives is approximate."
        )
        self.app.push_screen(Ask("Another style", hint, self.reader.settings.csl, wrong), answered)

    # What is shown of the form

    def _tell(self) -> None:
        """Show what would be copied, and the choices."""
        items = self.reader.items(self._form)
        self.query_one(".title", Static).update(self._title())
        self._made, self._wanted = None, self.reader.citing(self._form)
        self._make(self._form, self._wanted)
        between = Content("  " if self.app.size.width >= ROOMY else "\n")
        choices = between.join(self._choices(items))
        self.query_one("#form", Static).update(Content("\n").join([choices, self._source()]))

    @work(group="preview")
    async def _make(self, form: Form, make: Callable[[], str]) -> None:
        """Beside the interface: a style from a file takes its time."""
        try:
            made = Made(form, await in_background(make))
        except CslProblem as problem:
            made = Made(form, "", str(problem))
        if make is self._wanted:
            self._made = made
            self.query_one("#preview", Static).update(made.text)
            told = made.problem or (APPROXIMATE if is_csl(form.style) else "")
            wrong = self.query_one(".wrong", Static)
            wrong.update(told)
            wrong.display = bool(told)
        if make is self._chosen and self.is_current:
            self._answer(made)

    def _title(self) -> str:
        if self._form.marked:
            return f"Cite {counted(self.reader.marked, 'marked fact')}"
        row = self.reader.article_screen.row
        return f"Cite: {row.head or row.body}" if row else "Cite the article"

    def _choices(self, items: Sequence[Cited]) -> Iterator[Content]:
        yield _choice("w", WHAT_WORDS[self._form.what])
        if any(isinstance(fact, Quote) and len(fact.parts) > 1 for _, fact in items):
            joined = self._form.joined == "ellipsis"
            yield _choice("p", "interrupted: joined" if joined else "interrupted: as printed")
        if self.reader.marked:
            yield _choice("m", "all marked" if self._form.marked else "this fact alone")

    def _source(self) -> Content:
        """What is missing of the source, in any style; or that it can be mended."""
        if missing := self._missing():
            return _choice("e", f"not known: {', '.join(missing)}", "bold $warning")
        return _choice("e", "author, outlet, date …")

    def _missing(self) -> list[str]:
        source = self.reader.document.source
        known = {
            # What an agency signs has an author.
            "author": source.authors or source.agency, "outlet": source.publisher,
            "date": source.published, "title": source.title, "link": source.url,
        }  # fmt: skip
        return [name for name, value in known.items() if not value]

    # Choices

    def action_what(self) -> None:
        """The quotation with its credit, the reference, or both."""
        kinds: tuple[What, ...] = get_args(What)
        after = kinds[(kinds.index(self._form.what) + 1) % len(kinds)]
        self._form = replace(self._form, what=after)
        self._tell()

    def action_joined(self) -> None:
        """An interrupted quotation joined, or with the reporter's words between."""
        joined: Joined = "as-printed" if self._form.joined == "ellipsis" else "ellipsis"
        self._form = replace(self._form, joined=joined)
        self._tell()

    def action_marked(self) -> None:
        """All that is marked, or the fact under the cursor alone."""
        if self.reader.marked:
            self._form = replace(self._form, marked=not self._form.marked)
            self._tell()

    def action_source(self) -> None:
        """Give what is not known of the source."""
        self.reader.ask_source(self._tell)


def _label(path: str) -> str:
    try:
        return csl_style(path).label
    except CslProblem:
        return f"{path.rpartition('/')[2]} (can't be used)"


def _choice(key: str, words: str, style: str = "") -> Content:
    return Content.assemble((key, "bold $accent"), " ", (words, style))
