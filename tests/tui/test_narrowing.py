"""The tabs narrowed to one person, one speaker or one kind of quotation."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import PullquoteApp
from pullquote.tui.screens.article import ArticleScreen

Opener = Callable[..., AbstractAsyncContextManager[Pilot[None]]]
Maker = Callable[..., PullquoteApp]


def screen_of(pilot: Pilot[None]) -> ArticleScreen:
    assert isinstance(pilot.app, PullquoteApp)
    return pilot.app.article_screen


def heads(pilot: Pilot[None]) -> list[str]:
    return [row.head for row in screen_of(pilot).facts.rows]


def shown_text(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def narrow(pilot: Pilot[None], words: str) -> None:
    await pilot.press("f")
    await pilot.pause()
    await pilot.press(*("space" if letter == " " else letter for letter in words), "enter")
    await pilot.pause()


async def test_every_tab_is_narrowed_to_a_person_found_by_a_slip_of_their_name(
    opened: Opener,
) -> None:
    async with opened(published=date(2024, 8, 13)) as pilot:
        await narrow(pilot, "kirbi")
        shown = shown_text(pilot)
        assert "Only John Kirby · Esc shows all" in shown
        assert "2 Quotes 1/5" in shown
        await pilot.press("2")
        assert [head.split(" · ")[0] for head in heads(pilot)] == ["John Kirby"]
        await pilot.press("3")
        await pilot.pause()
        assert "Nothing of this here" in shown_text(pilot)
        await pilot.press("4")
        assert heads(pilot) == ["John Kirby"]
        await pilot.press("escape")
        await pilot.pause()
        assert len(heads(pilot)) == 7


@pytest.mark.parametrize(("kind", "number"), [("direct", 2), ("fragment", 2), ("reported", 1)])
async def test_quotes_are_narrowed_to_a_kind_and_the_other_tabs_stay(
    opened: Opener, kind: str, number: int
) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await narrow(pilot, kind)
        assert len(heads(pilot)) == number
        await pilot.press("4")
        assert len(heads(pilot)) == 7
        await pilot.press("f")
        await pilot.press("2")
        assert len(heads(pilot)) == 5


async def test_a_search_within_a_narrowed_tab_finds_only_what_is_kept(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await narrow(pilot, "biden")
        await pilot.press("slash", *"dilemma")
        await pilot.pause()
        assert {head.split(" · ")[0] for head in heads(pilot)} == {"Joe Biden"}
        await pilot.press("escape", "slash", *"counterparts")
        await pilot.pause()
        assert heads(pilot) == []


async def test_a_new_date_keeps_the_facts_narrowed(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await narrow(pilot, "kirby")
        await pilot.press("d", *"2024-08-13", "enter")
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "2 Quotes 1/5" in shown_text(pilot)


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
        assert "“We saw it burn all night,”" in [row.body for row in screen_of(pilot).facts.rows]
        assert "Tom Lee" not in " ".join(heads(pilot))
        await pilot.press("f")
        await narrow(pilot, "unknown")
        assert all(row.unsure for row in screen_of(pilot).facts.rows)
        assert len(heads(pilot)) == 1


async def test_an_article_without_people_has_nothing_to_choose(
    opened: Opener, make_app: Maker
) -> None:
    async with opened(app=make_app(read_plain("It rained.\n\nIt rained all day."))) as pilot:
        await pilot.press("f")
        await pilot.pause()
        assert "nobody to narrow" in shown_text(pilot)


async def test_the_citation_to_be_copied_is_shown_below_the_list(opened: Opener) -> None:
    async with opened(published=date(2024, 8, 13)) as pilot:
        await pilot.press("2", "G")
        await pilot.pause()
        left = [line.partition("▏")[0] for line in shown_text(pilot).splitlines()]
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
