"""The file changes while it is open."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date
from pathlib import Path

import pytest
from textual.events import AppFocus
from textual.pilot import Pilot

from pullquote.model.reading.read import read_file
from pullquote.tui.app import PullquoteApp
from pullquote.tui.settings import Settings

Opener = Callable[..., AbstractAsyncContextManager[Pilot[None]]]

BEFORE = "The mill closed on Tuesday.\n\n“It is over,” Ann Lee said."
AFTER = "The mill closed on Tuesday.\n\n“It is not over yet,” Ann Lee said.\n\nIt rained."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(BEFORE)
    return path


def app_on(path: Path) -> PullquoteApp:
    return PullquoteApp(
        read_file(path),
        path.name,
        Settings(path=path.with_name("settings.json")),
        opened=str(path),
        published=date(2024, 8, 13),
        environment={"PULLQUOTE_CLIPBOARD": "off"},
        state=path.parent,
    )


def shown_text(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def settle(pilot: Pilot[None]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_a_change_is_told_when_the_reader_comes_back_and_a_key_reads_it_again(
    opened: Opener, path: Path
) -> None:
    async with opened(app=app_on(path)) as pilot:
        await pilot.press("2")
        path.write_text(AFTER)
        pilot.app.post_message(AppFocus())
        await pilot.pause()
        assert "r reads it again" in shown_text(pilot)
        await pilot.press("r")
        await settle(pilot)
        shown = shown_text(pilot)
        assert "It is not over yet" in shown
        assert "13 Aug 2024" in shown
        assert "2 Quotes 1" in shown


async def test_an_unchanged_file_is_not_told_and_stays(opened: Opener, path: Path) -> None:
    async with opened(app=app_on(path)) as pilot:
        pilot.app.post_message(AppFocus())
        await pilot.pause()
        assert "reads it again" not in shown_text(pilot)
        await pilot.press("r")
        await settle(pilot)
        assert "It has not changed." in shown_text(pilot)


async def test_what_can_no_longer_be_read_is_said_and_the_text_stays(
    opened: Opener, path: Path
) -> None:
    async with opened(app=app_on(path)) as pilot:
        path.unlink()
        await pilot.press("r")
        await settle(pilot)
        shown = shown_text(pilot)
        assert "There is no file" in shown
        assert "The mill closed" in shown


async def test_what_came_by_a_pipe_cannot_be_read_again(opened: Opener, path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("r")
        await settle(pilot)
        assert "standard input" in shown_text(pilot)
