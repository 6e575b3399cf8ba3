"""A block cut finer than into words: "£45m" is a sign, a figure and a scale."""

import re
from functools import lru_cache
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
    for match in _PIECE.finditer(text, start, end):
        form = _form(match[0], match.lastgroup or "mark")
        found.append(_new(Piece, (*form, *match.span())))
    return found


_new = tuple.__new__
"""Half the time of the constructor, and this is done for every word near a sum."""


@lru_cache(maxsize=20_000)
def _form(words: str, group: str) -> tuple[PieceKind, str, str]:
    """The kind of a piece and its letters: worked out once, however often it comes."""
    kind: PieceKind = group  # type: ignore[assignment]
    if kind == "word" and _IDEOGRAPHS.match(words):
        kind = "sign"
    return kind, words, words.lower().replace("’", "'")


def glued(pieces: list[Piece], at: int) -> bool:
    """Whether no blank stands before the piece."""
    return 0 < at < len(pieces) and pieces[at].start == pieces[at - 1].end
