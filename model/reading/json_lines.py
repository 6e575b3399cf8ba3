"""JSON lines: a document a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pullquote.model.article import Author, Document, Source
from pullquote.model.reading.byline import to_authors
from pullquote.model.reading.clean import clean_line
from pullquote.model.reading.dates import read_date, read_published
from pullquote.model.reading.plain import read_plain
from pullquote.model.reading.size import MAX_BYTES, too_big


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of a `.jsonl` that is no document; `number` counts from 1."""

    number: int
    message: str


def read_jsonl(
    lines: Iterable[str | bytes], *, max_bytes: int = MAX_BYTES
) -> Iterator[Document | BadLine]:
    """A document a line: `id`, `text`, and where known `published`, `title`, `authors`, `url`, ….

    Other keys are ignored. The offsets of a document's facts are those of its given text. A bad
    line is told with its number, and the rest is read all the same.
    """
    for number, line in enumerate(lines, 1):
        if len(line) > max_bytes:
            yield BadLine(number, too_big("it", max_bytes))
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
    dated = read_published(told("published") or "") or read_published(told("dct") or "")
    notes: tuple[str, ...] = ()
    if written and not dated:
        notes = (f"The publication date given, “{written[:40]}”, is no date and was left out.",)
    facts: dict[str, object] = {
        "title": told("title"),
        "authors": authors_of(given.get("authors") or given.get("author")),
        "publisher": told("publisher"),
        "published": dated and dated.day,
        "modified": day("modified"),
        "url": told("url"),
        "accessed": day("accessed"),
        "place": told("place"),
        "agency": told("agency"),
    }
    facts = {key: value for key, value in facts.items() if value}
    facts["origins"] = dict.fromkeys(facts, "user")
    if dated:
        facts["published_precision"] = dated.precision
    source = Source.model_validate(facts)
    return read_plain(
        text,
        id=clean_line(str(name)) or None if isinstance(name, (str, int)) else None,
        source=source,
        notes=notes,
    )


def is_json_line(line: bytes) -> bool:
    """Whether the bytes are a line of JSON that holds a document."""
    if not line.startswith((b"{", b"\xef\xbb\xbf{")):
        return False
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(given, dict) and isinstance(given.get("text"), str)


def authors_of(names: object) -> tuple[Author, ...]:
    """Authors from a document's JSON: a string, names, or objects with a name."""
    if isinstance(names, str):
        return to_authors(clean_line(names))
    if not isinstance(names, list):
        return ()
    found: list[Author] = []
    for name in names:
        if isinstance(name, dict):
            parts = (name.get("name") or name.get("literal"), name.get("given"), name.get("family"))
            name = " ".join(part for part in parts if isinstance(part, str))
        if isinstance(name, str):
            found += to_authors(clean_line(name))
    return tuple(found)
