"""An author's name as printed: a person, inverted for citations, or an organisation.

An organisation is never inverted ("Press, A.").
"""

import re

from pullquote.model.article import Author

_ORGANISATION = frozenset(
    """
    agence agencies agency ap associated afp ani board bloomberg bureau cnn collective desk
    editorial express herald institute journal magazine media network news newspaper newsroom
    observer online pa post press pti reporters reuters review staff team times today tribune upi
    wire xinhua bbc npr
    """.split()
)
NOBODY = frozenset(
    "staff admin administrator editor editors newsroom anonymous unknown author guest staffs"
    " newsdesk".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday noon midnight".split())
_DEGREES = frozenset("phd ph.d. ph.d md m.d. mba obe mbe cbe kc qc esq ma ba rn jd".split())
_TITLES = frozenset("dr dr. mr mr. mrs mrs. ms ms. prof prof. professor sir dame rev rev.".split())
_PARTICLES = frozenset(
    "al bin bint ben da das de del della den der di dos du el ibn la le st. ten ter van vom von y"
    " zu".split()
)
_CAPITAL = frozenset("mac nic ní te uí ó".split())  # as particles
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())

# "JO", "LI", "ED" are names, "TJ" and "AJ" initials.
_SHORT_NAME = re.compile(r"[B-DF-HJ-NP-TV-XZ][AEIOUY]$|[AE][DLN]$")
_SMALL_START = re.compile(r"(?:al|el|ad|as|an|ar|d|l|t)[’'-][^\W\d_a-z]")  # "al-Rashid", "d’Arcy"
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-‐‑]*(?:['’.\-‐‑][^\W\d_]+)*\.?$")


def is_organisation(name: str) -> bool:
    """Whether a word of the name is one that only organisations have."""
    return any(word.lower().strip(".,") in _ORGANISATION for word in name.split())


def looks_like_name(words: list[str]) -> bool:
    """Whether each of two words or more may be a part of a person's name."""
    return len(words) >= 2 and all(
        _NAME_WORD.match(word)
        and (word[0].isupper() or word.lower() in _PARTICLES or _SMALL_START.match(word))
        for word in words
    )


def to_author(name: str) -> Author | None:
    """A name as printed to an author; None where the words are no name."""
    words = [word for word in name.strip(" .,;:|").split() if word.lower() not in _DEGREES]
    if name.rstrip().endswith(".") and words and words[-1].lower() + "." in _SUFFIXES:
        words[-1] += "."
    while len(words) > 2 and words[0].lower() in _TITLES:
        words = words[1:]
    if not words or len(words) > 6 or any("@" in word or "://" in word for word in words):
        return None
    if all(word.lower() in NOBODY for word in words):
        return None
    if words[0].lower() == "the" and len(words) > 1:
        words = words[1:]
    house = len(words) > 2 and words[2].lower() in _ORGANISATION | {"the"}
    if house and not is_organisation(" ".join(words[:2])):
        words = words[:2]  # "ANA RUIZ Associated Press"
    plain = " ".join(words)
    if is_organisation(plain):
        return Author(literal=plain) if words[0][0].isupper() else None
    if len(words) == 1:
        shouted = plain.isupper() and len(plain) > 4
        good = _NAME_WORD.match(plain) and plain[0].isupper() and plain.lower() not in _DAYS
        return Author(literal=unshout(plain) if shouted else plain) if good else None
    if not looks_like_name(words) or not words[0][0].isupper():
        return None
    if plain.replace("Mc", "MC").isupper():
        words = [unshout(word) for word in words]
    family = len(words) - 1
    if words[family].lower() in _SUFFIXES and family > 1:
        family -= 1
    while family > 1 and words[family - 1].lower() in _PARTICLES | _CAPITAL:
        family -= 1
    return Author(given=" ".join(words[:family]), family=" ".join(words[family:]))


def unshout(word: str) -> str:
    """ "O’NEILL-SMITH" to "O’Neill-Smith"; initials and numerals stay."""
    if word.lower() in _PARTICLES and len(word) < 5:
        return word.lower()
    initials = "." in word[:-1] or (len(word) <= 2 and not _SHORT_NAME.match(word))
    if initials or word in ("II", "III", "IV"):
        return word
    word = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    return re.sub(r"^Mc(\w)", lambda part: "Mc" + part.group(1).upper(), word)
