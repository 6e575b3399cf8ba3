"""Lines to paragraphs.

Plain text marks paragraphs in one of three ways: by blank lines, by one long line each, or by
lines wrapped at a width, with the last line of a paragraph left short.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pullquote.model.reading.byline import is_job_line, names_above_job
from pullquote.model.reading.dates import read_date_line

_LINE = re.compile(r"[^\n]+")
_HEAD = 12
"""Lines in which a title, writers and a date are looked for."""
_LONG = 110
"""No common editor or mailer wraps lines beyond this many characters."""
_FINAL = re.compile(r"[.!?:…][\"'”’)\]]*$")
_BULLET = re.compile(r"(?:[-*•‣▪–·]|\d{1,2}[.)])\s+\S")


class Line(NamedTuple):
    """A line that is not blank, without the blanks at its ends."""

    start: int
    end: int
    text: str


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every paragraph; a paragraph of wrapped lines reaches over all of them."""
    runs = list(_runs(text))
    lines = [line for run in runs for line in run]
    letters = sum(len(line.text) for line in lines)
    long = sum(len(line.text) for line in lines if len(line.text) > _LONG)
    if 2 * long > letters:
        yield from ((line.start, line.end) for line in lines)
        return
    width = max((len(line.text) for line in lines if len(line.text) <= _LONG), default=0)
    alone = _head_lines(lines[:_HEAD])
    for run in runs:
        start = run[0].start
        for line, following in pairwise(run):
            apart = not alone.isdisjoint((line.start, following.start))
            if apart or not _wraps(line.text, following.text, width):
                yield start, line.end
                start = following.start
        yield start, run[-1].end


def _head_lines(lines: list[Line]) -> frozenset[int]:
    """Starts of the lines above a story that are a date, or a writer with the job below."""
    found = {line.start for line in lines if read_date_line(line.text)}
    for line, following in pairwise(lines):
        if is_job_line(following.text) and names_above_job(line.text):
            found |= {line.start, following.start}
    return frozenset(found)


def is_bullet(line: str) -> bool:
    """Whether the line is an item of a list."""
    return bool(_BULLET.match(line))


def _runs(text: str) -> Iterator[list[Line]]:
    run: list[Line] = []
    after = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if run and (not words or match.start() > after + 1):
            yield run
            run = []
        after = match.end()
        if words:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            run.append(Line(start, start + len(words), words))
    if run:
        yield run


def _wraps(line: str, following: str, width: int) -> bool:
    """Whether the paragraph goes on in the following line.

    An editor breaks a line only where the next word does not fit. Typists are less exact, so a
    break in mid-sentence is a wrap too, unless the line was left very short.
    """
    if is_bullet(following) or following.startswith(("By ", "BY ")):
        return False
    if len(line) + 1 + len(following.split(maxsplit=1)[0]) > width:
        return True
    if following[0].islower():
        return True
    return len(line) > 0.6 * width and not _FINAL.search(line)
