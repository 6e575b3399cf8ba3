"""Chicago, notes and bibliography: a numbered note that names both the speaker and the article."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pullquote.model.citation.credit import INFERRED
from pullquote.model.citation.dates import month_day_year
from pullquote.model.citation.italics import italic
from pullquote.model.citation.marks import ending_inside, going_on, nested
from pullquote.model.citation.names import Most, listed
from pullquote.model.citation.outlets import without_the
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import CHICAGO, with_number
from pullquote.model.citation.style import Citation, locator
from pullquote.model.citation.tidy import capital, ended, raised, sentence
from pullquote.model.citation.titles import (
    Small,
    headline_case,
    short_title,
    small_in_chicago,
    small_in_chicago_18,
)
from pullquote.model.citation.work import UNTITLED, Work


@dataclass(frozen=True, slots=True)
class Edition:
    """What the editions of the manual differ in."""

    small: Small
    listed: Most
    """Authors in a bibliography."""
    noted: Most
    """Authors in a note or in brackets."""
    repeats_year: bool
    """Whether an entry that begins with the year gives it again with the day."""


SEVENTEENTH = Edition(small_in_chicago, Most(10, 7), Most(3), repeats_year=True)
EIGHTEENTH = Edition(small_in_chicago_18, Most(6, 3), Most(2), repeats_year=False)


def cite_notes(work: Work, passage: Passage | None, edition: Edition) -> Citation:
    """A sentence with the number of its note, and the note; the entry of the bibliography."""
    note = f"{_credited(passage, short=False)}{article_note(work, passage, edition)}"
    return _noted(work, passage, edition, note, work.number or 1)


def cite_short_notes(work: Work, passage: Passage | None, edition: Edition) -> Citation:
    """The same with the short note of a work that has been cited before."""
    note = f"{_credited(passage, short=True)}{_short_note(work, edition)}"
    return _noted(work, passage, edition, note, work.number or 1)


def _noted(
    work: Work, passage: Passage | None, edition: Edition, note: str, number: int
) -> Citation:
    in_text = with_number(passage, raised(number), CHICAGO) if passage else ""
    return Citation(in_text, bibliography(work, edition), f"{number}. {capital(note)}")


cite_chicago_17 = partial(cite_notes, edition=SEVENTEENTH)
cite_chicago_17_short = partial(cite_short_notes, edition=SEVENTEENTH)
cite_chicago_18 = partial(cite_notes, edition=EIGHTEENTH)
cite_chicago_18_short = partial(cite_short_notes, edition=EIGHTEENTH)


def _credited(passage: Passage | None, *, short: bool) -> str:
    """Both who spoke and who wrote it down are named (17th edition, 14.260)."""
    if passage is None or not passage.speech:
        return ""
    credit = passage.credit
    if credit is None:
        return "quoted in "
    inferred = f" {INFERRED}" if credit.inferred else ""
    return f"{credit.shortest if short else credit.short}{inferred}, quoted in "


def as_printed(text: str) -> str:
    """The text unchanged."""
    return text


def paper_of(work: Work) -> str:
    """A newspaper in italics and without "The"; an agency or a site upright."""
    name = without_the(work.publisher)
    return italic(name) if work.outlet == "newspaper" else name


Shown = Callable[[str], str]
"""How a piece of a note is set."""


def article_note(
    work: Work,
    passage: Passage | None,
    edition: Edition = SEVENTEENTH,
    *,
    plain: Shown = as_printed,
    cased: Shown | None = None,
    linked: Shown = as_printed,
    paper: Shown | None = None,
    address: bool = True,
) -> str:
    """Author, title, newspaper, date, paragraph, address: the parts that are known.

    `cased` gives the title its capitals; `plain`, `linked` and `paper` say how ordinary text, the
    title and the newspaper's name are set in a format that has more than plain text.
    """
    headline = cased(work.title) if cased else headline_case(work.title, edition.small)
    words = going_on(nested(headline), asking=True) if work.title else f"{UNTITLED},"
    # The comma is no part of the link.
    title = f"{linked(words.removesuffix(','))}{',' if words.endswith(',') else ''}"
    title = f"“{title}”" if work.title else title
    rest = [
        (paper(work.publisher) if paper else paper_of(work)) if work.publisher else "",
        _date(work, "last modified"),
        locator(passage.paragraphs) if passage else "",
        f"accessed {month_day_year(work.undated_reading)}" if work.undated_reading else "",
        plain(work.url) if address else "",
    ]
    names, more = edition.noted.of([name.natural for name in work.writers])
    who = f"{names[0]} et al." if more else listed(names, "and")
    lead = f"{plain(who)}, " if who else ""
    return ended(f"{lead}{title} {', '.join(part for part in rest if part)}")


def _date(work: Work, modified: str) -> str:
    """A page without a date has that of its last change, said to be one."""
    if work.published:
        return month_day_year(work.published)
    return f"{modified} {month_day_year(work.modified)}" if work.modified else "n.d."


def _short_note(work: Work, edition: Edition) -> str:
    """Family names and the first words of the title."""
    names, more = edition.noted.of([name.family for name in work.writers])
    who = f"{names[0]} et al." if more else listed(names, "and")
    short = headline_case(short_title(work.title, article=False), edition.small)
    title = f"“{ending_inside(nested(short))}”" if work.title else ended(UNTITLED)
    return f"{who}, {title}" if who else title


def bibliography(work: Work, edition: Edition) -> str:
    """The entry of the list; an unsigned story has its newspaper first (14.207 of the 16th)."""
    who, date = list_of_authors(work, edition), _date(work, "Last modified")
    paper = paper_of(work)
    where = ", ".join(part for part in (paper, _date(work, "last modified")) if part)
    lead = (who, title_of(work, edition), where) if who else (paper, title_of(work, edition), date)
    return sentence(*lead, accessed(work), work.url)


def title_of(work: Work, edition: Edition) -> str:
    """The title between marks, its stop inside."""
    if not work.title:
        return UNTITLED.capitalize()
    return f"“{ending_inside(nested(headline_case(work.title, edition.small)))}”"


def list_of_authors(work: Work, edition: Edition) -> str:
    """The first author turned round, the others as they are spoken."""
    names, more = edition.listed.of([name.natural for name in work.writers])
    if not names:
        return ""
    first, rest = work.writers[0], names[1:]
    if more:
        return f"{', '.join([first.inverted, *rest])}, et al."
    return listed([first.inverted, *rest], "and", comma_before_two=not first.literal)


def accessed(work: Work) -> str:
    """The day of reading, of a page without a date."""
    return f"Accessed {month_day_year(work.undated_reading)}" if work.undated_reading else ""
