"""Facts marked in any tab and cited together."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from pullquote.model.reading.read import read_file
from pullquote.model.reading.stating import Stated
from pullquote.tui.app import PullquoteApp
from pullquote.tui.settings import Settings, load

Opener = Callable[..., AbstractAsyncContextManager[Pilot[None]]]
PUBLISHED = date(2024, 8, 13)
OFF = {"PULLQUOTE_CLIPBOARD": "off"}

MILL = """\
---
title: Mill closes
author: Maria Ortega
publisher: The Harbor Courier
date: 2024-08-13
---

The mill closed on Tuesday after a loss of $3 million.

“It is over,” Mayor Ann Lee said.

“We will fight,” union leader Bo Ek said.
"""
PLAIN = MILL.partition("---\n\n")[2]
FERRY = MILL.replace("Mill closes", "Ferry fails").replace("Maria Ortega", "Tom Abel")


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def app_on(path: Path) -> PullquoteApp:
    settings = load(path.with_name("settings.json"))
    return PullquoteApp(
        read_file(path), path.name, settings, opened=str(path), environment=OFF, state=path.parent,
    )  # fmt: skip


def shown_text(pilot: Pilot[None]) -> str:
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def settle(pilot: Pilot[None]) -> None:
    for _ in range(2):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def pressed(pilot: Pilot[None], *keys: str) -> str:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await settle(pilot)
    return shown_text(pilot)


def marks_in(shown: str) -> int:
    return shown.count("◆")


async def test_a_mark_is_a_sign_beside_the_fact_and_a_count_in_the_footer(opened: Opener) -> None:
    async with opened((80, 24), published=PUBLISHED) as pilot:
        assert "marked" not in await pressed(pilot, "2")
        assert "M 1 marked" in await pressed(pilot, "m")
        shown = await pressed(pilot, "j", "m")
        assert "M 2 marked" in shown
        assert marks_in(shown) == 2
        shown = await pressed(pilot, "m")
        assert "M 1 marked" in shown
        assert marks_in(shown) == 1


async def test_marks_are_seen_where_room_is_short(opened: Opener) -> None:
    async with opened((40, 20)) as pilot:
        shown = await pressed(pilot, "2", "m", "4", "m")
        assert "M 2 marked" in shown
        assert marks_in(shown) == 1


async def test_marks_outlast_tabs_searches_filters_and_a_new_date(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pressed(pilot, "1", "m", "2", "j", "m", "3", "m", "4", "m")
        await pressed(pilot, "2", "slash", *"kirby", "enter")
        assert "M 4 marked" in shown_text(pilot)
        assert marks_in(shown_text(pilot)) == 0
        assert marks_in(await pressed(pilot, "escape")) == 1
        await pressed(pilot, "d")
        pilot.app.screen.query_one(Input).value = "August 2024"
        assert "M 4 marked" in await pressed(pilot, "enter")
        assert "Aug 2024" in shown_text(pilot)
        assert marks_in(await pressed(pilot, "4")) == 1


async def test_y_copies_all_that_is_marked_in_the_order_of_the_text(tmp_path: Path) -> None:
    app = app_on(written(tmp_path, "mill.md", MILL))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "j", "m", "k", "m", "3", "m", "y")
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8") == (
            "“The mill closed on Tuesday after a loss of $3 million” (Ortega, 2024, para. 1).\n\n"
            "Mayor Ann Lee said, “It is over” (Ortega, 2024, para. 2).\n\n"
            "Union leader Bo Ek said, “We will fight” (Ortega, 2024, para. 3).\n\n"
            "Ortega, M. (2024, August 13). Mill closes. The Harbor Courier.\n"
        )
        assert any("3 marked facts, APA 7" in one.message for one in app._notifications)


async def test_a_sum_and_an_event_of_one_sentence_are_cited_once(tmp_path: Path) -> None:
    app = app_on(written(tmp_path, "mill.md", MILL))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "1", "m", "3", "m", "y")
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8").count("$3 million") == 1


async def test_marks_come_back_with_their_article_another_day_and_no_words_are_kept(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, "mill.md", MILL)
    async with app_on(path).run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "j", "m", "q")
    assert "fight" not in (tmp_path / "settings.json").read_text()
    async with app_on(path).run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        shown = await pressed(pilot, "2")
        assert "M 1 marked" in shown
        [line] = [line for line in shown.splitlines() if "◆" in line]
        assert "Bo Ek" in line


async def test_a_reload_keeps_marks_whose_words_are_there_and_tells_of_the_others(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, "mill.txt", PLAIN)
    app = app_on(path)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "m", "j", "m")
        before = path.read_text()
        path.write_text("New first words.\n\n" + before.replace("It is over", "It is not over"))
        shown = await pressed(pilot, "r")
        assert "M 1 marked" in shown
        assert "1 marked fact can't be found" in shown
        path.write_text(before)
        assert "M 2 marked" in await pressed(pilot, "r")


async def test_a_collection_goes_over_several_articles_each_source_once(tmp_path: Path) -> None:
    mill = written(tmp_path, "mill.md", MILL)
    ferry = written(tmp_path, "ferry.md", FERRY)
    app = app_on(mill)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "m", "j", "m", "ctrl+o")
        app.screen.query_one(Input).value = str(ferry)
        assert "M 2 marked" in await pressed(pilot, "enter")
        assert marks_in(shown_text(pilot)) == 0
        await pressed(pilot, "2", "m")
        shown = await pressed(pilot, "M")
        assert "3 marked facts" in shown
        assert "Mill closes" in shown and "Ferry fails" in shown
        await pressed(pilot, "y")
        copied = (tmp_path / "clipboard.txt").read_text(encoding="utf-8")
        listed = copied.strip().rpartition("\n\n")[2].splitlines()
        assert [line.partition(",")[0] for line in listed] == ["Abel", "Ortega"]
        assert copied.count("(Ortega, 2024") == 2
        assert copied.count("(Abel, 2024") == 1
        await pressed(pilot, "ctrl+o")
        app.screen.query_one(Input).value = str(mill)
        shown = await pressed(pilot, "enter")
        assert "M 3 marked" in shown
        assert marks_in(shown) == 2


async def test_marks_are_taken_away_one_by_one_or_all_and_taken_back(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pressed(pilot, "2", "m", "j", "m", "j", "m")
        assert "2 marked facts" in await pressed(pilot, "M", "m")
        assert "Nothing is marked" in await pressed(pilot, "c")
        assert "3 marked facts" in await pressed(pilot, "u")
        assert "M 3 marked" in await pressed(pilot, "escape")
        shown = await pressed(pilot, "M", "c", "escape")
        assert "marked" not in shown
        assert marks_in(shown) == 0
        assert "Nothing is marked" in await pressed(pilot, "M")
        await pressed(pilot, "q")
    [kept] = load(tmp_path / "settings.json").articles.values()
    assert kept.marks == ""


async def test_what_is_cleared_of_an_article_read_before_stays_cleared(tmp_path: Path) -> None:
    mill, ferry = written(tmp_path, "mill.md", MILL), written(tmp_path, "ferry.md", FERRY)
    app = app_on(mill)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "m", "ctrl+o")
        app.screen.query_one(Input).value = str(ferry)
        await pressed(pilot, "enter")
        await pressed(pilot, "M", "c", "escape", "q")
    async with app_on(mill).run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        assert "marked" not in shown_text(pilot)


async def test_with_marks_the_menu_can_still_cite_this_fact_alone(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(published=PUBLISHED) as pilot:
        shown = await pressed(pilot, "2", "m", "j", "j", "m", "Y")
        assert "Cite 2 marked facts" in shown
        await pressed(pilot, "m")
        preview = str(pilot.app.screen.query_one("#preview", Static).visual)
        assert preview.startswith("President Joe Biden said, “I have spoken")
        assert "real dilemma”" not in preview
        await pressed(pilot, "enter")
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8") == preview + "\n"
        assert "M 2 marked" in shown_text(pilot)


async def test_where_there_is_no_fact_nothing_is_marked(opened: Opener) -> None:
    async with opened() as pilot:
        shown = await pressed(pilot, "2", "slash", *"zzzzz", "enter", "m")
        assert "no fact to mark" in shown
        assert pilot.app.is_running


async def test_marks_of_an_article_that_nothing_is_kept_of_last_as_long_as_it_is_read(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(settings=Settings(path=None)) as pilot:
        assert "M 1 marked" in await pressed(pilot, "2", "m", "3", "2")


PAGE = """\
<html><head><title>Mill closes</title><link rel="canonical" href="https://coast.example/a/mill">
</head><body><article><h1>Mill closes</h1>
<p>The mill closed on Tuesday after a loss of $3 million, as the town had long feared.</p>
<p>“It is over,” Mayor Ann Lee said before the gates that had been shut for good.</p>
<p>“We will fight,” union leader Bo Ek said to the workers who had come to hear him.</p>
</article></body></html>
"""


@pytest.mark.parametrize("said", ["https://coast.example/b/other", "-"])
async def test_what_is_said_and_marked_is_kept_when_the_link_is_given_or_emptied(
    tmp_path: Path, said: str
) -> None:
    path = written(tmp_path, "mill.html", PAGE)
    async with app_on(path).run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "m", "q")
    app = app_on(path)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        app.state_source(Stated(authors="Ana Ruiz", url=said))
        await settle(pilot)
        assert "M 2 marked" in await pressed(pilot, "j", "m", "q")
    app = app_on(path)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        assert "M 2 marked" in await pressed(pilot, "2")
        assert app.document.source.authors[0].family == "Ruiz"
        assert app.document.source.url == (None if said == "-" else said)


async def test_what_is_unmarked_of_an_article_with_its_link_changed_stays_unmarked(
    tmp_path: Path,
) -> None:
    mill, ferry = written(tmp_path, "mill.html", PAGE), written(tmp_path, "ferry.md", FERRY)
    app = app_on(mill)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "m")
        app.state_source(Stated(url="-"))
        await settle(pilot)
        await pressed(pilot, "ctrl+o")
        app.screen.query_one(Input).value = str(ferry)
        await pressed(pilot, "enter")
        await pressed(pilot, "M", "c", "escape", "q")
    async with app_on(mill).run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        assert "marked" not in shown_text(pilot)


async def test_the_same_words_marked_in_two_articles_are_unmarked_in_one_only(
    tmp_path: Path,
) -> None:
    mill, ferry = written(tmp_path, "mill.md", MILL), written(tmp_path, "ferry.md", FERRY)
    app = app_on(mill)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "m", "ctrl+o")
        app.screen.query_one(Input).value = str(ferry)
        await pressed(pilot, "enter")
        await pressed(pilot, "2", "m")
        assert "1 marked fact" in await pressed(pilot, "M", "m")
        [left] = app.collection()
        assert left.title == "Ferry fails"


async def test_a_mark_whose_words_are_gone_is_kept_when_another_is_taken_away_later(
    tmp_path: Path,
) -> None:
    mill, ferry = written(tmp_path, "mill.txt", PLAIN), written(tmp_path, "ferry.md", FERRY)
    app = app_on(mill)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await pressed(pilot, "2", "m", "j", "m")
        mill.write_text(PLAIN.replace("It is over", "It is not over"))
        await pressed(pilot, "r", "ctrl+o")
        app.screen.query_one(Input).value = str(ferry)
        await pressed(pilot, "enter")
        assert "Nothing is marked" in await pressed(pilot, "M", "m")
        await pressed(pilot, "escape", "ctrl+o")
        app.screen.query_one(Input).value = str(mill)
        await pressed(pilot, "enter")
        mill.write_text(PLAIN)
        assert "M 1 marked" in await pressed(pilot, "r")


async def test_the_last_of_the_marked_facts_is_a_key_away(tmp_path: Path) -> None:
    app = app_on(written(tmp_path, "mill.md", MILL))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        shown = await pressed(pilot, "2", "m", "j", "m", "M", "G", "m")
        assert "1 marked fact" in shown
        assert "It is over" in str(app.collection()[0].facts)
