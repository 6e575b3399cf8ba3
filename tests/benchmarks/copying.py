"""Milliseconds from the key to the citation in tmux's buffer, and of making its text.

In a tmux of its own, in its default configuration. The first key and the later ones apart: the
first loads what citing needs. Run: python tests/benchmarks/copying.py
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from pullquote.model.citation.collection import Cited, cite_all
from pullquote.model.citation.registry import STYLES
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.read import read_file

ROUNDS = 15
TO_BUFFER = 150
"""Milliseconds from key to buffer at the most, in the median."""
TO_TEXT = 5
"""Milliseconds that making the text may take in any style, in the median."""

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"


class Tmux:
    """A tmux of its own, running the app on the seed."""

    def __init__(self, folder: Path) -> None:
        (folder / "conf").write_text("")
        self._words = ["tmux", "-S", str(folder / "socket"), "-f", str(folder / "conf")]
        command = f"PULLQUOTE_STATE={folder} {sys.executable} -m pullquote.tui {SEED}"
        self.run("new-session", "-d", "-x", "100", "-y", "30", command)

    def run(self, *words: str) -> str:
        """What a command of tmux prints."""
        done = subprocess.run([*self._words, *words], capture_output=True, text=True, check=False)
        return done.stdout

    def wait_for(self, words: str) -> None:
        """Until the words are on the screen."""
        deadline = time.monotonic() + 30
        while words not in self.run("capture-pane", "-p"):
            if time.monotonic() > deadline:
                raise TimeoutError(words)

    def milliseconds_to_buffer(self, key: str) -> float:
        """From a key until the buffer holds something new."""
        self.run("set-buffer", "-b", "before", "nothing yet")
        names = self.run("list-buffers", "-F", "#{buffer_name}")
        started = time.perf_counter()
        self.run("send-keys", key)
        while self.run("list-buffers", "-F", "#{buffer_name}") == names:
            if time.perf_counter() - started > 30:
                raise TimeoutError(key)
        return (time.perf_counter() - started) * 1000


def milliseconds_to_text(style: str) -> float:
    """Of making quotation and reference of the longest quotation of the seed."""
    article = extract(read_file(SEED))
    quote = max(article.quotes, key=lambda quote: quote.parts[0].end - quote.parts[0].start)
    taken = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        made = cite_all([Cited(article, quote)], style, accessed=date(2024, 8, 20)).both
        taken.append((time.perf_counter() - started) * 1000)
        assert made
    return statistics.median(taken)


def main() -> int:
    """Print the figures; 1 if one is over its limit."""
    os.environ.pop("TMUX", None)
    texts = {style: milliseconds_to_text(style) for style in STYLES}
    slowest = max(texts, key=lambda style: texts[style])
    print(f"text, slowest of {len(texts)} styles ({slowest}): {texts[slowest]:.2f} ms")
    with tempfile.TemporaryDirectory() as folder:
        tmux = Tmux(Path(folder))
        try:
            tmux.wait_for("2 Quotes 5")
            time.sleep(1)
            first = tmux.milliseconds_to_buffer("y")
            later = [tmux.milliseconds_to_buffer("y") for _ in range(ROUNDS)]
        finally:
            tmux.run("kill-server")
    median = statistics.median(later)
    print(f"key to buffer: first {first:.0f} ms, then {median:.0f} ms (worst {max(later):.0f})")
    return int(median > TO_BUFFER or texts[slowest] > TO_TEXT)


if __name__ == "__main__":
    sys.exit(main())
