"""Which full names are people's, by their own score and by the company they keep."""

from collections import defaultdict
from dataclasses import replace

from pullquote.model.extraction.people.finding.candidates import Candidate

_ENOUGH = 1.6
_COMPANY = 1.2


def in_company(candidates: list[Candidate]) -> list[Candidate]:
    """People are listed with people: the neighbour of a sure name is more likely one."""
    row = list(candidates)
    for at in range(1, len(row)):
        one, other = row[at - 1], row[at]
        if one.sentence != other.sentence or other.first - one.last != 1:
            continue
        if other.start - one.end not in (2, 5):  # ", " or " and "
            continue
        if one.score >= 2.5 and other.score > -1:
            row[at] = replace(other, score=other.score + (2.0 if one.kin else _COMPANY))
        elif other.score >= 2.5 and one.score > -1:
            row[at - 1] = replace(one, score=one.score + _COMPANY)
    return row


def accepted_full(full: list[Candidate], alone: list[Candidate]) -> set[tuple[str, ...]]:
    """The forms that are people's: what is seen beside one speaks for all that read the same."""
    best: dict[tuple[str, ...], float] = {}
    worst: dict[tuple[str, ...], float] = {}
    for name in full:
        best[name.words] = max(best.get(name.words, -9.0), name.score)
        worst[name.words] = min(worst.get(name.words, 9.0), name.score)
    lent: dict[str, float] = defaultdict(float)
    for name in alone:
        lent[name.words[0]] = max(lent[name.words[0]], name.score)
    return {
        words
        for words, score in best.items()
        if score + 0.5 * min(0.0, worst[words]) + min(3.0, lent[words[-1]]) >= _ENOUGH
        and score > -1.5
    }
