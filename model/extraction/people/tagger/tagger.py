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

from pullquote.model.extraction.people.tagger.clues import Form, Page
from pullquote.model.extraction.people.tagger.sorts import EDGE
from pullquote.model.extraction.people.tagger.word import Word

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
    places = _apart(page)
    kinds = np.array([(form.word.sort, form.word.label) for form in page.forms], dtype=np.int64)
    rows = np.full((2, _length(places)), EDGE, dtype=np.int64)
    rows[:, places] = kinds[page.form_of].T
    found = np.empty((len(places), len(JOINED)), dtype=np.int64)
    for number, parts in enumerate(JOINED):
        key = np.full(len(places), number + 1, dtype=np.int64)
        for field, distance in parts:
            key = key * _BASE + rows[field, places + distance]
        found[:, number] = key
    return found


def _apart(page: Page) -> NDArray[np.int64]:
    """The place of each token in a row in which every sentence has `FAR` free places around it."""
    size = len(page.form_of)
    bounds = np.array(page.rows, dtype=np.int64).ravel()
    gaps: NDArray[np.int64] = np.bincount(bounds, minlength=size)[:size].cumsum()
    return np.arange(FAR, size + FAR) + FAR * gaps


def _length(places: NDArray[np.int64]) -> int:
    return int(places.max(initial=0)) + FAR + 1


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
    emit = np.exp(scores - scores.max(axis=1, keepdims=True))
    found = np.zeros_like(scores)
    found[:, 0] = 1.0
    lengths = [end - begin for begin, end in page.rows]
    order = sorted(range(len(lengths)), key=lengths.__getitem__)
    for batch in _batches(order, lengths):
        _forward_backward([page.rows[n] for n in batch], emit, learnt.steps, found)
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
    table = np.concatenate([learnt.sums.of(page.forms), learnt.edges[None]])
    places = _apart(page)
    form_at = np.full(_length(places), len(page.forms), dtype=np.int64)
    form_at[places] = page.form_of
    there = form_at[places[:, None] + np.arange(-FAR, FAR + 1)]
    scores = _sum(table[there, np.arange(2 * FAR + 1)])
    keys = joined(page)
    near = np.minimum(learnt.keys.searchsorted(keys), len(learnt.keys) - 1)
    hit = np.where(learnt.keys[near] == keys, near, len(learnt.keys))
    return scores + _sum(learnt.joined[hit])


def _sum(parts: Floats) -> Floats:
    """Token × part × label, the parts added up: several times as fast as `sum(axis=1)`."""
    found: Floats = np.einsum("tpl->tl", parts)
    return found


def _forward_backward(
    rows: list[tuple[int, int]], each: Floats, steps: Floats, found: Floats
) -> None:
    """Write the likelihoods of these sentences into `found`, from those of `each` word alone.

    Both ways at once: a sentence read from its end is one more sentence, with the steps reversed.
    """
    begins, ends = np.array(rows).T
    lengths = ends - begins
    ahead = np.arange(lengths.max())[:, None]
    there = begins + np.minimum(ahead, lengths - 1)
    from_end = np.maximum(lengths - 1 - ahead, 0)
    emit = each[np.stack([there, begins + from_end], axis=1)]
    step = np.exp(steps - steps.max())
    both_ways = np.stack([step, step.T])
    told = np.empty_like(emit)  # what the words before say of each, or those behind
    now = np.ones_like(emit[0])
    for at in range(len(emit)):
        told[at] = now
        now = (now * emit[at]) @ both_ways
        now /= now.sum(axis=-1, keepdims=True)
    likely = told[:, 0] * emit[:, 0] * told[from_end, 1, np.arange(len(rows))]
    likely /= likely.sum(axis=-1, keepdims=True)
    real = ahead < lengths
    found[there[real]] = likely[real]
