"""The grammar of sums: a sign or a code before a number, a unit behind it, ranges and lists."""

from decimal import Decimal
from typing import NamedTuple

from pullquote.model.extraction.money.currencies import MILLION_CODES, Unit
from pullquote.model.extraction.money.numbers import STARTERS, Number, number_at, whole
from pullquote.model.extraction.money.pieces import Piece, glued
from pullquote.model.extraction.money.signs import likely, sign_before
from pullquote.model.extraction.money.units import end_of_same_unit, unit_behind


class Sum(NamedTuple):
    """A sum at pieces `start`..`end`; `amount` is None for one without a figure."""

    start: int
    end: int
    amount: Decimal | None
    most: Decimal | None
    unit: Unit


_DASHES = frozenset("-–—‑")
_JOINTS = frozenset(["to", "or", "and", *_DASHES])

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


def sum_at(pieces: list[Piece], at: int) -> Sum | None:
    """The sum that begins at the piece, with both its ends when it is a range."""
    first = _prefixed(pieces, at)
    if first:
        return _range_from(pieces, first) or _with_parts(pieces, first)
    number = number_at(pieces, at)
    if number is None:
        return None
    first = _counted(pieces, number)
    if first:
        return _range_from(pieces, first) or _with_parts(pieces, first)
    return _counted_range(pieces, number) or _leads_to(pieces, number)


def shared_sum_at(pieces: list[Piece], at: int, last: Sum) -> Sum | None:
    """A number that leans on the sum before it: "$3m and 5m", "and 30,000 on the garden"."""
    joint = pieces[at - 1].lower
    if joint not in ("and", ",", "or") and joint not in _COMPARES:
        return None
    number = number_at(pieces, at)
    if number is None or number.value is None or pieces[at].kind != "figure":
        return None
    if joint in _COMPARES:
        return _compared(pieces, number, last)
    following = pieces[number.end].lower if number.end < len(pieces) else "."
    short = number.scale >= 10**6 and glued(pieces, number.end - 1) and last.end == at - 1
    prepositions = ("on", "for", "from", "in", ".", ",", "to") if number.scale > 1 else ("on",)
    if (
        short
        or ("," in pieces[at].text and following == "on")
        or (number.scale > 1 and following in prepositions)
    ):
        return Sum(at, number.end, number.value, None, last.unit._replace(part=0))
    return None


_COMPARES = frozenset("from with against than versus".split())
_COMPARED = 8
"""Pieces between a sum and what it is compared with: ", up 9% in the year, from 2.4 million"."""
_NO_COUNT = frozenset(
    "a an the in last this on at for by and or but as when while after before previously earlier"
    " year during over per".split()
)


def _compared(pieces: list[Piece], number: Number, last: Sum) -> Sum | None:
    """ "$1.61 billion from 1.47 billion a year earlier": a sum, and what it was before."""
    between = pieces[last.end : number.start - 1]
    if last.amount is None or number.value is None or len(between) > _COMPARED:
        return None
    if number.scale < 1000 and not ("," in pieces[number.start].text and last.amount >= 1000):
        # "raised to 910 crowns from 850"
        before = pieces[last.start - 1].lower if last.start else ""
        year = number.value == int(number.value) and 1900 <= number.value < 2100
        near = number.value / 3 < last.amount < number.value * 3
        if between or before not in ("to", "at") or year or not near:
            return None
    if any(piece.kind == "sign" or piece.text in ".;" for piece in between):
        return None
    following = pieces[number.end] if number.end < len(pieces) else None
    if following and following.kind == "word" and following.lower not in _NO_COUNT:
        return None  # "$5 million from 2.4 million members"
    share = (last.most or last.amount) / number.value if number.value else 0
    if not Decimal("0.02") < share < 50:
        return None
    return Sum(number.start, number.end, number.value, None, last.unit._replace(part=0))


def _leads_to(pieces: list[Piece], number: Number) -> Sum | None:
    """ "from 1.47 billion to $1.61 billion": the first sum takes its currency from the second."""
    before = pieces[number.start - 1].lower if number.start else ""
    if before != "from" or number.scale < 1000 or number.value is None:
        return None
    if number.end >= len(pieces) or pieces[number.end].lower != "to":
        return None
    second = _prefixed(pieces, number.end + 1)
    if second is None and (other := number_at(pieces, number.end + 1)) is not None:
        second = _counted(pieces, other)
    if second is None or second.unit.part:
        return None
    return Sum(number.start, number.end, number.value, None, second.unit)


def _prefixed(pieces: list[Piece], at: int) -> Sum | None:
    found = sign_before(pieces, at)
    if not found:
        return None
    unit, after, letters = found
    if after < len(pieces) and pieces[after].kind != "figure" and (letters or unit.part):
        return None
    number = number_at(pieces, after, spaced=True)
    if number is None or number.value is None:
        return None
    if letters and not likely(pieces, at, after, letters, number):
        return None
    amount = number.value * 10**6 if letters in MILLION_CODES else number.value
    return Sum(at, end_of_same_unit(pieces, number.end, unit), amount, None, unit)


def _counted(pieces: list[Piece], number: Number) -> Sum | None:
    found = unit_behind(pieces, number)
    if not found:
        return None
    unit, end, scale = found
    amount = number.value
    if amount is not None:
        amount = amount.scaleb(-unit.part) * scale
    start = number.start
    # "a million-dollar smile": the article is not the number's.
    if pieces[start].lower in ("a", "an") and pieces[number.end].text in _DASHES:
        start += 1
    return Sum(start, end, amount, None, unit)


def _with_parts(pieces: list[Piece], found: Sum) -> Sum:
    """ "3 dollars 50 cents", "$20 and 43c": the parts belong to the same sum."""
    at = found.end
    if found.unit.part or found.amount is None or found.amount != int(found.amount):
        return found
    if at < len(pieces) and pieces[at].lower == "and":
        at += 1
    number = number_at(pieces, at)
    if number is None or number.value is None or number.value >= 100:
        return found
    cents = unit_behind(pieces, number)
    following = pieces[number.end].lower if number.end < len(pieces) else "."
    spoken = pieces[found.end - 1].kind == "word" and number.value >= 10 and number.scale == 1
    if cents is None and spoken and following in (".", ",", "for", "?", "!"):
        # "20 dollars 43", as prices are spoken
        return found._replace(end=number.end, amount=found.amount + number.value.scaleb(-2))
    if cents is None or cents[0].part != 2 or cents[0].code not in (None, found.unit.code, "GBP"):
        return found
    return found._replace(end=cents[1], amount=found.amount + number.value.scaleb(-2))


def _between(pieces: list[Piece], at: int) -> bool:
    return any(piece.lower == "between" for piece in pieces[max(0, at - 4) : at])


def _joins(pieces: list[Piece], start: int, at: int) -> bool:
    """Whether the word or dash at `at` joins the two ends of a range that begins at `start`."""
    if at >= len(pieces) or pieces[at].lower not in _JOINTS:
        return False
    joint = pieces[at].lower
    if joint == "and":
        return _between(pieces, start)
    if joint in _DASHES:
        return True
    for piece in reversed(pieces[max(0, start - 7) : start]):
        if piece.text in ".;!?":
            break
        if piece.lower in _CHANGES:
            return False
        if piece.lower in ("range", "ranged", "ranging", "ranges", "anywhere"):
            return True
    return True


def _range_from(pieces: list[Piece], first: Sum) -> Sum | None:
    """The range whose lower end is `first`, when another end follows."""
    at = first.end
    if first.amount is None or not _joins(pieces, first.start, at):
        return None
    joint = pieces[at].lower
    at += 1
    if at < len(pieces) and pieces[at].lower in ("about", "around", "as", "perhaps"):
        at += 1
    if at >= len(pieces):
        return None
    second = _prefixed(pieces, at)
    if second is None and (number := number_at(pieces, at)) is not None:
        second = _counted(pieces, number)
        if second is None and number.value is not None and number.end > number.start:
            if joint == "or" or (pieces[first.start].kind != "sign" and not glued(pieces, at)):
                return None
            if pieces[at].kind != "figure" or (joint in _DASHES and not glued(pieces, at)):
                return None
            second = Sum(at, number.end, number.value, None, first.unit)
    if second is None or second.amount is None or not _same_unit(first.unit, second.unit):
        return None
    low = _share_scale(pieces, first, second)
    if low is None or low >= second.amount or joint == "or":
        return None
    return Sum(first.start, second.end, low, second.amount, first.unit)


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


def _counted_range(pieces: list[Piece], low: Number) -> Sum | None:
    """ "10-20 dollars", "between 2 and 2.2 billion dollars", "two to three million pounds"."""
    if low.value is None or not _joins(pieces, low.start, low.end):
        return None
    high = number_at(pieces, low.end + 1)
    if high is None or high.value is None:
        return None
    top = _counted(pieces, high)
    if top is None or top.amount is None:
        return None
    bottom = low.value.scaleb(-top.unit.part)
    if low.scale == 1 and high.scale > 1 and bottom * high.scale < top.amount:
        bottom = whole(bottom * high.scale)
    if bottom >= top.amount:
        return None
    return Sum(low.start, top.end, bottom, top.amount, top.unit)
