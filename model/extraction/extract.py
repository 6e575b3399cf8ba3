"""The order of extraction: names first, since quotations and the timeline need them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from pullquote.model.article import OWN_FINDER, Article, Document
from pullquote.model.extraction.beginning import beginning_of, told
from pullquote.model.extraction.money.find import find_money
from pullquote.model.extraction.people.credits.makers import add_makers
from pullquote.model.extraction.people.find import find_people
from pullquote.model.extraction.people.finder import Finder
from pullquote.model.extraction.quotes.find import find_quotes
from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis

UNDATED = "No publication date: dates such as “Tuesday” are told relative to publication."


def extract(document: Document, finder: Finder | None = None) -> Article:
    """Every fact of the document, each with its words.

    A pure function of the text, its blocks and the publication date. `finder`: who finds the names,
    if not our own.
    """
    with _collector_at_rest():
        return _extract(document, finder)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Nothing made here holds a cycle, and looking for cycles takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _extract(document: Document, finder: Finder | None) -> Article:
    read = beginning_of(document)
    analysis = Analysis(read)
    source = document.source
    # From a month or a year alone no "Tuesday" can be counted.
    published = source.published if source.published_precision == "day" else None
    people = find_people(analysis, finder)
    times = find_times(analysis, published)
    return Article(
        id=document.id,
        source=document.source,
        text=document.text,
        blocks=document.blocks,
        notes=(
            *document.notes,
            *told(document, read),
            *(() if source.published else (UNDATED,)),
            *analysis.marks.notes,
        ),
        finder=finder.name if finder else OWN_FINDER,
        people=add_makers(analysis, people),
        quotes=find_quotes(analysis, people),
        money=find_money(analysis),
        times=times,
        timeline=find_events(analysis, times, people, published),
    )
