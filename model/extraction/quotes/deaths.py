"""Who is dead, by what the article says: they speak only where they are named beside the words."""

import re

from pullquote.model.article import Mention, Person

_ASIDE = r"(?:,[^,.;:!?\n]{1,80}(?=,)){0,2},?"
_HAS_DIED = re.compile(
    _ASIDE
    + r"""
    \s+(?:who\s+)?(?:(?:has|had|later|since|also|suddenly|tragically|both)\s+){0,2}
    (?: died\b | drowned\b | perished\b | passed\s+away\b | is\s+dead\b
      | (?:was|were|been)\s+(?:\w+ly\s+)?
        (?: killed | murdered | assassinated | executed
          | (?:shot|stabbed|beaten)\s+(?:dead|to\s+death)
          | found\s+dead | buried | cremated )\b
      | took\s+(?:his|her)\s+own\s+life\b )
    """,
    re.VERBOSE,
)
_LATE = re.compile(
    r"""
    (?: \b(?:the|his|her|their|my|our|a)\s+(?:late|dead)\s+(?:[a-z-]+\s+){0,3}
      | \b(?:death|killing|murder|funeral|burial|memory|assassination)\s+of\s+(?:[a-z-]+\s+){0,4}
    ) $
    """,
    re.VERBOSE,
)
_BEFORE = 60
_BEHIND = 200


def dead_people(text: str, people: tuple[Person, ...]) -> frozenset[str]:
    """The ids of those whose death is told: "Marta, who died in 2020", "the late Greta Holm"."""
    return frozenset(
        person.id
        for person in people
        if any(_told_dead(text, mention) for mention in person.mentions)
    )


def has_died(text: str, end: int) -> bool:
    """Whether the words behind a name or a noun tell that its bearer died."""
    return _HAS_DIED.match(text, end, end + _BEHIND) is not None


def _told_dead(text: str, mention: Mention) -> bool:
    if mention.kind != "name":
        return False
    start, end = mention.span.start, mention.span.end
    return has_died(text, end) or _LATE.search(text[max(0, start - _BEFORE) : start]) is not None
