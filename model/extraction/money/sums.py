"""The grammar of sums: one, a range, or a number that leans on a sum beside it."""

from pullquote.model.extraction.money.leaning import (
    exchanged,
    leads_to,
    listed,
    reported_at,
    shared_sum_at,
    waged,
)
from pullquote.model.extraction.money.numbers import number_at
from pullquote.model.extraction.money.pieces import Piece
from pullquote.model.extraction.money.ranges import counted_range, range_from
from pullquote.model.extraction.money.single import Sum, counted, one_unit, prefixed, with_parts


def sum_at(pieces: list[Piece], at: int) -> Sum | None:
    """The sum that begins at the piece, with both its ends when it is a range."""
    first = prefixed(pieces, at)
    if first is None:
        number = number_at(pieces, at)
        if number is None:
            first = one_unit(pieces, at)
            return with_parts(pieces, first) if first else None
        first = counted(pieces, number)
        if first is None:
            return (
                counted_range(pieces, number)
                or listed(pieces, number)
                or leads_to(pieces, number)
                or exchanged(pieces, number)
                or waged(pieces, number)
            )
    return range_from(pieces, first) or with_parts(pieces, first)


__all__ = ["Sum", "reported_at", "shared_sum_at", "sum_at"]
