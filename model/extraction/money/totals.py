"""What the sums of an article come to, in each currency, without counting any money twice.

News tells the same money again, converts it, splits it, compares it with last year's. Only sums
that somebody pays, for differing things or to different people, are added; the rest is named with
the reason for which it is left out. Where nothing can be added, the largest sum stands alone.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pullquote.model.article import Article, Money
from pullquote.model.extraction.money.left_out import (
    REASON_WORDS,
    REASONS,
    Reason,
    plain,
    plain_words,
    reasons,
    size_of,
)
from pullquote.model.extraction.money.named import payer_words
from pullquote.model.language.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Total:
    """The sums of one currency."""

    currency: str
    sums: tuple[Money, ...]
    added: tuple[Money, ...]
    """Payments with differing payees or purposes."""
    left: dict[Reason, tuple[Money, ...]] = field(default_factory=dict)
    """What is not added, and why."""

    @property
    def least(self) -> Decimal | None:
        """What the payments come to at least; null where fewer than two can be added."""
        return sum_of(self.added) if len(self.added) > 1 else None

    def by_payer(self, article: Article) -> tuple[tuple[str, tuple[Money, ...]], ...]:
        """Each payer, by the words first printed for it, and its payments.

        A pronoun of which nothing is known may be anybody: such a payment stands alone, and no
        words are told.
        """
        found: dict[str, tuple[str, list[Money]]] = {}
        for money in self.added:
            words = payer_words(article, money)
            key = plain(words) or money.id
            found.setdefault(key, (words, []))[1].append(money)
        return tuple((words, tuple(sums)) for words, sums in found.values())

    @property
    def largest(self) -> Money | None:
        """The largest sum with a figure."""
        counted = [money for money in self.sums if money.amount is not None]
        return max(counted, key=size_of, default=None)

    @property
    def different(self) -> int:
        """How many sums are neither told again nor converted."""
        again = len(self.left.get("told again", ())) + len(self.left.get("converted", ()))
        return len(self.sums) - again


def sum_of(sums: Sequence[Money]) -> Decimal:
    """What payments come to; of a range its lower end."""
    return sum((money.amount for money in sums if money.amount), Decimal(0))


def totals(found: Sequence[Money], analysis: Analysis) -> tuple[Total, ...]:
    """A total for each currency of the sums of an article, the most named first."""
    why = reasons(found, analysis)
    groups: defaultdict[str, list[Money]] = defaultdict(list)
    for money in found:
        groups[money.currency].append(money)
    order = sorted(groups, key=lambda code: -len(groups[code]))
    return tuple(_total(code, groups[code], why) for code in order)


def _total(currency: str, sums: Sequence[Money], why: dict[str, Reason]) -> Total:
    left = {
        reason: tuple(money for money in sums if why.get(money.id) == reason) for reason in REASONS
    }
    return Total(
        currency,
        tuple(sums),
        tuple(money for money in sums if money.id not in why),
        {reason: found for reason, found in left.items() if found},
    )


__all__ = [
    "REASONS",
    "REASON_WORDS",
    "Reason",
    "Total",
    "plain_words",
    "size_of",
    "sum_of",
    "totals",
]
