"""What the words right beside a sum tell: "for flood walls", "to the widow", "from the bank"."""

from bisect import bisect_left
from typing import NamedTuple

from pullquote.model.article import Span
from pullquote.model.extraction.money.phrases import (
    CLAUSE,
    DETERMINERS,
    LONGEST,
    NEVER_NOUN,
    PREPOSITIONS,
    infinitive,
    named_behind,
    phrase,
    phrase_before,
)
from pullquote.model.extraction.money.verbs import PASSIVE, VERBS
from pullquote.model.language.tokens import Token


class Parties(NamedTuple):
    """The payer, the payee and the purpose, each where it is told."""

    payer: Span | None = None
    payee: Span | None = None
    purpose: Span | None = None

    def or_of(self, other: "Parties") -> "Parties":
        """These, and what they leave open as in the other."""
        return Parties(
            self.payer or other.payer, self.payee or other.payee, self.purpose or other.purpose
        )


_MEASURES = frozenset("region order excess minimum maximum total average sum tune".split())
_PUT = frozenset("valuing put puts set estimated estimate valued priced pegged fixed".split())
QUALIFIES = frozenset(
    """
    about around roughly approximately some nearly almost more than less over under just only well
    least most additional further another estimated record
    """.split()
)
_LEADING = DETERMINERS | {"record", "new"}


def around(tokens: tuple[Token, ...], first: int, last: int) -> Parties:
    """What the words right beside the sum tell."""
    payer = payee = purpose = None
    modifies = _modifies(tokens, first, last)
    if modifies:  # "a $60 billion aid package"
        purpose = phrase(tokens, last, bare=True, named=True)
    front = before_qualifier(tokens, first)
    if front > 1 and tokens[front - 1].text == ":":  # "Damage: $1,120"
        purpose = purpose or phrase_before(tokens, front - 2)
    before = [token.lower for token in tokens[max(0, front - 2) : front]]
    if before[-1:] in (["of"], ["worth"]) and before[0] not in _MEASURES:
        purpose = purpose or phrase_before(tokens, front - 2, verbs=True)
    if before[-1:] == ["for"] and purpose is None:  # "a voucher for $5"
        thing = phrase_before(tokens, front - 2)
        begin = bisect_left(tokens, thing.start, key=lambda token: token.start) if thing else 0
        told = thing and tokens[begin].lower in DETERMINERS and tokens[begin - 1].lower != "by"
        purpose = thing if told else None
    if before[-1:] == ["at"]:
        verbs = {token.lower for token in tokens[max(0, front - LONGEST) : front]}
        if not verbs.isdisjoint(_PUT):
            put = tokens[front - 2].lower in _PUT  # "damage put at $3m", "land, valued at $3m"
            at = front - 2 - put
            purpose = purpose or phrase_before(tokens, at - (at > 0 and tokens[at].text == ","))
    if [token.lower for token in tokens[last : last + 2]] == ["worth", "of"]:
        purpose = purpose or phrase(tokens, last + 2)
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
        if word == "and" and at > last and at + 2 < len(tokens) and tokens[at + 2].lower == "to":
            at += 2  # "at home and abroad to fund the budget"
            continue
        if word in CLAUSE and at > last:
            break
        if word == "each" and at == last:
            at += 1
            continue
        partly = word == "of" and at + 1 < len(tokens) and tokens[at + 1].lower in DETERMINERS
        if word in ("for", "on", "in", "of", "as") and purpose is None and not partly:
            near = word == "for" or at == last or (word == "on" and at <= last + 3)
            doing = at + 1 < len(tokens) and tokens[at + 1].lower.endswith("ing")
            if near and word == "for" and doing:
                purpose = infinitive(tokens, at + 1)
            elif near:
                purpose = phrase(tokens, at + 1, bare=word == "in")
        elif word == "to" and at + 1 < len(tokens):
            following = tokens[at + 1]
            if following.lower in DETERMINERS or following.capital or _plural(following.lower):
                if payee is None and (thing := phrase(tokens, at + 1)):
                    payee = named_behind(tokens, thing)
                    while at + 1 < len(tokens) and tokens[at + 1].start < thing.end:
                        at += 1
            elif purpose is None:
                purpose = infinitive(tokens, at + 1)
        elif word == "from" and payer is None and at <= last + 3:
            source = _source(tokens, at + 1)
            if modifies and tokens[at - 1].lower in _BOUGHT:
                payee = payee or source  # "the £3m signing from Real Betis"
            else:
                payer = source
        elif word == "by" and payer is None and at > last and not _other_deed(tokens[at - 1].lower):
            payer = named_behind(tokens, phrase(tokens, at + 1))
        at += 1
    return Parties(payer, payee, purpose)


def _plural(word: str) -> bool:
    """ "to states", but "to discuss"."""
    return word.endswith("s") and not word.endswith(("ss", "us"))


_BOUGHT = frozenset("signing purchase acquisition buy capture import imports".split())
_DEEDS = frozenset("forecast seen made run held shown written drawn built told known".split())
_FUNDED = frozenset("led backed financed bankrolled sponsored subsidised subsidized".split())


def _other_deed(word: str) -> bool:
    """ "traced to an account *operated* by Lee": done by Lee, but no payment."""
    if word in _DEEDS:
        return True
    return word.endswith("ed") and word not in VERBS and word not in PASSIVE and word not in _FUNDED


def before_qualifier(tokens: tuple[Token, ...], first: int) -> int:
    """Where "about", "more than" or "at least" before the sum begin."""
    while first > 0 and tokens[first - 1].lower in QUALIFIES:
        first -= 1
        if tokens[first].lower in ("least", "most") and first:
            first -= 1
    return first


def _modifies(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """ "a $60 billion aid package", "held on $5,000 bond", "the P42-million Rolls-Royce"."""
    if first == 0 or last >= len(tokens):
        return False
    before, following = tokens[first - 1].lower, tokens[last]
    if before in _LEADING:
        return True
    if following.kind != "word" or not following.text.islower() or len(following.text) < 3:
        return False
    verb = following.lower.endswith(("ed", "ly", "ing")) or following.lower in VERBS
    return before in PREPOSITIONS and not verb and following.lower not in NEVER_NOUN


def _source(tokens: tuple[Token, ...], at: int) -> Span | None:
    """Whom the money is from; not "from $4 million", nor "from a year earlier"."""
    found = phrase(tokens, at)
    if found is None or any(char.isdigit() for char in tokens[at].text):
        return None
    return found
