"""The index of a library in a folder: segments, and a list that says which are valid.

    library/
      index.json     format, what it was built from, segments: of each size, checksum, time
      s1/ s2/ ...    the segments, a file each

Articles are added as a new segment and taken out by a note; when there are many segments they
are written as one. The list is replaced in one step, so a reader sees the old index or the new.
"""

import json
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from pullquote.model.search.library import Library
from pullquote.model.search.lines import Line
from pullquote.model.search.segment import Segment
from pullquote.model.search.writing import write_segment

FORMAT = 5
"""Raised whenever folding, words or files change: an older index is then built anew."""

MANY_SEGMENTS = 12
"""From here on writing them as one makes searching quicker."""

_LIST = "index.json"
_READ = 1 << 20


_MISSING = (FileNotFoundError, NotADirectoryError)
_GARBLED = (*_MISSING, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)


class UnusableIndex(Exception):
    """The index is missing, older, of other articles, or damaged: build it anew."""


def build(
    folder: Path,
    lines: Iterable[Line],
    built_from: object = "",
    told: Callable[[int], object] = lambda _: None,
) -> None:
    """Build the index of all lines; those of an article must follow each other.

    `built_from`, plain data, is kept for `open_index` as it is when all lines have come; `told`
    hears now and then how many lines are done.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _commit(folder, built_from, [_written(folder, lines, told)])


def add(
    folder: Path, lines: Iterable[Line], built_from: object, without: Iterable[str] = ()
) -> int:
    """Add the lines of new articles and take out the articles of those ids; the segments now.

    A corrected article is taken out and added in one step.
    """
    segments = _read(folder)["segments"]
    out = set(without)
    for segment in segments:
        segment["gone"] = sorted({*segment["gone"], *out})
    ahead = iter(lines)
    if (first := next(ahead, None)) is not None:
        segments.append(_written(folder, chain((first,), ahead), lambda _: None))
    _commit(folder, built_from, segments)
    return len(segments)


def merge(folder: Path) -> None:
    """Write all segments as one, without the articles that were taken out."""
    index = opened(folder)
    gone = [{id for one, id in index.gone if one == at} for at in range(len(index.segments))]
    whole = zip(index.segments.values(), gone, strict=True)
    lines = chain.from_iterable(segment.lines(ids) for segment, ids in whole)
    _commit(folder, index.built_from, [_written(folder, lines, lambda _: None)])


class Kept(NamedTuple):
    """An index as it stood at one moment, open."""

    built_from: Any
    """What it was built from, as it was told."""
    segments: dict[str, Segment]
    """Each under its name and what its file is known by."""
    gone: tuple[tuple[int, str], ...]
    """Articles that were taken out, each with the place of its segment."""


def opened(folder: Path, before: Kept | None = None) -> Kept:
    """Open the index; of what was open before, what is still valid is not opened again.

    Of a file with another time than it was written at the checksum is compared, too. What a disk
    garbled is noticed when a search comes upon it: then everything is to be verified.
    """
    listed = _read(folder)
    segments: dict[str, Segment] = {}
    gone: list[tuple[int, str]] = []
    for at, told in enumerate(listed["segments"]):
        file, known_by = folder / told["name"], f"{told['name']} {told['seal']}"
        try:
            _check(file, told["seal"])
            segments[known_by] = (before and before.segments.get(known_by)) or Segment(file)
        except _GARBLED as fault:
            raise UnusableIndex(f"The index is damaged: {fault}") from fault
        gone += [(at, one) for one in told["gone"]]
    return Kept(listed["built_from"], segments, tuple(gone))


def together(indexes: Iterable[Kept]) -> Library:
    """Several indexes as one."""
    segments: list[Segment] = []
    gone: list[tuple[int, str]] = []
    for index in indexes:
        gone += [(len(segments) + at, one) for at, one in index.gone]
        segments += index.segments.values()
    return Library(segments, gone)


def open_index(folder: Path, built_from: object = None) -> Library:
    """Open one index; `built_from` must be what it was built from, if given."""
    index = opened(folder)
    if built_from is not None and index.built_from != built_from:
        raise UnusableIndex("The index is of other articles.")
    return together([index])


def _check(file: Path, seal: list[int]) -> None:
    size, checksum, written = seal
    now = file.stat()
    if now.st_size != size:
        raise UnusableIndex(f"The index is damaged: {file.name} is not whole.")
    if now.st_mtime_ns != written and _checksum(file) != checksum:
        raise UnusableIndex(f"The index is damaged: {file.name} has changed.")


def verify(folder: Path) -> None:
    """Read every file and compare checksums.

    What else goes wrong (too many files are open, a disk is away) says nothing of the index: it is
    raised as it comes.
    """
    for told in _read(folder)["segments"]:
        try:
            found = _checksum(folder / told["name"])
        except _MISSING as fault:
            raise UnusableIndex(f"The index is damaged: {fault}") from fault
        if found != told["seal"][1]:
            raise UnusableIndex(f"The index is damaged: {told['name']} has changed.")


def discard(folder: Path) -> None:
    """Give an index up: the next is built anew."""
    (folder / _LIST).unlink(missing_ok=True)


def _written(folder: Path, lines: Iterable[Line], told: Callable[[int], object]) -> dict[str, Any]:
    number = 1 + max((int(path.name[1:]) for path in _segments_in(folder)), default=0)
    segment = folder / f"s{number}"
    try:
        write_segment(segment, lines, told)
    except BaseException:
        _clear_away(segment)
        raise
    return {"name": segment.name, "seal": _seal(segment), "gone": []}


def _commit(folder: Path, built_from: object, segments: list[dict[str, Any]]) -> None:
    """Make these segments the index, and clear away all others."""
    told = {"format": FORMAT, "built_from": built_from, "segments": segments}
    draft = folder / f"{_LIST}.tmp"
    draft.write_text(json.dumps({**told, "checksum": _sum_of(told)}), encoding="utf-8")
    draft.replace(folder / _LIST)
    kept = {segment["name"] for segment in segments}
    for path in _segments_in(folder):
        if path.name not in kept:
            _clear_away(path)


def _clear_away(path: Path) -> None:
    # A folder if an older version made it. Where a mapped file can't be deleted, the next build
    # will.
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _segments_in(folder: Path) -> list[Path]:
    return [path for path in folder.glob("s*") if path.name[1:].isdecimal()]


def _read(folder: Path) -> dict[str, Any]:
    try:
        listed = json.loads((folder / _LIST).read_text(encoding="utf-8"))
        checksum = listed.pop("checksum")
    except _MISSING as fault:
        raise UnusableIndex("There is no index yet.") from fault
    except _GARBLED as fault:
        raise UnusableIndex("The index is damaged: its list cannot be read.") from fault
    if not isinstance(listed, dict) or checksum != _sum_of(listed):
        raise UnusableIndex("The index is damaged: its list has changed.")
    if listed["format"] != FORMAT:
        raise UnusableIndex("The index was made by another version.")
    return listed


def _sum_of(told: dict[str, Any]) -> int:
    return crc32(json.dumps(told, sort_keys=True).encode())


def _seal(path: Path) -> list[int]:
    """By what a file is known to be as it was written."""
    told = path.stat()
    return [told.st_size, _checksum(path), told.st_mtime_ns]


def _checksum(path: Path) -> int:
    found = 0
    with path.open("rb") as file:
        while part := file.read(_READ):
            found = crc32(part, found)
    return found
