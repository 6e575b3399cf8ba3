"""Text that would command the terminal or the interface: it never does, and is shown as printed."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pullquote.model.article import Author, Source
from pullquote.model.reading.plain import read_plain
from pullquote.tui.app import PullquoteApp
from pullquote.tui.cli import run
from pullquote.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from tests.tui.conftest import Opener

Starter = Callable[..., Any]
Maker = Callable[..., PullquoteApp]

# What a terminal would obey. All numbers are 777 and all strings hold PWN, to be found again.
SEQUENCES = [
    "\x1b[777m", "\x1b[777A", "\x1b[777;777H", "\x1b[777J", "\x1b[777n", "\x1b[?777h", "\x1b[>777c",
    "\x1b]0;PWN\x07", "\x1b]2;PWN\x1b\\", "\x1b]8;;http://PWN\x1b\\", "\x1b]52;c;PWN\x07",
    "\x1b]4;1;PWN\x07", "\x1b]9;PWN\x07", "\x1b]777;notify;PWN\x07", "\x1b]1337;File=PWN:\x07",
    "\x1bP$qPWN\x1b\\", "\x1bPtmux;PWN\x1b\\",
    "\x1b_GPWN\x1b\\", "\x1b^PWN\x1b\\",
    "\x1bXPWN\x1b\\",
    "\x9b777A", "\x9d52;c;PWN\x9c", "\x1bc", "\x1b#8", "\x1b(0", "\x1b7", "\x1b=", "\x0e", "\x0f",
    "\x07", "\x08\x08", "\x7f", "\x85", "\x1b", "\x1b[", "\x1b[777;", "\u202e", "\u2066", "\u200f",
]  # fmt: skip
UNTERMINATED = "\x1b]52;c;PWN"
FILLER = "\n\n" + "The water was cold and the night was long. " * 120
"""A text that is mostly commands is no text."""
STORY = """{0}Ferry{0} sinks

By Ana {0}Ruiz

LISBON, March 14{0} — The ferry sank in {0}March 2024, the owner{0} said.

“We {0}are looking,” said Tom {0}Lee, the harbour {0}master, who paid ${0}5 million on {0}Tuesday.

Read more: {0}PAGE

It ended {0}so."""


def hostile(story: str) -> str:
    """The story with commands of all kinds at every place held open for them."""
    commands = cycle(SEQUENCES)
    parts = story.split("{0}")
    return "".join(part + "".join(islice(commands, 4)) for part in parts) + UNTERMINATED


_SEQUENCE = re.compile(
    rb"\x1b\[(?P<private>[<-?]*)[0-9;:]*[ -/]*(?P<final>[@-~])"
    rb"|\x1b\](?P<osc>\d*)[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b(?P<string>[PX^_])[^\x1b]*\x1b\\"
    rb"|\x1b(?P<other>[ -/]*[0-~])|(?P<control>[\x00-\x06\x07\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f])"
)


def kinds_of(raw: bytes) -> set[bytes]:
    """Every kind of command among the bytes that reached the terminal."""
    return {b"|".join(part or b"" for part in match.groups()) for match in _SEQUENCE.finditer(raw)}


def bytes_to_terminal(terminal: Starter, path: Path, record: Path, *, all_found: bool) -> bytes:
    """All that the app writes while every tab, window, toast and the search are looked at."""
    screen = terminal(shlex.quote(str(path)), 120, 40, record=record)
    screen.wait_for_facts()
    found = (
        ("2", "stated: named in the same"), ("3", "USD 5,000,000"), ("4", "1×"),
        ("1", "March 2024"), (".", "PAGE"), ("/", "\n /"), ("lookin", "/ lookin"),
        ("Enter", "1 found of"), ("y", "opied"), ("c", "opied"),
    )  # fmt: skip
    for keys, words in found if all_found else (("2", "2 Quotes"), ("y", "opied"), (".", "4 Peop")):
        screen.press(keys)
        screen.wait_for(words)
    for keys, title in (
        ("i", "About this article"), ("?", "pullquote: keys"), ("d", "Publication date"),
        ("Y", "Enter copies"), ("e", "The source, for every"), ("C-p", "Search for commands"),
    ):  # fmt: skip
        screen.press(keys)
        screen.wait_for(title)
        screen.press("Escape")
        screen.wait_until_gone(title)
    screen.press("q")
    screen.wait_for_the_end()
    return record.read_bytes()


def written(text: str, form: str, path: Path) -> Path:
    """The text as a file of that form."""
    path = path.with_suffix(f".{form}")
    title, byline, *paragraphs = text.split("\n\n")
    if form == "jsonl":
        given = {"text": text, "title": title, "authors": [byline], "publisher": byline}
        path.write_text(json.dumps(given))
    elif form == "html":
        body = "".join(f"<p>{one}</p>" for one in paragraphs)
        head = f"<title>{title}</title><meta name=author content='{byline}'>"
        page = f"<html><head>{head}</head><body><article><h1>{title}</h1>{body}</article></html>"
        path.write_bytes(page.encode())
    else:
        path.write_text(text)
    return path


@pytest.mark.terminal
@pytest.mark.parametrize("form", ["txt", "jsonl", "html"])
def test_no_command_in_an_article_reaches_the_terminal(
    terminal: Starter, tmp_path: Path, form: str
) -> None:
    story = STORY + FILLER
    clean = written(story.replace("{0}", ""), form, tmp_path / "clean")
    harmless = bytes_to_terminal(terminal, clean, tmp_path / "1", all_found=True)
    bad = written(hostile(story), form, tmp_path / "bad")
    # In a .jsonl all characters stay, made harmless one by one: offsets must hold.
    stay = form == "jsonl"
    raw = bytes_to_terminal(terminal, bad, tmp_path / "2", all_found=not stay)
    assert kinds_of(raw) <= kinds_of(harmless)
    assert stay or (b"777" not in raw and b"PWN" not in raw)
    assert not set(raw.decode()) & set("\u202e\u2066\u200f\x9b\x9d\x85")


BRACKETS = [
    "[sic]", "[/]", "[red]", "[/red]", "[bold]x[/bold]", "[@click=app.quit]x[/]", "[link=http://a]",
    "[[", "]]", "[", "]", "[]", "[not bold]", "[$primary]", "[#ff0000]", "\\[sic]", "[i]said[/i]",
    "[on red]", "[b", "$text", "[...]",
]  # fmt: skip


def drawn(view: Lines) -> str:
    """What a view draws, without its line breaks."""
    lines = [view.render_line(y).text for y in range(view.size.height)]
    return " ".join(" ".join(lines).translate(dict.fromkeys(map(ord, "▌│●○"), " ")).split())


@pytest.mark.parametrize("sample", BRACKETS)
async def test_text_like_markup_is_shown_as_printed(
    opened: Opener, make_app: Maker, sample: str
) -> None:
    text = (
        f"“We saw {sample} there,” said Tom Lee {sample}, the mayor. He paid $5 million {sample} "
        f"in May 2024 {sample}.\n\nIt ended {sample} so, the the end."
    )
    source = Source(title=f"Title {sample}", authors=(Author(literal=f"By {sample}"),))
    app = make_app(read_plain(text, source=source, notes=(f"Note {sample}.",)))
    app.name_of_input = f"name {sample}"
    async with opened(app=app) as pilot:
        screen = app.article_screen
        for tab, words in ("1", "million "), ("2", "We saw "), ("3", "million "):
            await pilot.press(tab)
            await pilot.pause()
            assert f"{words}{sample}" in drawn(screen.facts)
            assert f"ended {sample} so" in drawn(screen.article_pane)
            assert f"Note {sample}." in drawn(screen.article_pane)
            assert f"Title {sample}" in pilot.seen
        app.notify(f"Toast {sample}", markup=False)
        await pilot.press("slash", *"ended", "enter", "i")
        await pilot.pause()
        told = pilot.seen
        assert f"By {sample}" in told
        assert f"name {sample}" in told
        assert f"Note {sample}." in told


def test_a_search_tells_file_and_folder_names_without_their_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PULLQUOTE_LIBRARY", str(tmp_path / "kept"))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    folder = tmp_path / "a\x1b]52;c;PWN\x07 folder"
    folder.mkdir()
    (folder / "b\x1b[777mroken.pdf").write_bytes(b"%PDF-1.4")
    (folder / "a\x1b]0;PWN\x07lines.jsonl").write_text('no json\n{"text": "A heron."}\n')
    for _ in range(2):  # the second time it is told from the index
        assert run(["search", "heron", str(folder)]) == 0
        told = capsys.readouterr()
        assert "\x1b" not in told.out + told.err
        assert "\x07" not in told.out + told.err
        assert "alines.jsonl, line 1" in told.err
        assert "(and 1 more)" in told.err
