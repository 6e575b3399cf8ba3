"""What of a page is not the story: hidden, shown by a key, never deleted."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest
from textual.pilot import Pilot
from textual.selection import Selection

from pullquote.model.article import Document
from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import PullquoteApp
from pullquote.tui.screens.article import ArticleScreen

Opener = Callable[..., AbstractAsyncContextManager[Pilot[None]]]
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


def screen_of(pilot: Pilot[None]) -> ArticleScreen:
    assert isinstance(pilot.app, PullquoteApp)
    return pilot.app.article_screen


def shown_text(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def test_a_key_shows_what_is_not_the_story_and_hides_it_again(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        shown = shown_text(pilot)
        assert "Nobody was hurt" in shown
        assert "Who was aboard" not in shown
        assert "2 pieces of the page" in shown
        await pilot.press("full_stop")
        assert "Sign up to our [sic] newsletter" in shown_text(pilot)
        await pilot.press("full_stop")
        assert "newsletter" not in shown_text(pilot)


async def test_a_page_that_is_all_story_says_that_nothing_is_hidden(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("full_stop")
        await pilot.pause()
        assert "nothing is hidden" in shown_text(pilot)


async def test_what_is_selected_over_hidden_lines_is_what_is_seen(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        selected = screen_of(pilot).article_pane.get_selection(Selection(None, None))
        assert selected is not None
        assert "newsletter" not in selected[0]
        assert "the owner said.\n\nNobody was hurt" in selected[0]
        await pilot.press("full_stop")
        selected = screen_of(pilot).article_pane.get_selection(Selection(None, None))
        assert selected is not None
        assert selected[0] == document.text


async def test_a_search_that_only_hidden_lines_answer_says_so(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        await pilot.press("slash", *"newsletter")
        await pilot.pause()
        assert ". shows 1 in hidden lines" in shown_text(pilot)
        await pilot.press("escape", "full_stop", "slash", *"newsletter", "enter")
        await pilot.pause()
        assert len(screen_of(pilot).article_pane.matches) == 1


async def test_a_key_tells_what_is_known_of_the_article_and_from_where(
    opened: Opener, make_app: Maker, document: Document
) -> None:
    async with opened(app=make_app(document)) as pilot:
        assert "2 notes (i)" in shown_text(pilot)
        await pilot.press("i")
        shown = shown_text(pilot)
        assert "Ana Ruiz · the byline" in shown
        assert "not known (e gives it)" in shown
        assert "Repeated word in paragraph 2: “the the”." in shown
        await pilot.press("i")
        assert "About this article" not in shown_text(pilot)
