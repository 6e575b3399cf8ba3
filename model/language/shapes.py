"""What each quotation mark can be: one that opens, one that closes, or an apostrophe."""

import re
from dataclasses import dataclass
from typing import Literal

Family = Literal["double", "single", "angle"]
Role = Literal["open", "close", "either"]

_MARK = re.compile(r"([“”„‟\"＂«»‹›‘’‚'])\1{99,}|[“”„‟\"＂«»‹›‘’‚']|``")
# A hundred of one kind in a row are an ornament, and no marks of quotation.
_SHAPES: dict[str, tuple[Family, Role]] = {
    "“": ("double", "open"),
    "„": ("double", "open"),
    "‟": ("double", "open"),
    "``": ("double", "open"),
    "”": ("double", "close"),
    '"': ("double", "either"),
    "＂": ("double", "either"),
    "''": ("double", "either"),
    "«": ("angle", "open"),
    "‹": ("angle", "open"),
    "»": ("angle", "close"),
    "›": ("angle", "close"),
    "‘": ("single", "open"),
    "‚": ("single", "open"),
    "’": ("single", "close"),
    "'": ("single", "either"),
}
_BEFORE_OPENING = frozenset("([{—–-/‘“\"'…")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/’”\"'…")
# Words that begin with an apostrophe.
_ELISION = re.compile(
    r"(?:em|til|tis|twas|cause|bout|round|n|cos|ere|neath|\d\ds?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at `start`..`end` and what it may do there."""

    start: int
    end: int
    family: Family
    opens: bool
    closes: bool
    strong: bool = True
    """Of a closing single mark: that it can't be an apostrophe."""


def marks_of(text: str, start: int, end: int) -> list[Mark]:
    """The marks of one paragraph with what each may be, apostrophes and inches left out."""
    found: list[Mark] = []
    at = start
    while match := _MARK.search(text, at, end):
        begin, stop = match.span()
        if match.lastindex:
            at = stop
            continue
        shape = match.group()
        if shape == "'" and text.startswith("''", begin) and not text.startswith("'''", begin):
            shape, stop = "''", begin + 2
        at = stop
        before = text[begin - 1] if begin > start else " "
        after = text[stop] if stop < end else " "
        mark = _judge(text, shape, begin, stop, before, after)
        if mark:
            found.append(mark)
    return found


def _judge(text: str, shape: str, begin: int, stop: int, before: str, after: str) -> Mark | None:
    family, role = _SHAPES[shape]
    free_left = before.isspace() or before in _BEFORE_OPENING
    free_right = after.isspace() or after in _AFTER_CLOSING
    if family == "angle":
        return Mark(begin, stop, family, role == "open", role == "close")
    if family == "single":
        return _judge_single(text, shape, begin, stop, before, after)
    if role == "open":
        return Mark(begin, stop, family, not (free_right and not free_left), not free_left)
    if role == "close":
        return Mark(begin, stop, family, before.isspace() and not free_right, True)
    if before.isdigit() and after.isspace() and text[stop + 1 : stop + 2].islower():
        return Mark(begin, stop, family, False, True, strong=False)  # perhaps inches
    glued = before in ",.:;" and after.isalnum()
    stop_follows = after in ".,;:!?" and not text.startswith("..", stop)
    opens = not after.isspace() and (free_left or glued) and not stop_follows
    return Mark(begin, stop, family, opens, not (before.isspace() and not after.isspace()))


def _judge_single(
    text: str, shape: str, begin: int, stop: int, before: str, after: str
) -> Mark | None:
    opens = (
        shape != "’"
        and (before.isspace() or before in '([{—–-/“"«')
        and not after.isspace()
        and not _ELISION.match(text, stop)
    )
    closes = shape in "’'" and not before.isspace() and not after.isalnum()
    if not opens and not closes:
        return None
    plural = before in "sS" and after.isspace()
    dropped = text[max(0, begin - 2) : begin] == "in" and after.isspace()
    return Mark(begin, stop, "single", opens, closes, strong=not (plural or dropped))
