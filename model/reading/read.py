"""Bytes, a file, or lines of JSON to documents; or one clear sentence why not."""

import errno
import hashlib
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pullquote.model.article import Document, Source
from pullquote.model.reading.clean import clean_bytes, clean_line, utf16_without_bom
from pullquote.model.reading.dates import read_date
from pullquote.model.reading.plain import authors_of, read_plain

MAX_BYTES = 20_000_000
"""No article is as long as this; what is, is something else."""


class Unreadable(Exception):
    """What cannot be read. The message is one line that says why and what to do instead."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a `.jsonl` that is no document; `number` counts from 1."""

    number: int
    message: str


# What files begin with, and what they are called. Source: the formats' own specifications.
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image, a sound or a film"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"fLaC", "a sound"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x00asm", "a WebAssembly program"),
    (b"wOF", "a font"),
)
_INSTEAD = "Save the article as plain text and open that."


def read_file(path: str | os.PathLike[str], *, published: date | None = None) -> Document:
    """The article in the file.

    Only a regular file is opened: a pipe or a device could block for ever or never end.
    """
    name = _shown(path)
    try:
        about = Path(path).stat()
        if stat.S_ISDIR(about.st_mode):
            raise Unreadable(f"{name} is a folder. Name a file in it.")
        if not stat.S_ISREG(about.st_mode):
            raise Unreadable(
                f"{name} is {_special(about.st_mode)}, not a file. To read a pipe, use “-”."
            )
        if about.st_size > MAX_BYTES:
            raise Unreadable(_too_big(name, about.st_size))
        with Path(path).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as problem:
        raise Unreadable(_because(name, problem)) from None
    return read_bytes(data, name=name, published=published)


def read_bytes(data: bytes, *, name: str, published: date | None = None) -> Document:
    """The article in the bytes; `name` is what messages call them ("standard input")."""
    name = clean_line(name)
    if len(data) > MAX_BYTES:
        raise Unreadable(_too_big(name, len(data)))
    if seems := _seems(data):
        raise Unreadable(f"{name} is not plain text; it seems to be {seems}. {_INSTEAD}")
    text, notes = clean_bytes(data)
    if not text.strip():
        raise Unreadable(f"{name} is empty: there is nothing to read.")
    digest = hashlib.sha256(data).hexdigest()
    return read_plain(text, published=published, source=Source(sha256=digest), notes=notes)


def read_jsonl(lines: Iterable[str | bytes]) -> Iterator[Document | BadLine]:
    """A document a line: `id`, `text`, and where known `published`, `title`, `authors`, `url`, ….

    Other keys are ignored. The offsets of a document's facts are those of its given text. A bad
    line is told with its number, and the rest is read all the same.
    """
    for number, line in enumerate(lines, 1):
        if isinstance(line, bytes):
            line = line.decode("utf-8", "surrogateescape")
        if number == 1:
            line = line.removeprefix("\ufeff")
        if line.strip():
            yield _read_line(number, line)


def _read_line(number: int, line: str) -> Document | BadLine:
    if len(line) > MAX_BYTES:
        return BadLine(number, _too_big("the line", len(line)))
    try:
        given = json.loads(line)
    except json.JSONDecodeError as problem:
        return BadLine(number, f"not JSON: {problem.msg.lower()} at character {problem.pos + 1}")
    except (ValueError, RecursionError):
        return BadLine(number, "not JSON that can be read: nested too deep, or a number too long")
    if not isinstance(given, dict):
        return BadLine(number, "not a document: an object with “text” is wanted")
    text = given.get("text")
    if not isinstance(text, str):
        return BadLine(number, "the document has no “text”")
    if not text.strip():
        return BadLine(number, "the document's “text” is empty: there is nothing to read")
    return _document(given, text)


def _document(given: dict[str, object], text: str) -> Document:
    def told(key: str) -> str | None:
        value = given.get(key)
        return clean_line(value) or None if isinstance(value, str) else None

    def day(key: str) -> date | None:
        return read_date(told(key) or "")

    name = given.get("id")
    written = told("published") or told("dct")
    published = day("published") or day("dct")
    notes: tuple[str, ...] = ()
    if written and not published:
        notes = (f"The publication date given, “{written[:40]}”, is no date and was left out.",)
    facts: dict[str, object] = {
        "title": told("title"),
        "authors": authors_of(given.get("authors") or given.get("author")),
        "publisher": told("publisher"),
        "published": published,
        "modified": day("modified"),
        "url": told("url"),
        "accessed": day("accessed"),
        "place": told("place"),
        "agency": told("agency"),
    }
    facts = {key: value for key, value in facts.items() if value}
    source = Source.model_validate({**facts, "origins": dict.fromkeys(facts, "user")})
    return read_plain(
        text,
        id=clean_line(str(name)) or None if isinstance(name, (str, int)) else None,
        source=source,
        notes=notes,
    )


def _shown(path: str | os.PathLike[str]) -> str:
    return clean_line(os.fsdecode(path)) or "(no name)"


def _too_big(name: str, size: int) -> str:
    return (
        f"{name} has {size / 1e6:,.0f} MB, over the limit of {MAX_BYTES / 1e6:.0f} MB. "
        "Cut out the article and open that."
    )


def _special(mode: int) -> str:
    kinds = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket"}
    return kinds.get(stat.S_IFMT(mode), "a device")


def _because(name: str, problem: Exception) -> str:
    code = problem.errno if isinstance(problem, OSError) else None
    if code in (errno.ENOENT, errno.ENOTDIR):
        return f"There is no file {name}. Check the name."
    if code in (errno.EACCES, errno.EPERM):
        return f"{name} may not be read: no permission. Check who may read it."
    if code == errno.ELOOP:
        return f"{name} is a link that leads back to itself. Name the file itself."
    if code == errno.ENAMETOOLONG:
        return f"{name[:60]}… is too long for the name of a file."
    if code is None:
        return f"{name} is not the name of a file."
    return f"{name} could not be read: {os.strerror(code).lower()}."


def _seems(data: bytes) -> str | None:
    """What the bytes are when they are not text."""
    for magic, what in _MAGIC:
        if data.startswith(magic) and (len(magic) > 3 or not _printable(data)):
            return what
    if data[4:8] == b"ftyp":
        return "a film"
    if re.match(rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html[\s>])", data[:200], re.IGNORECASE):
        return "a web page (HTML)"
    head = data[:8192]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or head[:4] == b"\x00\x00\xfe\xff":
        return None
    if utf16_without_bom(data):
        return None
    # A stray NUL is cleaned away; many control bytes are no text in any encoding.
    odd = sum(head.count(code) for code in (*range(9), *range(14, 27), 28, 29, 30, 31))
    return "a binary file" if 10 * odd > len(head) else None


def _printable(data: bytes) -> bool:
    return all(byte >= 32 or byte in (9, 10, 13) for byte in data[:512])
