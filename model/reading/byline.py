"""Bylines: who wrote the article, as printed above it.

Of 187 bylines 72 % were plain "First Last", the rest several people, shouted capitals, staff and
organisations, trailing dates, places and jobs.
"""

import re
from typing import NamedTuple

from pullquote.model.article import Author
from pullquote.model.citation.outlets import outlet_of
from pullquote.model.reading.author import (
    NOBODY,
    is_organisation,
    looks_like_name,
    to_author,
    unshout,
)
from pullquote.model.reading.outlet import is_outlet_line


class Byline(NamedTuple):
    """The writers named in a byline, the place they report from, and the paper they write for."""

    authors: tuple[Author, ...] = ()
    place: str | None = None
    publisher: str | None = None


_JOBS = frozenset(
    """
    correspondent correspondents reporter reporters editor writer writers columnist critic analyst
    contributor journalist producer chief producer intern fellow
    """.split()
)
# What stands between a name and the job: "Ottoline Brace Arts correspondent".
_BEATS = frozenset(
    """
    affairs africa agriculture and arts asia assistant associate banking books breaking business
    chief city climate community consumer contributing council court courts cricket crime culture
    data defence defense democracy deputy digital diplomatic economics economy education employment
    energy entertainment environment europe farming fashion features film finance financial food
    football foreign general global golf government health home housing industry international
    investigations investigative justice labor labour legal lifestyle local markets media medical
    middle east midlands money music national news north northern our parliamentary pensions
    personal policy political politics property public racing regional religion religious reporting
    retail royal rugby rural science security senior services showbiz social south special sport
    sports staff state technology tennis theatre trade transport travel tv us u.s. uk video
    washington weather west westminster wildlife world
    """.split()
)
# "Leif Abernathy meets the chef who": the line under the title that introduces the writer.
_INTRODUCES = frozenset(
    """
    asks examines explains explores finds follows interviews investigates joins looks meets
    profiles reports reviews speaks talks traces travels visits writes
    """.split()
)

_BY = re.compile(
    r"(?:(?:words|story|text|reporting|written|posted|analysis|opinion|review|report"
    r"|interview(?:ed)?)\s+)?"
    r"by[\s:]\s*(?=\S)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|,|&|\||/|\band\b|\bwith\b|\t| {2,}|\s[-–—•·]\s)\s*", re.IGNORECASE)
_FROM = re.compile(r"\s+(?:in|reporting from|from|at)\s+(?=[A-Z])|\s+for\s+(?=(?:the\s+)?[A-Z])")
_PLACE = re.compile(r"\|\s*([A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+){0,3})\s*$")
# What pages print behind the names: addresses, "Updated 3 hours ago".
_BEHIND = re.compile(
    r"\s*(?:\b[\w.+-]+@[\w.-]+|@\w+|\b(?:updated|published|posted|last modified)\b.*)",
    re.IGNORECASE,
)
_JOB_LINE = re.compile(
    r"(?:[\w&.’'/-]+ ){0,5}(?:correspondents?|reporters?|editor|writers?|columnist|critic)"
    r"(?:(?:,| in| at| for| of|\s[-–|•])\s.{2,40})?$",
    re.IGNORECASE,
)
_PERSON_PLACE = re.compile(
    r"(?P<name>[^,]{4,60}?)(?:(?:,\s*|\s+in\s+)(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}))?$"
)
_IN_PLACE = re.compile(r"(?P<names>.+?) in (?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)$")

# "Jack Ormerod at Mill Lane", as match reports have it: the ground is no place of a dateline.
_AT_GROUND = re.compile(
    r"(?P<names>.+?) at (?:the )?[A-Z][\w.’'-]*(?: (?:(?:de|of|the) )?[A-Z][\w.’'-]*){0,3}$"
)
_PAPER = frozenset("the daily sunday evening morning weekly".split())
"""What begins a newspaper's name of two words, and no person's."""


def read_byline(line: str, *, titled: bool = True) -> Byline | None:
    """The byline that the line is, or None where it is something else.

    `titled` says that a title stands above: only then "Ana Ruiz in Madrid" names a writer.
    """
    if len(line) > 400:
        return None
    line = _BEHIND.sub("", " ".join(line.split("\u00a0"))).strip().strip("*_")
    if titled and (sent := _from_place(line)):
        return sent
    in_place = _IN_PLACE.match(line)
    if titled and (found := in_place or _AT_GROUND.match(line)) and not _BY.match(line):
        authors = [to_author(name) for name in _BETWEEN.split(found["names"])]
        people = tuple(author for author in authors if author and author.family)
        if len(people) == len(authors):
            return Byline(people, found["place"] if in_place else None)
        if in_place:
            return None
    if not 4 <= len(line) <= 200:
        return None
    if by := _BY.match(line):
        return _after_by(line[by.end() :])
    return _without_by(line, titled=titled)


def is_job_line(line: str) -> bool:
    """Whether the line is what stands below a writer's name: "Health correspondent, Leeds"."""
    return len(line) < 80 and _JOB_LINE.match(line) is not None


def names_above_job(line: str) -> Byline | None:
    """The writers that a line names and nothing else, where a job line stands below it."""
    if _BY.match(line):
        return None
    authors = [to_author(name) for name in _BETWEEN.split(line) if name]
    people = tuple(author for author in authors if author and author.family)
    return Byline(people) if people and len(people) == len(authors) else None


def _from_place(line: str) -> Byline | None:
    """ "From Ngozi Umeh, Abuja", as Nigerian and Pakistani papers print it."""
    if not line.startswith(("From ", "FROM ")):
        return None
    authors: list[Author] = []
    places: list[str] = []
    for piece in re.split(r",?\s+(?:and|AND|&)\s+|;\s*", line[5:]):
        found = _PERSON_PLACE.match(piece)
        author = to_author(found["name"]) if found else None
        if found is None or author is None or not author.family:
            return None
        authors.append(author)
        places += filter(None, [found["place"]])
    return Byline(tuple(authors), _unshouted(places[0])) if places else None


def _unshouted(place: str) -> str:
    return " ".join(map(unshout, place.split())) if place.isupper() else place


def _after_by(words: str) -> Byline | None:
    words = re.sub(r"^(?:our|by)\s+", "", words, flags=re.IGNORECASE)
    if re.search(r"[.!?]$", words) and not re.search(r"(?:\b[A-Z]|Jr|JR|Sr|SR|Inc|D\.C)\.$", words):
        return None
    words, publisher = _without_paper(words)
    place = None
    if found := _PLACE.search(words):
        # "By Priyanka Lund | Brussels"; but "By Ana Ruiz | Northwire News" names the house
        if not is_organisation(found.group(1)) and not re.match(r"The (?!Hague\b)", found.group(1)):
            place = found.group(1)
        words = words[: found.start()]
    authors: list[Author] = []
    for piece in _BETWEEN.split(words):
        name, _, where = _split_place(piece)
        author = to_author(_without_job(name))
        if author is None:
            # A place, a job, a date behind the names; a sentence has no name in the first place.
            if not authors and not _is_job(piece):
                return None if piece.strip().lower() not in NOBODY else Byline()
            continue
        if authors and author.literal and not is_organisation(author.literal):
            continue
        place = place or where
        authors.append(author)
    people = [author for author in authors if author.family]
    if not people and "," in words and not is_organisation(words):
        return None  # "By George, he's done it"
    return Byline(tuple(people or authors), place, publisher) if authors else None


def _without_paper(words: str) -> tuple[str, str | None]:
    """The names, and the newspaper behind the last comma: "Ana Ruiz, Daily Standard Post"."""
    names, _, last = map(str.strip, words.rpartition(","))
    named = last.split()
    if not names or not is_outlet_line(last) or outlet_of(last) != "newspaper":
        return words, None
    sure = len(named) > 2 or named[0].lower() in _PAPER or is_organisation(last)
    return (names, last) if sure else (words, None)


def _split_place(piece: str) -> tuple[str, str, str | None]:
    found = _FROM.search(piece)
    if not found:
        return piece, "", None
    rest = piece[found.end() :].strip()
    dated = any(map(str.isdigit, rest))  # "in Nation on 3 April": a section and a day
    return piece[: found.start()], found.group(), None if "for" in found.group() or dated else rest


def _without_by(line: str, *, titled: bool) -> Byline | None:
    """ "Jem Okafor-Wills, Local Democracy Reporter", "Ana Ruiz meets the chef who …"."""
    words = line.split()
    if len(words) > 3 and line[-1] not in ".!?":
        for at in (2, 3):
            if words[at] in _INTRODUCES and looks_like_name(words[:at]):
                author = to_author(" ".join(words[:at]))
                return Byline((author,)) if author and author.family else None
    if len(words) > 12 or line[-1] in ".!?:":
        return None
    named = [piece for piece in _BETWEEN.split(line) if piece]
    if not titled and len(named) == 1 and words[-1][0].isupper():
        return None  # a headline: "KESTERTON QUITS AS FERRY CHIEF"
    house = len(named) > 1 and all(map(is_organisation, named[1:]))
    if words[-1].lower() not in _JOBS and "reporter" not in line.lower() and not house:
        return None
    authors: list[Author] = []
    for piece in named:
        if _is_job(piece) or (authors and is_organisation(piece)):
            continue
        name = _without_job(piece)
        author = to_author(name)
        if author is None or not author.family:
            return None
        authors.append(author)
    return Byline(tuple(authors)) if authors else None


def _is_job(piece: str) -> bool:
    words = [word.lower() for word in piece.split()]
    return bool(words) and words[-1] in _JOBS and all(word in _BEATS for word in words[:-1])


def _without_job(piece: str) -> str:
    words = piece.split()
    if words and words[-1].lower() in _JOBS:
        words.pop()
        while words and words[-1].lower() in _BEATS:
            words.pop()
    return " ".join(words)


def to_authors(names: str) -> tuple[Author, ...]:
    """The authors in a list of names as another program wrote it."""
    by = _BY.match(names)
    pieces = _BETWEEN.split(names[by.end() if by else 0 :])
    authors = [to_author(_without_job(_split_place(piece)[0])) for piece in pieces]
    return tuple(author for author in authors if author)
