"""Lines to paragraphs.

Plain text marks paragraphs by blank lines, by an indented first line, by one long line each, or
only by the line left short where a paragraph ends. Which of these a text uses is told by how
many of its lines begin in mid-sentence: in wrapped text many do, and else hardly one.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pullquote.model.reading.byline import is_job_line, names_above_job
from pullquote.model.reading.dateline import read_dateline_line
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.imprint import read_imprint
from pullquote.model.reading.tables import between_rows, is_row, rows_among

_LINE = re.compile(r"[^\n]+")
_HEAD = 12
"""Lines in which a title, writers and a date are looked for."""
_LONG = 110
"""Few editors and mailers wrap lines beyond this many characters."""
_FEW = 12
"""Lines in which none may happen to begin in mid-sentence."""
_WRAPPED = 0.12
"""The share of lines that begin in mid-sentence above which a text is wrapped."""
_PAIRS = 3
"""Pairs of lines that may happen to be of one length."""
_FINAL = re.compile(r"[.!?:…][\"'”’)\]]*$")
_QUOTED = re.compile(r"(?:> ?)+")
_BULLET = re.compile(r"(?:[-*•‣▪–·]|\d{1,2}[.)])\s+\S")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_ALONE = ("By ", "BY ", "-- ", "((", "(Reporting by", "(Editing by", "(Compiled by")
_OPENS = ("“", '"', "‘", "'")


class Line(NamedTuple):
    """A line that is not blank, without the blanks at its ends."""

    start: int
    end: int
    text: str
    indent: int
    """The blanks before it."""
    gap: int
    """The blank lines above it."""


class _Layout(NamedTuple):
    """How a text is set."""

    width: int
    gap: int
    """Blank lines between two lines of one paragraph: 1 in a double-spaced text."""
    base: int | None
    """The blanks before a line in mid-paragraph, if the first line is indented further."""
    strict: bool
    """Whether a program wrapped the lines, so that a line left short ends its paragraph."""
    blank: bool
    """Whether there is a blank line between any two paragraphs."""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every paragraph; a paragraph of wrapped lines reaches over all of them."""
    lines = list(_lines(text))
    if not lines:
        return
    layout = _layout_of(lines)
    alone = _head_lines(lines[:_HEAD])
    start = lines[0].start
    for line, following in pairwise(lines):
        apart = (
            layout is None
            or following.gap > layout.gap
            or not alone.isdisjoint((line.start, following.start))
            or not _wraps(line, following, layout, text[start : line.end])
        )
        if layout and layout.base is not None and following.indent > layout.base:
            # The story has begun: only an indented line begins a paragraph from here on.
            layout = layout._replace(blank=True)
        if apart:
            yield start, line.end
            start = following.start
    yield start, lines[-1].end


def unquoted(text: str) -> str:
    """The text without the "> " before its lines, where most of them have it."""
    lines = text.split("\n")
    worded = [line for line in lines if line.strip()]
    if 2 * sum(line.startswith(">") for line in worded) <= len(worded):
        return text
    return "\n".join(_QUOTED.sub("", line, count=1) for line in lines)


def is_bullet(line: str) -> bool:
    """Whether the line is an item of a list."""
    return bool(_BULLET.match(line))


def _lines(text: str) -> Iterator[Line]:
    after = gap = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        gap += max(match.start() - after - 1, 0)
        after = match.end()
        if not words:
            gap += 1
            continue
        indent = len(match.group()) - len(match.group().lstrip())
        start = match.start() + indent
        yield Line(start, start + len(words), words, indent, gap)
        gap = 0


def _layout_of(lines: Sequence[Line]) -> _Layout | None:
    """How the text is set; None where every line is a paragraph. Rows of tables don't tell."""
    pairs = _pairs_of_prose(lines)
    rows = rows_among([line.text for line in lines])
    lines = [line for at, line in enumerate(lines) if at not in rows] or lines
    continued = [line for line in lines[1:] if line.text[0].islower()]
    wrapped = len(continued) > _WRAPPED * len(lines) or _is_filled(pairs)
    letters = sum(len(line.text) for line in lines)
    long = sum(len(line.text) for line in lines if len(line.text) > _LONG)
    whole = sum(bool(_FINAL.search(line.text)) for line in lines)
    if not wrapped and (2 * long > letters or whole > 0.6 * len(lines) or len(lines) > _FEW):
        return None
    spaced = sum(line.gap > 0 for line in continued)
    double = wrapped and len(continued) > 2 and spaced > 0.9 * len(continued)
    gap = 1 if double else 0
    width = _width([len(line.text) for line in lines if wrapped or len(line.text) <= _LONG])
    inner = [(a, b) for a, b in pairwise(lines) if b.gap <= gap]
    broken = [_is_full(a.text, b.text, width) for a, b in inner if b.text[0].islower()]
    ended = sum(len(a.text) < 0.6 * width and bool(_FINAL.search(a.text)) for a, _ in inner)
    return _Layout(
        width=width,
        gap=gap,
        base=_base(lines),
        strict=len(broken) > 2 and sum(broken) >= 0.97 * len(broken),
        blank=ended <= 0.1 * (len(lines) - len(inner)),
    )


def _pairs_of_prose(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """The lines right below one another of which neither is a row of a table."""
    return [
        (a, b)
        for a, b in pairwise(lines)
        if not b.gap and not is_bullet(b.text) and not is_row(a.text) and not is_row(b.text)
    ]


def _is_filled(pairs: Sequence[tuple[Line, Line]]) -> bool:
    """Whether the lines end where the next word would not fit, and hardly ever with a sentence."""
    width = max((len(line.text) for line, _ in pairs), default=0)
    if len(pairs) <= _PAIRS or width > _LONG:
        return False
    full = sum(_is_full(a.text, b.text, width) for a, b in pairs)
    ended = sum(bool(_FINAL.search(a.text)) for a, _ in pairs)
    return full >= 0.8 * len(pairs) and 2 * ended < len(pairs)


def _width(lengths: Sequence[int]) -> int:
    """The width at which lines are wrapped: the greatest length that is not one line's alone."""
    if len(lengths) <= _FEW:
        return max(lengths, default=0)
    counts = Counter(lengths)
    for length in sorted(counts, reverse=True):
        near = sum(counts[at] for at in range(length - 6, length + 1))
        if near > max(2, len(lengths) // 50):
            return length
    return max(lengths, default=0)


def _base(lines: Sequence[Line]) -> int | None:
    """The margin of the lines if only the first of a paragraph is set in from it."""
    deeper = [b for a, b in pairwise(lines) if b.indent > a.indent]
    within = sum(line.text[0].islower() for line in deeper)
    if len(deeper) < 2 or within > 0.1 * len(deeper):
        return None
    return min(line.indent for line in lines)


_TOP = 8
"""Lines among which those of a head stand."""


def _head_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Starts of the lines above a story that are a date, or a writer with the job below."""
    found = {
        line.start
        for line in lines
        if read_date_line(line.text) or read_dateline_line(line.text) or _WEB.fullmatch(line.text)
    }
    found |= {line.start for line in lines[:_TOP] if read_imprint(line.text)}
    for line, following in pairwise(lines):
        if is_job_line(following.text) and names_above_job(line.text):
            found |= {line.start, following.start}
    return frozenset(found)


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next word did not fit on the line."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _wraps(line: Line, following: Line, layout: _Layout, so_far: str) -> bool:
    """Whether the paragraph goes on in the following line.

    A program breaks a line only where the next word does not fit. Typists are less exact, so a
    break in mid-sentence is a wrap too, unless the line was left very short.
    """
    words, after = line.text, following.text
    if is_bullet(after) or after.startswith(_ALONE):
        return False
    if layout.base is not None and following.indent > layout.base:
        return False
    full, ends = _is_full(words, after, layout.width), bool(_FINAL.search(words))
    if parted := between_rows(words, after, full=full):
        return parted == "goes on"
    if layout.blank:
        goes_on = after[0].islower() or len(words) > 0.5 * layout.width
        return full or ends or (goes_on and not layout.strict)
    if full:
        return not (ends and _new_thought(so_far, after))
    if layout.strict:
        return False
    return after[0].islower() or (len(words) > 0.6 * layout.width and not ends)


_TOLD = re.compile(r"[,?!—–-][\"”’']+\s+(?:[^\s“”\"]+\s+){1,14}?[^\s“”\"]+[.!?]$")
_ENOUGH = 200
"""Letters after which a paragraph of news is more likely to end than to go on."""


def _new_thought(so_far: str, following: str) -> bool:
    """Whether a new paragraph is the likelier after a sentence that ends with a full line.

    Nothing in the layout tells. But a quotation goes on behind "he said", begins a paragraph
    elsewhere, and the reporter's words after a finished one do too.
    """
    if following.startswith(_OPENS):
        return not _TOLD.search(so_far[-200:])
    if so_far.endswith((".”", '."', ".’", ".'")):
        return True
    return len(so_far) > _ENOUGH
