"""Several articles are opened beside the interface: first as they were left, then up to date."""

from functools import partial
from threading import Event
from typing import TYPE_CHECKING, cast

from textual import on, work
from textual.message import Message
from textual.screen import Screen

from pullquote.tui.background import giving_way, in_background
from pullquote.tui.several import GivenUp, Several, bring, holdings_of

if TYPE_CHECKING:
    from pullquote.model.library.holdings import Holdings, Opened
    from pullquote.model.reading.stating import Stated
    from pullquote.tui.app import PullquoteApp
    from pullquote.tui.views.articles import Listing

OPENING = "Looking for articles …"


class Bringing(Screen[None]):
    """The part of the screen that has the articles brought."""

    class Came(Message):
        """There are articles to show: those of before, or more."""

        def __init__(self, listing: "Listing", holdings: "Holdings", given_up: Event) -> None:
            super().__init__()
            self.listing, self.holdings, self.given_up = listing, holdings, given_up

    class Told(Message):
        """How far reading them is."""

        def __init__(self, words: str, given_up: Event) -> None:
            super().__init__()
            self.words, self.given_up = words, given_up

    def __init__(self, several: Several) -> None:
        super().__init__()
        self.several = several
        self.listing: Listing | None = None
        """What can be listed and searched by now."""
        self.holdings: Holdings | None = None
        """Where it is from."""
        self.progress = OPENING
        """How far reading is; empty when it is done."""
        self._mended: Listing | None = None
        """The listing whose index is looked through after a fault, or built anew."""
        self._given_up = Event()
        """Set when nobody waits any more for what is being brought."""
        self._said: dict[str, Stated] = {}
        """What the reader had said of articles when these were brought."""

    @property
    def reader(self) -> "PullquoteApp":
        """The app, with the things at its edge."""
        return cast("PullquoteApp", self.app)

    def articles_came(self) -> None:
        """Show what there is now."""
        raise NotImplementedError

    def show_title(self) -> None:
        """Show what the articles are called, and how many there are or how far reading is."""
        raise NotImplementedError

    def on_unmount(self) -> None:
        """Nobody waits any more."""
        self._given_up.set()

    def bring(self) -> None:
        """Open the articles, and bring their index up to date; again, if it was done before."""
        self._given_up.set()
        self._given_up = Event()
        self.progress = OPENING
        self._said = self.reader.settings.all_said
        self.show_title()
        self._bring(self._given_up)

    def on_screen_resume(self) -> None:
        """Back from an article: what was said of one meanwhile, such as its date, is to hold."""
        if self.holdings is not None and self._said != self.reader.settings.all_said:
            self.bring()

    @work(exclusive=True, group="articles")
    async def _bring(self, given_up: Event) -> None:
        try:
            await in_background(partial(self._open, self.several, given_up))
        except GivenUp:
            return
        except Exception as fault:
            self.trouble(fault)
        self.post_message(self.Told("", given_up))

    def _open(self, several: Several, given_up: Event) -> None:
        """All that takes time: done in a thread of its own."""
        from pullquote.tui.views.articles import Listing

        reader = self.reader
        holdings = holdings_of(several, reader.terms, reader.finder, reader.settings.said)

        def came(opened: "Opened") -> None:
            self.post_message(self.Came(Listing(opened, several.base), holdings, given_up))

        def told(words: str) -> None:
            self.post_message(self.Told(words, given_up))

        with giving_way:
            bring(holdings, came, told, given_up.is_set)

    @on(Came)
    def _came(self, event: Came) -> None:
        if event.given_up is self._given_up:
            self.listing, self.holdings = event.listing, event.holdings
            self.articles_came()

    @on(Told)
    def _told(self, event: Told) -> None:
        if event.given_up is self._given_up:
            self.progress = event.words
            self.show_title()

    def mend(self, fault: Exception) -> None:
        """After a fault in searching: an index that proves damaged is built anew.

        Once a listing: until there is another one, each further key fails in the same way, and
        would give up what is being built.
        """
        if self.listing is not self._mended:
            self._mended = self.listing
            self._mend(fault)

    @work(exclusive=True, group="mending")
    async def _mend(self, fault: Exception) -> None:
        if self.holdings is not None and await in_background(self.holdings.mend):
            self.bring()
        else:
            self._mended = None
            self.trouble(fault)

    def trouble(self, fault: Exception) -> None:
        """Say in one line what went wrong."""
        told = f"{type(fault).__name__}: {fault}"
        self.notify(f"That went wrong ({told}).", severity="error", timeout=20, markup=False)
