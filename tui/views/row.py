"""A fact as a row of the list."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pullquote.model.article import Span


@dataclass(frozen=True, slots=True)
class Node:
    """A mark on the line of time: full for what has happened, hollow for what is ahead.

    A `bar` goes from the first line of its row to the last: something that went on.
    """

    kind: Literal["full", "hollow", "none"] = "full"
    bar: bool = False


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
    days: tuple[date, date] | None = None
    """The first and the last day it may stand at."""
