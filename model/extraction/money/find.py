"""Finding sums of money."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby, pairwise, zip_longest
from typing import NamedTuple

from pullquote.model.article import Money, Span
from pullquote.model.extraction.money.countries import UNITS
from pullquote.model.extraction.money.currencies import (
    CODE_WORDS,
    CODES,
    LOCAL,
    PARTS,
    PLAIN_CODES,
    SIGNS,
)
from pullquote.model.extraction.money.home import Home
from pullquote.model.extraction.money.parties.find import Parties, parties_in
from pullquote.model.extraction.money.phrasing import REGULAR, Rate, qualifier_of, rate_of
from pullquote.model.extraction.money.pieces import Piece, cut, glued
from pullquote.model.extraction.money.signs import opens
from pullquote.model.extraction.money.sums import Sum, reported_at, shared_sum_at, sum_at
from pullquote.model.extraction.money.tables import with_tables
from pullquote.model.language.analysis import PROSE, Analysis, Sentence

_READ = PROSE | {"headline"}
_WORDS = frozenset(
    [
        *UNITS, *PARTS, *PLAIN_CODES, *SIGNS,
        *(code.lower() for code in CODES - CODE_WORDS),
        *(sign.lower() for sign in LOCAL if len(sign) > 2), "zl", "zł", "kč",
    ]
)  # fmt: skip
# "RM177", "EUR 3", "115USD", "43c", "90-cent"
_GLUED = re.compile(
    r"[A-Z][A-Za-zĐđ]{0,4}\.?\s?\d|\d\s?(?:[cp]\b|[A-Z][A-Za-z]{1,3}\b)"
    r"|#\d|currency unit|\b(?:shs?|kr|stg)\.?\s?\d|=N=|\bBr\b"
    r"|-(?:cent|dollar|euro|pound|yen|pence|penny|rupee)"
)


def find_money(analysis: Analysis) -> tuple[Money, ...]:
    """Every sum of money, in the order of the text."""
    found = [*_found(analysis)]
    home = Home(analysis, [one.sum.unit for one in found])
    sums = tuple(_money(f"m{number}", one, home) for number, one in enumerate(found, 1))
    return with_tables(analysis.text, sums, home)


class _Found(NamedTuple):
    """A sum as it is read; its currency may be told further on."""

    pieces: list[Piece]
    sum: Sum
    rate: Rate | None
    parties: Parties


def _found(analysis: Analysis) -> Iterator[_Found]:
    for start, end in _stretches(analysis):
        last: _Found | None = None
        pieces = cut(analysis.text, start, end)
        sums = _with_shared_rates(
            pieces,
            [
                (one, rate_of(pieces, one.start, one.end))
                for one in _with_cents(pieces, list(_sums(pieces)))
            ],
        )
        for (one, rate), parties in zip(sums, _parties(analysis, pieces, sums), strict=True):
            if last and _in_brackets(pieces, last.sum, one):  # the same money, converted
                parties, rate = last.parties, rate or last.rate
            elif last and _is_compared(pieces, last.sum, one):
                parties = parties.or_of(last.parties)
                rate = rate or (last.rate if _near_in_size(last.sum, one) else None)
            elif last and _of_the_same(last, one, parties):
                rate = rate or last.rate
            last = _Found(pieces, one, rate, parties)
            yield last


def _stretches(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Where sums may stand: few sentences have one, and only they are looked at closely.

    With each go its neighbours, where the words may stand that belong to it.
    """
    begin = end = block = -1
    sentences = analysis.sentences
    groups = _paragraphs(analysis)
    for at, sentence in enumerate(sentences):
        if analysis.blocks[sentence.block].kind not in _READ or not _may_hold(analysis, sentence):
            continue
        first = sentences[at - 1] if at else sentence
        last = sentences[at + 1] if at + 1 < len(sentences) else sentence
        group = groups[sentence.block]
        start = first.start if groups[first.block] == group else sentence.start
        if group != block or start > end:
            if end >= 0:
                yield begin, end
            begin, block = start, group
        end = last.end if groups[last.block] == block else sentence.end
    if end >= 0:
        yield begin, end


def _paragraphs(analysis: Analysis) -> list[int]:
    """The number of each block's paragraph: a line that goes on in small letters is one with it."""
    text, groups = analysis.text, [0]
    for before, block in pairwise(analysis.blocks):
        between = text[before.span.end : block.span.start]
        goes_on = between == "\n" and text[block.span.start].islower()
        groups.append(groups[-1] + (not goes_on or before.kind != block.kind))
    return groups


def _may_hold(analysis: Analysis, sentence: Sentence) -> bool:
    if not _WORDS.isdisjoint([token.lower for token in sentence.tokens]):
        return True
    # Two characters more: "Rs. 5" can be parted into two sentences.
    return _GLUED.search(analysis.text, sentence.start, sentence.end + 2) is not None


def _sums(pieces: list[Piece]) -> Iterator[Sum]:
    after = 0
    last: Sum | None = None
    before: Sum | None = None
    for at, piece in enumerate(pieces):
        if at < after:
            continue
        if piece.kind == "mark" and piece.text != "(":
            if piece.text in ".!?" and at + 1 < len(pieces) and pieces[at + 1].start > piece.end:
                before, last = last or before, None
        elif opens(piece):
            one = sum_at(pieces, at)
            if one is None and last and at:
                one = shared_sum_at(pieces, at, last)
            elif one is None and before and at:
                one = reported_at(pieces, at, before)
            if one is not None and _stands_alone(pieces, one):
                yield one
                again = last and _in_brackets(pieces, last, one) and one.unit != last.unit
                # "14 billion crowns ($1.4 billion) from 23 billion": crowns, as before
                last = last._replace(end=_closed(pieces, one.end)) if last and again else one
                after = one.end


def _stands_alone(pieces: list[Piece], one: Sum) -> bool:
    """Whether it is not cut out of a link or a name: "t.co/5AYw4Tk", "x1c7"."""
    if "sign" in (pieces[one.start].kind, pieces[one.end - 1].kind):
        return True
    before, behind = pieces[one.start - 1], pieces[one.end] if one.end < len(pieces) else None
    if glued(pieces, one.start) and (before.kind in ("word", "figure") or before.text in "/@#_"):
        return False
    return behind is None or not glued(pieces, one.end) or behind.kind not in ("word", "figure")


def _with_cents(pieces: list[Piece], sums: list[Sum]) -> Iterator[Sum]:
    """ "Rose 10 cents to HK$9.45": the cents of the dollar that follows."""
    for one, following in zip_longest(sums, sums[1:]):
        between = pieces[one.end : following.start] if following else []
        near = 0 < len(between) < 5 and between[-1].lower in ("to", "at")
        if following and near and one.unit.word == "cent" and following.unit.code:
            one = one._replace(unit=one.unit._replace(code=following.unit.code))
        yield one


def _with_shared_rates(
    pieces: list[Piece], sums: list[tuple[Sum, Rate | None]]
) -> list[tuple[Sum, Rate | None]]:
    """ "Rs 18,000 rent and Rs 24,000 EMI *every month*": both are paid every month."""
    for at in range(len(sums) - 2, -1, -1):
        (one, rate), (following, shared) = sums[at], sums[at + 1]
        between = [piece.lower for piece in pieces[one.end : following.start]]
        joined = len(between) == 2 and between[0] in REGULAR and between[1] in ("and", ",")
        if rate is None and shared is not None and joined:
            sums[at] = one, Rate(shared.per, one.end)
    return sums


def _money(id: str, found: _Found, home: Home) -> Money:
    pieces, one, rate, parties = found
    currency = home.currency(one.unit, pieces[one.start].start)
    if one.unit.word == "fils" and currency == "AED":  # a hundredth of a dirham, else a thousandth
        one = one._replace(amount=one.amount and one.amount * 10, most=one.most and one.most * 10)
    home.count(one.unit, currency)
    return Money(
        id=id,
        span=Span(start=pieces[one.start].start, end=pieces[one.end - 1].end),
        amount=one.amount,
        amount_max=one.most,
        currency=currency,
        qualifier=qualifier_of(pieces, one.start, one.end),
        per=rate.per if rate else None,
        purpose=parties.purpose,
        payer=parties.payer,
        payee=parties.payee,
        payer_antecedent=parties.payer_antecedent,
        payee_antecedent=parties.payee_antecedent,
    )


def _in_brackets(pieces: list[Piece], last: Sum, one: Sum) -> bool:
    between = pieces[last.end : one.start]
    return 0 < len(between) <= 4 and "(" in (between[0].text, between[-1].text)


def _closed(pieces: list[Piece], at: int) -> int:
    """Behind the bracket that closes within a few words."""
    close = next((n for n in range(at, min(at + 4, len(pieces))) if pieces[n].text == ")"), None)
    return at if close is None else close + 1


_TO_COMPARE = frozenset("from with against than or".split())


def _is_compared(pieces: list[Piece], last: Sum, one: Sum) -> bool:
    """ "$46 a share from $42.50, or about $828 million": of the same thing."""
    between = pieces[last.end : one.start]
    if len(between) > 1 and between[-2].lower in ("up", "down"):
        return False  # "$5 million, up from $4 million"
    if len(between) > 12 or any(piece.text in ".;" for piece in between):
        return False
    if between and between[-1].lower in ("a", "an", "its", "the") and not _near_in_size(last, one):
        return False  # "gave $2m from a $600m fund"
    return not _TO_COMPARE.isdisjoint([piece.lower for piece in between[-3:]])


def _of_the_same(last: _Found, one: Sum, parties: Parties) -> bool:
    """ "Cocoa hit $11,000 a tonne in April and traded at $7,200": one thing has both prices."""
    priced = parties.purpose is not None and parties.payer is None and parties.payee is None
    return priced and parties == last.parties and _near_in_size(last.sum, one)


def _near_in_size(last: Sum, one: Sum) -> bool:
    return bool(last.amount and one.amount and last.amount < 5 * one.amount < 25 * last.amount)


def _parties(
    analysis: Analysis, pieces: list[Piece], sums: list[tuple[Sum, Rate | None]]
) -> Iterator[Parties]:
    """The parties to each sum; the sums of a sentence are read together."""
    for index, group in groupby(sums, lambda one: _sentence_of(analysis, pieces, one[0])):
        told = list(group)
        tokens = analysis.sentences[index].tokens
        last = _end(pieces, *told[-1])
        if tokens[-1].end < last and index + 1 < len(analysis.sentences):
            tokens += analysis.sentences[index + 1].tokens  # parted after "Rs."
        yield from parties_in(
            tokens,
            tuple(
                (
                    bisect_right(tokens, pieces[one.start].start, key=lambda token: token.end),
                    bisect_left(tokens, _end(pieces, one, rate), key=lambda token: token.start),
                )
                for one, rate in told
            ),
        )


def _sentence_of(analysis: Analysis, pieces: list[Piece], one: Sum) -> int:
    sentence = analysis.sentence_at(pieces[one.start].start)
    return sentence.index if sentence else 0


def _end(pieces: list[Piece], one: Sum, rate: Rate | None) -> int:
    return pieces[max(one.end, rate.end if rate else 0) - 1].end
