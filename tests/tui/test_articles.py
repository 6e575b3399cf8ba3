"""Several articles in the app: listed, searched, opened at what was found, and back."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from pullquote.model.library.home import kept_index
from pullquote.model.search import on_disk
from pullquote.model.search.parts import Parts
from pullquote.tui.app import ArticlesApp, PullquoteApp
from pullquote.tui.settings import load
from pullquote.tui.several import Several
from pullquote.tui.widgets.query_field import QueryField

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.conftest import Browser, Opener, Reader

HERON = "“A heron stood there,” Tom Bray said."


def listed(pilot: Reader) -> list[str]:
    return [row.head for row in pilot.app.list_screen.facts.rows]


def on_list(pilot: Reader) -> bool:
    app = pilot.app
    return app.screen is (app.list_screen if app.among_articles else None)


def here(pilot: Reader) -> str:
    row = pilot.app.list_screen.facts.row
    return f"{row.head} {row.body}" if row else ""


async def search(pilot: Reader, query: str) -> str:
    names = {" ": "space", ":": "colon", '"': "quotation_mark", "-": "minus"}
    return await pilot.pressed("slash", *(names.get(letter, letter) for letter in query))


async def test_a_folder_is_listed_with_title_outlet_date_and_file(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        assert listed(pilot) == ["The harbour", "heron.txt"]
        first = pilot.seen.splitlines()
        assert "2 articles · newest first" in first[0]
        assert "3 May 2024" in first[1]
        assert f"The Coast Post · below{os.sep}harbour.html" in first[2]
        (folder / "aaa.txt").write_text("It rained.", encoding="utf-8")
        await pilot.pressed("r", "s")
        assert listed(pilot) == ["aaa.txt", "The harbour", "heron.txt"]
        assert "3 articles · by file" in pilot.seen


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40), (200, 60)], ids=str)
async def test_what_is_found_as_one_types_says_kind_article_and_paragraph(
    browsing: Browser, folder: Path, size: tuple[int, int]
) -> None:
    async with browsing(folder, size=size) as pilot:
        seen = await search(pilot, "dregder")
        assert "quote · The harbour" in seen
        assert "¶2" in seen
        assert "3 found" in seen.splitlines()[-2]
        facts = pilot.app.list_screen.facts
        row = facts.row
        assert row is not None
        [(start, end)] = facts.matches(row.body)
        assert row.body[start:end] == "dredger"
        assert facts.matches(row.head) == ()


async def test_enter_opens_the_article_at_the_fact_and_escape_comes_back(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        await search(pilot, "dredger")
        await pilot.pressed("enter", "j")
        found = here(pilot)
        await pilot.pressed("k", "enter")
        screen = pilot.app.article_screen
        assert not on_list(pilot)
        assert screen.tab == "quotes"
        assert screen.row is not None
        assert "We needed the dredger" in screen.row.body
        await pilot.pressed("escape")
        assert on_list(pilot)
        assert pilot.app.list_screen.sought == "dredger"
        assert pilot.app.list_screen.search_bar.query_one(QueryField).value == "dredger"
        await pilot.pressed("j")
        assert here(pilot) == found


@pytest.mark.parametrize(
    ("query", "kind", "tab"),
    [("125 million", "money", "money"), ("tom bray", "person", "people"),
     ("tuesday", "event", "timeline")],
)  # fmt: skip
async def test_every_kind_leads_to_its_tab(
    browsing: Browser, folder: Path, query: str, kind: str, tab: str
) -> None:
    async with browsing(folder) as pilot:
        await search(pilot, f"{query} tab:{kind}")
        await pilot.pressed("enter")
        words = here(pilot)
        assert words.startswith(kind)
        await pilot.pressed("enter")
        screen = pilot.app.article_screen
        assert screen.tab == tab
        assert screen.row is not None
        assert screen.shown is not None
        assert screen.row.key in screen.shown.facts


async def test_a_paragraph_leads_to_the_text_and_two_escapes_back(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        await search(pilot, "nobody in the town")
        await pilot.pressed("enter")
        while not here(pilot).startswith("text"):
            await pilot.pressed("j")
        await pilot.pressed("enter")
        screen = pilot.app.article_screen
        assert screen.article_pane.has_focus
        assert pilot.lit.startswith("Nobody in the town")
        await pilot.pressed("escape", "escape")
        assert on_list(pilot)


async def test_the_next_thing_found_in_the_same_article_is_gone_to_as_well(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        await search(pilot, "speaker:lee")
        await pilot.pressed("enter", "enter", "1", "escape", "slash")
        await pilot.pressed(*["backspace"] * len("speaker:lee"), *"125m", "enter")
        assert here(pilot).startswith("money")
        await pilot.pressed("enter")
        screen = pilot.app.article_screen
        assert screen.tab == "money"
        assert screen.row is not None
        assert "$125 million" in screen.row.body + screen.row.head


async def test_the_query_has_fields_hints_history_and_what_may_have_been_meant(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        assert "Ann Lee" in (await search(pilot, "speaker:")).splitlines()[-2]
        await pilot.pressed(*"an", "tab")
        assert pilot.app.screen.query_one(QueryField).value == 'speaker:"Ann Lee" '
        await pilot.pressed("enter", "escape")
        assert listed(pilot) == ["The harbour", "heron.txt"]
        await pilot.pressed("slash", "up")
        assert pilot.app.screen.query_one(QueryField).value == 'speaker:"Ann Lee"'
        await pilot.pressed("escape")
        assert "foo" in (await search(pilot, "heron after:foo")).splitlines()[-2]
        await pilot.pressed("escape")
        assert "Did you mean “heron”?" in await search(pilot, "herrrronnn")


async def test_what_one_went_to_stays_selected_while_the_list_narrows(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        await search(pilot, "the")
        await pilot.pressed("enter", "j", "j")
        before = pilot.app.list_screen.facts.row
        assert before is not None
        word = max(before.body.split(), key=len).strip("“”,.:")
        await search(pilot, f" {word}")
        row = pilot.app.list_screen.facts.row
        assert row is not None
        assert row.key == before.key


async def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_there(
    browsing: Browser, folder: Path
) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4")
    async with browsing(folder) as pilot:
        assert "1 unreadable" in pilot.seen.splitlines()[0]
        assert "broken.pdf is damaged" in await pilot.pressed("G")
        await pilot.pressed("enter")
        assert on_list(pilot)
        assert "heron stood" in await search(pilot, "heron")


async def test_an_empty_folder_says_what_to_do(browsing: Browser, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with browsing(tmp_path / "empty", size=(40, 20)) as pilot:
        assert "No articles here" in pilot.seen
        assert "press r" in pilot.seen
        await pilot.pressed("enter", "escape", "s", "j", "G")
        (tmp_path / "empty" / "heron.txt").write_text(HERON, encoding="utf-8")
        assert "heron.txt" in await pilot.pressed("r")


async def test_files_that_are_named_are_listed_and_searched_as_one(
    browsing: Browser, folder: Path, tmp_path: Path
) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text(
        '{"id": "a", "text": "“An otter,” Ann Lee said.", "title": "Otters"}\n'
        '{"id": "b", "text": "“A stoat,” Bo Ek said.", "title": "Stoats"}\n',
        encoding="utf-8",
    )
    async with browsing(folder / "heron.txt", lines, tmp_path / "gone.txt") as pilot:
        assert {"heron.txt", "Otters", "Stoats"} <= {*listed(pilot)}
        assert "There is no file" in pilot.seen
        assert "The harbour" not in pilot.seen
        await search(pilot, "stoat")
        await pilot.pressed("enter", "enter")
        assert pilot.app.document.id == "b"
        assert "A stoat" in pilot.seen


async def test_a_folder_or_a_file_of_several_documents_opens_as_a_list_from_an_article(
    opened: Opener,
    make_app: Callable[..., PullquoteApp],
    folder: Path,
    edge: dict[str, str],
    tmp_path: Path,
) -> None:
    lines = tmp_path / "lines.jsonl"
    told = '{"id": "a", "text": "“An otter,” Ann Lee said.", "title": "Otters"}\n'
    lines.write_text(told + '{"id": "b", "text": "A stoat."}\n', encoding="utf-8")
    app = make_app(path=folder / "heron.txt", environment=edge)
    async with opened((80, 24), app) as pilot:
        for name, head in ((folder, "The harbour"), (lines, "Otters")):
            await pilot.pressed("ctrl+o")
            pilot.app.screen.query_one(Input).value = str(name)
            assert head in await pilot.pressed("enter")
            assert on_list(pilot)
            assert "A heron stood" in await pilot.pressed("escape", "2")
        await pilot.pressed("ctrl+o")
        pilot.app.screen.query_one(Input).value = str(lines)
        await pilot.pressed("enter")
        await pilot.pressed("enter")
        assert pilot.app.document.id == "a"
        lines.write_text(told.replace("otter,", "old otter,"), encoding="utf-8")
        assert "An old otter" in await pilot.pressed("r")


async def test_an_article_that_is_gone_is_told_and_the_list_stays(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        (folder / "heron.txt").unlink()
        assert "There is no file" in await pilot.pressed("G", "enter")
        assert on_list(pilot)
        await pilot.pressed("r")
        assert listed(pilot) == ["The harbour"]


async def test_from_an_article_its_folder_is_searched_and_escape_leads_back(
    opened: Opener, make_app: Callable[..., PullquoteApp], folder: Path, edge: dict[str, str]
) -> None:
    app = make_app(path=folder / "heron.txt", environment=edge)
    async with opened((80, 24), app) as pilot:
        await pilot.pressed("F")
        assert "quote · heron.txt" in await pilot.pressed(*"heron")
        await pilot.pressed("escape", "escape")
        assert not on_list(pilot)
        await pilot.pressed("F", "escape", "escape", "F", *"stood", "enter", "enter")
        assert not on_list(pilot)
        assert pilot.app.article_screen.tab == "quotes"
        assert "stood" in await pilot.pressed("escape")
        assert on_list(pilot)


async def test_what_is_typed_right_after_the_key_is_searched_for_in_all_articles(
    opened: Opener, make_app: Callable[..., PullquoteApp], folder: Path, edge: dict[str, str]
) -> None:
    app = make_app(path=folder / "heron.txt", environment=edge)
    async with opened((80, 24), app) as pilot:
        for typed in ("Fdry", "Fsq"):
            assert f"/ {typed[1:]}" in await pilot.typed_at_once(*typed)
            await pilot.pressed("escape", "escape")
            assert not on_list(pilot)
        await pilot.pressed("F", "escape")
        assert "/ ship" in await pilot.typed_at_once(*"Fship")
        await pilot.pressed("enter", "enter")
        assert pilot.app.document.source.title == "The harbour"
        seen = await pilot.typed_at_once(*"Fdr")
        assert "/ dr " in seen


async def test_from_an_article_the_query_of_before_gives_way_to_what_is_typed(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        await search(pilot, "heron")
        await pilot.pressed("enter", "enter")
        assert "/ heron " in await pilot.pressed("F")
        assert "/ ship " in await pilot.pressed(*"ship")
        assert "/ heron " in await pilot.pressed("up")


async def test_a_query_and_enter_that_come_at_once_are_a_kept_search(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        await pilot.typed_at_once("slash", *"heron", "enter")
        assert pilot.app.list_screen.facts.has_focus
        assert pilot.app.list_screen.sought == "heron"


async def test_an_article_from_elsewhere_has_its_own_folder(
    browsing: Browser, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    path = tmp_path / "other" / "otter.txt"
    path.write_text("“An otter,” Bo Ek said.", encoding="utf-8")
    async with browsing(folder) as pilot:
        await search(pilot, "heron")
        await pilot.pressed("escape", "ctrl+o")
        pilot.app.screen.query_one(Input).value = str(path)
        await pilot.pressed("enter", "escape")
        assert listed(pilot) == ["The harbour", "heron.txt"]
        await pilot.pressed("escape", "F")
        assert listed(pilot) == ["otter.txt"]
        assert "found" not in pilot.seen
        await pilot.pressed("escape", "escape")
        assert pilot.app.document.text.startswith("“An otter")
        assert not on_list(pilot)


async def test_an_article_without_a_folder_says_so(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        assert "lies in no folder" in await pilot.pressed("F")


async def test_what_is_marked_and_said_of_an_article_stays_while_one_goes_to_others(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        await search(pilot, "dredger")
        await pilot.pressed("enter", "enter", "m", "escape", "escape", "G", "enter", "2", "m")
        assert "2 marked" in pilot.seen.splitlines()[-1]
        await pilot.pressed("escape", "g", "enter")
        assert pilot.app.document.source.title == "The harbour"
        assert "2 marked" in pilot.seen.splitlines()[-1]


def garble(library: Path, name: str) -> Path:
    """Bytes of a part change, but neither the file's size nor its time."""
    [path] = (library / "search").glob("*/s*")
    told, data = path.stat(), bytearray(path.read_bytes())
    parts = Parts(path, mapped=False)
    start, size = parts.starts[name], parts.arrays[name].nbytes
    data[start : start + size] = b"\xf7" * size
    path.write_bytes(data)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    return path.parent


async def test_a_damaged_index_is_built_anew_when_the_search_comes_upon_it(
    browsing: Browser, folder: Path, tmp_path: Path
) -> None:
    async with browsing(folder):
        pass
    index = garble(tmp_path / "library", "lines")
    async with browsing(folder) as pilot:
        assert "heron stood" in await search(pilot, "heron")
        on_disk.verify(index)
    assert [path.name for path in index.glob("s*")] == ["s2"]  # once, not at every key


async def test_the_articles_of_before_can_be_searched_while_another_program_writes(
    browsing: Browser, folder: Path, edge: dict[str, str], tmp_path: Path
) -> None:
    async with browsing(folder):
        pass
    app = ArticlesApp(
        None, "", load(tmp_path / "settings.json"),
        several=Several.of([str(folder)]), environment=edge, state=tmp_path,
    )  # fmt: skip
    with kept_index(folder.resolve(), tmp_path / "library" / "search"):
        async with asyncio.timeout(20), app.run_test(size=(80, 24)) as pilot:
            await pilot.press("slash", *"heron")
            while app.list_screen.results is None:
                await pilot.pause()
            assert "heron stood" in app.list_screen.facts.rows[0].body
            assert app.list_screen.progress


async def test_the_palette_offers_what_can_be_done_here(browsing: Browser, folder: Path) -> None:
    async with browsing(folder) as pilot:
        offered = await pilot.pressed("ctrl+p", *"sort")
        assert "Sort the articles" in offered
        assert "sums" not in offered
        assert "by file" in await pilot.pressed("enter")
        told = await pilot.pressed("question_mark")
        assert "Look for articles anew" in told
        assert "Timeline" not in told
        await pilot.pressed("escape", "ctrl+o", "escape", "q")


async def test_a_click_selects_and_the_next_one_opens(browsing: Browser, folder: Path) -> None:
    async with browsing(folder) as pilot:
        await pilot.click("#facts", offset=(5, 4))
        await pilot.settle()
        assert here(pilot).startswith("heron.txt")
        await pilot.click("#facts", offset=(5, 4))
        await pilot.settle()
        assert not on_list(pilot)


async def test_where_there_is_room_the_text_stands_beside_the_list(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder, size=(120, 40)) as pilot:
        assert "asked for it" in pilot.seen
        assert "The river had been empty" in await pilot.pressed("j")
        await pilot.pressed("tab", "j", "escape")
        assert pilot.app.list_screen.facts.has_focus


async def test_another_app_shows_the_list_that_was_left_with_what_has_changed(
    browsing: Browser, folder: Path
) -> None:
    async with browsing(folder) as pilot:
        assert len(listed(pilot)) == 2
    (folder / "otter.txt").write_text("“An otter,” Bo Ek said.", encoding="utf-8")
    (folder / "heron.txt").unlink()
    async with browsing(folder) as pilot:
        assert listed(pilot) == ["The harbour", "otter.txt"]
        assert "An otter" in await search(pilot, "otter")
