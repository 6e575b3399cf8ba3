"""A sum of money as it is typed: 5k, $1.5 bn, usd2.5m, 50 lakh, 10 million euros."""

import re
from decimal import Decimal
from typing import NamedTuple

from pullquote.model.extraction.money.currencies import CODES, DOLLARS, PLAIN_CODES, SIGNS

_SCALES = {
    "k": 3, "thousand": 3, "l": 5, "lac": 5, "lakh": 5, "lakhs": 5, "m": 6, "mn": 6, "mln": 6,
    "million": 6, "millions": 6, "cr": 7, "crore": 7, "crores": 7, "b": 9, "bn": 9, "billion": 9,
    "billions": 9, "t": 12, "tn": 12, "trn": 12, "trillion": 12, "trillions": 12,
}  # fmt: skip
_SHARED = {
    "dollar": frozenset(DOLLARS.values()),
    "pound": frozenset({"GBP", "EGP", "FKP", "GIP", "LBP", "SHP", "SSP", "SDG", "SYP"}),
    "rupee": frozenset({"INR", "PKR", "LKR", "NPR", "MUR", "SCR"}),
}
"""A sign is as wide as in print: “$” is any country's dollar."""
_NAMES = {
    "dollar": _SHARED["dollar"], "dollars": _SHARED["dollar"], "pound": _SHARED["pound"],
    "pounds": _SHARED["pound"], "rupee": _SHARED["rupee"], "rupees": _SHARED["rupee"],
    "rs": _SHARED["rupee"], "euro": frozenset({"EUR"}), "euros": frozenset({"EUR"}),
    "yen": frozenset({"JPY"}), "yuan": frozenset({"CNY"}), "rmb": frozenset({"CNY"}),
    "btc": frozenset({"XBT"}), "¥": frozenset({"JPY", "CNY"}),
    **{f"{before}$".lower(): frozenset({code}) for before, code in DOLLARS.items()},
}  # fmt: skip


# Words for a scale as far as they are typed: “10 mil”.
_BEGUN = {
    word[:letters]: _SCALES[word]
    for word in ("thousand", "lakh", "million", "crore", "billion", "trillion")
    for letters in range(2, len(word))
    if word[:letters] not in _SCALES
}


def _any_of(words: frozenset[str] | set[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SIGN = _any_of({*SIGNS, *(name for name in _NAMES if name.endswith("$"))})
_CODE = _any_of({*map(str.lower, CODES), "rmb", "btc"})
# Behind a blank only what is no other word: not “all”, “top” or “try”.
_APART = _any_of({*PLAIN_CODES, *(name for name in _NAMES if name.isalpha())})
_NUMBER = r"(?:\d+(?:,\d{2,3})*,\d{3}|\d+)(?:\.\d+)?|\.\d+"

AMOUNT = rf"""
    (?i:(?:{_SIGN}|{_CODE}|rs\.?)|(?:{_SIGN}|{_APART}|rs\.)[ ])?
    (?:{_NUMBER})
    (?i:[ ]?(?:{_any_of({*_SCALES})})(?:(?![^\W\d_])|(?={_CODE}(?![^\W_])))
        | [ ](?:{_any_of({*_BEGUN})})\Z)?
    (?i:(?:{_SIGN}|{_CODE})(?![^\W_])|[ ](?:{_SIGN}|(?:{_APART})(?![^\W_])))?
"""
"""The same as a verbose pattern without groups, to find where a sum ends."""

_PARTS = re.compile(rf"(?P<before>[^\d.,\s]*\.?)\s?(?P<number>{_NUMBER})\s?(?P<rest>.*)", re.DOTALL)


class Typed(NamedTuple):
    """A sum, and the currencies it may be in; none are any."""

    amount: Decimal
    currencies: frozenset[str] = frozenset()


def sum_of(typed: str) -> Typed | None:
    """The sum that was typed; null if it is none."""
    found = _PARTS.fullmatch(typed.strip().lower())
    if found is None or len(found["number"]) > 30:
        return None
    scale, after = _scaled(found["rest"])
    named = [currencies_of(one) for one in (found["before"], after) if one]
    if None in named or len(named) > 1:
        return None
    amount = Decimal(found["number"].replace(",", "")).scaleb(scale)
    return Typed(amount, next(filter(None, named), frozenset()))


def _scaled(rest: str) -> tuple[int, str]:
    """The power of ten behind a figure, and what follows it."""
    if rest in _BEGUN:
        return _BEGUN[rest], ""
    for length in range(len(rest), 0, -1):
        word, after = rest[:length], rest[length:].strip()
        if word in _SCALES and (not after or currencies_of(after)):
            return _SCALES[word], after
    return 0, rest


def currencies_of(typed: str) -> frozenset[str] | None:
    """The codes (ISO 4217) that a sign, a name or a code may mean; null if it is none."""
    typed = typed.strip().lower()
    if found := _NAMES.get(typed.rstrip(".")):
        return found
    if typed.upper() in CODES:
        return frozenset({typed.upper()})
    sign = SIGNS.get(typed)
    if sign is None or sign.part:
        return None
    return frozenset({sign.code}) if sign.code else _SHARED.get(sign.word)


def begins_currency(typed: str) -> bool:
    """Whether it may become the code of a currency."""
    return any(code.startswith(typed.upper()) for code in CODES)
