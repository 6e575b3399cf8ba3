"""“Did you mean”: a query that finds nothing, with its strange words put right."""

from collections.abc import Callable, Sequence

from pullquote.model.search.folding import words_in
from pullquote.model.search.query import read_query

# Less like than this (of 100, rapidfuzz's ratio) is a guess that helps nobody.
_NEAR = 60
_SHORTEST = 3


def nearest_query(query: str, words: Callable[[], Sequence[str]]) -> str | None:
    """The query with each word that is not among the words replaced by the nearest of them."""
    asked = set(read_query(query).words)
    vocabulary = words()
    known = asked.intersection(vocabulary)
    found = query
    for word in reversed(words_in(query)):
        if (
            word.text in asked
            and word.text not in known
            and (near := _nearest(word.text, vocabulary))
        ):
            start, end = word.span(len(word.text))
            found = found[:start] + near + found[end:]
    return found if found != query else None


def _nearest(typed: str, words: Sequence[str]) -> str | None:
    from rapidfuzz import process
    from rapidfuzz.fuzz import ratio

    if len(typed) < _SHORTEST:
        return None
    best = process.extractOne(typed, words, scorer=ratio, score_cutoff=_NEAR)
    return best[0] if best else None
