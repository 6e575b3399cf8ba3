"""Finding and resolving time expressions."""

from datetime import date

from pullquote.model.article import Time
from pullquote.model.language.analysis import Analysis


def find_times(analysis: Analysis, published: date | None) -> tuple[Time, ...]:
    """Every time expression, in the order of the text, resolved as far as is known."""
    return ()
