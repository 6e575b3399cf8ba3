"""Stretches without an end: "has been shut since 2019", "from Monday on drivers must pay"."""

from collections.abc import Sequence
from typing import Final

from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.language.bounds import bound
from pullquote.model.language.tokens import Token

_GOING_ON: Final = frozenset(["perfect", "ongoing", "state", "present"])
_AHEAD: Final = frozenset(["planned", "modal", "would", "state", "present", "perfect", "ongoing"])
_NEAR: Final = 6
"""Words looked at before a date."""


def is_open(tokens: Sequence[Token], at: int, clause: Clause) -> bool:
    """Whether the time at `at` only begins what the clause tells, which still went on.

    A plain past is over ("He has lived here since 2019", but "It rained from Monday").
    """
    verb = clause.verb
    if verb is None:
        return False
    cue = bound([token.lower for token in tokens[max(0, at - _NEAR) : at]])
    if cue == "since":
        return verb.form in _GOING_ON and verb.now
    return cue in ("from", "starting", "beginning", "effective") and verb.form in _AHEAD
