"""What stands in an article and is no event of its story: notes of the page, bare "she said"."""

import re
from collections.abc import Sequence
from typing import Final

from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.spoken import is_spoken, with_words
from pullquote.model.extraction.timeline.told import Inferred, Told
from pullquote.model.language.calendar import MONTHS, WEEKDAYS
from pullquote.model.language.small_words import DETERMINERS
from pullquote.model.language.tokens import Token

_ISSUED: Final = frozenset("published updated posted modified printed".split())
_LEADS: Final = frozenset("first last originally date article story".split())
_PIECES: Final = frozenset("story article report piece page post column version headline".split())
_MENDED: Final = frozenset("amended updated corrected edited revised".split())
_EARLIER: Final = ["earlier", "version"]
_WHEN: Final = (
    frozenset("on at am pm a.m. p.m. gmt bst est edt pst pdt utc ago hour hours minute".split())
    | {name.lower() for name in (*MONTHS, *WEEKDAYS)}
    | _ISSUED
    | _LEADS
)
_NOTE: Final = 9
"""Words among which a note on the page says what it is."""
_LINE: Final = 20
_TAGS: Final = frozenset(["say", "said", "add"])
_AFTER: Final = frozenset(["that", ",", ":", "”", "“", '"', "’", "—", "–"])


def is_of_the_page(tokens: Sequence[Token]) -> bool:
    """Whether the sentence only tells when the page came out or was mended: "Published August 5
    2025", "5 min read · Aug 19", "This story was amended on November 18"."""
    words = [token.lower for token in tokens[: _LINE + 1]]
    if "read" in words[:4] and {"min", "mins", "minute", "minutes"} & set(words[:3]):
        return len(tokens) <= _LINE
    at = 0
    while at < len(words) and words[at] in _LEADS:
        at += 1
    if at < len(words) and words[at] in _ISSUED and len(tokens) <= _LINE:
        # "Updated 5 hours ago", but not "Published in 1851, it failed"
        other = [token for token in tokens[at + 1 :] if token.kind == "word"]
        return sum(token.lower not in _WHEN for token in other) <= 1
    if (words[:1] == ["this"] and _PIECES & set(words[1:3])) or words[1:3] == _EARLIER:
        if words[1:3] == _EARLIER:
            return True
        mended = [at for at, word in enumerate(words[:_NOTE]) if word in _MENDED]
        return bool(mended) and words[mended[0] - 1] in ("was", "been")
    return False


_CREDIT: Final = re.compile(
    r"\b(?:Photo(?:graph)?s?|Pictures?|Images?|Credit|Illustration)\s*(?::|\bby\b|/|\bcourtesy\b)"
    r"|\b(?:AP|Getty|Reuters|AFP|EPA|PA|Shutterstock|Alamy)\s(?:Photo|Images?|Wire)\b"
    r"|/\s?(?:AP|Getty(?: Images)?|Reuters|REUTERS|AFP|EPA|PA)\)?\s*$"
)
_CAPTION: Final = 450
_CREDITED: Final = 90
"""Letters of a caption at most, and those at its end that name who took the picture."""


def is_credited(block: str) -> bool:
    """Whether a paragraph is the caption of a picture: it ends with who took it."""
    if len(block) > _CAPTION:
        return False
    return _CREDIT.search(block, max(0, len(block) - _CREDITED)) is not None


def is_no_event(told: Told, row: Inferred) -> bool:
    """Whether a clause without a date tells no happening of the story.

    What is only thought of, what somebody says between quotation marks, a bare "she said", a
    habit, and what only describes a thing or a person have no place in time.
    """
    clause, verb = row.clause, row.clause.verb
    if told.part == "headline" or verb is None:
        return False
    if row.status == "hypothetical" or is_spoken(clause, told.spoken):
        return True
    lead = told.tokens[clause.begin : verb.at]
    if clause.opening == "embedded" and any(token.lower in _RELATIVES for token in lead):
        return True
    words = sum(token.kind == "word" for token in told.tokens[clause.begin : clause.end])
    if words < _FEWEST and clause.opening != "joined":
        return True
    if verb.speech:
        return _is_tag(told, clause)
    if verb.stem == "compar" and verb.at == clause.begin:
        return True  # "compared with £1.2m in 2019"
    if verb.form == "present" and verb.stem:
        return True
    return verb.form != "planned" and _is_habit(told, clause)


_FEWEST: Final = 2
"""Words of an event at least: "Asked" is none."""
_RELATIVES: Final = frozenset("who whose whom which where that".split())


def _is_habit(told: Told, clause: Clause) -> bool:
    """ "She visits his grave every Sunday", "for nine years he drove a cab"."""
    return any(clause.begin <= at < clause.end for at in told.habits)


def _tells(told: Told) -> bool:
    """Whether what is said in the sentence tells of something that happened or is planned."""
    said = (one for one in told.undated if is_spoken(one, told.spoken))
    return any(
        one.verb and one.verb.form in _TELLING and not _is_being(told, one.verb.at) for one in said
    )


def _is_being(told: Told, at: int) -> bool:
    """ "It has been an honour"."""
    words = [token.lower for token in told.tokens[at + 1 : at + 3]]
    return words[:1] == ["been"] and words[-1] in DETERMINERS


_TELLING: Final = frozenset(["past", "perfect", "planned"])
_NEAR: Final = 3


def _is_tag(told: Told, clause: Clause) -> bool:
    """Whether the clause only says who speaks: "she said", "said her niece, Ann Cole"."""
    verb = clause.verb
    if verb is None:
        return False
    if with_words(told, clause) is not clause:
        near = range(max(0, clause.begin - _NEAR), clause.begin)
        behind = any(at in told.spoken for at in near) or (not near and told.speech[0] > 0)
        return behind and not _tells(told)
    if verb.stem not in _TAGS:
        return False
    after = told.tokens[verb.at + 1 : clause.end]
    return verb.at == clause.begin or all(token.lower in _AFTER for token in after)
