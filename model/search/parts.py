"""Named arrays in one file: one after another as they lie in memory, and last where each lies.

In a file of its own each would cost a descriptor, of which a process may have but 256.
"""

import json
import mmap
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]

_ALIGNED = 64
_TELLS_WHERE = 8
"""So many bytes at the end tell where the table begins."""


class Writer:
    """Writes one part after another, into a new file that is open for reading, too."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._table: dict[str, tuple[str, list[int], int]] = {}

    def add(self, name: str, numbers: Numbers) -> None:
        """Write an array."""
        self._place(name, numbers.dtype, numbers.shape)
        self._file.write(np.ascontiguousarray(numbers).data)

    def stream(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write bytes as they come."""
        start = self._next()
        self._file.writelines(chunks)
        self._table[name] = "|u1", [self._file.tell() - start], start

    def room(self, name: str, size: int) -> Numbers:
        """Whole numbers that are to be filled in, in any order; of no size they are not kept."""
        start = self._place(name, np.dtype(np.int32), (size,))
        if not size:
            return np.zeros(0, np.int32)
        self._file.flush()
        numbers = np.memmap(self._file, np.int32, "r+", start, (size,))
        self._file.seek(0, os.SEEK_END)
        return numbers

    def close(self) -> None:
        """Write what lies where. The file is left open."""
        start = self._next()
        self._file.write(json.dumps(self._table).encode())
        self._file.write(start.to_bytes(_TELLS_WHERE, "little"))

    def _place(self, name: str, kind: np.dtype[Any], shape: tuple[int, ...]) -> int:
        start = self._next()
        self._table[name] = kind.str, list(shape), start
        return start

    def _next(self) -> int:
        at = self._file.tell()
        self._file.write(bytes(-at % _ALIGNED))
        return self._file.tell()


class Parts:
    """The parts of a file: mapped, or read as a whole. Given up, they close it."""

    def __init__(self, path: Path, *, mapped: bool = True) -> None:
        whole: bytes | mmap.mmap
        if mapped:
            file = path.open("rb")
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._read = _reading(file) or whole.__getitem__
        else:
            whole = path.read_bytes()
            self._read = whole.__getitem__
        end = len(whole) - _TELLS_WHERE
        table = json.loads(whole[int.from_bytes(whole[end:], "little") : end])
        self.starts = {name: start for name, (_, _, start) in table.items()}
        """Where in the file each begins."""
        self.arrays: dict[str, Numbers] = {
            name: np.ndarray(shape, kind, whole, start)
            for name, (kind, shape, start) in table.items()
        }

    def read(self, name: str, start: int, end: int) -> bytes:
        """Bytes of a part, from one place in it to another."""
        base = self.starts[name]
        return self._read(slice(base + start, base + end))


def _reading(file: BinaryIO) -> Callable[[slice], bytes] | None:
    """What reads from one place to another, if several threads can do so at once.

    A mapped page brings its neighbours into the memory of this process, and the lines that are
    looked at stand far apart.
    """
    if not hasattr(os, "pread"):
        return None
    return lambda part: os.pread(file.fileno(), part.stop - part.start, part.start)
