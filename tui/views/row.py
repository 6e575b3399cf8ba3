"""A fact as a row of the list."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

from pullquote.model.article import Span

if TYPE_CHECKING:
    from pullquote.model.export.open_ends import Side

Unit = Literal["century", "decade", "year", "month", "day"]
UNITS: tuple[Unit, ...] = get_args(Unit)


@dataclass(frozen=True, slots=True)
class Moment:
    """From which day to which a fact may stand, and how precisely the first is known."""

    first: date
    last: date
    unit: Unit = "day"
    ahead: bool = False
    """Whether it is after publication."""


@dataclass(frozen=True, slots=True)
class Node:
    """A mark on the line of time: what has happened, what is planned, what is only possible.

    A `bar` goes from the first line of its row to below the last: something that went on. Of an
    `open` one the text does not tell the begin or the end.
    """

    kind: Literal["happened", "planned", "possible", "none"] = "happened"
    bar: bool = False
    open: "Side" = ""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A bar below the head: how large a thing is beside others of its `label`, from 0 to 1.

    Up to `share` for sure, up to `reach` perhaps; `below` is for what is less than nothing.
    """

    label: str
    share: float
    reach: float
    below: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: a head line with something small at its right end, and words that wrap.

    `key` is the fact's id; `spans` are its words in the text, shown in the article beside it.
    A row without a head begins with its words. A heading only parts the rows and can't be
    selected; neither can a rule, a heading drawn as a line across.
    """

    key: str
    head: str
    body: str = ""
    tail: str = ""
    spans: tuple[Span, ...] = ()
    unsure: bool = False
    """The head is a guess and must look like one."""
    quiet: bool = False
    """The body is not somebody's exact words."""
    heading: bool = False
    rule: bool = False
    """A heading that is a line of its own across the list."""
    node: Node | None = None
    """How the row is tied to the line of time at its left."""
    moment: Moment | None = None
    """When it stands, if it has a date."""
    gauge: Gauge | None = None
    """How large it is beside the others."""
    course: tuple[float, ...] = ()
    """Where along the article it comes up, from 0 to 1: drawn as a strip beside the head."""
