"""Firms by what stands beside their names: "Velda, a private operator", "the chain Velda"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.words.lexicon import VERBS, lexicon
from pullquote.model.extraction.people.words.traps import FIRMS
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_FIRM = frozenset(
    """
    firm company business retailer chain brand startup start-up subsidiary outfit
    consultancy charity brokerage airline carrier lender insurer provider
    conglomerate multinational utility supermarket wholesaler newspaper website agency venture
    shipbuilder shipyard carmaker
    automaker chipmaker drugmaker brewer steelmaker builder bank microlender homebuilder retailer
    """.split()
)
"""Heads of what a firm is called, and no person is: "Velda, a *supplier* of seats"."""

_FIRM_TOO = frozenset(
    "team rival operator maker competitor manufacturer supplier distributor".split()
)
"""Heads of what firms are called more often than people: "Velda, a private *operator*"."""
_ENDS = frozenset("of for in at that which with to based owned run on near".split())
"""What closes the first part of a noun phrase."""


_FIRST = frozenset(firm.split()[0] for firm in FIRMS)


def is_firm(words: tuple[str, ...]) -> bool:
    """Whether a name is a known firm's, or begins as one does: "Philip Morris Cos"."""
    if len(words) < 2 or words[0] not in _FIRST:
        return False
    return any(" ".join(words[:size]) in FIRMS for size in range(2, min(len(words), 4) + 1))


def has_partners(tokens: Sequence[Token], last: int) -> bool:
    """Whether what ends before `last` is a house: "Arthur Hale & Co.", "Van Dijk & Zonen"."""
    if last + 1 >= len(tokens):
        return False
    return tokens[last].lower in ("&", "and") and tokens[last + 1].lower in _PARTNERS


def names_thing(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what surrounds a name makes it a thing's: "the Max Hale theatre", "Hale & Poe",
    "Hale's board"."""
    if last >= len(tokens):
        return False
    word = tokens[last].lower
    if word in _NAMED_AFTER and not tokens[last].capital:
        return True
    if last - first > 1:
        return tokens[last].capital and word in _STREETS
    if tokens[first].lower in lexicon().given:
        return False
    if tokens[last].possessive and last + 1 < len(tokens):
        word = tokens[last + 1].lower
    joined = word == "&" and last + 1 < len(tokens) and tokens[last + 1].capital
    joined = joined or (first > 1 and tokens[first - 1].text == "&" and tokens[first - 2].capital)
    joined = joined or _before_partners(tokens, last)
    return joined or word in _OWNED_BY_FIRMS


def _before_partners(tokens: Sequence[Token], last: int) -> bool:
    """ "Goldman*, Sachs & Co.*", "Merrill*, Pierce, Fenner & Smith*"."""
    far = min(len(tokens), last + _MOST_PARTNERS) - 2
    while last < far and tokens[last].text == "," and tokens[last + 1].capital:
        last += 2
        if tokens[last].text == "&":
            return True
    return False


_NAMED_AFTER = frozenset(
    """
    theatre theater school stadium hospital airport museum gallery festival bridge station library
    foundation institute prize award trophy commission inquiry doctrine trust complex quarter arena
    streets avenue highway interchange roundabout
    airbase barracks cemetery mosque refinery shipyard brewery distillery
    """.split()
)
"""What is named after people: "the Pablo Hale *theatre*"."""
_STREETS = frozenset(
    """
    street streets avenue road boulevard highway bridge airport stadium hospital university park
    enterprises foods holdings industries properties ventures motors catering bakery
    foundation square mosque school college institute award prize theatre theater
    """.split()
)
"""The same in capitals: "Gamal Abdel Hale | Street"."""
_OWNED_BY_FIRMS = frozenset(
    "board chairman shares stock shareholders stockholders subsidiary directors".split()
)
"""What a firm has, and not the man who gave it his name."""
_MOST_PARTNERS = 12
_PARTNERS = frozenset(
    """
    co co. company sons bros bros. brothers partners associates zonen zoon söhne soehne sohn fils
    frères freres figli hijos filhos cie cie.
    """.split()
)


def called_firm(head: str, first_word: str) -> bool:
    """Whether the noun makes the name beside it a firm's, unless it begins as a person's does."""
    return head in _FIRM or (head in _FIRM_TOO and first_word not in lexicon().given)


def apposed(tokens: Sequence[Token], at: int, stop: int) -> str:
    """The head of the noun phrase between commas: "firm" in ", a Leeds-based firm that ..."."""
    if tokens[at].lower not in ("a", "an", "one", "its", "another", "the"):
        return ""
    for end in range(at + 1, min(stop, at + 9)):
        token = tokens[end]
        if token.lower in _ENDS or (token.kind == "mark" and token.text not in "-’'&"):
            return tokens[end - 1].lower
        if token.lower in SPEECH or token.lower in VERBS:
            return ""
    return ""
