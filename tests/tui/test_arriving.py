"""Where one is led from the list of articles, and what one does meanwhile."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from pullquote.model.extraction.people.finder import Finder

if TYPE_CHECKING:
    from pullquote.model.extraction.people.finding.candidates import Candidate
    from tests.tui.conftest import Browser, Reader


class LateFacts:
    """A finder that lets the facts of an article wait when it is told to."""

    def __init__(self) -> None:
        self.come = Event()
        self.come.set()

    def find(self, *_: object) -> list[Candidate]:
        self.come.wait(20)
        return []


async def opened_before_its_facts(pilot: Reader, late: LateFacts) -> None:
    await pilot.pressed("slash", *"dredger", "enter")
    late.come.clear()
    await pilot.press("enter")
    while pilot.app.among_articles:
        await pilot.pause()


async def pressed_before_the_facts(pilot: Reader, late: LateFacts, *keys: str) -> str:
    """What stands on the screen when they have come."""
    for key in keys:
        await pilot.press(key)
    late.come.set()
    await pilot.settle()
    return pilot.seen


async def test_who_waits_is_led_to_the_fact(browsing: Browser, folder: Path) -> None:
    late = LateFacts()
    async with browsing(folder, finder=Finder("late", late.find)) as pilot:
        await opened_before_its_facts(pilot, late)
        await pressed_before_the_facts(pilot, late)
        screen = pilot.app.article_screen
        assert screen.tab == "quotes"
        assert screen.row is not None
        assert "We needed the dredger" in screen.row.body


async def test_letters_typed_into_the_search_stay_letters_when_the_facts_come(
    browsing: Browser, folder: Path
) -> None:
    late = LateFacts()
    async with browsing(folder, finder=Finder("late", late.find)) as pilot:
        await opened_before_its_facts(pilot, late)
        await pressed_before_the_facts(pilot, late, "slash", *"to")
        assert "/ toq" in await pilot.pressed("q")


@pytest.mark.parametrize("keys", [("1",), ("4", "1"), ("slash", *"tuesday", "enter", "1")])
async def test_who_has_turned_elsewhere_stays_there_when_the_facts_come(
    browsing: Browser, folder: Path, keys: tuple[str, ...]
) -> None:
    late = LateFacts()
    async with browsing(folder, finder=Finder("late", late.find)) as pilot:
        await opened_before_its_facts(pilot, late)
        await pressed_before_the_facts(pilot, late, *keys)
        assert pilot.app.article_screen.tab == "timeline"


async def test_who_reads_the_text_goes_on_reading_when_the_facts_come(
    browsing: Browser, folder: Path
) -> None:
    late = LateFacts()
    async with browsing(folder, finder=Finder("late", late.find)) as pilot:
        await opened_before_its_facts(pilot, late)
        await pressed_before_the_facts(pilot, late, "tab", "j")
        assert pilot.app.article_screen.article_pane.has_focus


async def test_a_click_on_the_list_leaves_the_passage_one_was_led_to(
    browsing: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "two.txt"
    path.write_text(
        "The mill closed on 3 May 2024.\n\nNobody was there.\n\nIt burned down on 5 May 2024."
    )
    async with browsing(tmp_path / "none", path, size=(120, 40)) as pilot:
        await pilot.pressed("slash", *"nobody", "enter", "enter")
        assert pilot.lit == "Nobody was there."
        await pilot.click("#facts", offset=(8, 4))
        await pilot.settle()
        assert pilot.lit == "It burned down on 5 May 2024"
