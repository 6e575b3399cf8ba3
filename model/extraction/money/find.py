"""Finding sums of money."""

import re
from collections.abc import Iterator

from pullquote.model.article import Money, Span
from pullquote.model.extraction.money.countries import UNITS
from pullquote.model.extraction.money.currencies import PARTS, PLAIN_CODES, SIGNS
from pullquote.model.extraction.money.home import Home
from pullquote.model.extraction.money.parties import Parties, parties_of
from pullquote.model.extraction.money.phrasing import qualifier_of, rate_of
from pullquote.model.extraction.money.pieces import Piece, cut
from pullquote.model.extraction.money.signs import opens
from pullquote.model.extraction.money.sums import Sum, shared_sum_at, sum_at
from pullquote.model.language.analysis import PROSE, Analysis

_READ = PROSE | {"headline"}
_WORDS = frozenset([*UNITS, *PARTS, *PLAIN_CODES, *SIGNS])
# "RM177", "EUR 3", "115USD", "43c", "90-cent"
_GLUED = re.compile(
    r"[A-Z][A-Za-z]{0,4}\.?\s?\d|\d\s?(?:[cp]\b|[A-Z][A-Za-z]{1,3}\b)"
    r"|-(?:cent|dollar|euro|pound|yen|pence|penny|rupee)"
)


def find_money(analysis: Analysis) -> tuple[Money, ...]:
    """Every sum of money, in the order of the text."""
    home = Home(analysis)
    found: list[Money] = []
    for block in analysis.blocks:
        last = None
        if block.kind not in _READ or not _may_hold(analysis, block.span):
            continue
        pieces = cut(analysis.text, block.span.start, block.span.end)
        for one in _sums(pieces):
            money = _money(f"m{len(found) + 1}", pieces, one, home)
            if last and _in_brackets(pieces, last[0], one):  # the same money in another currency
                parties = last[1]
            else:
                parties = _parties(analysis, pieces, one, money)
            found.append(money.model_copy(update=parties._asdict()))
            last = one, parties
    return tuple(found)


def _may_hold(analysis: Analysis, span: Span) -> bool:
    """Whether a sum may stand in the block: few have one, and only they are looked at closely."""
    words = [token.lower for token in analysis.tokens_in(span.start, span.end)]
    if not _WORDS.isdisjoint(words):
        return True
    return _GLUED.search(analysis.text, span.start, span.end) is not None


def _sums(pieces: list[Piece]) -> Iterator[Sum]:
    at = 0
    last: Sum | None = None
    while at < len(pieces):
        piece = pieces[at]
        one = None
        if piece.text in ".!?" and at + 1 < len(pieces) and pieces[at + 1].start > piece.end:
            last = None
        if opens(piece):
            one = sum_at(pieces, at)
            if one is None and last and at:
                one = shared_sum_at(pieces, at, last)
        if one is None:
            at += 1
            continue
        yield one
        last = one
        at = one.end


def _money(id: str, pieces: list[Piece], one: Sum, home: Home) -> Money:
    currency = home.currency(one.unit, pieces[one.start].start)
    home.count(currency)
    rate = rate_of(pieces, one.start, one.end)
    return Money(
        id=id,
        span=Span(start=pieces[one.start].start, end=pieces[one.end - 1].end),
        amount=one.amount,
        amount_max=one.most,
        currency=currency,
        qualifier=qualifier_of(pieces, one.start, one.end),
        per=rate.per if rate else None,
    )


def _in_brackets(pieces: list[Piece], last: Sum, one: Sum) -> bool:
    between = pieces[last.end : one.start]
    return 0 < len(between) <= 3 and between[0].text == "("


def _parties(analysis: Analysis, pieces: list[Piece], one: Sum, money: Money) -> Parties:
    sentence = analysis.sentence_at(money.span.start)
    rate = rate_of(pieces, one.start, one.end)
    end = max(pieces[rate.end - 1].end if rate else 0, money.span.end)
    return parties_of(sentence, money.span.start, end) if sentence else Parties()
