"""The document layer: which candidates are people, and which of them are the same person.

A name means one thing in one article: evidence found beside one mention counts for all. Full
names are settled first and lend their surname to the mentions that have nothing else.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.identity.accepted import accepted_full, in_company
from pullquote.model.extraction.people.identity.forms import (
    agree,
    begins,
    hyphened,
    sound,
    spelt_alike,
)
from pullquote.model.extraction.people.identity.gender import gender_of_name
from pullquote.model.extraction.people.identity.kinship import is_another, spouse
from pullquote.model.extraction.people.identity.mononyms import Wording, mononyms
from pullquote.model.extraction.people.words.lexicon import ORDINARY, Lexicon, lexicon
from pullquote.model.extraction.people.words.traps import THINGS
from pullquote.model.language.names import PARTICLES

_SHORT = 4
"""Letters of a surname of which another spelling is too often another name: Li, Lee."""
_NAMESAKES = 40
"""So many bearers of one word are looked at, lest a phone book take for ever."""
_STORMS = frozenset("hurricane storm typhoon cyclone".split())
_RARELY_ALONE = ORDINARY | frozenset(["will", "may", "grace", "hope", "park", "law", "king"])


@dataclass(slots=True)
class Identity:
    """A person in the making: every candidate that names them."""

    names: list[Candidate] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)
    gender: str = ""
    kin: bool = False
    """Whether the article brings them in as somebody's relative."""
    sentences: set[int] = field(default_factory=set)
    starts: list[int] = field(default_factory=list)
    """Where the full names stand, then the single ones: each part in order."""
    generations: set[str] = field(default_factory=set)
    unsure: set[int] = field(default_factory=set)
    """Where names start that may be somebody else's."""
    full: int = 0
    """How many of `starts` are full names."""
    styled: bool = False
    """Whether "Mr" or "Mrs" tells them from others of the surname."""

    @property
    def fullest(self) -> Candidate:
        """The longest form; of equals the first. A name at birth gives way to a full one."""
        return max(
            self.names,
            key=lambda c: (len(c.words) > 1, not c.born, not c.capitals, len(c.words), -c.start),
        )

    def last_before(self, start: int) -> int:
        """Where they were last named before `start`; -1 for nowhere."""
        at = bisect_left(self.starts, start, hi=self.full) - 1
        found = self.starts[at] if at >= 0 else -1
        return max(found, self.starts[-1]) if len(self.starts) > self.full else found

    def add(self, name: Candidate, *, unsure: bool = False) -> None:
        """Count one more mention as this person's, for sure or at a guess."""
        if unsure:
            self.unsure.add(name.start)
        self.kin = name.kin if not self.names else self.kin
        self.names.append(name)
        self.sentences.add(name.sentence)
        self.starts.append(name.start)
        self.full = len(self.starts) if len(name.words) > 1 else self.full
        self.forms.add(name.words)
        self.generations |= {name.generation} - {""}
        self.gender = self.gender or name.gender or gender_of_name(name.words)


def identify(candidates: list[Candidate], text: Wording) -> list[Identity]:
    """The people, in the order they first appear; the rest of the candidates is dropped."""
    words = lexicon()
    candidates = in_company(candidates)
    full = [c for c in candidates if len(c.words) > 1]
    alone = [c for c in candidates if len(c.words) == 1]
    accepted = accepted_full(full, alone)
    people: list[Identity] = []
    by_word: dict[str, list[Identity]] = defaultdict(list)
    by_sound: dict[tuple[str, ...], Identity] = {}
    for name in full:
        if name.words not in accepted:
            continue
        sounds = sound(name.words)
        person = _same_full(name, by_word)
        spelt = person is None or name.words in person.forms or _bears(person, name.words[-1])
        if person is None and len(name.words[-1]) > _SHORT:
            person, spelt = by_sound.get(sounds), False
            person = None if person and _of_other_generation(name, person) else person
        if person is None:
            person = Identity()
            people.append(person)
            spelt = True
        by_sound.setdefault(sounds, person)
        person.add(name, unsure=not spelt and not name.born)
        for word in name.words:
            if word not in PARTICLES and person not in by_word[word]:
                by_word[word].append(person)
    _place_parts([c for c in full if c.words not in accepted], by_word)
    houses = {c.words[0] for c in full if c.words not in accepted}
    houses |= {c.words[-1] for c in full if c.words[-2] in _STORMS}
    left, doubtful = _place_singles(alone, by_word, words, houses, text, people)
    for names in mononyms(left, words, houses, text):
        person = Identity()
        for name in names:
            person.add(name, unsure=name.start in doubtful)
        people.append(person)
    for person in people:
        person.names.sort(key=lambda c: c.start)
    return sorted(people, key=lambda p: p.names[0].start)


def _same_full(name: Candidate, by_word: dict[str, list[Identity]]) -> Identity | None:
    found: Identity | None = None
    for person in by_word.get(name.words[-1], [])[-_NAMESAKES:]:
        if _of_other_generation(name, person):
            continue
        if name.words in person.forms:
            return person
        if any(agree(name.words, form) for form in person.forms):
            found = person
    if found is None:
        for other in by_word.get(name.words[0], [])[-_NAMESAKES:]:
            if _of_other_generation(name, other):
                continue
            if any(
                spelt_alike(name.words, form)
                or begins(name.words, form)
                or hyphened(name.words, form)
                for form in other.forms
            ):
                return other
            if name.born and any(form[0] == name.words[0] for form in other.forms):
                return other
    return found


def _of_other_generation(name: Candidate, person: Identity) -> bool:
    """Tom Lee Jr. is not Tom Lee Sr."""
    return bool(name.generation and person.generations - {name.generation})


def _place_parts(names: list[Candidate], by_word: dict[str, list[Identity]]) -> None:
    """Forms of several words that are a part of a known name: "van der Leyen", "Ruiz Íñiguez"."""
    for name in names:
        if name.score <= -4:
            continue
        for person in by_word.get(name.words[-1], [])[-_NAMESAKES:]:
            size = len(name.words)
            if any(
                form[at : at + size] == name.words
                for form in person.forms
                for at in range(len(form) - size + 1)
            ):
                person.add(name)
                break


def _place_singles(
    alone: list[Candidate],
    by_word: dict[str, list[Identity]],
    words: Lexicon,
    houses: set[str],
    text: Wording,
    people: list[Identity],
) -> tuple[list[Candidate], set[int]]:
    """Give the single words to their bearers; `houses` are first words of names of firms.

    What is left comes back, and where it may yet mean a bearer rather than a relative.
    """
    left: list[Candidate] = []
    apart: set[str] = set()
    doubtful: set[int] = set()
    latest: dict[tuple[str, str], Identity] = {}
    for name in alone:
        word = name.words[0]
        bearers = by_word.get(word) or by_word.get(word.removeprefix("al-")) or []
        bearers = bearers or by_word.get(f"al-{word}") or _spelling(word, by_word)
        if name.last in text.honours:
            continue
        if not bearers or _of_other_gender(name, bearers):
            married = spouse(name, people, bearers, text.marriages) if bearers else None
            if married:
                married.add(name, unsure=True)
            else:
                left.append(name)
            continue
        if is_another(name, bearers, by_word, text.relatives):
            apart.add(word)
            left.append(name)
            continue
        related = name.first in text.relatives or not (name.titled or name.gender)
        if word in apart and word not in _tails(bearers) and related:
            doubtful.add(name.start)
            left.append(name)
            continue
        if word in houses and not name.titled and all(
            bearer.last_before(name.start) < 0 for bearer in bearers[-_NAMESAKES:]
        ):  # fmt: skip
            continue  # the firm that its founder, named further down, gave his name to
        weak = name.score <= -4.0 and not name.titled and not (name.acting and name.score > -6)
        if weak and (word in _RARELY_ALONE or word in THINGS or word not in _tails(bearers)):
            continue
        if name.score <= -7 or (name.score <= -5 and word not in _tails(bearers)):
            continue
        as_place = word in words.places and not name.titled
        if as_place and (name.placed or (word not in _tails(bearers) and not name.acting)):
            continue
        person, unsure = _choose(name, bearers, latest)
        latest[word, name.gender] = person
        person.add(name, unsure=unsure or not _bears(person, word))
    return left, doubtful


def _of_other_gender(name: Candidate, bearers: list[Identity]) -> bool:
    """ "Mrs Smith" in a story that knows only a John Smith is somebody else."""
    return bool(name.gender) and all(
        p.gender not in ("", name.gender) for p in bearers[-_NAMESAKES:]
    )


def _tails(people: list[Identity]) -> set[str]:
    return {form[-1] for person in people for form in person.forms}


def _spelling(word: str, by_word: dict[str, list[Identity]]) -> list[Identity]:
    if len(word) < 6 or word.endswith("s"):
        return []
    for other in (word + "y", word + "i", word + "h", word[:-1]):
        if other in by_word:
            return by_word[other]
    return []


def _choose(
    name: Candidate, bearers: list[Identity], latest: dict[tuple[str, str], Identity]
) -> tuple[Identity, bool]:
    """Who of those that share the word: by gender, then as surname, then the last named.

    Where neither these nor the sentence before decide, it is a guess.
    """
    if len(bearers) == 1:
        return bearers[0], False
    word = name.words[0]
    pool = bearers[-_NAMESAKES:]
    if name.gender:
        pool = [p for p in pool if p.gender == name.gender] or [
            p for p in pool if not p.gender
        ] or pool  # fmt: skip
    if name.generation:
        pool = [p for p in pool if _fits(p, name.generation)] or pool
    # Relatives go by their first name; the bare surname is the one the story is about.
    pool = [p for p in pool if not p.kin] or pool
    first = [p for p in pool if any(f[0] == word for f in p.forms if len(f) > 1)]
    last = [p for p in pool if any(f[-1] == word for f in p.forms)]
    if first and last and len(first) != len(pool):
        pool = last
    before = [p for p in pool if p.last_before(name.start) >= 0]
    pool = before or pool
    if len(pool) == 1:
        return pool[0], False
    # The one the article is about is called by the bare surname, unless another was just named.
    near = [p for p in pool if {name.sentence, name.sentence - 1} & p.sentences]
    if len(near) == 1:
        return near[0], False
    alone_so_far = latest.get((word, name.gender))
    if alone_so_far is not None and alone_so_far in pool:
        return alone_so_far, True
    return max(pool, key=lambda p: (p.last_before(name.start), -p.starts[0])), True


def _fits(person: Identity, generation: str) -> bool:
    """Whether "the younger Mr. Lee" may mean them: a Jr., or brought in as somebody's son."""
    if person.generations:
        return generation in person.generations
    return person.kin == (generation == "younger")


def _bears(person: Identity, word: str) -> bool:
    """Whether the word is spelt like a part of the name."""
    bare = word.removeprefix("al-")
    return any(part.removeprefix("al-") == bare for form in person.forms for part in form)
