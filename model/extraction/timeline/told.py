"""What is told sentence by sentence: clauses, and where in time each was found to stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from pullquote.model.article import EventStatus, Time
from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.verbs import stem_of
from pullquote.model.language.calendar import MONTHS, WEEKDAYS
from pullquote.model.language.tokens import Token

Part = Literal["headline", "prose", "aside"]


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
    tokens: Sequence[Token] = ()
    printed: dict[str, str] = field(default_factory=dict)
    """The words of each time, by its id."""

    def words(self, clause: Clause) -> set[str]:
        """The stems of what a clause speaks of, its verb left out."""
        return {
            stem_of(token.lower)
            for token in self.tokens[clause.begin : clause.end]
            if token.kind == "word" and len(token.text) > 3 and token.lower not in _EMPTY
        } - {clause.verb.stem if clause.verb else ""}


_EMPTY: Final = frozenset(
    "that this with from into have been were their they which when after before over more".split()
) | {name.lower() for name in (*MONTHS, *WEEKDAYS)}
