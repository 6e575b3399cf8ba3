"""The quotation marks of one paragraph in a row, and which of them closes which.

What is asked of every mark is worked out for all of them in one pass, so that marks without
partners cost no more than those with.
"""

from collections.abc import Callable

from pullquote.model.language.shapes import Family, Mark

_REACH = 200
"""How many marks ahead a partner is looked for: farther off there is none."""


class Row:
    """The marks of a paragraph, in order."""

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks
        self._closers: dict[Family, list[int]] = {}
        self._openers: dict[Family, list[int]] = {}
        self._single: list[int] | None = None

    def opener(self, at: int, family: Family) -> int | None:
        """The next mark of the family that may open, from `at` on."""
        if family not in self._openers:
            self._openers[family] = self._next(lambda mark: mark.opens and mark.family == family)
        return self._near(self._openers[family][at], at - 1)

    def closer(self, at: int, family: Family) -> int | None:
        """The mark that closes the quotation opened before `at`."""
        if family == "single":
            return self._single_closer(at)
        if family not in self._closers:
            self._closers[family] = self._partners(family)
        return self._near(self._closers[family][at], at)

    def _near(self, found: int, at: int) -> int | None:
        return found if found < min(len(self.marks), at + _REACH) else None

    def _next(self, wanted: Callable[[Mark], bool]) -> list[int]:
        """For every place the next mark that is wanted; the number of marks for none."""
        found = [len(self.marks)] * (len(self.marks) + 1)
        for at in range(len(self.marks) - 1, -1, -1):
            found[at] = at if wanted(self.marks[at]) else found[at + 1]
        return found

    def _partners(self, family: Family) -> list[int]:
        """For every place the mark that closes what is open there, those opened since passed over.

        Depth is counted along the row: the partner is the first mark that leaves less open than
        there was before the place.
        """
        following = self._next(lambda mark: mark.family == family)
        depths = [0]
        for at, mark in enumerate(self.marks):
            step = 0
            if mark.family == family and mark.opens and not mark.closes:
                step = 1
            elif mark.family == family and mark.closes:
                step = 0 if not mark.strong and self._closes_later(following, at + 1) else -1
            depths.append(depths[-1] + step)
        found = [len(self.marks)] * (len(self.marks) + 1)
        waiting: list[int] = []
        for at, depth in enumerate(depths):
            while waiting and depths[waiting[-1]] > depth:
                found[waiting.pop()] = at - 1
            waiting.append(at)
        return found

    def _closes_later(self, following: list[int], at: int) -> bool:
        place = self._near(following[at], at)
        return place is not None and self.marks[place].closes and not self.marks[place].opens

    def _single_closer(self, at: int) -> int | None:
        """The first mark that can't be an apostrophe, else the last that can."""
        if self._single is None:
            self._single = self._next(lambda mark: mark.closes and mark.family == "single")
        if self._near(self._single[at], at) is None:
            return None
        weak: int | None = None
        inside = False
        depth = 1
        for index in range(at, min(len(self.marks), at + _REACH)):
            mark = self.marks[index]
            if mark.family == "double":
                inside = mark.opens if not inside else not mark.closes
            elif mark.family == "single" and not inside:
                if mark.opens and not mark.closes:
                    if weak is not None:
                        break
                    depth += 1
                elif mark.closes and depth > 1:
                    depth -= 1
                elif mark.closes and mark.strong:
                    return index
                elif mark.closes:
                    weak = index
        return weak
