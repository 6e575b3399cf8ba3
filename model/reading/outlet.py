"""The line below a byline that names where the article was published: "The Portland Ledger"."""

import re

from pullquote.model.citation.outlets import outlet_of

_SMALL = frozenset("and de for in la le of on the".split())
_LONGEST = 5
"""Words of a newspaper's name; a line with more is a subtitle."""
# "World News" and "Business News" are parts of a paper.
_SECTIONS = frozenset("business local national politics sport sports state us world".split())
_NAME = re.compile(r"[^\W\d_a-z][\w.’'&-]*$")

_PLACED = re.compile(r"(.+?), (?:[A-Z][\w.’'-]+ ?){1,3}$")


def outlet_on(line: str) -> str | None:
    """The publication that a line names, the town or country of its readers apart.

    "The Daily Beacon, Nigeria" is the Daily Beacon.
    """
    if is_outlet_line(line):
        return line
    placed = _PLACED.match(line)
    return placed[1] if placed and is_outlet_line(placed[1]) else None


def is_outlet_line(line: str) -> bool:
    """Whether the line is a publication's name and nothing else.

    A newspaper is called by its last word, or by the one before "of": "The Times of London",
    "Chicago Sun-Times"; an agency by its whole name; other names are told by their "The".
    """
    words = line.split()
    if not 0 < len(words) <= _LONGEST or not all(
        _NAME.match(word) or (at and word in (*_SMALL, "&")) for at, word in enumerate(words)
    ):
        return False
    if words[-1].lower() in _SMALL | {"staff"} or line.endswith("."):
        return False
    if words[-1] == "News" and all(word.lower() in _SECTIONS for word in words[:-1]):
        return False
    kind = outlet_of(line)
    called = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    known = kind == "newspaper" and outlet_of(called.rpartition("-")[2]) == "newspaper"
    return known or kind == "agency" or (kind == "newspaper" and words[0] == "The")
