"""Fuzzy search over 10,000, 100,000 and 1,000,000 lines: what it finds and how long a key takes.

The lines are the sentences of our texts, then halves of two of them joined, with other names and
numbers. Queries are known items of fifteen kinds of carelessness, each with one right answer; they
come from the generator given, as do its `build_corpus` and `build_queries`. CPU time throughout,
since machines are shared; with `--wall` a key's wall time, fit to be told on a quiet machine only,
so that the load is told with it. fzf (if installed) runs over the same lines in the same run.

Run: python tests/benchmarks/search.py --generator make_queries.py [--text DIR] [--lines 10000 …]
"""

import argparse
import importlib.util
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from pullquote.model.search.library import Library
from pullquote.model.search.lines import Line
from pullquote.model.search.on_disk import build, open_index

ROOT = Path(__file__).parents[2]
SIZES = (10_000, 100_000, 1_000_000)
TIMED = 60
FZF_TIMED = 20
SHOWN = 100
Asked = list[dict[str, Any]]


def main() -> int:
    """Print the table."""
    options = _options()
    generator = _module(options.generator)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = [str(one) for one in options.text] or [str(_our_texts(folder / "texts"))]
        lines = generator.build_corpus(texts, max(options.lines))
        queries = generator.build_queries(lines, options.seed)
        del generator
        print(
            f"{'lines':>9} r@1   r@10  worst          p50   p95   first typed build  MB"
            "   fzf r@10 p95 ratio load"
        )
        for size in sorted(options.lines):
            clock = time.perf_counter if options.wall else time.process_time
            told = _measured(folder / str(size), lines[:size], queries, clock)
            print(f"{size:>9} {told} {os.getloadavg()[0]:4.1f}", flush=True)
    return 0


def _measured(folder: Path, lines: list[str], queries: Asked, clock: Callable[[], float]) -> str:
    seconds, peak = _built(folder, lines)
    begun = clock()
    library = open_index(folder)
    library.search(queries[0]["query"], limit=SHOWN)
    first_key = (clock() - begun) * 1000
    top = {one["qid"]: _top(library, one["query"]) for one in queries}
    ten, worst, first = _recall(queries, top)
    keys = [_took(partial(library.search, key, limit=SHOWN), clock) for key in _keys(queries)]
    p50, p95 = _percentiles(keys)
    fzf = "-"
    if shutil.which("fzf"):
        found, slowest = _fzf(lines, queries, wall=clock is time.perf_counter)
        fzf = f"{found:.2f} {slowest:5.0f} {slowest / p95:4.0f}"
    return (
        f"{first:.3f} {ten:.3f} {worst:<14} {p50:5.1f} {p95:5.1f} {first_key:5.0f}"
        f" {_typed(library, queries):.2f}  {seconds:5.1f}s {peak:4.0f} {fzf}"
    )


def _built(folder: Path, lines: list[str]) -> tuple[float, float]:
    """CPU seconds and the most memory (MB) of a process that does nothing but build."""
    text = folder.with_suffix(".txt")
    text.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, __file__, "--build", str(text), str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, int(told) / 1024


def _build_only(text: str, folder: str) -> None:
    with Path(text).open(encoding="utf-8") as file:
        build(Path(folder), (Line("text", str(at), row[:-1]) for at, row in enumerate(file)))
    # Linux only; getrusage would tell the size of the parent, too.
    print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])


def _top(library: Library, query: str) -> list[int]:
    return [int(hit.id) for hit in library.search(query, limit=10)]


def _recall(queries: Asked, top: dict[str, list[int]]) -> tuple[float, str, float]:
    """Recall in the first ten, the worst kind, recall of the first."""
    by_kind: dict[str, list[bool]] = {}
    for one in queries:
        by_kind.setdefault(one["kind"], []).append(one["target"] in top[one["qid"]])
    least, kind = min((statistics.mean(found), kind) for kind, found in by_kind.items())
    first = statistics.mean(top[one["qid"]][:1] == [one["target"]] for one in queries)
    ten = statistics.mean(one["target"] in top[one["qid"]] for one in queries)
    return ten, f"{least:.2f} {kind if least < 1 else ''}", first


def _keys(queries: Asked) -> Iterator[str]:
    """Whole queries typed key by key."""
    for one in queries[:: max(len(queries) // TIMED, 1)]:
        yield from (one["query"][:end] for end in range(1, len(one["query"]) + 1))


def _typed(library: Library, queries: Asked) -> float:
    """The share of a query typed before its line is among the first ten."""
    shares = []
    for one in queries[:: max(len(queries) // TIMED, 1)]:
        query = one["query"]
        ends = (at for at in range(1, len(query) + 1) if one["target"] in _top(library, query[:at]))
        shares.append(next(ends, len(query)) / len(query))
    return statistics.mean(shares)


def _fzf(lines: list[str], queries: Asked, *, wall: bool) -> tuple[float, float]:
    """Recall of fzf, and the p95 of its time over whole queries, less its start and reading.

    What it needs to see that nothing matches is not counted against it either.
    """
    rows = "".join(f"{at}\t{line}\n" for at, line in enumerate(lines)).encode()
    some = queries[:: max(len(queries) // FZF_TIMED, 1)]
    idle = statistics.median(_fzf_once(rows, "zzzzqqqqxxxx", wall=wall)[1] for _ in range(5))
    found, times = [], []
    for one in some:
        ids, seconds = _fzf_once(rows, one["query"], wall=wall)
        found.append(one["target"] in ids[:10])
        times.append(max(seconds - idle, 0) * 1000)
    return statistics.mean(found), _percentiles(times)[1]


def _fzf_once(rows: bytes, query: str, *, wall: bool) -> tuple[list[int], float]:
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = ["fzf", "--filter", query, "--delimiter", "\t", "--nth", "2.."]
    told = subprocess.run(command, input=rows, capture_output=True, check=False).stdout
    ended, after = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    ids = [int(row.split(b"\t")[0]) for row in told.splitlines()[:10]]
    return ids, ended - begun if wall else seconds


def _took(work: Callable[[], object], clock: Callable[[], float]) -> float:
    start = clock()
    work()
    return (clock() - start) * 1000


def _percentiles(times: Iterable[float]) -> tuple[float, float]:
    cuts = statistics.quantiles(times, n=20)
    return cuts[9], cuts[18]


def _our_texts(folder: Path) -> Path:
    folder.mkdir()
    for path in (ROOT / "seeds").glob("*.txt"):
        shutil.copy(path, folder)
    for path in (ROOT / "tests" / "gold").glob("*.jsonl"):
        rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        told = "\n\n".join(row["text"] for row in rows if isinstance(row.get("text"), str))
        (folder / f"{path.stem}.txt").write_text(told, encoding="utf-8")
    return folder


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_queries", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--generator", type=Path, required=True, help="the query generator")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="folders of more texts")
    parser.add_argument("--lines", type=int, nargs="*", default=SIZES)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--wall", action="store_true", help="wall time of a key, not CPU time")
    return parser.parse_args()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--build"]:
        _build_only(*sys.argv[2:4])
        sys.exit(0)
    sys.exit(main())
