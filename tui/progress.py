"""One line on a terminal that says how far fetching is, and goes when it is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from pullquote.tui.inputs import unseen

if TYPE_CHECKING:
    from pullquote.model.reading.link.wire import Watch

_WIDEST = 48


def fetching_words(host: str, received: int) -> str:
    """How far fetching is."""
    name = host if len(host) <= _WIDEST else f"{host[: _WIDEST - 1]}…"
    size = f" {received / 1000:,.0f} kB" if received else ""
    return f"Fetching {name} …{size}"


@contextmanager
def told_on(stream: TextIO) -> Iterator["Watch"]:
    """Told on the stream if it is a terminal; nothing is left there."""
    if not stream.isatty():
        yield unseen
        return
    shown = ""

    def tell(host: str, received: int) -> None:
        nonlocal shown
        words = fetching_words(host, received)
        if words != shown:
            stream.write(f"\r{words.ljust(len(shown))}")
            stream.flush()
            shown = words

    try:
        yield tell
    finally:
        if shown:
            stream.write(f"\r{' ' * len(shown)}\r")
            stream.flush()
