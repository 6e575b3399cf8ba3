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
_OF_PURPOSE = frozenset("for on in of as".split())
_LEADING = DETERMINERS | {"record", "new"}


def around(tokens: tuple[Token, ...], first: int, last: int) -> Parties:
    """What the words right beside the sum tell."""
    modifies = _modifies(tokens, first, last)
    # "a $60 billion aid package"
    purpose = phrase(tokens, last, bare=True, named=True) if modifies else None
    purpose = purpose or _named_in_front(tokens, before_qualifier(tokens, first))
    if [token.lower for token in tokens[last : last + 2]] == ["worth", "of"]:
        purpose = purpose or phrase(tokens, last + 2)
    if last < len(tokens) and tokens[last].text == "(":
        last = _behind_brackets(tokens, last)
        if modifies:
            purpose = purpose or phrase(tokens, last, bare=True)
    return _behind(tokens, last, Parties(purpose=purpose), modifies=modifies)


def _named_in_front(tokens: tuple[Token, ...], front: int) -> Span | None:
    """What the word right before the sum, or before its "about", makes of what stands there."""
    link = tokens[front - 1].lower if front else ""
    if link == ":" and front > 1:  # "Damage: $1,120"
        return phrase_before(tokens, front - 2)
    if link in ("of", "worth") and tokens[max(0, front - 2)].lower not in _MEASURES:
        return phrase_before(tokens, front - 2, verbs=True)
    if link == "for":
        return _had_for(tokens, front - 2)
    return _put_at(tokens, front) if link == "at" else None


def _had_for(tokens: tuple[Token, ...], at: int) -> Span | None:
    """ "*a voucher* for $5"."""
    thing = phrase_before(tokens, at)
    if thing is None:
        return None
    begin = bisect_left(tokens, thing.start, key=lambda token: token.start)
    told = tokens[begin].lower in DETERMINERS and tokens[begin - 1].lower != "by"
    return thing if told else None


def _put_at(tokens: tuple[Token, ...], front: int) -> Span | None:
    """ "*damage* put at $3m", "*land*, valued at $3m"."""
    verbs = {token.lower for token in tokens[max(0, front - LONGEST) : front]}
    if verbs.isdisjoint(_PUT):
        return None
    at = front - 2 - (tokens[front - 2].lower in _PUT)
    return phrase_before(tokens, at - (at > 0 and tokens[at].text == ","))


def _behind_brackets(tokens: tuple[Token, ...], at: int) -> int:
    reach = range(at, min(at + 10, len(tokens)))
    return next((n + 1 for n in reach if tokens[n].text == ")"), at)


def _behind(tokens: tuple[Token, ...], last: int, told: Parties, *, modifies: bool) -> Parties:
    """What is told already, and what the prepositions behind the sum tell."""
    at = last
    while at < len(tokens) and at - last < 2 * LONGEST:
        word = tokens[at].lower
        if tokens[at].kind == "mark" and word not in ("-", "%", "$"):
            break
        if word == "and" and at > last and at + 2 < len(tokens) and tokens[at + 2].lower == "to":
            at += 2  # "at home and abroad to fund the budget"
            continue
        if word in CLAUSE and at > last:
            break
        if word in _OF_PURPOSE and told.purpose is None:
            told = told._replace(purpose=_purpose(tokens, at, last))
        elif word == "to" and _goes_to_somebody(tokens, at + 1):
            if told.payee is None and (thing := phrase(tokens, at + 1)):
                told = told._replace(payee=named_behind(tokens, thing))
                while at + 1 < len(tokens) and tokens[at + 1].start < thing.end:
                    at += 1
        elif word == "to" and told.purpose is None and at + 1 < len(tokens):
            told = told._replace(purpose=infinitive(tokens, at + 1))
        elif word == "from" and told.payer is None and at <= last + 3:
            source = _source(tokens, at + 1)
            if modifies and tokens[at - 1].lower in _BOUGHT:  # "the £3m signing from Real Betis"
                told = told._replace(payee=told.payee or source)
            else:
                told = told._replace(payer=source)
        elif word == "by" and told.payer is None and _deed_of_payer(tokens, at, last):
            told = told._replace(payer=named_behind(tokens, phrase(tokens, at + 1)))
        at += 1
    return told


def _purpose(tokens: tuple[Token, ...], at: int, last: int) -> Span | None:
    """ "for flood walls", "for clearing snow", "on a new pier", "in aid"."""
    word = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if word == "of" and following in DETERMINERS:
        return None  # a part of it
    if word == "for" and following.endswith("ing"):
        return infinitive(tokens, at + 1)
    if word == "for" or at == last or (word == "on" and at <= last + 3):
        return phrase(tokens, at + 1, bare=word == "in")
    return None


def _goes_to_somebody(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "to" brings a noun, and not what is done with the money."""
    if at >= len(tokens):
        return False
    following = tokens[at]
    return following.lower in DETERMINERS or following.capital or _plural(following.lower)


def _plural(word: str) -> bool:
    """ "to states", but "to discuss"."""
    return word.endswith("s") and not word.endswith(("ss", "us"))


_BOUGHT = frozenset("signing purchase acquisition buy capture import imports".split())
_DEEDS = frozenset("forecast seen made run held shown written drawn built told known".split())
_FUNDED = frozenset("led backed financed bankrolled sponsored subsidised subsidized".split())


def _deed_of_payer(tokens: tuple[Token, ...], by: int, last: int) -> bool:
    """Not "traced to an account *operated* by Lee": done by Lee, but no payment."""
    if by == last:
        return False
    deed = tokens[by - 1].lower
    paid = deed in VERBS or deed in PASSIVE or deed in _FUNDED
    return deed not in _DEEDS and (paid or not deed.endswith("ed"))


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
