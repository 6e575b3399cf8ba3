"""The tagger: how likely each word is to belong to the name of a person, a body or a place.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the clues of
`clues`. `tagger.npz` holds its weights; `training/people/` makes them. The clues of a form are
added up once for every distance, so that a token costs seven look-ups.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from pullquote.model.extraction.people.tagger.clues import Form, Page, Word
from pullquote.model.extraction.people.tagger.sorts import EDGE

Floats = NDArray[np.float32]

LABELS = ("O", "B-PER", "I-PER", "U-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
"""Outside; begins, continues or is the whole of a person's name; bodies; places."""
FAR = 3
"""How far off a clue still counts."""
REACH = {
    "w": 3, "s": 2, "c1": 1, "c2": 2, "c3": 2, "g": 3, "x1": 1, "x2": 1, "x3": 1,
    "d": 2, "e": 2, "r": 2, "f": 1,
}  # fmt: skip
"""How far off each kind of clue counts; the others tell only of their own word."""
_SORT, _CLASS = 0, 1
JOINED = (
    ((_SORT, -1), (_SORT, 0), (_SORT, 1)),
    ((_SORT, 0), (_SORT, 1), (_SORT, 2)),
    ((_SORT, -2), (_SORT, -1), (_SORT, 0)),
    ((_CLASS, -1), (_CLASS, 0)),
    ((_CLASS, 0), (_CLASS, 1)),
    ((_CLASS, -1), (_SORT, 0)),
    ((_SORT, 0), (_CLASS, 1)),
)
"""Sorts and classes that count together, by distance."""
_BASE = 512
_KEPT = 20_000
"""Sums: at 224 bytes each."""


def joined(page: Page) -> NDArray[np.int64]:
    """A number for each token and each of `JOINED`."""
    size = len(page.form_of)
    edge = FAR
    rows = np.full((2, size + 2 * edge), EDGE, dtype=np.int64)
    kinds = np.array([(form.word.sort, form.word.label) for form in page.forms], dtype=np.int64)
    rows[:, edge : edge + size] = kinds[page.form_of].T
    inside = _sentence_of(page, edge)
    found = np.zeros((size, len(JOINED)), dtype=np.int64)
    own = inside[edge : edge + size]
    for number, parts in enumerate(JOINED):
        key = np.full(size, number + 1, dtype=np.int64)
        for field, distance in parts:
            at = slice(edge + distance, edge + distance + size)
            key = key * _BASE + np.where(inside[at] == own, rows[field, at], EDGE)
        found[:, number] = key
    return found


def _sentence_of(page: Page, edge: int) -> NDArray[np.int32]:
    """The number of each token's sentence, with a margin of -1."""
    found = np.full(len(page.form_of) + 2 * edge, -1, dtype=np.int32)
    for number, (begin, end) in enumerate(page.rows):
        found[edge + begin : edge + end] = number
    return found


@dataclass(frozen=True, slots=True)
class Weights:
    """What training learnt."""

    edges: Floats
    """Distance × label: for what lies beyond the sentence."""
    keys: NDArray[np.int64]
    joined: Floats
    """A row for each of `keys`, and one of zeros."""
    steps: Floats
    """From label to label."""
    sums: "Sums"


class Sums:
    """What clues weigh together, distance × label: added up once, kept for the next article.

    Articles are read in several threads at once, and take turns here.
    """

    def __init__(self, rows: dict[str, int], clues: Floats) -> None:
        self._rows = rows
        self._clues = clues
        self._places: dict[Word | tuple[str, ...], int] = {}
        self._turn = Lock()
        self._bank = np.zeros((_KEPT, *clues.shape[1:]), dtype=np.float32)

    def of(self, forms: Sequence[Form]) -> Floats:
        """A row for each of the forms."""
        if 2 * len(forms) > _KEPT:
            return np.stack([self._sum(one.word.clues + one.clues) for one in forms])
        with self._turn:
            if len(self._places) + 2 * len(forms) > _KEPT:
                self._places.clear()
            words = [self._place(one.word, one.word.clues) for one in forms]
            return self._bank[words] + self._bank[[self._place(f.clues, f.clues) for f in forms]]

    def _place(self, key: Word | tuple[str, ...], clues: tuple[str, ...]) -> int:
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = len(self._places)
            self._bank[place] = self._sum(clues)
        return place

    def _sum(self, clues: tuple[str, ...]) -> Floats:
        rows = [row for clue in clues if (row := self._rows.get(clue)) is not None]
        found: Floats = self._clues[rows].sum(axis=0)
        return found


@cache
def weights() -> Weights:
    """Read once, when the first article asks."""
    with as_file(files(__package__) / "tagger.npz") as path, np.load(path) as data:
        return unpack({name: data[name] for name in data.files})


def unpack(data: dict[str, NDArray[np.generic]]) -> Weights:
    """The weights as the file has them."""
    names = bytes(data["names"]).decode().split("\n")
    rows = {name: row for row, name in enumerate(names)}
    return Weights(
        data["edges"].astype(np.float32),
        data["keys"].astype(np.int64),
        data["joined"].astype(np.float32),
        data["steps"].astype(np.float32),
        Sums(rows, data["clues"].astype(np.float32)),
    )


def likelihoods(page: Page, learnt: Weights | None = None) -> Floats:
    """Token × label: how likely each label is, the whole sentence considered."""
    learnt = learnt or weights()
    scores = _scores(page, learnt)
    found = np.zeros_like(scores)
    found[:, 0] = 1.0
    lengths = [end - begin for begin, end in page.rows]
    order = sorted(range(len(lengths)), key=lengths.__getitem__)
    for batch in _batches(order, lengths):
        _forward_backward([page.rows[n] for n in batch], scores, learnt.steps, found)
    return found


def _batches(order: list[int], lengths: list[int]) -> list[list[int]]:
    """Sentences together, but for the very long ones, which would cost all the others."""
    found: list[list[int]] = []
    for number in order:
        shortest = lengths[found[-1][0]] if found else 0
        if found and lengths[number] <= shortest * 3 + 40:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def _scores(page: Page, learnt: Weights) -> Floats:
    size = len(page.form_of)
    table = np.concatenate([learnt.sums.of(page.forms), learnt.edges[None]])
    edge = len(page.forms)
    form_of = np.full(size + 2 * FAR, edge, dtype=np.int64)
    form_of[FAR : FAR + size] = page.form_of
    inside = _sentence_of(page, FAR)
    own = inside[FAR : FAR + size]
    shifts = np.arange(size)[:, None] + np.arange(2 * FAR + 1)
    there = np.where(inside[shifts] == own[:, None], form_of[shifts], edge)
    scores: Floats = table[there, np.arange(2 * FAR + 1)].sum(axis=1)
    keys = joined(page)
    near = np.minimum(learnt.keys.searchsorted(keys), len(learnt.keys) - 1)
    hit = np.where(learnt.keys[near] == keys, near, len(learnt.keys))
    scores += learnt.joined[hit].sum(axis=1)
    return scores


def _forward_backward(
    rows: list[tuple[int, int]], scores: Floats, steps: Floats, found: Floats
) -> None:
    """Write the likelihoods of these sentences into `found`."""
    longest = max(end - begin for begin, end in rows)
    lengths = np.array([end - begin for begin, end in rows])
    place = np.minimum(np.arange(longest)[:, None], lengths - 1) + np.array([b for b, _ in rows])
    emit = scores[place]
    emit = np.exp(emit - emit.max(axis=2, keepdims=True))
    step = np.exp(steps - steps.max())
    forward = np.empty_like(emit)
    backward = np.ones_like(emit)
    now = emit[0]
    forward[0] = now = now / now.sum(axis=1, keepdims=True)
    for at in range(1, longest):
        now = (now @ step) * emit[at]
        now /= now.sum(axis=1, keepdims=True)
        forward[at] = now
    step_back = step.T.copy()
    last = lengths - 1
    now = backward[longest - 1]
    for at in range(longest - 2, -1, -1):
        now = (now * emit[at + 1]) @ step_back
        now /= now.sum(axis=1, keepdims=True)
        now[last <= at] = 1.0
        backward[at] = now
    both = forward * backward
    both /= both.sum(axis=2, keepdims=True)
    real = np.arange(longest)[:, None] < lengths
    found[place[real]] = both[real]
