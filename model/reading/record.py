"""Articles as news databases hand them out: labelled lines around the story.

The labels are those of Factiva ("HD", "LP"), Nexis ("LENGTH: 812 words") and ProQuest ("Full
text:"), as their downloads in plain text print them.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pullquote.model.article import Author, BlockKind
from pullquote.model.reading.author import to_author
from pullquote.model.reading.byline import to_authors
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import read_date, read_date_line
from pullquote.model.reading.known import Known

_Role = Literal[
    "title", "deck", "authors", "family first", "published", "publisher", "place", "url",
    "caption", "story", "around",
]  # fmt: skip


class Part(NamedTuple):
    """A stretch of lines under one label; the story's kind is null, for its words tell it."""

    start: int
    end: int
    kind: BlockKind | None


_FACTIVA: dict[str, _Role] = {
    "HD": "title", "BY": "authors", "PD": "published", "SN": "publisher", "CR": "around",
    "LP": "story", "TD": "story", "CT": "around", "ART": "caption",
    **dict.fromkeys(
        "SE WC ET SC ED PG VOL LA CY RF CO IN NS RE IPC IPD PUB AN CLM CX DJIC".split(), "around"
    ),
}  # fmt: skip
_LABELS: dict[str, _Role] = {
    "headline": "title", "title": "title", "highlight": "deck",
    "byline": "authors", "author": "family first", "authors": "family first",
    "dateline": "place", "publication title": "publisher", "publication date": "published",
    "url": "url", "link to article": "url", "graphic": "caption",
    "body": "story", "full text": "story",
    **dict.fromkeys((
        "section", "length", "load-date", "language", "publication-type", "journal-code",
        "subject", "organization", "company", "industry", "person", "geographic", "ticker",
        "classification", "end of document", "publication info", "proquest document link",
        "abstract", "links", "location", "first page", "publication year", "publisher",
        "place of publication", "country of publication", "issn", "source type",
        "language of publication", "document type", "proquest document id", "document url",
        "copyright", "last updated", "database", "volume", "issue", "pages", "number of pages",
        "publication subject", "column", "dateline note", "series", "correction",
        "correction-date", "type", "document-type", "state", "city", "country", "notes", "credit",
        "people", "company / organization", "identifier / keyword", "proquest", "edition",
    ), "around"),
}  # fmt: skip
_ON_ITS_OWN = frozenset(("body", "classification", "end of document", "proquest document link"))
_CODE = re.compile(r"([A-Z]{2,4})(?:[ \t]+(\S.*))?$")
_LABEL = re.compile(r"([A-Za-z][A-Za-z /-]{2,24}?)\s*:\s*(.*)$")
_NO_TITLE = re.compile(
    r"(?:document )?\d+ of \d+(?: documents?)?$|copyright\b|©|all rights reserved|_{5,}|-{5,}"
    r"|(?:(?:\w+ ){0,3}edition|correction appended)$|page \d+",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"(?:(?:load-date|language|publication-type|journal-code|subject|location|publication title"
    r"|document url)\s*:|copyright\b|©|(?:classification|end of document)$|_{10,}$)",
    re.IGNORECASE,
)
"""Where the story is over; other labels may be words of it."""
_WORDS = re.compile(r"[\d,]+ words$")
_ACCESSION = re.compile(r"Document [A-Za-z0-9]{15,}$")


class _Line(NamedTuple):
    start: int
    end: int
    words: str


def read_record(text: str, known: Known) -> list[Part]:
    """The parts of a database's record, and what its labels tell; none if the text is no record."""
    lines = list(_lines(text))
    words = [line.words for line in lines]
    starts = {match[1] for line in words if (match := _CODE.match(line))}
    if {"HD", "PD"} <= starts and starts & {"LP", "TD"}:
        return _labelled(lines, known, _roles_of_codes(words))
    labels = {match[1].lower() for line in words if (match := _LABEL.match(line))}
    nexis = any(re.match(r"length\s*:\s*[\d,]+ words", line, re.IGNORECASE) for line in words)
    if nexis or ("full text" in labels and len(labels & _LABELS.keys()) > 4):
        return _labelled(lines, known, _roles_of_labels(words))
    return _counted(lines, known)


def _lines(text: str) -> Iterator[_Line]:
    for match in re.finditer(r"[^\n]+", text):
        if words := match.group().strip():
            start = match.start() + match.group().index(words[0])
            yield _Line(start, start + len(words), words)


def _labelled(lines: list[_Line], known: Known, roles: list[tuple[_Role, str]]) -> list[Part]:
    """The lines of one role after another put together, and what they tell."""
    parts: list[Part] = []
    told: dict[_Role, list[str]] = {}
    last: _Role | None = None
    for line, (role, value) in zip(lines, roles, strict=True):
        begin = line.start
        if role in ("story", "title") and len(value) < len(line.words):  # behind its label
            begin = line.end - len(value)
            label = line.words[: len(line.words) - len(value)].rstrip()
            parts.append(Part(line.start, line.start + len(label), "furniture"))
            last = None
            if not value:
                continue
        kind = _KINDS.get(role)
        if role != last or role == "around":
            parts.append(Part(begin, line.end, kind))
        else:
            parts[-1] = parts[-1]._replace(end=line.end)
        last = role
        told.setdefault(role, []).append(value)
    for role, values in told.items():
        _tell(known, role, clean_line(" ".join(values)))
    return parts


_KINDS: dict[_Role, BlockKind | None] = {
    "title": "headline", "deck": "headline", "authors": "byline", "family first": "byline",
    "published": "furniture", "publisher": "furniture", "place": "furniture", "url": "furniture",
    "caption": "caption", "story": None, "around": "furniture",
}  # fmt: skip


def _tell(known: Known, role: _Role, value: str) -> None:
    match role:
        case "title" | "publisher" | "url":
            known.tell(role, value, "front-matter")
        case "place":
            known.tell("place", value.title() if value.isupper() else value, "front-matter")
        case "published":
            known.tell("published", read_date(value), "front-matter")
        case "authors":
            known.tell("authors", to_authors(value), "front-matter")
        case "family first":
            known.tell("authors", tuple(_turned(value)), "front-matter")


def _turned(names: str) -> Iterator[Author]:
    """The authors of "Ortega, Maria; Lee, Tom"."""
    for name in names.split(";"):
        family, _, given = name.partition(",")
        if author := to_author(f"{given.strip(' .')} {family}" if given else name):
            yield author


def _roles_of_codes(words: list[str]) -> list[tuple[_Role, str]]:
    """Factiva: a code opens each line or stands alone above it, and holds until the next."""
    roles: list[tuple[_Role, str]] = []
    role: _Role = "around"
    for line in words:
        match = _CODE.match(line)
        if match and match[1] in _FACTIVA:
            role = _FACTIVA[match[1]]
            roles.append((role, match[2] or ""))
        else:
            roles.append((role, line))
    return roles


def _roles_of_labels(words: list[str]) -> list[tuple[_Role, str]]:
    """Nexis and ProQuest: a label and its value on a line; the story has a label, or none."""
    found: list[tuple[_Role, str] | None] = [_role_of(line) for line in words]
    first = next((at for at, one in enumerate(found) if one), 0)
    head = _unlabelled_head(words[:first])
    stories = [at for at, one in enumerate(found) if one and one[0] == "story"]
    begin = stories[-1] if stories else _end_of_labels(words, found, first)
    roles: list[tuple[_Role, str]] = []
    after = False
    for at, line in enumerate(words):
        one = found[at]
        if at < first:
            roles.append((head[at], line))
        elif at < begin:
            roles.append(one or ("around", line))
        else:
            after = after or bool(_FOOT.match(line))
            inside = one if one and (after or one[0] in ("story", "caption")) else None
            roles.append(inside or (("around" if after else "story"), line))
    return roles


def _role_of(line: str) -> tuple[_Role, str] | None:
    if line.lower() in _ON_ITS_OWN:
        return _LABELS[line.lower()], ""
    match = _LABEL.match(line)
    role = _LABELS.get(match[1].lower()) if match else None
    return (role, match[2]) if match and role else None


def _end_of_labels(words: list[str], found: list[tuple[_Role, str] | None], first: int) -> int:
    """Where the story begins: behind a label, with the longest stretch that has none."""
    best, at = (0, first), first
    while at < len(found):
        stop = at
        while stop < len(found) and found[stop] is None:
            stop += 1
        best = max(best, (sum(map(len, words[at:stop])), at))
        at = stop + 1
    return best[1]


def _unlabelled_head(lines: list[str]) -> list[_Role]:
    """Publication, date and title above the first label: the title first, or else last."""
    roles: list[_Role] = ["around"] * len(lines)
    named = [at for at, line in enumerate(lines) if not _NO_TITLE.match(line)]
    dates = [at for at in named if read_date(lines[at]) and len(lines[at]) < 60]
    if not dates:
        if named:
            roles[named[-1]] = "title"
        return roles
    date = dates[0]
    before, behind = [at for at in named if at < date], [at for at in named if at > date]
    roles[date] = "published"
    if before:
        roles[before[-1]] = "publisher"
    for at in behind or before[:-1]:
        roles[at] = "title"
    return roles


def _counted(lines: list[_Line], known: Known) -> list[Part]:
    """Factiva without codes: the count of words, then date, publication and language by line."""
    at = next((n for n, line in enumerate(lines[:15]) if _WORDS.match(line.words)), None)
    last = lines[-1] if lines else None
    if at is None or last is None or at + 3 >= len(lines):
        return []
    dated = read_date_line(lines[at + 1].words)
    below = [line.words for line in lines[at + 2 : at + 10]]
    if dated is None or not any(map(_FOOT.match, below)) or len(below[0]) > 80:
        return []
    known.tell("published", dated[0], "front-matter")
    stop = at + 2
    if re.match(r"\d\d:\d\d", lines[stop].words):
        stop += 1
    known.tell("publisher", lines[stop].words, "front-matter")
    while stop < min(at + 10, len(lines) - 1) and len(lines[stop].words) < 90:
        stop += 1
        if _FOOT.match(lines[stop - 1].words):
            break
    parts = [Part(lines[0].start, lines[at].start, None)] if at else []
    parts += [Part(line.start, line.end, "furniture") for line in lines[at:stop]]
    foot = bool(_ACCESSION.match(last.words))
    parts.append(Part(lines[stop].start, lines[-2].end if foot else last.end, None))
    return [*parts, Part(last.start, last.end, "furniture")] if foot else parts
