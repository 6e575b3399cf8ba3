"""One event told twice stands once: the first entry, or the one that says its date itself.

News tells its event in the headline, in the lead, and once more with all that led to it. Two
tellings are of one event where verb, time and most words agree, and no figure and no object of
the one speaks against the other: three men and two women are two arrests.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pullquote.model.article import Time
from pullquote.model.extraction.timeline.told import Inferred, Stated, telling_words
from pullquote.model.extraction.times.words import NUMBERS
from pullquote.model.language.analysis import Sentence
from pullquote.model.language.small_words import PREPOSITIONS
from pullquote.model.language.tokens import Token

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


@dataclass(frozen=True)
class _Telling:
    """An entry, and what its words say of the event."""

    row: Row
    sentence: Sentence

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of its clause."""
        return self.sentence.tokens[self.row.clause.begin : self.row.clause.end]

    @cached_property
    def words(self) -> set[str]:
        """What it speaks of."""
        return telling_words(self.tokens)

    @cached_property
    def figures(self) -> set[str]:
        """The numbers in it, those of its time left out."""
        time = time_of(self.row)
        return {
            str(NUMBERS.get(token.lower, token.lower))
            for token in self.tokens
            if (token.kind == "number" or token.lower in NUMBERS)
            and not (time and time.span.start <= token.start < time.span.end)
        }

    @cached_property
    def object(self) -> set[str]:
        """What is done to: the words behind the verb, up to a preposition or a mark."""
        verb = self.row.clause.verb
        begin = end = verb.at if verb else 0
        tokens = self.sentence.tokens[: self.row.clause.end]
        while end < len(tokens) and tokens[end].kind != "mark":
            if tokens[end].lower in PREPOSITIONS:
                break
            end += 1
        return telling_words(tokens[begin:end]) - {verb.stem if verb else ""}


def once(text: str, found: Sequence[tuple[Row, Sentence]]) -> Iterator[tuple[Row, Sentence]]:
    """The entries without those that tell again what another tells."""
    words: set[tuple[str, str]] = set()
    kept: list[_Telling] = []
    for row, sentence in found:
        span, time = row.clause.span, time_of(row)
        told = " ".join(text[span.start : span.end].lower().split()), time.value if time else ""
        if isinstance(row, Inferred) and told in words and told[0].count(" ") >= _LEAST:
            continue
        words.add(told)
        telling = _Telling(row, sentence)
        again = next(
            (at for at in range(len(kept) - 1, max(-1, len(kept) - _LOOK), -1)
             if _is_same(text, kept[at], telling)),
            None,
        )  # fmt: skip
        if again is None:
            kept.append(telling)
        elif isinstance(row, Stated) and isinstance(kept[again].row, Inferred):
            kept[again] = telling
    kept.sort(key=lambda one: (one.row.clause.span.start, one.row.clause.span.end))
    for one in kept:
        yield one.row, one.sentence


def _is_same(text: str, one: _Telling, two: _Telling) -> bool:
    """The same verb of mostly the same things at the same time, in another sentence."""
    verb, other = one.row.clause.verb, two.row.clause.verb
    if one.sentence.index == two.sentence.index or verb is None or other is None:
        return False
    if verb.speech or not verb.stem or verb.stem != other.stem or one.row.status != two.row.status:
        return False
    shared = len((one.words & two.words) - {verb.stem})
    if shared < _SHARED or 2 * shared < min(len(one.words), len(two.words)) - 1:
        return False
    if one.object and two.object and one.object.isdisjoint(two.object):
        return False
    if not (one.figures <= two.figures or two.figures <= one.figures):
        return False
    return _when(text, one.row) == _when(text, two.row)


def _when(text: str, row: Row) -> str:
    """Its time: the days, or where they are not known, the words."""
    time = time_of(row)
    if time is None:
        return row.because if isinstance(row, Inferred) else ""
    return time.value if time.earliest else text[time.span.start : time.span.end].lower()
