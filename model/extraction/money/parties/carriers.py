"""The phrase that stands for a sum: the sum, or the noun that it measures.

"A break fee of *$5*" hangs on its verb as "*$5*" would.
"""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.chunks import Chunk
from pullquote.model.extraction.money.parties.frames import NOUN_FRAMES
from pullquote.model.extraction.money.parties.meanings import frames_of
from pullquote.model.extraction.money.parties.phrases import REACH, Phrases

_MEASURES = frozenset(
    "region order excess minimum maximum total average sum tune cost price "
    "figure amount value rate instalments installments tranches".split()
)

_SUMS = frozenset("money sum total amount figure cash".split())
_RECKON = frozenset("think believe understand estimate report say rumour".split())
_CHECKS = frozenset("check cheque bill voucher ticket invoice coupon contract deal loan".split())


def carrier_of(p: Phrases, at: int) -> tuple[int, str, Span | None]:
    """The phrase that stands for the sum, its noun, and the purpose that the noun names."""
    chunk = p.chunks[at]
    if chunk.kind == "noun":
        return at, chunk.word, _behind_sum(p, chunk)
    before = p.word(at - 1)
    if p.kind(at - 1) == "prep" and p.kind(at - 2) == "noun":
        if before == "of" and (p.word(at - 2) == "top" or _robbed(p, at - 2)):
            return at, "", None  # "on top of $5"
        if before in ("of", "worth") or (before == "for" and p.word(at - 2) in _CHECKS):
            carrier = at - 2
            held = p.word(at - 3) in ("in", "at", "near") and p.kind(at - 4) == "noun"
            if before == "worth" and held and p.proper(carrier):
                carrier = at - 4  # "land in Hull worth $5"
            noun = p.word(carrier)
            if noun in _MEASURES:
                return carrier, "", None  # "built at a cost of $5": the sum itself
            return carrier, noun, p.span(carrier)
    if before == "worth" and p.kind(at - 2) == "comma" and p.kind(at - 3) == "noun":
        return at - 3, p.word(at - 3), p.span(at - 3)
    if _reckoned(p, at):
        return at - 4, "", None
    if p.kind(at - 1) == "comma" and p.kind(at - 2) == "noun":
        closed = p.kind(at + 1) in ("comma", "mark", "")
        if closed and p.word(at - 2) in _SUMS:
            return at - 2, "", None  # "the money, about $5,"
        if closed and p.word(at - 2) in NOUN_FRAMES:
            return at - 2, p.word(at - 2), p.span(at - 2)  # "the jackpot, €11,400,"
    opens = p.kind(at - 1) == "noun" and p.kind(at - 2) in ("", "comma", "mark", "and")
    if opens and not any(p.finite(n) for n in range(max(0, at - REACH), at)):
        return at, "", p.span(at - 1)  # "Fine £660", "costs £85"
    return at, "", None


def _reckoned(p: Phrases, at: int) -> bool:
    """ "Paid a sum*, thought to be $5*"."""
    kinds = tuple(p.kind(n) for n in range(at - 4, at))
    be = p.word(at - 1) == "be" and p.word(at - 2) in _RECKON
    return be and kinds == ("noun", "comma", "verb", "verb")


def _robbed(p: Phrases, noun: int) -> bool:
    """ "Defrauding *investors* of $5", "cheated *members of a church* of $5"."""
    if p.word(noun - 1) == "of" and p.kind(noun - 2) == "noun":
        noun -= 2
    return p.kind(noun - 1) == "verb" and any(
        frame.name == "steals" for frame in frames_of(p, noun - 1)
    )


def _behind_sum(p: Phrases, chunk: Chunk) -> Span | None:
    """ "A $48 million *budget*"."""
    first = chunk.behind
    while first < chunk.end and p.tokens[first].kind == "mark":
        first += 1
    return None if chunk.word == "cash" else p.between(first, chunk.end)
