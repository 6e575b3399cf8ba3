"""One event told twice stands once: the entry that tells more, or says its date itself.

News tells its event in the headline, in the lead, and once more with all that led to it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from pullquote.model.article import Time
from pullquote.model.extraction.timeline.told import Inferred, Stated, telling_words
from pullquote.model.language.analysis import Sentence

Row = Stated | Inferred

_LEAST: Final = 4
"""Blanks in words that are told twice: "he said" is said anew each time."""
_SHARED: Final = 3
"""Words that two tellings of one event have in common at least, its verb left out."""
_LOOK: Final = 40
"""Entries before that are compared: a bound on the work."""


def time_of(row: Row) -> Time | None:
    """The time at which an entry stands, if one is told."""
    if isinstance(row, Stated):
        return row.time
    return row.source.time if row.source else None


def once(text: str, found: Sequence[tuple[Row, Sentence]]) -> Iterator[tuple[Row, Sentence]]:
    """The entries without those that tell again what another tells."""
    words: set[tuple[str, str]] = set()
    kept: list[tuple[Row, Sentence, set[str]]] = []
    for row, sentence in found:
        span, time = row.clause.span, time_of(row)
        told = " ".join(text[span.start : span.end].lower().split()), time.value if time else ""
        if isinstance(row, Inferred) and told in words and told[0].count(" ") >= _LEAST:
            continue
        words.add(told)
        speaks_of = telling_words(sentence.tokens[row.clause.begin : row.clause.end])
        again = next(
            (at for at in range(len(kept) - 1, max(-1, len(kept) - _LOOK), -1)
             if _is_same(text, kept[at], row, sentence, speaks_of)),
            None,
        )  # fmt: skip
        if again is None:
            kept.append((row, sentence, speaks_of))
        elif isinstance(row, Stated) and isinstance(kept[again][0], Inferred):
            kept[again] = row, sentence, speaks_of
    kept.sort(key=lambda one: (one[0].clause.span.start, one[0].clause.span.end))
    for row, sentence, _ in kept:
        yield row, sentence


def _is_same(
    text: str,
    other: tuple[Row, Sentence, set[str]],
    row: Row,
    sentence: Sentence,
    speaks_of: set[str],
) -> bool:
    """The same verb of mostly the same things at the same time, in another sentence."""
    told, where, words = other
    one, two = told.clause.verb, row.clause.verb
    if where.index == sentence.index or one is None or two is None or one.stem != two.stem:
        return False
    if one.speech or not one.stem or told.status != row.status:
        return False
    shared = len((words & speaks_of) - {one.stem})
    if shared < _SHARED or 2 * shared < min(len(words), len(speaks_of)) - 1:
        return False
    return _when(text, told) == _when(text, row)


def _when(text: str, row: Row) -> str:
    """The words of its time: two that say the same stand at the same day."""
    time = time_of(row)
    if time is not None:
        return text[time.span.start : time.span.end].lower()
    return row.because if isinstance(row, Inferred) else ""
