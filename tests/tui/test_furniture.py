"""What of a page is not the story: hidden, shown by a key, never deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from textual.selection import Selection

from pullquote.model.article import Document
from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import PullquoteApp

if TYPE_CHECKING:
    from tests.tui.conftest import Opener

Maker = Callable[..., PullquoteApp]

PAGE = """Ferry sinks off Lisbon

By Ana Ruiz

The ferry sank on Tuesday, the owner said.

Read more: Who was aboard

Sign up to our [sic] newsletter

Nobody was hurt, the the mayor said."""


@pytest.fixture
def document() -> Document:
    return read_plain(PAGE)


async def test_a_key_shows_what_is_not_the_story_and_hides_it_again(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        shown = pilot.seen
        assert "Nobody was hurt" in shown
        assert "Who was aboard" not in shown
        assert "2 pieces of the page" in shown
        await pilot.press("full_stop")
        assert "Sign up to our [sic] newsletter" in pilot.seen
        await pilot.press("full_stop")
        assert "newsletter" not in pilot.seen


async def test_a_page_that_is_all_story_says_that_nothing_is_hidden(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("full_stop")
        await pilot.pause()
        assert "nothing is hidden" in pilot.seen


async def test_what_is_selected_over_hidden_lines_is_what_is_seen(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        selected = pilot.app.article_screen.article_pane.get_selection(Selection(None, None))
        assert selected is not None
        assert "newsletter" not in selected[0]
        assert "the owner said.\n\nNobody was hurt" in selected[0]
        await pilot.press("full_stop")
        selected = pilot.app.article_screen.article_pane.get_selection(Selection(None, None))
        assert selected is not None
        assert selected[0] == document.text


async def test_a_search_that_only_hidden_lines_answer_says_so(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        await pilot.press("slash", *"newsletter")
        await pilot.pause()
        assert ". shows 1 in hidden lines" in pilot.seen
        await pilot.press("escape", "full_stop", "slash", *"newsletter", "enter")
        await pilot.pause()
        assert len(pilot.app.article_screen.article_pane.matches) == 1


async def test_a_key_tells_what_is_known_of_the_article_and_from_where(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        assert "2 notes (i)" in pilot.seen
        await pilot.press("i")
        shown = pilot.seen
        assert "Ana Ruiz · the byline" in shown
        assert "not known (e gives it)" in shown
        assert "Repeated word in paragraph 2: “the the”." in shown
        await pilot.press("i")
        assert "About this article" not in pilot.seen
