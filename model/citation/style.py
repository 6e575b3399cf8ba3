"""What a style gives, and what it is given."""

from collections.abc import Callable
from dataclasses import dataclass

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

    @property
    def quotation(self) -> str:
        """The quoted words with their credit; empty when the article as a whole is cited."""
        return shown(self.in_text)

    @property
    def reference(self) -> str:
        """The full reference."""
        return shown(self.entry)

    @property
    def both(self) -> str:
        """The quotation, a blank line, the reference."""
        return "\n\n".join(part for part in (self.quotation, self.reference) if part)

    def marked(self, opening: str, closing: str) -> "Citation":
        """With the italics of a format of its own: `*` and `*`, `<i>` and `</i>`."""
        return Citation(shown(self.in_text, opening, closing), shown(self.entry, opening, closing))


@dataclass(frozen=True, slots=True)
class Style:
    """A way of citing: a pure function of the work and, for a part of it, the passage."""

    name: str
    label: str
    cite: Callable[[Work, Passage | None], Citation]
    aliases: tuple[str, ...] = ()


def locator(paragraphs: tuple[int, int] | None) -> str:
    """ "para. 4", or "paras. 4–5", for works without pages."""
    if paragraphs is None:
        return ""
    first, last = paragraphs
    return f"para. {first}" if first == last else f"paras. {first}–{last}"
