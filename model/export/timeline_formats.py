"""The forms in which a timeline is handed to other programs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pullquote.model.article import Article
from pullquote.model.export.entries import Entry
from pullquote.model.export.ics import ics
from pullquote.model.export.timeline_csv import timeline_csv
from pullquote.model.export.timeline_json import timeline_json
from pullquote.model.export.timelinejs import start_date, timelinejs
from pullquote.model.export.timeml import timeml


@dataclass(frozen=True, slots=True)
class Format:
    """How a timeline is written for another program."""

    words: str
    write: Callable[[Article, Sequence[Entry], datetime], str]
    """Of the article, the entries and the time of writing."""
    takes: Callable[[Entry], bool] = lambda entry: True
    """Whether the format has a place for the entry."""


FORMATS: dict[str, Format] = {
    "json": Format("a list of objects", lambda article, rows, made: timeline_json(rows)),
    "csv": Format("a table for a spreadsheet", lambda article, rows, made: timeline_csv(rows)),
    "ics": Format(
        "a calendar",
        lambda article, rows, made: ics(article, rows, made=made),
        lambda entry: entry.event.earliest is not None,
    ),
    "timelinejs": Format(
        "a page of TimelineJS",
        lambda article, rows, made: timelinejs(article, rows),
        lambda entry: start_date(entry) is not None,
    ),
    "timeml": Format(
        "the article marked up in TimeML", lambda article, rows, made: timeml(article, rows)
    ),
}
