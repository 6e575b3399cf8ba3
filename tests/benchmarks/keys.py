"""Milliseconds from a key of a search to the repainted list, in an article of many facts.

The app runs in a pseudo-terminal of 120 by 40 on an article of so many paragraphs, each with a
quotation; queries are typed key by key. A key is answered when the first lines of what it finds
have been written to the terminal. Both processes read the same clock. In a burst the keys come
faster than anybody types, and the last one is what counts.

Run: python tests/benchmarks/keys.py [rows ...]
"""

# ruff: noqa: ANN401 - what is hooked into belongs to Textual
import gc
import json
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import threading
import time
from datetime import date
from fcntl import ioctl
from pathlib import Path
from random import Random
from typing import Any

from pullquote.model.article import Article, Block, Mention, Person, Quote, Span, Speaker

GOLD = Path(__file__).parents[1] / "gold" / "dev.jsonl"
SIZES = (10_000, 40_000, 100_000)
BETWEEN = 0.15
"""Seconds between two keys: a quick typist."""
BURST = 0.02
LOST = 9.0
"""Seconds told for a key that was never answered."""
QUERIES = (
    "the minister said", "ferry safety", "counteroffensive", "teh governer", "a new bridge",
    "speaker:ortiz water", "schools budgt", '"the city" plan', "zzyzx", "wh",
)  # fmt: skip
PEOPLE = ("Lena Ortiz", "Tom Bray", "Ann Lee", "Marta Kovac", "Idris Cole", "John Kirby")


def article(rows: int) -> Article:
    """Paragraphs of the words of real news, one quotation each, by one of a few people."""
    chance = Random(7)
    told = [json.loads(line)["text"] for line in GOLD.read_text(encoding="utf-8").splitlines()]
    words = [word for text in told for word in text.split()]
    # New names in every thousand lines, as in real texts: the vocabulary grows.
    letters = "etaoinshrdlucmfwypvbgk"
    odd = ["".join(chance.choices(letters, k=chance.randint(4, 9))) for _ in range(rows // 3)]
    parts: list[str] = []
    blocks, quotes, at = [], [], 0
    mentions: dict[int, list[Mention]] = {}
    for number in range(rows):
        start = chance.randrange(len(words) - 30)
        said = " ".join([*words[start : start + chance.randint(8, 26)], *chance.choices(odd)])
        who = chance.randrange(len(PEOPLE))
        line = f"“{said},” {PEOPLE[who]} said."
        name = at + len(said) + 4
        span = Span(start=name, end=name + len(PEOPLE[who]))
        mentions.setdefault(who, []).append(Mention(span=span))
        speaker = Speaker(person=f"p{who}", mention=span, certainty="stated")
        spoken = Span(start=at, end=at + len(said) + 3)
        quotes.append(Quote(id=f"q{number}", parts=(spoken,), kind="direct", speaker=speaker))
        blocks.append(Block(span=Span(start=at, end=at + len(line)), number=number + 1))
        parts.append(line)
        at += len(line) + 2
    people = tuple(
        Person(id=f"p{who}", name=PEOPLE[who], mentions=tuple(found))
        for who, found in sorted(mentions.items())
    )
    return Article(
        id="a", text="\n\n".join(parts), blocks=tuple(blocks), people=people, quotes=tuple(quotes)
    )


def run_app(rows: int, log: str) -> None:
    """The app, noting when what a query finds has been written."""
    from pullquote.tui.responsive import tune

    tune()
    from textual.driver import Driver

    from pullquote.tui import app as apps
    from pullquote.tui.screens.article import ArticleScreen
    from pullquote.tui.settings import Settings
    from pullquote.tui.views.reading import Reading
    from pullquote.tui.views.shown import Shown
    from pullquote.tui.widgets.fact_list import FactList

    gc.disable()  # as the command does until the text is on the screen
    whole = article(rows)
    pending: list[str] = []
    drawn: list[str] = []
    with Path(log).open("w", encoding="utf-8", buffering=1) as file:

        def display(self: Any, screen: Any, renderable: Any) -> None:
            show(self, screen, renderable)
            if drawn:
                file.write(json.dumps([time.monotonic(), drawn[-1], work_since_key()]) + "\n")
                drawn.clear()

        def send(self: Any, event: Any) -> None:
            key_came[:] = [time.process_time()]
            heard(self, event)

        def work_since_key() -> float:
            return (time.process_time() - key_came[0]) * 1000

        key_came = [0.0]
        heard = Driver.process_message
        Driver.process_message = send  # type: ignore[method-assign, assignment]
        show, fill = apps.PullquoteApp._display, ArticleScreen.show_tab
        draw, warm = FactList.render_line, Shown.warm

        def show_tab(self: Any, key: str | None = None) -> None:
            fill(self, key)
            pending[:] = [self.sought]

        def render_line(self: Any, y: int) -> Any:
            if pending:
                drawn[:] = pending
                pending.clear()
            return draw(self, y)

        def words_alone(document: Any, environment: Any, finder: Any = None) -> Any:
            return Shown(Reading(document))

        def warmed(self: Any) -> None:
            warm(self)
            file.write(json.dumps([time.monotonic(), "\nwarm", 0]) + "\n")

        apps.PullquoteApp._display = display  # type: ignore[method-assign]
        ArticleScreen.show_tab = show_tab  # type: ignore[method-assign]
        FactList.render_line = render_line  # type: ignore[method-assign]
        Shown.warm = warmed  # type: ignore[method-assign]
        module: Any = apps
        module.with_facts = words_alone
        apps.PullquoteApp(
            whole, "a.txt", Settings(path=Path(log).with_suffix(".json")),
            environment={"PULLQUOTE_CLIPBOARD": "off"}, today=lambda: date(2024, 8, 20),
            state=Path(log).parent,
        ).run()  # fmt: skip


def measured(rows: int, folder: Path, *, burst: bool) -> tuple[list[float], list[float], float]:
    """Milliseconds a key (in a burst the last), wall and CPU; seconds until all was ready."""
    log = folder / f"{rows}-{burst}.log"
    child, terminal = pty.fork()
    if child == 0:
        ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        os.execv(sys.executable, [sys.executable, __file__, "--app", str(rows), str(log)])
    done = threading.Event()

    def drain() -> None:
        while not done.is_set():
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    os.read(terminal, 1 << 16)
                except OSError:
                    return

    threading.Thread(target=drain, daemon=True).start()
    begun = time.monotonic()
    while "\\nwarm" not in (log.read_text() if log.exists() else ""):
        if time.monotonic() > begun + 240:
            raise TimeoutError("the app did not get ready")
        time.sleep(0.2)
    ready = time.monotonic() - begun
    time.sleep(1)
    times, work = [], []

    def answer(since: float, typed: str) -> tuple[float, float]:
        while time.monotonic() < since + LOST:
            for line in log.read_text().splitlines():
                at, query, cpu = json.loads(line)
                if query == typed and at > since:
                    return (at - since) * 1000, cpu
            time.sleep(0.01)
        return LOST * 1000, LOST * 1000

    def press(keys: bytes) -> float:
        now = time.monotonic()
        os.write(terminal, keys)
        return now

    press(b"2")
    time.sleep(2)
    for query in QUERIES:
        press(b"/")
        time.sleep(0.6)
        for end, letter in enumerate(query, 1):
            now = press(letter.encode())
            if end == len(query) or not (burst or letter == " "):
                wall, cpu = answer(now, query[:end].strip())
                times.append(wall)
                work.append(cpu)
            time.sleep(BURST if burst else BETWEEN)
        press(b"\r")
        time.sleep(0.2)
        press(b"\x1b")
        time.sleep(1.2)
    done.set()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    return times, work, ready


def main(sizes: list[int]) -> int:
    """Print a line a size."""
    with tempfile.TemporaryDirectory() as name:
        print(f"{'rows':>8}  wall p50   p95 worst   cpu p50   p95   burst p50 worst  ready  load")
        for rows in sizes or SIZES:
            times, work, ready = measured(rows, Path(name), burst=False)
            last, _, _ = measured(rows, Path(name), burst=True)
            wall, cpu = (statistics.quantiles(one, n=20) for one in (times, work))
            print(
                f"{rows:>8} {wall[9]:9.1f} {wall[18]:5.1f} {max(times):5.0f}"
                f"  {cpu[9]:8.1f} {cpu[18]:5.1f}"
                f"  {statistics.median(last):10.1f} {max(last):5.0f}  {ready:4.1f}s"
                f" {os.getloadavg()[0]:5.1f}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--app"]:
        run_app(int(sys.argv[2]), sys.argv[3])
        sys.exit(0)
    sys.exit(main([int(one) for one in sys.argv[1:]]))
