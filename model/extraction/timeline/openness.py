"""Stretches without an end: "has been shut since 2019", "from Monday on drivers must pay"."""

from collections.abc import Sequence
from typing import Final

from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.language.tokens import Token

_GOING_ON: Final = frozenset(["perfect", "ongoing", "state", "present"])
_AHEAD: Final = frozenset(["planned", "modal", "would", "state", "present", "perfect", "ongoing"])
_BETWEEN: Final = frozenset("early late mid the at least about around".split())
_ON: Final = frozenset(["on", "onward", "onwards", "forward"])


def is_open(tokens: Sequence[Token], at: int, clause: Clause) -> bool:
    """Whether the time at `at` only begins what the clause tells, which still went on.

    A plain past is over ("He has lived here since 2019", but "It rained from Monday").
    """
    verb = clause.verb
    before = at - 1
    while before > 0 and tokens[before].lower in _BETWEEN:
        before -= 1
    if verb is None or before < 0:
        return False
    cue = tokens[before].lower
    if cue == "since":
        return verb.form in _GOING_ON and verb.now
    return cue in ("from", "starting", "beginning", "effective") and verb.form in _AHEAD
