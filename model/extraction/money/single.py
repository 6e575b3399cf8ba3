"""One sum: a sign or a code before a number, or a unit behind it."""

from decimal import Decimal
from typing import NamedTuple

from pullquote.model.extraction.money.countries import UNITS
from pullquote.model.extraction.money.currencies import MILLION_CODES, PARTS, Unit
from pullquote.model.extraction.money.numbers import Number, number_at
from pullquote.model.extraction.money.pieces import DASHES, Piece
from pullquote.model.extraction.money.signs import likely, sign_before
from pullquote.model.extraction.money.units import end_of_same_unit, unit_behind


class Sum(NamedTuple):
    """A sum at pieces `start`..`end`; `amount` is None for one without a figure."""

    start: int
    end: int
    amount: Decimal | None
    most: Decimal | None
    unit: Unit


def prefixed(pieces: list[Piece], at: int) -> Sum | None:
    """ "$5 million", "Rs 500 crore", "EUR 3.5bn"."""
    found = sign_before(pieces, at)
    if not found:
        return None
    unit, after, letters = found
    if after < len(pieces) and pieces[after].text == "(" and not letters:
        pass  # "$(1.2) million"
    elif after < len(pieces) and pieces[after].kind != "figure" and (letters or unit.part):
        return None
    number = number_at(pieces, after, spaced=True)
    if number is None or number.value is None:
        return None
    if letters and not likely(pieces, at, after, letters, number):
        return None
    amount = number.value * 10**6 if letters in MILLION_CODES else number.value
    return Sum(at, end_of_same_unit(pieces, number.end, unit), amount, None, unit)


def counted(pieces: list[Piece], number: Number) -> Sum | None:
    """ "5 million dollars", "ten cents", "412m Swiss francs"."""
    found = unit_behind(pieces, number)
    if not found:
        return None
    unit, end, scale = found
    amount = number.value
    if amount is not None:
        amount = amount.scaleb(-unit.part) * scale
    start = number.start
    # "a million-dollar smile": the article is not the number's.
    if pieces[start].lower in ("a", "an") and pieces[number.end].text in DASHES:
        start += 1
    return Sum(start, end, amount, None, unit)


def with_parts(pieces: list[Piece], found: Sum) -> Sum:
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


_ONE = frozenset("dollar pound euro cent penny buck quid rupee peso franc rand shilling".split())
_PRICED = frozenset(
    """
    cost costs costing pay pays paid paying charge charges charged for than least about nearly
    almost only exactly just under over above below worth bet
    """.split()
)
_MOVED = frozenset("up down off by rose fell gained lost added slipped dropped climbed".split())
_AFTER_ONE = frozenset(
    """
    for to in at on from with and or but as when if after before until while more less each apiece
    """.split()
)
_UNPAID = frozenset("not n't never without nor neither every worth didn't don't won't".split())


def one_unit(pieces: list[Piece], at: int) -> Sum | None:
    """ "a dollar a day", "it costs a pound", "up a penny"; but not "against the dollar"."""
    if pieces[at].lower not in ("a", "an") or at + 1 >= len(pieces):
        return None
    word = pieces[at + 1].lower
    unit = PARTS.get(word) or UNITS.get(word)
    if word not in _ONE or unit is None or not pieces[at + 1].text.islower():
        return None
    before = [piece.lower for piece in pieces[max(0, at - 5) : at]]
    nearest = before[-1:] or [""]
    following = pieces[at + 2].lower if at + 2 < len(pieces) else "."
    rated = following in ("a", "an", "per", "every")
    if not _UNPAID.isdisjoint(before) or (unit.word == "pound" and not rated):
        return None
    told = nearest[0] in _MOVED or (unit.part == 0 and nearest[0] in _PRICED)
    ends = following in _AFTER_ONE or following in ".,;:?!)"
    if not rated and not (told and ends):
        return None
    return Sum(at, at + 2, Decimal(1).scaleb(-unit.part), None, unit)
