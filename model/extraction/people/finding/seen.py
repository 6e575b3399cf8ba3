"""Where a name begins and ends that the tagger has seen: titles, sums and ages cut off."""

import re
from collections.abc import Sequence

from pullquote.model.extraction.people.finding.edges import is_behind, is_shortened, is_sum
from pullquote.model.extraction.people.words.lexicon import is_people, lexicon
from pullquote.model.extraction.people.words.professions import is_profession
from pullquote.model.extraction.people.words.titles import RANKS, is_style
from pullquote.model.language.names import HONORIFICS, TITLES
from pullquote.model.language.tokens import Token

_INITIAL = re.compile(r"[A-Z]\.").fullmatch
_BORNE_DAYS = frozenset("Monday Friday Saturday Sunday".split())
"""Days that West Africans are named after."""
_CHILD_OF = frozenset("bin binti bte bint ibn".split())
"""No name begins with these: what stands before is the given name."""
_MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "``": "''"}


def begin(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a name begins: Kenyan | Kipchumba Lel, 205 | J.C. Snead, P. before A. de Silva."""
    given = lexicon().given
    while first < last - 1:
        token = tokens[first]
        word = token.lower
        before = tokens[first - 1].lower if first else ""
        titled = word in HONORIFICS or (word in TITLES and token.text != "Md")
        titled = titled or is_people(word) or token.text in RANKS
        left = titled or token.kind == "number" or is_profession(token)
        if not is_style(before, word, tokens[first + 1].lower, last - first - 1) and (
            word in given or not left
        ):
            break
        first += 1
    if first > 0 and tokens[first].lower in _CHILD_OF and tokens[first - 1].capital:
        first -= 1
    if first > 0 and _named_after_day(tokens, first - 1):
        return first - 1
    while first > 0 and _INITIAL(tokens[first - 1].text) and _near(tokens, first):
        first -= 1
    return first


def end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a name ends: Matthew Hale | SC, Kemal | Bey, Jozef M. |."""
    last = max(first + 1, _unpaired(tokens, first, last))
    while last - first > 1 and (is_behind(tokens[last - 1]) or is_sum(tokens[last - 1].text)):
        last -= 1
    return last + (last - first > 1 and is_shortened(tokens, last))


def _near(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start - tokens[at - 1].end <= 1


def _named_after_day(tokens: Sequence[Token], at: int) -> bool:
    """ "The governor, *Monday* Okpebholo", "Chief *Sunday* Adeyemo"; not "on Monday Smith said"."""
    if at < 1 or tokens[at].text not in _BORNE_DAYS:
        return False
    before = at - 1 - (tokens[at - 1].text == ",")
    return before >= 0 and (is_profession(tokens[before]) or tokens[before].lower in HONORIFICS)


def _unpaired(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a mark stands whose fellow is outside the name: Pinky | ” Bogle; `last` for none."""
    before = first - 1 if first and tokens[first - 1].text in _MARKS else None  # “Beng” Ramos
    opened = before
    for at in range(first, last):
        if opened is not None and tokens[at].text == _MARKS[tokens[opened].text]:
            opened = None
        elif tokens[at].text in _MARKS:
            opened = at
        elif tokens[at].text in _MARKS.values():
            return at
    return last if opened in (None, before) else max(first, opened or 0)
