"""Words that point to a time without naming one, and where they do not: "soon", "the past"."""

from pullquote.model.extraction.times.counted import duration
from pullquote.model.extraction.times.expressions import (
    Clock,
    Day,
    Edged,
    Expression,
    Length,
    Month,
    Part,
    Repeat,
    Season,
    Vague,
    Weekday,
)
from pullquote.model.extraction.times.fixing import is_fixed
from pullquote.model.extraction.times.grammar import Found
from pullquote.model.extraction.times.lengths import clock_unit
from pullquote.model.extraction.times.lexemes import Lexeme
from pullquote.model.language.tense import Tense

_FORWARD = frozenset(
    """
    will 'll ’ll can may might must should expect expected expects hope hopes hoped hoping likely
    """.split()
)
"""Words near "soon" that make it one of the future: in a tale it only means "before long"."""
_PRONOUNS = frozenset("he she it they we i you who when where".split())
_STOPS = frozenset(["comma", "mark", "and", "or", "dash", "to", "in", "for", "till", "by"])
_POINTED_AT = {
    "time": ("at", "by", "since", "till"), "moment": ("at",), "present": ("at",),
    "shift": ("in", "from", "of", "on"),
}  # fmt: skip
"""What stands before "the time", "the moment", "at present", "the past"."""


def is_no_reference(row: list[Lexeme], found: Found) -> bool:
    """Whether the words before and after speak against a time."""
    before = row[found.begin - 1] if found.begin else None
    after = row[found.end] if found.end < len(row) else None
    part = row[found.begin : found.end]
    last = part[-1]
    if before is not None and before.kind in ("every", "as"):
        return True
    if last.value == "FUTURE_REF":
        near = row[max(0, found.begin - 6) : found.end + 2]
        return not any(lexeme.value in _FORWARD for lexeme in near)
    if part[0].value == "this":
        return True
    if last.kind == "future":
        if after is not None and after.kind == "of":
            return True
        alone = len(part) == 1 and (before is None or before.kind != "in")
        return alone and (after is None or after.kind != "word")
    if last.kind in _POINTED_AT and part[0].kind != "these":
        if before is None or before.kind not in _POINTED_AT[last.kind]:
            return True
        if after is None or after.kind in _STOPS:
            return False
        if last.kind != "time" and last.kind != "shift":
            return False
        if last.kind == "shift":  # "in the past they could", but not "of the past president"
            return before.kind != "in"
        return not _clause_over(part[0], found.begin, after)
    return False


def _clause_over(first: Lexeme, begin: int, after: Lexeme) -> bool:
    """Whether "at the time" stands by itself: no "at the time he died"."""
    if after.value == "that" or (first.value == "this" and after.kind == "word"):
        return True
    return after.kind == "word" and (begin == 1 or after.value not in _PRONOUNS)


_COMING = frozenset(
    """
    payable effective starting beginning record mature matures maturing expire expires expiring
    begin begins start starts open opens reopen reopens resume resumes convene convenes meet meets
    deadline postponed delayed adjourned
    """.split()
)
_PLANNED = frozenset("due scheduled slated expected planned set".split())
_RELEASES = frozenset("reports publishes releases announces unveils presents posts".split())
_RESULTS = frozenset("results earnings figures accounts data budget report".split())
_PLANS = frozenset("plan plans planning".split())
_GRANTED = frozenset("have has had give gives gave given remain remains closed shut".split())


def looks_forward(row: list[Lexeme], found: Found, tense: Tense) -> bool:
    """Whether the words before set a day ahead: "payable Dec. 15", "gave them until Monday"."""
    if _from_then_on(row, found) or is_fixed(row, found):
        return True
    if not isinstance(found.expression, Day | Weekday | Clock | Part | Edged):
        return False
    at = found.begin - 1
    till = at >= 0 and row[at].kind == "till"
    while at >= 0 and row[at].kind in ("on", "at", "in", "by", "till", "for", "early", "late"):
        at -= 1
    before = row[max(0, at - 5) : at + 1]
    said = {lexeme.value for lexeme in before}
    if till and _of_weekday(found.expression) and said & _IS:
        return True
    if till:
        return isinstance(found.expression, Weekday) or bool(said & (_GRANTED | _COMING))
    if tense != "past" and said & _RELEASES and said & _RESULTS:
        return True  # "The company reports fourth-quarter results on Feb 5"
    if tense != "past" and not said & {"was", "were", "been"} and said & _PLANS:
        return True
    soon = [str(lexeme.value) for lexeme in row[max(0, found.begin - 3) : found.begin]]
    if soon in (["as", "soon", "as"], ["as", "early", "as"]):
        return True
    if not before or before[-1].value not in _COMING | _PLANNED:
        return False
    return before[-1].value in _COMING or not said & {"was", "were", "been"}


_IS = frozenset("is are 's 're will 'll remain remains".split())
_MUST = frozenset("will 'll ’ll must shall".split())
_CLAUSE = 30


def _of_weekday(expression: Expression) -> bool:
    """ "Noon on Saturday"."""
    return isinstance(expression, Clock | Part) and isinstance(expression.base, Weekday)


def _from_then_on(row: list[Lexeme], found: Found) -> bool:
    """ "From October, anyone who builds a house will have to ..."."""
    if not isinstance(found.expression, Day | Month) or not 1 <= found.begin <= 2:
        return False
    if row[found.begin - 1].kind != "from":
        return False
    return any(lexeme.value in _MUST for lexeme in row[found.end : found.end + _CLAUSE])


_GENERIC = frozenset(["WI", "SU", "FA"])


def recast(text: str, row: list[Lexeme], found: Found) -> Expression | None:
    """What is no point or length after all but a habit: "barrels a day", "winter clothes"."""
    part = row[found.begin : found.end]
    before = row[found.begin - 1] if found.begin else None
    match found.expression:
        case Season(season=season) if len(part) == 1 and season in _GENERIC:
            word = text[part[0].start : part[0].end]
            return Vague(f"XXXX-{season}") if word.islower() and word != "fall" else None
        case Length(low=1, high=1, unit=unit) if [one.kind for one in part] == ["article", "unit"]:
            rated = before is not None and (
                before.kind == "unit" or (before.kind == "word" and str(before.value)[-1] == "s")
            )
            # "Miles an hour" is a speed.
            return Repeat(duration(1, unit)) if rated and not clock_unit(unit) else None
    return None
