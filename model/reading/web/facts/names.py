"""Names of writers out of what a page's fields and bylines say around them.

Of 187 bylines one in four held more than a name: "By", jobs, outlets, places, dates, handles,
degrees, "and 2 others". Staff and systems are nobody; an organisation stays as it is written.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pullquote.model.article import Author
from pullquote.model.reading.author import to_author
from pullquote.model.reading.buttons import is_button
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.web.facts import credits
from pullquote.model.reading.web.facts.houses import House


class Named(NamedTuple):
    """Who is named: people, organisations, or plainly nobody ("Staff", "admin")."""

    people: tuple[Author, ...] = ()
    houses: tuple[Author, ...] = ()
    nobody: bool = False


_LONG = 400
_NOBODY = credits.NOBODY | credits.BEATS | credits.JOBS
"""What a name of nobody is made of: "Sports Desk", "Our Political Correspondent"."""


def names_in(words: str, house: House, *, printed: bool = False) -> Named:
    """Who is named in a field or, with `printed`, in the lines of a byline."""
    people: list[Author] = []
    houses: list[Author] = []
    nobody = unread = False
    for piece in _pieces(words) if len(words) <= _LONG else ():
        if people and _ends_with_job(piece.words) and not piece.linked:
            continue  # "North Wales correspondent" below a name
        one = _author(piece, house, first=not people, printed=printed)
        if one is None:
            none = is_nobody(piece.words, house)
            unread = unread or not none
            # A label alone ("Reporter") is no word on who wrote it.
            nobody = nobody or (none and (not printed or piece.by or "staff" in words.lower()))
        elif one.family:
            people.append(one)
        else:
            houses.append(one)
    nobody = nobody and not (people or houses or unread)
    return Named(_distinct(people), _distinct(houses), nobody)


def organisation_in(name: str, house: House) -> Named:
    """What the page calls an organisation is one, though its name be like a person's or a list."""
    if credits.BY.match(name):
        return names_in(name, house)
    if is_nobody(name, house) or not name or len(name) > 100 or "://" in name or "@" in name:
        return Named(nobody=True)
    return Named(houses=(Author(literal=_agency(name)),))


class _Piece(NamedTuple):
    """One of a list of names."""

    words: str
    linked: bool = False
    """Whether "and" stands before it."""
    by: bool = False
    """Whether "By" begins its line."""
    alone: bool = False
    """Whether its line holds nothing else."""


def _pieces(words: str) -> Iterator[_Piece]:
    """The pieces that may name a writer, without what is said of others."""
    behind = others = False
    for line in re.split(r"[\n|]", words):
        line = "\t".join(clean_line(piece) for piece in line.split("\t"))
        line = credits.JOINT_CREDIT.sub("by", credits.NOISE.sub(" ", line))
        line = credits.OTHER_CREDIT.sub("", line)
        line = credits.IS_A.sub("", credits.DEGREE.sub("", credits.SUFFIX.sub(" ", line)))
        bare = credits.BY.sub("", line)
        for piece, linked in _split(bare):
            if behind:  # what stands behind "for" or "in" of its own
                behind = False
                continue
            behind = bool(credits.OPEN_END.search(piece))
            piece = credits.OPEN_END.sub("", piece)
            if credits.OTHER_LABEL.match(piece) or credits.OWN_LABEL.match(piece):
                others = credits.OTHER_LABEL.match(piece) is not None
            elif piece and not others:
                alone = len(piece) + 2 > len(bare.strip())
                yield _Piece(piece, linked, bare != line, alone)


def _split(line: str) -> Iterator[tuple[str, bool]]:
    """A list one by one, and whether "and" stands before; "Ruiz, Ana" is one name."""
    match = credits.INVERTED.fullmatch(line.strip())
    if match and match["given"].lower() not in credits.JOBS and len(match["family"]) > 1:
        yield f"{match['given']} {match['family']}", False
        return
    at = 0
    linked = False
    for found in (*credits.SEPARATOR.finditer(line), None):
        piece = line[at : found.start() if found else None]
        if piece.strip():
            bare = piece.strip(credits.MARKS)
            yield bare + "." * bool(re.search(r"\b[JS]r\.$", piece.strip())), linked
            linked = False
        if found:
            linked = linked or bool(re.search(r"\w|&", found.group()))
            at = found.end()


def _ends_with_job(piece: str) -> bool:
    words = piece.split()
    return len(words) > 1 and words[-1].lower() in credits.JOBS


def is_nobody(words: str, house: House) -> bool:
    """Whether the words name no writer: staff, a system, or the outlet of the page itself."""
    plain = [word.strip(".,:") for word in re.split(r"[\s_-]+", words.casefold()) if word]
    if house.is_named(words) or not plain or is_button(words):
        return True
    if "staff" in plain:
        # "Harbor Times Staff" wrote it together; "Staff" may be anybody.
        return plain[-1] != "staff" or _NOBODY.issuperset(plain)
    if re.fullmatch(r"\w{0,3}admin\w{0,2}|(?:user|editor)\d+", plain[0]):
        return True
    known = _NOBODY | house.words
    rest = [word for word in plain if word not in known]
    initials = "".join(word[0] for word in plain if word != "the")
    return not rest or (len(initials) > 1 and initials in house.letters)


def _author(told: _Piece, house: House, *, first: bool, printed: bool) -> Author | None:
    """The author that a piece of a list names."""
    piece = told.words
    if credits.ONLY_AGENCY.fullmatch(piece):
        return None if is_nobody(piece, house) else Author(literal=_agency(piece))
    whole = piece
    piece = _without_tail(piece)
    if is_nobody(piece, house):
        return None
    if piece.casefold().endswith(" staff") and house.is_named(piece[: -len(" staff")]):
        return Author(literal=piece)
    piece = credits.HONORIFIC.sub("", credits.AGENCY_TAIL.sub("", piece))
    piece = _without_house(_without_job(piece), house)
    half = len(piece) // 2
    if len(piece) > 5 and piece[:half].strip() == piece[half:].strip():
        piece = piece[:half].strip()  # printed twice, for wide and narrow screens
    if not piece or is_nobody(piece, house):
        return None
    if _is_organisation(piece) or (not first and credits.OUTLET_IN_COMPANY.search(piece)):
        kept = whole if _is_organisation(whole) and _without_tail(whole) == whole else piece
        good = kept[0].isupper() and len(kept.split()) > 1 and not _is_job(kept)
        return Author(literal=kept) if good else None
    words = piece.split()
    if piece.islower() and 2 <= len(words) <= 3 and (not printed or told.alone):
        piece = piece.title()
    if words[0].lower() in credits.NO_NAME or any(any(map(str.isdigit, word)) for word in words):
        return None
    if not first and credits.PLACE.search(piece):
        return None
    if "_".join(words).lower() in credits.CITIES or any(map(credits.GLUED.search, words)):
        return None
    author = _with_nickname(piece)
    if author is None or author.family:
        return author
    # One word is a name where nothing but "By" stands beside it.
    return author if first and (not printed or (told.by and told.alone)) else None


def _without_tail(piece: str) -> str:
    """The piece without "for The Times", "in Lisbon"; but "Press Trust of India" is one name."""
    bare = credits.TAIL.sub("", piece).strip(" ,:;-") or piece
    house = piece[len(bare) :].startswith(" of ") and _is_organisation(bare) and not _is_job(bare)
    return piece if house else bare


_NICKNAME = re.compile(r"\s([\"“‘'][\w. ]+[\"”’'])\s")


def _with_nickname(words: str) -> Author | None:
    author = to_author(_NICKNAME.sub(" ", words))
    nickname = _NICKNAME.search(words)
    if author is None or nickname is None or author.given is None:
        return author
    return author.model_copy(update={"given": f"{author.given} {nickname[1]}"})


def is_news_house(author: Author) -> bool:
    """Whether an author is an agency or another outlet."""
    name = author.literal or ""
    return bool(credits.ONLY_AGENCY.fullmatch(name) or credits.NEWS_HOUSE.search(name))


def _is_organisation(words: str) -> bool:
    return bool(credits.NEWS_HOUSE.search(words) or credits.BODY.search(words))


def _agency(name: str) -> str:
    """An agency's name, not shouted."""
    return name.title() if name.isupper() and len(name) > 4 and " " in name else name


def _is_job(piece: str) -> bool:
    words = piece.lower().split()
    return words[-1] in credits.JOBS and all(
        word in credits.BEATS | credits.JOBS for word in words[:-1]
    )


def _without_job(piece: str) -> str:
    """ "Ana Ruiz Political reporter", "Health reporter Ana Ruiz" without the job."""
    words = piece.split()
    if words[-1].lower() in credits.JOBS:
        words.pop()
        while words and words[-1].lower() in credits.BEATS | credits.JOBS:
            words.pop()
        if len(words) < 2:
            return piece if words else ""
        # Beats are many ("North Wales"): a name is of two or three words as a rule.
        return " ".join(words[:2] if len(words) > 3 else words)
    for at, word in enumerate(words[:-1]):
        if word.lower() in credits.JOBS and all(
            one.lower() in credits.BEATS | credits.JOBS for one in words[:at]
        ):
            if len(words) - at > 2:
                return _without_job(" ".join(words[at + 1 :]))
            break
    return piece


def _without_house(piece: str, house: House) -> str:
    """The piece without the name of the outlet behind a person's."""
    words = piece.split()
    for at in range(2, len(words)):
        if house.is_named(" ".join(words[at:])):
            return " ".join(words[:at])
    return piece


def together(found: list[Named]) -> Named:
    """All whom several sources name, each once."""
    people = {author.name.casefold(): author for named in found for author in named.people}
    houses = {author.name.casefold(): author for named in found for author in named.houses}
    nobody = bool(found) and not people and not houses and any(named.nobody for named in found)
    return Named(tuple(people.values()), tuple(houses.values()), nobody)


def _distinct(authors: list[Author]) -> tuple[Author, ...]:
    return tuple({author.name.casefold(): author for author in reversed(authors)}.values())[::-1]
