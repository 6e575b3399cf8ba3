"""What the README shows is what the program does."""

import importlib.util
from pathlib import Path

from pullquote.tui.commands import COMMANDS, bindings, key_words
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


def test_the_screenshot_is_there() -> None:
    assert "Quotes" in make.SCREENSHOT.read_text(encoding="utf-8")


def test_keys_footer_help_and_bindings_come_from_one_list() -> None:
    table, help_page = make.keys_table(), help_text()
    footer = {key for key, _ in key_line(200)}
    bound = {
        key.strip()
        for where in ("screen", "lines")
        for one in bindings(where)
        for key in one.key.split(",")  # type: ignore[union-attr]
    }
    for command in COMMANDS:
        assert set(command.keys) <= bound
        if command.keys:
            assert command.words in table
            assert f"{key_words(command)} " in help_page
        if command.short:
            assert key_words(command).split()[0] in footer


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
