"""Letters made alike: case, accents, apostrophes and dots away, with the way back kept.

Both sides of a search are folded, what is typed and what is read, so "Muller" finds "Müller"
and "us" finds "U.S.".
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

# Letters that Unicode does not take apart.
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "ə": "e",
}  # fmt: skip
_APOSTROPHES = frozenset("'’‘ʼ`´′＇")


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
    """A folded word and where each of its letters begins in the text; `end` closes the last."""

    text: str
    at: tuple[int, ...]
    end: int

    def span(self, letters: int) -> tuple[int, int]:
        """Where the first so many letters stand in the text."""
        if letters >= len(self.at):
            return self.at[0], self.end
        return self.at[0], max(self.at[letters], self.at[letters - 1] + 1)


def fold(text: str) -> str:
    """The text with letters made alike; marks stay."""
    return text.translate(_FOLDS)


def folded_words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [_plain(match) for match in _WORD.findall(fold(text))]


@lru_cache(maxsize=512)
def words_in(text: str) -> tuple[Word, ...]:
    """The folded words of a text and their places; remembered, since rows are shown often."""
    folds = [_FOLDS[ord(char)] for char in text]
    origins = [at for at, folded in enumerate(folds) for _ in folded]
    origins.append(len(text))
    return tuple(
        _placed(match, origins) for match in _WORD.finditer("".join(chain.from_iterable(folds)))
    )


def _plain(raw: str) -> str:
    """Without possessive, apostrophes, the commas of a number and the dots of initials."""
    if raw.isalnum():
        return raw
    if raw.endswith("'s"):
        raw = raw[:-2]
    raw = raw.replace("'", "").replace(",", "")
    return raw if raw[0].isdigit() else raw.replace(".", "")


def _placed(match: re.Match[str], origins: list[int]) -> Word:
    word = _plain(match.group())
    at: list[int] = []
    place = match.start()
    for letter in word:
        while match.string[place] != letter:
            place += 1
        at.append(origins[place])
        place += 1
    stop = match.end() - (2 if match.group().endswith("'s") else 0)
    return Word(word, tuple(at), max(origins[stop], at[-1] + 1))
