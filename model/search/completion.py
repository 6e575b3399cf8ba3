"""What may come next in the search line."""

import re
from collections.abc import Iterable, Mapping

from pullquote.model.search.conditions import FIELDS
from pullquote.model.search.folding import fold
from pullquote.model.search.query import DATES

BEGINNINGS = (
    "speaker:", "person:", "source:", "kind:", "tab:", "certain:", "money:", "money>", "money<",
    *(f"{field}:" for field in DATES),
)  # fmt: skip
"""All that one may ask for, as it is typed."""

_LAST = re.compile(r"(?P<no>-?)(?:(?P<field>[^\W\d_]+):(?P<value>\"[^\"]*|\S*)|(?P<word>[^\W_]+))$")
_MOST = 8


def completions(typed: str, values: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The query with its last part completed: a field's name, or one of the values of a field."""
    part = _LAST.search(typed)
    if part is None or (part.start() and not typed[part.start() - 1].isspace()):
        return ()
    before = typed[: part.start()] + part["no"]
    if part["word"]:
        word = part["word"].lower()
        return tuple(before + one for one in BEGINNINGS if one.startswith(word))
    field = FIELDS.get(part["field"].lower())
    if field is None:
        return ()
    begun = fold(part["value"].strip('"'))
    found = [
        value
        for value in values.get(field, ())
        if any(one.startswith(begun) for one in (fold(value), *fold(value).split()))
    ]
    return tuple(f"{before}{part['field']}:{_quoted(value)} " for value in found[:_MOST])


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
