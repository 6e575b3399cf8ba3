"""Finding quotations and crediting them."""

from pullquote.model.article import Person, Quote
from pullquote.model.language.analysis import Analysis


def find_quotes(analysis: Analysis, people: tuple[Person, ...]) -> tuple[Quote, ...]:
    """Every direct, mixed and indirect quotation, in the order of the text."""
    return ()
