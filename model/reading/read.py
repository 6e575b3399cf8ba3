"""Bytes, a file, or lines of JSON to documents; or one clear sentence why not."""

import errno
import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from pullquote.model.article import Document, Source
from pullquote.model.reading.clean import clean_bytes, clean_line
from pullquote.model.reading.dates import read_date
from pullquote.model.reading.dating import with_date
from pullquote.model.reading.plain import authors_of, read_plain
from pullquote.model.reading.seeming import what_it_seems

MAX_BYTES = 20_000_000
"""No article is as long as this; what is, is something else."""


class Unreadable(Exception):
    """What cannot be read. The message is one line that says why and what to do instead."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a `.jsonl` that is no document; `number` counts from 1."""

    number: int
    message: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What a file or standard input holds, read as it is asked for.

    Asking raises `Unreadable` where it cannot be read.
    """

    name: str
    documents: Iterator[Document | BadLine]
    lines: bool = False
    """Whether it holds a document a line, and so any number of them."""

    def only(self) -> Document:
        """The one document in it, for whoever can show but one."""
        one: Document | None = None
        bad: BadLine | None = None
        count = 0
        for read in self.documents:
            if isinstance(read, BadLine):
                bad = bad or read
            else:
                one, count = read, count + 1
        if count > 1:
            raise Unreadable(
                f"{self.name} holds {count} documents. Cut out one, or print the facts of all "
                "with “pullquote extract”."
            )
        why = f"line {bad.number} is no document ({bad.message})" if bad else ""
        if one is None:
            raise Unreadable(f"{self.name} holds no document{why and f': {why}'}.")
        if why:
            note = f"Lines were left out: {why}."
            return one.model_copy(update={"notes": (*one.notes, note)})
        return one


_INSTEAD = "Save the article as plain text and open that."


def read_file(path: str | os.PathLike[str], *, published: date | None = None) -> Document:
    """The article in the file. Raises `Unreadable` with one clear line."""
    document = read_path(path).only()
    return with_date(document, published) if published else document


def read_path(path: str | os.PathLike[str]) -> Batch:
    """What the file holds: an article, or one a line of a `.jsonl`."""
    name = _shown(path)
    lines = os.fsdecode(path).endswith(".jsonl")
    return Batch(name, _read_path(path, name, lines), lines)


def _read_path(
    path: str | os.PathLike[str], name: str, lines: bool
) -> Iterator[Document | BadLine]:
    with _open(path, name) as file:
        if lines:
            yield from read_jsonl(_lines(file, name))
            return
        with _told(name):
            data = file.read(MAX_BYTES + 1)
    yield read_bytes(data, name=name)


def read_stdin() -> Batch:
    """What comes in by standard input: an article, or JSON lines if the first line is one."""
    name = "standard input"
    if sys.stdin is None:
        raise Unreadable(f"{name} is closed. Name a file instead of “-”.")
    file = sys.stdin.buffer
    with _told(name):
        first = file.readline(MAX_BYTES + 1)
        if _is_json_line(first):
            return Batch(name, read_jsonl(chain((first,), _lines(file, name))), lines=True)
        data = first + file.read(MAX_BYTES + 1 - len(first))
    return Batch(name, iter((read_bytes(data, name=name),)))


def read_bytes(data: bytes, *, name: str, published: date | None = None) -> Document:
    """The article in the bytes; `name` is what messages call them ("standard input")."""
    name = clean_line(name)
    if len(data) > MAX_BYTES:
        raise Unreadable(_too_big(name))
    if kind := what_it_seems(data):
        raise Unreadable(f"{name} is not plain text; it seems to be {kind}. {_INSTEAD}")
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
        if len(line) > MAX_BYTES:
            yield BadLine(number, _too_big("it"))
            continue
        if isinstance(line, bytes):
            line = line.decode("utf-8", "surrogateescape")
        if number == 1:
            line = line.removeprefix("\ufeff")
        if line.strip():
            yield _read_line(number, line)


def _read_line(number: int, line: str) -> Document | BadLine:
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


def _is_json_line(line: bytes) -> bool:
    if not line.startswith((b"{", b"\xef\xbb\xbf{")):
        return False
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(given, dict) and isinstance(given.get("text"), str)


def _open(path: str | os.PathLike[str], name: str) -> BinaryIO:
    """Only a regular file is opened: a pipe or a device could block for ever or never end."""
    with _told(name):
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            raise Unreadable(f"{name} is a folder. Name a file in it.")
        if not stat.S_ISREG(mode):
            raise Unreadable(f"{name} is {_special(mode)}, not a file. To read a pipe, use “-”.")
        return Path(path).open("rb")


def _lines(file: BinaryIO, name: str) -> Iterator[bytes]:
    """Its lines; of one over the limit only so much that this shows."""
    with _told(name):
        while line := file.readline(MAX_BYTES + 1):
            yield line
            while not line.endswith(b"\n") and (line := file.readline(MAX_BYTES + 1)):
                pass


@contextmanager
def _told(name: str) -> Iterator[None]:
    """What goes wrong with a file, as `Unreadable`."""
    try:
        yield
    except (OSError, ValueError) as problem:
        raise Unreadable(_because(name, problem)) from None


def _too_big(name: str) -> str:
    limit = f"{MAX_BYTES / 1e6:.0f} MB"
    return f"{name} is over the limit of {limit}. Cut out the article and open that."


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
