"""The search line: its language, its history, its help."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import Key
from textual.widgets import Input

from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import PullquoteApp
from pullquote.tui.settings import load
from pullquote.tui.widgets.query_field import QueryField

if TYPE_CHECKING:
    from tests.tui.conftest import Opener, Reader

Maker = Callable[..., PullquoteApp]
PUBLISHED = date(2024, 8, 13)


async def search(pilot: Reader, query: str) -> None:
    names = {" ": "space", ":": "colon", ">": "greater_than_sign", '"': "quotation_mark"}
    await pilot.press("slash", *(names.get(letter, letter) for letter in query))
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_who_speaks_is_asked_for_by_a_field(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "speaker:kirby")
        assert [head.split(" · ")[0] for head in pilot.heads] == ["John Kirby"]


async def test_what_is_not_understood_is_told_and_the_rest_still_searches(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "dilemma after:foo")
        assert len(pilot.heads) == 2
        assert "foo" in pilot.seen.splitlines()[-2].partition("after:foo")[2]


async def test_nothing_found_offers_what_may_have_been_meant(opened: Opener) -> None:
    async with opened() as pilot:
        await search(pilot, "prigoxxxin")
        assert "Nothing found" in pilot.seen


async def test_the_arrows_bring_back_the_queries_of_before(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        for query in ("dilemma", "staff"):
            await search(pilot, query)
            await pilot.press("enter", "escape")
        await pilot.press("slash", *"con", "up")
        field = pilot.app.screen.query_one(QueryField)
        assert field.value == "staff"
        await pilot.press("up", "up")
        assert field.value == "dilemma"
        await pilot.press("down", "down")
        assert field.value == "con"


async def test_a_search_of_another_day_is_brought_back(
    opened: Opener, make_app: Maker, tmp_path: Path
) -> None:
    for _ in range(2):
        settings = load(tmp_path / "settings.json")
        async with opened(app=make_app(settings=settings)) as pilot:
            if not settings.searches:
                await search(pilot, "dilemma")
                await pilot.press("enter", "q")
            else:
                await pilot.press("slash", "up")
                assert pilot.app.screen.query_one(QueryField).value == "dilemma"


async def test_a_field_is_completed_as_one_types(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "speaker:kir")
        await pilot.press("tab")
        await pilot.pause()
        assert pilot.app.screen.query_one(QueryField).value == 'speaker:"John Kirby" '
        assert len(pilot.heads) == 1


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_no_tab_leads_out_of_the_query_to_where_letters_are_commands(
    opened: Opener, key: str
) -> None:
    async with opened() as pilot:
        await search(pilot, "dil")
        await pilot.pressed(key, *"emma", key, *"ye")
        field = pilot.app.focused
        assert isinstance(field, QueryField)
        assert field.value == "dilemmaye"


@pytest.mark.parametrize("keys", [("d",), ("ctrl+o",), ("f",)], ids=str)
@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_no_tab_leads_out_of_a_window_that_asks_for_words(
    opened: Opener, keys: tuple[str, ...], key: str
) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        await pilot.pressed(*keys, "q", key, "y", key, "e")
        field = pilot.app.focused
        assert isinstance(field, Input)
        assert field.value == "qye"


async def test_tab_in_the_source_goes_round_its_fields_alone(opened: Opener) -> None:
    async with opened() as pilot:
        await pilot.pressed("e")
        for _ in range(7):
            await pilot.pressed("tab")
            assert isinstance(pilot.app.focused, Input)


async def test_a_long_text_is_searched_beside_the_interface(
    opened: Opener, make_app: Maker
) -> None:
    sentence = "“The water was very cold,” Ann Lee said of the night of the storm.\n\n"
    text = sentence * 3500 + "“A heron stood there,” Tom Bray said."
    async with opened(app=make_app(read_plain(text))) as pilot:
        await pilot.press("2")
        await search(pilot, "heron")
        assert len(pilot.heads) == 1
        assert len(pilot.app.article_screen.article_pane.matches) == 1


async def test_a_query_longer_than_its_field_is_seen_from_its_end(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await search(pilot, "water " * 25 + "heron")
        assert "water heron" in pilot.seen.splitlines()[-2]
        await pilot.press("home")
        await pilot.pause()
        line = pilot.seen.splitlines()[-2]
        assert line.strip().startswith("/ water water")
        assert "heron" not in line


async def test_behind_speaker_stand_those_who_speak_here(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "speaker:")
        assert "John Kirby" in pilot.seen.splitlines()[-2].partition("found of")[0]


async def test_a_fact_one_went_to_stays_selected_while_the_list_narrows(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "the")
        facts = pilot.app.article_screen.facts
        await pilot.press("enter", "j")
        here = facts.row
        assert here is not None
        assert here is not facts.rows[0]
        word = max(here.body.split(), key=len).strip("“”,.")
        await search(pilot, f" {word}")
        assert facts.row is not None
        assert facts.row.key == here.key


async def test_n_leads_to_the_next_fact_found_and_shift_n_back(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "the")
        await pilot.press("enter")
        facts = pilot.app.article_screen.facts
        first = facts.row
        await pilot.press("n")
        assert facts.row != first
        await pilot.press("N")
        assert facts.row == first


async def test_leaving_a_search_the_cursor_stays_on_what_was_found(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "dilemma")
        await pilot.press("enter", "n")
        found = pilot.app.article_screen.row
        await pilot.press("escape")
        await pilot.pause()
        row = pilot.app.article_screen.row
        assert found is not None and row is not None
        assert row.key == found.key
        assert row.key != pilot.app.article_screen.facts.rows[0].key


async def test_n_tells_which_match_and_that_it_begins_again(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2")
        await search(pilot, "dilemma")
        await pilot.press("enter")
        for key, told in (
            ("n", "match 2 of 2"),
            ("n", "first match again · match 1 of 2"),
            ("N", "last match again · match 2 of 2"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert told in pilot.seen


async def test_in_the_text_too_the_matches_begin_again_with_a_word(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await search(pilot, "dilemma")
        await pilot.press("enter", "tab")
        for _ in range(len(pilot.app.article_screen.article_pane.matches) + 1):
            await pilot.press("n")
        await pilot.pause()
        assert "first match again" in pilot.seen


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_the_query_keeps_half_of_the_line_whatever_is_said_beside_it(
    opened: Opener, width: int
) -> None:
    async with opened((width, 24), published=PUBLISHED) as pilot:
        await pilot.press("2")
        for query in ("speaker:", "kind:foo "):
            await search(pilot, query)
            field = pilot.app.screen.query_one(QueryField)
            assert field.size.width >= width // 2
            assert "found of" in pilot.seen.splitlines()[-2]
            assert query.strip() in pilot.seen.splitlines()[-2]
            await pilot.press("escape")
        await search(pilot, "speaker:")
        await pilot.resize_terminal(50, 24)
        await pilot.pause()
        assert pilot.app.screen.query_one(QueryField).size.width >= 25


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind:foo", "No kind “foo”: direct, indirect, mixed"),
        ("tab:foo", "No tab “foo”: quote, person"),
        ("certain:maybe", "No certain “maybe”: yes, no"),
        ('"real dil', "quotation mark is not closed"),
        ("speaker:zorro", "There is no speaker “zorro” here"),
    ],
)
async def test_what_nobody_has_is_told(opened: Opener, query: str, told: str) -> None:
    async with opened((140, 30), published=PUBLISHED) as pilot:
        await search(pilot, query)
        assert told in " ".join(pilot.seen.split())


async def test_enter_pressed_before_the_facts_are_there_waits_for_them(
    make_app: Maker,
) -> None:
    app = make_app(published=PUBLISHED)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"kirby", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        screen = app.article_screen
        assert screen.sought == "kirby"
        assert screen.facts.has_focus
        assert screen.facts.rows


async def test_what_is_typed_and_kept_at_once_is_searched_for(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.press("2", "slash")
        for letter in "kirby":
            pilot.app.post_message(Key(letter, letter))
        pilot.app.post_message(Key("enter", "\r"))
        await pilot.settle()
        assert pilot.app.article_screen.sought == "kirby"
        assert [head.split(" · ")[0] for head in pilot.heads] == ["John Kirby"]


@pytest.mark.parametrize("enter", ["enter", "ctrl+j"])
async def test_the_key_a_query_and_enter_may_come_at_once(opened: Opener, enter: str) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.pressed("2")
        await pilot.typed_at_once("slash", *"kirby", enter)
        assert pilot.app.article_screen.facts.has_focus
        assert [head.split(" · ")[0] for head in pilot.heads] == ["John Kirby"]


async def test_the_next_match_of_a_query_that_finds_nothing_is_no_match(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        seen = await pilot.pressed("slash", *"hughs", "enter", "n")
        assert "match in the text" not in seen
        assert "Nothing found" in seen.splitlines()[-2]
