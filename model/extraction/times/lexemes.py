"""Tokens to lexemes: each word's kind in the grammar of time, numbers read, hyphens opened."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pullquote.model.extraction.times.holidays import feast_in
from pullquote.model.extraction.times.words import CAPITAL_ONLY, HOLIDAYS, KINDS, SMALL_ONLY
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import Token


class Lexeme(NamedTuple):
    """A word as the grammar sees it. `token` is the index of the token it stands in."""

    kind: str
    value: object
    start: int
    end: int
    token: int


_NUMBER_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("isodate", re.compile(r"(\d{4})-(\d\d)-(\d\d)")),
    ("dotdate", re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")),
    ("slashdate", re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)")),
    ("years", re.compile(r"(1\d{3}|20\d\d)[-–/](\d{4}|\d\d)")),
    ("clock", re.compile(r"(\d{1,2})[:.](\d\d)([ap])m|(\d{1,2})()([ap])m", re.IGNORECASE)),
    ("point", re.compile(r"(\d{1,2})\.(\d\d)")),
    ("hhmm", re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::\d\d)?(?:hrs?|h)?")),
    ("nth", re.compile(r"(\d{1,2})(?:st|nd|rd|th)|(\d?[23])d")),
    ("nthlong", re.compile(r"(\d{3,4})(?:st|nd|rd|th)")),
    ("decade", re.compile(r"(\d{3})0s|['’](\d)0s")),
    ("short", re.compile(r"['’](\d\d)")),
)

KIND_NAMES = tuple(
    dict.fromkeys(
        [kind for kind, _ in KINDS.values()]
        + [kind for kind, _ in _NUMBER_FORMS]
        + ["fyear", "small", "number", "year", "holiday", "word", "Name", "mark"]
    )
)
"""Every kind a lexeme can be of."""

_HOLIDAYS: dict[str, list[str]] = {}
for _name in sorted(HOLIDAYS, key=len, reverse=True):
    _HOLIDAYS.setdefault(_name.split()[0].removesuffix("'s"), []).append(_name)

CORE = frozenset(
    """
    month weekday weekdays unit year years decade century season holiday dayword part night
    quarter half weekend isodate slashdate dotdate term nth short clock hhmm am pm oclock noon
    midnight vague repeats
    overnight fyear bc second season_of future time moment present shift period
    """.split()
)
"""The kinds of lexemes without which there is no time expression."""
_TELLING = frozenset(
    word for word, (kind, _) in KINDS.items() if kind in CORE | {"nineties"} and kind != "shift"
) | (_HOLIDAYS.keys() - {"the"} | {"past"})
"""Words without which there is none; "the fourth of July" has its month."""

_HYPHENS = re.compile(r"[-–—‐‑]")


def read_lexemes(analysis: Analysis, begin: int, end: int) -> list[Lexeme]:
    """The lexemes of one sentence, given as a range of tokens."""
    row: list[Lexeme] = []
    beyond = 0
    for token in analysis.tokens[begin:end]:
        if token.start < beyond:
            continue
        if token.lower in _HOLIDAYS and (feast := _holiday(analysis.text, token)):
            row.append(feast)
            beyond = feast.end
        elif token.kind == "number":
            row.extend(_number(token))
        elif token.lower in KINDS:
            row.append(_known(token))
        elif token.kind == "mark":
            row.append(Lexeme("mark", token.lower, token.start, token.end, token.index))
        elif "-" in token.text or "–" in token.text:
            row.extend(_opened(token))
        else:
            row.append(_plain(token))
    return _join_numbers(row)


def may_hold_times(tokens: Sequence[Token]) -> bool:
    """Whether any word of a sentence could begin a time: most sentences are passed over here."""
    for token in tokens:
        lower = token.lower
        if lower in _TELLING or "-" in lower or lower[:2] == "fy":
            return True
        if token.kind == "number" and not (len(lower) < 4 and lower.isdigit()):
            return True
    return False


_FISCAL = re.compile(r"FY(?:20)?(\d\d)")


def _plain(token: Token) -> Lexeme:
    if token.lower[:2] == "fy" and (match := _FISCAL.fullmatch(token.text)):
        year = int(match[1]) + (2000 if int(match[1]) < 50 else 1900)
        return Lexeme("fyear", year, token.start, token.end, token.index)
    kind = "Name" if token.capital else "word"
    return Lexeme(kind, token.lower, token.start, token.end, token.index)


def _holiday(text: str, token: Token) -> Lexeme | None:
    if not (token.capital or token.kind == "number"):
        return None
    for name in _HOLIDAYS[token.lower]:
        end = token.start + len(name)
        words = text[token.start : end].lower().replace("’", "'")
        if words == name and not text[end : end + 1].isalnum():
            return Lexeme("holiday", feast_in(text, name), token.start, end, token.index)
    return None


def _known(token: Token) -> Lexeme:
    kind, value = KINDS[token.lower]
    if kind in CAPITAL_ONLY and not token.capital:
        kind, value = "word", token.lower
    elif kind in SMALL_ONLY and token.capital:
        kind, value = "Name", token.lower
    return Lexeme(kind, value, token.start, token.end, token.index)


def _number(token: Token) -> Iterator[Lexeme]:
    text = token.text
    if text.isascii() and text.isdigit() and len(text) <= 9:
        figure = int(text)
        kind = "year" if len(text) == 4 and 1000 <= figure <= 2100 else "number"
        if len(text) <= 2 and 1 <= figure <= 31:
            kind = "small"
        yield Lexeme(kind, figure, token.start, token.end, token.index)
        return
    for kind, form in _NUMBER_FORMS:
        if match := form.fullmatch(text):
            figures = tuple(part for part in match.groups() if part is not None)
            yield Lexeme(kind, figures, token.start, token.end, token.index)
            return
    if _HYPHENS.search(text):
        yield from _opened(token)
        return
    plain = text.replace(",", "")
    try:
        value: object = float(plain) if "." in plain else int(plain)
    except ValueError:
        value = text
    kind = "number" if not isinstance(value, str) else "Name"
    yield Lexeme(kind, value, token.start, token.end, token.index)


def _opened(token: Token) -> Iterator[Lexeme]:
    """The parts of "mid-October" or "200-day", if one of them is a word of time."""
    pieces: list[Token] = []
    at = 0
    for hyphen in [*_HYPHENS.finditer(token.text), None]:
        stop = hyphen.start() if hyphen else len(token.text)
        if stop > at:
            figures = token.text[at].isdigit() or token.text[at] in "'’"
            pieces.append(token.part(at, stop, "number" if figures else "word"))
        if hyphen:
            pieces.append(token.part(stop, stop + 1, "mark"))
            at = stop + 1
    doubled = token.capital and len(pieces) == 3 and pieces[0].text == pieces[2].text  # "Jun-Jun"
    timely = any(piece.lower in KINDS for piece in pieces if piece.kind == "word")
    if token.kind == "number" or (timely and not doubled):
        for piece in pieces:
            if piece.kind == "number":
                yield from _number(piece)
            else:
                yield _known(piece) if piece.lower in KINDS else _plain(piece)
    else:
        yield _plain(token)


def _join_numbers(row: list[Lexeme]) -> list[Lexeme]:
    """Several words of one number become one lexeme: "two hundred and fifty", "twenty-sixth"."""
    if not any(lexeme.kind in ("card", "hundred", "thousand", "nineties") for lexeme in row):
        return row
    joined: list[Lexeme] = []
    at = 0
    while at < len(row):
        if row[at].kind != "card":
            joined.append(row[at])
            at += 1
            continue
        stop, kind, value = _read_number(row, at)
        joined.append(Lexeme(kind, value, row[at].start, row[stop - 1].end, row[at].token))
        at = stop
    return joined


def _read_number(row: list[Lexeme], at: int) -> tuple[int, str, object]:
    total = 0
    group = row[at].value
    assert isinstance(group, int)
    at += 1
    while at < len(row):
        kind, value = row[at].kind, row[at].value
        after = row[at + 1] if at + 1 < len(row) else None
        if kind == "hundred":
            group *= 100
        elif kind == "thousand":
            total, group = total + group * 1000, 0
        elif kind == "dash" and after and group in (18, 19) and after.kind == "nineties":
            return at + 2, "decade", (str(group * 10 + int(str(after.value)) // 10),)
        elif kind == "dash" and after and group % 100 >= 20 and after.kind in ("card", "ordinal"):
            small = int(str(after.value))
            if group % 10 or small > 9:
                break
            if after.kind == "ordinal":
                return at + 2, "ordinal", total + group + small
            group += small
            at += 1
        elif kind == "and" and after and after.kind == "card" and group % 100 == 0 and group:
            group += int(str(after.value))
            at += 1
        elif kind == "card" and isinstance(value, int) and group % 100 == 0:
            group += value
        elif kind == "nineties" and group in (18, 19):
            return at + 1, "decade", (str(group * 10 + int(str(value)) // 10),)
        else:
            break
        at += 1
    return at, "card", total + group
