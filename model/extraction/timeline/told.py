"""What is told sentence by sentence: clauses, and where in time each was found to stand."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from pullquote.model.article import EventStatus, Precision, Time
from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.verbs import stem_of
from pullquote.model.extraction.times.stretch import Stretch
from pullquote.model.language.calendar import MONTHS, WEEKDAYS
from pullquote.model.language.tokens import Token

Part = Literal["headline", "prose"]
FINE: Final[frozenset[Precision]] = frozenset(["time", "day"])
"""A time as fine as a day, or finer."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A clause with words of its own that date it."""

    clause: Clause
    time: Time
    latest: date | None
    status: EventStatus


@dataclass(frozen=True, slots=True)
class Inferred:
    """A clause without a date of its own, and where it is put: at a time told elsewhere
    (`source`) or, without one, on the day of the report."""

    clause: Clause
    status: EventStatus
    source: Stated | None
    because: str
    on: Stretch | None = None
    """Its own days, where they are counted from a clause beside it."""


@dataclass(slots=True)
class Told:
    """A sentence with its clauses, as far as they are dated."""

    part: Part
    paragraph: int
    stated: list[Stated]
    undated: list[Clause]
    periods: Sequence[tuple[int, Time]] = ()
    """Quarters that describe a figure, by their tokens: "third-quarter profit fell"."""
    leads: Sequence[tuple[int, Time]] = ()
    """Times by the token after them: "It goes back to 1979, when ..."."""
    heading: Stated | None = None
    """The date that a fragment without a verb sets for what follows: "12 March 2021."."""
    gaps: Sequence[tuple[int, Time]] = ()
    """Lengths before "after" or "before", by that word: "two days after its pilots ..."."""
    habits: Set[int] = frozenset()
    """Tokens of what comes again and again, or goes on for years: "twice a week"."""
    spoken: Set[int] = frozenset()
    """Tokens between quotation marks."""
    speech: tuple[int, int] = (0, 0)
    """Where the speech begins and ends whose sentences stand around this one; 0 if none does."""
    tokens: Sequence[Token] = ()
    printed: dict[str, str] = field(default_factory=dict)
    """The words of each time, by its id."""

    def words(self, clause: Clause) -> set[str]:
        """The stems of what a clause speaks of, its verb left out."""
        words = telling_words(self.tokens[clause.begin : clause.end])
        return words - {clause.verb.stem if clause.verb else ""}


def telling_words(tokens: Sequence[Token]) -> set[str]:
    """The stems of the words that say what is spoken of."""
    return {
        stem_of(token.lower)
        for token in tokens
        if token.kind == "word" and len(token.text) > 3 and token.lower not in _EMPTY
    }


_EMPTY: Final = frozenset(
    "that this with from into have been were their they which when after before over more".split()
) | {name.lower() for name in (*MONTHS, *WEEKDAYS)}
