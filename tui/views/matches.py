"""Where a search matches in the text, worked out only for what is looked at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Matches:
    """The matches of a query, block by block, in the order of the text."""

    query: str = ""
    blocks: tuple[int, ...] = ()
    """The numbers of the blocks that the query finds."""
    starts: Sequence[int] = field(default=(), compare=False, repr=False)
    """Where every block of the text starts."""
    within: Callable[[int], Sequence[Stretch]] = field(
        default=lambda _: (), compare=False, repr=False
    )
    """The matches in a block, by its number."""

    def __iter__(self) -> Iterator[Stretch]:
        """All of them."""
        return self._in(self.blocks)

    def __bool__(self) -> bool:
        """Whether there is any."""
        return next(iter(self), None) is not None

    def __len__(self) -> int:
        """How many there are: every block is looked at."""
        return sum(len(self.within(number)) for number in self.blocks)

    def between(self, start: int, end: int) -> list[Stretch]:
        """Those in a stretch of the text."""
        found: list[Stretch] = []
        for number in self.blocks[self._at(start) :]:
            if self.starts[number] >= end:
                break
            inside = self.within(number)
            first = bisect_right(inside, start, key=itemgetter(1))
            found += inside[first : bisect_left(inside, end, key=itemgetter(0))]
        return found

    def next(self, offset: int, step: int) -> Stretch | None:
        """The first from there on (1), or the last before there (-1), round and round."""
        here = self._at(offset)
        before, after = self.blocks[: here + 1], self.blocks[here:]
        if step > 0:
            ahead = (one for one in self._in(after) if one[0] >= offset)
            return next(chain(ahead, self._in(before)), None)
        behind = (one for one in self._back_in(before) if one[0] < offset)
        return next(chain(behind, self._back_in(after)), None)

    def _at(self, offset: int) -> int:
        """The place among the blocks of the last that starts at the offset or before."""
        return max(bisect_right(self.blocks, offset, key=self.starts.__getitem__) - 1, 0)

    def _in(self, blocks: Iterable[int]) -> Iterator[Stretch]:
        return chain.from_iterable(map(self.within, blocks))

    def _back_in(self, blocks: Sequence[int]) -> Iterator[Stretch]:
        return chain.from_iterable(reversed(self.within(number)) for number in reversed(blocks))
