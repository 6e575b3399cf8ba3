"""What a time expression says, before anything is worked out: a small typed tree."""

from dataclasses import dataclass
from typing import Literal

from pullquote.model.article import TimeMod

Shift = Literal["last", "past", "next", "this", "previous", "following", "same", "the"]
Edge = Literal["start", "mid", "end"]


@dataclass(frozen=True, slots=True)
class Day:
    """ "Aug. 5, 2023", "the 13th" (no month), "Monday 4 May"."""

    day: int
    month: int | None = None
    year: int | None = None
    in_year: Shift | None = None
    """For "4 May last year"."""
    weekday: int | None = None
    shift: Shift | None = None
    """For "last Nov. 5"."""


@dataclass(frozen=True, slots=True)
class Month:
    """ "April", "March 1975", "March last year"."""

    month: int
    year: int | None = None
    shift: Shift | None = None
    in_year: Shift | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """ "2014", "fiscal 2025", "264 BC"."""

    year: int
    bc: bool = False


@dataclass(frozen=True, slots=True)
class YearPair:
    """ "the 2023-24 season"."""

    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Decade:
    """ "the 1990s"; `tens` may lack the century ("the '90s" is 9)."""

    tens: int


@dataclass(frozen=True, slots=True)
class Century:
    """ "the 19th century"."""

    number: int
    bc: bool = False


@dataclass(frozen=True, slots=True)
class Weekday:
    """ "Tuesday", "last Thursday", "Friday week"."""

    weekday: int
    shift: Shift | None = None
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Season:
    """ "the spring of 2018", "last summer"."""

    season: str
    year: int | None = None
    shift: Shift | None = None
    in_year: Shift | None = None


@dataclass(frozen=True, slots=True)
class Quarter:
    """ "the third quarter of 2022", "the second half"."""

    kind: Literal["Q", "H"]
    number: int
    year: int | None = None
    shift: Shift | None = None
    in_year: Shift | None = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """ "Christmas Eve 2019"."""

    name: str
    year: int | None = None
    shift: Shift | None = None
    in_year: Shift | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """ "last week", "that year", "the following day", "the weekend"."""

    unit: str
    shift: Shift


@dataclass(frozen=True, slots=True)
class Reported:
    """The period a business report is about: "the latest quarter", "the year-earlier period"."""

    unit: str
    """ "quarter", "half" or "period"."""
    back: int = 0
    """Years before it."""
    year: int | None = None
    """For "the 1988 quarter"."""
    in_year: Shift | None = None
    """For "the same period last year"."""


@dataclass(frozen=True, slots=True)
class Around:
    """ "The week of 4 March"."""

    unit: str
    base: "Expression"


@dataclass(frozen=True, slots=True)
class Nth:
    """ "The first Friday of July", "the last week in May" (-1)."""

    number: int
    unit: str
    """ "weekday", "day", "week" or "weekend"."""
    weekday: int
    """0 for other units."""
    base: "Expression"


@dataclass(frozen=True, slots=True)
class FromToday:
    """ "today", "yesterday", "the day after tomorrow"."""

    days: int


@dataclass(frozen=True, slots=True)
class Away:
    """ "two years ago" (from publication), "a month later" (from the last time told)."""

    count: int | None
    unit: str
    sign: Literal[-1, 1]
    back_to: "Literal['publication', 'told'] | Expression"
    mod: TimeMod | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a day: "Tuesday night", "this morning", "that evening"."""

    part: str
    base: "Expression | None"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time by the clock, with its day if named."""

    hour: int
    minute: int | None
    base: "Expression | None"


@dataclass(frozen=True, slots=True)
class Edged:
    """ "early May", "the end of next year", "later this month"."""

    edge: Edge
    base: "Expression"


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time: "three weeks", "the last six or eight days" (`reach` past)."""

    low: float | None
    high: float | None
    unit: str
    reach: Literal["past", "next"] | None = None
    mod: TimeMod | None = None
    """ "About", "more than", "nearly"."""
    rest: "Length | None" = None
    """For "five years and four months": the four months."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """ "every Tuesday", "twice a week"."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """ "now", "recently"."""

    value: str


Expression = (
    Day | Month | Year | YearPair | Decade | Century | Weekday | Season | Quarter | Holiday | Unit
    | Reported | Around | Nth | FromToday | Away | Part | Clock | Edged | Length | Repeat | Vague
)  # fmt: skip
