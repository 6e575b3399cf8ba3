"""Blocks to sentences."""

from collections.abc import Iterator
from itertools import pairwise

from pullquote.model.language.tokens import Token

_ENDS = frozenset([".", "!", "?", "…", "..."])
_LAST = frozenset(".!?…")
_CLOSERS = frozenset(['"', "”", "’", "'", "''", "»", ")", "]"])

# After "U.S." or "p.m." only a word that begins sentences begins a new one.
STARTERS = frozenset(
    """
    a about after all although among an and another any around as at because before both but by
    despite during each even every few for from he her here his how however i if in instead it its
    last later like many meanwhile more most much my neither new no nobody none nor not nothing now
    of officials on once one only or other others our over people police several she since so some
    still such that the their then there these they this those though through thus today tomorrow
    two under unless until upon we what when where whether which while who why with within without
    yesterday yet you your
    """.split()
)

_NEVER_LAST = frozenset(
    """
    mr. mrs. ms. dr. prof. rev. sen. sens. rep. reps. gov. govs. lt. col. gen. maj. capt. cmdr.
    sgt. adm. cllr. st. messrs. no. nos. vs. hon. pres. supt. det. insp. fr.
    """.split()
)


_NUMBERED = 2
"""Tokens that number a block: "3" and "."."""


_COLUMN = 3
"""Blanks that part one column of a table from the next; two may fill up a line."""


def split_cells(tokens: tuple[Token, ...], line: str) -> Iterator[tuple[Token, ...]]:
    """The tokens of a line, parted where a gap stands between the words of two columns.

    Figures stay with their label: "Net income      $4.3 million".
    """
    begin = 0
    if " " * _COLUMN in line and "\n" not in line:
        for at, (left, right) in enumerate(pairwise(tokens), start=1):
            wide = right.start - left.end >= _COLUMN
            if wide and left.kind == right.kind == "word":
                yield tokens[begin:at]
                begin = at
    yield tokens[begin:]


def split_sentences(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Token ranges of the sentences of one block, closing quotation marks kept with their sentence.

    A question inside marks does not end the sentence it stands in: “Why?” he asked.
    """
    begin = 0
    at = 0
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token.text[-1] not in _LAST or not _may_end(token):
            continue
        while at < len(tokens) and tokens[at].text in _ENDS:
            at += 1
        while at < len(tokens) and tokens[at].text in _CLOSERS and _glued(tokens, at):
            at += 1
        if begin == 0 and at == _NUMBERED and tokens[0].kind == "number":
            continue  # "3. Leah Pells": the place, and the item of a list
        if at < len(tokens) and _begins(
            token, tokens[at], gap=tokens[at].start > tokens[at - 1].end
        ):
            yield begin, at
            begin = at
    if begin < len(tokens):
        yield begin, len(tokens)


def _may_end(token: Token) -> bool:
    return token.text in _ENDS or (
        token.kind == "word" and token.text.endswith(".") and len(token.text) > 1
    )


def _glued(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].start == tokens[at - 1].end


def _begins(end: Token, following: Token, *, gap: bool) -> bool:
    if not gap:
        return False
    if end.text in _ENDS:
        return not following.text[0].islower() and following.text[0] not in ",;:"
    if end.lower in _NEVER_LAST:
        return False
    # The full stop belongs to an abbreviation and may end the sentence as well.
    return following.lower in STARTERS and following.capital
