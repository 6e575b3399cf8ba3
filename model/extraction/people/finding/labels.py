"""Speakers of transcripts, in capitals before a colon: "SECRETARY KERRY:", "ANNA VEGA:"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.language.names import HONORIFICS, PARTICLES, TITLES
from pullquote.model.language.tokens import Token

_LONGEST = 7


def label(tokens: Sequence[Token], at: int, stop: int) -> tuple[int, int, bool] | None:
    """First and last token (half-open) of the name in the label that begins a sentence, and
    whether a title stands before it. A word alone without title ("QUESTION:") is nobody."""
    if not tokens[at].text.isupper():
        return None
    end = next((n for n in range(at, min(stop, at + _LONGEST)) if tokens[n].text == ":"), None)
    if end is None or not all(_shouted(token) for token in tokens[at:end]):
        return None
    first = at
    while first < end - 1 and (tokens[first].lower in HONORIFICS or tokens[first].lower in TITLES):
        first += 1
    name = tokens[first:end]
    if first == at and (len(name) < 2 or name[0].lower not in lexicon().given):
        return None
    if not name or len(name) > 4 or any(token.lower in TITLES for token in name):
        return None
    return first, end, first > at


def _shouted(token: Token) -> bool:
    """In capitals, but for the particles of a name and "McKAY"."""
    if token.kind != "word":
        return False
    bare = token.text.removeprefix("Mc").removeprefix("Mac")
    return bare.isupper() or token.lower in PARTICLES
