"""Who does what a verb tells: its subject, near or far.

A subject may stand across an aside, may be shared by verbs joined with "and", may be handed on to
an infinitive ("agreed to pay", "ordered Lee to pay"), or be the noun before "who" (Quirk et al.
1985, 13.43 on coordination, 15.58 and 16.36 on control).
"""

from pullquote.model.extraction.money.parties.antecedents import (
    antecedent_of,
    aside_to,
    head_of,
    named_of,
    over_verb,
)
from pullquote.model.extraction.money.parties.control import (
    CATCH,
    CLEARED,
    HANDS_ON,
    JUDGED,
    LEAVE,
    OWN,
    PAPERS,
    TO_WHOM_IT_IS_DONE,
)
from pullquote.model.extraction.money.parties.phrases import CLAUSE_VERBS, REACH, Phrases


def subject_of(p: Phrases, verb: int) -> int | None:
    """The noun phrase that is the subject of the verb, in the passive of whom it is told."""
    if verb not in p.subjects:
        p.subjects[verb] = None  # of itself
        found = _found_subject(p, verb)
        if found is not None and p.kind(found) == "sum":
            found = _doer_before(p, found)  # "paid themselves $5, spent $6"
        p.subjects[verb] = found
    return p.subjects[verb]


def _doer_before(p: Phrases, at: int) -> int | None:
    """Who does what the verb before a sum tells: sums do nothing."""
    verb = _finite_before(p, at)
    return None if verb is None else subject_of(p, verb)


def _found_subject(p: Phrases, verb: int) -> int | None:
    mood, at = p.chunks[verb].mood, verb - 1
    if mood == "to":
        return _controller(p, verb)
    if mood == "ing":
        found = _doer(p, verb)
        return subject_ahead(p, verb) if found is None and opens_clause(p, verb) else found
    if opens_clause(p, verb) and mood in ("past", "part"):
        return subject_ahead(p, verb)
    kind = p.kind(at)
    if kind in ("noun", "sum"):
        if p.reduced(verb):
            return at
        told = p.chunks[verb].word in CLAUSE_VERBS and not p.chunks[verb].passive
        if p.word(at - 1) == "who" and not told:
            return antecedent_of(p, at - 1)  # "drivers who park here are": a verb misread
        return head_of(p, at)
    if kind == "rel":
        return antecedent_of(p, at)
    if kind == "comma" and p.reduced(verb):
        return head_of(p, at - 1)  # "Lane Ltd, fined £5 million by"
    if kind == "comma":
        first = _first(p, verb, ("mark", "sub"))
        if first is None:
            first = _first(p, verb, ("mark", "sub", "and"))
        if first is not None:
            return first
        opening = aside_to(p, at)
        if opening is not None:
            return named_of(p, opening)
    if kind in ("and", "comma"):
        return _shared(p, verb, at)
    if kind == "verb" and p.chunks[at].mood in ("finite", "past"):
        return subject_of(p, at) if mood != "finite" else over_verb(p, at)
    return None


def opens_clause(p: Phrases, at: int) -> bool:
    """ "*Paid* £300 a week, nurses", "After *paying* £5, Lee": no noun stands before."""
    at -= 1 + (p.kind(at - 1) in ("prep", "sub"))
    return p.kind(at) in ("", "mark") or (p.kind(at) in ("and", "sub") and at == 0)


def subject_ahead(p: Phrases, verb: int) -> int | None:
    """The subject of the clause behind the comma, which does this too."""
    for at in range(verb + 1, min(len(p.chunks), verb + REACH)):
        if p.kind(at) in ("mark", "rel", "sub") or p.finite(at):
            return None
        if p.kind(at) == "comma" and p.kind(at + 1) == "noun":
            near = at + 2
            while p.kind(near) == "prep" and p.kind(near + 1) == "noun":
                near += 2
            if p.finite(near):
                return at + 1
    return None


def _first(p: Phrases, verb: int, opens: tuple[str, ...]) -> int | None:
    """The noun with which the clause begins, if only asides stand before its verb."""
    begin = verb - 1
    while begin > 0 and p.kind(begin - 1) not in opens:
        begin -= 1
        if verb - begin > REACH:
            return None
    told = False
    for at in range(begin, verb):
        told = told or p.kind(at) == "rel" or p.whose(at)
        if p.finite(at) and not told:
            return None
    led = p.kind(begin) == "prep"
    while p.kind(begin) == "prep" and p.kind(begin + 1) in ("noun", "prep"):
        begin += 2
    if p.kind(begin) == "comma":
        begin += 1
        if led and _indefinite(p, begin) and p.proper(begin - 2):
            return begin - 2  # "In court Ann Lee, a builder from Hull, said"
    if p.kind(begin) != "noun" or p.whose(begin):
        return None
    end = begin
    while p.kind(end + 1) in ("prep", "and") and p.kind(end + 2) == "noun":
        end += 2
    if p.kind(end + 1) != "comma":
        return None
    name = end + 2
    if (
        p.kind(name) == "noun"
        and p.kind(name + 1) == "comma"
        and (p.proper(name) and not p.numeral(name))
        and (not p.proper(begin) or p.word(begin) == "one")
    ):
        return name
    return begin


def _indefinite(p: Phrases, noun: int) -> bool:
    chunk = p.chunks[noun] if p.kind(noun) == "noun" else None
    return chunk is not None and p.tokens[chunk.begin].lower in ("a", "an")


def _shared(p: Phrases, verb: int, before: int) -> int | None:
    """The subject of the verb to which "and" or a comma joins this one."""
    for at in range(before - 1, max(-1, before - REACH), -1):
        chunk = p.chunks[at]
        if chunk.kind in ("mark", "sub"):
            return None
        if chunk.kind != "verb":
            continue
        if p.finite(at):
            return subject_of(p, at)
        if chunk.mood == "to" and p.chunks[verb].mood == "finite":
            base = p.tokens[p.chunks[verb].begin].lower == chunk.word
            if base or p.chunks[verb].end - p.chunks[verb].begin == 1:
                found = _finite_before(p, at)
                return subject_of(p, found if found is not None else at)
    return None


def _finite_before(p: Phrases, verb: int) -> int | None:
    """The verb with a tense on which what stands here hangs."""
    for at in range(verb - 1, max(-1, verb - REACH), -1):
        kind = p.chunks[at].kind
        if kind in ("mark", "sub"):
            return None
        if kind == "verb" and p.finite(at):
            return at
    return None


def _controller(p: Phrases, verb: int) -> int | None:
    """Who is to do what an infinitive tells."""
    at = verb - 1
    kind = p.kind(at)
    if kind == "verb":
        return subject_of(p, at)
    if kind == "noun":
        head = head_of(p, at) if p.kind(at - 1) == "prep" else at
        if p.kind(at - 1) == "prep" and p.word(at - 1) == "for":
            if p.word(at) in LEAVE:
                found = _governing(p, verb)
                return None if found is None else subject_of(p, found)
            return at
        gap = p.tokens[p.chunks[at].end : p.chunks[verb].begin]
        asked = any(token.lower == "for" for token in gap)  # "asked it for a year to pay"
        if head is not None and p.kind(head - 1) == "verb" and not asked:
            above = p.chunks[head - 1]
            if above.word in HANDS_ON and not above.passive:
                return head
        found = _governing(p, verb)
        if found is None:
            return head_of(p, at) if at == 0 or _starts(p, at) else None
        if found == at - 1 and p.chunks[found].mood == "to":
            return subject_of(p, found)
        by = p.word(found + 1) == "by"  # "was ordered by a judge to pay"
        return None if p.chunks[found].passive and not by else subject_of(p, found)
    if kind in ("and", "comma", "sum", "prep"):
        found = _governing(p, verb)
        return None if found is None else subject_of(p, found)
    return None


def _starts(p: Phrases, at: int) -> bool:
    while p.kind(at - 1) == "prep" and p.kind(at - 2) == "noun":
        at -= 2
    return p.kind(at - 1) in ("", "mark", "comma", "sub")


def _governing(p: Phrases, verb: int) -> int | None:
    for at in range(verb - 1, max(-1, verb - REACH), -1):
        kind = p.chunks[at].kind
        if kind in ("mark", "sub", "rel"):
            return None
        if kind == "verb":
            return at
    return None


def _doer(p: Phrases, verb: int) -> int | None:
    """Who does what a word in -ing tells: "a judge jailed *Lee* for taking $5,000"."""
    at = verb - 1
    kind = p.kind(at)
    if kind == "verb":
        return subject_of(p, at)
    if kind in ("noun", "sum"):
        governing = _governing(p, verb)
        if kind == "noun" and not (_aimed(p, verb, governing) or _far(p, verb, governing)):
            if p.word(at) in PAPERS and governing is not None:
                return subject_of(p, governing)  # "filed a suit seeking $5 million"
            return at
        return None if governing is None else subject_of(p, governing)
    if kind == "prep":
        return _judged(p, at)
    if kind == "sub":
        return _caught(p, at)
    if kind == "and":
        before = next((n for n in range(at - 1, -1, -1) if p.kind(n) in ("verb", "mark")), None)
        if before is not None and p.kind(before) == "verb":
            return subject_of(p, before)
    if kind == "comma":
        if p.kind(at - 1) == "noun" and p.verb_ahead(verb):
            found = _aside_ends(p, at)
            if found:
                return head_of(p, at - 1)
        found_verb = _finite_before(p, verb)
        return None if found_verb is None else subject_of(p, found_verb)
    return None


def _caught(p: Phrases, at: int) -> int | None:
    """ "Caught *a clerk* while taking £5", but "*Lee* wept while paying £5"."""
    verb = _finite_before(p, at)
    if verb is None:
        return None
    caught = p.chunks[verb].word in CATCH and not p.chunks[verb].passive
    return verb + 1 if caught and p.kind(verb + 1) == "noun" else subject_of(p, verb)


def _aside_ends(p: Phrases, comma: int) -> bool:
    """Whether an aside that begins at the comma is followed by the verb of the sentence."""
    return not any(p.finite(n) for n in range(comma))


def _aimed(p: Phrases, verb: int, governing: int | None) -> bool:
    """ "Spent years building", "lost a fortune playing": the subject does both."""
    if governing is None or governing != verb - 2:
        return False
    return p.chunks[governing].word in ("spend", "lose", "make", "waste")


def _far(p: Phrases, verb: int, governing: int | None) -> bool:
    """ "*Fled to Dubai owing* £5": places owe and earn nothing."""
    if governing is None or p.chunks[verb].word not in ("owe", "earn"):
        return False
    return governing == verb - 3 and p.word(verb - 2) in ("to", "in", "on", "at", "into")


def _judged(p: Phrases, prep: int) -> int | None:
    """Whom a verdict, a charge or an apology before the preposition is about."""
    word = p.word(prep)
    for at in range(prep - 1, max(-1, prep - REACH), -1):
        chunk = p.chunks[at]
        if chunk.kind in ("mark", "sub"):
            break
        if chunk.kind != "verb" or chunk.mood == "to":
            continue
        if chunk.word in CLEARED:
            return None
        if chunk.word in JUDGED and word in TO_WHOM_IT_IS_DONE:
            if chunk.passive or p.reduced(at) or p.kind(at + 1) == "prep":
                if p.reduced(at) and p.kind(at - 1) == "comma":
                    return head_of(p, at - 2) if p.kind(at - 2) == "noun" else None
                return subject_of(p, at)
            return at + 1 if p.kind(at + 1) == "noun" else None
        if chunk.word in OWN or word not in TO_WHOM_IT_IS_DONE:
            return subject_of(p, at)
        return None
    return None
