"""What looks like a length of time and is none: ages, rates, "a second bid", "one day"."""

from pullquote.model.extraction.times.counted import IN_A_ROW
from pullquote.model.extraction.times.grammar import Found
from pullquote.model.extraction.times.lexemes import Lexeme

Row = list[Lexeme]

_BEFORE_LENGTHS = frozenset("for in during of after than till every".split())
_BEFORE_BARE = frozenset(["for", "after", "before", "during"])
RATES = frozenset(["money", "percent"])
"""What comes before "a week" in "£11 a week"."""


def is_no_length(row: Row, found: Found, before: Lexeme | None, after: Lexeme | None) -> bool:
    """Whether the words in it, before and after speak against a length."""
    kinds = {lexeme.kind for lexeme in row[found.begin : found.end]}
    first, last = row[found.begin], row[found.end - 1]
    if first.kind == "all":
        return last.end - last.start != len(str(last.value))
    if after is not None and after.kind in ("after", "before") and last.kind == "unit":
        return False
    if _is_age(row, found, before, after) or (before is not None and before.kind in RATES):
        return True
    if first.kind == "half" and row[found.begin + 1].kind == "dash":  # "half-year results"
        return True
    if last.value in ("day", "night") and first.value == 1 and "and" not in kinds:  # "one day"
        return True
    figure = bool(kinds & {"small", "number", "card", "point", "few"})
    if any(lexeme.value in IN_A_ROW for lexeme in row[found.begin : found.end]):
        return False  # "the third straight quarter"
    if last.kind == "century" and kinds & {"half", "quarter"}:  # "a quarter of a century"
        return False
    if last.value == "quarter" and after is not None and after.kind == "of":
        return True  # "three-quarters of an hour"
    if last.kind in ("second", "century", "quarter"):  # "a second bid", "three quarters of"
        return True
    if last.kind == "weekend" and not figure:
        return True
    if figure or kinds & {"half", "approx", "compare"}:
        return False
    return before is None or before.kind not in _BEFORE_LENGTHS  # "a week" in "£11 a week"


def _is_age(row: Row, found: Found, before: Lexeme | None, after: Lexeme | None) -> bool:
    """ "34-year-old", "41 years old", "aged 8 years"."""
    if before is not None and before.value in ("aged", "age", "ages"):
        return True
    if after is None:
        return False
    return after.kind == "old" or (after.kind == "dash" and _kind_at(row, found.end + 1) == "old")


def is_no_bare_length(word: Lexeme, before: Lexeme | None, after: Lexeme | None) -> bool:
    """Only "for weeks", "within hours", "days after": the plural beside a few prepositions."""
    if word.end - word.start == len(str(word.value)):
        return True
    if after is not None and after.kind in ("after", "before"):
        return False
    if after is not None and after.kind == "of" and word.value != "day":  # "years of war"
        return before is not None and before.kind not in _BEFORE_LENGTHS | {"comma", "and"}
    if word.value in ("year", "decade") and before is not None and before.kind == "in":
        return False  # "the first time in years"
    return before is None or before.kind not in _BEFORE_BARE


def _kind_at(row: Row, at: int) -> str:
    return row[at].kind if at < len(row) else ""
