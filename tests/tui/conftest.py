"""The app on the seed, with nothing of the machine it runs on."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from pullquote.model.article import Document
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.reading.read import read_file
from pullquote.tui.app import ArticlesApp, PullquoteApp
from pullquote.tui.settings import Settings, load
from pullquote.tui.several import Several
from pullquote.tui.widgets.article_pane import ArticlePane

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"
TODAY = date(2024, 8, 20)

HARBOUR = """\
<html><head><title>The harbour</title>
<meta property="og:site_name" content="The Coast Post">
<meta property="article:published_time" content="2024-05-03"></head><body><article>
<h1>The harbour</h1><p>The port will cost $125 million, the mayor said.</p>
<p>“We needed the dredger,” Ann Lee, the harbour master, said on Tuesday.</p>
<p>Nobody in the town had asked for it, and the ships come anyway.</p>
</article></body></html>
"""
HERON = "“A heron stood there,” Tom Bray said.\n\nThe river had been empty for years."


class Reader(Pilot[None]):
    """Somebody at the keys of the app, and what they see."""

    @property
    def app(self) -> PullquoteApp:
        app = super().app
        assert isinstance(app, PullquoteApp)
        return app

    @property
    def seen(self) -> str:
        """What stands on the screen."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    @property
    def heads(self) -> list[str]:
        """How the facts are headed that the tab lists."""
        return [row.head for row in self.app.article_screen.facts.rows]

    @property
    def lit(self) -> str:
        """The words that are lit in the text as the fact's own."""
        pane = self.app.screen.query_one(ArticlePane)
        ground = pane.get_component_rich_style("article--fact").bgcolor
        lines = [
            "".join(part.text for part in strip if part.style and part.style.bgcolor == ground)
            for strip in self.app.screen._compositor.render_strips()
        ]
        return " ".join(line.strip() for line in lines if line)

    async def settle(self) -> None:
        """Until the facts are found and shown, and what was copied is copied."""
        for _ in range(2):
            await self.pause()
            await self.app.workers.wait_for_complete()
        await self.pause()

    async def pressed(self, *keys: str) -> str:
        """What stands on the screen after these keys, one after the other."""
        for key in keys:
            await self.press(key)
            await self.pause()
        await self.settle()
        return self.seen

    async def typed_at_once(self, *keys: str) -> str:
        """What stands on the screen after keys that come faster than any of them is answered."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))
        await self.settle()
        return self.seen


Opened = AbstractAsyncContextManager[Reader]
Opener = Callable[..., Opened]
Browser = Callable[..., Opened]


@pytest.fixture(autouse=True)
def same_everywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PULLQUOTE_STATE", str(tmp_path / "kept"))
    for name in ("NO_COLOR", "TEXTUAL_THEME", "TMUX", "SSH_CONNECTION", "SSH_TTY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda self: None)


@pytest.fixture
def make_app(tmp_path: Path) -> Callable[..., PullquoteApp]:
    def make(
        document: Document | None = None,
        *,
        path: Path | None = None,
        published: date | None = None,
        settings: Settings | None = None,
        environment: dict[str, str] | None = None,
    ) -> PullquoteApp:
        """Of a document; or of a file that may be read again, with what was kept of it."""
        kept = tmp_path / "settings.json"
        return PullquoteApp(
            document or read_file(path or SEED),
            (path or SEED).name,
            settings or (load(kept) if path else Settings(path=kept)),
            opened=str(path) if path else None,
            published=published,
            environment={"PULLQUOTE_CLIPBOARD": "off"} if environment is None else environment,
            today=lambda: TODAY,
            state=tmp_path,
        )

    return make


@pytest.fixture
def opened(make_app: Callable[..., PullquoteApp]) -> Opener:
    """The app, opened and with its facts found."""

    @asynccontextmanager
    async def run(
        size: tuple[int, int] = (120, 40), app: PullquoteApp | None = None, **choices: object
    ) -> AsyncIterator[Reader]:
        app = app or make_app(**choices)
        async with app.run_test(size=size, notifications=True):
            reader = Reader(app)
            await reader.settle()
            yield reader

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "below").mkdir(parents=True)
    (folder / "below" / "harbour.html").write_text(HARBOUR, encoding="utf-8")
    (folder / "heron.txt").write_text(HERON, encoding="utf-8")
    return folder


@pytest.fixture
def edge(tmp_path: Path) -> dict[str, str]:
    """The environment of an app that keeps its library here."""
    return {"PULLQUOTE_CLIPBOARD": "off", "PULLQUOTE_LIBRARY": str(tmp_path / "library")}


@pytest.fixture
def browsing(opened: Opener, edge: dict[str, str], tmp_path: Path) -> Browser:
    """The app, opened on folders or files, with all of them read."""

    def run(*names: Path, size: tuple[int, int] = (80, 24), finder: Finder | None = None) -> Opened:
        app = ArticlesApp(
            None,
            "",
            load(tmp_path / "settings.json"),
            several=Several.of([*map(str, names)]),
            environment=edge,
            state=tmp_path,
            finder=finder,
        )
        return opened(size, app)

    return run


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

    def wait_for_facts(self) -> None:
        """Until the tabs tell how many facts there are."""
        deadline = time.monotonic() + 15
        while not re.search(r"4 People \d", screen := self.screen):
            assert time.monotonic() < deadline, f"waited for facts; the screen was:\n{screen}"

    def wait_for(self, words: str) -> str:
        deadline = time.monotonic() + 15
        while words not in (screen := self.screen):
            assert time.monotonic() < deadline, f"waited for {words!r}; the screen was:\n{screen}"
        return screen

    def wait_until_gone(self, words: str) -> None:
        deadline = time.monotonic() + 15
        while words in (screen := self.screen):
            assert time.monotonic() < deadline, f"still there: {words!r}; the screen was:\n{screen}"

    def wait_for_the_end(self) -> None:
        deadline = time.monotonic() + 15
        while self.run("display-message", "-p", "#{pane_dead}").strip() != "1":
            assert time.monotonic() < deadline, f"still running:\n{self.screen}"

    def buffer(self, holding: str) -> str:
        deadline = time.monotonic() + 15
        while holding not in (text := self.run("show-buffer")):
            assert time.monotonic() < deadline, f"the buffer holds {text!r}\n{self.screen}"
        return text


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    running: list[Terminal] = []

    def start(
        arguments: str,
        width: int = 100,
        height: int = 30,
        *,
        pipe: str = "",
        record: Path | None = None,
    ) -> Terminal:
        """`record` is where every byte that the app writes is kept."""
        command = f"{sys.executable} -m pullquote.tui {arguments}"
        state = shlex.quote(str(tmp_path / "state"))
        shell = f"{pipe} PULLQUOTE_STATE={state} {command}"
        path = tmp_path / f"tmux{len(running)}"
        running.append(Terminal(path, "sh" if record else shell, width, height))
        if record:
            running[-1].run("pipe-pane", f"cat > {shlex.quote(str(record))}")
            running[-1].press("exec env " + shell.strip(), "Enter")
        return running[-1]

    yield start
    for one in running:
        one.run("kill-server")
