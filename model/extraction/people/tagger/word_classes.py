"""Classes of words that are used alike: surnames with surnames, towns with towns.

`word_classes.npz` is made by `training/people/word_classes.py` from the word vectors of spaCy's
English model en_core_web_md (MIT licence).
"""

from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray


class WordClass(NamedTuple):
    """The numbers of the classes a word belongs to, from narrow to wide."""

    fine: int
    middle: int
    coarse: int


class _Table(NamedTuple):
    words: NDArray[np.uint32]
    classes: NDArray[np.uint16]
    middle: list[int]
    coarse: list[int]


@cache
def _table() -> _Table:
    with as_file(files(__package__) / "word_classes.npz") as path, np.load(path) as data:
        return _Table(
            data["words"], data["classes"], data["middle"].tolist(), data["coarse"].tolist()
        )


@lru_cache(maxsize=50_000)
def word_class(word: str) -> WordClass | None:
    """The class of a word as it is written, or of the same word in lower case."""
    table = _table()
    for form in (word, word.lower()):
        code = crc32(form.encode())
        at = int(table.words.searchsorted(np.uint32(code)))
        if at < len(table.words) and int(table.words[at]) == code:
            fine = int(table.classes[at])
            return WordClass(fine, table.middle[fine], table.coarse[fine])
    return None
