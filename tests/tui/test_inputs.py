"""What is named on the command line, and in the window that opens another article."""

import asyncio
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from pullquote.model.reading.unreadable import Unreadable
from pullquote.tui.app import PullquoteApp
from pullquote.tui.cli import run
from pullquote.tui.inputs import Terms, open_input, short_name
from pullquote.tui.progress import told_on

STORY = "Mayor Ann Lee said on Monday: “The bridge is open.”\n"
WINDOW = Callable[..., Any]


class Site(ThreadingHTTPServer):
    """Tells one story; a page named /slow waits until it is let go."""

    daemon_threads = True
    go_on: Event

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answering(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        body = STORY.encode() if not self.path.startswith("/big") else STORY.encode() * 4_000
        self.send_response(404 if self.path == "/gone" else 200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.path == "/slow":
            self.wfile.write(body[:20])
            self.server.go_on.wait(10)
        self.wfile.write(body)

    def log_message(self, format: str, *words: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[Site]:
    with ExitStack() as stack:
        server = Site(("127.0.0.1", 0), Answering)
        server.go_on = Event()
        stack.callback(server.server_close)
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        stack.callback(server.shutdown)
        stack.callback(server.go_on.set)
        yield server


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    monkeypatch.setenv("PULLQUOTE_LIBRARY", str(folder))
    return folder


def text_of(name: str, terms: Terms | None = None) -> str:
    return open_input(name, terms or Terms()).only().text


def refusal(name: str, terms: Terms | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        text_of(name, terms)
    assert str(caught.value).isprintable()
    return str(caught.value)


def test_a_path_a_file_address_and_a_link_open_the_same_article(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a story é.txt"
    path.write_text(STORY, encoding="utf-8")
    assert text_of(path.name) == STORY
    assert text_of(str(path)) == STORY
    assert text_of(path.as_uri()) == STORY
    assert text_of(path.as_uri().replace("file://", "FILE://localhost")) == STORY
    assert text_of(f"{site.url}/story", Terms(allow_local=True)) == STORY


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ftp://example.com/x", "only http and https"),
        ("gopher://example.com/x", "only http and https"),
        ("data:text/html,<p>hello there", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("https:story", "names no site"),
        ("file://elsewhere/etc/passwd", "another machine"),
        ("file:///nowhere/story.txt", "There is no file /nowhere/story.txt"),
        ("file:///dev/zero", "a device"),
        ("file:///tmp", "a folder"),
        ("file:///a%00b", "not the name of a file"),
        ("file://[", "names no file"),
        ("www.example.com/story", "write https://www.example.com/story"),
        ("www.example.com", "write https://www.example.com"),
        ("example.com/2024/story.html", "write https://example.com/2024/story.html"),
        ("nowhere/story.txt", "There is no file nowhere/story.txt. Check the name."),
        ("story.txt", "Check the name."),
        ("note: story", "Check the name."),
        ("c:story.txt", "Check the name."),
        ("nowhere/\x1b]0;x\x07evil\nname\udcff", "There is no file"),
        ("a\x00b", "not the name of a file"),
        ("http://127.0.0.1:1/", "--allow-local"),
    ],
)
def test_what_cannot_be_opened_is_one_clear_line(
    name: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said in refusal(name)


@pytest.mark.parametrize("name", ["data:1", "www.example.com", "note: x", "ftp:x"])
def test_a_file_that_is_there_is_a_file_whatever_its_name(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_text(STORY, encoding="utf-8")
    assert text_of(name) == STORY


def test_a_limit_of_size_is_for_files_and_links_alike(tmp_path: Path, site: Site) -> None:
    path = tmp_path / "long.txt"
    path.write_text(STORY * 4_000, encoding="utf-8")
    for name in (str(path), f"{site.url}/big"):
        message = refusal(name, Terms(100_000, allow_local=True))
        assert "over the limit of 0.1 MB" in message
    assert len(text_of(str(path), Terms(3_000_000))) == len(STORY) * 4_000


def test_the_command_line_raises_the_limit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(STORY * 400, encoding="utf-8")
    assert run(["quotes", "--max-size", "0.01", str(path)]) == 1
    assert "--max-size" in capsys.readouterr().err
    assert run(["quotes", "--max-size", "1", str(path)]) == 0
    for size in ("0", "-1", "much", "nan", "inf"):
        with pytest.raises(SystemExit) as caught:
            run(["quotes", "--max-size", size, str(path)])
        assert caught.value.code == 2


def test_an_article_without_title_is_called_by_its_file_or_its_site() -> None:
    assert short_name("/a/b/story.txt") == "story.txt"
    assert short_name("https://www.example.com/a/b?c") == "www.example.com"
    assert short_name("-") == "standard input"


def test_facts_of_a_link_are_printed_as_of_a_file(
    site: Site, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["quotes", "--allow-local", f"{site.url}/story"]) == 0
    assert "“The bridge is open.”" in capsys.readouterr().out
    assert [path.suffix for path in sorted((library / "pages").iterdir())] == [".json", ".txt"]
    assert run(["quotes", f"{site.url}/story", f"{site.url}/story"]) == 1
    assert run(["quotes", "--allow-local", f"{site.url}/gone"]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 3
    assert "no such page (404)" in errors[2]


def test_a_full_disk_takes_nothing_from_the_reader(site: Site, library: Path) -> None:
    code = f"""
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))
from pullquote.tui.cli import run
assert run(["quotes", "--allow-local", "{site.url}/story"]) == 0
"""
    done = subprocess.run([sys.executable, "-Bc", code], capture_output=True, check=True)
    assert "“The bridge is open.”" in done.stdout.decode()
    assert "No copy of the page could be kept (file too large)" in done.stderr.decode()
    assert list((library / "pages").iterdir()) == []


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_how_far_fetching_is_stands_on_one_line_and_goes() -> None:
    terminal, pipe = Terminal(), StringIO()
    for stream in (terminal, pipe):
        with told_on(stream) as watch:
            watch("example.com", 0)
            watch("example.com", 312_000)
    assert "\rFetching example.com … 312 kB" in terminal.getvalue()
    assert "\n" not in terminal.getvalue()
    assert terminal.getvalue().endswith("\r")
    assert terminal.getvalue().split("\r")[-2].isspace()
    assert pipe.getvalue() == ""


def test_ctrl_c_ends_fetching_at_once(site: Site) -> None:
    words = [sys.executable, "-m", "pullquote.tui", "quotes", "--allow-local", f"{site.url}/slow"]
    mine, theirs = pty.openpty()
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=theirs) as process:
        os.close(theirs)
        told = b""
        while b"Fetching 127.0.0.1" not in told:
            told += os.read(mine, 4096)
        begun = monotonic()
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 130
        assert monotonic() - begun < 3
    told += os.read(mine, 4096)
    os.close(mine)
    assert b"Traceback" not in told
    assert told.endswith(b"\r")


# The window


async def typed(pilot: Pilot[None], words: str) -> None:
    await pilot.press("ctrl+o")
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = words
    await pilot.press("enter")
    await pilot.pause()


async def until(pilot: Pilot[None], done: Callable[[], bool]) -> None:
    end = monotonic() + 5
    while not done():
        assert monotonic() < end, "it never came"
        await pilot.pause()
        await asyncio.sleep(0.01)


def told(pilot: Pilot[None]) -> str:
    return " ".join(str(line.visual) for line in pilot.app.screen.query(Static))


def app_of(pilot: Pilot[None]) -> PullquoteApp:
    assert isinstance(pilot.app, PullquoteApp)
    pilot.app.terms = Terms(allow_local=True)
    return pilot.app


async def test_the_window_opens_links_too(opened: WINDOW, site: Site) -> None:
    async with opened() as pilot:
        app = app_of(pilot)
        await typed(pilot, f"{site.url}/story")
        await until(pilot, lambda: app.document.text == STORY)
        assert app.name_of_input == "127.0.0.1"
        assert len(app.screen_stack) == 1


async def test_the_window_does_not_freeze_and_esc_gives_up(opened: WINDOW, site: Site) -> None:
    async with opened() as pilot:
        app = app_of(pilot)
        before = app.document
        await typed(pilot, f"{site.url}/slow")
        await until(pilot, lambda: "Fetching 127.0.0.1" in told(pilot))
        await pilot.press("x")
        assert pilot.app.screen.query_one(Input).value.endswith("x")
        await pilot.press("escape")
        await until(pilot, lambda: len(app.screen_stack) == 1)
        site.go_on.set()
        await typed(pilot, f"{site.url}/gone")
        await until(pilot, lambda: "no such page (404)" in told(pilot))
        assert app.document is before


async def test_what_is_asked_for_last_is_what_opens(opened: WINDOW, site: Site) -> None:
    async with opened() as pilot:
        app = app_of(pilot)
        await typed(pilot, f"{site.url}/slow")
        await until(pilot, lambda: "Fetching" in told(pilot))
        pilot.app.screen.query_one(Input).value = f"{site.url}/story"
        await pilot.press("enter")
        await until(pilot, lambda: app.document.text == STORY)


async def test_standard_input_is_not_read_while_it_holds_the_keys(opened: WINDOW) -> None:
    async with opened() as pilot:
        await typed(pilot, "-")
        await until(pilot, lambda: "Standard input holds the keys" in told(pilot))


def test_what_fetches_is_loaded_only_for_a_link(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    code = f"""
import sys
from pullquote.tui.cli import run
assert run(["quotes", {str(path)!r}]) == 0
assert not {{"http.client", "certifi", "urllib3", "platformdirs"}} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
