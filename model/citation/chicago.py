"""Chicago, 17th edition, notes: a numbered note that names both the speaker and the article."""

from collections.abc import Callable

from pullquote.model.citation.credit import INFERRED
from pullquote.model.citation.dates import month_day_year
from pullquote.model.citation.marks import ending_inside, nested
from pullquote.model.citation.names import listed
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.style import (
    Citation,
    block_words,
    inline_words,
    locator,
    set_apart,
    told,
)
from pullquote.model.citation.tidy import ended
from pullquote.model.citation.titles import headline_case, small_in_chicago, without_the
from pullquote.model.citation.work import UNTITLED, Work

_MOST_AUTHORS = 3

# A quotation of so many words is set apart (13.10).
_BLOCK = 100


def cite_chicago(work: Work, passage: Passage | None) -> Citation:
    """A sentence with the number of its note, and the note."""
    note = _credited(passage) + article_note(work, passage)
    return Citation(_in_text(passage) if passage else "", f"1. {note[0].upper()}{note[1:]}")


def _in_text(passage: Passage) -> str:
    if passage.length >= _BLOCK:
        return f"{set_apart(passage, block_words(passage))}¹{passage.inferred}"
    words = ending_inside(inline_words(passage))
    return f"{told(passage, f'“{words}”')}¹{passage.inferred}"


def _credited(passage: Passage | None) -> str:
    if passage is None or not passage.speech:
        return ""
    if passage.credit is None:
        return "quoted in "
    inferred = f" {INFERRED}" if passage.credit.inferred else ""
    return f"{passage.credit.short}{inferred}, quoted in "


def as_printed(text: str) -> str:
    """The text unchanged."""
    return text


def _headline(title: str) -> str:
    return headline_case(title, small_in_chicago)


Shown = Callable[[str], str]


def article_note(
    work: Work,
    passage: Passage | None,
    *,
    plain: Shown = as_printed,
    cased: Shown = _headline,
    linked: Shown = as_printed,
    paper: Shown = without_the,
    address: bool = True,
) -> str:
    """Author, title, newspaper, date, paragraph, address: the parts that are known.

    `cased` gives the title its capitals; `plain`, `linked` and `paper` say how ordinary text, the
    title and the newspaper's name are set in a format that has more than plain text.
    """
    title = (
        f"“{linked(ending_inside(nested(cased(work.title)), ''))},”"
        if work.title
        else f"{linked(UNTITLED)},"
    )
    date = month_day_year(work.published) if work.published else "n.d."
    accessed = (
        f"accessed {month_day_year(work.accessed)}"
        if work.accessed and work.url and not work.published
        else ""
    )
    rest = [
        paper(work.publisher) if work.publisher else "",
        date,
        locator(passage.paragraphs) if passage else "",
        accessed,
        plain(work.url) if address else "",
    ]
    who = f"{plain(_authors(work))}, " if _authors(work) else ""
    return ended(f"{who}{title} {', '.join(part for part in rest if part)}")


def _authors(work: Work) -> str:
    """Writers in the order of reading; an agency that is also the publisher is named once."""
    names = [name.natural for name in work.authors]
    if names == [work.publisher]:
        return ""
    return f"{names[0]} et al." if len(names) > _MOST_AUTHORS else listed(names, "and")
