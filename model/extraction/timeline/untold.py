"""What stands in an article and is no event of its story: notes of the page, bare "she said"."""

from collections.abc import Sequence
from typing import Final

from pullquote.model.extraction.timeline.told import Inferred, Told
from pullquote.model.language.calendar import MONTHS, WEEKDAYS
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
_LINE: Final = 14
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


def is_speech_tag(told: Told, row: Inferred) -> bool:
    """Whether the clause only says who speaks: "she said", "said her niece, Ann Cole".

    One that goes on from a day told, as at a hearing, still says when the words were spoken.
    """
    clause, verb = row.clause, row.clause.verb
    if row.source is not None or verb is None or not verb.speech or verb.stem not in _TAGS:
        return False
    after = told.tokens[verb.at + 1 : clause.end]
    return verb.at == clause.begin or all(token.lower in _AFTER for token in after)
