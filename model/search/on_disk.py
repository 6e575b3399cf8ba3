"""The index of a library in a folder: segments, and a list that says which are valid.

    library/
      index.json     format, what it was built from, segments: of each file size, checksum, time
      s1/ s2/ ...    the segments

Articles are added as a new segment and taken out by a note; when there are many segments they
are written as one. The list is replaced in one step, so a reader sees the old index or the new.
"""

import json
import shutil
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

from pullquote.model.search.library import Library
from pullquote.model.search.lines import Line
from pullquote.model.search.segment import FILES, Segment
from pullquote.model.search.writing import write_segment

FORMAT = 3
"""Raised whenever folding, words or files change: an older index is then built anew."""

MANY_SEGMENTS = 12
"""From here on writing them as one makes searching quicker."""

_LIST = "index.json"
_READ = 1 << 20


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
    listed = _read(folder)
    whole = zip(_segments(folder, listed), listed["segments"], strict=True)
    lines = chain.from_iterable(one.lines(frozenset(told["gone"])) for one, told in whole)
    _commit(folder, listed["built_from"], [_written(folder, lines, lambda _: None)])


def built_from(folder: Path) -> Any:  # noqa: ANN401
    """What the index was built from, as it was told."""
    return _read(folder)["built_from"]


def open_together(folders: Iterable[Path]) -> Library:
    """Open several indexes as one."""
    segments: list[Segment] = []
    gone: list[tuple[int, str]] = []
    for folder in folders:
        listed = _read(folder)
        for at, told in enumerate(listed["segments"], len(segments)):
            gone += [(at, one) for one in told["gone"]]
        segments += _segments(folder, listed)
    return Library(segments, gone)


def open_index(folder: Path, built_from: object = None) -> Library:
    """Open the index; `built_from` must be what it was built from, if given.

    Opening looks at names and sizes only; `verify` reads everything.
    """
    if built_from is not None and _read(folder)["built_from"] != built_from:
        raise UnusableIndex("The index is of other articles.")
    return open_together([folder])


def _segments(folder: Path, listed: dict[str, Any]) -> list[Segment]:
    try:
        for segment in listed["segments"]:
            for name, (size, *_) in segment["files"].items():
                if (folder / segment["name"] / name).stat().st_size != size:
                    raise UnusableIndex(f"The index is damaged: {name} is not whole.")
        return [Segment(folder / segment["name"]) for segment in listed["segments"]]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as fault:
        raise UnusableIndex(f"The index is damaged: {fault}") from fault


def verify(folder: Path, *, by_times: bool = False) -> None:
    """Read every file and compare checksums; `by_times` only of those with another time.

    By times it costs nothing, and notices whatever was written later. What a disk garbled is
    noticed when a search comes upon it: then everything is to be verified.
    """
    for segment in _read(folder)["segments"]:
        for name, (_, checksum, written) in segment["files"].items():
            path = folder / segment["name"] / name
            try:
                if by_times and path.stat().st_mtime_ns == written:
                    continue
                found = _checksum(path)
            except OSError as fault:
                raise UnusableIndex(f"The index is damaged: {fault}") from fault
            if found != checksum:
                raise UnusableIndex(f"The index is damaged: {name} has changed.")


def discard(folder: Path) -> None:
    """Give an index up: the next is built anew."""
    (folder / _LIST).unlink(missing_ok=True)


def _written(folder: Path, lines: Iterable[Line], told: Callable[[int], object]) -> dict[str, Any]:
    number = 1 + max((int(path.name[1:]) for path in _segments_in(folder)), default=0)
    segment = folder / f"s{number}"
    try:
        write_segment(segment, lines, told)
        files = {name: _seal(segment / name) for name in FILES}
    except BaseException:
        shutil.rmtree(segment, ignore_errors=True)
        raise
    return {"name": segment.name, "files": files, "gone": []}


def _commit(folder: Path, built_from: object, segments: list[dict[str, Any]]) -> None:
    """Make these segments the index, and clear away all others."""
    told = {"format": FORMAT, "built_from": built_from, "segments": segments}
    draft = folder / f"{_LIST}.tmp"
    draft.write_text(json.dumps({**told, "checksum": _sum_of(told)}), encoding="utf-8")
    draft.replace(folder / _LIST)
    kept = {segment["name"] for segment in segments}
    for path in _segments_in(folder):
        if path.name not in kept:
            # Where a mapped file can't be deleted, the next build will.
            shutil.rmtree(path, ignore_errors=True)


def _segments_in(folder: Path) -> list[Path]:
    return [path for path in folder.glob("s*") if path.name[1:].isdecimal()]


def _read(folder: Path) -> dict[str, Any]:
    try:
        listed = json.loads((folder / _LIST).read_text(encoding="utf-8"))
        checksum = listed.pop("checksum")
    except FileNotFoundError as fault:
        raise UnusableIndex("There is no index yet.") from fault
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
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
