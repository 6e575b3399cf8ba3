"""MLA, 9th edition: "qtd. in" for words that are not the author's own; no paragraph numbers.

`par.` is for sources that number their paragraphs themselves; news articles do not.
"""

import re

from pullquote.model.citation.dates import day_short_month_year
from pullquote.model.citation.italics import italic
from pullquote.model.citation.marks import ending_inside, nested
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.quoting import MLA, with_credit
from pullquote.model.citation.style import Citation
from pullquote.model.citation.tidy import ended
from pullquote.model.citation.titles import headline_case, short_title, small_in_mla
from pullquote.model.citation.work import UNTITLED, Work


def cite_mla(work: Work, passage: Passage | None) -> Citation:
    """A sentence that quotes and its entry in the list of works cited."""
    return Citation(_in_text(work, passage) if passage else "", _reference(work))


def _in_text(work: Work, passage: Passage) -> str:
    within = "qtd. in " if passage.speech else ""
    return with_credit(passage, f"({within}{_short(work)})", MLA)


def _short(work: Work) -> str:
    """The writer, and the title too where the list has more of theirs."""
    names = [name.family for name in work.authors]
    who = " and ".join(names) if work.writers else ""
    if len(names) > 2:
        who = f"{names[0]} et al."
    if work.title and (work.titled or not who):
        short = headline_case(short_title(work.title, article=False), small_in_mla)
        return f"{who}, “{nested(short)}”" if who else f"“{nested(short)}”"
    return who or (names[0] if names else UNTITLED)


def _reference(work: Work) -> str:
    title = (
        f"“{ending_inside(nested(headline_case(work.title, small_in_mla)))}”"
        if work.title
        else f"{UNTITLED.capitalize()}."
    )
    container = ", ".join(
        part for part in (italic(work.publisher), _date(work), _address(work)) if part
    )
    accessed = (
        f"Accessed {day_short_month_year(work.undated_reading)}." if work.undated_reading else ""
    )
    parts = (_authors(work), title, ended(container) if container else "", accessed)
    return " ".join(part for part in parts if part)


def _date(work: Work) -> str:
    if not work.published and work.modified:
        return f"updated {day_short_month_year(work.modified)}"
    return day_short_month_year(work.published)


def _authors(work: Work) -> str:
    if not work.writers:
        return ""
    first, *others = work.writers
    if len(others) > 1:
        return f"{first.inverted}, et al."
    if others:
        return ended(f"{first.inverted}, and {others[0].natural}")
    return ended(first.inverted)


def _address(work: Work) -> str:
    """Without https://, which may be left out where no live link is wanted (5.95)."""
    return re.sub(r"^https?://", "", work.url, flags=re.IGNORECASE)
