"""The host of an address: who printed it, and where."""

from urllib.parse import urlsplit


def host_of(url: str | None) -> str | None:
    """The host of an address; null where it has none, as in "https://[a.b/c"."""
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None
