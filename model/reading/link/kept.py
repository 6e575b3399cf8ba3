"""The pages that were fetched, kept byte for byte: a link may lead elsewhere tomorrow.

Each page has its file and, beside it, a small JSON that says where it came from and when. That
JSON is believed only with the bytes it was written for.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import Self

from pydantic import AwareDatetime

from pullquote.model.article import Frozen
from pullquote.model.reading.formats import Format
from pullquote.model.reading.given import Given, named
from pullquote.model.reading.link.page import Page

_SUFFIXES: dict[Format, str] = {
    "page": ".html", "pdf": ".pdf", "docx": ".docx", "odt": ".odt", "mail": ".eml",
    "web archive": ".mhtml", "markdown": ".md", "text": ".txt",
}  # fmt: skip
_NAME = re.compile(r"\d{4}-\d\d-\d\d-[0-9a-f]{12}\.[a-z]+")


class Record(Frozen):
    """Where a page came from: the JSON beside it."""

    asked: str
    url: str
    fetched: AwareDatetime
    """The last time that these bytes were fetched, UTC."""
    media_type: str | None = None
    charset: str | None = None
    sha256: str
    notes: tuple[str, ...] = ()

    @classmethod
    def of(cls, page: Page, now: datetime) -> Self:
        """The record of a page that has just come."""
        return cls(
            asked=page.asked,
            url=page.url,
            fetched=now.astimezone(UTC).replace(microsecond=0),
            media_type=page.media_type,
            charset=page.charset,
            sha256=sha256(page.data).hexdigest(),
            notes=page.notes,
        )

    def page(self, data: bytes) -> Page:
        """The page, of its bytes."""
        return Page(data, self.asked, self.url, self.media_type, self.charset, self.notes)


@dataclass(frozen=True, slots=True)
class Kept:
    """A page that was kept, and when it was fetched last."""

    page: Page
    fetched: datetime

    @property
    def day(self) -> str:
        """The day as a reader writes it, by the reader's own calendar."""
        day = self.fetched.astimezone()
        return f"{day.day} {day:%B %Y}"


def keep(page: Page, form: Format, folder: Path, now: datetime) -> Path:
    """Keep a page; the same bytes under the same link stay one file, with the newer day.

    Raises `OSError` when the folder cannot be written.
    """
    record = Record.of(page, now)
    mark = sha256(f"{page.asked}\n{record.sha256}".encode()).hexdigest()[:12]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    ending = f"-{mark}{_SUFFIXES[form]}"
    kept = sorted(folder.glob(f"*{ending}"))
    path = kept[0] if kept else folder / f"{record.fetched:%Y-%m-%d}{ending}"
    if not kept:
        _write(path, page.data)
    _write(path.with_suffix(".json"), record.model_dump_json(indent=1).encode())
    return path


def newest(folder: Path, link: str) -> Kept | None:
    """The copy of a link's page that was fetched last; one in full goes before one in part."""
    found = [one for one in _records(folder) if link in (one[1].asked, one[1].url)]
    for path, record in sorted(
        found, key=lambda one: (not one[1].notes, one[1].fetched), reverse=True
    ):
        for suffix in _SUFFIXES.values():
            file = path.with_suffix(suffix)
            with suppress(OSError):
                data = file.read_bytes()
                if sha256(data).hexdigest() == record.sha256:
                    return Kept(record.page(data), record.fetched)
    return None


def kept_at(path: Path, data: bytes) -> Kept | None:
    """What is known of a kept page that is opened as a file; null if it is none."""
    record = _record(path.with_suffix(".json")) if _NAME.fullmatch(path.name) else None
    if record is None or record.sha256 != sha256(data).hexdigest():
        return None
    return Kept(record.page(data), record.fetched)


def given_of(page: Page, name: str, fetched: datetime) -> Given:
    """What a reader is given of the page. The day is that of the reader's own calendar."""
    day = fetched.astimezone().date()
    return Given(page.data, named(name), page.url, day, page.media_type, page.charset)


def _records(folder: Path) -> Iterator[tuple[Path, Record]]:
    with suppress(OSError):
        for path in folder.glob("*.json"):
            if record := _record(path):
                yield path, record


def _record(path: Path) -> Record | None:
    """What a file says, if it says it in the form in which we write."""
    try:
        with path.open("rb") as file:
            return Record.model_validate_json(file.read(100_000))
    except (OSError, ValueError):
        return None


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing, whatever becomes of the machine meanwhile."""
    opened, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)  # for its owner alone
    fresh = Path(name)
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        with suppress(OSError):
            fresh.unlink()
        raise
