"""Numbers in figures and in words, with their scales; exact, never through a float."""

import re
from decimal import Decimal
from typing import NamedTuple

from pullquote.model.extraction.money.currencies import GLUED_SCALES, SCALES
from pullquote.model.extraction.money.pieces import Piece, glued


class Number(NamedTuple):
    """A number at pieces `start`..`end`; `value` is None for one without a figure."""

    value: Decimal | None
    start: int
    end: int
    scale: Decimal = Decimal(1)
    """What the figure was multiplied by: "$12-14 billion" shares it."""
    worded: bool = False
    grouped: bool = False
    """Printed with separators of thousands, or as large as that."""


_ONES = {
    word: Decimal(value)
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen
        """.split()
    )
}
_TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_WORDS = _ONES | _TENS
_SHARES = {
    "half": Decimal("0.5"), "quarter": Decimal("0.25"), "tenth": Decimal("0.1"),
    "fifth": Decimal("0.2"), "eighth": Decimal("0.125"), "hundredth": Decimal("0.01"),
}  # fmt: skip
_SHARED = frozenset("cent penny dollar euro".split())
"""Units that are halved: "half a cent"; half a pound is butter."""
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_MANY = frozenset(
    "tens dozens hundreds thousands millions billions trillions lakhs crores scores".split()
)
_SEVERAL = frozenset("several few many untold countless multiple couple".split())
_MULTI = {"multimillion", "multibillion", "multitrillion"}
_BIG = {word: value for word, value in SCALES.items() if value >= 100 and len(word) > 4} | {
    "lakh": Decimal(100_000)
}

STARTERS = frozenset(
    [*_WORDS, *_BIG, *_MANY, *_SEVERAL, *_MULTI, "a", "an", "half", "quarter", "multi", "("]
)
"""Words that a number in words begins with."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+$|\d{1,3}(?:\.\d{3}){2,}$")
_ROUND = re.compile(r"[1-9]\d{0,2}\.000$")
_UNCOUNTED = Decimal(1000)
"""Stands for the scale of "several hundred million": large, whatever it is."""
_LONGEST = 24
"""Digits in a figure; what is longer is no sum, and would not be exact."""


def figure(text: str) -> Decimal | None:
    """The value of a printed figure: 1,234.5 and 12,34,567 and 1,7 and 1.234.567,8."""
    if len(text) > _LONGEST:
        return None
    fraction = _FRACTIONS.get(text[-1])
    if fraction is not None:
        whole = figure(text[:-1]) if len(text) > 1 else Decimal(0)
        return None if whole is None else whole + fraction
    if _GROUPED.match(text):
        text = text.replace(",", "")
    elif _ROUND.match(text):  # "5.000 euros", as translated from German or Spanish
        text = text.replace(".", "")
    elif _EUROPEAN.match(text):
        text = text.replace(".", "").replace(",", ".")
    elif text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    if not text.isascii() or "," in text or text.count(".") > 1:
        return None
    return Decimal(text)


def number_at(pieces: list[Piece], at: int, *, spaced: bool = False) -> Number | None:
    """The number that begins at the piece; `spaced` allows "200 000", as after a sign."""
    if at >= len(pieces):
        return None
    if pieces[at].kind == "figure":
        return _in_figures(pieces, at, spaced=spaced)
    if pieces[at].text == "(":
        return _in_brackets(pieces, at)
    if pieces[at].lower not in STARTERS:
        return None
    return _vague(pieces, at) or _fraction(pieces, at) or _in_words(pieces, at)


def whole(value: Decimal) -> Decimal:
    """The value without the zeros that a scale left behind the point."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _in_brackets(pieces: list[Piece], at: int) -> Number | None:
    """ "(3.4) million": below zero, as accountants write."""
    closed = [piece.text for piece in pieces[at + 2 : at + 3]] == [")"]
    if not closed or pieces[at + 1].kind != "figure" or not glued(pieces, at + 1):
        return None
    value = figure(pieces[at + 1].text)
    scale, end = _scale(pieces, at + 3)
    if value is None or (end == at + 3 and "," not in pieces[at + 1].text):
        return None  # "(3)" counts a list
    return Number(whole(-value * scale), at, end, scale, grouped=True)


def _in_figures(pieces: list[Piece], at: int, *, spaced: bool) -> Number | None:
    text = pieces[at].text
    end = at + 1
    if spaced and len(text) <= 3 and text.isdigit():
        while end < len(pieces) and _is_group(pieces[end - 1], pieces[end]):
            text += pieces[end].text.replace(",", ".")
            end += 1
    value = figure(text)
    if value is None:
        return None
    if _words(pieces, end, 3) == ["and", "a", "half"] and value < 1000:
        value += Decimal("0.5")
        end += 3
    elif part := _eighths(pieces, end):
        value += (
            part.scaleb(-2) if spaced and text[-3:-2] == "." else part
        )  # of a cent: "$4.17 3/4"
        end += 3 + (pieces[end].text == "-")
    elif value < 32 and (part := _eighths(pieces, at)):
        value, end = part, at + 3
    scale, after = _scale(pieces, end, spaced=spaced)
    grouped = "," in text or value >= 1000
    value = whole(value * scale) if after > end else value
    return Number(value, at, after, scale, grouped=grouped)


def _eighths(pieces: list[Piece], at: int) -> Decimal | None:
    """The fraction of "2 1/4 cents", "$8.59-3/4" and "3/4 cent": halves down to 64ths."""
    if at < len(pieces) and pieces[at].text == "-" and glued(pieces, at):
        at += 1
    parts = [piece.text for piece in pieces[at : at + 3]]
    if len(parts) < 3 or parts[1] != "/" or parts[2] not in ("2", "4", "8", "16", "32", "64"):
        return None
    if not parts[0].isdigit() or int(parts[0]) >= int(parts[2]) or not glued(pieces, at + 2):
        return None
    return Decimal(parts[0]) / Decimal(parts[2])


def _is_group(before: Piece, piece: Piece) -> bool:
    return (
        piece.kind == "figure"
        and piece.start == before.end + 1
        and re.fullmatch(r"\d{3}(?:,\d{1,2})?", piece.text) is not None
    )


def _scale(pieces: list[Piece], at: int, *, spaced: bool = False) -> tuple[Decimal, int]:
    """The scales at the piece: "million", "bn", "lakh crore", "-billion"; after a sign "-B" too."""
    scale = Decimal(1)
    while at < len(pieces):
        piece = pieces[at]
        if piece.text in "-‑" and glued(pieces, at) and at + 1 < len(pieces):
            short = spaced and pieces[at + 1].text in ("M", "B", "T")
            known = pieces[at + 1].lower in _BIG or short
            if not known or not glued(pieces, at + 1):
                break
            at += 1
            piece = pieces[at]
        step = SCALES.get(piece.lower)
        if step is None or (piece.lower in GLUED_SCALES and not glued(pieces, at)):
            break
        if scale * step > 10**15 or (piece.lower == "grand" and scale > 1):
            break
        scale *= step
        at += 1
    return scale, at


def _words(pieces: list[Piece], at: int, count: int) -> list[str]:
    return [piece.lower for piece in pieces[at : at + count]]


def _vague(pieces: list[Piece], at: int) -> Number | None:
    """ "hundreds of thousands of", "several million", "multibillion", "multi-million"."""
    first = pieces[at].lower
    end = at
    if first in _MULTI:
        return Number(None, at, at + 1, _UNCOUNTED, worded=True)
    if first == "multi":
        end += 2 if _words(pieces, at + 1, 1) == ["-"] else 1
        found = _words(pieces, end, 1)
        return (
            Number(None, at, end + 1, _UNCOUNTED, worded=True)
            if found and found[0] in _BIG
            else None
        )
    if first == "a" and (_words(pieces, at + 1, 1) or [""])[0] in ("few", "couple"):
        end += 1
        first = pieces[end].lower
    if first in _SEVERAL:
        end += 1
        if _words(pieces, end, 1) == ["of"]:
            end += 1
        begin = end
        while end < len(pieces) and pieces[end].lower in _BIG:
            end += 1
        return Number(None, at, end, _UNCOUNTED, worded=True) if end > begin else None
    if first not in _MANY:
        return None
    while end < len(pieces) and pieces[end].lower in _MANY:
        end += 1
        if _words(pieces, end, 1) == ["of"]:
            end += 1
        if end < len(pieces) and pieces[end].lower in _BIG:
            end += 1
    return Number(None, at, end, _UNCOUNTED, worded=True)


def _fraction(pieces: list[Piece], at: int) -> Number | None:
    """ "half a million", "a quarter of a million", "three-quarters of a billion"."""
    end = at + (pieces[at].lower in ("a", "an"))
    share = Decimal(1)
    if end < len(pieces) and pieces[end].lower in _ONES:
        share = _ONES[pieces[end].lower]
        end += 1 + (_words(pieces, end + 1, 1) == ["-"])
    if end >= len(pieces):
        return None
    part = _SHARES.get(pieces[end].lower.removesuffix("s"))
    if part is None:
        return None
    end += 1
    for skip in ("-", "of", "a"):
        if _words(pieces, end, 1) == [skip]:
            end += 1
    following = pieces[end].lower if end < len(pieces) else ""
    scale = Decimal(1) if following in _SHARED else _BIG.get(following)
    if scale is None or pieces[end - 1].lower == "the":
        return None
    if scale == 1:
        return Number(share * part, at, end, worded=True)
    return Number(whole(share * part * scale), at, end + 1, scale, worded=True)


def _in_words(pieces: list[Piece], at: int) -> Number | None:
    total, current = Decimal(0), Decimal(0)
    scale = Decimal(1)
    end = at
    if pieces[at].lower in ("a", "an"):
        if at + 1 >= len(pieces) or pieces[at + 1].lower not in _BIG:
            return None
        current, end = Decimal(1), at + 1
    while end < len(pieces):
        word = pieces[end].lower
        if word in _WORDS:
            current += _WORDS[word]
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word in _BIG:
            scale = _BIG[word]
            total, current = total + (current or Decimal(1)) * scale, Decimal(0)
        elif _words(pieces, end, 3) == ["and", "a", "half"] and end > at:
            current += Decimal("0.5")
            end += 2
        elif not (word in ("-", "and") and end > at and _goes_on(pieces, end)):
            break
        end += 1
        if end - at > 16:
            return None
    if end == at or (end == at + 1 and pieces[at].lower in ("a", "an")):
        return None
    return Number(whole(total + current), at, end, scale, worded=True)


def _goes_on(pieces: list[Piece], at: int) -> bool:
    """Whether "-" or "and" stands inside a number: "forty-five", "two hundred and fifty"."""
    if at + 1 >= len(pieces):
        return False
    before, following = pieces[at - 1].lower, pieces[at + 1].lower
    if pieces[at].lower == "-":
        return glued(pieces, at) and (following in _WORDS or following in _BIG)
    after = pieces[at + 2].lower if at + 2 < len(pieces) else ""
    larger = _BIG.get(after, 10**6) > _BIG.get(before, 0)
    return before in ("hundred", "thousand") and following in _WORDS and larger
