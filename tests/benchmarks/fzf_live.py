"""Milliseconds from a key to the repainted list: fzf, our search alone, and our app.

fzf runs in a pseudo-terminal of 120 by 40 on the paragraphs that `keys.py` makes, and the queries
are typed as there, key by key. fzf has answered when its terminal is quiet: the last thing it
wrote counts. Where a key leaves the list as it is that is no more than the letter's echo, and a
search that says nothing for longer than `QUIET` is counted short: both are in fzf's favour. Our
search alone is the library's index over the same lines, asked for a hundred; the app is timed by
`keys.py` in the same run. All of it is wall time, so the load is told with it.

Run: python -m tests.benchmarks.fzf_live [rows ...]
"""

import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from fcntl import ioctl
from pathlib import Path

from pullquote.model.search.lines import Line
from pullquote.model.search.on_disk import build, open_index
from tests.benchmarks.keys import BETWEEN, QUERIES, article, measured

SIZES = (10_000, 100_000)
QUIET = 0.5
"""Seconds without output after which fzf is taken to have answered."""
READING = 60
"""Seconds that fzf has to read its lines."""
SHOWN = 100
CLEAR = b"\x15"  # Ctrl-U: the query is emptied


class Fzf:
    """fzf on the lines of a file, in a terminal of its own."""

    def __init__(self, lines: Path) -> None:
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            os.environ |= {"TERM": "xterm-256color", "FZF_DEFAULT_OPTS": ""}
            os.dup2(os.open(lines, os.O_RDONLY), 0)  # the keys come from /dev/tty
            os.execvp("fzf", ["fzf"])

    def wait_until(self, words: bytes) -> None:
        """Read what it shows until these words have stood there, and it is quiet."""
        seen, begun = b"", time.monotonic()
        while words not in seen or self._ready(QUIET):
            if time.monotonic() > begun + READING:
                raise TimeoutError(f"fzf did not show {words!r}")
            if self._ready(QUIET):
                seen += os.read(self._terminal, 1 << 16)

    def press(self, key: bytes) -> float:
        """Milliseconds until the last of what it wrote in answer."""
        begun = last = time.monotonic()
        os.write(self._terminal, key)
        while self._ready(QUIET):
            os.read(self._terminal, 1 << 16)
            last = time.monotonic()
        return (last - begun) * 1000

    def end(self) -> None:
        """Be gone."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)

    def _ready(self, seconds: float) -> bool:
        return bool(select.select([self._terminal], [], [], seconds)[0])


def of_fzf(lines: Path, rows: int) -> Iterator[float]:
    """Milliseconds for each key of the queries; blanks are typed, but not counted."""
    fzf = Fzf(lines)
    try:
        fzf.wait_until(f"{rows}/{rows}".encode())
        for query in QUERIES:
            fzf.press(CLEAR)
            for letter in query:
                took = fzf.press(letter.encode())
                if letter != " ":
                    yield took
    finally:
        fzf.end()


def of_search(lines: Path, folder: Path) -> Iterator[float]:
    """The same keys asked of the library's index."""
    with lines.open(encoding="utf-8") as file:
        build(folder, (Line("text", str(at), row[:-1]) for at, row in enumerate(file)))
    library = open_index(folder)
    library.search("a", limit=SHOWN)  # opened and read before the first key, as in the app
    for query in QUERIES:
        for end, letter in enumerate(query, 1):
            if letter == " ":
                continue
            time.sleep(BETWEEN)
            begun = time.monotonic()
            library.search(query[:end], limit=SHOWN)
            yield (time.monotonic() - begun) * 1000


def percentiles(times: list[float]) -> tuple[float, float]:
    """The middle, and what one key in twenty takes longer than."""
    cuts = statistics.quantiles(times, n=20)
    return cuts[9], cuts[18]


def main(sizes: list[int]) -> int:
    """Print a line a size."""
    if not shutil.which("fzf"):
        print("fzf is not installed")
        return 1
    print(f"{'rows':>8}  fzf p50   p95   search p50   p95 ratio   app p50   p95 ratio  load")
    for rows in sizes or SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            lines = folder / "lines.txt"
            lines.write_text(article(rows).text.replace("\n\n", "\n") + "\n", encoding="utf-8")
            theirs = percentiles(list(of_fzf(lines, rows)))
            told = f"{rows:>8} {theirs[0]:8.1f} {theirs[1]:5.1f}"
            alone = percentiles(list(of_search(lines, folder / "index")))
            told += f"   {alone[0]:10.1f} {alone[1]:5.1f} {theirs[1] / alone[1]:5.1f}"
            app = percentiles(measured(rows, folder, burst=False)[0])
            told += f"   {app[0]:7.1f} {app[1]:5.1f} {theirs[1] / app[1]:5.1f}"
            print(f"{told}  {os.getloadavg()[0]:4.1f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main([int(one) for one in sys.argv[1:]]))
