"""The distinct words of many lines, sorted, and which of them a typed word may mean.

Sorted words make every beginning one slice. Slips are looked for with numpy first: one slip
changes the set of letters by two at most, so a mask of 32 bits a word and its length leave about
one word in fifty for rapidfuzz. (As trigram filters do, but in 4 bytes a word.)
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pullquote.model.search import likeness as like

LAST = "\U0010ffff"

# Beginnings up to so many letters are compared with a slip.
_LONGEST = 16
# Letters beyond these tell no words apart that the first did not.
_READ = 32
_AT_A_TIME = 50_000
_MOST_HELD = 100

Numbers = NDArray[Any]


class Meant(NamedTuple):
    """A slice of the vocabulary, and how like its words are to the one typed, in percent."""

    first: int
    stop: int
    value: int


class Vocabulary:
    """Sorted words with the tables by which those meant are found."""

    def __init__(self, words: list[str], tables: dict[str, Numbers]) -> None:
        self.words = words
        self._whole = tables["whole"]
        self._beginnings = tables["beginnings"]
        self._lengths = tables["lengths"]
        self._shared = tables["shared"]
        self._joined = "\n".join(words)
        self._at = np.cumsum(np.fromiter((len(word) + 1 for word in words), np.int64, len(words)))

    def find(self, word: str) -> Iterator[Meant]:
        """The word itself, if it is there."""
        at = bisect_left(self.words, word)
        if at < len(self.words) and self.words[at] == word:
            yield Meant(at, at + 1, _percent(like.SAME))

    def begun(self, letters: str, value: float) -> Meant:
        """All words that begin so: one slice."""
        first = bisect_left(self.words, letters)
        return Meant(first, bisect_left(self.words, letters + LAST, first), _percent(value))

    def meant(self, typed: str, unfinished: bool) -> list[Meant]:
        """The words that may be meant, the least like first."""
        found = list(self.find(typed))
        telling = len(typed) >= like.TELLING
        if unfinished or telling:
            found.append(self.begun(typed, like.BEGINS_UNFINISHED if unfinished else like.BEGINS))
        if len(typed) >= like.SHORTEST_STEM:
            found += self._with_other_endings(typed)
        if telling:
            found += self._holding(typed)
            if slips := like.slips_allowed(typed):
                found += self._slipped(typed, slips)
                if unfinished:
                    found += self._begun_with_slips(typed, slips)
        return sorted(found, key=lambda one: one.value)

    def _with_other_endings(self, typed: str) -> Iterator[Meant]:
        shortest = max(like.SHORTEST_STEM, len(typed) // 2, len(typed) - like.LONGEST_ENDING)
        first, stop, _ = self.begun(typed[:shortest], 0)
        short = self._lengths[first:stop] <= len(typed) + like.LONGEST_ENDING
        for at in (np.flatnonzero(short) + first).tolist():
            if like.differ_in_ending(typed, self.words[at]):
                yield Meant(at, at + 1, _percent(like.ENDING))

    def _holding(self, typed: str) -> Iterator[Meant]:
        place = -1
        for _ in range(_MOST_HELD):
            place = self._joined.find(typed, place + 1)
            if place < 0:
                return
            at = int(np.searchsorted(self._at, place, "right"))
            yield Meant(at, at + 1, _percent(like.HOLDS))
            place = int(self._at[at]) - 1

    def _slipped(self, typed: str, slips: int) -> Iterator[Meant]:
        near = self._lengths >= len(typed) - slips
        near &= self._lengths <= len(typed) + slips
        near &= self._alike(self._whole, typed, slips)
        places = np.flatnonzero(near).tolist()
        for at, word, count in _within(typed, places, [self.words[at] for at in places], slips):
            if like.credible(typed, word, count):
                yield Meant(at, at + 1, _percent(like.slipped(typed, word, count)))

    def _alike(self, masks: Numbers, typed: str, slips: int) -> Numbers:
        """Which masks differ no more than the slips that are credible can make them."""
        differing = _bits(masks ^ _mask(typed))
        if slips < 2 or like.credible(typed, "", slips):
            alike: Numbers = differing <= 2 * slips
            return alike
        alike = differing <= 2
        first, stop, _ = self.begun(typed[0], 0)
        alike[first:stop] |= differing[first:stop] <= 2 * slips
        return alike

    def _begun_with_slips(self, typed: str, slips: int) -> Iterator[Meant]:
        for length in range(len(typed) - 1, min(len(typed) + 1, _LONGEST) + 1):
            # The first word of each beginning of that length stands for all of them.
            near = self._shared < length
            near &= self._lengths >= length
            near &= self._alike(self._beginnings[length - 1], typed, slips)
            places = np.flatnonzero(near).tolist()
            cut = [self.words[at][:length] for at in places]
            for _, beginning, count in _within(typed, places, cut, slips):
                if like.credible(typed, beginning, count):
                    yield self.begun(beginning, like.slipped_in_beginning(typed, beginning, count))


def tables(words: Sequence[str]) -> dict[str, Numbers]:
    """For each of the sorted words: letter masks, also of its beginnings; length; letters shared
    with the word before."""
    whole = np.zeros(len(words), np.uint32)
    beginnings = np.zeros((_LONGEST, len(words)), np.uint32)
    for start in range(0, len(words), _AT_A_TIME):
        part = slice(start, start + _AT_A_TIME)
        codes = np.array(words[part], f"U{_READ}").view(np.uint32).reshape(-1, _READ)
        masks = np.bitwise_or.accumulate(_LETTER_BITS[_letter(codes)], axis=1)
        whole[part] = masks[:, -1]
        beginnings[:, part] = masks[:, :_LONGEST].T
    shared = np.zeros(len(words), np.uint8)
    for at in range(1, len(words)):
        shared[at] = _shared(words[at - 1], words[at])
    lengths = np.fromiter((min(len(word), 255) for word in words), np.uint8, len(words))
    return {"whole": whole, "beginnings": beginnings, "lengths": lengths, "shared": shared}


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one[:_LONGEST], other, strict=False):
        if a != b:
            break
        count += 1
    return count


# a to z have a bit each; figures and all other letters share the last six; nothing has none.
_LETTER_BITS = np.array([0, *(1 << bit for bit in range(32))], np.uint32)


def _letter(codes: Numbers) -> Numbers:
    plain = (codes >= 97) & (codes <= 122)
    return np.where(plain, codes - 96, np.where(codes == 0, 0, codes % 6 + 27))


def _mask(word: str) -> Numbers:
    codes = np.array([ord(letter) for letter in word[:_READ]], np.uint32)
    mask: Numbers = np.bitwise_or.reduce(_LETTER_BITS[_letter(codes)])
    return mask


if hasattr(np, "bitwise_count"):
    _bits: Any = np.bitwise_count
else:  # numpy 1.26
    _OF_16 = np.array([bin(number).count("1") for number in range(1 << 16)], np.uint8)

    def _bits(masks: Numbers) -> Numbers:
        found: Numbers = _OF_16[masks & 0xFFFF] + _OF_16[masks >> 16]
        return found


def _within(
    typed: str, places: list[int], words: list[str], slips: int
) -> Iterator[tuple[int, str, int]]:
    """Those of the words that are at most so many slips away."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    if not words:
        return
    counts = process.cdist([typed], words, scorer=OSA.distance, score_cutoff=slips, dtype=np.uint8)[
        0
    ]
    for found in np.flatnonzero(counts <= slips).tolist():
        yield places[found], words[found], int(counts[found])


def _percent(value: float) -> int:
    return round(100 * value)
