"""What the sums of an article come to, in each currency, without counting any money twice.

News tells the same money again, converts it, splits it, compares it with last year's. Only sums
that somebody pays, for differing things or to different people, are added; the rest is named with
the reason for which it is left out. Where nothing can be added, the largest sum stands alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, get_args

from pullquote.model.article import Money, Span
from pullquote.model.language.analysis import Analysis

Reason = Literal[
    "converted", "told again", "no figure", "per unit", "compared", "part", "difference",
    "at most", "unsure", "no payment", "same purpose", "no purpose",
]  # fmt: skip
REASONS: tuple[Reason, ...] = get_args(Reason)
REASON_WORDS: dict[Reason, str] = {
    "converted": "the same money in another currency",
    "told again": "told again",
    "no figure": "without a figure",
    "per unit": "for a unit or a period",
    "compared": "what another is compared with",
    "part": "part of another",
    "difference": "by how much more or less it was",
    "at most": "an upper limit",
    "unsure": "asked for, expected, denied or possible",
    "no payment": "nobody is said to pay it",
    "same purpose": "for what another is for",
    "no purpose": "neither what for nor to whom is told",
}

_NEAR = 400
"""Characters before a sum in which its words stand, in the longest of sentences."""
_QUALIFIED = r"(?:(?:about|around|roughly|approximately|some|nearly|almost|at least|more than)\s+)?"
_CONVERTED = re.compile(
    rf"(?:\s*\(|,?\s+or\s+)(?:equivalent to\s+|worth\s+|=\s*)?{_QUALIFIED}$", re.I
)
_COMPARED = re.compile(
    r"\b(?:from|against|(?<!more )(?<!less )(?<!fewer )(?<!greater )than"
    rf"|compared (?:with|to)|instead of|rather than)\s+{_QUALIFIED}$",
    re.I,
)
_PART = re.compile(
    r"\b(?:including|of which|of that|of those|among (?:them|which|those))\b[^.;]*$"
    r"|(?:^|[.;,]\s*)of (?:the|its|that|this|his|her|their)\b[^.;]*,[^.;]*$",
    re.I,
)
_DIFFERENCE = re.compile(
    r"\s+(?:(?:more|less|higher|lower|cheaper|fewer|worse|better)\s+than"
    r"|(?:over|under|above|below|beyond)\s+(?:budget|target|plan|estimates?|forecasts?)"
    r"|(?:over|under)-?(?:spend|spent|run)\w*|short(?:fall)?\b|gap\b)",
    re.I,
)
"""Behind a sum: it is how far two others lie apart."""
_OF_ANOTHER = re.compile(r"\s+of (?:the|its|that|this|his|her|their)\s+\S*[$£€¥\d]", re.I)
_UNSURE = re.compile(
    r"\b(?:would|could|may|might|if|whether|unless|ask(?:s|ed)?|demand(?:s|ed)?|seek(?:s|ing)?|sought"
    r"|su(?:e[sd]?|ing)|lawsuits?|accus\w+|charged with|charges of|indict\w+|request\w*"
    r"|wants?|wanted|propos\w+|expect\w*|offer\w*|refus\w+|den(?:y|ies|ied)|claim\w*|never"
    r"|clear(?:s|ed) of|acquit\w*|not(?! (?:less|more|fewer) than)|alleged\w*|suspected)\b"
    r"|n['’]t\b",
    re.I,
)
_ALLEGED = re.compile(r"\balleg\w+|\bit is (?:claimed|thought|believed)\b", re.I)
_TAKEN = re.compile(
    r"\b(?:stole|stolen|steal(?:s|ing)?|theft|lost|los(?:e|es|ing)|embezzl\w+|siphon\w+|defraud\w+"
    r"|missing)\b[^.;,]*$",
    re.I,
)
"""Money that is gone is paid by nobody."""
_MEASURED = re.compile(
    r"\b(?:profits?|loss(?:es)?|revenues?|sales|income|earnings|savings|deficit|surplus|turnover"
    r"|net|prices?|dividend|debts?)\b",
    re.I,
)


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

    def by_payer(self, text: str) -> tuple[tuple[str, tuple[Money, ...]], ...]:
        """Each payer, by the words first printed for it, and its payments.

        "He" and "they" may be anybody: each such payment stands alone.
        """
        found: dict[str, tuple[str, list[Money]]] = {}
        for money in self.added:
            if money.payer is None:
                continue
            words = plain_words(money.payer, text)
            key = money.id if words in _ANYBODY else words
            printed = " ".join(money.payer.of(text).split())
            found.setdefault(key, (printed, []))[1].append(money)
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


_ANYBODY = frozenset("he she it they we i you who him her them us me".split())


def sum_of(sums: Sequence[Money]) -> Decimal:
    """What payments come to; of a range its lower end."""
    return sum((money.amount for money in sums if money.amount), Decimal(0))


def size_of(money: Money) -> Decimal:
    """How large a sum is, whatever its sign; a range is as large as its upper end."""
    return max(abs(money.amount or Decimal(0)), abs(money.amount_max or Decimal(0)))


def totals(found: Sequence[Money], analysis: Analysis) -> tuple[Total, ...]:
    """A total for each currency of the sums of an article, the most named first."""
    reasons = dict(_reasons(found, analysis))
    groups: defaultdict[str, list[Money]] = defaultdict(list)
    for money in found:
        groups[money.currency].append(money)
    order = sorted(groups, key=lambda code: -len(groups[code]))
    return tuple(_total(code, groups[code], reasons) for code in order)


def _total(currency: str, sums: Sequence[Money], reasons: dict[str, Reason]) -> Total:
    left = {
        reason: tuple(money for money in sums if reasons.get(money.id) == reason)
        for reason in REASONS
    }
    return Total(
        currency,
        tuple(sums),
        tuple(money for money in sums if money.id not in reasons),
        {reason: found for reason, found in left.items() if found},
    )


def _reasons(found: Sequence[Money], analysis: Analysis) -> Iterator[tuple[str, Reason]]:
    """Why a sum is not added, by its id; a sum that is not named may be."""
    told: set[tuple[str, Decimal | None, Decimal | None, str | None]] = set()
    purposes: set[tuple[str, str]] = set()
    before: Money | None = None
    for money in found:
        key = money.currency, money.amount, money.amount_max, money.per
        reason = _reason(analysis, money, before, again=money.amount is not None and key in told)
        told.add(key)
        before = money
        if reason is None:
            aims = {(money.currency, words) for words in _aims(analysis.text, money)}
            if not aims or purposes & aims:
                reason = "same purpose" if aims else "no purpose"
            purposes |= aims
        if reason is not None:
            yield money.id, reason


def _reason(
    analysis: Analysis, money: Money, before: Money | None, *, again: bool
) -> Reason | None:
    text, at = analysis.text, money.span.start
    sentence = analysis.sentence_at(at)
    around = sentence.span if sentence and sentence.end > at else money.span
    lead = text[max(around.start, at - _NEAR) : at]
    between = text[before.span.end : at] if before else ""
    between = between if len(between) < _NEAR else ""
    other = before is not None and before.currency != money.currency
    if other and _CONVERTED.fullmatch(between):
        return "converted"
    if again:
        return "told again"
    if money.amount is None:
        return "no figure"
    if money.per is not None:
        return "per unit"
    if _COMPARED.search(lead):
        return "compared"
    if _PART.search(lead) or _OF_ANOTHER.match(text, money.span.end):
        return "part"
    if _DIFFERENCE.match(text, money.span.end):
        return "difference"
    if money.qualifier in ("up to", "less than"):
        return "at most"
    purpose = money.purpose.of(text) if money.purpose else ""
    taken = _TAKEN.search(lead)
    if money.payer is None or money.amount <= 0 or taken or _MEASURED.search(purpose):
        return "no payment"
    behind = text[money.span.end : around.end]
    return "unsure" if _UNSURE.search(lead) or _ALLEGED.search(behind) else None


def _aims(text: str, money: Money) -> set[str]:
    """For what or to whom it is paid, so that two sums may be told apart."""
    spans = (money.purpose, money.payee)
    return {plain_words(span, text) for span in spans if span is not None}


def plain_words(span: Span, text: str) -> str:
    """Words without their article, in small letters: "the Flood Walls" is "flood walls"."""
    words = " ".join(span.of(text).casefold().split())
    return re.sub(r"^(?:the|a|an|its|his|her|their)\s+", "", words)
