"""What is told under “according to”: the clause behind the source, before it, or around it."""

from pullquote.model.extraction.quotes.clause import content_end, has_finite
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import adverb, lower
from pullquote.model.extraction.quotes.phrases import Items
from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    looks_finite,
)

TAKEN_UP = COORDINATORS | frozenset("because when if which where who unless until whether".split())
"""What takes a sentence up again behind its source: "…, he said, *because* nobody came"."""
_JOINTS = COORDINATORS | {","}


def according(items: Items, cue: Cue, later: list[Cue], done: int) -> list[tuple[int, int]]:
    """The ranges of items that hold what is told under "according to", before it and after it."""
    if cue.speaker is None:
        return []
    head = items[done : cue.first]
    if not head or all(lower(item) in _JOINTS or adverb(item) for item in head):
        start = _after_phrase(items, cue)
        return (
            [(start, content_end(items, start, later))]
            if has_finite(items, start, len(items))
            else []
        )
    end = cue.first
    start = _after_phrase(items, cue)
    rest = (start, content_end(items, start, later))
    if lower(items[end - 1]) == "that":
        return [rest]
    taken_up = start < len(items) and lower(items[start]) in TAKEN_UP
    loose = not has_finite(items, *rest) or _participle(items, start)
    if loose or (has_finite(items, done, end) and not taken_up):
        return [(done, end)]
    return [(done, end), rest]


def _after_phrase(items: Items, cue: Cue) -> int:
    """Where the clause begins after "According to the coach, Ann Lee,"."""
    assert cue.speaker is not None
    at = cue.speaker.last + 1
    beside = cue.speaker.apposed
    if beside and beside.last + 1 < len(items) and lower(items[beside.last + 1]) == ",":
        clause = has_finite(items, beside.first, beside.last + 1)
        at = at if clause else beside.last + 1
    aside = False
    for place in range(at, min(at + 25, len(items))):
        if lower(items[place]) == ",":
            aside = not aside and _describes(items, place + 1)
            if aside:
                continue
            return place + 1
        if not aside and looks_finite(lower(items[place])) and lower(items[place]) in AUXILIARIES:
            break
    return at


def _describes(items: Items, at: int) -> bool:
    """Whether the words at `at` still describe the source: ", who was there," ", issued by"."""
    if at + 1 >= len(items) or all(lower(item) != "," for item in items[at : at + 25]):
        return False
    return _participle(items, at) or lower(items[at]) in ("who", "which", "whose")


def _participle(items: Items, at: int) -> bool:
    """Whether "published in the journal" begins at `at`."""
    return (
        at + 1 < len(items)
        and lower(items[at]).endswith("ed")
        and lower(items[at + 1]) in PREPOSITIONS
    )
