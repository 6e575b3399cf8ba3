"""Oddities of the text itself, so that nobody quotes a slip without knowing it."""

import re
from collections.abc import Iterator

from pullquote.model.article import Block

# "U.S.l", "U.S.and", "U.S. U.S.": a letter glued to the full stop, the same letters twice.
_GARBLED = re.compile(r"(?<![\w.])((?:[A-Z]\.){2,6})(?:[a-z]+\b(?:\s\1)?|\s\1)(?![\w@])")

# Words that never stand twice in a row; "that that" and "had had" may.
_TWICE = re.compile(r"\b(the|a|an|of|to|and|for|with|at|from|by|or)\s\1\b", re.IGNORECASE)

_MOST = 3
"""How many places of one kind are told; more would bury the rest."""


def oddities(text: str, blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """One plain sentence for each oddity, in the order of the text."""
    return (
        *_words(text, blocks, _GARBLED, "Garbled words"),
        *_words(text, blocks, _TWICE, "Repeated word"),
        *_lost(text),
    )


def _words(
    text: str, blocks: tuple[Block, ...], pattern: re.Pattern[str], what: str
) -> Iterator[str]:
    told = 0
    for block in blocks:
        for match in pattern.finditer(text, block.span.start, block.span.end):
            words = " ".join(match.group().split())
            yield f"{what} in {_place(block)}: “{words}”."
            told += 1
            if told == _MOST:
                return


def _lost(text: str) -> Iterator[str]:
    if count := text.count("\ufffd"):
        yield f"{count:,} unreadable character{'s' * (count > 1)}, shown as \ufffd."


def _place(block: Block) -> str:
    return f"paragraph {block.number}" if block.number is not None else f"a {block.kind}"
