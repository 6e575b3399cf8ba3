"""The file changes while it is open."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import AppFocus

if TYPE_CHECKING:
    from tests.tui.conftest import Opener

BEFORE = "The mill closed on Tuesday.\n\n“It is over,” Ann Lee said."
AFTER = "The mill closed on Tuesday.\n\n“It is not over yet,” Ann Lee said.\n\nIt rained."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(BEFORE)
    return path


async def test_a_change_is_told_when_the_reader_comes_back_and_a_key_reads_it_again(
    opened: Opener, path: Path
) -> None:
    async with opened(path=path, published=date(2024, 8, 13)) as pilot:
        await pilot.press("2")
        path.write_text(AFTER)
        pilot.app.post_message(AppFocus())
        await pilot.pause()
        assert "r reads it again" in pilot.seen
        await pilot.press("r")
        await pilot.settle()
        shown = pilot.seen
        assert "It is not over yet" in shown
        assert "13 Aug 2024" in shown
        assert "2 Quotes 1" in shown


async def test_in_the_list_of_articles_a_change_is_not_told_before_one_is_back(
    opened: Opener, path: Path
) -> None:
    async with opened(path=path, environment={"PULLQUOTE_LIBRARY": f"{path.parent}"}) as pilot:
        await pilot.pressed("F", "escape")
        path.write_text(AFTER)
        pilot.app.post_message(AppFocus())
        assert "The file has changed" not in await pilot.pressed()
        assert "The file has changed; r reads it again." in await pilot.pressed("escape")
        assert "It is not over yet" in await pilot.pressed("r", "2")


async def test_an_unchanged_file_is_not_told_and_stays(opened: Opener, path: Path) -> None:
    async with opened(path=path, published=date(2024, 8, 13)) as pilot:
        pilot.app.post_message(AppFocus())
        await pilot.pause()
        assert "reads it again" not in pilot.seen
        await pilot.press("r")
        await pilot.settle()
        assert "It has not changed." in pilot.seen


async def test_what_can_no_longer_be_read_is_said_and_the_text_stays(
    opened: Opener, path: Path
) -> None:
    async with opened(path=path, published=date(2024, 8, 13)) as pilot:
        path.unlink()
        await pilot.press("r")
        await pilot.settle()
        shown = pilot.seen
        assert "There is no file" in shown
        assert "The mill closed" in shown


async def test_what_came_by_a_pipe_cannot_be_read_again(opened: Opener, path: Path) -> None:
    async with opened() as pilot:
        await pilot.press("r")
        await pilot.settle()
        assert "standard input" in pilot.seen
