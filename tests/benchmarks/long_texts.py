"""Seconds from five million bytes to all facts: news on one line, and what is hard to read.

Run: python tests/benchmarks/long_texts.py [bytes] [kind ...]
"""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

SIZE = 5_000_000
MOST = 10.0
"""Seconds that news may take, and anything without facts in every few letters."""
GOLD = Path(__file__).parents[1] / "gold"
DENSE = ("sums", "days", "turns", "spoken fragments")
"""A fact every few letters: told, but not promised."""


def kinds() -> Iterator[tuple[str, str]]:
    """A name for each kind of text, and what it repeats."""
    lines = (GOLD / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    news = [json.loads(line)["text"] for line in lines]
    yield "news on one line", " ".join(" ".join(news).split()) + " "
    yield "news in paragraphs", "\n\n".join(news) + "\n\n"
    chance = Random(5)
    letters = "etaoinshrdlucmfwypvbgk"
    words = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(50_000)]
    yield "capitalised words", " ".join(word.capitalize() for word in words) + " "
    yield from {
        "letters": "a ", "one word": "a", "hyphens": "a-", "straight marks": '"',
        "curly marks": "“”", "marks never closed": "“", "apostrophes": "‘", "brackets": "(",
        "digits": "7", "numbers": "7 ", "newlines": "\n", "spaced lines": "a\n\n",
        "speech": "said ", "names": "Anna Ruiz ", "titles": "Mr. ", "commas": ", ",
        "underscores": "_",
        "sequences": "\x1b]0;", "damage": "Itâ€™s cafÃ© time. ", "sums": "$1 ", "days": "Monday ",
        "turns": "Q: Why? A: No. ", "spoken fragments": "“a” he said ",
    }.items()  # fmt: skip


def main(size: int, wanted: list[str]) -> int:
    """Print a line a kind; 1 if one takes longer than promised."""
    late = False
    for name, unit in kinds():
        if wanted and name not in wanted:
            continue
        data = (unit * (size // len(unit) + 1)).encode()[:size]
        begin = time.process_time()
        read = begin
        with suppress(Unreadable):
            document = read_bytes(data, name=name)
            read = time.process_time()
            extract(document)
        end = time.process_time()
        print(f"{name:20} {end - begin:6.1f} s  (read in {read - begin:.1f} s)", flush=True)
        late = late or (end - begin > MOST * size / SIZE and name not in DENSE)
    return int(late)


if __name__ == "__main__":
    given = sys.argv[1:]
    first = int(given.pop(0)) if given and given[0].isdigit() else SIZE
    sys.exit(main(first, given))
