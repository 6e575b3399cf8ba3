"""Fills the README's table of keys and the output of its commands, and draws its screenshot.

Run: python tests/readme/make.py
"""

import asyncio
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from itertools import groupby
from pathlib import Path

from textual.pilot import Pilot

from pullquote.model.reading.read import read_file
from pullquote.tui.app import PullquoteApp
from pullquote.tui.commands import COMMANDS, THE_LIST, commands_at, key_words
from pullquote.tui.settings import Settings

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "biden-putin-dilemma.txt"
SCREENSHOT = Path(__file__).with_name("screenshot.svg")


def keys_table() -> str:
    """Every command that has a key, a group after the other."""
    lines = ["| | key | what it does |", "|---|---|---|"]
    of_the_list = [command for command in commands_at("articles") if command.group == THE_LIST]
    for group, commands in groupby([*COMMANDS, *of_the_list], key=lambda command: command.group):
        title = group
        for command in commands:
            if command.keys:
                keys = " ".join(f"`{key}`" for key in key_words(command).split())
                lines.append(f"| {title} | {keys} | {command.words} |")
                title = ""
    return "\n".join(lines)


def output_of(command: str) -> str:
    """What a command prints, as a block of the README."""
    words = [sys.executable, "-m", "pullquote.tui", *shlex.split(command)[1:]]
    with tempfile.TemporaryDirectory() as state:
        nothing_kept = {**os.environ, "PULLQUOTE_STATE": state}
        done = subprocess.run(
            words, capture_output=True, text=True, check=True, cwd=ROOT, env=nothing_kept
        )
    return f"```console\n$ {command}\n{done.stdout}```"


def filled(readme: str) -> str:
    """The README with its made parts made anew."""
    readme = re.sub(
        r"<!-- keys -->\n.*?<!-- end -->",
        lambda _: f"<!-- keys -->\n{keys_table()}\n<!-- end -->",
        readme,
        flags=re.DOTALL,
    )
    return re.sub(
        r"<!-- run: (.*?) -->\n.*?<!-- end -->",
        lambda match: f"<!-- run: {match[1]} -->\n{output_of(match[1])}\n<!-- end -->",
        readme,
        flags=re.DOTALL,
    )


@asynccontextmanager
async def opened() -> AsyncIterator[Pilot[None]]:
    """The app on the seed, its facts found."""
    os.environ.pop("NO_COLOR", None)
    document = read_file(SEED)
    with tempfile.TemporaryDirectory() as state:
        app = PullquoteApp(
            document,
            SEED.name,
            Settings(),
            published=date(2024, 8, 13),
            environment={},
            state=Path(state),
        )
        async with app.run_test(size=(120, 32)) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            yield pilot


async def draw() -> str:
    """The screenshot: the quotes of the seed, the second-last one under the cursor."""
    async with opened() as pilot:
        await pilot.press("2", "j", "j")
        await pilot.pause()
        return pilot.app.export_screenshot(title="pullquote")


if __name__ == "__main__":
    path = ROOT / "README.md"
    path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    SCREENSHOT.write_text(asyncio.run(draw()), encoding="utf-8")
