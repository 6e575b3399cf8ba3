"""The lines between headline and story: names and a day in plain type, called nothing.

Old and home-made pages, and programs that keep pages for later, print them so.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from pullquote.model.article import Author
from pullquote.model.reading.byline import Byline, names_above_job, read_byline
from pullquote.model.reading.dates import read_date_line
from pullquote.model.reading.known import Known
from pullquote.model.reading.web.facts import credits
from pullquote.model.reading.web.limits import headline_at
from pullquote.model.reading.web.passages import HEADINGS, Passage, Zone, plain

_NEAR = 4
"""So many passages below the headline may name writer and day."""
_LINE = 120
_TITLE = range(3, 30)
"""The words of a headline."""
_HEAD = 40
_BETWEEN = re.compile(r"\s+[-–—|•·]\s+|,\s+(?=[A-Z][a-z]+\.? \d)|\s+on\s+(?=[A-Z\d])")
_BY = re.compile(r"by\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?:;,][\"'”’)\]]*$")


class _Told(NamedTuple):
    authors: tuple[Author, ...] = ()
    day: date | None = None


def headed(page: Sequence[Passage], known: Known) -> None:
    """Tell the headline of a page without headings: the line right above the byline."""
    if any(one.tag in HEADINGS for one in page):
        return
    for at, (above, below) in enumerate(pairwise(page[:_HEAD])):
        if not _BY.match(below.text) or len(below.text) > _LINE:
            continue
        if read_byline(below.text, titled=False) is None:
            continue
        short = len(above.text.split()) in _TITLE and not _STOP.search(above.text)
        if short and above.linked < 0.5 and not read_date_line(above.text):
            _tell_masthead(page[:at], above, known)
            known.correct("title", above.text, "heading")
        return


def _tell_masthead(top: Sequence[Passage], headline: Passage, known: Known) -> None:
    """What the page calls itself and prints above the headline may be the paper's name."""
    name = known.source.title or ""
    printed = any(one.plain == plain(name) for one in top) and plain(name) != headline.plain
    if printed and (name.startswith("The ") or credits.NEWS_HOUSE.search(name)):
        known.tell("publisher", name, "inferred")


def credited(page: Sequence[Passage], title: str, known: Known) -> list[Passage]:
    """The passages, with those marked that name writer or day below the headline.

    What they tell counts where nothing else on the page has told it. `title`: in plain letters.
    """
    headline = headline_at(page, title)
    if headline is None:
        return list(page)
    found = list(page)
    for at in range(headline + 1, min(headline + 1 + _NEAR, len(page) - 1)):
        passage = page[at]
        if len(passage.text) > 2 * _LINE or passage.tag in HEADINGS:
            continue
        told = [_read(line) for line in passage.lines]
        if not any(told) and read_date_line(page[at + 1].text):
            told = [_lone(passage.text)]
        if not any(told):
            continue
        for one in filter(None, told):
            known.tell("authors", one.authors, "byline")
            known.tell("published", one.day, "byline")
        if all(told):
            zone = Zone("byline", passage.element)
            found[at] = replace(passage, zones=(*passage.zones, zone))
    _tell_poster(page[headline + 1 :], known)
    return found


_POSTED = re.compile(r"posted by (?P<name>.{4,40}?)(?: (?:on|at)\b| [|@–—-])", re.IGNORECASE)
_FOOTER = re.compile(r"\b(?:entry|post)-?(?:footer|meta)", re.IGNORECASE)


def _tell_poster(below: Sequence[Passage], known: Known) -> None:
    """The writer of a blog's entry, as its footer names him; readers are named elsewhere."""
    for passage in below:
        if (match := _POSTED.match(passage.text)) and any(
            _FOOTER.match(name) for name in str(passage.element.get("class") or "").split()
        ):
            if names := names_above_job(match["name"]):
                known.tell("authors", names.authors, "byline")
            return


def _lone(line: str) -> _Told | None:
    names = None if _is_place(line) else names_above_job(line)
    return _Told(names.authors) if names else None


def _read(line: str) -> _Told | None:
    """What a line tells that holds a day and perhaps names, and nothing else."""
    if len(line) > _LINE:
        return None
    days: list[date] = []
    authors: list[Author] = []
    for piece in filter(None, map(str.strip, _BETWEEN.split(line))):
        if dated := read_date_line(piece):
            days += [] if dated[1] else [dated[0]]
        elif by := _names(piece):
            authors += by.authors
        elif len(piece.split()) > 4 or not piece[0].isupper():
            return None
    if not days:
        return None
    return _Told(tuple(authors), days[0])


def _names(piece: str) -> Byline | None:
    by = read_byline(piece, titled=False) if _BY.match(piece) else None
    return by or (None if _is_place(piece) else names_above_job(piece))


def _is_place(words: str) -> bool:
    name = plain(words)
    return bool(credits.PLACE.search(words)) or any(plain(city) == name for city in credits.CITIES)
