"""Two names of one person that share no word: "better known as", "alias", "Bob" for Robert."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.forms import long_forms
from pullquote.model.extraction.people.identity.identity import Identity
from pullquote.model.extraction.people.identity.other_names import (
    is_word_too,
    other_names,
)
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import Token

_SURE = 3.0
_NAMESAKES = 200


def join_aliases(analysis: Analysis, people: list[Identity]) -> list[Identity]:
    """The people, those told to be the same in one."""
    same = _add_other_names(analysis, people)
    gone: dict[int, Identity] = {}
    for one, other, unsure in (*same, *_short_names(people)):
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
    taken = {at for name in names for at in range(name.first, name.last)}
    owner = {name.first: person for person in people for name in person.names}
    places: defaultdict[str, list[int]] = defaultdict(list)
    lower: set[str] = set()
    for first, last, name in other_names(tokens, names):
        if not places:
            for token in tokens:
                if token.capital:
                    places[token.text].append(token.index)
            lower = {token.text for token in tokens if not token.capital}
        if not taken.isdisjoint(range(first, last)):
            other = owner.get(first)
            if other and other is not owner[name.first] and not _only_a_part(other, first):
                same.append((owner[name.first], other, False))
            continue
        person, told = owner[name.first], [token.text for token in tokens[first:last]]
        size, common = last - first, is_word_too([word.lower() for word in told])
        for at in [first] if common else places[told[0]][:_NAMESAKES]:
            row = tokens[at : at + size]
            if [token.text for token in row] != told or not taken.isdisjoint(range(at, at + size)):
                continue
            if at != first and at + size < len(tokens) and _goes_on(tokens[at + size]):
                continue
            sentence = analysis.sentence_at(row[0].start)
            begins = sentence is not None and sentence.tokens[0].index == at != first
            if sentence is None or (begins and size == 1 and told[0].lower() in lower):
                continue  # "Shadow ministers left" is not about Shadow
            person.add(
                Candidate(
                    at, at + size, row[0].start, row[-1].end,
                    tuple(token.lower for token in row), _SURE, sentence=sentence.index,
                )
            )  # fmt: skip
            taken.update(range(at, at + size))
        person.names.sort(key=lambda one: one.start)
    return same


def _only_a_part(person: Identity, first: int) -> bool:
    """Whether the name at `first` is the bare surname of somebody with a full name."""
    alone = any(name.first == first and len(name.words) == 1 for name in person.names)
    return alone and person.full > 0


def _goes_on(token: Token) -> bool:
    return token.capital and token.kind == "word"


def _final(person: Identity, gone: dict[int, Identity]) -> Identity:
    while id(person) in gone:
        person = gone[id(person)]
    return person


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
        short = len(person.forms) == 1 and len(form) == 1 and form[0] not in longs
        if short and not person.kin:
            found = {id(one): one for given in longs for one in bearers[given]}
            one = next(iter(found.values())) if len(found) == 1 else None
            if one and one.names[0].start < person.names[0].start:
                yield one, person, True
