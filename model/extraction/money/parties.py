"""Who paid whom, and for what: read off the words around a sum, or left out when unsure.

The verb before the sum says what its subject does with the money (pays it, gets it, is measured
by it); the prepositions behind the sum say the rest ("for flood walls", "to the widow").
"""

from bisect import bisect_left, bisect_right

from pullquote.model.article import Span
from pullquote.model.extraction.money.beside import Parties, around, before_qualifier
from pullquote.model.extraction.money.clauses import Tokens, is_passive, verb_before
from pullquote.model.extraction.money.doers import doer, is_court
from pullquote.model.extraction.money.nobody import somebody, something
from pullquote.model.extraction.money.objects import object_behind
from pullquote.model.extraction.money.phrases import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    phrase,
    phrase_before,
)
from pullquote.model.extraction.money.verbs import (
    ASKS,
    CHANGES,
    FINES,
    GAINS,
    HIRES,
    LOSSES,
    PASSIVE_GETS,
    PASSIVE_IS,
    PASSIVE_PAYS,
    REPORTS,
    ROBS,
    SPENDINGS,
    TO_WHOM,
    TRADES,
    VERBS,
    Does,
)


def parties_of(tokens: Tokens, start: int, end: int) -> Parties:
    """The parties to the sum at `start`..`end` of the text, its rate counted in."""
    first = bisect_right(tokens, start, key=lambda token: token.end)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    found = _told(tokens, first, last)
    payee = somebody(tokens, found.payee)
    payer = somebody(tokens, found.payer)
    payer = None if is_court(tokens, payer) else payer  # it says what another is to pay
    return Parties(payer, payee, something(tokens, found.purpose))


def _told(tokens: Tokens, first: int, last: int) -> Parties:
    found = around(tokens, first, last)
    if told := _changed(tokens, first) or _reported(tokens, first):
        return told.or_of(found)
    verb = verb_before(tokens, first)
    return found if verb is None else _with_verb(tokens, verb, (first, last), found)


def _changed(tokens: Tokens, first: int) -> Parties | None:
    """ "cut its dividend to 10 cents": what was changed is what the sum is for."""
    front = before_qualifier(tokens, first)
    if front < 3 or tokens[front - 1].lower not in ("to", "by"):
        return None
    for at in range(front - 2, max(-1, front - 12), -1):
        if tokens[at].kind == "mark" or tokens[at].lower in AUXILIARIES:
            return None
        if tokens[at].lower in CHANGES:
            purpose = phrase(tokens, at + 1)
            if purpose is None or at + 1 >= front - 1:
                return None
            words = {token.lower for token in tokens[at + 1 : front - 1]}
            payer = None if words.isdisjoint(SPENDINGS) else doer(tokens, at)
            return Parties(payer=payer, purpose=purpose)
    return None


def _reported(tokens: Tokens, first: int) -> Parties | None:
    """ "expects sales of $64 million", "posted a loss of $3 million": the noun tells whose."""
    front = before_qualifier(tokens, first)
    if front < 3 or tokens[front - 1].lower != "of":
        return None
    noun = tokens[front - 2].lower
    if noun not in LOSSES and noun not in GAINS:
        return None
    purpose = phrase_before(tokens, front - 2, verbs=True)
    for at in range(front - 3, max(-1, front - 8), -1):
        if tokens[at].kind == "mark":
            break
        if tokens[at].lower in REPORTS:
            who = doer(tokens, at)
            payee = who if noun in GAINS and not _foretells(tokens, who) else None
            return Parties(payer=who if noun in LOSSES else None, payee=payee, purpose=purpose)
    return None


_FORETELL = frozenset("analysts economists forecasters markets market wall street".split())


def _foretells(tokens: Tokens, who: Span | None) -> bool:
    """ "Analysts had expected earnings of $2": not their own."""
    words = {token.lower for token in tokens if who and who.start <= token.start < who.end}
    return not words.isdisjoint(_FORETELL)


def _with_verb(tokens: Tokens, verb: int, sum_: tuple[int, int], found: Parties) -> Parties:
    first, last = sum_
    word = tokens[verb].lower
    passive = is_passive(tokens, verb)
    does = _does(tokens, verb, first, passive=passive)
    who = doer(tokens, verb)
    bail = next((token for token in tokens[verb:first] if token.lower == "bail"), None)
    if bail is not None and does == "pays":
        return Parties(purpose=Span(start=bail.start, end=bail.end))  # asked for, paid by nobody
    if word in TRADES and any(token.lower == "for" for token in tokens[verb:first]):
        found = _traded(tokens, verb, first, who, found, passive=passive)
    if passive and last < len(tokens) and tokens[last].lower == "by":
        by = phrase(tokens, last + 1)  # "was paid $2m by the county"
        found = found._replace(**({"payee": by} if word == "sold" else {"payer": by}))
    if does == "is":
        return _measured(tokens, verb, sum_, who, found)
    if word in ROBS:
        of = before_qualifier(tokens, first) - 1
        whom = doer(tokens, verb) if passive else object_behind(tokens, verb + 1, of)
        return Parties(whom, None if passive else who)
    if word in ASKS and passive and tokens[before_qualifier(tokens, first) - 1].lower == "for":
        return Parties(who, _between(tokens, verb, first, "by"), found.purpose)
    if word in ASKS and not passive:
        asked = tokens[before_qualifier(tokens, first) - 1].lower == "for"
        payer = object_behind(tokens, verb + 1, first) if asked else None
        aim = None if found.purpose == payer else found.purpose
        return Parties(payer, who, aim) if asked else found
    if word in HIRES:
        return _hired(tokens, verb, first, who, found, passive=passive)
    if word in FINES and not passive:
        return found._replace(payer=object_behind(tokens, verb + 1, first))
    if does == "gets":
        other = _between(tokens, verb, first, "to") if word in TRADES else None
        return found._replace(payer=found.payer or other, payee=who or found.payee)
    if does == "pays":
        payee = found.payee
        if payee is None and not passive and word in TO_WHOM:
            payee = object_behind(tokens, verb + 1, first)
        if word in TRADES and payee is None:
            payee = _between(tokens, verb, first, "from")
        if word.startswith("spen") and payee is None and last < len(tokens):
            payee = phrase(tokens, last + 1) if tokens[last].lower == "with" else None
        if word.startswith("transfer"):  # the clerk who does it need not own it
            who = found.payer or who
        return found._replace(payer=who or found.payer, payee=payee)
    return found


def _does(tokens: Tokens, verb: int, first: int, *, passive: bool) -> Does | None:
    word = tokens[verb].lower
    does: Does | None = VERBS.get(word)
    if passive and word in ("charged", "sentenced"):
        # "was charged $5", but not "was charged over a $5m fraud"
        return "pays" if before_qualifier(tokens, first) == verb + 1 else None
    if passive:
        return (
            "pays" if word in PASSIVE_PAYS
            else "gets" if word in PASSIVE_GETS
            else "is" if word in PASSIVE_IS or does == "is"
            else None
        )  # fmt: skip
    if word.startswith("sign") and not _signs_somebody(tokens, verb, first):
        return "is" if tokens[verb + 1].lower == "for" else None
    if word in PASSIVE_PAYS and word != "charged":
        return "pays" if word == "fined" and verb + 1 == first else None
    if word in TRADES:
        if tokens[verb + 1].lower == "for":
            return "is"  # "the painting sold for $7 million"
        if before_qualifier(tokens, first) == verb + 1:
            return "pays"  # "the bank sold $7 million to hold the rouble"
    return does


_PAPERS = frozenset("deal deals contract contracts agreement bill law order lease pact".split())


def _signs_somebody(tokens: Tokens, verb: int, first: int) -> bool:
    """ "signed the striker for £5m", but not "signed a deal on £5m", "signed the bill"."""
    words = {token.lower for token in tokens[verb + 1 : first]}
    priced = tokens[before_qualifier(tokens, first) - 1].lower == "for"
    return priced and tokens[verb + 1].lower not in PREPOSITIONS and words.isdisjoint(_PAPERS)


def _hired(
    tokens: Tokens, verb: int, first: int, who: Span | None, found: Parties, *, passive: bool
) -> Parties:
    """ "was hired by the laboratory for $35 a week": who hires, pays."""
    if tokens[before_qualifier(tokens, first) - 1].lower not in ("for", "at", "on"):
        return found
    if passive:
        by = _between(tokens, verb, first, "by")
        return Parties(payer=by, payee=who)
    return Parties(payer=who, payee=object_behind(tokens, verb + 1, first))


def _traded(
    tokens: Tokens, verb: int, first: int, who: Span | None, found: Parties, *, passive: bool
) -> Parties:
    """ "sold him the watch for $60", "was sold to Lane Ltd for 400,000 guilders"."""
    if passive:
        buyer = _between(tokens, verb, first, "to")
        return found._replace(payer=found.payer or buyer, purpose=who or found.purpose)
    at = verb + 1
    buyer = None
    if tokens[at].lower in ("him", "her", "them", "us", "me") and tokens[at + 1].lower != "for":
        following = phrase(tokens, at + 1)
        if following is not None and tokens[at].lower != "her":
            buyer = Span(start=tokens[at].start, end=tokens[at].end)
            return found._replace(payer=buyer, purpose=following)
    return found._replace(purpose=phrase(tokens, at) or found.purpose)


def _measured(
    tokens: Tokens, verb: int, sum_: tuple[int, int], who: Span | None, found: Parties
) -> Parties:
    """The subject is what the sum measures; whom it costs that much, pays."""
    first, last = sum_
    payer = found.payer
    word = tokens[verb].lower
    if word.startswith("cost"):
        payer = (
            object_behind(tokens, verb + 1, before_qualifier(tokens, first)) or found.payee or payer
        )
    elif not is_passive(tokens, verb) and word not in _PAID_BY:
        payer = None
    modified = found.purpose and last < len(tokens) and found.purpose.start == tokens[last].start
    # "closed a gap of £5m"
    of = tokens[before_qualifier(tokens, first) - 1].lower == "of"
    counted = of and word not in BE and tokens[verb + 1].lower in DETERMINERS
    if (modified or counted) and found.purpose:
        return found._replace(payer=payer, payee=None)
    return found._replace(payer=payer, payee=None, purpose=something(tokens, who) or found.purpose)


_PAID_BY = frozenset("bring brings brought fetch fetches fetched is was are were".split())


def _between(tokens: Tokens, verb: int, first: int, preposition: str) -> Span | None:
    for at in range(verb, first):
        if tokens[at].lower == preposition:
            return phrase(tokens, at + 1)
    return None
