"""The text beside the list of articles, hidden and shown again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.tui.conftest import Browser

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"
WIDE, NARROW = (120, 40), (80, 24)


async def test_a_shorter_text_comes_into_the_pane_that_a_search_without_results_had_hidden(
    browsing: Browser, folder: Path
) -> None:
    shutil.copy(SEED, folder / "seed.txt")
    async with browsing(folder, size=WIDE) as pilot:
        assert "Kharkiv" in await pilot.pressed("slash", *"kharkiv")
        assert "Nothing" in await pilot.pressed("ctrl+u", *"speaker", "colon", *"nobody")
        assert "The river had been empty" in await pilot.pressed("ctrl+u", *"heron")


async def test_the_text_is_that_of_the_list_when_there_is_room_for_it_again(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder, size=WIDE) as pilot:
        assert "asked for it" in pilot.seen
        await pilot.resize_terminal(*NARROW)
        await pilot.pressed("j")
        await pilot.resize_terminal(*WIDE)
        assert "The river had been empty" in await pilot.pressed()
        await pilot.resize_terminal(*NARROW)
        assert "empty for years" not in await pilot.pressed()


async def test_a_shorter_text_is_gone_to_after_a_longer_one_where_one_pane_has_room(
    browsing: Browser, folder: Path
) -> None:
    shutil.copy(SEED, folder / "seed.txt")
    async with browsing(folder, size=(50, 20)) as pilot:
        await pilot.pressed("G", "enter", "2", "enter", "G", "escape", "escape", "k", "enter")
        assert "The river had been empty" in await pilot.pressed("2", "enter")
