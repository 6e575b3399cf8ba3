"""What the words of a candidate themselves tell, on the scale of `beside`."""

from collections.abc import Sequence

from pullquote.model.extraction.people.words.lexicon import (
    ORDINARY,
    Lexicon,
    is_people,
    is_trade,
)
from pullquote.model.extraction.people.words.titles import FAMILY_FIRST, FAMOUS
from pullquote.model.extraction.people.words.traps import (
    ALSO_SURNAMES,
    FIRMS,
    KINDS,
    ORGANISATION,
    THINGS,
)
from pullquote.model.language.names import HONORIFICS, PARTICLES, QUALIFIERS, TITLES
from pullquote.model.language.tokens import Token

_OUT_OF_NAMES = ORDINARY - PARTICLES - {"i"}  # Amyntas I
_CHILD_OF = frozenset("bin binti bte bint ibn".split())
_NEVER_FIRST = frozenset(
    """
    san santa santo saint sao são st los las fort mount port new el sporting athletic athletico
    atletico atlético real inter dynamo dinamo racing lokomotiv borussia bayern fc ac as sc cf
    """.split()
)
"""First words of places and clubs."""


def inside(
    core: Sequence[Token], bare: tuple[str, ...], words: Lexicon, begins: bool, titled: bool
) -> float:
    """The words of the name themselves."""
    score = 0.0
    joined = " ".join(bare)
    head, tail = bare[0], bare[-1]
    if joined in FIRMS:
        return -9.0
    if head in _NEVER_FIRST and len(bare) > 1:
        score -= 2.5
    if joined in words.places and not (head in words.given and titled):
        score -= 3.0
    if any(t.text.isupper() and len(t.text) > 3 for t in core):
        score -= 3.0
    if len(bare) == 1:
        text = core[0].text
        if head in ORDINARY and (begins or not titled or head not in words.surnames):
            return score - 6.0
        if head in THINGS or core[0].lower in THINGS or is_people(head):
            return score - 6.0
        if head in ORGANISATION and not (head in ALSO_SURNAMES and titled):
            return score - (7.0 if titled else 5.0)
        if is_trade(head) or head in QUALIFIERS or head in HONORIFICS:
            return score - 5.0
        if text.isupper() or len(text) < 2 or text.endswith(".") or any(c.isdigit() for c in text):
            return score - 4.0
        if head in FAMOUS:
            score += 3.5
        listed = head in words.given or head in words.surnames
        score += 1.0 if head in words.given else 0.8 if listed else 0.0
        score -= 1.0 if head in words.towns else 0.0
        score -= 3.0 if begins and not listed and _ordinary(head) else 0.0
        return score - (0.8 if begins and not listed else 0.3)
    if len(core[0].text) == 1 and len(core) == 2:
        score -= 3.0  # Y Combinator
    shape = sum(_initial(t) for t in core)
    if head in words.given:
        score += 3.0 if head not in words.places else 2.0
    elif (
        _initial(core[0]) and ("." in core[0].text or len(core) > 2) and not core[-1].text.isupper()
    ):
        score += 2.5
    if head in FAMILY_FIRST and len(bare) <= 3 and tail not in ORGANISATION:
        score += 2.0 if "-" in tail or len(bare) == 3 else 1.0
    if tail in words.surnames:
        score += 1.2
    if shape and shape < len(core):
        score += 0.5
    if any(w in PARTICLES for w in bare[1:-1]) and not core[1].capital:
        score += 1.0
    if any(w in _CHILD_OF for w in bare[1:-1]):
        score += 2.0
    if head in words.surnames and len(bare) <= 3 and bare[1] in words.given:
        score += 0.8 if bare[1] in words.surnames or head in words.given else 2.0
    if "-" in tail and tail not in words.places:
        score += 0.6
    if not any(w in words.place_words or w in words.places or w in TITLES for w in (head, tail)):
        score += 0.4
    surname = len(bare) <= 3 and head in words.given and KINDS.isdisjoint(bare)
    # Picabo Street, but not Abu Nuwas Street
    weak = ALSO_SURNAMES if surname and (len(bare) < 3 or tail != "street") else frozenset()
    if tail in ORGANISATION and tail not in weak:
        score -= 6.0
    nicked = core[-1].index - core[0].index >= len(core)  # Imran “Immy” Sheikh
    if tail in TITLES and tail not in weak and not nicked:
        score -= 4.0
    if any(w in ORGANISATION and w not in ALSO_SURNAMES for w in bare[:-1]):
        score -= 5.0
    if any(_thing(t) and t.lower not in words.given for t in core):
        score -= 4.0
    if any(t.capital and t.lower in _OUT_OF_NAMES and t.lower not in words.given for t in core):
        score -= 4.0
    if head in words.places and head not in words.given:
        score -= 2.0
    if joined in words.towns:
        score -= 1.5
    if head not in words.given:
        score -= 1.5 if tail in words.places else 1.0 if tail in words.towns else 0.0
    if any(is_people(w) for w in bare[:-1]):
        score -= 2.0
    if any(t.text.isupper() and len(t.text) in (2, 3) and "." not in t.text for t in core[1:]):
        score -= 3.0
    return score - (2.0 if len(bare) > 5 else 0.0)


def _ordinary(word: str) -> bool:
    """What begins a sentence and is built like an everyday word: "Campaigners", "Normally"."""
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os", "'s"))
    return plural or word.endswith(("ing", "ly"))


def _thing(token: Token) -> bool:
    """Hywel Ap Rhys is no news agency: short ones are written in capitals."""
    return token.lower in THINGS and (len(token.text) > 2 or token.text.isupper())


def _initial(token: Token) -> bool:
    letters = token.text.replace(".", "")
    return token.text.isupper() and (len(letters) == 1 or (len(letters) <= 3 and "." in token.text))
