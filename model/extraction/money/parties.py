"""Who paid whom, and for what: read off the words around a sum, or left out when unsure.

The verb before the sum says what its subject does with the money (pays it, gets it, is measured
by it); the prepositions behind the sum say the rest ("for flood walls", "to the widow").
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from pullquote.model.article import Span
from pullquote.model.extraction.money.currencies import SIGNS
from pullquote.model.extraction.money.phrases import (
    AUXILIARIES,
    BE,
    CLAUSE,
    DETERMINERS,
    INTENDS,
    LONGEST,
    PREPOSITIONS,
    infinitive,
    phrase,
    phrase_before,
)
from pullquote.model.extraction.money.verbs import (
    FINES,
    FROM_WHOM,
    PASSIVE_GETS,
    PASSIVE_IS,
    PASSIVE_PAYS,
    TO_WHOM,
    TRADES,
    VERBS,
    Does,
)
from pullquote.model.language.analysis import Sentence
from pullquote.model.language.tokens import Token


class Parties(NamedTuple):
    """The payer, the payee and the purpose, each where it is told."""

    payer: Span | None = None
    payee: Span | None = None
    purpose: Span | None = None


_MEASURES = frozenset("region order excess minimum maximum total average sum tune".split())
_PUT = frozenset("put puts set estimated estimate valued priced pegged fixed".split())
_QUALIFIES = frozenset(
    """
    about around roughly approximately some nearly almost more than less over under just only well
    least most additional further another estimated record
    """.split()
)
_NEAR = 14
"""Tokens between the verb and its sum."""


_OTHERS = PASSIVE_PAYS | PASSIVE_GETS | PASSIVE_IS | FINES


def parties_of(sentence: Sentence, start: int, end: int) -> Parties:
    """The parties to the sum at `start`..`end` of the text, its rate counted in."""
    tokens = sentence.tokens
    first = bisect_right(tokens, start, key=lambda token: token.end)
    last = bisect_left(tokens, end, key=lambda token: token.start)
    found = _behind(tokens, first, last)
    verb = _verb_before(tokens, first)
    if verb is not None:
        found = _with_verb(tokens, verb, first, last, found)
    return found


def _with_verb(
    tokens: tuple[Token, ...], verb: int, first: int, last: int, found: Parties
) -> Parties:
    word = tokens[verb].lower
    passive = any(token.lower in BE for token in tokens[max(0, verb - 2) : verb])
    does: Does | None = VERBS.get(word)
    if passive:
        does = (
            "pays" if word in PASSIVE_PAYS
            else "gets" if word in PASSIVE_GETS
            else "is" if word in PASSIVE_IS or does == "is"
            else None
        )  # fmt: skip
    elif word in PASSIVE_PAYS:
        does = None
    subject = _subject(tokens, verb)
    bail = next((token for token in tokens[verb:first] if token.lower == "bail"), None)
    if bail is not None and does == "pays":
        return Parties(purpose=Span(start=bail.start, end=bail.end))  # asked for, paid by nobody
    if word in TRADES and tokens[verb + 1].lower == "for":
        does = "is"  # "the painting sold for $7 million"
    elif word in TRADES and any(token.lower == "for" for token in tokens[verb:first]):
        found = found._replace(
            purpose=subject if passive else phrase(tokens, verb + 1) or found.purpose
        )
    if does == "is":
        # The subject is what the sum measures.
        return found._replace(purpose=subject or found.purpose, payee=None)
    if word in FROM_WHOM and found.payer is None:
        found = found._replace(payer=_after(tokens, last, "from"))
    if does == "gets":
        other = _between(tokens, verb, first, "to") if word in TRADES else None
        return found._replace(payer=found.payer or other, payee=subject or found.payee)
    if word in FINES and not passive:
        return found._replace(payer=_object(tokens, verb + 1, first))
    if does == "pays":
        payee = found.payee
        if payee is None and not passive and word in TO_WHOM:
            payee = _object(tokens, verb + 1, first)
        return found._replace(payer=found.payer or subject, payee=payee)
    return found


def _between(tokens: tuple[Token, ...], verb: int, first: int, preposition: str) -> Span | None:
    for at in range(verb, first):
        if tokens[at].lower == preposition:
            return phrase(tokens, at + 1)
    return None


def _verb_before(tokens: tuple[Token, ...], first: int) -> int | None:
    """The nearest verb before the sum that says what became of money, in the same clause."""
    for at in range(first - 1, max(-1, first - _NEAR), -1):
        token = tokens[at]
        if token.text in ';:“”"()—–' or token.lower in ("that", "which", "who", "while", "but"):
            return None
        if token.text == "," and tokens[at + 1].lower not in ("and", "or", "plus"):
            return None
        if token.lower in VERBS or (token.lower in _OTHERS):
            plain_be = token.lower in BE
            if plain_be and first - at > 4:
                return None
            return at
    return None


def _subject(tokens: tuple[Token, ...], verb: int) -> Span | None:
    at = verb - 1
    while at >= 0:
        word = tokens[at].lower
        intends = word in INTENDS and tokens[at + 1].lower == "to"
        if word not in AUXILIARIES and word not in ("wrote", "put") and not intends:
            break
        at -= 1
    return phrase_before(tokens, at, subject=True)


def _object(tokens: tuple[Token, ...], begin: int, first: int) -> Span | None:
    """ "give Ardal county a further $125 million": what stands between the verb and the sum."""
    end = begin
    while end < first and tokens[end].kind == "word" and tokens[end].text not in SIGNS:
        lower = tokens[end].lower
        if lower in PREPOSITIONS or (
            end > begin and (lower in DETERMINERS or lower in ("some", "more"))
        ):
            break
        end += 1
    nouns, rest = tokens[begin:end], tokens[end:first]
    if any(token.lower in ("and", "to", ",", "or") for token in rest):
        return None
    if not nouns or nouns[0].lower in ("up", "out", "nearly", "back", "a", "an", "off", "only"):
        return None
    return Span(start=nouns[0].start, end=nouns[-1].end)


_LEADING = DETERMINERS | {"record", "new"}


def _behind(tokens: tuple[Token, ...], first: int, last: int) -> Parties:
    payer = payee = purpose = None
    modifies = first > 0 and tokens[first - 1].lower in _LEADING
    if modifies:  # "a $60 billion aid package"
        purpose = phrase(tokens, last, bare=True)
    front = _before_qualifier(tokens, first)
    before = [token.lower for token in tokens[max(0, front - 2) : front]]
    if before[-1:] in (["of"], ["worth"]) and before[0] not in _MEASURES:
        purpose = purpose or phrase_before(tokens, front - 2)
    if before[-1:] == ["at"]:
        verbs = {token.lower for token in tokens[max(0, front - LONGEST) : front]}
        if not verbs.isdisjoint(_PUT):
            put = tokens[front - 2].lower in _PUT  # "damage put at $3m"
            purpose = purpose or phrase_before(tokens, front - 2 - put)
    at = last
    if at < len(tokens) and tokens[at].text == "(":
        close = next((n for n in range(at, min(at + 10, len(tokens))) if tokens[n].text == ")"), at)
        at = last = close + (close > at)
        if modifies and purpose is None:
            purpose = phrase(tokens, at, bare=True)
    while at < len(tokens) and at - last < 2 * LONGEST:
        word = tokens[at].lower
        if tokens[at].kind == "mark" and word not in ("-", "%", "$"):
            break
        if word in CLAUSE and at > last:
            break
        if word in ("for", "on", "in", "of") and purpose is None:
            near = word == "for" or at <= last + 3
            doing = at + 1 < len(tokens) and tokens[at + 1].lower.endswith("ing")
            if near and word == "for" and doing:
                purpose = infinitive(tokens, at + 1)
            elif near:
                purpose = phrase(tokens, at + 1, bare=word == "in")
        elif word == "to" and at + 1 < len(tokens):
            following = tokens[at + 1]
            if following.lower in DETERMINERS or following.capital or _plural(following.lower):
                payee = payee or phrase(tokens, at + 1)
            elif purpose is None and at <= last + 3:
                purpose = infinitive(tokens, at + 1)
        elif word == "by" and payer is None and at > last and not _other_deed(tokens[at - 1].lower):
            payer = phrase(tokens, at + 1)
        at += 1
    return Parties(payer, payee, purpose)


def _plural(word: str) -> bool:
    """ "to states", but "to discuss"."""
    return word.endswith("s") and not word.endswith(("ss", "us"))


_FUNDED = frozenset("led backed financed bankrolled sponsored subsidised subsidized".split())


def _other_deed(word: str) -> bool:
    """ "traced to an account *operated* by Lee": done by Lee, but no payment."""
    return word.endswith("ed") and word not in VERBS and word not in _OTHERS and word not in _FUNDED


def _before_qualifier(tokens: tuple[Token, ...], first: int) -> int:
    """Where "about", "more than" or "at least" before the sum begin."""
    while first > 0 and tokens[first - 1].lower in _QUALIFIES:
        first -= 1
        if tokens[first].lower in ("least", "most") and first:
            first -= 1
    return first


def _after(tokens: tuple[Token, ...], last: int, preposition: str) -> Span | None:
    for at in range(last, min(last + 4, len(tokens))):
        if tokens[at].lower == preposition:
            return phrase(tokens, at + 1)
    return None
