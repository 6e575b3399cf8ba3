"""Two names of one person that share no word: "better known as", "alias", "Bob" for Robert."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.forms import long_forms
from pullquote.model.extraction.people.identity.identity import Identity
from pullquote.model.extraction.people.identity.other_names import other_names
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.small_words import DETERMINERS
from pullquote.model.language.tokens import Token

_PHRASES = (
    ("known", "as"), ("known", "to", "friends", "as"), ("alias",), ("aka",), ("a.k.a.",), ("@",),
    ("real", "name"), ("whose", "real", "name", "is"), ("stage", "name"),
    ("goes", "by", "the", "name"), ("calls", "himself"), ("calls", "herself"),
)  # fmt: skip
_CALLED = (("called",), ("nicknamed",), ("dubbed",))
_GOES_BY = (("goes", "by"), ("went", "by"))
_IS = frozenset("is was are were been".split())
_HOW = frozenset(
    "also sometimes often once now then popularly widely better best commonly simply still".split()
)
_SMALL = frozenset(["the", "“", '"', "‘", "'", "``", ","])
_SURE = 3.0
_NAMESAKES = 200
_NEAR = 14
"""Words from a name to the other one it is known by."""


def join_aliases(analysis: Analysis, people: list[Identity]) -> list[Identity]:
    """The people, those told to be the same in one."""
    tokens = analysis.tokens
    same = _add_other_names(analysis, people)
    owner = {name.first: person for person in people for name in person.names}
    gone: dict[int, Identity] = {}
    for one, other, unsure in (*same, *_told(tokens, people, owner), *_short_names(people)):
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


def _add_other_names(
    analysis: Analysis, people: Sequence[Identity]
) -> list[tuple[Identity, Identity, bool]]:
    """What people are told to be called, there and wherever else it stands alone.

    Gives those who were found apart under the other name, with whose it is.
    """
    tokens = analysis.tokens
    names = sorted((name for one in people for name in one.names), key=lambda name: name.first)
    same: list[tuple[Identity, Identity, bool]] = []
    name_ends = {name.first: name.last for name in names if len(name.words) == 1}
    taken = {at for name in names for at in range(name.first, name.last)}
    owner = {name.first: person for person in people for name in person.names}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for first, last, name in other_names(tokens, names):
        if not places:
            for token in tokens:
                if token.capital:
                    places[token.text].append(token.index)
        if not taken.isdisjoint(range(first, last)):
            other = owner.get(first)
            if other and other is not owner[name.first] and name_ends.get(first) == last:
                same.append((owner[name.first], other, False))
            continue
        person, told = owner[name.first], [token.text for token in tokens[first:last]]
        size = last - first
        for at in places[told[0]][:_NAMESAKES]:
            row = tokens[at : at + size]
            if [token.text for token in row] != told or not taken.isdisjoint(range(at, at + size)):
                continue
            if at != first and at + size < len(tokens) and _goes_on(tokens[at + size]):
                continue
            sentence = analysis.sentence_at(row[0].start)
            if sentence is None:
                continue
            person.add(
                Candidate(
                    at, at + size, row[0].start, row[-1].end,
                    tuple(token.lower for token in row), _SURE, sentence=sentence.index,
                )
            )  # fmt: skip
            taken.update(range(at, at + size))
        person.names.sort(key=lambda one: one.start)
    return same


def _goes_on(token: Token) -> bool:
    return token.capital and token.kind == "word"


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
    if len(words) > _NEAR:
        return False
    if _ends(words, _PHRASES):
        return True
    behind = tokens[name.last] if name.last < len(tokens) else None
    if behind and (behind.possessive or behind.lower in DETERMINERS):
        return False  # "dubbed Tom Bray a coward", "went by Tom Bray's house"
    lead = [word for word in words if word not in _HOW]
    if _ends(words, _CALLED):  # ", also called", "who was dubbed"; not "Ann Lee called Tom Bray"
        return lead[:-1] == [","] or (len(lead) > 1 and lead[-2] in _IS)
    return _ends(words, _GOES_BY) and lead[:-2] in ([",", "who"], ["who"])


def _ends(words: tuple[str, ...], phrases: Sequence[tuple[str, ...]]) -> bool:
    return any(words[-len(phrase) :] == phrase for phrase in phrases)


def _short_names(people: Sequence[Identity]) -> Iterator[tuple[Identity, Identity, bool]]:
    """A Bob without a surname in a story with one Robert: at a guess."""
    bearers: dict[str, list[Identity]] = defaultdict(list)
    for person in people:
        named = (long_forms(form[0]) for form in person.forms if len(form) > 1)
        for given in frozenset().union(*named):
            bearers[given].append(person)
    for person in people:
        form = next(iter(person.forms))
        longs = long_forms(form[0])
        if len(person.forms) == 1 and len(form) == 1 and form[0] not in longs:
            found = {id(one): one for given in longs for one in bearers[given]}
            one = next(iter(found.values())) if len(found) == 1 else None
            if one and one.names[0].start < person.names[0].start:
                yield one, person, True
