"""Whether a noun phrase is somebody, not a firm: by a title, a trade or a given name."""

from collections.abc import Sequence

from pullquote.model.extraction.people.identity.gender import gender_of_name, gender_of_role
from pullquote.model.extraction.people.words.professions import is_profession
from pullquote.model.language.tokens import Token

_BODIES = frozenset(
    """
    department ministry centre center institute fund office society campaign bank board council
    university association agency commission foundation bureau trust college court ltd inc plc corp
    co group company party union
    """.split()
)


_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady prof rev smt shri".split())


def is_named_person(tokens: Sequence[Token]) -> bool:
    """Whether a name is of a person, as far as its words tell."""
    words = [token.lower for token in tokens]
    whole = tokens[0].capital and tokens[-1].capital and _BODIES.isdisjoint(words)
    return whole and (gender_of(tokens) != "" or words[0].rstrip(".") in _TITLES)


def is_person(tokens: Sequence[Token]) -> bool:
    """Whether they are a person's name, or end in what a person does."""
    return is_profession(tokens[-1]) or is_named_person(tokens)


def gender_of(tokens: Sequence[Token]) -> str:
    """ "m" or "f", where a given name, a title or a word for a person tells."""
    name = tuple(token.lower for token in tokens)
    named = gender_of_name(name) if tokens[-1].capital else ""
    return named or gender_of_role(" ".join(name))


def may_be_person(tokens: Sequence[Token]) -> bool:
    """Whether they may be a person: a name of two words or more of nobody knows what, too."""
    words = [token.lower for token in tokens]
    whole = tokens[0].capital and tokens[-1].capital and _BODIES.isdisjoint(words)
    return whole or is_profession(tokens[-1])
