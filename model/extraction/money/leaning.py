"""Numbers that lean on a sum beside them: lists, comparisons, and what comes before "to $5"."""

import re
from decimal import Decimal

from pullquote.model.extraction.money.countries import UNITS
from pullquote.model.extraction.money.numbers import Number, number_at, whole
from pullquote.model.extraction.money.pieces import Piece, glued
from pullquote.model.extraction.money.single import Sum, counted, prefixed
from pullquote.model.language.calendar import MONTHS

_COMPARES = frozenset("from with against than versus".split())
_NEARLY = frozenset("only almost nearly about around just some roughly over".split())
_REACHES = frozenset(
    "reach reached reaches hit hits total totals totalled totaled exceeded".split()
)
_COMPARED = 12
"""Pieces between a sum and what it is compared with: ", up 9% in the year, from 2.4 million"."""
_NO_COUNT = frozenset(
    "a an the in last this on at for by and or but as when while after before previously earlier"
    " was is year during over per if to himself herself themselves itself alone so".split()
)
_WORTH = frozenset(
    """
    wages wage salary salaries payroll bonus bonuses fee fees
    profit profits loss losses income revenue revenues sales turnover earnings deficit surplus debt
    debts cost costs budget bill fine net assets spending fund funds
    """.split()
)
"""Nouns that money measures: "a loss of 2.1 billion"."""
_GIVE = frozenset(
    """
    pledged pledges pledge spent spend paid pay pays gave give lost lose loses earned earns raised
    raise received borrowed owes owed donated contributed cost costs invested
    """.split()
)


def shared_sum_at(pieces: list[Piece], at: int, last: Sum) -> Sum | None:
    """A number that leans on the sum before it: "$3m and 5m", "and 30,000 on the garden"."""
    joint = pieces[at - 1].lower
    if joint in _NEARLY and at > 1 and pieces[at - 2].lower in _GIVE:
        joint = pieces[at - 2].lower  # "had pledged only 72 million"
    if joint == "which" and at > 1 and pieces[at - 2].lower == "of":
        joint = "of which"
    number = number_at(pieces, at)
    if number is None or number.value is None or last.amount is None:
        return None
    if joint == "to" and last.end == at - 1 and last.unit.word not in ("cent", "penny"):
        return _moved_to(pieces, number, last)
    if joint in ("to", "at") and (far := reported_at(pieces, at, last)):
        return far
    if pieces[at].kind != "figure" and pieces[at].text != "(":
        return None
    if joint in _COMPARES:
        return _compared(pieces, number, last)
    if joint in ("the", "a") and _is_forecast(pieces, number):
        return _measured(pieces, number, last)
    worth = joint == "of" and at > 1 and pieces[at - 2].lower in _WORTH
    if worth or joint == "of which" or joint in _GIVE:
        return _measured(pieces, number, last)
    if joint not in ("and", ",", "or"):
        return None
    following = pieces[number.end].lower if number.end < len(pieces) else "."
    short = number.scale >= 10**6 and glued(pieces, number.end - 1) and last.end == at - 1
    prepositions = ("on", "for", "from", "in", ".", ",", "to") if number.scale > 1 else ("on",)
    near = _alike(last, number.value, 1000)
    if (
        short
        or ("," in pieces[at].text and following == "on")
        or (number.scale > 1 and following in prepositions and near)
    ):
        return Sum(at, number.end, number.value, None, last.unit._replace(part=0))
    return None


def _alike(last: Sum, value: Decimal, most: int) -> bool:
    """Whether two amounts are of one size, as what is compared is."""
    other = abs(last.most or last.amount or Decimal(0))
    value = abs(value)
    return other <= value * most and value <= other * most


def _moved_to(pieces: list[Piece], number: Number, last: Sum) -> Sum | None:
    """ "rose 14 pence to 711": what it moved to, in the same unit."""
    following = pieces[number.end] if number.end < len(pieces) else None
    if number.value is None or number.scale > 1 or last.amount is None:
        return None
    if following and following.kind == "word" and following.lower not in _NO_COUNT:
        return None
    if following and following.text in "%-":
        return None
    value = number.value.scaleb(-last.unit.part)
    moved = value >= 2 * last.amount and last.amount > 0
    return Sum(number.start, number.end, value, None, last.unit) if moved else None


_REPORT = 14


def reported_at(pieces: list[Piece], at: int, last: Sum) -> Sum | None:
    """ "Orme's profit dropped to 138.05 billion" after a sentence that told the currency."""
    number = number_at(pieces, at)
    joint = pieces[at - 1 - (at > 1 and pieces[at - 1].lower in _NEARLY)].lower
    if number is None or number.scale < 10**6:
        return None
    if joint in _GIVE:
        return _measured(pieces, number, last)
    if joint not in ("to", "at", "of") and joint not in _REACHES:
        return None
    for near in range(at - 2, max(-1, at - _REPORT), -1):
        if pieces[near].text in ".;!?" and pieces[near + 1].start > pieces[near].end:
            break
        if pieces[near].kind == "sign" and any(one.text == "," for one in pieces[near:at]):
            break  # the noun has its sum: "sales of $5m, members from 1.1 million to 1.3 million"
        if pieces[near].lower in _WORTH:
            return _measured(pieces, number, last)
    return None


_MISSES = frozenset(
    """
    missing missed misses beat beats beating below above topping topped tops exceeding exceeded
    exceeds under over than against with versus surpassing
    """.split()
)
_FORECAST = frozenset("expected forecast estimated predicted projected consensus seen".split())


def _is_forecast(pieces: list[Piece], number: Number) -> bool:
    """ "missing the 15.6 billion expected by analysts", after a sum of the same kind."""
    if number.end >= len(pieces) or number.start < 2 or number.scale < 10**6:
        return False
    missed = pieces[number.start - 2].lower in _MISSES
    return missed and pieces[number.end].lower in _FORECAST


def _measured(pieces: list[Piece], number: Number, last: Sum) -> Sum | None:
    """ "on revenue of 19.9 billion", "of which Germany has pledged 1 million"."""
    following = pieces[number.end] if number.end < len(pieces) else None
    if number.value is None or number.scale < 1000 or not _alike(last, number.value, 1000):
        return None
    forecast = _is_forecast(pieces, number)
    if not forecast and following and following.kind == "word" and following.lower not in _NO_COUNT:
        return None
    return Sum(number.start, number.end, number.value, None, last.unit._replace(part=0))


def _compared(pieces: list[Piece], number: Number, last: Sum) -> Sum | None:
    """ "$1.61 billion from 1.47 billion a year earlier": a sum, and what it was before."""
    between = pieces[last.end : number.start - 1]
    if last.amount is None or number.value is None or len(between) > _COMPARED:
        return None
    if (last.start and pieces[last.start - 1].lower in _COMPARES) or _of_another(between):
        return None
    large = "," in pieces[number.start].text and last.amount >= 1000
    if number.scale < 1000 and not large and not _before(pieces, number, last, between):
        return None
    if any(piece.kind == "sign" or piece.text in ".;" for piece in between):
        return None
    following = pieces[number.end] if number.end < len(pieces) else None
    if following and following.kind == "word" and following.lower not in _NO_COUNT:
        return None  # "$5 million from 2.4 million members"
    if (
        (following and following.text == "%")
        or not number.value
        or not _alike(last, number.value, 50)
    ):
        return None
    return Sum(number.start, number.end, number.value, None, last.unit._replace(part=0))


_MOVES = frozenset(
    "up down higher lower rise fall increase decrease drop jump gain decline compared set".split()
)


def _of_another(between: list[Piece]) -> bool:
    """Whether what is compared is another thing: "$5m a year, and members from", ", sales from"."""
    words = [piece.lower for piece in between]
    if "and" in words or "but" in words:
        return True
    thing = words[len(words) - words[::-1].index(",") :] if "," in words else []
    return bool(thing) and not thing[-1].endswith("ly") and _MOVES.isdisjoint(thing)


def _before(pieces: list[Piece], number: Number, last: Sum, between: list[Piece]) -> bool:
    """ "raised to 910 crowns from 850", "at 472 naira per dollar, from 470 a day earlier"."""
    assert number.value is not None
    before = pieces[last.start - 1].lower if last.start else ""
    year = number.value == int(number.value) and 1900 <= number.value < 2100
    if before not in ("to", "at") or year or not _alike(last, number.value, 3):
        return False
    if not between:
        return True
    behind = [piece.lower for piece in pieces[number.end : number.end + 3]]
    return not {"earlier", "ago", "before", "previously"}.isdisjoint(behind)


def leads_to(pieces: list[Piece], number: Number) -> Sum | None:
    """ "from 1.47 billion to $1.61 billion": the first sum takes its currency from the second."""
    before = pieces[number.start - 1].lower if number.start else ""
    if before != "from" or number.scale < 1000 or number.value is None:
        return None
    if number.end >= len(pieces) or pieces[number.end].lower != "to":
        return None
    second = _sum_behind(pieces, number.end + 1)
    if second is None or second.unit.part:
        return None
    return Sum(number.start, number.end, number.value, None, second.unit)


def _sum_behind(pieces: list[Piece], at: int) -> Sum | None:
    found = prefixed(pieces, at)
    if found is None and (other := number_at(pieces, at)) is not None:
        found = counted(pieces, other)
    return found


def exchanged(pieces: list[Piece], number: Number) -> Sum | None:
    """ "the rouble at 15,500 to the dollar": counted in the currency named before."""
    behind = [piece.lower for piece in pieces[number.end : number.end + 3]]
    if behind[:2] != ["to", "the"] or behind[2:] not in (["dollar"], ["pound"], ["euro"]):
        return None
    if number.value is None or pieces[number.start].kind != "figure":
        return None
    for piece in reversed(pieces[max(0, number.start - _COMPARED) : number.start]):
        if piece.text in ".;!?":
            return None
        if (unit := UNITS.get(piece.lower)) and piece.lower != behind[2]:
            return Sum(number.start, number.end, number.value, None, unit)
    return None


_WAGES = frozenset("hour day week month year head".split())
_AHEAD = 20


def waged(pieces: list[Piece], number: Number) -> Sum | None:
    """ "paid 13.50 an hour, against a minimum of $15": in the currency that follows."""
    behind = [piece.lower for piece in pieces[number.end : number.end + 2]]
    if len(behind) < 2 or behind[0] not in ("a", "an", "per") or behind[1] not in _WAGES:
        return None
    if not re.fullmatch(r"\d+\.\d\d", pieces[number.start].text) or number.scale > 1:
        return None
    for at in range(number.end + 2, min(number.end + _AHEAD, len(pieces))):
        if pieces[at].text in ".;!?":
            return None
        if pieces[at].kind == "sign" and (second := prefixed(pieces, at)):
            return Sum(number.start, number.end, number.value, None, second.unit)
    return None


_LISTED = 6
"""Numbers in a list that only the last one names the unit of."""
_MONTHS = frozenset(name.lower()[:size] for name in MONTHS for size in (3, None)) | {"sept"}


def listed(pieces: list[Piece], number: Number) -> Sum | None:
    """The first of "5, 10 and 15 euros" or "2, 3 and 4 million pounds"."""
    if number.value is None or pieces[number.start].kind != "figure":
        return None
    if number.scale > 1:
        return _listed_whole(pieces, number)
    before = pieces[number.start - 1] if number.start else None
    if before and (before.lower in _MONTHS or before.kind == "sign"):
        return None
    at = number.end
    for _ in range(_LISTED):
        joint = pieces[at].lower if at < len(pieces) else ""
        if joint not in (",", "and", "or"):
            return None
        at += 2 if [piece.lower for piece in pieces[at : at + 2]] == [",", "and"] else 1
        following = number_at(pieces, at)
        if following is None or following.value is None or pieces[at].kind != "figure":
            return None
        last = counted(pieces, following)
        if last is None:
            at = following.end
            continue
        year = 1900 <= number.value < 2100 and not number.grouped
        own = number.value * following.scale
        if year or joint == "," or not _alike(last, own.scaleb(-last.unit.part), 100):
            return None
        return Sum(number.start, number.end, whole(own.scaleb(-last.unit.part)), None, last.unit)
    return None


def _listed_whole(pieces: list[Piece], number: Number) -> Sum | None:
    """The first of "30 lakh, 40 lakh rupees", where each has its scale."""
    joint = pieces[number.end].lower if number.end < len(pieces) else ""
    following = number_at(pieces, number.end + 1) if joint in (",", "and", "or") else None
    if following is None:
        return None
    last = counted(pieces, following) if following.scale == number.scale else None
    if last is None or last.unit.part or number.value is None:
        return None
    return Sum(number.start, number.end, number.value, None, last.unit)
