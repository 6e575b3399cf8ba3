"""Articles a CPU second, every fact extracted, over our own annotated articles.

Prints the median of several rounds, warm. Run: python tests/benchmarks/extract.py
"""

import json
import statistics
import sys
import time
from pathlib import Path

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.json_lines import BadLine, read_jsonl

ROUNDS = 7
LEAST = 50
GOLD = Path(__file__).parents[1] / "gold"


def main() -> int:
    """Print the figures; 1 if there are fewer articles a second than promised."""
    lines = [
        line
        for name in ("seed.jsonl", "dev.jsonl")
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines()
    ]
    documents = [one for one in read_jsonl(lines) if not isinstance(one, BadLine)]
    assert len(documents) == len(lines)
    rates = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        for document in documents:
            extract(document)
        rates.append(len(documents) / (time.process_time() - start))
    letters = sum(len(json.loads(line)["text"]) for line in lines) / len(lines)
    rate = statistics.median(rates[1:])
    print(f"{rate:.0f} articles of {letters:.0f} characters a CPU second")
    return 0 if rate >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
