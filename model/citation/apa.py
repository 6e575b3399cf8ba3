"""APA, 7th edition: author and date; the speaker is named in the sentence, not in the list."""

from pullquote.model.citation.dates import month_day_year, year_month_day
from pullquote.model.citation.italics import italic
from pullquote.model.citation.marks import nested
from pullquote.model.citation.names import listed
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import APA, with_credit
from pullquote.model.citation.style import Citation, locator
from pullquote.model.citation.tidy import sentence
from pullquote.model.citation.titles import headline_case, short_title, small_in_apa
from pullquote.model.citation.work import BRACKETED, Work

_MOST_AUTHORS = 20


def cite_apa(work: Work, passage: Passage | None) -> Citation:
    """A sentence that quotes and its entry in the reference list."""
    return Citation(_in_text(work, passage) if passage else "", _reference(work))


def _in_text(work: Work, passage: Passage) -> str:
    where = f", {locator(passage.paragraphs)}" if passage.paragraphs else ""
    who = _short(work)
    comma = "" if who.endswith(",”") else ","
    return with_credit(passage, f"({who}{comma} {work.year('n.d.')}{where})", APA)


def _short(work: Work) -> str:
    names = [name.family for name in work.authors]
    if len(names) > 2:
        return f"{names[0]} et al."
    if names:
        return " & ".join(names)
    if work.title:
        return f"“{nested(headline_case(short_title(work.title), small_in_apa))},”"
    return BRACKETED


def _reference(work: Work) -> str:
    date = f"({work.year('n.d.')}{year_month_day(work.dated)[4:]})"
    authors = _authors(work)
    lead = (authors, date, _title(work)) if authors else (_title(work), date)
    entry = sentence(*lead, "" if work.by_publisher else work.masthead)
    return " ".join(part for part in (entry, _address(work)) if part)


def _authors(work: Work) -> str:
    names = [name.initialled for name in work.authors]
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    return listed(names, "&", comma_before_two=not any(n.literal for n in work.authors[:1]))


def _title(work: Work) -> str:
    """Of a newspaper the name is in italics, of a page on a news site the title."""
    title = nested(work.sentence, inside=False) or BRACKETED
    return title if work.outlet == "newspaper" or not work.title else italic(title)


def _address(work: Work) -> str:
    """No full stop after an address; a day of reading only for a work without a date."""
    if work.undated_reading:
        return f"Retrieved {month_day_year(work.undated_reading)}, from {work.url}"
    return work.url
