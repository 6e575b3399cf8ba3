"""Later mentions by role: "the president", "the culture minister", when only one can be meant."""

from collections import defaultdict
from collections.abc import Sequence

from pullquote.model.article import Role
from pullquote.model.extraction.people.lexicon import is_trade
from pullquote.model.extraction.people.pronouns import Place
from pullquote.model.extraction.people.words import KIN, QUALIFIERS
from pullquote.model.language.analysis import Analysis

_LONGEST = 5
_TOO_MANY = 40
_SPELT_OUT = {
    "gov.": "governor", "sen.": "senator", "gen.": "general", "gen": "general", "col.": "colonel",
    "capt.": "captain", "maj.": "major", "sgt.": "sergeant", "lt.": "lieutenant",
    "adm.": "admiral", "cmdr.": "commander", "supt": "superintendent", "det": "detective",
    "rep.": "representative", "cllr": "councillor", "insp": "inspector",
}  # fmt: skip


def find_callings(
    analysis: Analysis, roles: Sequence[Sequence[Role]], named: Sequence[Place]
) -> list[Place]:
    """Definite noun phrases that repeat the role of one person introduced before."""
    heads: dict[str, list[tuple[int, int, frozenset[str]]]] = defaultdict(list)
    for person, row in enumerate(roles):
        for role in row:
            words = role.text.lower().replace("’", "'").split()
            head = next((w for w in words[::-1] if is_trade(w)), None)
            if head is not None and head not in KIN:
                head = _SPELT_OUT.get(head, head)
                words = [_SPELT_OUT.get(word, word) for word in words]
                heads[head].append((role.span.end, person, frozenset(words)))
    taken = {index for place in named for index in range(place.first, place.last)}
    tokens = analysis.tokens
    found: list[Place] = []
    for at, token in enumerate(tokens):
        if token.lower != "the":
            continue
        end = at + 1
        while end < len(tokens) and end - at <= _LONGEST and tokens[end].lower not in heads:
            end += 1
        if end >= len(tokens) or end - at > _LONGEST:
            continue
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        if following is not None and (
            following.index in taken
            or following.lower in ("of", "for", "who", "whose")
            or (following.text == "," and end + 2 < len(tokens) and end + 2 in taken)
            or (following.possessive is False and following.lower in heads)
        ):
            continue
        if len(heads[tokens[end].lower]) > _TOO_MANY:
            continue
        modifiers = {t.lower for t in tokens[at + 1 : end]}
        meant = {
            person
            for behind, person, words in heads[tokens[end].lower]
            if behind <= token.start and modifiers <= words
        }
        former = {
            person
            for _, person, words in heads[tokens[end].lower]
            if words & QUALIFIERS & {"former", "ex", "late"} and not modifiers & {"former", "late"}
        }
        meant -= former
        if len(meant) == 1 and at not in taken:
            found.append(Place(at, end + 1, meant.pop()))
    return found
