"""The app in a real terminal: tmux, real keys, the real clipboard buffer."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"

pytestmark = pytest.mark.terminal


class Terminal:
    """A tmux of its own, in its default configuration, running one command."""

    def __init__(self, socket: Path, command: str, width: int, height: int) -> None:
        settings = socket.with_suffix(".conf")
        settings.write_text("set -g remain-on-exit on\n")
        self._tmux = ["tmux", "-S", str(socket), "-f", str(settings)]
        size = ["-x", str(width), "-y", str(height)]
        self.run("new-session", "-d", *size, command)

    def run(self, *words: str) -> str:
        # A size of elsewhere: readline leaves its own in the C environment, and so in children's.
        elsewhere = ("LINES", "COLUMNS")
        environment = {name: value for name, value in os.environ.items() if name not in elsewhere}
        command = [*self._tmux, *words]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment
        ).stdout

    def press(self, *keys: str) -> None:
        self.run("send-keys", *keys)

    @property
    def screen(self) -> str:
        return self.run("capture-pane", "-p")

    def wait_for(self, words: str) -> str:
        deadline = time.monotonic() + 15
        while words not in (screen := self.screen):
            assert time.monotonic() < deadline, f"waited for {words!r}; the screen was:\n{screen}"
        return screen

    def wait_for_the_end(self) -> None:
        deadline = time.monotonic() + 15
        while self.run("display-message", "-p", "#{pane_dead}").strip() != "1":
            assert time.monotonic() < deadline, f"still running:\n{self.screen}"

    def buffer(self, holding: str) -> str:
        deadline = time.monotonic() + 15
        while holding not in (text := self.run("show-buffer")):
            assert time.monotonic() < deadline, f"the buffer holds {text!r}\n{self.screen}"
        return text


Starter = Callable[..., Terminal]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Starter]:
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    running: list[Terminal] = []

    def start(arguments: str, width: int = 100, height: int = 30, pipe: str = "") -> Terminal:
        command = f"{sys.executable} -m pullquote.tui {arguments}"
        state = shlex.quote(str(tmp_path / "state"))
        shell = f"{pipe} PULLQUOTE_STATE={state} {command}"
        running.append(Terminal(tmp_path / f"tmux{len(running)}", shell, width, height))
        return running[-1]

    yield start
    for one in running:
        one.run("kill-server")


def test_the_seed_opens_is_searched_and_its_quote_is_copied_with_its_citation(
    terminal: Starter,
) -> None:
    screen = terminal(f"--published 2024-08-13 {SEED}")
    screen.wait_for("2 Quotes 5")
    screen.press("2", "/")
    screen.press("-l", "touch counterparts")
    screen.wait_for("1 of 5")
    screen.press("Enter", "y")
    screen.wait_for("copied (tmux)")
    assert screen.buffer("Kirby") == (
        "White House National Security Council spokesman John Kirby said, “We’re in touch with our "
        "Ukrainian counterparts, and we are working to understand better what they’re doing, what "
        "their goals are, what their strategy is” ([Untitled news article], 2024, para. 8).\n\n"
        "[Untitled news article]. (2024, August 13)."
    )
    screen.press("Escape")
    screen.wait_for("2 Quotes 5")
    screen.press("q")
    screen.wait_for_the_end()


def test_an_article_comes_through_a_pipe_and_keys_still_work(terminal: Starter) -> None:
    screen = terminal("-", pipe=f"cat {SEED} |")
    screen.wait_for("4 People 7")
    screen.press("4")
    screen.wait_for("Volodymyr Zelensky")
    screen.press("q")
    screen.wait_for_the_end()


@pytest.mark.parametrize(("width", "height"), [(40, 20), (80, 24), (120, 40), (200, 60), (20, 6)])
def test_every_tab_opens_at_every_size_and_the_window_may_change_while_it_runs(
    terminal: Starter, width: int, height: int
) -> None:
    screen = terminal(str(SEED), width, height)
    screen.wait_for("1")
    for tab in "1234":
        screen.press(tab)
    screen.run("resize-window", "-x", str(max(width - 7, 18)), "-y", str(max(height - 2, 5)))
    screen.press("4", "g")
    screen.wait_for("Joe")
    screen.press("q")
    screen.wait_for_the_end()


def test_what_cannot_be_read_is_said_in_one_line(terminal: Starter) -> None:
    screen = terminal("/no/such/article.txt")
    said = screen.wait_for("pullquote: There is no file /no/such/article.txt")
    screen.wait_for_the_end()
    assert "Traceback" not in said
