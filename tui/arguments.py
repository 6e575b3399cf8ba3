"""What a word on the command line stands for: a day, numbers, a size. What it can't is told."""

import argparse
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pullquote.model.reading.dates import Dated

MOST_QUOTES = 10_000
"""Quotations that are asked for at once."""


def day(words: str) -> "Dated":
    """A date, a month, a year."""
    from pullquote.model.reading.dates import read_published

    found = read_published(words)
    if found is None:
        raise argparse.ArgumentTypeError(f"“{words}” is no date; write it as 2024-08-13")
    return found


def limit(words: str) -> int:
    """How many at most."""
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"“{words}” is no limit; write a whole number from 1")
    return min(int(words), sys.maxsize)


def numbers(words: str) -> list[int]:
    """The numbers in "3", "1,3-5"."""
    found: list[int] = []
    for piece in words.split(","):
        first, dash, last = piece.partition("-")
        if not first.strip().isdecimal() or (dash and not last.strip().isdecimal()):
            raise argparse.ArgumentTypeError(f"“{words}” is no number; write 3, or 1,3-5")
        end = int(last) if dash else int(first)
        if end < int(first):
            raise argparse.ArgumentTypeError(
                f"“{piece.strip()}” runs backwards; write {end}-{int(first)}"
            )
        if end - int(first) > MOST_QUOTES:
            raise argparse.ArgumentTypeError(f"“{words}” is too many")
        found += range(int(first), end + 1)
    return found


def megabytes(words: str) -> int:
    """Bytes, of a number of MB."""
    try:
        size = int(float(words) * 1_000_000)
    except (ValueError, OverflowError):
        size = 0
    if size <= 0:
        raise argparse.ArgumentTypeError(f"“{words}” is no size; write a number of MB, such as 50")
    return size
