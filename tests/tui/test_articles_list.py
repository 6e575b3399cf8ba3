"""The list of several articles: its order, its keys, what it costs to open."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import Key

from pullquote.tui.app import ArticlesApp, PullquoteApp
from pullquote.tui.settings import Settings
from pullquote.tui.several import Several
from pullquote.tui.widgets.query_field import QueryField

if TYPE_CHECKING:
    from tests.tui.conftest import Opener, Reader, Terminal

Among = Callable[..., PullquoteApp]
SIZES = [(40, 20), (80, 24), (120, 40), (200, 60)]

HARBOUR = (
    "<html><head><title>The harbour</title>"
    '<meta property="og:site_name" content="The Coast Post">'
    '<meta property="article:published_time" content="2024-05-03"></head><body><article>'
    "<h1>The harbour</h1><p>The port will cost $125 million, the mayor said.</p>"
    "<p>“We needed the dredger,” Ann Lee, the harbour master, said on Tuesday.</p>"
    "<p>Nobody in the town had asked for it, and the ships come anyway.</p>"
    "</article></body></html>"
)
LIGHTHOUSE = HARBOUR.replace("harbour", "lighthouse").replace("2024-05-03", "2024-06-21")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "harbour.html").write_text(HARBOUR, encoding="utf-8")
    (folder / "zenith.html").write_text(LIGHTHOUSE.replace("dredger", "lantern"), encoding="utf-8")
    (folder / "heron.txt").write_text("“A heron stood there,” Tom Bray said.", encoding="utf-8")
    return folder


@pytest.fixture
def among(folder: Path, tmp_path: Path) -> Among:
    """The app on what is named, or on the folder."""
    environment = {"PULLQUOTE_CLIPBOARD": "off", "PULLQUOTE_LIBRARY": str(tmp_path / "library")}

    def make(*names: Path, settings: Settings | None = None) -> PullquoteApp:
        several = Several.of([*map(str, names or (folder,))])
        settings = settings or Settings(path=tmp_path / "settings.json")
        return ArticlesApp(
            None, "", settings, several=several, environment=environment, state=tmp_path
        )

    return make


NAMES = {" ": "space", ":": "colon", '"': "quotation_mark", "-": "minus"}


async def search(pilot: Reader, query: str) -> list[str]:
    """The heads of what is found."""
    await pilot.press("slash", *(NAMES.get(letter, letter) for letter in query))
    await pilot.settle()
    return heads(pilot)


def heads(pilot: Reader) -> list[str]:
    return [row.head for row in pilot.app.list_screen.facts.rows]


async def test_the_newest_article_stands_first_or_they_stand_by_name(
    opened: Opener, among: Among
) -> None:
    async with opened(app=among()) as pilot:
        assert heads(pilot) == ["The lighthouse", "The harbour", "heron.txt"]
        assert "3 articles" in pilot.seen.splitlines()[0]
        await pilot.pressed("s")
        assert heads(pilot) == ["The harbour", "heron.txt", "The lighthouse"]


async def test_fast_keys_end_with_what_the_last_of_them_asks(opened: Opener, among: Among) -> None:
    async with opened(app=among()) as pilot:
        await pilot.press("slash", *"dredger", *["backspace"] * 7, *"heron")
        await pilot.settle()
        assert {head.partition(" · ")[2] for head in heads(pilot)} == {"heron.txt"}


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_no_tab_leads_out_of_the_query_to_where_letters_are_commands(
    opened: Opener, among: Among, key: str
) -> None:
    async with opened((120, 40), app=among()) as pilot:
        await search(pilot, "her")
        await pilot.pressed(key, *"on", key, "s", "q")
        field = pilot.app.focused
        assert isinstance(field, QueryField)
        assert field.value == "heronsq"


async def test_enter_waits_for_what_was_typed_and_opens_the_first(
    among: Among,
) -> None:
    app = among()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash")
        for key in ("h", "e", "r", "o", "n", "enter", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else "\r"))
        for _ in range(4):
            await pilot.pause()
            await app.workers.wait_for_complete()
        await pilot.pause()
        assert not app.among_articles
        assert "A heron stood there" in app.article_screen.document.text


async def test_n_goes_on_in_the_article_with_what_led_there(
    opened: Opener, among: Among, folder: Path
) -> None:
    (folder / "birds.txt").write_text(
        "“A heron stood there,” Tom Bray said.\n\n“It was cold,” Tom Bray said.\n\n"
        "“The heron flew,” Ann Lee said.\n\n“No heron came back,” Ann Lee said.\n",
        encoding="utf-8",
    )
    (folder / "heron.txt").unlink()
    async with opened((120, 40), app=among()) as pilot:
        await search(pilot, "heron tab:quotes")
        await pilot.pressed("enter", "enter")
        screen = pilot.app.article_screen
        assert screen.row is not None
        assert "A heron stood" in screen.row.body
        assert len(pilot.heads) == 4
        assert "match 2 of 3" in await pilot.pressed("n")
        assert "The heron flew" in screen.row.body
        assert "match 1 of 3" in await pilot.pressed("N")
        await pilot.pressed("escape")
        assert len(pilot.heads) == 4
        await pilot.pressed("escape")
        assert pilot.app.among_articles
        assert pilot.app.list_screen.sought == "heron tab:quotes"


async def test_n_goes_on_in_the_text_with_what_led_there(
    opened: Opener, among: Among, folder: Path
) -> None:
    text = "The village slept.\n\nA gull came at noon.\n\nIt rained.\n\nThe gull left again."
    (folder / "gulls.txt").write_text(text, encoding="utf-8")
    async with opened((120, 40), app=among()) as pilot:
        await search(pilot, "gull came tab:text")
        await pilot.pressed("enter", "enter")
        pane = pilot.app.article_screen.article_pane
        assert pane.has_focus
        await pilot.pressed("n")
        assert [one.of(text) for one in pane._lit] == ["gull"]
        assert pane._lit[0].start == text.index("gull")


async def test_a_date_set_in_an_article_holds_in_the_list_and_its_search(
    opened: Opener, among: Among
) -> None:
    async with opened((120, 40), app=among()) as pilot:
        assert heads(pilot)[-1] == "heron.txt"
        await pilot.pressed("G", "enter", "d", *"2024-07-01", "enter", "escape")
        assert pilot.app.among_articles
        assert heads(pilot)[0] == "heron.txt"
        assert "1 Jul 2024" in pilot.seen
        found = await search(pilot, "after:2024-07 heron")
        assert {head.partition(" · ")[2] for head in found} == {"heron.txt"}


async def test_an_article_opened_without_a_search_has_none_to_go_on_with(
    opened: Opener, among: Among
) -> None:
    async with opened((120, 40), app=among()) as pilot:
        await search(pilot, "heron")
        await pilot.pressed("enter", "enter", "escape", "escape", "enter")
        assert not pilot.app.among_articles
        assert "Nothing is searched for" in await pilot.pressed("n")


async def test_escape_clears_the_search_and_stays_at_the_article_found(
    opened: Opener, among: Among
) -> None:
    async with opened(app=among()) as pilot:
        await search(pilot, "heron")
        await pilot.pressed("enter", "escape")
        facts = pilot.app.list_screen.facts
        assert len(facts.rows) == 3
        assert facts.row is not None
        assert facts.row.head == "heron.txt"


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_folder_without_articles_says_what_to_do(
    opened: Opener, among: Among, tmp_path: Path, size: tuple[int, int]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    async with opened(size, app=among(empty)) as pilot:
        assert "No articles here" in pilot.seen
        assert "press r" in " ".join(pilot.seen.split())
        (empty / "new.txt").write_text("“A gull stood there,” Tom Bray said.", encoding="utf-8")
        await pilot.pressed("r")
        assert heads(pilot) == ["new.txt"]


async def test_a_corrected_article_is_found_by_its_new_words_only(
    opened: Opener, among: Among, folder: Path
) -> None:
    async with opened(app=among()) as pilot:
        (folder / "heron.txt").write_text("“A crane slept,” Tom Bray said.", encoding="utf-8")
        await pilot.pressed("r")
        assert await search(pilot, "crane")
        await pilot.pressed("escape")
        assert await search(pilot, "heron") == []


async def test_every_key_of_the_list_is_answered_there(opened: Opener, among: Among) -> None:
    async with opened(app=among()) as pilot:
        for key in "1234yYmMcdeiofzubtnN.":
            await pilot.pressed(key)
        assert pilot.app.among_articles
        assert len(heads(pilot)) == 3


def test_an_article_is_opened_without_what_searching_many_takes() -> None:
    code = (
        "import sys, pullquote.tui.app\n"
        "names = ('model.library.holdings', 'tui.screens.articles', 'tui.views.articles')\n"
        "print([name for name in names if f'pullquote.{name}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_folder_is_opened_from_the_command_line(
    terminal: Callable[..., Terminal], folder: Path, tmp_path: Path
) -> None:
    app = terminal(f"{folder}", pipe=f"PULLQUOTE_LIBRARY={tmp_path / 'library'}")
    app.wait_for("3 articles")
    app.press("/", "dregder")
    app.wait_for("quote · The harbour")
    app.press("Enter")
    app.press("Enter")
    app.wait_for("We needed the dredger")
    app.press("q")
    app.wait_for_the_end()
