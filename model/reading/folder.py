"""What of a folder may be articles: a hint for whoever names the folder itself."""

import os
from itertools import islice

from pullquote.model.reading.clean import clean_line

SUFFIXES = (
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf",
    ".docx", ".odt", ".eml", ".jsonl",
)  # fmt: skip
_LOOKED_AT = 2_000
"""Names that are looked at; a folder may hold millions."""
_MOST = 5
_LONGEST = 60


def such_as(path: str) -> str:
    """The first few by name, as the end of a sentence; empty if there are none."""
    try:
        with os.scandir(path) as entries:
            names = [
                entry.name
                for entry in islice(entries, _LOOKED_AT)
                if entry.name.lower().endswith(SUFFIXES)
                and not entry.name.startswith(".")
                and entry.is_file()
            ]
    except OSError:
        return ""
    shown = [clean_line(name) for name in sorted(names)]
    few = [name for name in shown if len(name) <= _LONGEST][:_MOST]
    return f", such as {', '.join(few)}" if few else ""
