"""CPU time from start to the first meaningful paint of the seed, as a ratio to a one-label app.

Both programs run in a pseudo-terminal of 120 by 40, in turn; the paint is the first screen that
holds the words looked for. The bytecode of both is there already, as after an installation: to
compile the source is no part of starting. Prints the median ratio.
Run: python tests/benchmarks/first_paint.py
"""

import os
import pty
import resource
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from fcntl import ioctl
from pathlib import Path

ROUNDS = 9
LIMIT = 2.0
"""CPU of ours over CPU of the one-label app; rivals: toolong 5.8, posting 9.2, harlequin 11.7."""

SCRATCH = Path(tempfile.gettempdir()) / "pullquote-benchmark"
SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"
ONE_LABEL = """
from textual.app import App
from textual.widgets import Label
class One(App):
    def compose(self):
        yield Label("one label and nothing else")
One().run()
"""


def seconds_to_paint(command: list[str], words: bytes) -> float:
    """CPU seconds (user and system) that `command` used when `words` were on the screen."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    child, terminal = pty.fork()
    if child == 0:
        ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.environ |= {
            "PULLQUOTE_STATE": f"{SCRATCH}/state",
            "PYTHONPYCACHEPREFIX": f"{SCRATCH}/code",
        }
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execv(command[0], command)
    seen = b""
    deadline = time.monotonic() + 30
    while words not in seen:
        if not select.select([terminal], [], [], max(deadline - time.monotonic(), 0))[0]:
            raise TimeoutError(f"{words!r} did not appear")
        seen += os.read(terminal, 65536)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print the figures; 1 if the ratio is over the limit."""
    ours = [sys.executable, "-m", "pullquote.tui", str(SEED)]
    label = [sys.executable, "-c", ONE_LABEL]
    programs = ((label, b"one label"), (ours, b"stated on"))
    for command, words in programs:
        seconds_to_paint(command, words)
    rounds = [[seconds_to_paint(*program) for program in programs] for _ in range(ROUNDS)]
    base, mine = (statistics.median(column) for column in zip(*rounds, strict=True))
    ratio = statistics.median(one[1] / one[0] for one in rounds)
    print(f"one label {base * 1000:.0f} ms, pullquote {mine * 1000:.0f} ms CPU: ratio {ratio:.2f}")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
