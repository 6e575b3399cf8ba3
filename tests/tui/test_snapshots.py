"""How it looks: the four tabs at four sizes, and what lies over them."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import ArticlesApp, PullquoteApp
from pullquote.tui.settings import Settings
from pullquote.tui.several import Several

Maker = Callable[..., PullquoteApp]
Compare = Callable[..., Any]
PUBLISHED = date(2024, 8, 13)
SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"
MILL = """\
<html><head><title>The mill closes</title>
<meta property="og:site_name" content="The Coast Post">
<meta property="article:published_time" content="2024-05-03"></head><body><article>
<h1>The mill closes</h1><p>The mill closed on Tuesday after a loss of $3 million.</p>
<p>“It is over,” Mayor Ann Lee said before the gates that had been shut for good.</p>
</article></body></html>
"""


def after(*keys: str) -> Callable[[Pilot[None]], Any]:
    """Press keys once the facts are found."""

    async def run(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40), (200, 60)], ids=str)
@pytest.mark.parametrize("tab", ["1", "2", "3", "4"])
def test_the_tabs(snap_compare: Compare, make_app: Maker, tab: str, size: tuple[int, int]) -> None:
    app = make_app(published=PUBLISHED)
    assert snap_compare(app, terminal_size=size, run_before=after(tab, "j"))


def test_the_timeline_without_a_publication_date(snap_compare: Compare, make_app: Maker) -> None:
    assert snap_compare(make_app(), terminal_size=(80, 24), run_before=after("1"))


def test_the_timeline_by_day(snap_compare: Compare, make_app: Maker) -> None:
    app = make_app(published=PUBLISHED)
    assert snap_compare(app, terminal_size=(80, 24), run_before=after("1", "z", "j"))


def test_a_search(snap_compare: Compare, make_app: Maker) -> None:
    keys = ("2", "slash", *"bidn", "space", *"dilema")
    app = make_app(published=PUBLISHED)
    assert snap_compare(app, terminal_size=(100, 30), run_before=after(*keys))


def test_the_passage_on_a_narrow_screen(snap_compare: Compare, make_app: Maker) -> None:
    app = make_app(published=PUBLISHED)
    assert snap_compare(app, terminal_size=(40, 20), run_before=after("3", "enter"))


def test_people_with_their_strips(snap_compare: Compare, make_app: Maker) -> None:
    app = make_app(published=PUBLISHED)
    assert snap_compare(app, terminal_size=(120, 30), run_before=after("4", "j"))


def test_a_persons_facts(snap_compare: Compare, make_app: Maker) -> None:
    app = make_app(published=PUBLISHED)
    assert snap_compare(app, terminal_size=(100, 30), run_before=after("4", "enter"))


@pytest.mark.parametrize("key", ["Y", "d", "e", "question_mark"])
def test_the_windows(snap_compare: Compare, make_app: Maker, key: str) -> None:
    app = make_app(published=PUBLISHED)
    assert snap_compare(app, terminal_size=(80, 24), run_before=after("2", "j", "j", key))


@pytest.mark.parametrize("key", ["m", "M", "Y"])
def test_marked_facts(snap_compare: Compare, make_app: Maker, key: str) -> None:
    app = make_app(published=PUBLISHED)
    keys = ("2", "m", "j", "j", "m", "j", key)
    assert snap_compare(app, terminal_size=(80, 24), run_before=after(*keys))


def test_an_article_without_facts(snap_compare: Compare, make_app: Maker) -> None:
    app = make_app(document=read_plain("It rained."))
    assert snap_compare(app, terminal_size=(80, 24), run_before=after("2"))


def test_the_light_theme(snap_compare: Compare, make_app: Maker) -> None:
    app = make_app(published=PUBLISHED, settings=Settings(theme="pullquote-light"))
    assert snap_compare(app, terminal_size=(120, 40), run_before=after("2", "j"))


@pytest.mark.parametrize("size", [(40, 20), (120, 40)], ids=str)
@pytest.mark.parametrize("query", ["", "bidn dilema"], ids=["all", "found"])
def test_several_articles(
    snap_compare: Compare, tmp_path: Path, query: str, size: tuple[int, int]
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    shutil.copy(SEED, folder)
    (folder / "mill.html").write_text(MILL, encoding="utf-8")
    app = ArticlesApp(
        None, "", Settings(), several=Several.of([str(folder)]), state=tmp_path,
        environment={"PULLQUOTE_CLIPBOARD": "off", "PULLQUOTE_LIBRARY": str(tmp_path / "kept")},
    )  # fmt: skip
    typed = ("space" if letter == " " else letter for letter in query)
    keys = ("slash", *typed, "enter", "j") if query else ("j", "k")
    assert snap_compare(app, terminal_size=size, run_before=after(*keys))
