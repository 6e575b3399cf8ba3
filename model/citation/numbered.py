"""Styles whose text holds a number and whose list is numbered: AMA, IEEE, Vancouver.

The speaker is named in the sentence; the number leads to the article.
"""

from dataclasses import replace

from pullquote.model.citation.dates import ieee_date, month_day_year, nlm_date
from pullquote.model.citation.italics import italic
from pullquote.model.citation.marks import ending_inside, going_on, nested
from pullquote.model.citation.names import Most, listed
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import AMA, IEEE, VANCOUVER, with_credit, with_number
from pullquote.model.citation.style import Citation, locator
from pullquote.model.citation.tidy import capital, ended, raised, sentence
from pullquote.model.citation.work import BRACKETED, UNTITLED, Work

_AMA_AUTHORS = Most(6, 3)
_IEEE_AUTHORS = Most(6, 1)
_VANCOUVER_AUTHORS = Most(6, 6)


def cite_ama(work: Work, passage: Passage | None) -> Citation:
    """AMA, 11th edition: a raised number with its paragraph; 3.13.1 for newspapers."""
    return Citation(_ama_in_text(work, passage) if passage else "", _ama_reference(work))


def _ama_in_text(work: Work, passage: Passage) -> str:
    where = locator(passage.paragraphs).replace(". ", "")
    number = raised(_number(work))
    return with_number(passage, f"{number}({where})" if where else number, AMA)


def _number(work: Work) -> int:
    return work.number or 1


def _ama_reference(work: Work) -> str:
    """Newspapers are never shortened; the day of reading stands before the address."""
    names, more = _AMA_AUTHORS.of([name.bare for name in work.writers])
    entry = sentence(
        ", ".join([*names, "et al"] if more else names),
        _title(work),
        work.masthead,
        month_day_year(work.published),
        f"Updated {month_day_year(work.modified)}" if work.modified else "",
        f"Accessed {month_day_year(work.reading)}" if work.reading else "",
    )
    return f"{_number(work)}. {entry} {work.url}".rstrip()


def _title(work: Work) -> str:
    """Without marks around it, so that its own are double ones."""
    return nested(work.sentence, inside=False) or BRACKETED


def cite_ieee(work: Work, passage: Passage | None) -> Citation:
    """IEEE: a number in brackets with its paragraph; authors by initials first."""
    return Citation(_ieee_in_text(work, passage) if passage else "", _ieee_reference(work))


def _ieee_in_text(work: Work, passage: Passage) -> str:
    where = locator(passage.paragraphs)
    number = _number(work)
    return with_credit(passage, f"[{number}, {where}]" if where else f"[{number}]", IEEE)


def _ieee_reference(work: Work) -> str:
    names, more = _IEEE_AUTHORS.of([name.led_by_initials for name in work.writers])
    who = f"{names[0]} {italic('et al.')}" if more else listed(names, "and")
    where = ", ".join(part for part in (work.masthead, ieee_date(work.dated)) if part)
    stop = going_on if where else ending_inside
    title = f"“{stop(nested(work.sentence))}”" if work.title else UNTITLED + ("," if where else ".")
    entry = f"{who}, {title}" if who else capital(title)
    reading = f"Accessed: {ieee_date(work.reading)}." if work.reading else ""
    online = f"[Online]. Available: {work.url}" if work.url else ""
    parts = (entry, ended(where) if where else "", reading, online)
    return " ".join((f"[{_number(work)}]", *(part for part in parts if part)))


def cite_vancouver(work: Work, passage: Passage | None) -> Citation:
    """Vancouver, as the National Library of Medicine lists newspapers on the internet."""
    number = f"({_number(work)})"
    return Citation(with_credit(passage, number, VANCOUVER) if passage else "", _nlm(work))


# Citing Medicine writes numerals behind a name as ordinals.
_ORDINALS = {"II": "2nd", "III": "3rd", "IV": "4th", "V": "5th"}


def _nlm_names(work: Work) -> str:
    writers = (replace(one, suffix=_ORDINALS.get(one.suffix, one.suffix)) for one in work.writers)
    names, more = _VANCOUVER_AUTHORS.of([name.bare for name in writers])
    return ", ".join([*names, "et al"] if more else names)


def _nlm(work: Work) -> str:
    """The medium behind the newspaper's name, what was done when in brackets behind the date."""
    medium = " [Internet]" if work.url else ""
    title = _title(work)
    paper = f"{work.publisher}{medium}" if work.publisher else ""
    done = "; ".join(
        f"{what} {nlm_date(day)}"
        for what, day in (("updated", work.modified), ("cited", work.reading))
        if day
    )
    date = nlm_date(work.published) or "[date unknown]"
    entry = sentence(
        _nlm_names(work),
        title if paper else f"{title}{medium}",
        paper,
        f"{date} [{done}]" if done else date,
    )
    entry = f"{_number(work)}. {entry}"
    return f"{entry} Available from: {work.url}" if work.url else entry
