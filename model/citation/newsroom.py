"""For news copy and for notes: the words, who said them, which outlet had them, and when.

AP has no list of references; it credits the outlet in the story. "Told the Courier" is never
written, since only the article itself could say so; "said … reported" is always safe.
"""

from pullquote.model.citation.dates import DateForm, ap_date, month_day_year
from pullquote.model.citation.marks import (
    before_credit,
    ending_inside,
    going_on,
    nested,
    standing_alone,
)
from pullquote.model.citation.names import listed
from pullquote.model.citation.outlets import outlet_of
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import AP, PLAIN, in_marks, inline_words
from pullquote.model.citation.style import Citation
from pullquote.model.citation.tidy import capital, ended
from pullquote.model.citation.work import UNTITLED, Work


def cite_ap(work: Work, passage: Passage | None) -> Citation:
    """A sentence of news copy; as reference, a line that leads an editor to the source."""
    return Citation(_copy(work, passage) if passage else "", _source(work, ap_date, serial=False))


def _copy(work: Work, passage: Passage) -> str:
    reported, date = f"{_outlet(work)} reported", _when(work)
    credit, told = passage.credit, in_marks(_before_comma(passage))
    if credit and passage.as_printed:
        quoting = "" if passage.names_speaker else f", quoting {credit.within}"
        said = f"{told} {reported}{date}{quoting}"
    elif credit and passage.fragment:
        said = f"{credit.subject} used the words {told} {reported}{date}"
    elif credit:
        # The verb comes first where a role stands behind the name.
        who = f"said {credit.within}" if "," in credit.within else f"{credit.within} said"
        said = f"{told} {who}, {reported}{date}"
    elif passage.speech:
        words = in_marks(before_credit(inline_words(passage, AP)))
        said = f"{capital(_outlet(work))} quoted the words {words}{date}"
    else:
        said = f"{told} {reported}{date}"
    return f"{said}.{passage.inferred}"


def _before_comma(passage: Passage) -> str:
    """The words, the stop of their sentence now a comma."""
    return going_on(inline_words(passage, AP))


# Agencies that write their names with an article.
_WITH_THE = frozenset(["Associated Press", "Canadian Press", "Press Association"])


def _outlet(work: Work) -> str:
    """Who has the facts: the agency whose copy it is, else the outlet."""
    names = [name.family for name in work.writers]
    if len(names) == 1 and outlet_of(names[0]) == "agency":
        return f"The {names[0]}" if names[0] in _WITH_THE else names[0]
    return work.publisher or _writers(work, serial=False) or "an article"


def _when(work: Work) -> str:
    """ "reported March 14, 2025", but "reported in March 2025"."""
    if not work.dated:
        return ""
    return f"{'' if work.dated.precision == 'day' else ' in'} {ap_date(work.dated)}"


def cite_plain(work: Work, passage: Passage | None) -> Citation:
    """ "The words" — speaker, outlet, date: what goes into a message or a note."""
    return Citation(_line(work, passage) if passage else "", _source(work, month_day_year))


def _line(work: Work, passage: Passage) -> str:
    words = in_marks(standing_alone(inline_words(passage, PLAIN)))
    who = passage.credit.full if passage.credit else ""
    outlet = work.publisher or ("" if passage.speech and who else _writers(work))
    credit = ", ".join(part for part in (who, outlet, month_day_year(work.dated)) if part)
    return f"{words} — {credit}{passage.inferred}" if credit else words


def _writers(work: Work, *, serial: bool = True) -> str:
    """The writers in a sentence; AP has no comma before "and"."""
    names = [name.natural for name in work.writers]
    if len(names) > 3:
        return f"{names[0]} et al."
    return listed(names, "and") if serial else listed(names, "and").replace(", and ", " and ")


def _source(work: Work, date: DateForm, *, serial: bool = True) -> str:
    """Writer, headline as printed, outlet, date, address."""
    where = ", ".join(part for part in (work.publisher, date(work.dated)) if part)
    stop = going_on if where else ending_inside
    title = f"“{stop(nested(work.title))}”" if work.title else UNTITLED + ("," if where else ".")
    who = _writers(work, serial=serial)
    entry = f"{who}, {title}" if who else capital(title)
    return " ".join(part for part in (entry, ended(where) if where else "", work.url) if part)
