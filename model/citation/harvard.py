"""Harvard as "Cite Them Right" has it: British marks and dates, the speaker in the brackets.

British whatever the article's own English: the style decides, not the source.
"""

from pullquote.model.citation.dates import day_month, day_month_year
from pullquote.model.citation.italics import italic
from pullquote.model.citation.marks import nested
from pullquote.model.citation.names import Most
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import HARVARD, in_marks, with_credit
from pullquote.model.citation.style import Citation
from pullquote.model.citation.tidy import ended
from pullquote.model.citation.titles import short_title
from pullquote.model.citation.work import BRACKETED, Work

# Of four authors or more only the first is named, in the list too.
_AUTHORS = Most(3)


def cite_harvard(work: Work, passage: Passage | None) -> Citation:
    """A quotation with its brackets and its entry in the reference list."""
    return Citation(_in_text(work, passage) if passage else "", _reference(work))


def _in_text(work: Work, passage: Passage) -> str:
    credit = f"({_spoken_by(passage)}{_short(work)}, {_year(work)})"
    return with_credit(passage, credit, HARVARD, name=passage.as_printed)


def _spoken_by(passage: Passage) -> str:
    """ "quoted in" for quoted words; "cited in" is for paraphrase."""
    if not passage.speech:
        return ""
    return f"{passage.credit.shortest}, quoted in " if passage.credit else "quoted in "


def _year(work: Work) -> str:
    return work.year("no date", " ")


def _short(work: Work) -> str:
    names = _joined([name.family for name in work.writers])
    if names or work.publisher:
        return names or work.masthead
    return italic(short_title(work.sentence)) if work.title else BRACKETED


def _reference(work: Work) -> str:
    names = _joined([name.closed_up for name in work.writers])
    title, paper = _title(work), italic(work.publisher)
    # A page of a site is dated by its year alone.
    day = "" if _is_page(work) else day_month(work.dated)
    if names:
        lead, rest = names, (title, paper, day)
    elif paper:
        lead, rest = work.masthead, (title, day, "")
    else:
        lead, rest = title, ("", day, "")
    listed = ", ".join(part for part in rest if part)
    between = " " if rest[0] else ", "
    head = ended(f"{lead} ({_year(work)}){between if listed else ''}{listed}")
    return f"{head} {_address(work)}" if work.url else head


def _title(work: Work) -> str:
    """Of an article between marks, of a page on a news site in italics."""
    if not work.title:
        return BRACKETED
    if _is_page(work):
        return italic(nested(work.sentence))
    return in_marks(nested(work.sentence, inside=False), HARVARD)


def _is_page(work: Work) -> bool:
    return work.publisher != "" and work.outlet == "site"


def _joined(names: list[str]) -> str:
    """A, B and C: no comma before "and"."""
    names, more = _AUTHORS.of(names)
    if more:
        return f"{names[0]} {italic('et al.')}"
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _address(work: Work) -> str:
    reading = f" (Accessed: {day_month_year(work.reading)})" if work.reading else ""
    return f"Available at: {work.url}{reading}."
