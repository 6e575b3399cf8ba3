"""How large sums are beside each other: a bar for each, on the scale of its own kind.

Two currencies are never on one scale, nor is a price per barrel on that of budgets. What there is
nothing of its kind to compare with has no bar. A logarithmic bar grows by the same length for each
ten times more, so that a loaf and a budget are both seen; a linear one grows with the sum.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10
from typing import Literal

from pullquote.model.article import Money
from pullquote.model.export.words import per_words
from pullquote.model.extraction.money.totals import size_of
from pullquote.tui.views.row import Gauge

Scaling = Literal["log", "linear"]


@dataclass(frozen=True, slots=True)
class Sizes:
    """The smallest and the largest sum of each kind."""

    ends: dict[str, tuple[Decimal, Decimal]]
    scaling: Scaling = "log"

    def gauge(self, money: Money) -> Gauge | None:
        """The bar of a sum; none where there is no figure."""
        kind = kind_of(money)
        if money.amount is None or kind not in self.ends:
            return None
        share = self._share(kind, abs(money.amount))
        reach = self._share(kind, size_of(money))
        low, high = sorted((share, reach))
        return Gauge(kind, low, high, below=money.amount < 0)

    def begins(self, kind: str) -> Decimal | None:
        """Where the bars of a kind begin: at nothing on a linear scale."""
        if kind not in self.ends or self.scaling == "linear":
            return None
        return Decimal(10) ** foot(self.ends[kind][0])

    def _share(self, kind: str, size: Decimal) -> float:
        smallest, largest = self.ends[kind]
        if not size:
            return 0.0
        if self.scaling == "linear":
            return float(size / largest)
        begin = foot(smallest)
        return max((log10(size) - begin) / (log10(largest) - begin), 0.0)


def foot(smallest: Decimal) -> int:
    """The power of ten at which a logarithmic scale begins: well below the smallest sum."""
    return floor(log10(smallest)) - 1


def sizes_of(sums: Iterable[Money], scaling: Scaling) -> Sizes:
    """The scale of every kind of which there are two sums with figures."""
    values: defaultdict[str, list[tuple[Decimal, ...]]] = defaultdict(list)
    for money in sums:
        found = tuple(abs(value) for value in (money.amount, money.amount_max) if value)
        if found:
            values[kind_of(money)].append(found)
    ends = {
        kind: (min(map(min, found)), max(map(max, found)))
        for kind, found in values.items()
        if len(found) > 1
    }
    return Sizes(ends, scaling)


def kind_of(money: Money) -> str:
    """What a sum may be compared with: "USD", "USD per barrel"."""
    return money.currency + per_words(money)
