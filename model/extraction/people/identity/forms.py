"""When two forms are one name: Joe and Joseph Biden, J. Smith, Zelensky and Zelenskyy."""

from functools import lru_cache
from unicodedata import combining, normalize

SHORT_NAMES = {
    "joseph": "joe joey", "robert": "bob bobby rob robbie", "william": "bill billy will",
    "james": "jim jimmy jamie", "michael": "mike mick", "thomas": "tom tommy",
    "richard": "dick rick rich", "edward": "ed eddie ted", "elizabeth": "liz beth betty",
    "donald": "don", "daniel": "dan danny", "samuel": "sam", "anthony": "tony",
    "benjamin": "ben", "christopher": "chris", "matthew": "matt", "margaret": "maggie peggy",
    "katherine": "kate kathy katie", "jennifer": "jen jenny", "steven": "steve",
    "stephen": "steve", "timothy": "tim", "kenneth": "ken", "charles": "charlie chuck",
    "andrew": "andy drew", "nicholas": "nick", "alexander": "alex", "gregory": "greg",
    "jeffrey": "jeff", "patrick": "pat paddy", "leonard": "len lenny",
    "hugh": "hughie", "susan": "sue", "david": "dave", "peter": "pete",
    "rafael": "rafa", "francisco": "paco pancho", "josé": "pepe", "jose": "pepe",
    "ignacio": "nacho", "enrique": "quique", "guadalupe": "lupe", "mikhail": "misha",
    "dmitry": "dima", "johannes": "hannes hans", "carleton": "carl", "carlton": "carl",
    "vincent": "vince vinny", "theodore": "ted teddy theo",
    "walter": "walt wally", "eugene": "gene", "douglas": "doug", "raymond": "ray",
    "russell": "russ", "victor": "vic", "leslie": "les", "nathan": "nate", "nathaniel": "nate",
    "jonathan": "jon", "zachary": "zach", "joshua": "josh", "jacob": "jake", "martin": "marty",
    "oliver": "ollie", "patricia": "pat patty trish", "barbara": "barb", "deborah": "deb debbie",
    "pamela": "pam", "rebecca": "becky", "theresa": "terry tess", "victoria": "vicky",
    "catherine": "cathy kate katie", "christine": "chris chrissie", "phillip": "phil",
    "philip": "phil", "kevin": "kev", "derek": "del", "terence": "terry", "desmond": "des",
    "stanley": "stan", "clifford": "cliff", "norman": "norm", "abraham": "abe", "arthur": "art",
    "franklin": "frank", "francis": "frank", "geoffrey": "geoff", "harold": "hal harry",
    "henry": "hank harry", "dominic": "dom", "rodney": "rod", "gordon": "gord",
    "ronald": "ron ronnie", "gerald": "gerry jerry", "lawrence": "larry", "frederick": "fred",
}  # fmt: skip
"""Given names, and what their bearers are called."""
_LONG: dict[str, frozenset[str]] = {
    short: frozenset(long for long, others in SHORT_NAMES.items() if short in others.split())
    for shorts in SHORT_NAMES.values()
    for short in shorts.split()
}


def long_forms(given: str) -> frozenset[str]:
    """The given names that a short one may stand for: Steve for Steven and for Stephen.

    Any other stands for itself.
    """
    return _LONG.get(given, frozenset([given]))


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Forms of one name with the same last word: J. Smith, John Smith, John Paul Smith."""
    if one[-1] != other[-1]:
        return False
    a, b = one[0], other[0]
    if a == b or (len(one) > 2 and one[1] == b) or (len(other) > 2 and other[1] == a):
        return True
    short, long = sorted((a, b), key=len)
    if len(short.replace(".", "")) <= 2 and short[0] == long[0]:
        return True
    if not long_forms(a).isdisjoint(long_forms(b)):
        return True
    return one == other[-len(one) :] or other == one[-len(other) :]


def begins(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Azlan bin Hashim for Azlan bin Hashim al-Mansour."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[: len(short)] == short


def hyphened(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Anna Rusk and Anna Rusk-Whitcombe: one of two surnames that a hyphen joins."""
    short, long = sorted((one, other), key=lambda form: len(form[-1]))
    both = long[-1].split("-")
    return one[0] == other[0] and len(both) == 2 and len(short[-1]) > 2 and short[-1] in both


def spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Zelensky, Zelenskyy: the same first name and nearly the same last one."""
    a, b = one[-1], other[-1]
    if one[0] != other[0] or len(one) != len(other) or abs(len(a) - len(b)) > 1 or len(a) < 5:
        return False
    return a[:5] == b[:5] and (a.startswith(b[:-1]) or b.startswith(a[:-1]))


_ALIKE = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("sch", "sh"), ("tz", "ts"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ay", "ai"), ("q", "k"), ("x", "ks"), ("w", "v"),
    ("y", "i"), ("c", "k"),
)  # fmt: skip
"""Letters that one name is written with in several ways."""


def sound(words: tuple[str, ...]) -> tuple[str, ...]:
    """A key that spellings of one name share: Sergei, Sergey; Milošević, Milosevic."""
    return tuple(map(_sound, words))


@lru_cache(4096)
def _sound(word: str) -> str:
    plain = "".join(c for c in normalize("NFKD", word) if not combining(c))
    for one, other in _ALIKE:
        plain = plain.replace(one, other)
    return "".join(c for at, c in enumerate(plain) if not at or c != plain[at - 1])
