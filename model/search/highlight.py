"""The letters of a shown text that answer a query."""

import re
from functools import lru_cache
from itertools import pairwise

from pullquote.model.search.folding import Word, words_in
from pullquote.model.search.likeness import NEAR, TWO_AS_ONE, likeness
from pullquote.model.search.query import Query, read_query


@lru_cache(maxsize=1024)
def match_positions(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a query stand in a text: offsets in order, never overlapping.

    A beginning marks the letters typed, a slip the whole word. Guesses are marked only for
    a word that stands nowhere in the text as typed.
    """
    asked = read_query(query)
    if not asked.words:
        return _literally(asked.marks, text)
    words = words_in(text)
    spans: list[tuple[int, int]] = []
    for start, end in sorted(_found(asked, words)):
        if spans and start < spans[-1][1]:  # the 1 and the 4 of ¼ are one character
            start, end = spans[-1][0], max(end, spans.pop()[1])
        spans.append((start, end))
    return tuple(spans)


def _literally(marks: str, text: str) -> tuple[tuple[int, int], ...]:
    if not marks:
        return ()
    return tuple(match.span() for match in re.finditer(re.escape(marks), text))


def _found(asked: Query, words: tuple[Word, ...]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for at, typed in enumerate(asked.words):
        unfinished = asked.unfinished(at)
        likes = [(likeness(typed, word.text, unfinished), word) for word in words]
        best = max((like.value for like, _ in likes), default=0.0)
        if best < TWO_AS_ONE and (pair := _in_two(typed, words, unfinished)):
            spans += pair
            continue
        least = NEAR if best >= NEAR else max(best, 0.01)
        spans += [word.span(like.letters) for like, word in likes if like.value >= least]
    for joined, unfinished in asked.joined():
        spans += [
            word.span(len(joined))
            for word in words
            if word.text == joined or (unfinished and word.text.startswith(joined))
        ]
    return spans


def _in_two(typed: str, words: tuple[Word, ...], unfinished: bool) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for first, second in pairwise(words):
        rest = typed[len(first.text) :]
        if not rest or not typed.startswith(first.text):
            continue
        if second.text == rest or (unfinished and second.text.startswith(rest)):
            spans += [first.span(len(first.text)), second.span(len(rest))]
    return spans
