"""How far a clause reaches: asides and what is said belong to it, joining words do not."""

from bisect import bisect_right
from collections.abc import Sequence

from pullquote.model.extraction.timeline.outer_marks import QUOTES, last_word
from pullquote.model.extraction.timeline.pieces import ADVERBIAL, JOINERS, STOPS, Piece
from pullquote.model.extraction.timeline.restrictive import antecedent
from pullquote.model.language.tokens import Token

_INNER = ("embedded", "content")
_TRIMMED = (
    JOINERS
    | STOPS
    | QUOTES
    | (ADVERBIAL - {"as"})
    | frozenset([",", ".", "that", "(", ")", "’", "'", "?", "!", "…"])
)
_BRACKETED = 6
_MOST = 12
"""Pieces of one clause, asides and all: a bound on the work."""


def clause_around(tokens: Sequence[Token], at: int, pieces: Sequence[Piece]) -> tuple[int, int]:
    """The clause of the token at `at`, as a range of tokens without outer marks."""
    here = bisect_right(pieces, at, key=lambda piece: piece.begin) - 1
    first = last = here
    if pieces[here].restricts:
        begin = antecedent(tokens, pieces[here].begin)  # "a bombing that killed a guard"
        return begin, last_word(tokens, begin, pieces[here].end)
    if pieces[here].opening == "resumed" and here >= 2:
        first = _resumed(pieces, here)
    elif pieces[here].opening == "embedded" and not pieces[here].finite and here:
        first = here - 1  # "The leaders, meeting last month, agreed to it"
    while last + 1 < min(len(pieces), here + _MOST) and _continues(pieces, last, here):
        last += 1
    begin, end = pieces[first].begin, pieces[last].end
    while begin < at and _may_go(tokens, begin, at):
        begin += 1
    return begin, last_word(tokens, begin, end)


def _resumed(pieces: Sequence[Piece], here: int) -> int:
    """The piece that goes on in the piece `here`, after an aside with all it says."""
    first = here - 1
    while first > 0:
        aside = pieces[first].opening == "embedded"
        said = pieces[first].opening == "content" and pieces[first].finite
        if not aside and not (said and pieces[first - 1].opening == "embedded"):
            break
        first -= 1
    return first


def _continues(pieces: Sequence[Piece], last: int, here: int) -> bool:
    """Whether the clause of piece `here`, so far up to `last`, goes on in the next piece."""
    following = pieces[last + 1].opening
    if following == "content":
        return True
    if following == "embedded":
        after = last + 1
        while after < len(pieces) and pieces[after].opening in _INNER:
            after += 1
        if after < len(pieces) and pieces[after].opening == "resumed":
            return True
        # "..., carrying 150 passengers", "a deal that expires in May"
        return not pieces[last + 1].finite or pieces[last + 1].restricts
    return following == "resumed" and (last > here or not pieces[here].finite)


def _may_go(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether the clause reads better without its first word: "and", "when", a dash."""
    word = tokens[begin].lower
    if word == "as":  # "as Kevin swooped", but not "As captain he led"
        return begin > 0
    if word == "[":
        return False  # "[The] court ruled"
    if word == "(":
        return not any(token.text == ")" for token in tokens[begin : begin + _BRACKETED])
    if word in ADVERBIAL and (begin + 1 == at or tokens[begin + 1].lower.endswith("ing")):
        return False  # "Since Monday", "Since taking office in 2021, he has..."
    return word in _TRIMMED
