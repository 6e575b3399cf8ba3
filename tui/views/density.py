"""How events lie along a stretch of time: a bar for each line of a scale, and its labels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

Days = tuple[date, date]

BLOCKS = " ▏▎▍▌▋▊▉█"
APART = 3
"""Lines from one label to the next, at least."""
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000)
"""Years between two labels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from the first to the last event, laid along a number of lines."""

    first: date
    last: date
    height: int

    def line(self, day: date) -> int:
        """The line that a day falls on; days outside fall on the ends."""
        total = (self.last - self.first).days + 1
        return min(max((day - self.first).days * self.height // total, 0), self.height - 1)

    def day(self, line: int) -> date:
        """The first day that falls on a line, or the last of all."""
        total = (self.last - self.first).days + 1
        return self.first + timedelta(days=min(-(-line * total // self.height), total - 1))

    def densities(self, stretches: Sequence[Days]) -> list[float]:
        """How many events fall on each line; one that may be on several is spread over them."""
        steps = [0.0] * (self.height + 1)
        for first, last in stretches:
            begin, end = self.line(first), self.line(last)
            share = 1 / (end - begin + 1)
            steps[begin] += share
            steps[end + 1] -= share
        return list(accumulate(steps[:-1]))

    def labels(self) -> dict[int, str]:
        """Dates at some of the lines: the roundest first, then as many as there is room for."""
        found: dict[int, str] = {}
        for marks in self._marks():
            for day, label in marks:
                line = self.line(day)
                if all(abs(line - other) >= APART for other in found):
                    found[line] = label
        return found

    def _marks(self) -> Iterator[Iterator[tuple[date, str]]]:
        """Years; within a few years months too; within two months days, below their month."""
        first, last = self.first, self.last
        if last.year - first.year >= 3:
            yield self._years()
        elif (last - first).days > 62:
            months = [(first, str(first.year)), *self._months()]
            yield ((day, str(day.year)) for day, _ in months if day == first or day.month == 1)
            yield iter(months)
        else:
            yield iter([(first, f"{first:%b}"), *self._months()])
            days = (first + timedelta(days=number) for number in range((last - first).days + 1))
            yield ((day, str(day.day)) for day in days)

    def _years(self) -> Iterator[tuple[date, str]]:
        """The first year, and round ones."""
        yield self.first, str(self.first.year)
        room = max(self.height // APART, 1)
        span = self.last.year - self.first.year
        step = next((step for step in STEPS if span <= step * room), STEPS[-1])
        for year in range((self.first.year // step + 1) * step, self.last.year + 1, step):
            yield date(year, 1, 1), str(year)

    def _months(self) -> Iterator[tuple[date, str]]:
        """The first days of the months after the first day."""
        first, last = self.first, self.last
        for month in range(first.month, 12 * (last.year - first.year) + last.month):
            day = date(first.year + month // 12, month % 12 + 1, 1)
            yield day, f"{day:%b}"


def bar(share: float, cells: int) -> str:
    """A bar of up to so many cells; anything above nothing is seen."""
    if share <= 0:
        return " " * cells
    eighths = max(round(share * cells * 8), 1)
    full, rest = divmod(eighths, 8)
    return (BLOCKS[8] * full + BLOCKS[rest].strip()).ljust(cells)[:cells]
