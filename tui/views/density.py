"""How events lie in time, on as few lines as there are: the scale beside the timeline.

A line stands for a day, a month, a year, a decade or a century, whichever suits the crowd there:
of a story about 1945 and last week, 1945 is one line and last week seven. A stretch without any
event takes no line, or one that shows the break.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from pullquote.model.export.when import ordinal
from pullquote.tui.views.row import UNITS, Moment, Unit

BREAKS: dict[Unit, int] = {
    "day": 366,
    "month": 366,
    "year": 3653,
    "decade": 36525,
    "century": 36525,
}
"""Days without any event that are shown as a break: more than the labels tell at a glance."""
LEAST = 3
"""Lines that make a scale worth its place."""
BAR = 3
"""Events that fill the longest bar, at least: one event alone is no crowd."""
BLOCKS = " ▏▎▍▌▋▊▉█"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of the calendar before publication or after it, coarser ones first."""

    ahead: bool
    first: date
    size: int
    """The place of its unit in `UNITS`."""

    @property
    def unit(self) -> Unit:
        """What it is one of."""
        return UNITS[self.size]

    @property
    def after(self) -> date:
        """The day after its last."""
        first = self.first
        match self.unit:
            case "day":
                return first + timedelta(days=first < date.max)
            case "month":
                return _month(first.year + first.month // 12, first.month % 12 + 1)
            case unit:
                return _month(first.year - first.year % _YEARS[unit] + _YEARS[unit], 1)

    @property
    def label(self) -> str:
        """Its name, the shorter since the line of its year stands above."""
        first = self.first
        match self.unit:
            case "day":
                return f"{first.day} {first:%b}"
            case "month":
                return f"{first:%b}"
            case "year":
                return str(first.year)
            case "decade":
                return f"{first.year - first.year % 10}s"
            case "century":
                return f"{ordinal(first.year // 100 + 1)} c"

    @classmethod
    def of(cls, moment: Moment, unit: Unit) -> "Period":
        """The one that a moment begins in."""
        first = moment.first
        if unit in _YEARS:
            first = _month(first.year - first.year % _YEARS[unit], 1)
        elif unit == "month":
            first = first.replace(day=1)
        return cls(moment.ahead, first, UNITS.index(unit))


_YEARS: dict[Unit, int] = {"year": 1, "decade": 10, "century": 100}


def _month(year: int, month: int) -> date:
    """Its first day, or the nearest that a calendar has."""
    return date.max if year > date.max.year else date(max(year, 1), month, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the scale: events of a period, the year of the lines below, a break, the day."""

    kind: Literal["events", "year", "break", "published"]
    label: str = ""
    count: int = 0
    period: Period | None = None


@dataclass(frozen=True)
class Scale:
    """The lines, and on which of them a moment stands."""

    lines: tuple[Line, ...] = ()
    _places: dict[Period, int] = field(default_factory=dict)

    @property
    def most(self) -> int:
        """What the longest bar stands for."""
        return max([BAR, *(line.count for line in self.lines)])

    def line(self, moment: Moment) -> int:
        """The line that a moment begins on."""
        for unit in UNITS[UNITS.index(moment.unit) :: -1]:
            at = self._places.get(Period.of(moment, unit))
            if at is not None:
                return at
        return 0

    def lines_of(self, moment: Moment) -> range:
        """The lines from a moment's first day to its last."""
        begin = end = self.line(moment)
        for period, at in self._places.items():
            if at > end and period.first <= moment.last:
                end = at
        return range(begin, end + 1)


def scale_of(moments: Iterable[Moment], height: int, *, published: bool) -> Scale:
    """The finest scale of no more than so many lines; none where it would not be worth its place.

    Whatever period holds the most events is parted first.
    """
    crowd = Counter(moments)
    held: dict[Period, Counter[Moment]] = _parted(crowd, UNITS[0])
    lines = list(_lines(held, published))
    open_: set[Period] = set(held)
    while open_:
        largest = max(open_, key=lambda period: (held[period].total(), period))
        open_.remove(largest)
        if (size := largest.size + 1) == len(UNITS):
            continue
        parts = _parted(held[largest], UNITS[size])
        finer = {one: of for one, of in held.items() if one != largest} | parts
        laid = list(_lines(finer, published))
        if len(laid) <= height:
            held, lines = finer, laid
            open_ |= {period for period in parts if period != largest}
    if len(held) < LEAST or len(lines) > height:
        return Scale()
    places = {line.period: at for at, line in enumerate(lines) if line.period}
    return Scale(tuple(lines), places)


def _parted(crowd: Counter[Moment], unit: Unit) -> dict[Period, Counter[Moment]]:
    """The moments by the period they begin in; of one known less precisely its own unit."""
    parts: defaultdict[Period, Counter[Moment]] = defaultdict(Counter)
    for moment, count in crowd.items():
        known = min(unit, moment.unit, key=UNITS.index)
        parts[Period.of(moment, known)][moment] += count
    return dict(parts)


def _lines(held: dict[Period, Counter[Moment]], published: bool) -> Iterator[Line]:
    """The periods in their order, with years above, breaks between, and the day of publication."""
    before: Period | None = None
    year: int | None = None
    for period in sorted(held):
        if published and period.ahead and (before is None or not before.ahead):
            yield Line("published")
        if before and (period.first - before.after).days > _break(before, period):
            yield Line("break")
        if period.unit in ("day", "month") and period.first.year != year:
            yield Line("year", str(period.first.year))
        yield Line("events", period.label, held[period].total(), period)
        before, year = period, period.first.year if period.size >= UNITS.index("year") else None
    if published and (before is None or not before.ahead):
        yield Line("published")


def _break(one: Period, other: Period) -> int:
    return BREAKS[UNITS[max(one.size, other.size)]]


def bar(count: int, most: int, cells: int) -> str:
    """A bar of up to so many cells; anything above nothing is seen."""
    if not count:
        return " " * cells
    eighths = max(round(count * cells * 8 / most), 1)
    full, rest = divmod(eighths, 8)
    return (BLOCKS[8] * full + BLOCKS[rest].strip()).ljust(cells)[:cells]
