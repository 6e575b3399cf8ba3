"""Why a sum is left out of a total: the tables of words, and what two sums have in common.

News tells the same money again, rounds it, converts it, splits it, passes it on and compares it
with last year's; it tells what is owed, planned or asked for in the words of what is paid.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal, get_args

from pullquote.model.article import Money, Span
from pullquote.model.language.analysis import Analysis

Reason = Literal[
    "converted", "told again", "no figure", "per unit", "compared", "part", "difference",
    "at most", "unsure", "owed", "no payment", "same purpose", "no purpose", "whole", "passed on",
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
    "unsure": "asked for, planned, expected, alleged, denied or possible",
    "owed": "owed, and not said to be paid",
    "no payment": "nobody is said to pay it",
    "same purpose": "for what another is for",
    "no purpose": "neither what for nor to whom is told",
    "whole": "what others are part of",
    "passed on": "paid by somebody who got another",
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
_OF_ANOTHER = re.compile(
    r"\s+of (?:(?:the|its|that|this|his|her|their)\s+\S*[$£€¥\d]|(?:it|that|this|which|them)\b)",
    re.I,
)
_UNSURE = re.compile(
    r"\b(?:would|could|may|might|if|whether|unless|ask(?:s|ed)?|demand(?:s|ed)?|seek(?:s|ing)?|sought"
    r"|su(?:e[sd]?|ing)|lawsuits?|accus\w+|charged with|charges of|indict\w+|request\w*"
    r"|wants?|wanted|propos\w+|expect\w*|offer\w*|refus\w+|den(?:y|ies|ied)|claim\w*|never"
    r"|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing) to|intend\w*|aim(?:s|ed|ing)? to|consider\w*|mull\w*"
    r"|threaten\w*|tr(?:y|ies|ied|ying) to|ready to|prepared to|should|urg(?:e|es|ed|ing)"
    r"|submitted that|contend\w*|prosecut(?:ors?|ion) (?:say|said|told|says)"
    r"|(?:lawyers?|counsel|solicitors?|advocates?|attorneys?) (?:say|said|told|says|argued)"
    r"|(?:indictment|lawsuit|suit|complaint|charge sheet) (?:say|said|says)"
    r"|clear(?:s|ed) of|acquit\w*|not(?! (?:less|more|fewer) than)|alleged\w*|suspected)\b"
    r"|n['’]t\b",
    re.I,
)
"""What is only asked for, planned or possible, or said by a party to a dispute."""
_FIRST = frozenset("i we me us my our mi".split())
"""Whoever speaks so, tells of himself."""
_ALLEGED = re.compile(r"\balleg\w+|\bit is (?:claimed|thought|believed)\b", re.I)
_WOULD_BE = re.compile(r"\s+(?:would|could|may|might|should)\b", re.I)
"""Right behind a sum: "$5 million would be paid"."""
_PROMISED = re.compile(r"\b(?:pledg|promis|commit|announc|approv|agree)\w*", re.I)
_KEPT_BACK = re.compile(
    r"\b(?:but|though|although|yet|and) [^.;]*"
    r"\b(?:not|n['’]t|never|yet to|nothing|none|withheld)\b",
    re.I,
)
"""Behind a promise: "had pledged $5 million but has not released it"."""
_OWED = re.compile(r"\b(?:ow(?:e|es|ed|ing)|indebted|in debt|arrears)\b[^.;]*$", re.I)
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
_WHOLES = frozenset("budget budgets package plan programme program fund payroll".split())
"""What is paid for these is made up of other payments."""
_RUN = 6
"""How many sums in a row may be the parts of the one beside them."""
_ROUND = frozenset(["about", "nearly", "more than", "at least", "estimated"])
"""Said of a figure with one digit that is not zero, they tell that it is rounded."""


def reasons(found: Sequence[Money], analysis: Analysis) -> dict[str, Reason]:
    """Why a sum is not added, by its id; a sum that is not named may be."""
    alone = dict(_each(found, analysis))
    for code in {money.currency for money in found}:
        own = [money for money in found if money.currency == code]
        alone |= _rounded(own, alone)
        alone |= _parts(own, alone)
        alone |= _wholes([one for one in own if one.id not in alone], analysis.text)
        alone |= dict(_passed_on([one for one in own if one.id not in alone], analysis.text))
    return alone


def _each(found: Sequence[Money], analysis: Analysis) -> Iterator[tuple[str, Reason]]:
    """What tells by itself, or beside those before it, that a sum is not to be added."""
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
    if _OWED.search(lead):
        return "owed"
    if money.payer is None or money.amount <= 0 or taken or _MEASURED.search(purpose):
        return "no payment"
    behind = text[money.span.end : around.end]
    doubted = (
        _UNSURE.search(lead)
        or _ALLEGED.search(behind)
        or _WOULD_BE.match(behind)
        or (_PROMISED.search(lead) and _KEPT_BACK.search(behind))
    )
    return "unsure" if doubted or _is_claim(analysis, money) else None


def _is_claim(analysis: Analysis, money: Money) -> bool:
    """ "They paid him $5," he said: of others than himself whoever is quoted only claims it."""
    text, sentence = analysis.text, analysis.sentence_at(money.span.start)
    begin = analysis.blocks[sentence.block].span.start if sentence else 0
    before = text[begin : money.span.start]
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    parties = [span.of(text).casefold() for span in (money.payer, money.payee) if span]
    return quoted and not any(words.split()[0] in _FIRST for words in parties)


def _rounded(own: Sequence[Money], known: dict[str, Reason]) -> dict[str, Reason]:
    """ "£212k" where "£212,400" is told too: the same money."""
    exact = {money.amount for money in own if money.amount}
    return {
        one.id: "told again"
        for one in own
        if one.id not in known and any(_is_rounded(one, amount) for amount in exact)
    }


def _is_rounded(money: Money, exact: Decimal) -> bool:
    amount = (money.amount or Decimal(0)).normalize()
    digits = len(amount.as_tuple().digits)
    if amount <= 0 or exact <= 0 or digits >= len(exact.normalize().as_tuple().digits):
        return False
    if digits < 2 and money.qualifier not in _ROUND:
        return False
    place = Decimal(1).scaleb(exact.adjusted() - digits + 1)
    return exact.quantize(place) == amount if place >= 1 else False


def _parts(own: Sequence[Money], known: dict[str, Reason]) -> dict[str, Reason]:
    """A sum and those in a row beside it that come to it: one or the others are added, not both."""
    no_parts = ("told again", "compared", "per unit")
    apart = [one for one in own if one.amount and known.get(one.id) not in no_parts]
    found: dict[str, Reason] = {}
    for at, whole in enumerate(apart):
        run = _run_to(apart, at, whole.amount or Decimal(0))
        if not run or whole.id in known:
            continue
        if any(part.id in known for part in run):
            found |= {part.id: "part" for part in run if part.id not in known}
        else:
            found[whole.id] = "whole"
    return found


def _run_to(apart: Sequence[Money], at: int, amount: Decimal) -> Sequence[Money]:
    """The sums right behind or before the one there that come to the amount."""
    for step in (1, -1):
        total = Decimal(0)
        for length in range(1, _RUN + 1):
            place = at + step * length
            if not 0 <= place < len(apart):
                break
            total += apart[place].amount or Decimal(0)
            if total == amount and length > 1:
                return apart[at + 1 : place + 1] if step > 0 else apart[place:at]
    return ()


def _wholes(added: Sequence[Money], text: str) -> dict[str, Reason]:
    """A budget, where smaller sums that it has room for are told with it."""
    found: dict[str, Reason] = {}
    for whole in added:
        words = plain_words(whole.purpose, text).split() if whole.purpose else []
        amount = whole.amount or Decimal(0)
        smaller = [one.amount or Decimal(0) for one in added if size_of(one) < amount]
        if smaller and sum(smaller) <= amount and not _WHOLES.isdisjoint(words[-1:]):
            found[whole.id] = "whole"
    return found


def _passed_on(added: Sequence[Money], text: str) -> Iterator[tuple[str, Reason]]:
    """What is paid by somebody who is paid as much or more before."""
    got: dict[str, Decimal] = {}
    for one in added:
        amount = one.amount or Decimal(0)
        if one.payer and amount <= got.get(plain_words(one.payer, text), Decimal(-1)):
            yield one.id, "passed on"
        elif one.payee:
            got[plain_words(one.payee, text)] = amount


def _aims(text: str, money: Money) -> set[str]:
    """For what or to whom it is paid, so that two sums may be told apart."""
    spans = (money.purpose, money.payee)
    return {plain_words(span, text) for span in spans if span is not None}


def size_of(money: Money) -> Decimal:
    """How large a sum is, whatever its sign; a range is as large as its upper end."""
    return max(abs(money.amount or Decimal(0)), abs(money.amount_max or Decimal(0)))


def plain_words(span: Span, text: str) -> str:
    """Words without their article, in small letters: "the Flood Walls" is "flood walls"."""
    return plain(span.of(text))


def plain(words: str) -> str:
    """The same of words that are no span."""
    words = " ".join(words.casefold().split())
    return re.sub(r"^(?:the|a|an|its|his|her|their)\s+", "", words)
