"""A file, standard input or bytes to documents; or one clear sentence why not."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from pullquote.model.article import Document
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dating import with_date
from pullquote.model.reading.folder import such_as
from pullquote.model.reading.formats import format_of, reader_of
from pullquote.model.reading.given import Given, named
from pullquote.model.reading.json_lines import BadLine, is_json_line, read_jsonl
from pullquote.model.reading.link.kept import given_of, kept_at
from pullquote.model.reading.size import MAX_BYTES, too_big
from pullquote.model.reading.unreadable import SeveralDocuments, Unavailable, Unreadable


@dataclass(frozen=True, slots=True)
class Batch:
    """What a file or standard input holds, read as it is asked for.

    Asking raises `Unreadable` where it cannot be read.
    """

    name: str
    documents: Iterator[Document | BadLine]
    lines: bool = False
    """Whether it holds a document a line, and so any number of them."""

    def document(self, id: str, number: int = 0) -> Document:
        """The document that was read before as the one of that number, as it is now.

        Raises `Unreadable`.
        """
        if not self.lines:
            return self.only()
        documents = [one for one in self.documents if isinstance(one, Document)]
        if len(documents) == 1 and not number:  # without a name of its own it is known by its words
            return documents[0]
        # Where lines came or went before it, the first of its id.
        for one in (*documents[number : number + 1], *documents):
            if one.id == id:
                return one
        raise Unreadable(f"{self.name} does not hold {clean_line(id)} any more.")

    def only(self) -> Document:
        """The one document in it, for whoever can show but one.

        Raises `SeveralDocuments`, or `Unreadable` for another reason.
        """
        one: Document | None = None
        bad: BadLine | None = None
        count = 0
        for read in self.documents:
            if isinstance(read, BadLine):
                bad = bad or read
            else:
                one, count = read, count + 1
        if count > 1:
            raise SeveralDocuments(
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


def read_file(
    path: str | os.PathLike[str], *, published: date | None = None, max_bytes: int = MAX_BYTES
) -> Document:
    """The article in the file. Raises `Unreadable` with one clear line."""
    document = read_path(path, max_bytes=max_bytes).only()
    return with_date(document, published) if published else document


def read_path(path: str | os.PathLike[str], *, max_bytes: int = MAX_BYTES) -> Batch:
    """What the file holds: an article, or one a line of a `.jsonl`."""
    name = named(os.fsdecode(path))
    lines = os.fsdecode(path).endswith(".jsonl")
    return Batch(name, _read_path(path, name, lines, max_bytes), lines)


def _read_path(
    path: str | os.PathLike[str], name: str, lines: bool, max_bytes: int
) -> Iterator[Document | BadLine]:
    with _open(path, name) as file:
        if lines:
            yield from read_jsonl(_lines(file, name, max_bytes), max_bytes=max_bytes)
            return
        with _told(name):
            size = os.fstat(file.fileno()).st_size
            if size > max_bytes:
                raise Unreadable(too_big(name, max_bytes, size=size))
            data = file.read(max_bytes + 1)
    kept = kept_at(Path(path), data)
    given = given_of(kept.page, name, kept.fetched) if kept else Given(data, name)
    document = read_given(given, max_bytes=max_bytes)
    notes = kept.page.notes if kept else ()
    yield document.model_copy(update={"notes": (*notes, *document.notes)}) if notes else document


def read_stdin(*, max_bytes: int = MAX_BYTES) -> Batch:
    """What comes in by standard input: an article, or JSON lines if the first line is one."""
    name = "standard input"
    if sys.stdin is None:
        raise Unreadable(f"{name} is closed. Name a file instead of “-”.")
    file = sys.stdin.buffer
    with _told(name):
        first = file.readline(max_bytes + 1)
        if is_json_line(first):
            lines = chain((first,), _lines(file, name, max_bytes))
            return Batch(name, read_jsonl(lines, max_bytes=max_bytes), lines=True)
        data = first + file.read(max_bytes + 1 - len(first))
    return Batch(name, iter((read_bytes(data, name=name, max_bytes=max_bytes),)))


def read_bytes(
    data: bytes, *, name: str, published: date | None = None, max_bytes: int = MAX_BYTES
) -> Document:
    """The article in the bytes; `name` is what messages call them ("standard input")."""
    document = read_given(Given(data, named(name)), max_bytes=max_bytes)
    return with_date(document, published) if published else document


def read_given(given: Given, *, max_bytes: int = MAX_BYTES) -> Document:
    """The article in the bytes, under the digest of these bytes, whatever their form."""
    if len(given.data) > max_bytes:
        raise Unreadable(too_big(given.name, max_bytes))
    document = reader_of(format_of(given))(given)
    digest = sha256(given.data).hexdigest()
    source = document.source.model_copy(update={"sha256": digest})
    return document.model_copy(update={"id": digest[:12], "source": source})


def _open(path: str | os.PathLike[str], name: str) -> BinaryIO:
    """Only a regular file is opened: a pipe or a device could block for ever or never end."""
    with _told(name):
        mode = Path(path).stat().st_mode
        if stat.S_ISDIR(mode):
            raise Unreadable(f"{name} is a folder. Name a file in it{such_as(os.fsdecode(path))}.")
        if not stat.S_ISREG(mode):
            raise Unreadable(f"{name} is {_special(mode)}, not a file. To read a pipe, use “-”.")
        return Path(path).open("rb")


def _lines(file: BinaryIO, name: str, max_bytes: int) -> Iterator[bytes]:
    """Its lines; of one over the limit only so much that this shows."""
    with _told(name):
        while line := file.readline(max_bytes + 1):
            yield line
            while not line.endswith(b"\n") and (line := file.readline(max_bytes + 1)):
                pass


@contextmanager
def _told(name: str) -> Iterator[None]:
    """What goes wrong with a file, as `Unavailable`."""
    try:
        yield
    except (OSError, ValueError) as problem:
        raise Unavailable(_because(name, problem)) from None


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
