"""The menu of citation styles, and the facts of the source asked for in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, OptionList, Static

from pullquote.model.reading.plain import read_plain
from pullquote.model.reading.read import read_bytes
from pullquote.tui.app import PullquoteApp
from pullquote.tui.form import Form
from pullquote.tui.screens.citing import Citing
from pullquote.tui.settings import Settings, load

if TYPE_CHECKING:
    from tests.tui.conftest import Opener, Reader

STORY = """\
Harbor City approves seawall

“We can’t keep bailing water out of the library,” Mayor Denise Whitfield said. “It must stop.”

“It costs too much,” council member Bo Ek said on Tuesday.
"""
DOCUMENT = read_bytes(STORY.encode(), name="story.txt")
HOUSE = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">'
    "<info><title>House</title><id>h</id><updated>2025-01-01T00:00:00Z</updated></info>"
    '<citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation>'
    '<bibliography><layout><text variable="title"/></layout></bibliography></style>'
)


def preview(pilot: Reader) -> str:
    return str(pilot.app.screen.query_one("#preview", Static).visual)


def copied(folder: Path) -> str:
    return (folder / "clipboard.txt").read_text(encoding="utf-8").removesuffix("\n")


async def filled(pilot: Reader, **facts: str) -> None:
    for field, words in facts.items():
        pilot.app.screen.query_one(f"#{field}", Input).value = words
    await pilot.pressed("enter")


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40), (200, 60)])
async def test_styles_preview_choices_and_what_is_missing_fit_every_screen(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size, document=DOCUMENT) as pilot:
        shown = await pilot.pressed("2", "Y")
        assert "Cite: Denise Whitfield" in shown
        assert "APA 7" in shown
        assert "Mayor Denise Whitfield said" in shown
        assert "quotation and reference" in shown
        assert "not known: author" in shown
        assert "Enter copies" in shown


async def test_the_preview_is_what_is_copied_in_every_style(opened: Opener, tmp_path: Path) -> None:
    async with opened(document=DOCUMENT) as pilot:
        await pilot.pressed("2", "Y")
        number = pilot.app.screen.query_one(OptionList).option_count - 1
        await pilot.pressed("escape")
        for _ in range(number):
            await pilot.pressed("Y", "j")
            seen = preview(pilot)
            if not isinstance(pilot.app.screen, Citing) or "Another" in _chosen(pilot):
                break
            await pilot.pressed("enter")
            assert copied(tmp_path) == seen != ""


def _chosen(pilot: Reader) -> str:
    option = pilot.app.screen.query_one(OptionList).highlighted_option
    return str(option.prompt) if option else ""


async def test_quotation_and_reference_are_copied_together_or_apart_and_that_is_kept(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(document=DOCUMENT) as pilot:
        await pilot.pressed("2", "Y")
        both = preview(pilot)
        await pilot.pressed("w")
        quotation = preview(pilot)
        assert "quotation alone" in await pilot.pressed("w", "w", "w")
        await pilot.pressed("w")
        reference = preview(pilot)
        assert both == f"{quotation}\n\n{reference}"
        await pilot.pressed("enter")
        assert copied(tmp_path) == reference
        await pilot.pressed("j", "y")
        assert copied(tmp_path) == reference
        assert any(one.message.startswith("Reference, APA 7") for one in pilot.app._notifications)
    assert load(tmp_path / "settings.json").what == "reference"


async def test_an_interrupted_quotation_is_joined_or_given_as_printed(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(document=DOCUMENT) as pilot:
        assert "interrupted: joined" in await pilot.pressed("2", "Y")
        assert "library. It must stop”" in preview(pilot)
        assert "interrupted: as printed" in await pilot.pressed("p")
        assert "library,’ Mayor Denise Whitfield said. ‘It must stop’”" in preview(pilot)
        await pilot.pressed("enter")
        assert "p interrupted" not in await pilot.pressed("j", "Y")
    assert load(tmp_path / "settings.json").joined == "as-printed"


async def test_missing_facts_are_asked_for_once_in_the_menu_and_every_style_uses_them(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened(document=DOCUMENT) as pilot:
        assert "not known: author, outlet, date, link" in await pilot.pressed("2", "Y")
        await pilot.pressed("e")
        assert pilot.app.focused is not None and pilot.app.focused.id == "authors"
        await filled(
            pilot, authors="Maria Ortega and Tom Lin", publisher="The Harbor Courier",
            published="August 2024", url="https://harbor.example/wall",
        )  # fmt: skip
        shown = pilot.seen
        assert "not known" not in shown
        reference = preview(pilot).rpartition("\n\n")[2]
        assert reference == (
            "Ortega, M., & Lin, T. (2024, August). Harbor City approves seawall. The Harbor "
            "Courier. https://harbor.example/wall"
        )
        await pilot.pressed("j")
        assert "(qtd. in Ortega and Lin)" in preview(pilot)
        await pilot.pressed("escape", "q")
    kept = load(tmp_path / "settings.json")
    async with opened(document=DOCUMENT, settings=kept) as pilot:
        assert "not known" not in await pilot.pressed("2", "Y")
        assert "Ortega" in preview(pilot)


async def test_what_is_wrong_with_a_fact_is_said_there(opened: Opener) -> None:
    async with opened(document=DOCUMENT) as pilot:
        await pilot.pressed("2", "e")
        await filled(pilot, published="soon", url="ferry")
        assert "That is no date" in pilot.seen
        assert pilot.app.focused is not None and pilot.app.focused.id == "published"
        await filled(pilot, published="2024")
        assert "That is no link" in pilot.seen
        await filled(pilot, url="")
        assert "2024" in pilot.seen.splitlines()[0]


async def test_the_facts_are_seen_and_mended_where_the_article_tells_of_itself(
    opened: Opener,
) -> None:
    async with opened(document=DOCUMENT) as pilot:
        shown = await pilot.pressed("i")
        assert shown.count("not known (e gives it)") == 4
        await pilot.pressed("e")
        await filled(pilot, authors="Associated Press", title="A wall")
        shown = await pilot.pressed("i")
        assert "Associated Press · given by you" in shown
        assert "A wall · given by you" in shown
        await pilot.pressed("e")
        await filled(pilot, authors="", title="")
        shown = await pilot.pressed("i")
        assert "Harbor City approves seawall · " in shown
        assert shown.count("not known (e gives it)") == 4


async def test_a_wrong_fact_of_the_article_can_be_taken_away(opened: Opener) -> None:
    text = f"---\nauthor: Site Admin\ntitle: A wall\n---\n\n{STORY}"
    async with opened(document=read_bytes(text.encode(), name="a.md")) as pilot:
        await pilot.pressed("e")
        await filled(pilot, authors="")
        assert "Admin" not in await pilot.pressed("2", "Y")
        assert "not known: author" in pilot.seen


async def test_a_style_of_ones_own_is_chosen_by_its_file_and_called_approximate(
    opened: Opener, tmp_path: Path
) -> None:
    pytest.importorskip("citeproc")
    (tmp_path / "house.csl").write_text(HOUSE)
    async with opened(document=DOCUMENT) as pilot:
        assert "Another style" in await pilot.pressed("2", "Y", "G", "enter")
        field = pilot.app.screen.query_one(Input)
        field.value = str(tmp_path / "none.csl")
        assert "can't be read" in await pilot.pressed("enter")
        field.value = str(tmp_path / "house.csl")
        await pilot.pressed("enter")
        shown = await pilot.pressed()
        assert "House (approximate)" in shown
        assert "Approximate: citeproc-py" in shown
        assert preview(pilot).endswith(
            "(Harbor City approves seawall).\n\nHarbor City approves seawall"
        )
        await pilot.pressed("enter")
        said = [one.message for one in pilot.app._notifications]
        assert any("House (approximate)" in one for one in said)
        await pilot.pressed("j", "y")
        assert "It costs too much” (Harbor City approves seawall)" in copied(tmp_path)
        (tmp_path / "house.csl").unlink()
        shown = await pilot.pressed("y")
        assert "Nothing copied" in shown
        await pilot.pressed("Y")
        await pilot.pressed()
        assert "house.csl (can't be used)" in await pilot.pressed()
        await pilot.pressed("enter")
        assert isinstance(pilot.app.screen, Citing)


async def test_enter_pressed_before_a_style_has_made_its_text_copies_that_text(
    opened: Opener, tmp_path: Path
) -> None:
    pytest.importorskip("citeproc")
    (tmp_path / "house.csl").write_text(HOUSE)
    settings = Settings(path=tmp_path / "settings.json", csl=str(tmp_path / "house.csl"))
    async with opened(document=DOCUMENT, settings=settings) as pilot:
        await pilot.pressed("2", "Y", "G")
        await pilot.press("k", "enter")
        await pilot.pressed()
        assert "It must stop” (Harbor City approves seawall)." in copied(tmp_path)
        app = pilot.app
        assert app.preview() == "House (approximate)"


@pytest.mark.parametrize("more", ["j", "w", "enter"])
async def test_what_was_chosen_is_copied_whatever_is_pressed_while_it_is_made(
    opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: str
) -> None:
    async with opened(document=DOCUMENT) as pilot:
        await pilot.pressed("2", "Y")
        made, citing = Event(), pilot.app.citing

        def taking_long(form: Form) -> Callable[[], str]:
            make = citing(form)
            return lambda: make() if made.wait(20) else ""

        monkeypatch.setattr(pilot.app, "citing", taking_long)
        for key in ("j", "enter", more):
            await pilot.press(key)
            await pilot.pause()
        made.set()
        await pilot.settle()
        assert "(qtd. in “Harbor City Approves Seawall”)" in copied(tmp_path)


async def test_a_form_that_is_kept_and_is_none_any_more_is_passed_over(
    opened: Opener, tmp_path: Path
) -> None:
    (tmp_path / "settings.json").write_text('{"style": "gone", "what": "all", "joined": "glued"}')
    async with opened(document=DOCUMENT, settings=load(tmp_path / "settings.json")) as pilot:
        await pilot.pressed("2", "y")
        assert copied(tmp_path).startswith("Mayor Denise Whitfield said, “We can’t")


async def test_the_menu_of_an_article_without_facts_cites_the_article(
    opened: Opener, make_app: Callable[..., PullquoteApp]
) -> None:
    async with opened(document=read_bytes(b"It rained.", name="a.txt")) as pilot:
        assert "Cite the article" in await pilot.pressed("2", "Y")
        assert preview(pilot) == "[Untitled news article]. (n.d.)."


async def test_what_an_agency_signed_lacks_no_author(opened: Opener) -> None:
    text = "Mill closes\n\nOSLO, Nov 6 (Nordwire) - The mill closed on Thursday.\n\nIt burned."
    async with opened(document=read_plain(text)) as pilot:
        await pilot.press("Y")
        await pilot.pause()
        assert "not known: outlet" in pilot.seen
        await pilot.press("escape", "e")
        await pilot.pause()
        assert "Nordwire, the agency" in pilot.seen
