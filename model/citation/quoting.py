"""Quoted words in running text: marks, ellipses, blocks, and the speaker who is named.

The verb is "said" whatever the article has: it claims nothing but that the words were said.
"""

from dataclasses import dataclass

from pullquote.model.citation.marks import (
    DOUBLE,
    SINGLE,
    SPACED_ELLIPSIS,
    before_credit,
    ending_inside,
    joined,
    nested,
)
from pullquote.model.citation.passage import Passage


@dataclass(frozen=True, slots=True)
class Quoting:
    """How a style quotes."""

    block_from: int | None = None
    """From so many words on, a quotation is set apart; None: never."""
    ellipsis: str = SPACED_ELLIPSIS
    british: bool = False
    """Single marks outside, double ones within."""


_THREE_POINTS = " ... "

APA = Quoting(40)
"""Forty words or more are a block; three spaced points."""
MLA = Quoting(60)
"""More than four lines of prose are a block, about sixty words; three spaced points."""
CHICAGO = Quoting(100)
"""A hundred words or more (17th edition, 13.10); three spaced points (13.53)."""
HARVARD = Quoting(30, _THREE_POINTS, british=True)
"""Cite Them Right: single marks; more than two or three lines are indented, about thirty words."""
AMA = Quoting(60)
"""More than four typewritten lines are a block."""
IEEE = Quoting(None, _THREE_POINTS)
VANCOUVER = Quoting(None, _THREE_POINTS)
AP = Quoting(None, _THREE_POINTS)
"""News copy has no blocks; the ellipsis is three points between spaces."""
PLAIN = Quoting(None, " … ")


def inline_words(passage: Passage, rules: Quoting = APA) -> str:
    """The words as they stand between quotation marks."""
    return joined([nested(one, inside=not rules.british) for one in passage.pieces], rules.ellipsis)


def block_words(passage: Passage, rules: Quoting = APA) -> str:
    """The words as they stand in a block without marks."""
    pieces = [nested(piece, inside=rules.british) for piece in passage.pieces]
    return ending_inside(joined(pieces, rules.ellipsis))


def in_marks(words: str, rules: Quoting = APA) -> str:
    """The words between the style's outer marks."""
    opening, closing = SINGLE if rules.british else DOUBLE
    return f"{opening}{words}{closing}"


def is_block(passage: Passage, rules: Quoting) -> bool:
    """Whether the quotation is long enough to be set apart."""
    return rules.block_from is not None and passage.length >= rules.block_from


def told(passage: Passage, quoted: str) -> str:
    """The quoted words as a sentence that names the speaker; without one, the words alone.

    A fragment is no sentence anybody said, so there the speaker "used the words". A stretch of
    the article as printed tells itself that they said it.
    """
    credit = passage.credit
    if credit is None:
        return quoted
    if passage.as_printed:
        return quoted if passage.names_speaker else f"{credit.full}: {quoted}"
    said = "used the words" if passage.fragment else "said,"
    return f"{credit.subject} {said} {quoted}"


def with_credit(passage: Passage, credit: str, rules: Quoting, *, name: bool = True) -> str:
    """Quoted words and the credit in brackets after them, the stop of the sentence last.

    In a block the quotation's own stop comes before the credit. `name`: whether the sentence
    names the speaker, where the brackets don't.
    """
    if is_block(passage, rules):
        return f"{set_apart(passage, rules, name=name)} {credit}{passage.inferred}"
    quoted = in_marks(before_credit(inline_words(passage, rules)), rules)
    return f"{told(passage, quoted) if name else quoted} {credit}.{passage.inferred}"


def with_number(passage: Passage, number: str, rules: Quoting) -> str:
    """Quoted words and a raised number after all stops, as American printers set it."""
    if is_block(passage, rules):
        return f"{set_apart(passage, rules)}{number}{passage.inferred}"
    quoted = in_marks(ending_inside(inline_words(passage, rules)), rules)
    return f"{told(passage, quoted)}{number}{passage.inferred}"


def set_apart(passage: Passage, rules: Quoting, *, name: bool = True) -> str:
    """A long quotation as a block of its own: indented, without marks."""
    block = f"    {block_words(passage, rules)}"
    credit = passage.credit
    if credit is None or not name or (passage.as_printed and passage.names_speaker):
        return block
    if passage.as_printed:
        return f"{credit.full}:\n\n{block}"
    said = "used the words" if passage.fragment else "said"
    return f"{credit.subject} {said}:\n\n{block}"
