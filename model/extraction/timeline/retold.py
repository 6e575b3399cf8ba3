"""The same event told twice, once with its date: by its verb and the things it speaks of.

"Told on Thursday that it had signed a contract", and later: "It signed on June 15". A headline
is dated by the event below it that it tells of.
"""

from collections.abc import Sequence
from typing import Final

from pullquote.model.article import EventStatus
from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.told import Stated, Told, telling_words
from pullquote.model.extraction.timeline.verbs import stem_of

_SHARED: Final = 2
"""So many words in common, besides the verb, make two clauses tell the same event."""
_MOST: Final = 24
"""Events of a verb that are weighed: a bound on the work."""
_LINES: Final = 8
"""Sentences below a headline among which it is told again."""
_DONE: Final = frozenset(["past", "pluperfect", "perfect"])


class Retold:
    """The events that are told with a date, by their verb."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._by_verb: dict[str, list[tuple[Stated, set[str]]]] = {}
        for sentence in told:
            for one in sentence.stated:
                verb = one.clause.verb
                if verb and one.status == "happened" and not verb.speech and verb.form in _DONE:
                    row = self._by_verb.setdefault(verb.stem, [])
                    if len(row) < _MOST:
                        row.append((one, sentence.words(one.clause)))
        self._opening = [one for one in told if one.part == "prose"][:_LINES]

    def again(self, told: Told, clause: Clause, status: EventStatus) -> Stated | None:
        """The same event where it is told with its date: the same verb of the same things."""
        verb = clause.verb
        if verb is None or status != "happened" or verb.speech or verb.stem not in self._by_verb:
            return None
        words = told.words(clause)
        shared, first = max(
            ((len(words & other), one) for one, other in self._by_verb[verb.stem]),
            key=lambda row: row[0],
        )
        return first if shared >= _SHARED else None

    def below(self, told: Told, status: EventStatus) -> Stated | None:
        """The event of the opening that a headline tells of, if its date is told there."""
        words = telling_words(told.tokens) | {stem_of(token.lower) for token in told.tokens}
        best: Stated | None = None
        most = 0
        for sentence in self._opening:
            for one in sentence.stated:
                verb = one.clause.verb
                if verb is None or one.status != status or verb.stem not in words:
                    continue
                shared = len(words & sentence.words(one.clause))
                if shared > most:
                    best, most = one, shared
        return best
