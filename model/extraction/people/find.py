"""Finding the people of an article."""

from pullquote.model.article import Person
from pullquote.model.language.analysis import Analysis


def find_people(analysis: Analysis) -> tuple[Person, ...]:
    """Everyone named in the story, once, in the order they appear."""
    return ()
