"""What the reader knows of the article's source: asked for once, kept with the article."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from pullquote.model.article import Document
from pullquote.model.export.when import published_words
from pullquote.model.reading.dates import Dated
from pullquote.model.reading.stating import (
    DATE_FORMS,
    Stated,
    stated_day,
    tidied,
    with_stated,
    wrong_with,
)
from pullquote.tui.copying import Copying
from pullquote.tui.settings import Memory


class Sourcing(Copying):
    """The part of the app that asks for bibliographic facts."""

    stated: Stated
    """What its reader says of it, now or another day."""
    today: Callable[[], date]

    def read(self, document: Document) -> None:
        """Show a document and find its facts."""
        raise NotImplementedError

    def open_document(self, document: Document, published: date | Dated | None = None) -> Memory:
        """Take a document under what is kept of it; a date given now outranks the one kept."""
        memory = self.settings.of(document.source)
        self.as_read, self.stated = document, memory.stated
        if published:
            self.stated = replace(self.stated, published=stated_day(published))
        self.document = with_stated(document, self.stated)
        self.take_up(self.document, memory.marks)
        return memory

    def action_set_date(self) -> None:
        """Ask for the publication date; every time in the article follows it."""
        from pullquote.tui.screens.ask import Ask

        def answered(words: str | None) -> None:
            if words is not None:
                self.state_source(replace(self.stated, published=words.strip() or None))

        source = self.document.source
        dated = source.published and Dated(source.published, source.published_precision)
        hint = f"Write {DATE_FORMS}. Empty: only what the article itself says."
        ask = Ask(
            "Publication date",
            hint,
            stated_day(dated) or "",
            lambda words: wrong_with("published", words),
        )
        self.push_screen(ask, answered)

    def action_give_source(self) -> None:
        """Ask for author, outlet, date, title and link."""
        self.ask_source(lambda: None)

    def ask_source(self, then: Callable[[], None]) -> None:
        """Ask for them; `then` is done once they are given."""
        from pullquote.tui.screens.source import GiveSource

        def answered(stated: Stated | None) -> None:
            if stated is not None:
                self.state_source(stated)
                then()

        self.push_screen(GiveSource(self.document.source, self.stated), answered)

    def state_source(self, stated: Stated) -> None:
        """Take the reader's facts, or take them back; the times are worked out anew."""
        self.stated = tidied(stated)
        self.read(with_stated(self.as_read, self.stated))
        self.remember()
        self._doubt_date()

    def _doubt_date(self) -> None:
        """A date that is still to come may be a slip."""
        day = self.document.source.published
        if day and day > self.today():
            told = published_words(self.document.source)
            self.notify(
                f"{told} is still to come: is that right? d sets it.",
                severity="warning",
                markup=False,
            )

    def remember(self) -> None:
        """Keep the place in the article, its marks, and what the reader said of its source."""
        screen = self.article_screen
        place = Memory.of(self.stated, screen.tab, screen.place, self.marks)
        self.settings.keep(self.as_read.source, place)
        self.settings.save()
