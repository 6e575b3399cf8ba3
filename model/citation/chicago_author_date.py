"""Chicago, author and date: the note shrinks to a bracket, the year moves behind the author."""

from functools import partial

from pullquote.model.citation.chicago import (
    EIGHTEENTH,
    SEVENTEENTH,
    Edition,
    accessed,
    list_of_authors,
    paper_of,
    title_of,
)
from pullquote.model.citation.dates import month_day, month_day_year
from pullquote.model.citation.marks import nested
from pullquote.model.citation.names import listed
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import CHICAGO, with_credit
from pullquote.model.citation.style import Citation, locator
from pullquote.model.citation.tidy import capital, sentence
from pullquote.model.citation.titles import headline_case, short_title
from pullquote.model.citation.work import UNTITLED, Work


def cite_author_date(work: Work, passage: Passage | None, edition: Edition) -> Citation:
    """A sentence that quotes and its entry in the reference list."""
    in_text = _in_text(work, passage, edition) if passage else ""
    return Citation(in_text, _reference(work, edition))


cite_author_date_17 = partial(cite_author_date, edition=SEVENTEENTH)
cite_author_date_18 = partial(cite_author_date, edition=EIGHTEENTH)


def _in_text(work: Work, passage: Passage, edition: Edition) -> str:
    within = "quoted in " if passage.speech else ""
    year = f" {work.year('')}" if work.dated else f", {work.year('n.d.')}"
    where = f", {locator(passage.paragraphs)}" if passage.paragraphs else ""
    return with_credit(passage, f"({within}{_who(work, edition)}{year}{where})", CHICAGO)


def _who(work: Work, edition: Edition) -> str:
    """Who leads the entry in the list leads here."""
    names, more = edition.noted.of([name.family for name in work.writers])
    if names:
        return f"{names[0]} et al." if more else listed(names, "and")
    if work.publisher:
        return paper_of(work)
    if work.title:
        return f"“{nested(headline_case(short_title(work.title, article=False), edition.small))}”"
    return UNTITLED


def _reference(work: Work, edition: Edition) -> str:
    who, paper, title = list_of_authors(work, edition), paper_of(work), title_of(work, edition)
    year = work.year("n.d.")
    day = _day(work, edition)
    if who:
        lead = (who, year, title, ", ".join(part for part in (paper, day) if part))
    elif paper:
        lead = (paper, year, title, capital(day))
    else:
        lead = (title, year, "", capital(day))
    return sentence(*lead, accessed(work), work.url)


def _day(work: Work, edition: Edition) -> str:
    """The 17th edition gives the year again with the day, the 18th does not."""
    form = month_day_year if edition.repeats_year else month_day
    if not work.published:
        return f"last modified {form(work.modified)}" if work.modified else ""
    return "" if work.published.precision == "year" else form(work.published)
