"""A fact as a row of the list."""

from dataclasses import dataclass

from pullquote.model.article import Span


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: a head line with something small at its right end, and words that wrap.

    `key` is the fact's id; `spans` are its words in the text, shown in the article beside it.
    A heading only parts the rows and can't be selected.
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
