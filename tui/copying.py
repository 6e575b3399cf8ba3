"""Copying: what `y`, `Y` and `c` put in the clipboard, and saying what became of it."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from pullquote.model.article import Person, Quote
from pullquote.model.export.words import counted
from pullquote.tui.background import in_background
from pullquote.tui.marking import Marking
from pullquote.tui.views.row import Row

if TYPE_CHECKING:
    from pullquote.model.citation.collection import Cited
    from pullquote.model.citation.style import Citation
    from pullquote.tui.form import Form
    from pullquote.tui.views.shown import Shown

HALF = 80
"""Characters shown of either end of a long citation."""


class Copying(Marking):
    """The part of the app that copies."""

    environment: Mapping[str, str]
    state: Path

    def __init__(self) -> None:
        super().__init__()
        self._turn = asyncio.Lock()
        """Texts reach the clipboard in the order in which they were copied."""

    def facts_came(self) -> None:
        """Load what citing needs now, so that no key waits for it."""
        super().facts_came()
        self.run_worker(in_background(_load_citing), group="loading")

    @property
    def form(self) -> "Form":
        """The form in use."""
        from pullquote.tui.form import form_in_use

        return form_in_use(self.settings, marked=self.marked > 0)

    def action_cite(self) -> None:
        """Copy what is marked, or else the fact under the cursor, with its citation.

        Where there is no fact, the reference.
        """
        if self.article_screen.shown is not None:
            self._copy_cited(self.form, self.citing(self.form))

    def _copy_cited(self, form: "Form", make: Callable[[], str]) -> None:
        what = "Citation" if self.article_screen.row else "Reference"
        if form.marked:
            what = counted(self.marked, "marked fact")
        elif form.what == "reference":
            what = "Reference"
        self._copy_made(make, form.style, what)

    @work(group="clipboard")
    async def _copy_made(self, make: Callable[[], str], style: str, what: str) -> None:
        from pullquote.model.citation.csl import CslProblem

        async with self._turn:
            try:
                text = await in_background(make)
                told = f"{what}, {self.label(style)}"
            except CslProblem as fault:
                problem = f"Nothing copied: {fault}"
                self.notify(problem, severity="error", timeout=20, markup=False)
            else:
                await self._hand_over(text, told)

    def action_choose_style(self) -> None:
        """Choose how it is cited, seeing what that gives; copy it and keep the form."""
        if self.article_screen.shown is None:
            return
        from pullquote.tui.screens.citing import Citing, Made

        def chosen(choice: Made | None) -> None:
            if choice:
                self.keep_form(choice.form)
                self._copy_cited(choice.form, lambda: choice.text)

        self.push_screen(Citing(self.form), chosen)

    def keep_form(self, form: "Form") -> None:
        """Keep a form as the one in use."""
        kept = self.settings
        kept.style, kept.what, kept.joined = form.style, form.what, form.joined
        kept.save()

    def action_copy_words(self) -> None:
        """Copy the fact's own words."""
        shown, row = self.article_screen.shown, self.article_screen.row
        if shown is None or row is None:
            self.notify("There is no fact to copy here.", markup=False)
        else:
            self.copy(bare_words(shown, row), "Words")

    # What is cited

    def label(self, style: str) -> str:
        """What a style is called. Raises `CslProblem`."""
        from pullquote.model.citation.registry import style_called

        return style_called(style).label

    def citing(self, form: "Form") -> Callable[[], str]:
        """What makes the very text that is copied, of what is cited now. Raises `CslProblem`.

        A style from a file takes its time: to be called beside the interface.
        """
        items = self.items(form)
        return lambda: form.of(_cited(items, form))

    def items(self, form: "Form") -> "list[Cited]":
        """The facts that are cited."""
        if form.marked:
            return [fact.cited for one in self.collection() for fact in one.facts]
        from pullquote.model.citation.collection import Cited

        screen, article = self.article_screen, self.article_now()
        assert screen.shown is not None and article is not None
        known = screen.row is not None and screen.row.key in screen.shown.facts
        key = screen.row.key if screen.row and known else None
        return [Cited(article, screen.shown.citable(key) if key else None)]

    def preview(self) -> str:
        """What `y` copies of the quotation under the cursor: how it begins, how it is credited.

        A style from a file takes its time at every step: it is only named.
        """
        if self.marked:
            return counted(self.marked, "marked fact")
        from pullquote.model.citation.csl import CslProblem
        from pullquote.model.citation.registry import is_csl

        try:
            form = replace(self.form, marked=False)
            if is_csl(form.style):
                return self.label(form.style)
            made = _cited(self.items(form), form)
        except CslProblem as problem:
            return str(problem)
        words = " ".join((made.quotation or made.reference).split())
        if len(words) <= 2 * HALF:
            return words
        return f"{words[:HALF].rpartition(' ')[0]} … {words[-HALF:].partition(' ')[2]}"

    # To the clipboard

    @work(group="clipboard")
    async def copy(self, text: str, what: str) -> None:
        """Copy beside the interface, and say honestly what became of it."""
        async with self._turn:
            await self._hand_over(text, what)

    async def _hand_over(self, text: str, what: str) -> None:
        from pullquote.tui.clipboard import copy, goes_to_terminal

        if goes_to_terminal(text, self.environment):
            self.copy_to_clipboard(text)
        kept = self.state / "clipboard.txt"
        outcome = await in_background(partial(copy, text, self.environment, kept))
        self.notify(
            f"{what}: {outcome.words}",
            severity="information" if outcome.confirmed else "warning",
            markup=False,
        )

    async def finish_copying(self) -> None:
        """Wait until what was copied has arrived: a moment, and never more than the time limit."""
        running = [worker for worker in self.workers if worker.group == "clipboard"]
        if running:
            await self.workers.wait_for_complete(running)


def _cited(items: "list[Cited]", form: "Form") -> "Citation":
    from pullquote.model.citation.collection import cite_all

    return cite_all(items, form.style, joined=form.joined)


def _load_citing() -> None:
    for name in ("model.citation.collection", "tui.clipboard", "tui.form"):
        import_module(f"pullquote.{name}")


def bare_words(shown: "Shown", row: Row) -> str:
    """The fact's own words, as they stand in the text; of a person the name.

    A comma at the end of a quotation is the reporter's, and stays behind.
    """
    text = shown.reading.article.text
    match shown.facts.get(row.key):
        case Quote() as quote:
            return " … ".join(part.of(text) for part in quote.parts).removesuffix(",")
        case Person() as person:
            return person.name
        case _:
            return row.spans[0].of(text)
