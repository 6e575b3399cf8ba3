"""Which finder finds the names of people: pullquote's own, or a model that the reader chose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.model.extraction.people.finding.candidates import Candidate
    from pullquote.model.language.analysis import Analysis


class UnknownFinder(Exception):
    """A finder that can't be had; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Finder:
    """A finder of names, and what articles call it."""

    name: str
    find: Callable[["Analysis", Sequence[tuple[int, int]]], list["Candidate"]]
    """The candidates of a text in their order, none inside the stretches that are skipped."""
