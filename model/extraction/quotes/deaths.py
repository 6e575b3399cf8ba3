"""Who is dead, by what the article says: they speak only where they are named beside the words."""

import re

from pullquote.model.article import Person

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
# What stands right before the name of somebody dead.
_LATE = re.compile(
    r"\b(?:late|dead|(?:death|killing|murder|funeral|burial|memory|assassination) of) "
    r"(?:[a-z-]+ ){0,4}(?=[A-Z])"
)
# Looked for first, plain words being found in no time.
_DIED = (
    "died dead killed murdered drowned perished passed assassinated executed buried cremated life"
).split()
_DEATH = "late dead death killing murder funeral burial memory assassination".split()
_BEHIND = 200


def dead_people(text: str, people: tuple[Person, ...]) -> frozenset[str]:
    """The ids of those whose death is told: "Marta, who died in 2020", "the late Greta Holm"."""
    told = any(f"{word} " in text for word in _DEATH)
    late = {found.end() for found in _LATE.finditer(text)} if told else set()
    died = any(word in text for word in _DIED)
    if not late and not died:
        return frozenset()
    return frozenset(
        person.id
        for person in people
        for mention in person.mentions
        if mention.kind == "name"
        and (mention.span.start in late or (died and has_died(text, mention.span.end)))
    )


def has_died(text: str, end: int) -> bool:
    """Whether the words behind a name or a noun tell that its bearer died."""
    return _HAS_DIED.match(text, end, end + _BEHIND) is not None
