"""The timeline as a table for a spreadsheet (RFC 4180)."""

import csv
from collections.abc import Iterable
from io import StringIO

from pullquote.model.export.entries import Entry

COLUMNS = (
    "when", "first day", "last day", "precision", "what", "people", "status", "certainty",
    "date in the text", "because", "sentence", "paragraph",
)  # fmt: skip

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection")."""


def timeline_csv(entries: Iterable[Entry]) -> str:
    """A line a date, below a line of headings. No cell can be taken for a formula."""
    table = StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([_guarded(cell) for cell in _cells(entry)])
    return table.getvalue()


def _cells(entry: Entry) -> tuple[str, ...]:
    event = entry.event
    return (
        entry.when,
        event.earliest.isoformat() if event.earliest else "",
        event.latest.isoformat() if event.latest else "",
        event.precision or "",
        entry.words,
        "; ".join(entry.people),
        event.status,
        event.certainty,
        entry.printed,
        entry.because,
        entry.sentence,
        str(entry.paragraph) if entry.paragraph is not None else "",
    )


def _guarded(cell: str) -> str:
    """An apostrophe before what a spreadsheet would work out; blanks before it are no cover."""
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) or cell.startswith(FORMULA) else cell
