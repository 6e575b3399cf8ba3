"""Quotation marks inside quoted words: swapped by depth, apostrophes left alone.

A work is quoted as it is printed, but for this: inside double marks, its own double marks become
single ones, and single ones inside those double again (APA, MLA, Chicago and AMA alike).
"""

import re
from collections.abc import Sequence

from pullquote.model.language.tokens import ABBREVIATIONS

DOUBLE = ("“", "”")
SINGLE = ("‘", "’")

SPACED_ELLIPSIS = " . . . "
"""Three spaced points; after a full stop they read as the four that the manuals ask for."""


def nested(text: str, *, inside: bool = True) -> str:
    """The text with the marks of its own quotations as they stand inside (or outside) marks."""
    chars = list(text)
    for opening, closing, depth in _pairs(text):
        single = (depth + inside) % 2 == 1
        chars[opening], chars[closing] = SINGLE if single else DOUBLE
    return "".join(chars)


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """Opening and closing mark and depth of every quotation; marks without a mate are let be."""
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, char in enumerate(text):
        if char not in "“”‘’\"'":
            continue
        double = char in '“”"'
        if char in "“‘" or (char in "\"'" and _opens(text, at)):
            stack.append(at)
        elif double or not text[at + 1 : at + 2].isalnum():
            # A single mark between letters is an apostrophe and closes nothing.
            mates = [n for n in stack[-3:] if (text[n] in '“"') == double]
            if mates:
                while stack[-1] != mates[-1]:
                    stack.pop()  # left open inside: an apostrophe, or never closed
                pairs.append((stack.pop(), at))
    return _with_depth(sorted(pairs))


def _with_depth(pairs: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    ends: list[int] = []
    found: list[tuple[int, int, int]] = []
    for opening, closing in pairs:
        while ends and ends[-1] < opening:
            ends.pop()
        found.append((opening, closing, len(ends)))
        ends.append(closing)
    return found


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return (not before or before.isspace() or before in "([—–-“‘\"'") and bool(after.strip())


def joined(pieces: Sequence[str], ellipsis: str = SPACED_ELLIPSIS) -> str:
    """Pieces of a passage with the style's ellipsis between; a comma before it goes."""
    return ellipsis.join(
        piece.rstrip(",") if number < len(pieces) else piece
        for number, piece in enumerate(pieces, 1)
    )


def standing_alone(words: str) -> str:
    """Without the final comma, which belongs to the reporter's sentence; . ? ! are kept."""
    bare = words.rstrip("’”")
    return bare.rstrip(", ") + words[len(bare) :] or words


def before_credit(words: str) -> str:
    """Without a final full stop too, where a bracket follows and the stop comes after it."""
    words = standing_alone(words)
    bare = words.rstrip("’”")
    if not bare.endswith(".") or bare.endswith(("..", ". .")):
        return words
    last = bare.split()[-1].lower().lstrip("(“‘\"'")
    if last in ABBREVIATIONS or re.fullmatch(r"(?:\w\.)+", last):
        return words
    return bare[:-1] + words[len(bare) :] or words


def ending_inside(words: str) -> str:
    """With a full stop before the closing mark, as American printers set it."""
    words = standing_alone(words)
    bare = words.rstrip("’”")
    if bare.endswith((".", "?", "!", "…")):
        return words
    return f"{bare}.{words[len(bare) :]}"


def going_on(words: str, *, asking: bool = False) -> str:
    """With a comma there, where the sentence around goes on; `asking`: after ? and ! too."""
    words = before_credit(words)
    bare = words.rstrip("’”")
    return words if bare.endswith(("?", "!")) and not asking else f"{bare},{words[len(bare) :]}"
