"""What stands before the figure: "$", "US$", "EUR", "Rs", "RM", "ringgit"."""

from pullquote.model.extraction.money.countries import ADJECTIVES, FIRST_WORDS, UNITS
from pullquote.model.extraction.money.currencies import (
    BEFORE,
    CODE_WORDS,
    CODES,
    DOLLARS,
    LETTERS,
    LOCAL,
    MILLION_CODES,
    OTHER_SIGNS,
    PLAIN_CODES,
    SCALED_LETTERS,
    SCALES,
    SIGNS,
    STRICT_LETTERS,
    Unit,
)
from pullquote.model.extraction.money.numbers import STARTERS, Number
from pullquote.model.extraction.money.pieces import Piece, glued

_ROOMS = frozenset(
    """
    room route road highway flat unit gate model type section form level grade junction exit
    channel bus flight motorway terminal zone ward building hall
    """.split()
)

_PRICES = frozenset(
    """
    pay pays paid paying cost costs worth price priced fine fined fare fee wage pension allowance
    hike increase per each bail reward bounty
    """.split()
)

_OPENERS = frozenset([*LOCAL, *CODES, *MILLION_CODES, *DOLLARS, *(sign for sign, _ in OTHER_SIGNS)])
_LOWER_OPENERS = frozenset([*STARTERS, *BEFORE, *PLAIN_CODES, *FIRST_WORDS, "us", "nz", "hk", "c"])


def opens(piece: Piece) -> bool:
    """Whether a sum may begin at the piece: a quick look before the grammar is asked."""
    if piece.kind == "word":
        return piece.lower in _LOWER_OPENERS or piece.text in _OPENERS
    return piece.kind != "mark" or piece.text == "("


def sign_before(pieces: list[Piece], at: int) -> tuple[Unit, int, str] | None:
    """The unit that stands before a figure, where the figure is, and the letters it is made of."""
    piece = pieces[at]
    if piece.kind == "sign":
        behind = glued(pieces, at + 1) and glued(pieces, at + 2) and pieces[at + 2].kind == "figure"
        if piece.text == "$" and behind and (code := DOLLARS.get(pieces[at + 1].text)):
            return Unit(code), at + 2, ""  # "$US5 million", as Australian papers write
        if behind and (code := OTHER_SIGNS.get((pieces[at + 1].text, piece.text))):
            return Unit(code), at + 2, ""
        if piece.text == "¢":
            return Unit("GHS"), at + 1, ""
        unit = SIGNS.get(piece.text)
        return (unit, at + 1, "") if unit else None
    if piece.kind != "word" or at + 1 >= len(pieces):
        return None
    text, following = piece.text, pieces[at + 1]
    if following.kind == "sign":
        near = following.start - piece.end
        if following.text == "$":
            known = DOLLARS.get(text) or DOLLARS.get(text.upper() if len(text) > 1 else "")
            us = text.lower() in ("us", "u.s.") and not text.isupper()
            # In texts cut into words every sign stands alone: "c $ 16.4 million", "us $ 5".
            apart = near == 1 and at + 2 < len(pieces) and not glued(pieces, at + 2)
            if apart and text in ("c", "us", "hk", "nz"):
                return Unit(DOLLARS[text.upper()]), at + 2, ""
            if known and (near == 0 or (near == 1 and len(text) > 1 and not us)):
                return Unit(known), at + 2, ""
        elif (text, following.text) in OTHER_SIGNS and near == 0:
            return Unit(OTHER_SIGNS[text, following.text]), at + 2, ""
        if near <= 1 and text in CODES:
            return Unit(text), at + 2, ""
        return None
    if text in LOCAL:
        return LOCAL[text], at + 1, text
    if text in MILLION_CODES:
        return Unit(MILLION_CODES[text]), at + 1, text
    if text in CODES or piece.lower in PLAIN_CODES:
        code = {"RMB": "CNY", "BTC": "XBT"}.get(text.upper(), text.upper())
        return Unit(code), at + 1, text
    if piece.lower in BEFORE and following.kind == "figure":
        counted = at and (
            pieces[at - 1].kind in ("figure", "sign") or pieces[at - 1].lower in SCALES
        )
        plain = following.text.isdigit() and at + 2 < len(pieces)
        old = piece.lower not in ("pounds", "dollars", "euros", "rand", "baht", "kwacha")
        small = not old and plain and len(following.text) < 3 and pieces[at + 2].lower not in SCALES
        return None if counted or small else (UNITS[piece.lower], at + 1, "")
    if piece.lower in FIRST_WORDS and following.lower in BEFORE:
        found = ADJECTIVES.get((piece.lower, following.lower.removesuffix("s")))
        figure = at + 2 < len(pieces) and pieces[at + 2].kind == "figure"
        return (Unit(found), at + 2, "") if found and figure else None
    return None


def _is_price(pieces: list[Piece], at: int) -> bool:
    """ "a P150 fare", "fined P500": what stands beside it is paid."""
    near = [piece.lower for piece in (*pieces[max(0, at - 2) : at], *pieces[at + 2 : at + 4])]
    return not _PRICES.isdisjoint(near)


def likely(pieces: list[Piece], at: int, after: int, letters: str, number: Number) -> bool:
    """Whether letters before a figure are a currency: "R120", but not "room R250" or "COP27"."""
    large = number.scale > 1 or number.grouped
    if letters in CODE_WORDS:
        year = number.scale == 1 and pieces[after].text[:2] in ("19", "20")
        return large and not year
    if letters not in LETTERS:
        return True
    apart = len(letters) > 1 or (letters == "R" and number.scale > 1)
    if not glued(pieces, after) and not (apart and large):
        return False
    before = pieces[at - 1] if at else None
    if before and (before.lower in _ROOMS or (before.text in "-/" and glued(pieces, at))):
        return False
    if letters in STRICT_LETTERS and pieces[number.end - 1].text in ("B", "M", "T", "K"):
        return len(pieces[after].text) > 1  # "B2B"
    if letters in STRICT_LETTERS:
        parted = not pieces[after].text.isdigit() or pieces[number.end - 1] is not pieces[after]
        return number.scale > 1000 or (number.grouped and parted)
    if letters in SCALED_LETTERS:
        return large or _is_price(pieces, at)
    named = before is not None and before.kind == "word" and before.text[0].isupper()
    return large or (not named and number.value is not None and number.value >= 10)
