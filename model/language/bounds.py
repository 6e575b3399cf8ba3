"""The word that makes a date a bound of a stretch: "since 2019", "from Monday", "until May"."""

from collections.abc import Sequence
from typing import Final

_BETWEEN: Final = frozenset("at least about around roughly as early late mid the".split())


def bound(words: Sequence[str]) -> str:
    """The last of the words before a date, in small letters, that tells more than "about"."""
    return next((word for word in reversed(words) if word not in _BETWEEN), "")
