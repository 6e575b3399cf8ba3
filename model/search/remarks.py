"""Why a query finds nothing: it asks for somebody or something that nobody here is."""

from collections.abc import Mapping

from pullquote.model.search.conditions import CLOSED, Named
from pullquote.model.search.query import read_query


def unknown_names(query: str, values: Mapping[str, tuple[str, ...]]) -> str:
    """The names asked for that none of the values is like, in a sentence; empty if there are none.

    What must not be may well be unknown.
    """
    for one in read_query(query).conditions:
        if not isinstance(one, Named) or one.field in CLOSED:
            continue
        if not one.chosen(values.get(one.field, ())):
            what = "sum in" if one.field == "money" else one.field
            return f"There is no {what} “{one.value}” here."
    return ""
