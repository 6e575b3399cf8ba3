"""How much is read at most."""

from typing import Final

MAX_BYTES: Final = 20_000_000
"""No article is as long as this; what is, is something else."""


def too_big(name: str, max_bytes: int = MAX_BYTES, *, size: int | None = None) -> str:
    """Why it is not read, and what to do instead; `size` is its own, in bytes, if known."""
    is_over = f"has {size / 1e6:,.0f} MB, over" if size else "is over"
    return (
        f"{name} {is_over} the limit of {max_bytes / 1e6:,.0f} MB. Cut out the article and open "
        "that, or raise the limit with --max-size."
    )
