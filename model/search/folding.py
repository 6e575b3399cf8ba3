"""Letters made alike: case, accents, apostrophes and dots away, with the way back kept.

Both sides of a search are folded, what is typed and what is read, so "Muller" finds "Müller"
and "us" finds "U.S.".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# Letters that Unicode does not take apart.
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e",
}  # fmt: skip
_MARKS_WITHIN = frozenset(".,")
_APOSTROPHES = frozenset("'’‘ʼ`´′＇")

# The paragraphs of an article of some 700,000 letters: each key reads their words again.
_REMEMBERED = 4096
_PIECES_REMEMBERED = 100_000


class _Folds(dict[int, str]):
    """Character → its folded form, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_one(chr(code))
        return folded


def _fold_one(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(
        _LETTERS.get(part, part)
        for part in plain
        if unicodedata.category(part) not in ("Mn", "Me", "Cf")
    )


_FOLDS = _Folds()

_WORD = re.compile(
    r"""
      (?<![\w'.]) (?:[^\W\d_]\.)+ [^\W\d_] (?!\w) \.?     # U.S., p.m.: one word
    | \d+ (?:[.,]\d+)* [^\W_]*                            # 125,000,000 and 1.4bn
    | [^\W_]+ (?:'[^\W_]+)*                               # O'Brien, Biden's
    """,
    re.VERBOSE,
)


class Word(NamedTuple):
    """A folded word, where it stands in the folded text, and the text as printed.

    Most words are never marked, so the way back to the printed letters is worked out when asked.
    """

    text: str
    start: int
    stop: int
    printed: str

    @property
    def at(self) -> tuple[int, ...]:
        """Where each letter begins in the text as printed."""
        folded, origins = _way_back(self.printed)
        found: list[int] = []
        place = self.start
        for letter in self.text:
            place = folded.index(letter, place)
            found.append(origins[place])
            place += 1
        return tuple(found)

    @property
    def end(self) -> int:
        """Where the word ends in the text as printed."""
        return self.span(len(self.text))[1]

    def span(self, letters: int) -> tuple[int, int]:
        """Where the first so many letters stand in the text as printed."""
        at = self.at
        if letters < len(at):
            return at[0], max(at[letters], at[letters - 1] + 1)
        return at[0], max(_way_back(self.printed)[1][self.stop], at[-1] + 1)


def fold(text: str) -> str:
    """The text with letters made alike; marks stay."""
    return text.translate(_FOLDS)


def folded_words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [word for piece in fold(text).split() for word in _PIECES[piece]]


def findable_words(text: str) -> list[str]:
    """The folded words of a text and the other ways to type them, in no order.

    "Biden's" may be typed "bidens", "43.6" and "U.S." with a blank for the dot.
    """
    return [word for piece in fold(text).split() for word in findable_in(piece)]


def findable_in(piece: str) -> Iterator[str]:
    """The same for a folded piece without blanks."""
    for raw in _WORD.findall(piece):
        yield _plain(raw)
        if raw.endswith("'s"):
            yield _plain(raw[:-2] + "s")
        if not _MARKS_WITHIN.isdisjoint(raw):
            yield from filter(None, re.split("[.,]", raw))


@lru_cache(maxsize=_REMEMBERED)
def words_in(text: str) -> tuple[Word, ...]:
    """The folded words of a text and their places; remembered, since each key asks again."""
    found = ((match.group(), match.span()) for match in _WORD.finditer(fold(text)))
    return tuple(
        Word(_plain(raw), start, stop - 2 if raw.endswith("'s") else stop, text)
        for raw, (start, stop) in found
    )


@lru_cache(maxsize=_REMEMBERED)
def _way_back(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and where each of its letters stands in the text; the end closes it."""
    folds = [_FOLDS[ord(char)] for char in text]
    folded = "".join(folds)
    if set(map(len, folds)) <= {1}:
        return folded, range(len(text) + 1)
    return folded, [*(at for at, one in enumerate(folds) for _ in one), len(text)]


class _Pieces(dict[str, tuple[str, ...]]):
    """What stands between two blanks → its words. No word holds a blank, and most come again."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= _PIECES_REMEMBERED:
            self.clear()
        words = self[piece] = tuple(_plain(match) for match in _WORD.findall(piece))
        return words


_PIECES = _Pieces()


def _plain(raw: str) -> str:
    """Without possessive, apostrophes, the commas of a number and the dots of initials."""
    if raw.isalnum():
        return raw
    if raw.endswith("'s"):
        raw = raw[:-2]
    raw = raw.replace("'", "").replace(",", "")
    return raw if raw[0].isdigit() else raw.replace(".", "")
