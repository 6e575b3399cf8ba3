"""Finding sums of money."""

from pullquote.model.article import Money
from pullquote.model.language.analysis import Analysis


def find_money(analysis: Analysis) -> tuple[Money, ...]:
    """Every sum of money, in the order of the text."""
    return ()
