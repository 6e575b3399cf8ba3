"""Where the indexes of folders are kept: one a folder, for as long as there is the folder."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

_OF = "folder.txt"
"""Beside an index: the path of the folder that it is of."""
_LOCK = "lock"


def index_of(folder: Path, home: Path) -> Path:
    """Where the index of a folder is kept in a home of many."""
    return home / sha256(os.fsencode(folder)).hexdigest()[:20]


@contextmanager
def kept_index(
    folder: Path, home: Path, waits: Callable[[], object] = lambda: None
) -> Iterator[Path]:
    """The index of a folder, for one process at a time. Raises `OSError` where none can be kept.

    `waits` is called if another process is at it. With a folder's first index those go whose
    folders are gone.
    """
    index = index_of(folder, home)
    with _alone_in(index, waits):
        if not (index / _OF).exists():
            (index / _OF).write_bytes(os.fsencode(folder))
            _clear(home)
        yield index


@contextmanager
def _alone_in(index: Path, waits: Callable[[], object]) -> Iterator[None]:
    """Wait until no other process is there; the system takes the lock back from a dead one."""
    index.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (index / _LOCK).open("wb") as file:
        try:
            _lock(file.fileno(), wait=False)
        except OSError:
            waits()
            _lock(file.fileno(), wait=True)
        yield


def _lock(file: int, *, wait: bool) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def _clear(home: Path) -> None:
    for index in home.iterdir():
        with suppress(OSError):
            if not Path(os.fsdecode((index / _OF).read_bytes())).is_dir():
                shutil.rmtree(index, ignore_errors=True)
