"""Rows of tables in plain text: results, standings, scorecards, prices.

A row is known by its columns (gaps of several blanks), by the place it begins with ("3. Leah
Pells"), or by the figures it ends with ("M. Bevan not out 73"). One alone may be anything; rows
come in runs.
"""

import re
from collections.abc import Sequence
from typing import Literal

_WIDEST = 160
_TAIL = 16
"""Letters within which the last figure of a row stands."""
_GAP = re.compile(r"(?<![.!?:\"'”’])(?: {2,}|\t+)(?=\S)")
"""Not behind a stop: typists set two blanks there."""
_PLACED = re.compile(r"\d{1,3}(?:[.)] ?| ?[-–=] | )[A-Z]")
_FIGURES = re.compile(r"[\s(][+-]?[$£€¥.]?\d[\d.,:/+-]*(?: [1-9]/\d)?[*%]?\W{0,2}$")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\W*$")
_PROSE = re.compile(r"(?:\b[a-z][a-z’'-]*,? +){4,}")
"""So many small words stand side by side in sentences."""
_BEGINS = re.compile(r"\d{1,3} (?:[-–=] )?[A-Z]")
_REST = re.compile(r"[\d\s.:/()-]+$|\([A-Z][\w .]{1,20}\) \d[\d\s-]*$")
"""What is left of a result for the next line: "6-3", "(Germany) 69 67 68 70"."""
_OPEN = (".", "!", "?", ",", ";", ":", "…")


def has_columns(line: str) -> bool:
    """Whether gaps part the line into cells."""
    if len(line) > _WIDEST or ("   " not in line and "\t" not in line) or _PROSE.search(line):
        return False  # two blanks are what fills up a line set to both margins
    gaps = len(_GAP.findall(line))
    return gaps > 1 or (gaps == 1 and bool(_FIGURES.search(line)))


def is_row(line: str) -> bool:
    """Whether the line looks like a row of a table."""
    if has_columns(line):
        return True
    if not 0 < len(line) <= _WIDEST or line.endswith(_OPEN):
        return False
    if not line[0].isdigit() and not any(map(str.isdigit, line[-_TAIL:])):
        return False
    return not _PROSE.search(line) and bool(
        _PLACED.match(line) or (_FIGURES.search(line) and not _YEAR.search(line))
    )


def rows_among(lines: Sequence[str], *, least: int = 3) -> frozenset[int]:
    """Places of the lines that are rows, `least` of them at least one below the other."""
    found: set[int] = set()
    run: list[int] = []
    for at, line in enumerate([*lines, ""]):
        if line and is_row(line):
            run.append(at)
            continue
        if len(run) >= least:
            found.update(run)
        run = []
    return frozenset(found)


def between_rows(line: str, following: str, *, full: bool) -> Literal["goes on", "ends"] | None:
    """Whether a row of a table goes on in the following line or ends; None between other lines."""
    if has_columns(line) or has_columns(following):
        return "ends"
    above, below = is_row(line), is_row(following)
    if (above or _BEGINS.match(line)) and _REST.match(following):
        return "goes on"
    if below and line.endswith(":"):
        return "ends"
    if above and below and (following[0].isupper() or _BEGINS.match(following)):
        return "ends"
    return "ends" if not full and (above or below or following.isupper()) else None
