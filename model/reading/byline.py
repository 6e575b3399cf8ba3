"""Bylines: who wrote the article, as printed above it.

Of 187 bylines 72 % were plain "First Last", the rest several people, shouted capitals, staff and
organisations, trailing dates, places and jobs. An organisation is never inverted ("Press, A.").
"""

import re
from typing import NamedTuple

from pullquote.model.article import Author


class Byline(NamedTuple):
    """The writers named in a byline, and the place they report from."""

    authors: tuple[Author, ...] = ()
    place: str | None = None


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
_ORGANISATION = frozenset(
    """
    agence agencies agency ap associated afp ani board bloomberg bureau cnn collective desk
    editorial express herald institute journal magazine media network news newspaper newsroom
    observer online pa post press pti reporters reuters review staff team times today tribune upi
    wire xinhua bbc npr
    """.split()
)
_NOBODY = frozenset(
    "staff admin administrator editor editors newsroom anonymous unknown author guest staffs"
    " newsdesk".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday noon midnight".split())
_DEGREES = frozenset("phd ph.d. ph.d md m.d. mba obe mbe cbe kc qc esq ma ba rn jd".split())
_TITLES = frozenset("dr dr. mr mr. mrs mrs. ms ms. prof prof. professor sir dame rev rev.".split())
_PARTICLES = frozenset(
    "al bin bint ben da das de del della den der di dos du el ibn la le st. ten ter van vom von y"
    " zu".split()
)
_CAPITAL = frozenset("mac nic ní te uí ó".split())  # as particles
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
# "Leif Abernathy meets the chef who": the line under the title that introduces the writer.
_INTRODUCES = frozenset(
    """
    asks examines explains explores finds follows interviews investigates joins looks meets
    profiles reports reviews speaks talks traces travels visits writes
    """.split()
)

# "JO", "LI", "ED" are names, "TJ" and "AJ" initials.
_SHORT_NAME = re.compile(r"[B-DF-HJ-NP-TV-XZ][AEIOUY]$|[AE][DLN]$")
_SMALL_START = re.compile(r"(?:al|el|ad|as|an|ar|d|l|t)[’'-][^\W\d_a-z]")  # "al-Rashid", "d’Arcy"
_BY = re.compile(
    r"(?:(?:words|story|text|reporting|written|posted|analysis|opinion|review|report"
    r"|interview(?:ed)?)\s+)?"
    r"by[\s:]\s*(?=\S)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:;|,|&|\||/|\band\b|\bwith\b|\t| {2,}|\s[-–—•·]\s)\s*", re.IGNORECASE)
_FROM = re.compile(r"\s+(?:in|reporting from|from|at)\s+(?=[A-Z])|\s+for\s+(?=(?:the\s+)?[A-Z])")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-‐‑]*(?:['’.\-‐‑][^\W\d_]+)*\.?$")
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


def read_byline(line: str, *, titled: bool = True) -> Byline | None:
    """The byline that the line is, or None where it is something else.

    `titled` says that a title stands above: only then "Ana Ruiz in Madrid" names a writer.
    """
    if len(line) > 400:
        return None
    line = _BEHIND.sub("", " ".join(line.split("\u00a0"))).strip().strip("*_")
    if titled and (sent := _from_place(line)):
        return sent
    if titled and (found := _IN_PLACE.match(line)) and not _BY.match(line):
        authors = [to_author(name) for name in _BETWEEN.split(found["names"])]
        people = tuple(author for author in authors if author and author.family)
        return Byline(people, found["place"]) if len(people) == len(authors) else None
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
    return " ".join(map(_unshout, place.split())) if place.isupper() else place


def _after_by(words: str) -> Byline | None:
    words = re.sub(r"^(?:our|by)\s+", "", words, flags=re.IGNORECASE)
    if re.search(r"[.!?]$", words) and not re.search(r"(?:\b[A-Z]|Jr|JR|Sr|SR|Inc|D\.C)\.$", words):
        return None
    place = None
    if found := _PLACE.search(words):
        # "By Priyanka Lund | Brussels"; but "By Ana Ruiz | Northwire News" names the house
        if not _is_organisation(found.group(1)) and not re.match(
            r"The (?!Hague\b)", found.group(1)
        ):
            place = found.group(1)
        words = words[: found.start()]
    authors: list[Author] = []
    for piece in _BETWEEN.split(words):
        name, _, where = _split_place(piece)
        author = to_author(_without_job(name))
        if author is None:
            # A place, a job, a date behind the names; a sentence has no name in the first place.
            if not authors and not _is_job(piece):
                return None if piece.strip().lower() not in _NOBODY else Byline()
            continue
        if authors and author.literal and not _is_organisation(author.literal):
            continue
        place = place or where
        authors.append(author)
    people = [author for author in authors if author.family]
    if not people and "," in words and not _is_organisation(words):
        return None  # "By George, he's done it"
    return Byline(tuple(people or authors), place) if authors else None


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
            if words[at] in _INTRODUCES and _looks_like_name(words[:at]):
                author = to_author(" ".join(words[:at]))
                return Byline((author,)) if author and author.family else None
    if len(words) > 12 or line[-1] in ".!?:":
        return None
    named = [piece for piece in _BETWEEN.split(line) if piece]
    if not titled and len(named) == 1 and words[-1][0].isupper():
        return None  # a headline: "KESTERTON QUITS AS FERRY CHIEF"
    house = len(named) > 1 and all(map(_is_organisation, named[1:]))
    if words[-1].lower() not in _JOBS and "reporter" not in line.lower() and not house:
        return None
    authors: list[Author] = []
    for piece in named:
        if _is_job(piece) or (authors and _is_organisation(piece)):
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


def _is_organisation(name: str) -> bool:
    return any(word.lower().strip(".,") in _ORGANISATION for word in name.split())


def _looks_like_name(words: list[str]) -> bool:
    return len(words) >= 2 and all(
        _NAME_WORD.match(word)
        and (word[0].isupper() or word.lower() in _PARTICLES or _SMALL_START.match(word))
        for word in words
    )


def to_author(name: str) -> Author | None:
    """A name as printed to an author; None where the words are no name."""
    words = [word for word in name.strip(" .,;:|").split() if word.lower() not in _DEGREES]
    if name.rstrip().endswith(".") and words and words[-1].lower() + "." in _SUFFIXES:
        words[-1] += "."
    while len(words) > 2 and words[0].lower() in _TITLES:
        words = words[1:]
    if not words or len(words) > 6 or any("@" in word or "://" in word for word in words):
        return None
    if all(word.lower() in _NOBODY for word in words):
        return None
    if words[0].lower() == "the" and len(words) > 1:
        words = words[1:]
    house = len(words) > 2 and words[2].lower() in _ORGANISATION | {"the"}
    if house and not _is_organisation(" ".join(words[:2])):
        words = words[:2]  # "ANA RUIZ Associated Press"
    plain = " ".join(words)
    if _is_organisation(plain):
        return Author(literal=plain) if words[0][0].isupper() else None
    if len(words) == 1:
        shouted = plain.isupper() and len(plain) > 4
        good = _NAME_WORD.match(plain) and plain[0].isupper() and plain.lower() not in _DAYS
        return Author(literal=_unshout(plain) if shouted else plain) if good else None
    if not _looks_like_name(words) or not words[0][0].isupper():
        return None
    if plain.replace("Mc", "MC").isupper():
        words = [_unshout(word) for word in words]
    family = len(words) - 1
    if words[family].lower() in _SUFFIXES and family > 1:
        family -= 1
    while family > 1 and words[family - 1].lower() in _PARTICLES | _CAPITAL:
        family -= 1
    return Author(given=" ".join(words[:family]), family=" ".join(words[family:]))


def _unshout(word: str) -> str:
    """ "O’NEILL-SMITH" to "O’Neill-Smith"; initials and numerals stay."""
    if word.lower() in _PARTICLES and len(word) < 5:
        return word.lower()
    initials = "." in word[:-1] or (len(word) <= 2 and not _SHORT_NAME.match(word))
    if initials or word in ("II", "III", "IV"):
        return word
    word = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    return re.sub(r"^Mc(\w)", lambda part: "Mc" + part.group(1).upper(), word)


def to_authors(names: str) -> tuple[Author, ...]:
    """The authors in a list of names as another program wrote it."""
    by = _BY.match(names)
    pieces = _BETWEEN.split(names[by.end() if by else 0 :])
    authors = [to_author(_without_job(_split_place(piece)[0])) for piece in pieces]
    return tuple(author for author in authors if author)
