"""When a clause happened that names no date: by its tense and by what was told before it.

News moves between two nows. Saying, the present and the present perfect belong to the day of the
report; the simple past goes on from the date told last, for as long as the telling lasts
(Reichenbach 1947 on tense; Hinrichs 1986 on the past that carries a story forward).
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from pullquote.model.article import EventStatus
from pullquote.model.extraction.timeline.apart import days_apart, gap_before
from pullquote.model.extraction.timeline.happenings import Clause, status_of
from pullquote.model.extraction.timeline.nearness import (
    follows,
    gap,
    inside,
    is_fine,
    is_told_ahead,
    runs_on,
    stands_after,
)
from pullquote.model.extraction.timeline.own_time import is_elsewhere
from pullquote.model.extraction.timeline.report import Report
from pullquote.model.extraction.timeline.retold import Retold
from pullquote.model.extraction.timeline.told import Inferred, Stated, Told

REPORT: Final = "the day of the report"
_MOST: Final = 24
"""Dates of a sentence that are weighed: a bound on the work."""
AHEAD: Final = "planned on the day of the report; for when is not told"
UNTOLD: Final = "the article does not say when"
BEFORE: Final = "some time before the day of the report"
_JOINTS: Final = frozenset("and but or after before when while as because until once".split())
_HANGING: Final = frozenset("when while as because after before".split())
_BEFORE_NOW: Final = frozenset(["past", "state"])
_JOINED: Final = 3


class Story:
    """Walks through the sentences in order and keeps what was told last."""

    def __init__(self, told: Sequence[Told], published: date | None) -> None:
        self._report = Report(told, published)
        self._retold = Retold(told)
        self._words = {id: words for one in told for id, words in one.printed.items()}
        self._last: Stated | None = None
        self._spoken: Stated | None = None
        self._headed = False
        self._aside_of_old = False
        """Whether the sentence before, of the same paragraph, told of days long over."""
        self._since = 0
        self._paragraph = -1

    def dates(self, told: Told) -> list[Inferred]:
        """The undated clauses of the next sentence, each with its place."""
        if told.part == "headline":
            return [self._headline(told, clause) for clause in told.undated]
        self._enter(told)
        found = [self._place(told, clause) for clause in told.undated]
        self._remember(told)
        return found

    def _headline(self, told: Told, clause: Clause) -> Inferred:
        status = status_of(clause, reported=False, ahead=False)
        if (again := self._retold.below(told, status)) is not None:
            return self._at(clause, status, again)
        if status == "happened" and self._report.lead is not None:
            return self._at(clause, status, self._report.lead)
        return Inferred(clause, status, None, AHEAD if status == "planned" else REPORT)

    def _enter(self, told: Told) -> None:
        """A new paragraph begins anew, but where each sentence is one, and in a retelling."""
        self._since += 1
        if told.paragraph == self._paragraph:
            return
        self._paragraph = told.paragraph
        self._spoken = None
        self._aside_of_old = False
        if self._headed:
            return
        if not self._report.retells and (not self._report.in_short_paragraphs or self._since > 1):
            self._last = None

    def _place(self, told: Told, clause: Clause) -> Inferred:
        if (apart := self._apart(told, clause)) is not None:
            return apart
        period = self._period(told, clause)
        status = status_of(clause, reported=clause.opening == "content", ahead=False)
        if status == "happened" and not period and is_elsewhere(told, clause):
            return Inferred(clause, status, None, UNTOLD)
        beside = period or self._beside(told, clause)
        source = self._retold.again(told, clause, status) or beside or self._before(clause, status)
        if source is None:
            if self._is_before(clause, status):
                return Inferred(clause, status, None, BEFORE)
            return Inferred(clause, status, None, self._unsaid(clause, status))
        return self._at(clause, status, source)

    def _unsaid(self, clause: Clause, status: EventStatus) -> str:
        """What is known of a clause that goes on from no date told."""
        if status == "planned":
            return AHEAD
        verb = clause.verb
        back = self._report.looks_back or self._aside_of_old
        old = back and verb is not None and not verb.speech and verb.form == "past"
        return UNTOLD if old else REPORT

    def _apart(self, told: Told, clause: Clause) -> Inferred | None:
        """ "Two days after its pilots rejected it": counted from the clause beside it."""
        parted = gap_before(told, clause)
        if parted is None or clause.verb is None:
            return None
        side, length = parted
        at = clause.verb.at
        near = min(told.stated[:_MOST], key=lambda one: gap(one.clause, at), default=None)
        alone = all(one is clause for one in told.undated)
        if near is None and alone:
            return None  # "Two years after the wedding he left": counted from what is not told
        if near is not None:
            origin, precision = near.time.earliest, near.time.precision
            name = f"“{self._words.get(near.time.id, '')}”"
        else:
            origin, precision, name = self._report.published, "day", "the day of the report"
        found = days_apart(side, length, origin, precision) if origin else None
        if found is None:
            return None
        words = self._words.get(length.id, "").lower()
        because = f"{words} {'before' if side == 'after' else 'after'} {name}, {found.label}"
        return Inferred(clause, "happened", None, because, found)

    def _is_before(self, clause: Clause, status: EventStatus) -> bool:
        """ "Had" leads back behind what is told, but where it only shifts what somebody said."""
        verb = clause.verb
        return (
            verb is not None
            and verb.form == "pluperfect"
            and status == "happened"
            and clause.opening != "content"
        )

    def _at(self, clause: Clause, status: EventStatus, source: Stated) -> Inferred:
        words = self._words.get(source.time.id, "")
        if is_told_ahead(status, source):
            return Inferred(clause, status, source, f"planned on “{words}”; for when is not told")
        return Inferred(clause, status, source, f"carried on from “{words}”")

    def _period(self, told: Told, clause: Clause) -> Stated | None:
        """The quarter whose figures rose or fell, the year of "It dates to 1979, when ..."."""
        verb = clause.verb
        for after, time in told.leads[:_MOST]:
            if follows(told.tokens, after, clause.begin):
                return Stated(clause, time, time.latest, "happened")
        if verb is None or verb.speech or verb.form != "past":
            return None
        for at, time in told.periods[:_MOST]:
            if clause.begin <= at < verb.at:
                return Stated(clause, time, time.latest, "happened")
        return None

    def _beside(self, told: Told, clause: Clause) -> Stated | None:
        """The nearest date of the same sentence that the clause can share by its tense."""
        verb = clause.verb
        if verb is None:
            return None
        near = sorted(told.stated[:_MOST], key=lambda one: gap(one.clause, verb.at))
        if clause.begin and told.tokens[clause.begin - 1].lower in _HANGING:
            # "Two were hurt on Friday when a tree fell; one left hospital on Sunday"
            near.sort(key=lambda one: one.clause.begin > clause.begin)
        for one in near:
            if one.clause is not clause and self._shares(told, clause, one):
                return one
        return None

    def _shares(self, told: Told, clause: Clause, other: Stated) -> bool:
        verb, past = clause.verb, not self._report.is_ahead(other)
        if verb is None:
            return False
        if verb.speech and verb.form != "pluperfect":
            # Who tells it later, tells it now; but "He left on Monday and said why".
            before = told.tokens[clause.begin - 1].lower if clause.begin else ""
            return past and before in _JOINTS and verb.form == "past" and not verb.now
        if (verb.now or status_of(clause, reported=True, ahead=False) != "happened") and past:
            # What is so, and what will be, is told on the day it is said.
            said = other.clause.verb
            told_of = is_fine(other) or (clause.opening == "content" and not verb.now)
            return said is not None and said.speech and told_of and not said.now
        if verb.now or (other.clause.opening == "content" and inside(other.clause, clause)):
            return False
        if verb.form in ("planned", "modal", "would"):
            joined = clause.opening == "joined" and abs(other.clause.end - clause.begin) < _JOINED
            return joined and (not past or (verb.form == "would" and other.status != "happened"))
        if not is_fine(other):
            if runs_on(told, clause, other):
                return past and other.status == "happened"  # "published in 1961 and sold for $2"
            if "embedded" in (clause.opening, other.clause.opening):
                return False  # what is told of a noun beside it has years of its own
            if stands_after(told, clause, other):
                return False  # "The referee booked seven, and City were fined in November"
        return past and other.status == "happened"

    def _before(self, clause: Clause, status: EventStatus) -> Stated | None:
        """The date told before that the clause goes on from."""
        verb = clause.verb
        if verb is None or status != "happened" or verb.now or verb.form not in _BEFORE_NOW:
            return None
        if verb.speech:
            return self._spoken or self._report.briefing
        return self._last or self._report.lead

    def _remember(self, told: Told) -> None:
        """What the next sentence may go on from."""
        self._headed = told.heading is not None
        if told.heading is not None:
            self._last = told.heading
            return
        main = [one for one in told.stated if one.status == "happened"]
        self._aside_of_old = bool(main) and all(self._report.is_long_ago(one) for one in main)
        if not main:
            if any(
                c.verb and c.opening == "start" and (c.verb.now or c.verb.speech)
                for c in told.undated
            ):
                self._last = None
            return
        outer = [
            one for one in main
            if one.clause.opening not in ("embedded", "content")
            and one.clause.verb and one.clause.verb.form in _BEFORE_NOW
        ]  # fmt: skip
        if not outer:
            return
        last = outer[-1]
        self._since = 0
        if last.clause.verb and last.clause.verb.speech:
            self._spoken = last
        self._last = last
