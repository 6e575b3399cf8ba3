"""Pairing quotation marks, paragraph by paragraph.

Marks of one family close each other whatever their shape, so that a mark turned the wrong way,
a straight one among curly ones or ''two apostrophes'' still pair. What stands inside another
quotation stays inside: only the outermost pairs are returned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pullquote.model.article import Block
from pullquote.model.language.rows import Row
from pullquote.model.language.shapes import Family, Mark, marks_of

_STOPS = frozenset(".,!?…—–-")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words `start`..`end` between two marks; `outer_*` take in the marks themselves."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    block: int
    stopped: bool = False
    """Whether the last character is a stop or a comma."""
    goes_on: bool = False
    """Whether the next paragraph continues it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All outermost quotations of a text, and remarks on marks that don't pair."""

    quoted: tuple[Quoted, ...]
    notes: tuple[str, ...]


def pair_marks(text: str, blocks: Sequence[tuple[int, Block]]) -> Marks:
    """Pair the marks of the paragraphs, each given with its index.

    A quotation left open may go on in the next.
    """
    rows = [Row(marks_of(text, block.span.start, block.span.end)) for _, block in blocks]
    found: list[Quoted] = []
    notes: list[str] = []
    carried: Family | None = None
    for place, (index, block) in enumerate(blocks):
        following = rows[place + 1].marks if place + 1 < len(rows) else []
        next_start = blocks[place + 1][1].span.start if place + 1 < len(blocks) else 0
        open_single = _begins_open(following, next_start, "single")
        pairs = list(_pair(rows[place], block.span.start, block.span.end, carried, open_single))
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
            start, end = _trim(text, pair.inner, pair.end)
            if start < end:
                stopped = text[end - 1] in _STOPS
                found.append(Quoted(start, end, pair.start, pair.after, index, stopped, goes_on))
        where = f"paragraph {block.number or index + 1}"
        if never_closed:
            notes.append(f"An opening quotation mark in {where} is never closed.")
        if _stray_closer(rows[place].marks, pairs):
            notes.append(f"A closing quotation mark in {where} was never opened.")
    return Marks(tuple(found), tuple(notes))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The words without the blanks around them; empty if there is no word."""
    words = text[start:end]
    if not any(character.isalnum() for character in words):
        return start, start
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


class _Pair(NamedTuple):
    start: int
    inner: int
    """Where the words begin; the same as `start` if there is no opening mark."""
    end: int
    after: int
    family: Family
    closed: bool


def _pair(
    row: Row, start: int, end: int, carried: Family | None, open_single: bool
) -> Iterator[_Pair]:
    """The pairs of one paragraph; `open_single` if the next one opens with a single mark again."""
    marks = row.marks
    at = 0
    if carried:
        shut = row.closer(0, carried)
        if shut is None:
            yield _Pair(start, start, end, end, carried, False)
            return
        yield _Pair(start, start, marks[shut].start, marks[shut].end, carried, True)
        at = shut + 1
    while at < len(marks):
        mark = marks[at]
        if not mark.opens:
            at += 1
            continue
        shut = row.closer(at + 1, mark.family)
        if shut is not None:
            closing = marks[shut]
            yield _Pair(mark.start, mark.end, closing.start, closing.end, mark.family, True)
            at = shut + 1
            continue
        if mark.family == "single" and mark.start > start and not open_single:
            at += 1  # an apostrophe: only what goes on in the next paragraph may be left open
            continue
        again = row.opener(at + 1, mark.family)
        if again is None:
            yield _Pair(mark.start, mark.end, end, end, mark.family, False)
            return
        until = marks[again].start
        yield _Pair(mark.start, mark.end, until, until, mark.family, False)
        at = again


def _begins_open(row: list[Mark], start: int, family: Family) -> bool:
    return bool(row) and row[0].start == start and row[0].opens and row[0].family == family


def _begins_closed(row: list[Mark], family: Family) -> bool:
    first = next((mark for mark in row if mark.family == family), None)
    return first is not None and first.closes and not first.opens and family != "single"


def _stray_closer(row: list[Mark], pairs: list[_Pair]) -> bool:
    place = 0
    for mark in row:
        while place < len(pairs) and pairs[place].after <= mark.start:
            place += 1
        inside = place < len(pairs) and pairs[place].start <= mark.start
        closes = mark.closes and not mark.opens and mark.strong
        if closes and mark.family != "single" and not inside:
            return True
    return False
