"""Facts marked in any tab and cited together."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Static

from pullquote.model.reading.stating import Stated
from pullquote.tui.settings import Settings, load

if TYPE_CHECKING:
    from tests.tui.conftest import Opener

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


def marks_in(shown: str) -> int:
    return shown.count("◆")


async def test_a_mark_is_a_sign_beside_the_fact_and_a_count_in_the_footer(opened: Opener) -> None:
    async with opened((80, 24), published=PUBLISHED) as pilot:
        assert "marked" not in await pilot.pressed("2")
        assert "M 1 marked" in await pilot.pressed("m")
        shown = await pilot.pressed("j", "m")
        assert "M 2 marked" in shown
        assert marks_in(shown) == 2
        shown = await pilot.pressed("m")
        assert "M 1 marked" in shown
        assert marks_in(shown) == 1


async def test_marks_are_seen_where_room_is_short(opened: Opener) -> None:
    async with opened((40, 20)) as pilot:
        shown = await pilot.pressed("2", "m", "4", "m")
        assert "M 2 marked" in shown
        assert marks_in(shown) == 1


async def test_marks_outlast_tabs_searches_filters_and_a_new_date(opened: Opener) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.pressed("1", "m", "2", "j", "m", "3", "m", "4", "m")
        await pilot.pressed("2", "slash", *"kirby", "enter")
        assert "M 4 marked" in pilot.seen
        assert marks_in(pilot.seen) == 0
        assert marks_in(await pilot.pressed("escape")) == 1
        await pilot.pressed("d")
        pilot.app.screen.query_one(Input).value = "August 2024"
        assert "M 4 marked" in await pilot.pressed("enter")
        assert "Aug 2024" in pilot.seen
        assert marks_in(await pilot.pressed("4")) == 1


async def test_y_copies_all_that_is_marked_in_the_order_of_the_text(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened((100, 30), path=written(tmp_path, "mill.md", MILL)) as pilot:
        await pilot.pressed("2", "j", "m", "k", "m", "3", "m", "y")
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8") == (
            "“The mill closed on Tuesday after a loss of $3 million” (Ortega, 2024, para. 1).\n\n"
            "Mayor Ann Lee said, “It is over” (Ortega, 2024, para. 2).\n\n"
            "Union leader Bo Ek said, “We will fight” (Ortega, 2024, para. 3).\n\n"
            "Ortega, M. (2024, August 13). Mill closes. The Harbor Courier.\n"
        )
        assert any("3 marked facts, APA 7" in one.message for one in pilot.app._notifications)


async def test_a_sum_and_an_event_of_one_sentence_are_cited_once(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened((100, 30), path=written(tmp_path, "mill.md", MILL)) as pilot:
        await pilot.pressed("1", "m", "3", "m", "y")
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8").count("$3 million") == 1


async def test_marks_come_back_with_their_article_another_day_and_no_words_are_kept(
    opened: Opener,
    tmp_path: Path,
) -> None:
    path = written(tmp_path, "mill.md", MILL)
    async with opened((100, 30), path=path) as pilot:
        await pilot.pressed("2", "j", "m", "q")
    assert "fight" not in (tmp_path / "settings.json").read_text()
    async with opened((100, 30), path=path) as pilot:
        shown = await pilot.pressed("2")
        assert "M 1 marked" in shown
        [line] = [line for line in shown.splitlines() if "◆" in line]
        assert "Bo Ek" in line


async def test_a_reload_keeps_marks_whose_words_are_there_and_tells_of_the_others(
    opened: Opener,
    tmp_path: Path,
) -> None:
    path = written(tmp_path, "mill.txt", PLAIN)
    async with opened((100, 30), path=path) as pilot:
        await pilot.pressed("2", "m", "j", "m")
        before = path.read_text()
        path.write_text("New first words.\n\n" + before.replace("It is over", "It is not over"))
        shown = await pilot.pressed("r")
        assert "M 1 marked" in shown
        assert "1 marked fact can't be found" in shown
        path.write_text(before)
        assert "M 2 marked" in await pilot.pressed("r")


async def test_a_collection_goes_over_several_articles_each_source_once(
    opened: Opener, tmp_path: Path
) -> None:
    mill = written(tmp_path, "mill.md", MILL)
    ferry = written(tmp_path, "ferry.md", FERRY)
    async with opened((100, 30), path=mill) as pilot:
        await pilot.pressed("2", "m", "j", "m", "ctrl+o")
        pilot.app.screen.query_one(Input).value = str(ferry)
        assert "M 2 marked" in await pilot.pressed("enter")
        assert marks_in(pilot.seen) == 0
        await pilot.pressed("2", "m")
        shown = await pilot.pressed("M")
        assert "3 marked facts" in shown
        assert "Mill closes" in shown and "Ferry fails" in shown
        await pilot.pressed("y")
        copied = (tmp_path / "clipboard.txt").read_text(encoding="utf-8")
        listed = copied.strip().rpartition("\n\n")[2].splitlines()
        assert [line.partition(",")[0] for line in listed] == ["Abel", "Ortega"]
        assert copied.count("(Ortega, 2024") == 2
        assert copied.count("(Abel, 2024") == 1
        await pilot.pressed("ctrl+o")
        pilot.app.screen.query_one(Input).value = str(mill)
        shown = await pilot.pressed("enter")
        assert "M 3 marked" in shown
        assert marks_in(shown) == 2


async def test_marks_are_taken_away_one_by_one_or_all_and_taken_back(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(published=PUBLISHED) as pilot:
        await pilot.pressed("2", "m", "j", "m", "j", "m")
        assert "2 marked facts" in await pilot.pressed("M", "m")
        assert "Nothing is marked" in await pilot.pressed("c")
        assert "3 marked facts" in await pilot.pressed("u")
        assert "M 3 marked" in await pilot.pressed("escape")
        shown = await pilot.pressed("M", "c", "escape")
        assert "marked" not in shown
        assert marks_in(shown) == 0
        assert "Nothing is marked" in await pilot.pressed("M")
        await pilot.pressed("q")
    [kept] = load(tmp_path / "settings.json").articles.values()
    assert kept.marks == ""


async def test_what_is_cleared_of_an_article_read_before_stays_cleared(
    opened: Opener, tmp_path: Path
) -> None:
    mill, ferry = written(tmp_path, "mill.md", MILL), written(tmp_path, "ferry.md", FERRY)
    async with opened((100, 30), path=mill) as pilot:
        await pilot.pressed("2", "m", "ctrl+o")
        pilot.app.screen.query_one(Input).value = str(ferry)
        await pilot.pressed("enter")
        await pilot.pressed("M", "c", "escape", "q")
    async with opened((100, 30), path=mill) as pilot:
        assert "marked" not in pilot.seen


async def test_with_marks_the_menu_can_still_cite_this_fact_alone(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(published=PUBLISHED) as pilot:
        shown = await pilot.pressed("2", "m", "j", "j", "m", "Y")
        assert "Cite 2 marked facts" in shown
        await pilot.pressed("m")
        preview = str(pilot.app.screen.query_one("#preview", Static).visual)
        assert preview.startswith("President Joe Biden said, “I have spoken")
        assert "real dilemma”" not in preview
        await pilot.pressed("enter")
        assert (tmp_path / "clipboard.txt").read_text(encoding="utf-8") == preview + "\n"
        assert "M 2 marked" in pilot.seen


async def test_where_there_is_no_fact_nothing_is_marked(opened: Opener) -> None:
    async with opened() as pilot:
        shown = await pilot.pressed("2", "slash", *"zzzzz", "enter", "m")
        assert "no fact to mark" in shown
        assert pilot.app.is_running


async def test_marks_of_an_article_that_nothing_is_kept_of_last_as_long_as_it_is_read(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(settings=Settings(path=None)) as pilot:
        assert "M 1 marked" in await pilot.pressed("2", "m", "3", "2")


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
    opened: Opener, tmp_path: Path, said: str
) -> None:
    path = written(tmp_path, "mill.html", PAGE)
    async with opened((100, 30), path=path) as pilot:
        await pilot.pressed("2", "m", "q")
    async with opened((100, 30), path=path) as pilot:
        pilot.app.state_source(Stated(authors="Ana Ruiz", url=said))
        await pilot.settle()
        assert "M 2 marked" in await pilot.pressed("j", "m", "q")
    async with opened((100, 30), path=path) as pilot:
        assert "M 2 marked" in await pilot.pressed("2")
        assert pilot.app.document.source.authors[0].family == "Ruiz"
        assert pilot.app.document.source.url == (None if said == "-" else said)


async def test_what_is_unmarked_of_an_article_with_its_link_changed_stays_unmarked(
    opened: Opener,
    tmp_path: Path,
) -> None:
    mill, ferry = written(tmp_path, "mill.html", PAGE), written(tmp_path, "ferry.md", FERRY)
    async with opened((100, 30), path=mill) as pilot:
        await pilot.pressed("2", "m")
        pilot.app.state_source(Stated(url="-"))
        await pilot.settle()
        await pilot.pressed("ctrl+o")
        pilot.app.screen.query_one(Input).value = str(ferry)
        await pilot.pressed("enter")
        await pilot.pressed("M", "c", "escape", "q")
    async with opened((100, 30), path=mill) as pilot:
        assert "marked" not in pilot.seen


async def test_the_same_words_marked_in_two_articles_are_unmarked_in_one_only(
    opened: Opener,
    tmp_path: Path,
) -> None:
    mill, ferry = written(tmp_path, "mill.md", MILL), written(tmp_path, "ferry.md", FERRY)
    async with opened((100, 30), path=mill) as pilot:
        await pilot.pressed("2", "m", "ctrl+o")
        pilot.app.screen.query_one(Input).value = str(ferry)
        await pilot.pressed("enter")
        await pilot.pressed("2", "m")
        assert "1 marked fact" in await pilot.pressed("M", "m")
        [left] = pilot.app.collection()
        assert left.title == "Ferry fails"


async def test_a_mark_whose_words_are_gone_is_kept_when_another_is_taken_away_later(
    opened: Opener,
    tmp_path: Path,
) -> None:
    mill, ferry = written(tmp_path, "mill.txt", PLAIN), written(tmp_path, "ferry.md", FERRY)
    async with opened((100, 30), path=mill) as pilot:
        await pilot.pressed("2", "m", "j", "m")
        mill.write_text(PLAIN.replace("It is over", "It is not over"))
        await pilot.pressed("r", "ctrl+o")
        pilot.app.screen.query_one(Input).value = str(ferry)
        await pilot.pressed("enter")
        assert "Nothing is marked" in await pilot.pressed("M", "m")
        await pilot.pressed("escape", "ctrl+o")
        pilot.app.screen.query_one(Input).value = str(mill)
        await pilot.pressed("enter")
        mill.write_text(PLAIN)
        assert "M 1 marked" in await pilot.pressed("r")


async def test_the_last_of_the_marked_facts_is_a_key_away(opened: Opener, tmp_path: Path) -> None:
    async with opened((100, 30), path=written(tmp_path, "mill.md", MILL)) as pilot:
        shown = await pilot.pressed("2", "m", "j", "m", "M", "G", "m")
        assert "1 marked fact" in shown
        assert "It is over" in str(pilot.app.collection()[0].facts)
