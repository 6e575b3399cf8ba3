"""Several cited facts as one text: quotations in order, then each source once, as the style lists.

Numbers in the text lead to numbers in the list; works of one author and year are told apart by
letters (APA 8.19, Chicago 15.20); keys are unique.
"""

import re
import unicodedata
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, groupby
from typing import NamedTuple

from pullquote.model.article import Article, Quote, Span
from pullquote.model.citation.italics import shown
from pullquote.model.citation.passage import Joined, Passage, passage_of, spoken
from pullquote.model.citation.registry import style_called
from pullquote.model.citation.style import Citation, Style
from pullquote.model.citation.work import Work, work_of


class Cited(NamedTuple):
    """A fact that is cited: a quotation, words of an article, or the article as a whole."""

    article: Article
    fact: Quote | Span | None = None


def cite_all(
    items: Sequence[Cited],
    style: str,
    *,
    accessed: date | None = None,
    joined: Joined = "ellipsis",
) -> Citation:
    """One fact as it stands alone, several as a collection."""
    if len(items) != 1:
        return cite_collection(items, style, accessed=accessed, joined=joined)
    (article, fact), how = items[0], style_called(style)
    return how.cite(work_of(article, accessed), _passage(article, fact, joined))


class _Use(NamedTuple):
    work: Work
    passage: Passage | None


def cite_collection(
    items: Sequence[Cited],
    style: str,
    *,
    accessed: date | None = None,
    joined: Joined = "ellipsis",
) -> Citation:
    """Everything cited, as one text or as one valid file."""
    how = style_called(style)
    uses = _told_apart(list(_uses(items, accessed, joined)), how)
    if how.gather:
        return how.gather(uses)
    if how.file:
        return Citation("", how.file(_by_work(uses)))
    if how.listing == "footnotes":
        return _footnotes(uses, how)
    return _prose(uses, how)


def _uses(items: Sequence[Cited], accessed: date | None, joined: Joined) -> Iterator[_Use]:
    works: dict[Hashable, Work] = {}
    seen: set[Hashable] = set()
    for article, fact in items:
        work = work_of(article, accessed)
        # Two copies of one article are one source, whenever each was read.
        same = replace(work, accessed=None, sentence="")
        work = works.setdefault(same, work)
        passage = _passage(article, fact, joined)
        # The same words by two ways, as a sum and as an event, are cited once.
        words = (work, passage and (passage.pieces, passage.paragraphs))
        if words not in seen:
            seen.add(words)
            yield _Use(work, passage)


def _passage(article: Article, fact: Quote | Span | None, joined: Joined) -> Passage | None:
    match fact:
        case Quote():
            return spoken(article, fact, joined)
        case Span():
            return passage_of(article, fact)
        case None:
            return None


def _told_apart(uses: list[_Use], style: Style) -> list[_Use]:
    """Works with unique keys, and the letters, numbers and titles that this style needs."""
    works = list(dict.fromkeys(use.work for use in uses))
    keys: dict[Work, str] = {}
    for work in works:
        taken = {*keys.values()}
        keys[work] = next(key for key in _keys(work.key) if key not in taken)
    told = {work: replace(work, key=keys[work]) for work in works}
    if style.listing == "author-date":
        told = {work: replace(one, letter=_letter(work, works)) for work, one in told.items()}
    elif style.listing == "author-title":
        told = {work: replace(one, titled=_has_more(work, works)) for work, one in told.items()}
    elif style.listing == "cited":
        told = {work: replace(one, number=at) for at, (work, one) in enumerate(told.items(), 1)}
    return [_Use(told[work], passage) for work, passage in uses]


def _keys(key: str) -> Iterator[str]:
    yield key
    yield from (f"{key}{letters}" for letters in map(_lettered, count()))


def _lettered(number: int) -> str:
    """a to z, then aa."""
    rest, last = divmod(number, 26)
    return (_lettered(rest - 1) if rest else "") + chr(ord("a") + last)


def _letter(work: Work, works: Sequence[Work]) -> str:
    same = sorted((one for one in works if _dated_name(one) == _dated_name(work)), key=_by_title)
    return _lettered(same.index(work)) if len(same) > 1 and _who(work) else ""


def _has_more(work: Work, works: Sequence[Work]) -> bool:
    return bool(work.writers) and sum(_families(one) == _families(work) for one in works) > 1


def _dated_name(work: Work) -> tuple[str, str]:
    return _who(work), work.year("")


def _families(work: Work) -> tuple[str, ...]:
    return tuple(name.family for name in work.writers)


def _who(work: Work) -> str:
    """The authors as a list is sorted by them, or the outlet that stands in their place."""
    return _folded("  ".join(name.inverted for name in work.writers) or work.publisher)


def _by_title(work: Work) -> str:
    return _folded(re.sub(r"^\W*(?:the|an?) ", "", work.title, flags=re.IGNORECASE))


def _folded(text: str) -> str:
    """Letters and figures alone, without accents and capitals; word by word."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = (char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return "".join(kept).strip()


def _by_work(uses: Sequence[_Use]) -> list[tuple[Work, list[Passage]]]:
    works: dict[Work, list[Passage]] = {}
    for work, passage in uses:
        works.setdefault(work, []).extend([passage] if passage else [])
    return list(works.items())


def _prose(uses: Sequence[_Use], style: Style) -> Citation:
    texts: list[str] = []
    notes: list[str] = []
    entries: dict[Work, str] = {}
    for work, passage in uses:
        cite = style.again if style.again and work in entries else style.cite
        noted = style.listing == "notes"
        numbered = replace(work, number=len(notes) + 1) if noted else work
        citation = cite(numbered, passage)
        texts.append(citation.in_text)
        notes.append(citation.note)
        entries.setdefault(work, citation.entry)
    text, note = ("\n\n".join(filter(None, rows)) for rows in (texts, notes))
    return Citation(text, _list(entries, style), note)


def _list(entries: dict[Work, str], style: Style) -> str:
    """In the order of citation, or by who leads the entry, then by year or by title."""
    if style.listing == "cited":
        return "\n".join(entries.values())
    rows = sorted((_order(work, entry, style), entry) for work, entry in entries.items())
    return "\n".join(entry for _, entry in rows)


def _order(work: Work, entry: str, style: Style) -> tuple[str, str, str]:
    """Who leads the entry: nothing comes before something; an undated work before dated ones."""
    lead = re.sub(r"^\W*(?:the|an?) ", "", shown(entry), flags=re.IGNORECASE)
    who = _who(work) if work.writers else _folded(lead)
    day = work.dated.day.isoformat() if work.dated else ""
    year = f"{day[:4]}{work.letter}{day}" if style.listing == "author-date" else ""
    return who, year, _by_title(work)


def _footnotes(uses: Sequence[_Use], style: Style) -> Citation:
    """Every quotation has a footnote of its own, and every footnote a name of its own."""
    taken: set[str] = set()
    texts: list[str] = []
    notes: list[str] = []
    for _, group in groupby(uses):
        work, passage = next(group)
        key = next(key for key in _keys(work.key) if key not in taken)
        if passage:
            taken.add(key)
        citation = style.cite(replace(work, key=key), passage)
        texts.append(citation.in_text)
        notes.append(citation.entry)
    return Citation("\n\n".join(filter(None, texts)), "\n\n".join(dict.fromkeys(notes)))
