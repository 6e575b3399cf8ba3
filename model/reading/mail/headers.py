"""What the headers of an e-mail tell about the article in it.

Source: RFC 5322 for the headers, RFC 2047 for words in other letters, RFC 2919 for List-Id,
RFC 5064 for Archived-At.
"""

import re
from collections.abc import Mapping
from datetime import date
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parseaddr, parsedate_to_datetime
from typing import NamedTuple
from unicodedata import normalize

from pullquote.model.article import Author
from pullquote.model.reading.author import to_author
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import read_date
from pullquote.model.reading.decoding import decode
from pullquote.model.reading.known import Known

_LONGEST = 2000
"""Characters of a header that are looked at."""
_PASSED_ON = re.compile(r"\s*(?:re|fwd?|aw|wg|tr|rv|sv|vs|antw|enc)\s*(?:\[\d+\])?\s*:\s*", re.I)
_LIST_TAG = re.compile(r"\s*\[[^\]]{1,40}\]\s*")
_AT_HOUSE = re.compile(r"(.+?)\s+(?:from|at|of|@|via|\||[-–—·•])\s+(.+)|(.+?),\s+(.+)")
_NAMED = re.compile(r"\s*(.*?)\s*<([^<>]*)>\s*")
_VIA = re.compile(r"\s+via\s.+$")
_HOUSE_BY = re.compile(r"(.+?)(?:\s*[-–—|:,]\s*|\s+)by\s+(.+)", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)


class Sender(NamedTuple):
    """Who sent a message: a writer, a publication, or both."""

    author: Author | None = None
    publisher: str | None = None


def decoded(header: object) -> str:
    """A header's value as it is read, on one line; a word that cannot be decoded stays."""
    raw = str(header or "")[:_LONGEST]
    # Some mailers break a word in two without the blank, or put blanks inside.
    raw = re.sub(r"\?=\s*=\?", "?= =?", raw)
    try:
        chunks = decode_header(raw)
    except (HeaderParseError, ValueError):
        return clean_line(raw)
    return clean_line("".join(_chunk(words, charset) for words, charset in chunks))


def _chunk(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    return decode(words, charset).text


def tell_headers(known: Known, headers: Mapping[str, object]) -> None:
    """What the headers, by their names in small letters, tell of the article."""
    read = {name: decoded(value) for name, value in headers.items()}
    in_list = "list-id" in read or "list-unsubscribe" in read
    known.tell("title", subject(read.get("subject", ""), in_list="list-id" in read), "mail")
    known.tell("published", sent_on(read.get("date", "")), "mail")
    sender = sender_of(read.get("from", ""), in_list=in_list)
    known.tell("authors", (sender.author,) if sender.author else (), "mail")
    known.tell("publisher", sender.publisher, "mail")
    if archived := _WEB.search(read.get("archived-at", "")):
        known.tell("url", archived.group(), "mail")


def subject(words: str, *, in_list: bool = False) -> str:
    """The subject without "Fwd:" and "Re:", and without the tag of a mailing list."""
    while True:
        stripped = _PASSED_ON.sub("", words, count=1) if _PASSED_ON.match(words) else words
        if (in_list or stripped != words) and (tag := _LIST_TAG.match(stripped)):
            stripped = stripped[tag.end() :] or stripped
        if stripped == words:
            return words.strip()
        words = stripped


def sent_on(words: str) -> date | None:
    """The day in the sender's own time zone; None for one that is no real day."""
    try:
        day = parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        day = None
    day = day or read_date(words)
    return day if day and 1980 < day.year < 2200 else None


def sender_of(header: str, *, in_list: bool) -> Sender:
    """The writer or the publication that the From header names.

    A person's name is an author only where the address is that person's own, or the publication
    stands behind it; a name without either may be a newsletter's ("Morning Briefing").
    """
    if found := _NAMED.fullmatch(header):  # a comma in the name needs quotes, and often has none
        name, address = found[1], found[2]
    else:
        name, address = parseaddr(header)
        name = name or (header if "@" not in header else "")
    name = clean_line(name.replace('"', "")).strip("'‘’“” ")
    if not name or "@" in name:
        return Sender()
    if by := _HOUSE_BY.fullmatch(name):
        author = _person(by[2])
        return Sender(author, by[1]) if author else Sender(publisher=name)
    if (at := _AT_HOUSE.fullmatch(name)) and (author := _person(at[1] or at[3])):
        return Sender(author, at[2] or at[4])
    author = _person(name)
    if author and _owns(author, address):
        return Sender(author)
    house = in_list or author is None or _letters(name) in _letters(address.rpartition("@")[2])
    return Sender(publisher=_VIA.sub("", name)) if house else Sender()


def _person(name: str) -> Author | None:
    if name.lower().startswith("the "):
        return None
    author = to_author(name)
    return author if author and author.family else None


def _owns(author: Author, address: str) -> bool:
    """Whether the address before its @ is made of the person's name: "aruiz", "ana.ruiz"."""
    local = _letters(address.partition("@")[0])
    given, family = _letters(author.given or ""), _letters(author.family or "")
    if not given or not family:
        return False
    forms = (family, given, family + given[0], given + family[0])
    return local in forms or (family in local and given[0] in local.replace(family, "", 1))


def _letters(words: str) -> str:
    """The plain letters of the words: "María" is mailed to as "maria"."""
    return re.sub(r"[^a-z]", "", normalize("NFKD", words).lower())
