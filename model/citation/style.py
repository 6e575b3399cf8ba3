"""What a style gives, and what it is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from pullquote.model.citation.italics import shown
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.work import Work


@dataclass(frozen=True, slots=True)
class Citation:
    """Quoted words with their credit as they stand in running text, and the full reference."""

    in_text: str
    """Words and credit, with the marks of `italics`; a style with notes gives its note too."""
    entry: str
    """The entry in the list of references, with the marks of `italics`."""
    note: str = ""
    """The footnote that the text leads to, in styles that have notes."""
    whole: str = ""
    """Quotation and reference in one piece, where they don't stand one below the other."""

    @property
    def quotation(self) -> str:
        """The quoted words with their credit; empty when the article as a whole is cited."""
        return shown("\n\n".join(part for part in (self.in_text, self.note) if part))

    @property
    def reference(self) -> str:
        """The full reference."""
        return shown(self.entry)

    @property
    def both(self) -> str:
        """The quotation, a blank line, the reference."""
        return self.whole or "\n\n".join(part for part in (self.quotation, self.reference) if part)

    def marked(self, opening: str, closing: str) -> "Citation":
        """With the italics of a format of its own: `*` and `*`, `<i>` and `</i>`."""
        parts = (self.in_text, self.entry, self.note, self.whole)
        return Citation(*(shown(part, opening, closing) for part in parts))


Listing = Literal["author-date", "author-title", "notes", "footnotes", "cited"]
"""How a list of several works is kept.

`author-date`: by author and year, works of one year told apart by letters; `author-title`: by
author and title; `notes`: the same, the text leading to numbered notes; `footnotes`: each entry
is the footnote of one quotation; `cited`: in the order in
which they are cited, numbered if the style has numbers.
"""

Uses = Sequence[tuple[Work, Sequence[Passage]]]
"""Works, each with the passages that are cited from it."""


@dataclass(frozen=True, slots=True)
class Style:
    """A way of citing: a pure function of the work and, for a part of it, the passage."""

    name: str
    label: str
    cite: Callable[[Work, Passage | None], Citation]
    aliases: tuple[str, ...] = ()
    listing: Listing = "cited"
    suffix: str = ".txt"
    """What the name of a file in this style ends in."""
    file: Callable[[Uses], str] | None = None
    """Of a machine format: one valid file of several works."""
    again: Callable[[Work, Passage | None], Citation] | None = None
    """How a work is cited that has been cited before, if otherwise."""
    gather: Callable[[Sequence[tuple[Work, Passage | None]]], Citation] | None = None
    """Of a style that sorts and numbers by itself: several facts as one text."""
    approximate: bool = False
    """Whether an engine makes it that is known to err, which is said wherever it is shown."""


def locator(paragraphs: tuple[int, int] | None) -> str:
    """ "para. 4", or "paras. 4–5", for works without pages."""
    if paragraphs is None:
        return ""
    first, last = paragraphs
    return f"para. {first}" if first == last else f"paras. {first}–{last}"
