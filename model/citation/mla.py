"""MLA, 9th edition: "qtd. in" for words that are not the author's own; no paragraph numbers.

`par.` is for sources that number their paragraphs themselves; news articles do not.
"""

import re

from pullquote.model.citation.dates import day_short_month_year
from pullquote.model.citation.marks import ending_inside, nested
from pullquote.model.citation.passage import Passage
from pullquote.model.citation.style import Citation, with_credit
from pullquote.model.citation.tidy import ended
from pullquote.model.citation.titles import headline_case, short_title, small_in_mla
from pullquote.model.citation.work import UNTITLED, Work

# More than four lines of prose are set apart (6.35): about so many words.
_BLOCK = 60


def cite_mla(work: Work, passage: Passage | None) -> Citation:
    """A sentence that quotes and its entry in the list of works cited."""
    return Citation(_in_text(work, passage) if passage else "", _reference(work))


def _in_text(work: Work, passage: Passage) -> str:
    within = "qtd. in " if passage.speech else ""
    return with_credit(passage, f"({within}{_short(work)})", block_from=_BLOCK)


def _short(work: Work) -> str:
    names = [name.family for name in work.authors]
    if len(names) > 2:
        return f"{names[0]} et al."
    if names and not _same(work):
        return " and ".join(names)
    if work.title:
        return f"“{nested(headline_case(short_title(work.title), small_in_mla))}”"
    return names[0] if names else UNTITLED


def _reference(work: Work) -> str:
    title = (
        f"“{ending_inside(nested(headline_case(work.title, small_in_mla)))}”"
        if work.title
        else f"{UNTITLED[0].upper()}{UNTITLED[1:]}."
    )
    container = ", ".join(
        part
        for part in (
            work.publisher,
            day_short_month_year(work.published) if work.published else "",
            _address(work),
        )
        if part
    )
    accessed = (
        f"Accessed {day_short_month_year(work.accessed)}."
        if work.accessed and work.url and not work.published
        else ""
    )
    parts = (_authors(work), title, ended(container) if container else "", accessed)
    return " ".join(part for part in parts if part)


def _authors(work: Work) -> str:
    if not work.authors or _same(work):
        return ""
    first, *others = work.authors
    if len(others) > 1:
        return f"{first.inverted}, et al."
    if others:
        return ended(f"{first.inverted}, and {others[0].natural}")
    return ended(first.inverted)


def _same(work: Work) -> bool:
    """An organisation that is also the publisher is named once, as publisher."""
    return len(work.authors) == 1 and work.authors[0].family == work.publisher


def _address(work: Work) -> str:
    """Without https://, which may be left out where no live link is wanted (5.95)."""
    return re.sub(r"^https?://", "", work.url, flags=re.IGNORECASE)
