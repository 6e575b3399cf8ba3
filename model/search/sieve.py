"""Which of an article's lines meet the conditions of a query."""

from collections.abc import Sequence

from pullquote.model.search.conditions import Condition, Named, Sum, When, numbered
from pullquote.model.search.folding import folded_words
from pullquote.model.search.lines import Line
from pullquote.model.search.query import Phrase, Query


def kept_by(asked: Query, lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that meet all conditions."""
    kept = set(range(len(lines)))
    for condition in asked.conditions:
        if not isinstance(condition, Sum):
            kept &= _meeting(condition, lines)
    if asked.sums:
        kept &= _with_sum(asked.sums, lines)
    for condition in asked.none_of:
        kept -= _meeting(condition, lines)
    for phrase in asked.phrases:
        kept = {number for number in kept if holds(lines[number], phrase)}
    for phrase in asked.without:
        kept = {number for number in kept if not holds(lines[number], phrase)}
    return kept


def holds(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase stands in what the line shows, or in its further words."""
    return any(phrase.stands_in(folded_words(part)) for part in (line.text, line.also))


def values_of(lines: Sequence[Line]) -> dict[str, tuple[str, ...]]:
    """The values of each field, in the order of the lines."""
    found: dict[str, dict[str, None]] = {}
    for line in lines:
        for field, value in line.values:
            found.setdefault(field, {})[value] = None
    return {field: tuple(values) for field, values in found.items()}


def _meeting(condition: Condition, lines: Sequence[Line]) -> set[int]:
    match condition:
        case Named():
            values = condition.chosen(values_of(lines).get(condition.field, ()))
            wanted = {(condition.field, value) for value in values}
            return {at for at, line in enumerate(lines) if not wanted.isdisjoint(line.values)}
        case When():
            return {
                at
                for at, line in enumerate(lines)
                if (first := line.earliest or line.latest) is not None
                and condition.meets(first.toordinal(), (line.latest or first).toordinal())
            }
        case Sum():
            return _with_sum((condition,), lines)


def _with_sum(conditions: Sequence[Sum], lines: Sequence[Line]) -> set[int]:
    """The lines of which one sum meets all of these."""
    return {
        at
        for at, line in enumerate(lines)
        if any(
            all(one.meets(low, high, numbered(code)) for one in conditions)
            for low, high, code in line.sums
        )
    }
