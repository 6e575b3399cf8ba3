"""Words of a clause that give it a time of its own, though no day of the calendar is known by them.

"Her father died when she was 9", "resigned three weeks after the search", "on her 90th birthday":
what is told there did not happen on the date told last, so none is carried over to it.
"""

from collections.abc import Sequence
from typing import Final

from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.nearness import is_fine
from pullquote.model.extraction.timeline.told import Told
from pullquote.model.language.tokens import Token

_UNITS: Final = frozenset(
    """
    day days night nights week weeks weekend fortnight month months year years decade
    decades season seasons century centuries
    """.split()
)
_APART: Final = frozenset("after before later earlier".split())
_OWNERS: Final = frozenset("her his their its the my our your 's s ’s".split())
_DAYS: Final = frozenset("birthday anniversary birthdays jubilee centenary".split())
_WHEN: Final = frozenset("when while until since before after once by".split())
_WAS: Final = frozenset("was were is turned reached".split())
_YOUNG: Final = frozenset(
    """
    boy girl child baby teenager toddler student pupil schoolboy schoolgirl undergraduate infant
    young youngster apprentice trainee cadet freshman sophomore
    """.split()
)
_YOUTH: Final = frozenset(
    "childhood youth infancy boyhood girlhood teens twenties thirties forties fifties".split()
)
_ADVERBS: Final = frozenset("still just only barely about almost nearly aged a an".split())
_SAYING: Final = frozenset("say said add tell told".split())
_JOINED: Final = 3
_MOST: Final = 40
"""Tokens of a clause that are looked at: a bound on the work."""


def is_elsewhere(told: Told, clause: Clause) -> bool:
    """Whether no date told elsewhere is that of the clause: it has words of its own for its
    time, or shares its subject with a later verb whose date is as coarse as a month:
    "He was sentenced to 18 months and released in 2022"."""
    verb = clause.verb
    if verb is None or verb.now or verb.stem in _SAYING:
        return False
    if has_own_time(told.tokens, clause):
        return True
    if verb.speech:
        return False
    after = next((one for one in told.stated if one.clause.begin >= clause.end), None)
    if after is None or after.clause.verb is None or is_fine(after):
        return False
    joint = after.clause.begin - clause.end
    shared = after.clause.opening == "joined" and after.clause.verb.at == after.clause.begin
    held = any(one.clause.begin < clause.begin for one in told.stated)
    return shared and joint <= _JOINED and not held


def has_own_time(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether the clause, or the "when she was 9" right behind it, says when in other words."""
    end = min(clause.end, clause.begin + _MOST)
    row = [token.lower for token in tokens[clause.begin : end]]
    if "compared" in row:  # "with a profit of $9 million a year earlier"
        row = row[: row.index("compared")]
    if any(_is_own(row, at) for at in range(len(row))):
        return True
    ahead = [token.lower for token in tokens[max(0, clause.begin - 2) : clause.begin]]
    if len(ahead) == 2 and ahead[0] in _UNITS and ahead[1] in _APART:
        return True
    behind = [token.lower for token in tokens[clause.end : clause.end + 7]]
    return _is_of_age(behind, 0) or (behind[:1] == [","] and _is_of_age(behind, 1))


def _is_own(row: Sequence[str], at: int) -> bool:
    word, before = row[at], row[at - 1] if at else ""
    if word in _APART and before in _UNITS:
        return True
    if word in _DAYS:
        near = row[max(0, at - 4) : at]
        return bool(_OWNERS & set(near)) and any(one in ("on", "by", "before") for one in near)
    if word == "age":
        return before in ("at", "the") and (before == "at" or row[max(0, at - 2)] == "at")
    if word in _YOUNG:
        return row[max(0, at - 2) : at] in (["as", "a"], ["as", "an"])
    if word in _YOUTH:
        return before in _OWNERS and row[max(0, at - 2)] in ("in", "during", "since")
    return _is_of_age(row, at)


def _is_of_age(row: Sequence[str], at: int) -> bool:
    """ "When she was 9", "while he was still a boy", "before she turned 30"."""
    if at >= len(row) or row[at] not in _WHEN:
        return False
    for place in range(at + 2, min(len(row) - 1, at + 5)):
        if row[place] in _WAS:
            rest = [word for word in row[place + 1 : place + 4] if word not in _ADVERBS]
            return bool(rest) and (rest[0].isdigit() or rest[0] in _YOUNG | _COUNTED)
    return False


_COUNTED: Final = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """.split()
)
