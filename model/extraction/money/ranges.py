"""Ranges: two ends that may share a sign, a unit or a scale."""

from decimal import Decimal

from pullquote.model.extraction.money.currencies import Unit
from pullquote.model.extraction.money.numbers import STARTERS, Number, number_at, whole
from pullquote.model.extraction.money.pieces import DASHES, Piece, glued
from pullquote.model.extraction.money.single import Sum, counted, prefixed

_JOINTS = frozenset(["to", "or", "and", *DASHES])

# "Shares fell 35 cents to $12.40": from one sum to another, not a range.
_CHANGES = frozenset(
    """
    rose rise rises risen rising fell fall falls fallen falling climbed climb climbs climbing
    dropped drop drops dropping slid slide slides sliding slipped slip slips slipping gained gain
    gains gaining lost lose loses losing added add adds adding up down jumped jump jumps jumping
    surged surge surges surging soared soar soars soaring tumbled tumble tumbles tumbling sank sink
    sinks sinking plunged plunge plunges plunging edged eased ease eases easing advanced declined
    decline declines declining grew grow grows growing grown increased increase increases increasing
    decreased decrease decreases reduced reduce reduces reducing raised raise raises raising lifted
    lowered lower lowering cut cuts cutting slashed slash slashes hiked narrowed narrowed widened
    doubled tripled trebled quadrupled halved went go goes going gone came moved changed improved
    shrank shrunk swelled ballooned dived dipped retreated rallied rebounded rocketed upped bumped
    boosted trimmed swung stretched revised
    """.split()
)


def _between(pieces: list[Piece], at: int) -> bool:
    return any(piece.lower == "between" for piece in pieces[max(0, at - 4) : at])


def _joins(pieces: list[Piece], start: int, at: int) -> bool:
    """Whether the word or dash at `at` joins the two ends of a range that begins at `start`."""
    if at >= len(pieces) or pieces[at].lower not in _JOINTS:
        return False
    joint = pieces[at].lower
    if joint == "and":
        return _between(pieces, start)
    if joint in DASHES:
        return True
    for piece in reversed(pieces[max(0, start - 7) : start]):
        if piece.text in ".;!?":
            break
        if piece.lower in _CHANGES:
            return False
        if piece.lower in ("range", "ranged", "ranging", "ranges", "anywhere"):
            return True
    return True


def _is_part(pieces: list[Piece], first: Sum, second: Sum) -> bool:
    """ "cut $35 million to $40 million of overhead": how much of it, in spite of the verb."""
    follows = pieces[second.end].lower if second.end < len(pieces) else ""
    before = pieces[first.start - 1].lower if first.start else ""
    if first.amount is None or second.amount is None or before == "by":
        return False
    return follows == "of" and first.amount < second.amount <= 2 * first.amount


def range_from(pieces: list[Piece], first: Sum) -> Sum | None:
    """The range whose lower end is `first`, when another end follows."""
    at = first.end
    if first.amount is None:
        return None
    if (quote := _bid_and_asked(pieces, first)) is not None:
        return quote
    joined = _joins(pieces, first.start, at)
    if not joined and (at >= len(pieces) or pieces[at].lower != "to"):
        return None
    joint = pieces[at].lower
    at += 1
    if at < len(pieces) and pieces[at].lower in ("about", "around", "as", "perhaps"):
        at += 1
    if at >= len(pieces):
        return None
    second = prefixed(pieces, at)
    if second is None and (number := number_at(pieces, at)) is not None:
        second = counted(pieces, number)
        if second is None and number.value is not None and number.end > number.start:
            if joint == "or" or (pieces[first.start].kind != "sign" and not glued(pieces, at)):
                return None
            if pieces[at].kind != "figure" or (joint in DASHES and not glued(pieces, at)):
                return None
            second = Sum(at, number.end, number.value, None, first.unit)
    if second is None or second.amount is None or not _same_unit(first.unit, second.unit):
        return None
    low = _share_scale(pieces, first, second)
    if low is None or low >= second.amount or joint == "or":
        return None
    if not joined and not _is_part(pieces, first, second):
        return None
    return Sum(first.start, second.end, low, second.amount, first.unit)


def _bid_and_asked(pieces: list[Piece], first: Sum) -> Sum | None:
    """ "$342.40/$342.80": what is bid and what is asked for."""
    at = first.end
    if at + 1 >= len(pieces) or pieces[at].text != "/" or not glued(pieces, at + 1):
        return None
    second = prefixed(pieces, at + 1)
    if second is None or second.amount is None or first.amount is None:
        return None
    near = first.amount < second.amount < first.amount * 2
    same = near and _same_unit(first.unit, second.unit)
    return Sum(first.start, second.end, first.amount, second.amount, first.unit) if same else None


def _same_unit(one: Unit, two: Unit) -> bool:
    """Also "US$3 million to $5 million" and "50 cents to $1"."""
    if one.code is not None and two.code is not None:
        return one.code == two.code
    words = {one.word or "dollar", two.word or "dollar"}
    return len(words) == 1 or words == {"cent", "dollar"}


def _share_scale(pieces: list[Piece], first: Sum, second: Sum) -> Decimal | None:
    """The lower end, with the scale of the upper where it has none of its own: "$12-14 billion"."""
    low = first.amount
    number = _number_in(pieces, second)
    if low is None or number is None or number.scale == 1:
        return low
    own = _number_in(pieces, first)
    if own is None or own.scale > 1 or own.value is None or number.value is None:
        return low
    shared = whole(own.value * number.scale)
    return shared if shared < number.value else low


def _number_in(pieces: list[Piece], found: Sum) -> Number | None:
    for at in range(found.start, found.end):
        if pieces[at].kind == "figure" or pieces[at].lower in STARTERS:
            return number_at(pieces, at, spaced=True)
    return None


def counted_range(pieces: list[Piece], low: Number) -> Sum | None:
    """ "10-20 dollars", "between 2 and 2.2 billion dollars", "two to three million pounds"."""
    if low.value is None or not _joins(pieces, low.start, low.end):
        return None
    high = number_at(pieces, low.end + 1)
    if high is None or high.value is None:
        return None
    top = counted(pieces, high)
    if top is None or top.amount is None:
        return None
    bottom = low.value.scaleb(-top.unit.part)
    if low.scale == 1 and high.scale > 1 and bottom * high.scale < top.amount:
        bottom = whole(bottom * high.scale)
    if bottom >= top.amount:
        return None
    return Sum(low.start, top.end, bottom, top.amount, top.unit)
