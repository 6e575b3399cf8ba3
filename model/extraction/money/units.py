"""What stands behind the number: "dollars", "Swiss francs", "cents", "EUR", "p"."""

from decimal import Decimal

from pullquote.model.extraction.money.countries import ADJECTIVES, FIRST_WORDS, UNITS
from pullquote.model.extraction.money.currencies import (
    CODE_WORDS,
    CODES,
    DOLLARS,
    GLUED_PARTS,
    LETTERS,
    LOCAL,
    MILLION_CODES,
    NAMES,
    PARTS,
    PLAIN_CODES,
    SIGNS,
    WEAK,
    Unit,
)
from pullquote.model.extraction.money.numbers import Number
from pullquote.model.extraction.money.pieces import DASHES, Piece, glued


def unit_behind(pieces: list[Piece], number: Number) -> tuple[Unit, int, int] | None:
    """The unit behind a number, where it ends, and a scale that stood behind it (or 1)."""
    at = number.end
    if pieces[at - 1].text == "grand":
        following = pieces[at] if at < len(pieces) else pieces[at - 1]
        if following.kind != "word" or following.lower in _NO_NOUN | _GOODS | _BILLED:
            return Unit(None, "grand"), at, 1  # "three grand", not "three grand pianos"
    if number.worded and at < len(pieces) and pieces[at].lower == "of":
        at += 1
    hyphen = at < len(pieces) and pieces[at].text in DASHES and glued(pieces, at)
    if hyphen:
        at += 1
    if at >= len(pieces):
        return None
    piece = pieces[at]
    touches = glued(pieces, at)
    if piece.kind == "sign":
        unit = SIGNS.get(piece.text)
        next_figure = at + 1 < len(pieces) and pieces[at + 1].kind == "figure"
        if unit and (touches or piece.start == pieces[at - 1].end + 1) and not next_figure:
            return unit, at + 1, 1
        return None
    if piece.kind != "word":
        return None
    if touches and not hyphen and piece.lower in GLUED_PARTS:
        return _glued_part(pieces, number, at)
    if piece.lower in PARTS:
        mine = number.start and pieces[number.start - 1].lower in _OWN
        if mine and number.value == 2:
            return None  # "my two cents": an opinion
        if piece.text in ("Cent", "Penny") or (piece.lower == "sen" and piece.text != "sen"):
            return None
        return PARTS[piece.lower], at + 1, 1
    if piece.text in CODES or piece.lower in PLAIN_CODES or piece.text in MILLION_CODES:
        return _code_behind(pieces, number, at)
    if piece.text in LOCAL and (piece.text not in LETTERS or piece.text in ("LE", "RM", "Br")):
        return LOCAL[piece.text], at + 1, 1
    dollar = at + 1 < len(pieces) and pieces[at + 1].text == "$"
    if touches and dollar and piece.text in ("US", "A", "C"):
        return Unit(DOLLARS[piece.text]), at + 2, 1
    return _word_behind(pieces, number, at)


_OWN = frozenset(["my", "your", "his", "her", "our", "their"])
_SCREENS = frozenset(map(Decimal, (144, 240, 360, 480, 576, 720, 1080, 1440, 2160, 4320)))
"""Lines of a picture: "1080p"."""


def _glued_part(pieces: list[Piece], number: Number, at: int) -> tuple[Unit, int, int] | None:
    """ "43c" and "50p", but not "1080p" nor "30 p.m."."""
    behind = [piece.lower for piece in pieces[at + 1 : at + 3]]
    dotted = behind[:1] == ["."] and (glued(pieces, at + 2) or behind[1:] == ["m"])
    small = number.value is not None and number.value < (100 if pieces[at].lower == "c" else 10_000)
    if pieces[at].text.isupper() or dotted or not small or number.value in _SCREENS:
        return None
    return GLUED_PARTS[pieces[at].lower], at + 1, 1


def _code_behind(pieces: list[Piece], number: Number, at: int) -> tuple[Unit, int, int] | None:
    text = pieces[at].text
    if at + 1 < len(pieces) and pieces[at + 1].kind == "figure" and glued(pieces, at + 1):
        return None  # "3 USD50 cards"
    if text in MILLION_CODES:
        return Unit(MILLION_CODES[text]), at + 1, 10**6
    if text in CODE_WORDS and number.scale == 1 and not number.grouped:
        return None
    code = {"RMB": "CNY", "BTC": "XBT"}.get(text.upper(), text.upper())
    scales = {"million": 10**6, "billion": 10**9, "trillion": 10**12, "crore": 10**7}
    if number.scale == 1 and at + 1 < len(pieces) and pieces[at + 1].lower in scales:
        return Unit(code), at + 2, scales[pieces[at + 1].lower]
    return Unit(code), at + 1, 1


def _word_behind(pieces: list[Piece], number: Number, at: int) -> tuple[Unit, int, int] | None:
    """A unit in words, after up to two words that say whose: "Hong Kong dollars"."""
    words = [piece.lower for piece in pieces[at : at + 4]]
    for length in (3, 2):
        unit = UNITS.get(words[length - 1]) if len(words) >= length else None
        if unit and words[0] in FIRST_WORDS:
            code = ADJECTIVES.get((" ".join(words[: length - 1]), unit.word))
            if code is None and length == 3 and words[0] in ("south", "north"):
                code = ADJECTIVES.get((words[1], unit.word))
            if code:
                return Unit(code, unit.word), at + length, 1
    if words[:3] in _ECU:
        return Unit("XEU"), at + 3, 1
    if words[1:2] in (["cents"], ["cent"]) and (code := ADJECTIVES.get((words[0], "dollar"))):
        return Unit(code, "cent", 2), at + 2, 1  # "25 Canadian cents"
    unit = UNITS.get(words[0])
    if unit is None or (unit.word in WEAK and not _strong(pieces, number, at)):
        return None
    if unit.word in NAMES and pieces[at].text.istitle():
        return None
    if unit.word == "pound" and not _is_sterling(pieces, number, at):
        return None
    if number.value is not None and pieces[number.start].lower == "a" and number.scale == 1:
        return None
    return unit, at + 1, 1


def _strong(pieces: list[Piece], number: Number, at: int) -> bool:
    exact = "." in pieces[number.start].text  # "1.8415 marks", as exchange rates are given
    if not pieces[at].text.islower():
        return False
    following = pieces[at + 1] if at + 1 < len(pieces) else pieces[at]
    noun = following.kind == "word" and following.lower not in _NO_NOUN
    if pieces[at].lower in ("mark", "crown") and number.scale >= 10**6:
        return True  # "a 1.2 billion crown guarantee"
    if pieces[at].lower == "won" and following.lower in _TAKEN:
        return False  # "50,000 won the prize"
    if pieces[at].lower in _ADJECTIVES and noun and following is not pieces[at]:
        return False  # "2,000 real people"
    if pieces[at].lower in ("mark", "crown") and pieces[number.start - 1].lower in ("the", "a"):
        return False  # "past the 2,000 mark", "the 2006 crown"
    if number.scale > 1 or number.grouped or exact:
        return True
    # "a ticket costs 90 crowns", "a price target of 910 crowns"; but not "fitted 12 crowns"
    if number.value is None or number.worded or pieces[at].lower not in _PLURALS:
        return False
    words = [piece.lower for piece in pieces[max(0, number.start - 5) : number.start]]
    priced = any(word in _PAID and word not in _CONTESTED for word in words)
    return priced or (pieces[at].lower == "crowns" and number.value >= 100)


_TAKEN = frozenset("the his her their its".split())
_ADJECTIVES = frozenset(["real", "crown", "mark"])
_ECU = [["european", "currency", "units"], ["european", "currency", "unit"]]
_NO_NOUN = frozenset(
    """
    a an the in on at for of to from by with per and or but as than more less each each was were is
    are had has will would could after before when while last this next
    """.split()
)
_PLURALS = frozenset("crowns marks leks kips sums dongs kinas colons lei".split())
_CONTESTED = frozenset("win won wins bet lost lose award awarded".split())
"""Crowns are won and lost by champions too."""
_WEIGHED = frozenset(
    """
    weigh weighs weighed weighing lost lose losing shed gain gained gaining lift lifted lifting
    bench press deadlift squat carry carried carrying seized caught landed produced harvested
    """.split()
)
_PAID = frozenset(
    """
    pay paid pays paying cost costs costing worth price priced spend spent spends earn earns earned
    earning raise raised raising fine fined save saved saving saves charge charged charges owe owed
    donate donated borrow borrowed stole stolen invest invested win won bet sold bought buy reward
    debt debts bill bills fee fees grant loan salary wages compensation damages award awarded profit
    collect collected collects pocketed banked netted prize purse cheque winnings
    get gets got receive receives received give gives gave sell sells
    profits losses revenue sales budget fare fares ticket tickets wage tax toll rent prices target
    """.split()
)
_BILLED = frozenset("bill bills fine fee deposit bonus prize reward down extra more less".split())
_SPANS = (["year"], ["month"], ["week"], ["day"], ["hour"], ["head"], ["night"])
_GOODS = frozenset(
    """
    debt debts damage damages aid cash savings money assets revenue revenues sales cuts losses
    public taxpayers taxpayer investment funding funds profit profits income spending fraud goods
    government state private extra additional government's subsidies credit loans capital budget
    """.split()
)


def _is_sterling(pieces: list[Piece], number: Number, at: int) -> bool:
    """Money, not weight: "10,000 pounds of cocaine", "he weighed 180 pounds"."""
    words = [piece.lower for piece in pieces[max(0, number.start - 5) : number.start]]
    if at + 1 < len(pieces) and pieces[at + 1].lower == "sterling":
        return True
    if any(word in _WEIGHED for word in words):
        return False
    rest = [piece.lower for piece in pieces[at + 1 : at + 3]]
    if rest[:1] == ["of"]:
        return rest[1:] != [] and rest[1] in _GOODS
    if rest[:1] in (["note"], ["notes"], ["coin"], ["coins"]):
        return True
    if words[-1:] == ["for"] or (rest[:1] in (["a"], ["per"]) and rest[1:] in _SPANS):
        return True  # "sold for 900 pounds", "18 pounds a month"
    return number.scale > 100 or any(word in _PAID for word in words)


def end_of_same_unit(pieces: list[Piece], at: int, unit: Unit) -> int:
    """The end of a unit said twice: "$10 dollars", "US$5 million dollars"."""
    if at < len(pieces) and pieces[at].kind == "word":
        said = UNITS.get(pieces[at].lower)
        if said and unit.word and said.word == unit.word and unit.code == said.code:
            return at + 1
    return at
