"""The finder of names that is chosen by its name."""

from pullquote.model.article import OWN_FINDER
from pullquote.model.extraction.people.finder import Finder


def finder_called(name: str) -> Finder | None:
    """The finder of that name, or of the spaCy model of that name; null for our own.

    Raises `UnknownFinder`.
    """
    if name in ("", OWN_FINDER):
        return None
    from pullquote.model.extraction.people.spacy_finder import load

    return load(name)
