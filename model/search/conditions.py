"""What a line must be beside its words: whose, of what kind, of when, of how much.

Each condition is asked of plain figures or of numpy arrays alike.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pullquote.model.search.folding import folded_words

Field = Literal["speaker", "person", "source", "kind", "tab", "money", "certain"]
FIELDS: dict[str, Field] = {
    "speaker": "speaker", "by": "speaker", "person": "person", "who": "person",
    "source": "source", "kind": "kind", "tab": "tab", "money": "money", "currency": "money",
    "certain": "certain",
}  # fmt: skip
"""The fields whose values are names, as typed."""

_ALIASES: dict[tuple[Field, str], str] = {
    ("kind", "fragment"): "mixed", ("kind", "reported"): "indirect", ("tab", "quotes"): "quote",
    ("tab", "people"): "person", ("tab", "timeline"): "event", ("tab", "events"): "event",
    ("tab", "article"): "text", ("money", "$"): "usd", ("money", "€"): "eur",
    ("money", "£"): "gbp", ("money", "¥"): "jpy",
}  # fmt: skip
_CLOSED = frozenset({"kind", "tab", "money", "certain"})

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
        wanted = _ALIASES.get((self.field, self.value.lower()), self.value)
        typed = folded_words(wanted)
        named = [(value, folded_words(value)) for value in values]
        if not typed:
            return ()
        if same := tuple(value for value, words in named if words == typed):
            return same
        if begun := tuple(value for value, words in named if _begins(typed, words)):
            return begun
        return () if self.field in _CLOSED else _nearest(typed, named)


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
    """It holds a sum so great."""

    relation: Relation
    amount: Decimal

    def meets(self, low: Figures, high: Figures) -> Figures:
        """Whether a sum from the least to the greatest can be so great."""
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


Condition = Named | When | Sum

_DATE = re.compile(r"([12]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_SUM = re.compile(r"[$€£¥]?(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)\s?([a-z]*)[$€£¥]?")
_SCALES = {
    "": 0, "k": 3, "thousand": 3, "m": 6, "mn": 6, "mln": 6, "million": 6,
    "b": 9, "bn": 9, "billion": 9, "t": 12, "tn": 12, "trn": 12, "trillion": 12,
}  # fmt: skip


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


def sum_of(typed: str) -> Decimal | None:
    """The sum of "1m", "$1.4bn", "5,000"; null if it is none."""
    found = _SUM.fullmatch(typed.lower())
    if found is None or found[2] not in _SCALES or len(found[1]) > 30:
        return None
    return Decimal(found[1].replace(",", "")).scaleb(_SCALES[found[2]])
