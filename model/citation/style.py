"""What a style gives, and what it is given."""

from collections.abc import Callable
from dataclasses import dataclass

from pullquote.model.citation.marks import before_credit, ending_inside, joined, nested
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.work import Work


@dataclass(frozen=True, slots=True)
class Citation:
    """Quoted words with their credit as they stand in running text, and the full reference."""

    quotation: str
    """Empty when the article as a whole is cited."""
    reference: str

    @property
    def both(self) -> str:
        """What is copied: the quotation, a blank line, the reference."""
        return "\n\n".join(part for part in (self.quotation, self.reference) if part)


@dataclass(frozen=True, slots=True)
class Style:
    """A way of citing: a pure function of the work and, for a part of it, the passage."""

    name: str
    label: str
    cite: Callable[[Work, Passage | None], Citation]


def locator(paragraphs: tuple[int, int] | None) -> str:
    """ "para. 4", or "paras. 4–5", for works without pages."""
    if paragraphs is None:
        return ""
    first, last = paragraphs
    return f"para. {first}" if first == last else f"paras. {first}–{last}"


def told(passage: Passage, quoted: str) -> str:
    """The quoted words as a sentence that names the speaker; without one, the words alone.

    "said" whatever verb the article has: it claims nothing but that the words were said.
    A fragment is no sentence anybody said, so there the speaker "used the words".
    """
    if passage.credit is None:
        return quoted
    said = "used the words" if passage.fragment else "said,"
    return f"{passage.credit.subject} {said} {quoted}"


def with_credit(passage: Passage, credit: str, *, block_from: int) -> str:
    """Quoted words and the credit in brackets after them, the stop of the sentence last.

    From so many words on, the quotation is a block, and its own stop comes before the credit.
    """
    if passage.length >= block_from:
        return f"{set_apart(passage, block_words(passage))} {credit}{passage.inferred}"
    words = before_credit(inline_words(passage))
    return f"{told(passage, f'“{words}”')} {credit}.{passage.inferred}"


def inline_words(passage: Passage) -> str:
    """The words as they stand between quotation marks."""
    return joined([nested(piece) for piece in passage.pieces])


def block_words(passage: Passage) -> str:
    """The words as they stand in a block without marks."""
    return ending_inside(joined([nested(piece, inside=False) for piece in passage.pieces]))


def set_apart(passage: Passage, quoted: str) -> str:
    """A long quotation as a block of its own: indented, without marks."""
    block = f"    {quoted}"
    if passage.credit is None:
        return block
    said = "used the words" if passage.fragment else "said"
    return f"{passage.credit.subject} {said}:\n\n{block}"
