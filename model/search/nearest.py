"""“Did you mean”: a query that finds nothing, with its strange words put right."""

import re
from collections.abc import Callable, Sequence

from pullquote.model.search.folding import words_in
from pullquote.model.search.likeness import TELLING, differ_in_ending
from pullquote.model.search.query import read_query

_SLIPS = ((TELLING, 1), (6, 2), (9, 3))
"""From so many letters on so many slips; more and it is another word."""

_AGAIN = re.compile(r"(.)\1+")


def nearest_query(
    query: str, words: Callable[[], Sequence[str]], finds: Callable[[str], object]
) -> str | None:
    """The query with each word that is not among the words replaced by the nearest of them.

    Only if all strange words have one near enough, and what comes of it finds something.
    """
    asked = set(read_query(query).words)
    vocabulary = words()
    there = set(vocabulary)
    found = query
    for word in reversed(words_in(query)):
        if word.text not in asked or word.text in there:
            continue
        near = _nearest(word.text, vocabulary)
        if near is None:
            return None
        start, end = word.span(len(word.text))
        found = found[:start] + near + found[end:]
    return found if found != query and finds(found) else None


def _nearest(typed: str, words: Sequence[str]) -> str | None:
    """The word with the fewest slips; itself, where a form of it is there.

    The first letter is seldom wrong, and letters that a key gave again are one.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    alike = [word for word in words if word[:1] == typed[:1]]
    if any(word.startswith(typed) or differ_in_ending(typed, word) for word in alike):
        return typed
    once = _once(typed)
    most = max((slips for letters, slips in _SLIPS if len(once) >= letters), default=0)
    best = process.extractOne(once, [*map(_once, alike)], scorer=OSA.distance, score_cutoff=most)
    return alike[best[2]] if best and most else None


def _once(word: str) -> str:
    return _AGAIN.sub(r"\1", word)
