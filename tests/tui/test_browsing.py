"""From the list of articles into one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pullquote.model.library.holdings import Rules
from pullquote.tui.screens.previewing import Preview

if TYPE_CHECKING:
    from pathlib import Path

    from pullquote.model.article import Document
    from pullquote.model.library.folder import Card
    from tests.tui.conftest import Browser


class Faulty(Rules):
    """Rules by which reading fails as no reader should."""

    def document(self, card: Card) -> Document:
        raise RecursionError("too deep")


async def test_a_fault_in_reading_an_article_is_told_in_one_line_and_the_list_stays(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder, size=(120, 40)) as pilot:
        listing, holdings = pilot.app.list_screen.listing, pilot.app.list_screen.holdings
        assert listing is not None
        assert holdings is not None
        card = next(iter(listing.opened.cards.values()))
        assert Preview(Faulty()).of(card, None).document is None
        pilot.app.open_found(replace(holdings, rules=Faulty()), card, None)
        await pilot.settle()
        assert "(RecursionError: too deep)" in pilot.seen
        assert pilot.app.among_articles
