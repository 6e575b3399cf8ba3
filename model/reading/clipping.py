"""An article as a newspaper database prints it: between labels that tell its bibliographic facts.

ProQuest sets the labels behind the full text, Nexis before the body, and Factiva prints the facts
as bare lines in a fixed order (headline, writer, words, date, paper, code, language, rights). All
of these are facts about the article and none is a paragraph of it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pullquote.model.article import Author, SourceField
from pullquote.model.reading.author import to_author
from pullquote.model.reading.byline import read_byline, to_authors
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.compose import Piece
from pullquote.model.reading.dates import read_date, read_date_line
from pullquote.model.reading.known import Known

_SIGNS = (
    re.compile(r"ProQuest document (?:link|ID)|Database: .*ProQuest", re.IGNORECASE),
    re.compile(r"Load-Date: |End of Document$", re.IGNORECASE),
    re.compile(r"Document [A-Z]{3,8}0{0,4}20\d{6}\w{6,}$"),
)
_START = re.compile(r"(?:full text|body|text|document text)(?:\s*:\s*|$)", re.IGNORECASE)
_END = re.compile(
    r"(?:details|graphic|classification|credit|illustration|notes)(?:$|:)|subject: |load-date: "
    r"|database: |publication title: |source type: |proquest document"
    r"|end of document$|document [A-Z]{3,8}0{0,4}20\d{6}\w{6,}$|company / organization: ",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([A-Z][\w/ -]{2,28}?)\s*:\s+(\S.*)$", re.DOTALL)
_FIELDS: dict[str, SourceField] = {
    "byline": "authors", "author": "authors", "authors": "authors", "dateline": "place",
    "publication title": "publisher", "publication": "publisher", "newspaper": "publisher",
    "publication date": "published", "title": "title", "headline": "title",
}  # fmt: skip
_INVERTED = re.compile(r"([^\W\d_][\w'’ -]+), ([^\W\d_][\w'’. -]*?)\s?[.;]?\s*(?:$|(?<=[.;])\s)")
_WORDS = re.compile(r"[\d,]+ words$")
_LANGUAGE = re.compile(r"English$|(?:\(c\)|©|copyright)", re.IGNORECASE)
_HEAD = 14
"""So many blocks at most are the facts before a story that no label begins."""


def unclipped(pieces: Sequence[Piece], known: Known) -> list[Piece] | None:
    """The pieces with their kinds, and what the labels tell; null if this is no such print."""
    lines = [clean_line(piece.text) for piece in pieces]
    if not any(sign.match(line) for sign in _SIGNS for line in lines):
        return None
    start = _start(lines)
    if start is None:
        return None
    end = next((at for at in range(start, len(lines)) if _END.match(lines[at])), len(lines))
    headline = _headline(pieces, lines, start)
    _tell(lines, (*range(start), *range(end, len(lines))), headline, known)
    told: list[Piece] = []
    for at, piece in enumerate(pieces):
        if at == headline:
            told.append(replace(piece, kind="headline"))
        elif start <= at < end:
            begun = _START.match(lines[at]) if at == start else None
            told.append(replace(piece, text=piece.text[begun.end() :]) if begun else piece)
        else:
            told.append(replace(piece, kind="furniture"))
    return told


def _start(lines: list[str]) -> int | None:
    """Where the story begins: behind a label, or behind the last of the facts."""
    for at, line in enumerate(lines):
        if label := _START.match(line):
            return at if label.end() < len(line) else at + 1
    facts = [at for at, line in enumerate(lines[:_HEAD]) if _LANGUAGE.match(line)]
    return facts[-1] + 1 if facts else None


def _headline(pieces: Sequence[Piece], lines: list[str], start: int) -> int:
    """The first heading, or the first block that is neither a section in capitals nor a label."""
    for at in range(start):
        if pieces[at].kind == "headline" and not _START.match(lines[at]):
            return at
    plain = (at for at in range(start) if not lines[at].isupper() and not _LABEL.match(lines[at]))
    return next(plain, 0)


def _tell(lines: list[str], facts: Sequence[int], headline: int, known: Known) -> None:
    known.tell("title", lines[headline], "inferred")
    for at in facts:
        line = lines[at]
        label = _LABEL.match(line)
        field = _FIELDS.get(label[1].lower()) if label else None
        if label and field == "authors":
            known.tell("authors", _authors(label[2]), "byline")
        elif label and field == "published":
            known.tell("published", read_date(label[2]), "byline")
        elif label and field:
            known.tell(field, label[2].split(";")[0].strip(), "inferred")
        elif label is None and at > headline:
            _tell_line(lines, at, headline, known)


def _tell_line(lines: list[str], at: int, headline: int, known: Known) -> None:
    """A fact without a label: a date and the paper beside it, a writer, a whole reference."""
    line = lines[at]
    if dated := read_date_line(line):
        known.tell("published", dated[0], "byline")
        factiva = at > 0 and _WORDS.match(lines[at - 1])
        paper = at + 1 if factiva else at - 1
        if paper != headline and paper < len(lines):
            known.tell("publisher", re.sub(r"\s*\([^)]*\)$", "", lines[paper]), "inferred")
    elif byline := read_byline(line, titled=True):
        known.tell("authors", byline.authors, "byline")
    elif at == headline + 1 and (date := read_date(line)) and (named := _INVERTED.match(line)):
        known.tell("authors", _authors(named.group()), "byline")
        known.tell("published", date, "byline")


def _authors(names: str) -> tuple[Author, ...]:
    """The authors; databases put the family name first: "Ortega, Maria; Ruiz, Ana"."""
    found = []
    for one in names.split(";"):
        inverted = _INVERTED.match(one.strip() + ".")
        given = re.sub(r"(?<=\w\w)\.$", "", inverted[2]) if inverted else ""
        author = to_author(f"{given} {inverted[1]}") if inverted else None
        if author and author.family and not given.startswith(("Staff", "The ")):
            found.append(author)
        else:
            found += to_authors(one)
    return tuple(found)
