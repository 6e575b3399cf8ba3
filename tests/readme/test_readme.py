"""What the README shows is what the program does."""

import importlib.util
import re
from html import unescape
from pathlib import Path

from textual.keys import _character_to_key

from pullquote.model.citation.registry import STYLES
from pullquote.tui.commands import COMMANDS, key_words
from pullquote.tui.screens.help import help_text
from pullquote.tui.widgets.key_line import key_line

ROOT = Path(__file__).parents[2]

spec = importlib.util.spec_from_file_location("make", Path(__file__).with_name("make.py"))
assert spec is not None
assert spec.loader is not None
make = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make)


def test_the_readme_shows_the_real_keys_and_the_real_output() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert make.filled(readme) == readme, "run: python tests/readme/make.py"


def words_of(picture: str) -> list[str]:
    """What can be read in a screenshot; ids and styles differ from drawing to drawing."""
    return [unescape(words).strip() for words in re.findall(r"<text[^>]*>(.*?)</text>", picture)]


async def test_the_screenshot_shows_what_the_app_shows() -> None:
    kept = make.SCREENSHOT.read_text(encoding="utf-8")
    assert words_of(kept) == words_of(await make.draw()), "run: python tests/readme/make.py"


def test_keys_footer_and_help_come_from_one_list() -> None:
    table, help_page = make.keys_table(), help_text()
    tabs = ("timeline", "quotes", "money", "people")
    footer = {key for tab in tabs for key, _ in key_line(200, tab=tab)}
    for command in COMMANDS:
        if command.keys:
            assert command.words in table
            assert f"{key_words(command)} " in help_page
        if command.short:
            assert key_words(command).split()[0] in footer


async def test_every_key_of_a_command_does_what_the_command_says() -> None:
    async with make.opened() as pilot:
        for pane in ("facts", "article"):
            pilot.app.screen.query_one(f"#{pane}").focus()
            await pilot.pause()
            answered = pilot.app.screen.active_bindings
            for command in COMMANDS:
                for key in command.keys:
                    name = _character_to_key(key) if len(key) == 1 else key
                    done = answered[name].binding.action
                    assert done.removeprefix("app.") == command.action.removeprefix("app."), key


async def test_the_palette_offers_every_command_but_itself() -> None:
    async with make.opened() as pilot:
        offered = [one.title for one in pilot.app.get_system_commands(pilot.app.screen)]
    assert offered == [command.words for command in COMMANDS if command.id != "palette"]


def test_no_key_has_two_meanings_and_no_command_has_two_names() -> None:
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_the_footer_fits_and_keeps_search_and_help_however_narrow() -> None:
    for width in (30, 40, 60, 80, 120, 200):
        pairs = key_line(width)
        assert len("  ".join(f"{key} {word}" for key, word in pairs)) <= width
        assert ("/", "search") in pairs
        assert len(pairs) >= 2


def test_the_readme_names_every_citation_style() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`{style.name}`" in readme for style in STYLES.values())
