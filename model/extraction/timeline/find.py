"""Finding the events of the timeline."""

from datetime import date

from pullquote.model.article import Event, Person, Time
from pullquote.model.language.analysis import Analysis


def find_events(
    analysis: Analysis,
    times: tuple[Time, ...],
    people: tuple[Person, ...],
    published: date | None,
) -> tuple[Event, ...]:
    """Every dated happening, in the order of time."""
    return ()
