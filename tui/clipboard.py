"""Text to the clipboard, by the way that works here, and honest about which it was.

The order rests on trials: inside tmux its own buffer is the only way that is never lost
silently; a native tool over SSH would fill the wrong machine's clipboard; OSC 52 gets no answer,
so nobody may call it "copied"; a file never fails silently.
"""

import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import which

OSC52_LIMIT = 74_000
"""Bytes that terminals are known to take; a longer sequence is dropped by many."""

SECONDS = 2.0
"""A clipboard program that takes longer is taken to hang."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program that takes the text on its standard input."""

    name: str
    command: tuple[str, ...]
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the text. `confirmed` only if a program said that it took it."""

    confirmed: bool
    words: str
    """For the toast: "copied (tmux)", "sent to the terminal", "saved to …"."""


TMUX = Program("tmux", ("tmux", "load-buffer", "-w", "-"))
NATIVE: tuple[tuple[str | None, Program], ...] = (
    (None, Program("pbcopy", ("pbcopy",))),
    ("WAYLAND_DISPLAY", Program("wl-copy", ("wl-copy",))),
    ("DISPLAY", Program("xclip", ("xclip", "-selection", "clipboard"))),
    ("DISPLAY", Program("xsel", ("xsel", "--clipboard", "--input"))),
    (None, Program("clip.exe", ("clip.exe",), "utf-16-le")),
)
"""Native tools, each with the variable that must be set for it to have a screen to talk to."""


def programs(
    environment: Mapping[str, str], find: Callable[[str], str | None] | None = None
) -> tuple[Program, ...]:
    """The programs worth trying here, best first.

    `PULLQUOTE_CLIPBOARD` (`tmux`, `native`, `osc52`, `off`) overrides the choice.
    """
    find = find or partial(which, path=environment.get("PATH"))
    wish = environment.get("PULLQUOTE_CLIPBOARD", "auto")
    found: list[Program] = []
    if wish in ("auto", "tmux") and environment.get("TMUX") and find("tmux"):
        found.append(TMUX)
    remote = environment.get("SSH_CONNECTION") or environment.get("SSH_TTY")
    if wish == "native" or (wish == "auto" and not remote):
        found += [
            program
            for variable, program in NATIVE
            if (variable is None or environment.get(variable)) and find(program.name)
        ]
    return tuple(found)


def goes_to_terminal(text: str, environment: Mapping[str, str]) -> bool:
    """Whether the text is to be sent to the terminal as well, by OSC 52."""
    wish = environment.get("PULLQUOTE_CLIPBOARD", "auto")
    return wish in ("auto", "osc52") and len(text.encode("utf-8", "replace")) <= OSC52_LIMIT


def copy(text: str, environment: Mapping[str, str], fallback: Path) -> Outcome:
    """Give the text to the first program that takes it, else keep it in the file `fallback`.

    Blocks for at most `SECONDS` a program: call it from a thread.
    """
    taken = next((one for one in programs(environment) if _take(one, text, environment)), None)
    if taken is not None:
        return Outcome(True, f"copied ({taken.name})")
    try:
        fallback.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fallback.write_text(text + "\n", encoding="utf-8", errors="replace")
        kept = f"kept in {fallback}"
    except OSError:
        kept = "no file could be written"
    sent = goes_to_terminal(text, environment)
    return Outcome(False, f"sent to the terminal; {kept}" if sent else kept)


def _take(program: Program, text: str, environment: Mapping[str, str]) -> bool:
    # xclip and wl-copy stay behind as daemons: an open pipe to them would never close.
    try:
        done = subprocess.run(
            program.command,
            input=text.encode(program.encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            env=dict(environment),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
