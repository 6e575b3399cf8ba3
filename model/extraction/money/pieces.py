"""A block cut finer than into words: "£45m" is a sign, a figure and a scale."""

import re
from typing import Literal, NamedTuple

PieceKind = Literal["figure", "word", "sign", "mark"]
DASHES = frozenset("-–—‑")


class Piece(NamedTuple):
    """A figure, a word of letters, a currency sign or a mark at `start`..`end` of the text."""

    kind: PieceKind
    text: str
    lower: str
    start: int
    end: int


_PIECE = re.compile(
    r"""
      (?P<figure> \d+(?:[.,]\d+)*[½¼¾]? | (?<!\d)\.\d+ | [½¼¾] )
    | (?P<word>   (?:[A-Za-z]\.){2,} | =N=(?=\s?\d) | \bF\sCFA\b
                | (?:N?Rs|SLRs|Tk|Rp|Dhs?|[KUT]?[Ss]hs?|Fr|Birr)\.(?=\s?\d)
                | [^\W\d_]+(?:['’][^\W\d_]+)? )
    | (?P<sign>   [$£€¥￥¢₠-₿৳฿] | (?<!\w)\#(?=\d[\d.,]*\s[mb]illion\b) )  # wires without "£"
    | (?P<mark>   \S )
    """,
    re.VERBOSE,
)
_IDEOGRAPHS = re.compile("[元円]")


def cut(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of `text[start:end]`."""
    found: list[Piece] = []
    forms: dict[str, tuple[PieceKind, str, str]] = {}
    for match in _PIECE.finditer(text, start, end):
        begin, stop = match.span()
        words = text[begin:stop]
        if words not in forms:  # each is worked out once, however often it comes
            kind: PieceKind = match.lastgroup  # type: ignore[assignment]
            if kind == "word" and _IDEOGRAPHS.match(words):
                kind = "sign"
            forms[words] = kind, words, words.lower().replace("’", "'")
        found.append(Piece(*forms[words], begin, stop))
    return found


def glued(pieces: list[Piece], at: int) -> bool:
    """Whether no blank stands before the piece."""
    return 0 < at < len(pieces) and pieces[at].start == pieces[at - 1].end
