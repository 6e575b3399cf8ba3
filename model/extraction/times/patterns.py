"""A small language for patterns over lexemes: "the? (early|late)? month comma? year".

A row of lexemes becomes a string with one letter for each, and a pattern a regular
expression over such strings: names are kinds of lexemes or, in capitals, other patterns.
"""

import re
from collections.abc import Iterable, Mapping

from pullquote.model.extraction.times.lexemes import KIND_NAMES, Lexeme

_FIRST_LETTER = 0xE000  # a private range: no letter means anything to `re`
_LETTERS = {kind: chr(_FIRST_LETTER + number) for number, kind in enumerate(KIND_NAMES)}
_NAME = re.compile(r"\(|[A-Za-z_]+|\s+")


def spell(row: Iterable[Lexeme]) -> str:
    """The row as a string, a letter a lexeme."""
    return "".join([_LETTERS[lexeme.kind] for lexeme in row])


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """The regular expression of a pattern."""

    def letter(match: re.Match[str]) -> str:
        name = match.group()
        if name.isspace():
            return ""
        if name == "(":
            return "(?:"
        return f"(?:{macros[name]})" if name in macros else _LETTERS[name]

    return _NAME.sub(letter, pattern)


def any_of(kinds: Iterable[str]) -> str:
    """A class of letters: one lexeme of any of these kinds."""
    return "[" + "".join(_LETTERS[kind] for kind in kinds) + "]"
