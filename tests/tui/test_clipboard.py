import os
import shutil
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pullquote.tui.clipboard import OSC52_LIMIT, copy, goes_to_terminal, programs

TEXT = "“We’re in touch,” Kirby said.\n— naïve, 日本語 😀"


def everything(name: str) -> str:
    return f"/usr/bin/{name}"


def names(environment: dict[str, str]) -> list[str]:
    return [program.name for program in programs(environment, everything)]


def test_inside_tmux_its_own_buffer_comes_first() -> None:
    assert names({"TMUX": "/tmp/tmux,1,0", "DISPLAY": ":0"})[0] == "tmux"


def test_over_ssh_no_native_tool_fills_the_wrong_machines_clipboard() -> None:
    assert names({"SSH_CONNECTION": "1 2 3 4", "DISPLAY": ":0"}) == []
    assert names({"SSH_TTY": "/dev/pts/1", "TMUX": "x"}) == ["tmux"]


def test_tools_that_need_a_screen_are_asked_only_where_there_is_one() -> None:
    assert "xclip" not in names({})
    assert {"xclip", "xsel"} <= set(names({"DISPLAY": ":0"}))
    assert "wl-copy" in names({"WAYLAND_DISPLAY": "wayland-0"})


def test_the_reader_can_choose_the_way() -> None:
    assert names({"PULLQUOTE_CLIPBOARD": "osc52", "TMUX": "x", "DISPLAY": ":0"}) == []
    assert names({"PULLQUOTE_CLIPBOARD": "tmux", "TMUX": "x", "DISPLAY": ":0"}) == ["tmux"]
    assert "tmux" not in names({"PULLQUOTE_CLIPBOARD": "native", "TMUX": "x", "DISPLAY": ":0"})


def test_nothing_is_called_copied_that_no_program_confirmed(tmp_path: Path) -> None:
    outcome = copy(TEXT, {"PULLQUOTE_CLIPBOARD": "osc52"}, tmp_path / "kept.txt")
    assert goes_to_terminal(TEXT, {"PULLQUOTE_CLIPBOARD": "osc52"})
    assert not outcome.confirmed
    assert outcome.words.startswith("sent to the terminal")
    assert (tmp_path / "kept.txt").read_text(encoding="utf-8") == TEXT + "\n"


def test_a_text_too_long_for_terminals_is_not_sent_to_one_but_kept(tmp_path: Path) -> None:
    long = "x" * (OSC52_LIMIT + 1)
    outcome = copy(long, {"PULLQUOTE_CLIPBOARD": "osc52"}, tmp_path / "kept.txt")
    assert not goes_to_terminal(long, {"PULLQUOTE_CLIPBOARD": "osc52"})
    assert "kept.txt" in outcome.words
    assert (tmp_path / "kept.txt").read_text() == long + "\n"


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    outcome = copy(TEXT, {"PULLQUOTE_CLIPBOARD": "off"}, tmp_path / "file" / "kept.txt")
    assert not outcome.confirmed


def test_a_program_that_fails_is_not_believed(tmp_path: Path) -> None:
    fake = tmp_path / "xclip"
    fake.write_text("#!/bin/sh\nexit 1\n")
    fake.chmod(0o755)
    environment = {"PATH": str(tmp_path), "DISPLAY": ":0", "PULLQUOTE_CLIPBOARD": "native"}
    assert not copy(TEXT, environment, tmp_path / "kept.txt").confirmed


@pytest.fixture
def display() -> Iterator[str]:
    """A screen nobody sees, for clipboard programs to talk to."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as said:
        number = said.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.parametrize(
    ("program", "paste"),
    [("xclip", ["xclip", "-o", "-selection", "clipboard"]), ("xsel", ["xsel", "-o", "-b"])],
)
def test_the_real_program_gives_back_exactly_what_was_copied(
    program: str, paste: list[str], display: str, tmp_path: Path
) -> None:
    found = shutil.which(program)
    if not found:
        pytest.skip(f"{program} is not installed")
    (tmp_path / program).symlink_to(found)
    environment = {"PATH": str(tmp_path), "HOME": str(tmp_path), "DISPLAY": display}
    outcome = copy(TEXT, environment, tmp_path / "kept.txt")
    assert outcome.confirmed
    assert outcome.words == f"copied ({program})"
    deadline = time.monotonic() + 5
    pasted = b""
    while pasted.decode() != TEXT and time.monotonic() < deadline:
        pasted = subprocess.run(
            paste, env={**os.environ, "DISPLAY": display}, capture_output=True, check=False
        ).stdout
    assert pasted.decode() == TEXT


def test_what_is_kept_for_want_of_a_clipboard_is_nobody_else_s_business(tmp_path: Path) -> None:
    copy("words", {"PULLQUOTE_CLIPBOARD": "off"}, tmp_path / "state" / "clipboard.txt")
    assert stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700
