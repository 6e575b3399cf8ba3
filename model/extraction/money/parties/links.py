"""What a preposition near a sum tells: "*for* flood walls", "*to* the widow", "*in* damages"."""

from dataclasses import dataclass
from typing import Literal

from pullquote.model.extraction.money.parties.antecedents import NO_HEADS
from pullquote.model.extraction.money.parties.frames import (
    FOR_PEOPLE,
    GAINS,
    MEASURES,
    NOUN_FRAMES,
    Frame,
    Role,
)
from pullquote.model.extraction.money.parties.lexicon import DETERMINERS
from pullquote.model.extraction.money.parties.persons import is_named_person
from pullquote.model.extraction.money.parties.phrases import Hold, Phrases
from pullquote.model.extraction.people.words.professions import is_several

_GRANTS = frozenset(
    """
    approve clear pledge promise allocate earmark release authorize authorise commit announce need
    require seek provide
    """.split()
) | {"set aside"}
"""What is granted "for" somebody with a name goes to them; what is paid "for" it buys it."""
_INTO = frozenset("invest reinvest".split())
_MANY = frozenset("people families children victims refugees survivors households".split())
_PERSONS = frozenset("him her them us me you".split())

_LINKS: dict[str, Role] = {
    "for": "purpose", "on": "purpose", "to": "payee", "from": "payer", "in": "purpose",
    "of": "purpose", "as": "purpose", "into": "purpose", "towards": "purpose", "toward": "purpose",
}  # fmt: skip

Answer = Role | Literal["nobody"] | None
"""What a rule says of a preposition; null where it has nothing to say, and the next is asked."""


@dataclass(frozen=True, slots=True)
class Held:
    """The sum of a phrase, and how it hangs on its verb."""

    at: int
    hold: Hold | None
    frame: Frame | None
    passive: bool

    @property
    def measured(self) -> bool:
        """Whether the sum is what something costs, changes to or is more than."""
        return self.frame is not None and self.frame.name in MEASURES | {"changes", "beats"}


def role_behind(p: Phrases, near: int, held: Held) -> Role | None:
    """Of the noun behind the preposition there, which stands behind the sum."""
    word = p.word(near)
    if held.measured and word in ("to", "from", "of", "in", "on"):
        return None
    if near > held.at + 1 and p.word(near - 1) in FOR_PEOPLE and word in ("for", "to"):
        return "payee"  # "in raises for teachers"
    answer = _by_verb(p, near, held) or _by_frame(p, near, held) or _by_noun(p, near, held)
    if answer is None and (word not in ("to", "from") or held.hold is None):
        answer = _LINKS.get(word)
    return None if answer == "nobody" else answer


def _by_verb(p: Phrases, near: int, held: Held) -> Answer:
    """What the voice of the verb tells, and to whom money is granted."""
    word, frame, hold = p.word(near), held.frame, held.hold
    if word == "on" and frame is not None and frame.name == "gets":
        return "nobody"  # "made $5 on this drug"
    if word == "by":
        return frame.roles.get("subject", "nobody") if frame and held.passive else "nobody"
    if word == "from" and held.passive and frame is not None and frame.name == "gives":
        return "payer"  # "was awarded $5 from a fund"
    part = hold is None or hold.link == "including"
    if word == "for" and part and _is_person(p, near + 1):
        return "payee"  # "including $5 for Mr. Lee"
    if word == "for" and hold is not None:
        granted = p.word(hold.verb) in _GRANTS
        if _named(p, near + 1) and not hold.beside:
            return "payee" if granted else "purpose"
        return "payee" if granted and many_people(p, near + 1) else None
    return None


def _by_frame(p: Phrases, near: int, held: Held) -> Answer:
    word, frame = p.word(near), held.frame
    if word == "of" and p.tokens[p.chunks[near].begin - 1].lower == "out":
        return frame.roles.get("out", "nobody") if frame else "nobody"  # "took $5 out of funds"
    if word == "at" and near != held.at + 1:
        return "nobody"  # "on a centre at Holt Lane"
    if frame is None or word in ("of", "in"):
        return None
    return frame.roles.get(word)


def _by_noun(p: Phrases, near: int, held: Held) -> Answer:
    """What the noun behind the preposition tells: "in damages", but "in a biscuit tin"."""
    word, noun = p.word(near), near + 1
    if word in ("of", "in") and near != held.at + 1:
        return "nobody"
    if word == "in":
        into = held.hold is not None and p.word(held.hold.verb) in _INTO
        return "purpose" if into else "nobody" if _place(p, noun) else None
    if paid_as(p, near):
        return "purpose"  # "£5 as commission"
    if word == "on" and (_named(p, noun) or p.word(noun) in GAINS):
        return "nobody"  # "on Nasdaq", "on revenue of $5"
    if word == "as" and p.tokens[p.chunks[noun].begin].lower not in ("a", "an"):
        return "nobody"  # "as protests simmer"
    return "payee" if word == "for" and p.word(noun) in _PERSONS else None


def role_of_done(p: Phrases, near: int, frame: Frame, *, passive: bool) -> Role | None:
    """Of the noun behind a preposition that stands behind what is done with the sum."""
    word = p.word(near)
    if word == "for" and p.word(near - 1) in _GRANTS and many_people(p, near + 1):
        return "payee"  # "$5 is needed for refugees"
    role = frame.roles.get("subject" if passive and word == "by" else word)
    if word == "from" and passive and frame.name == "gives":
        role = "payer"  # "was released to Lee from a fund"
    if word == "of" and p.tokens[p.chunks[near].begin - 1].lower == "out":
        role = "payer"  # "was siphoned out of the bank"
    aim = word in ("for", "on") or paid_as(p, near)
    return "purpose" if role is None and aim else role


def _is_person(p: Phrases, noun: int) -> bool:
    chunk = p.chunks[noun]
    return is_named_person(p.tokens[chunk.begin : chunk.end])


def _named(p: Phrases, noun: int) -> bool:
    chunk = p.chunks[noun]
    return all(token.capital for token in p.tokens[chunk.begin : chunk.end])


def paid_as(p: Phrases, prep: int) -> bool:
    """ "As a reward", "as commission"."""
    return p.word(prep) == "as" and p.word(prep + 1) in NOUN_FRAMES


def many_people(p: Phrases, noun: int) -> bool:
    """Whether it is many people, or each of some: "for refugees", "for each of the schools"."""
    chunk = p.chunks[noun]
    each = chunk.word in NO_HEADS and p.word(noun + 1) == "of"
    return each or chunk.word in _MANY or is_several(p.tokens[chunk.end - 1])


def _place(p: Phrases, noun: int) -> bool:
    """Where money is or is spent; what it is paid in or for has no article: "in damages"."""
    first = p.tokens[p.chunks[noun].begin].lower
    thing = p.word(noun) in NOUN_FRAMES or p.word(noun) in FOR_PEOPLE
    return _named(p, noun) or (first in DETERMINERS and not thing)
