"""Which noun is meant: the head of a phrase, the noun before "who", the one an aside is about.

Quirk et al. 1985, 17.9 on relatives and 17.65 on apposition.
"""

from pullquote.model.extraction.money.parties.lexicon import SUBJECTS
from pullquote.model.extraction.money.parties.phrases import CLAUSE_VERBS, REACH, Phrases
from pullquote.model.language.speech import SPEECH

NO_HEADS = frozenset("each both all some most many none one two three half several".split())
"""What stands for some of the noun behind its "of"."""

_CLAUSE_PREPS = frozenset("as after before since until than".split())


def head_of(p: Phrases, at: int) -> int | None:
    """The head of the phrase that ends at the noun before a verb: "*work* on the pier cost"."""
    for _ in range(REACH):
        chunk = p.chunks[at]
        if chunk.word in SUBJECTS:
            return at
        before = p.kind(at - 1)
        if before == "prep" and p.word(at - 1) in _CLAUSE_PREPS:
            return at  # "fury as the council paid"
        if before == "prep":
            above = p.kind(at - 2)
            if above in ("noun", "sum"):
                at -= 2
                continue
            if above == "verb" and p.word(at - 2) == "say" and p.word(at - 1) == "in":
                return at  # "said in Goma aid workers were robbed"
            if above == "verb":
                found = over_verb(p, at - 2)
                if found is None:
                    return None
                at = found
                continue
            return None
        if before == "verb":
            if p.word(at - 1) in CLAUSE_VERBS and p.finite(at - 1):
                return at
            found = over_verb(p, at - 1)
            return at if found is None else found
        return at
    return None


def over_verb(p: Phrases, verb: int) -> int | None:
    """Whose clause the verb belongs to: "a council *which is closing* toilets paid"."""
    for at in range(verb, max(-1, verb - REACH), -1):
        chunk = p.chunks[at]
        if chunk.kind == "rel" or p.whose(at):
            found = antecedent_of(p, at)
            return found if found is None or p.kind(found) != "noun" else head_of(p, found)
        if chunk.kind in ("mark", "sub", "comma"):
            return None
        if chunk.kind == "verb" and p.kind(at - 1) == "noun" and _modifies(p, at):
            return head_of(p, at - 1)
    return None


def _modifies(p: Phrases, verb: int) -> bool:
    mood = p.chunks[verb].mood
    return mood in ("ing", "part") or (mood == "past" and p.reduced(verb))


def antecedent_of(p: Phrases, rel: int) -> int | None:
    """The noun that "who" or "which" stands for."""
    at = rel - 1
    behind = p.kind(at) == "prep"
    if behind:
        at -= 1
        if p.kind(at) == "noun" and p.word(at) in NO_HEADS:
            at -= 1  # "employees, each of whom"
    if p.kind(at) == "and":  # "whose son died and who was awarded $5"
        before = next((n for n in range(at - 1, -1, -1) if p.kind(n) == "rel" or p.whose(n)), None)
        return None if before is None else antecedent_of(p, before)
    loose = p.kind(at) == "comma"
    at -= loose
    if p.kind(at) not in ("noun", "sum"):
        return None
    links = ("of", "in", "at") if loose else ("of", "in", "at", "from", "on", "with")
    person = p.word(rel) == "who" and p.proper(at)
    while not (behind or person) and p.word(at - 1) in links and p.kind(at - 2) == "noun":
        at -= 2
    trade = (
        p.word(rel) == "who"
        and p.kind(at - 1) == "comma"
        and p.kind(at - 2) == "noun"
        and p.proper(at - 2)
    )
    trade = trade and not p.proper(at) and p.tokens[p.chunks[at].begin].lower in ("a", "an")
    if trade:
        return at - 2  # "Lee, a broker who"
    return named_of(p, at) if loose or behind else at


def named_of(p: Phrases, at: int) -> int:
    """Of a noun and the one in apposition the name: "a broker, *Lucky Lane Ltd*, wired"."""
    if p.kind(at - 1) == "comma" and p.numeral(at) and p.kind(at - 2) == "noun":
        return named_of(p, at - 2)  # "Lee, 61,"
    if p.kind(at - 1) != "comma" or p.kind(at - 2) != "noun":
        return at
    other = at - 2
    while p.kind(other - 1) == "prep" and p.kind(other - 2) == "noun":
        other -= 2
    if _in_list(p, at, other):
        return at
    return at if p.proper(at) and not p.proper(other) else other


def _in_list(p: Phrases, at: int, other: int) -> bool:
    return p.kind(at + 1) == "and" or p.kind(other - 1) == "prep"


def aside_to(p: Phrases, comma: int) -> int | None:
    """The noun before the aside that the comma ends: "*Orme Foods*, the parent of X, fell"."""
    closing = comma
    for at in range(comma - 1, max(-1, comma - 24), -1):
        chunk = p.chunks[at]
        if chunk.kind == "mark":
            return None
        if chunk.kind != "comma":
            continue
        opens = p.kind(at + 1)
        inside = range(at + 1, closing)
        verbs = any(p.finite(n) for n in inside)
        if p.kind(at - 1) not in ("noun", "sum") or opens in ("and", ""):
            continue
        if opens == "rel" or _rel_inside(p, at) or not verbs:
            if p.numeral(at - 1) and p.kind(at - 2) == "comma":
                if opens == "rel":
                    return named_of(p, at - 1)
                continue  # "Lee, 61, of Hull, paid"
            name = opens == "noun" and not verbs and p.proper(at + 1)
            if name and not p.proper(at - 1):
                return at + 1
            found = head_of(p, at - 1)
            return at - 1 if found is None and opens == "rel" else found
    return None


def _rel_inside(p: Phrases, comma: int) -> bool:
    if p.word(comma + 1) in NO_HEADS and p.word(comma + 2) == "of":
        return True  # "residents, many of them retired, paid"
    if p.whose(comma + 1) or (
        p.kind(comma + 1) == "noun"
        and p.word(comma + 2) in SPEECH.values()
        and p.kind(comma + 3) == "comma"
    ):
        return True  # "Lee, whose firm paid," "Estate workers, Lee noted, get"
    return (p.kind(comma + 1) in ("prep", "noun") and p.kind(comma + 2) == "rel") or (
        p.kind(comma + 3) == "rel" and p.kind(comma + 2) == "prep"
    )
