"""Who is payer, payee and purpose by the noun that a sum measures: "a *loan* from the bank"."""

from pullquote.model.article import Span
from pullquote.model.extraction.money.parties.antecedents import NO_HEADS
from pullquote.model.extraction.money.parties.frames import NOUN_FRAMES, Role
from pullquote.model.extraction.money.parties.meanings import frames_of
from pullquote.model.extraction.money.parties.phrases import REACH, Phrases
from pullquote.model.extraction.money.parties.told import Parties

_MEANS = frozenset(
    """
    cash stock advance return exchange addition full part total value terms size trading shares
    notes sack sacks bag bags box boxes cartons envelope envelopes suitcase suitcases tranches coins
    instalments installments today half kind itself currency hand person local
    average bitcoin bitcoins cryptocurrency crypto
    """.split()
)
"""What money is paid "in", and not for."""
_WRAPPINGS = frozenset("package packages deal plan programme program settlement rise".split())
_HELP = NOUN_FRAMES["grant"]
_AWARDED: dict[str, Role] = {**NOUN_FRAMES["contract"], "by": "payer"}
"""Of a contract that somebody gives, not wins."""
_OWN_MONEY = frozenset("money own cash savings funds fortune".split())
_ANSWERS = frozenset(
    "accept approve dismiss rebuff refuse reject snub spurn veto block turn".split()
) | {"turn down", "throw out"}
"""Whoever does it to a bid or an offer did not make it."""


def by_noun(p: Phrases, carrier: int, noun: str, at: int) -> Parties:
    """What the noun tells of its owner and of the prepositions behind it."""
    roles = _roles(p, carrier, noun)
    if roles is None:
        return Parties()
    found, chunk = Parties(), p.chunks[carrier]
    if chunk.owner > chunk.begin:
        end = chunk.owner - 1  # without its 's
        begin = chunk.begin
        found = found.told(roles.get("owner"), p.between(begin, end))
    for place in (carrier + 1, at + 1):
        near = place
        if p.kind(near) == "verb" and p.reduced(near):
            if p.chunks[near].word in _ANSWERS:
                continue  # "a $5 bid turned down by Porto"
            awards = any(frame.name == "gives" for frame in frames_of(p, near))
            if roles is NOUN_FRAMES["contract"] and awards:
                roles = _AWARDED
            near += 1  # "a $5 suit filed by his wife"
        while near < at + REACH and p.kind(near) == "prep" and p.kind(near + 1) in ("noun", "sum"):
            if p.kind(near + 1) == "noun":
                role = roles.get(p.word(near))
                if p.word(near) == "on" and p.word(near - 2) == "for":
                    role = None  # "a $5 fine for parking on the kerb"
                if roles is _HELP and p.word(near) == "for" and _named(p, near + 1):
                    role = "payee"  # "aid for Sudan", but "aid for roads"
                found = found.told(role, aim_of(p, near + 1, p.word(near)))
            if p.word(near) == "for" and p.word(near + 2) == "to":
                break  # "a $5 loan for a line to Hull"
            near += 2
    return found


def _named(p: Phrases, noun: int) -> bool:
    chunk = p.chunks[noun]
    return all(token.capital for token in p.tokens[chunk.begin : chunk.end])


def _roles(p: Phrases, carrier: int, noun: str) -> dict[str, Role] | None:
    """Of a noun of money; of "aid package" those of aid, of "pay deal" those of pay."""
    chunk = p.chunks[carrier]
    before = p.tokens[chunk.end - 2].lower if chunk.end - chunk.begin > 1 else ""
    if noun in _WRAPPINGS and before in NOUN_FRAMES:
        return NOUN_FRAMES[before]
    return NOUN_FRAMES.get(noun)


def aim_of(p: Phrases, noun: int, link: str) -> Span | None:
    """The noun phrase behind a preposition; not what money is paid "in"."""
    chunk = p.chunks[noun]
    first = p.tokens[chunk.begin].lower
    if link in ("in", "on", "for") and chunk.word in _MEANS:
        return None
    if link == "of" and (
        first in ("the", "it", "this", "that", "which") or chunk.word in _OWN_MONEY
    ):
        return None
    if chunk.word in ("example", "instance"):
        return None
    if chunk.word in NO_HEADS and p.word(noun + 1) == "of" and p.kind(noun + 2) == "noun":
        return p.span(noun + 2)  # "to each of her nieces"
    if link in ("to", "from", "by", "with"):
        noun = _name_behind(p, noun)
    return p.span(noun)


def _name_behind(p: Phrases, noun: int) -> int:
    """ "To Lee's firm, *Orme Ventures Ltd*, in May": the name set behind a word for it."""
    chunk, other = p.chunks[noun], noun + 2
    if p.kind(noun + 1) != "comma" or p.kind(other) != "noun":
        return noun
    named = p.chunks[other]
    words = p.tokens[named.begin : named.end]
    whole = all(token.capital or token.possessive for token in words)
    closed = p.kind(other + 1) in ("comma", "", "mark")
    plain = not p.tokens[chunk.end - 1].capital and chunk.word[-1:] != "s"
    return other if whole and closed and plain and named.end - named.begin > 1 else noun
