"""Two names of one person that share no word: "better known as", "alias", "Bob" for Robert."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.forms import long_form
from pullquote.model.extraction.people.identity.identity import Identity
from pullquote.model.language.tokens import Token

_PHRASES = (
    ("known", "as"), ("known", "to", "friends", "as"), ("goes", "by"), ("went", "by"),
    ("popularly", "called"), ("also", "called"), ("nicknamed",), ("dubbed",), ("alias",), ("aka",),
    ("a.k.a.",), ("@",), ("real", "name"), ("whose", "real", "name", "is"), ("stage", "name"),
    ("goes", "by", "the", "name"), ("calls", "himself"), ("calls", "herself"),
)  # fmt: skip
_SMALL = frozenset(["the", "“", '"', "‘", "'", "``", ","])
_NEAR = 14
"""Words from a name to the other one it is known by."""


def join_aliases(tokens: Sequence[Token], people: list[Identity]) -> list[Identity]:
    """The people, those told to be the same in one."""
    owner = {name.first: person for person in people for name in person.names}
    gone: dict[int, Identity] = {}
    for one, other, unsure in (*_told(tokens, people, owner), *_short_names(people)):
        kept, joined = _final(one, gone), _final(other, gone)
        if kept is joined:
            continue
        for name in joined.names:
            kept.add(name, unsure=unsure)
        kept.unsure |= joined.unsure
        kept.names.sort(key=lambda name: name.start)
        gone[id(joined)] = kept
    left = [person for person in people if id(person) not in gone]
    return sorted(left, key=lambda person: person.names[0].start)


def _final(person: Identity, gone: dict[int, Identity]) -> Identity:
    while id(person) in gone:
        person = gone[id(person)]
    return person


def _told(
    tokens: Sequence[Token], people: Sequence[Identity], owner: dict[int, Identity]
) -> Iterator[tuple[Identity, Identity, bool]]:
    """Pairs of people joined by a phrase within a sentence: "Ann Lee, better known as Mama"."""
    names = sorted(
        (name for person in people for name in person.names),
        key=lambda name: name.first,
    )
    for before, name in pairwise(names):
        if before.sentence == name.sentence and _linked(tokens, before, name):
            yield owner[before.first], owner[name.first], False


def _linked(tokens: Sequence[Token], before: Candidate, name: Candidate) -> bool:
    at = name.first
    while at > before.last and tokens[at - 1].lower in _SMALL:
        at -= 1
    words = tuple(token.lower for token in tokens[before.last : at])
    return len(words) <= _NEAR and any(words[-len(phrase) :] == phrase for phrase in _PHRASES)


def _short_names(people: Sequence[Identity]) -> Iterator[tuple[Identity, Identity, bool]]:
    """A Bob without a surname in a story with one Robert: at a guess."""
    bearers: dict[str, list[Identity]] = defaultdict(list)
    for person in people:
        for given in {long_form(form[0]) for form in person.forms if len(form) > 1}:
            bearers[given].append(person)
    for person in people:
        form = next(iter(person.forms))
        if len(person.forms) == 1 and len(form) == 1 and long_form(form[0]) != form[0]:
            found = bearers[long_form(form[0])]
            if len(found) == 1 and found[0].names[0].start < person.names[0].start:
                yield found[0], person, True
