"""The order of the timeline: by first day, coarser before finer, then as told."""

from datetime import date
from typing import Final

from pullquote.model.article import Event, Time, TimeMod
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tense import tense_around

_INTO: Final[dict[TimeMod | None, float]] = {"mid": 0.4, "end": 0.75}
"""How far into its stretch an edge of it begins."""
_BEFORE_OFFSETS, _BY_OFFSET, _AFTER_OFFSETS = range(3)


def in_order(
    analysis: Analysis, found: list[tuple[Event, Time | None]], published: date | None
) -> list[Event]:
    """The events sorted.

    Without a publication date, dates that are known and tell of the past come first, then
    those that hang on publication by their offset, then known dates that are still to come.
    """
    if published is not None or all(time is None or time.offset is None for _, time in found):
        rows = [((0, *_by_calendar(event, time)), event) for event, time in found]
    else:
        rows = [(_by_offset(analysis, event, time), event) for event, time in found]
    return [event for _, event in sorted(rows, key=lambda row: row[0])]


def _by_calendar(event: Event, time: Time | None) -> tuple[int, int, int]:
    if event.earliest is None:
        if time and time.value.startswith("BC") and time.value[2:].isdigit():
            return -365 * int(time.value[2:]), 0, event.span.start
        last = event.latest or date.max  # "before the day of the report"
        return last.toordinal(), -1, event.span.start
    first = event.earliest.toordinal()
    last = event.latest or event.earliest  # "since Monday"
    if time is not None and event.certainty == "stated" and time.mod in _INTO:
        # "Late 1861" comes after February 1861.
        length = last.toordinal() - first
        return first + int(length * _INTO[time.mod]), -length, event.span.start
    return first, first - last.toordinal(), event.span.start


def _by_offset(analysis: Analysis, event: Event, time: Time | None) -> tuple[int, int, int, int]:
    if time is None:  # the day of the report, whenever that was
        return _BY_OFFSET, 0, 0, event.span.start
    if time.offset is not None:
        return _BY_OFFSET, time.offset, 0, event.span.start
    sentence = analysis.sentence_at(time.span.start)
    side = _BEFORE_OFFSETS
    if sentence is not None:
        first = len(analysis.tokens_in(sentence.start, time.span.start))
        after = len(analysis.tokens_in(sentence.start, time.span.end))
        if tense_around(sentence.tokens, first, after) == "future":
            side = _AFTER_OFFSETS
    return side, *_by_calendar(event, time)
