"""Pairing quotation marks, paragraph by paragraph.

Marks of one family close each other whatever their shape, so that a mark turned the wrong way,
a straight one among curly ones or ''two apostrophes'' still pair. What stands inside another
quotation stays inside: only the outermost pairs are returned.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pullquote.model.language.analysis import PROSE, Analysis

Family = Literal["double", "single", "angle"]
Role = Literal["open", "close", "either"]

_MARK = re.compile(r"[“”„‟\"＂«»‹›‘’‚']|``")
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
# How many marks ahead a partner is looked for: keeps junk from costing quadratic time.
_REACH = 200
_STOPS = frozenset(".,!?…—–-")
# Words that begin with an apostrophe.
_ELISION = re.compile(
    r"(?:em|til|tis|twas|cause|bout|round|n|cos|ere|neath|\d\ds?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words `start`..`end` between two marks; `outer_*` take in the marks themselves."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    family: Family
    closed: bool = True
    """False if the paragraph ends before the closing mark."""
    opened: bool = True
    """False if it goes on from the paragraph before without a mark of its own."""
    stopped: bool = False
    """Whether the last character is a stop or a comma."""
    goes_on: bool = False
    """Whether the next paragraph continues it."""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: Family
    opens: bool
    closes: bool
    strong: bool = True
    """Of a closing single mark: that it can't be an apostrophe."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All outermost quotations of a text, and remarks on marks that don't pair."""

    quoted: tuple[Quoted, ...]
    notes: tuple[str, ...]


def pair_marks(analysis: Analysis) -> Marks:
    """Pair the marks of every paragraph; one left open may go on in the next."""
    blocks = [(index, block) for index, block in enumerate(analysis.blocks) if block.kind in PROSE]
    rows = [_marks(analysis.text, block.span.start, block.span.end) for _, block in blocks]
    found: list[Quoted] = []
    notes: list[str] = []
    carried: Family | None = None
    for place, (index, block) in enumerate(blocks):
        following = rows[place + 1] if place + 1 < len(rows) else []
        next_start = blocks[place + 1][1].span.start if place + 1 < len(blocks) else 0
        pairs = list(_pair(rows[place], block.span.start, block.span.end, carried))
        carried = None
        never_closed = False
        for pair in pairs:
            goes_on = False
            if not pair.closed:
                if pair.end == block.span.end and _begins_open(following, next_start, pair.family):
                    goes_on = True
                elif pair.end == block.span.end and _begins_closed(following, pair.family):
                    goes_on, carried = True, pair.family
                elif pair.family == "single":
                    continue  # an apostrophe
                else:
                    never_closed = True
            start, end = _trim(analysis.text, pair.inner, pair.end)
            if start < end:
                found.append(
                    Quoted(start, end, pair.start, pair.after, index, pair.family,
                           pair.closed, pair.inner > pair.start,
                           analysis.text[end - 1] in _STOPS, goes_on)
                )  # fmt: skip
        where = f"paragraph {block.number or index + 1}"
        if never_closed:
            notes.append(f"An opening quotation mark in {where} is never closed.")
        if _stray_closer(rows[place], pairs):
            notes.append(f"A closing quotation mark in {where} was never opened.")
    return Marks(tuple(found), tuple(notes))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The words without the blanks around them; empty if there is no word."""
    words = text[start:end]
    if not any(character.isalnum() for character in words):
        return start, start
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """The marks of one paragraph with what each may be, apostrophes and inches left out."""
    found: list[_Mark] = []
    at = start
    while match := _MARK.search(text, at, end):
        begin, stop = match.span()
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


def _judge(text: str, shape: str, begin: int, stop: int, before: str, after: str) -> _Mark | None:
    family, role = _SHAPES[shape]
    free_left = before.isspace() or before in _BEFORE_OPENING
    free_right = after.isspace() or after in _AFTER_CLOSING
    if family == "angle":
        return _Mark(begin, stop, family, role == "open", role == "close")
    if family == "single":
        return _judge_single(text, shape, begin, stop, before, after)
    if role == "open":
        return _Mark(begin, stop, family, not (free_right and not free_left), not free_left)
    if role == "close":
        return _Mark(begin, stop, family, before.isspace() and not free_right, True)
    if before.isdigit() and after.isspace() and text[stop + 1 : stop + 2].islower():
        return _Mark(begin, stop, family, False, True, strong=False)  # perhaps inches
    glued = before in ",.:;" and after.isalnum()
    stop_follows = after in ".,;:!?" and not text.startswith("..", stop)
    opens = not after.isspace() and (free_left or glued) and not stop_follows
    return _Mark(begin, stop, family, opens, not (before.isspace() and not after.isspace()))


def _judge_single(
    text: str, shape: str, begin: int, stop: int, before: str, after: str
) -> _Mark | None:
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
    return _Mark(begin, stop, "single", opens, closes, strong=not (plural or dropped))


class _Pair(NamedTuple):
    start: int
    inner: int
    """Where the words begin; the same as `start` if there is no opening mark."""
    end: int
    after: int
    family: Family
    closed: bool


def _pair(row: list[_Mark], start: int, end: int, carried: Family | None) -> Iterator[_Pair]:
    at = 0
    if carried:
        shut = _closer(row, 0, carried)
        if shut is None:
            yield _Pair(start, start, end, end, carried, False)
            return
        yield _Pair(start, start, row[shut].start, row[shut].end, carried, True)
        at = shut + 1
    while at < len(row):
        mark = row[at]
        if not mark.opens:
            at += 1
            continue
        shut = _closer(row, at + 1, mark.family)
        if shut is not None:
            closing = row[shut]
            yield _Pair(mark.start, mark.end, closing.start, closing.end, mark.family, True)
            at = shut + 1
            continue
        if mark.family == "single" and mark.start > start:
            at += 1  # an apostrophe: only a whole paragraph may be left open
            continue
        again = next(
            (
                index
                for index in range(at + 1, min(len(row), at + _REACH))
                if row[index].opens and row[index].family == mark.family
            ),
            None,
        )
        if again is None:
            yield _Pair(mark.start, mark.end, end, end, mark.family, False)
            return
        yield _Pair(mark.start, mark.end, row[again].start, row[again].start, mark.family, False)
        at = again


def _closer(row: list[_Mark], at: int, family: Family) -> int | None:
    """Index of the mark that closes the quotation opened before `at`."""
    if family == "single":
        return _single_closer(row, at)
    depth = 1
    for index in range(at, min(len(row), at + _REACH)):
        mark = row[index]
        if mark.family != family:
            continue
        if mark.opens and not mark.closes:
            depth += 1
        elif mark.closes:
            if not mark.strong and _closes_later(row, index + 1, family):
                continue
            depth -= 1
            if depth == 0:
                return index
    return None


def _closes_later(row: list[_Mark], at: int, family: Family) -> bool:
    following = next((mark for mark in row[at : at + _REACH] if mark.family == family), None)
    return following is not None and following.closes and not following.opens


def _single_closer(row: list[_Mark], at: int) -> int | None:
    """The first mark that can't be an apostrophe, else the last that can."""
    weak: int | None = None
    inside = False
    depth = 1
    for index in range(at, min(len(row), at + _REACH)):
        mark = row[index]
        if mark.family == "double":
            inside = mark.opens if not inside else not mark.closes
        elif mark.family == "single" and not inside:
            if mark.opens and not mark.closes:
                if weak is not None:
                    break
                depth += 1
            elif mark.closes and depth > 1:
                depth -= 1
            elif mark.closes and mark.strong:
                return index
            elif mark.closes:
                weak = index
    return weak


def _begins_open(row: list[_Mark], start: int, family: Family) -> bool:
    return bool(row) and row[0].start == start and row[0].opens and row[0].family == family


def _begins_closed(row: list[_Mark], family: Family) -> bool:
    first = next((mark for mark in row if mark.family == family), None)
    return first is not None and first.closes and not first.opens and family != "single"


def _stray_closer(row: list[_Mark], pairs: list[_Pair]) -> bool:
    place = 0
    for mark in row:
        while place < len(pairs) and pairs[place].after <= mark.start:
            place += 1
        inside = place < len(pairs) and pairs[place].start <= mark.start
        closes = mark.closes and not mark.opens and mark.strong
        if closes and mark.family != "single" and not inside:
            return True
    return False
