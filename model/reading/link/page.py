"""What a link gave."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of a page, and what its server says of them."""

    data: bytes
    asked: str
    """The link that was asked for."""
    url: str
    """Where the page was found in the end."""
    media_type: str | None = None
    charset: str | None = None
    notes: tuple[str, ...] = ()
    """Plain remarks, such as that it is incomplete."""
