"""The tabs narrowed to one person, one speaker or one kind of quotation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widgets import OptionList

from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import PullquoteApp

if TYPE_CHECKING:
    from tests.tui.conftest import Opener, Reader

Maker = Callable[..., PullquoteApp]


async def narrow(pilot: Reader, words: str) -> None:
    await pilot.press("f")
    await pilot.pause()
    await pilot.press(*("space" if letter == " " else letter for letter in words), "enter")
    await pilot.pause()


async def test_every_tab_is_narrowed_to_a_person_found_by_a_slip_of_their_name(
    opened: Opener,
) -> None:
    async with opened(published=date(2024, 8, 13)) as pilot:
        await narrow(pilot, "kirbi")
        shown = pilot.seen
        assert "Only John Kirby · Esc shows all" in shown
        assert "2 Quotes 1/5" in shown
        await pilot.press("2")
        assert [head.split(" · ")[0] for head in pilot.heads] == ["John Kirby"]
        await pilot.press("3")
        await pilot.pause()
        assert "Nothing of this here" in pilot.seen
        await pilot.press("4")
        assert pilot.heads == ["John Kirby"]
        await pilot.press("escape")
        await pilot.pause()
        assert len(pilot.heads) == 7


@pytest.mark.parametrize(("kind", "number"), [("direct", 2), ("fragment", 2), ("reported", 1)])
async def test_quotes_are_narrowed_to_a_kind_and_the_other_tabs_stay(
    opened: Opener, kind: str, number: int
) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await narrow(pilot, kind)
        assert len(pilot.heads) == number
        await pilot.press("4")
        assert len(pilot.heads) == 7
        await pilot.press("f")
        await pilot.press("2")
        assert len(pilot.heads) == 5


async def test_a_search_within_a_narrowed_tab_finds_only_what_is_kept(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await narrow(pilot, "biden")
        await pilot.press("slash", *"dilemma")
        await pilot.pause()
        assert {head.split(" · ")[0] for head in pilot.heads} == {"Joe Biden"}
        await pilot.press("escape", "slash", *"counterparts")
        await pilot.pause()
        assert pilot.heads == []


async def test_a_new_date_keeps_the_facts_narrowed(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await narrow(pilot, "kirby")
        await pilot.press("d", *"2024-08-13", "enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "2 Quotes 1/5" in pilot.seen


async def test_an_unnamed_speaker_and_unsure_credits_can_be_chosen(
    opened: Opener, make_app: Maker
) -> None:
    text = (
        "“We saw it burn all night,” a spokeswoman said.\n\n“It was like daylight in here,” said"
        " Tom Lee, the mayor.\n\n“I will never forget that sound.”"
    )
    async with opened(app=make_app(read_plain(text))) as pilot:
        await pilot.press("2")
        await narrow(pilot, "spokeswoman")
        assert "“We saw it burn all night,”" in [
            row.body for row in pilot.app.article_screen.facts.rows
        ]
        assert "Tom Lee" not in " ".join(pilot.heads)
        await pilot.press("f")
        await narrow(pilot, "unknown")
        assert all(row.unsure for row in pilot.app.article_screen.facts.rows)
        assert len(pilot.heads) == 1


async def test_an_article_without_people_has_nothing_to_choose(
    opened: Opener, make_app: Maker
) -> None:
    async with opened(app=make_app(read_plain("It rained.\n\nIt rained all day."))) as pilot:
        await pilot.press("f")
        await pilot.pause()
        assert "nobody to narrow" in pilot.seen


async def test_the_citation_to_be_copied_is_shown_below_the_list(opened: Opener) -> None:
    async with opened(published=date(2024, 8, 13)) as pilot:
        await pilot.press("2", "G")
        await pilot.pause()
        left = [line.partition("▏")[0] for line in pilot.seen.splitlines()]
        shown = " ".join(" ".join(left).split())
        assert "y copies: White House National Security Council spokesman John Kirby" in shown
        assert "2024, para. 8)" in shown


@pytest.mark.parametrize("size", [(120, 40), (60, 22)])
async def test_a_row_of_the_window_is_one_line_also_where_it_scrolls(
    opened: Opener, size: tuple[int, int]
) -> None:
    purposes = "".join(
        f"“It cost $5 million to build the {word} of the wonderfully long old stone harbor wall and"
        f" its lamps,” said Dr. Annabel-Louise {word.title()}bridge-Featherstonehaugh"
        " of the Harbor Commission for the Reconstruction of Everything.\n\n"
        for word in ["ash", "bay", "cod", "den", "elm", "fig", "gum", "hay", "ivy", "jam", "kin"]
        * 2
    )
    async with opened(size, document=read_plain(purposes)) as pilot:
        await pilot.press("3", "f")
        await pilot.pause()
        options = pilot.app.screen.query_one(OptionList)
        assert options.virtual_size.height == options.option_count
