"""How much is read at most."""

from typing import Final

MAX_BYTES: Final = 20_000_000
"""No article is as long as this; what is, is something else."""


def too_big(name: str, max_bytes: int = MAX_BYTES, *, size: int | None = None) -> str:
    """Why it is not read, and what to do instead; `size` is its own, in bytes, if known."""
    is_over = f"has {_megabytes(size)}, over" if size else "is over"
    return (
        f"{name} {is_over} the limit of {_megabytes(max_bytes)}. Cut out the article and open "
        "that, or raise the limit with --max-size."
    )


def _megabytes(size: int) -> str:
    """A size in MB, with as many digits as it takes."""
    return f"{size / 1e6:,.0f} MB" if size >= 10_000_000 else f"{size / 1e6:.2g} MB"
