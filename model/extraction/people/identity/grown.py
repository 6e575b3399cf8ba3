"""Whom "Mrs Marsh" means where the Marsh of the story is a child, or a man.

Newspapers give Mr, Mrs and Ms to adults. Such a style never joins a child, nor a woman's style a
man: it goes to an adult of that surname, or at a guess to the mother or the nephew brought in by
the first name alone, as papers do with those who share the surname. Else it is somebody else.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.children import is_child
from pullquote.model.extraction.people.identity.identity import Identity
from pullquote.model.extraction.people.words.titles import GENDERED
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import Token

_STYLES = frozenset("mr mr. mrs mrs. ms ms.".split())
_KIN = (
    "mother father mum mom dad wife husband widow widower parents stepmother stepfather",
    "son daughter brother sister twin grandmother grandfather grandson granddaughter",
    "uncle aunt nephew niece cousin",
)
"""Relatives who share a surname, the likeliest first."""
_NEAREST = {word: rank for rank, words in enumerate(_KIN) for word in words.split()}
_BESIDE = 4
"""Words before a first name within which its kinship stands: "His mother, the nurse Carol"."""
_RECENT = 5
"""Sentences back in which the family must have been named."""
_Key = tuple[str, str]
"""Surname and gender."""


def style_of(tokens: Sequence[Token], name: Candidate) -> Token | None:
    """The "Mr" right before a surname that stands alone."""
    if len(name.words) > 1 or not name.first:
        return None
    before = tokens[name.first - 1]
    return before if before.lower in _STYLES and before.capital else None


def part_grown(analysis: Analysis, people: list[Identity]) -> list[Identity]:
    """The people, what only adults are called taken from children and given to whom it means."""
    tokens = analysis.tokens
    bearers = [one for one in people if any(style_of(tokens, name) for name in one.names)]
    if not bearers:
        return people
    everyone = frozenset(name.first for person in people for name in person.names)
    young = {id(one) for one in bearers if one.full and is_child(analysis, one, everyone)}
    parted: defaultdict[_Key, list[Candidate]] = defaultdict(list)
    unsure = {start for person in bearers for start in person.unsure}
    kept: list[Identity] = []
    for person in people:
        gone = [n for n in person.names if style_of(tokens, n)] if id(person) in young else []
        if not person.full and person in bearers and _has_namesake(tokens, person, people):
            gone = person.names
        gender = next((name.gender for name in gone if name.gender), "")
        for name in gone:
            gender = name.gender or gender
            parted[name.words[0], gender].append(name)
        if len(gone) < len(person.names):
            kept.append(_rebuilt(person, gone) if gone else person)
    adults = [one for one in kept if not is_child(analysis, one, everyone)] if parted else []
    for (surname, gender), names in parted.items():
        names.sort(key=lambda name: name.start)
        owner = _adult(adults, names[0], surname, gender)
        guess = owner is None
        owner = owner or _relative(tokens, kept, names[0], surname, gender)
        if owner is None:
            guess, owner = False, Identity()
            kept.append(owner)
        owner.styled = True
        for name in names:
            owner.add(name, unsure=guess or name.start in unsure)
        owner.names.sort(key=lambda name: name.start)
    return sorted(kept, key=lambda person: person.names[0].start)


def _has_namesake(tokens: Sequence[Token], person: Identity, people: Sequence[Identity]) -> bool:
    """Whether somebody else bears the surname, or the style of the other gender tells of two."""
    surname = person.names[0].words[0]
    two = len({name.gender for name in person.names if style_of(tokens, name)}) > 1
    return two or any(_bears(one, surname) for one in people if one is not person)


def _bears(person: Identity, surname: str) -> bool:
    return any(len(form) > 1 and form[-1] == surname for form in person.forms)


def _rebuilt(person: Identity, gone: Sequence[Candidate]) -> Identity:
    """The person without some of the names, and without what these told."""
    new = Identity()
    for name in person.names:
        if name not in gone:
            new.add(name, unsure=name.start in person.unsure)
    new.kin = person.kin
    return new


def _adult(
    adults: Sequence[Identity], name: Candidate, surname: str, gender: str
) -> Identity | None:
    """The adult of that surname last named before, or else the first to come."""
    fit = [one for one in adults if _bears(one, surname) and one.gender in ("", gender)]
    told = [one for one in fit if one.last_before(name.start) >= 0]
    return max(told, key=lambda one: one.last_before(name.start)) if told else next(iter(fit), None)


def _relative(
    tokens: Sequence[Token], people: Sequence[Identity], name: Candidate, surname: str, gender: str
) -> Identity | None:
    """The one nearest of kin known by the first name alone: "his mother, Carol, … Mrs Holt"."""
    family = [one for one in people if _bears(one, surname)]
    ranks: defaultdict[int, list[Identity]] = defaultdict(list)
    for person in people:
        first = person.names[0]
        if person.full or first.start > name.start or style_of(tokens, first):
            continue
        recent = range(first.sentence - _RECENT, first.sentence + 1)
        if all(one.sentences.isdisjoint(recent) for one in family):
            continue
        for kin in _kinship(tokens, first):
            if GENDERED.get(kin, person.gender) in ("", gender):
                ranks[_NEAREST[kin]].append(person)
                break
    nearest = ranks[min(ranks)] if ranks else []
    return nearest[0] if len(nearest) == 1 else None


def _kinship(tokens: Sequence[Token], name: Candidate) -> Iterator[str]:
    """What a relative is called right before the first name, or behind it in commas."""
    for at in range(name.first - 1, max(-1, name.first - 1 - _BESIDE), -1):
        if tokens[at].lower in _NEAREST and not tokens[at].capital:
            yield tokens[at].lower
            return
        if tokens[at].text in (".", ";", ":"):
            break
    row = tokens[name.last : name.last + 4]
    if row and row[0].text == ",":
        yield from (token.lower for token in row[2:] if token.lower in _NEAREST)
