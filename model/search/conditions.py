"""What a line must be beside its words: whose, of what kind, of when, of how much.

Each condition is asked of plain figures or of numpy arrays alike.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any, Literal

from pullquote.model.search.amounts import currencies_of
from pullquote.model.search.folding import folded_words

Field = Literal["speaker", "person", "source", "kind", "tab", "money", "certain"]
FIELDS: dict[str, Field] = {
    "speaker": "speaker", "by": "speaker", "person": "person", "who": "person",
    "source": "source", "kind": "kind", "tab": "tab", "money": "money", "currency": "money",
    "certain": "certain",
}  # fmt: skip
"""The fields whose values are names, as typed."""

_ALIASES: dict[Field, dict[str, str]] = {
    "kind": {"fragment": "mixed", "reported": "indirect"},
    "tab": {"quotes": "quote", "people": "person", "timeline": "event", "events": "event",
            "article": "text"},
}  # fmt: skip
CLOSED: dict[Field, tuple[str, ...]] = {
    "kind": ("direct", "indirect", "mixed"),
    "tab": ("quote", "person", "money", "event", "text"),
    "certain": ("yes", "no"),
}
"""The fields of which all values are known beforehand."""

# The nearest name is meant if it is at least so like the one typed, as rapidfuzz counts.
_NEAR_NAME = 75


Figures = Any
"""A plain figure or a numpy array of them."""


@dataclass(frozen=True, slots=True)
class Named:
    """A field has this value."""

    field: Field
    value: str

    def chosen(self, values: Iterable[str]) -> tuple[str, ...]:
        """The values meant: exactly so named; else with words begun so; else the nearest.

        Never two of these at once, or "direct" would mean "indirect" too.
        """
        if self.field == "money" and (codes := currencies_of(self.value)):
            return tuple(value for value in values if value in codes)
        typed = folded_words(self.value)
        named = [(value, folded_words(value)) for value in values]
        named += [
            (value, [alias])
            for alias, value in _ALIASES.get(self.field, {}).items()
            if value in dict(named)
        ]
        if not typed:
            return ()
        if same := tuple(value for value, words in named if words == typed):
            return same
        if begun := tuple(value for value, words in named if _begins(typed, words)):
            return tuple(dict.fromkeys(begun))
        return () if self.field in CLOSED or self.field == "money" else _nearest(typed, named)


def _begins(typed: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in typed)


def _nearest(typed: list[str], named: list[tuple[str, list[str]]]) -> tuple[str, ...]:
    from rapidfuzz.fuzz import ratio

    near = {
        value: min(max((ratio(one, word) for word in words), default=0) for one in typed)
        for value, words in named
    }
    best = max(near.values(), default=0)
    return tuple(value for value in near if near[value] == best >= _NEAR_NAME)


@dataclass(frozen=True, slots=True)
class When:
    """It is from a day on, until a day, or both."""

    first: date | None = None
    last: date | None = None

    def meets(self, earliest: Figures, latest: Figures) -> Figures:
        """Whether days (as ordinals) from the earliest to the latest lie in it."""
        first = self.first.toordinal() if self.first else 0
        last = self.last.toordinal() if self.last else date.max.toordinal()
        return (latest >= first) & (earliest <= last)


Relation = Literal[">", ">=", "<", "<=", "="]


@dataclass(frozen=True, slots=True)
class Sum:
    """It holds a sum so great, in one of these currencies."""

    relation: Relation
    amount: Decimal
    currencies: frozenset[str] = frozenset()
    """Codes; if there are none, any will do."""

    def meets(self, low: Figures, high: Figures, currency: Figures) -> Figures:
        """Whether a sum from the least to the greatest can be so great.

        The currency is given as `numbered`.
        """
        return self._so_great(low, high) & self._so_counted(currency)

    def _so_counted(self, currency: Figures) -> Figures:
        if not self.currencies:
            return True
        return reduce(or_, (currency == numbered(code) for code in self.currencies))

    def _so_great(self, low: Figures, high: Figures) -> Figures:
        amount = float(self.amount)
        match self.relation:
            case ">":
                return high > amount
            case ">=":
                return high >= amount
            case "<":
                return low < amount
            case "<=":
                return low <= amount
            case "=":
                return (low <= amount) & (high >= amount)


def numbered(currency: str) -> int:
    """A currency's code as a number of 32 bits, and back with `code_of`."""
    return int.from_bytes(currency.encode()[:4], "big")


def code_of(number: int) -> str:
    """The code that was `numbered`."""
    return number.to_bytes(4, "big").lstrip(b"\0").decode(errors="replace")


Condition = Named | When | Sum

_DATE = re.compile(r"([12]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def days_of(typed: str) -> tuple[date, date] | None:
    """The first and last day of "2024", "2024-08" or "2024-08-06"; null if it is none of them."""
    found = _DATE.fullmatch(typed)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
