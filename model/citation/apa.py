"""APA, 7th edition: author and date; the speaker is named in the sentence, not in the list."""

from pullquote.model.citation.dates import month_day_year, year_month_day
from pullquote.model.citation.marks import nested
from pullquote.model.citation.names import listed
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.style import Citation, locator, with_credit
from pullquote.model.citation.tidy import sentence
from pullquote.model.citation.titles import headline_case, short_title, small_in_apa
from pullquote.model.citation.work import UNTITLED, Work

_MOST_AUTHORS = 20

# A quotation of so many words is set apart (8.27).
_BLOCK = 40


def cite_apa(work: Work, passage: Passage | None) -> Citation:
    """A sentence that quotes and its entry in the reference list."""
    return Citation(_in_text(work, passage) if passage else "", _reference(work))


def _in_text(work: Work, passage: Passage) -> str:
    where = f", {locator(passage.paragraphs)}" if passage.paragraphs else ""
    year = work.published.year if work.published else "n.d."
    who = _short(work)
    comma = "" if who.endswith(",”") else ","
    return with_credit(passage, f"({who}{comma} {year}{where})", block_from=_BLOCK)


def _short(work: Work) -> str:
    names = [name.family for name in work.authors]
    if len(names) > 2:
        return f"{names[0]} et al."
    if names:
        return " & ".join(names)
    if work.title:
        return f"“{nested(headline_case(short_title(work.title), small_in_apa))},”"
    return _bracketed()


def _reference(work: Work) -> str:
    date = f"({year_month_day(work.published)})" if work.published else "(n.d.)"
    title = work.title or _bracketed()
    authors = _authors(work)
    lead = (authors, date, title) if authors else (title, date)
    publisher = "" if _same(work) else work.publisher
    return " ".join(part for part in (sentence(*lead, publisher), _address(work)) if part)


def _authors(work: Work) -> str:
    names = [name.initialled for name in work.authors]
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    return listed(names, "&", comma_before_two=not any(n.literal for n in work.authors[:1]))


def _same(work: Work) -> bool:
    """A work is not said to be published by its own author."""
    return len(work.authors) == 1 and work.authors[0].family == work.publisher


def _address(work: Work) -> str:
    """No full stop after an address; a day of reading only for a work without a date."""
    if work.url and work.accessed and not work.published:
        return f"Retrieved {month_day_year(work.accessed)}, from {work.url}"
    return work.url


def _bracketed() -> str:
    return f"[{UNTITLED[0].upper()}{UNTITLED[1:]}]"
