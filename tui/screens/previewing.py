"""The text of an article beside the list it stands in."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pullquote.model.article import Document, Span
from pullquote.model.library.folder import Card
from pullquote.model.library.holdings import Rules

if TYPE_CHECKING:
    from pullquote.model.search.rank import Hit

KEPT = 8
"""Documents that are kept to be looked at again."""


class Look(NamedTuple):
    """A text, and what of it is lit; no text if it cannot be read."""

    document: Document | None
    spans: tuple[Span, ...] = ()


class Preview:
    """Reads what is looked at."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._read = lru_cache(KEPT)(rules.document)

    def of(self, card: Card, hit: "Hit | None") -> Look:
        """The text of an article, what was found in it lit. To be asked beside the interface."""
        try:
            document = self._read(card)
        except Exception:  # opening it tells why
            return Look(None)
        if hit is None or not 0 <= hit.place.start < hit.place.end <= len(document.text):
            return Look(document)
        return Look(document, (Span(start=hit.place.start, end=hit.place.end),))
