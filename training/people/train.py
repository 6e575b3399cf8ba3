"""Learn the weights of the finder of names.

Run: python -m training.people.train FOLDER [--without NAME ...] [--to FILE] [--steps N]
    [--generated N]

FOLDER holds annotated texts, one JSON object a line: {"text", "entities": [{"start", "end",
"label"}]}. None of them is part of this repository; LICENSE-tagger.txt, beside the weights, says
where each comes from.
The sentences of `generated` are added. The result is the same on every run.
"""

import argparse
import gc
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite

from pullquote.model.extraction.people.finding.candidates import find_candidates
from pullquote.model.extraction.people.identity.couples import share_surnames
from pullquote.model.extraction.people.identity.identity import identify
from pullquote.model.extraction.people.identity.mononyms import wording
from pullquote.model.extraction.people.tagger.clues import Page, read_page
from pullquote.model.extraction.people.tagger.tagger import FAR, LABELS, REACH, joined
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain
from training.people.generated import stories

TARGET = Path(__file__).parents[2] / "model" / "extraction" / "people" / "tagger" / "tagger.npz"
CORPORA = (
    "ewt-train-prerelease", "ewt-dev", "ewt-test", "pud", "gum-news", "gum-interview", "gum-bio",
    "gum-voyage", "gum-academic", "gum-court", "gum-textbook", "wikigold", "btc", "sec", "re3d",
)  # fmt: skip
REPEATED = {"gum-news": 3, "re3d": 2, "gum-interview": 2, "pud": 2, "wikigold": 1}
"""News counts more than the rest."""
_SHORT = {"PERSON": "PER", "ORG": "ORG", "PLACE": "LOC"}


def documents(folder: Path, without: set[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The annotated texts, each with the name of its corpus."""
    for name in CORPORA:
        if name in without:
            continue
        with (folder / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                document = json.loads(line)
                if name == "btc" and not document["id"].startswith(("btc-f", "btc-g")):
                    continue  # of the short posts those of the media and of public figures
                if "btc-g" in without and document["id"].startswith("btc-g"):
                    continue
                yield name, document


def page_of(analysis: Analysis) -> Page:
    """The page with the verdict of the rules."""
    candidates = share_surnames(analysis.tokens, find_candidates(analysis, ()))
    people = identify(candidates, wording(analysis.tokens))
    return read_page(analysis, candidates, [name for one in people for name in one.names])


def labels_of(analysis: Analysis, entities: list[dict[str, Any]]) -> list[str]:
    """The label of each token."""
    tokens = analysis.tokens
    labels = ["O"] * len(tokens)
    at = 0
    for entity in sorted(entities, key=lambda e: e["start"]):
        short = _SHORT.get(entity["label"])
        if short is None:
            continue
        while at < len(tokens) and tokens[at].end <= entity["start"]:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < entity["end"]:
            at += 1
        if first == at or tokens[first].text[0] in "@#" or "/" in tokens[first].text:
            continue
        if short == "PER" and at - first == 1:
            labels[first] = "U-PER"
            continue
        labels[first] = f"B-{short}"
        labels[first + 1 : at] = [f"I-{short}"] * (at - first - 1)
    return labels


def items(page: Page) -> list[list[list[str]]]:
    """For each sentence and token the names of its features."""
    far: list[list[list[str]]] = []
    for form in page.forms:
        table: list[list[str]] = [[] for _ in range(2 * FAR + 1)]
        for clue in form.word.clues + form.clues:
            reach = REACH.get(clue.split("=")[0], 0)
            for distance in range(-reach, reach + 1):
                table[FAR + distance].append(f"{distance}{clue}")
        far.append(table)
    together = joined(page).tolist()
    found = []
    for begin, end in page.rows:
        row = []
        for at in range(begin, end):
            features = [f"j{key}" for key in together[at]]
            for distance in range(-FAR, FAR + 1):
                there = at + distance
                if begin <= there < end:
                    features += far[page.form_of[there]][FAR + distance]
                else:
                    features.append(f"{distance}edge")
            row.append(features)
        found.append(row)
    return found


def add(trainer: pycrfsuite.Trainer, document: dict[str, Any], times: int) -> int:
    """One document into the training data; how many tokens it has."""
    analysis = Analysis(read_plain(document["text"]))
    if analysis.text != document["text"]:
        return 0
    labels = labels_of(analysis, document["entities"])
    page = page_of(analysis)
    for (begin, end), row in zip(page.rows, items(page), strict=True):
        if times > 1 or any(t.capital for t in analysis.tokens[begin:end]):
            for _ in range(times):
                trainer.append(row, labels[begin:end])
    return len(labels)


def pack(model: str) -> dict[str, np.ndarray]:
    """The weights as the package ships them."""
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    info = tagger.info()
    number = {label: at for at, label in enumerate(LABELS)}
    clues: dict[str, np.ndarray] = defaultdict(
        lambda: np.zeros((2 * FAR + 1, len(LABELS)), dtype=np.float32)
    )
    edges = np.zeros((2 * FAR + 1, len(LABELS)), dtype=np.float32)
    together: dict[int, np.ndarray] = defaultdict(lambda: np.zeros(len(LABELS), dtype=np.float32))
    for (name, label), weight in info.state_features.items():
        if name[0] == "j":
            together[int(name[1:])][number[label]] = weight
            continue
        cut = 2 if name[0] == "-" else 1
        distance, clue = int(name[:cut]) + FAR, name[cut:]
        if clue == "edge":
            edges[distance, number[label]] = weight
        else:
            clues[clue][distance, number[label]] = weight
    steps = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    allowed = {(a, b) for a in LABELS for b in LABELS if _follows(a, b)}
    for a, b in [(a, b) for a in LABELS for b in LABELS if (a, b) not in allowed]:
        steps[number[a], number[b]] = -30.0
    for (a, b), weight in info.transitions.items():
        steps[number[a], number[b]] = weight
    names = sorted(clues)
    keys = sorted(together)
    zeros = np.zeros((1, 2 * FAR + 1, len(LABELS)), dtype=np.float32)
    return {
        "names": np.frombuffer("\n".join(names).encode(), dtype=np.uint8),
        "clues": np.concatenate([np.array([clues[n] for n in names]), zeros]).astype(np.float16),
        "edges": edges,
        "keys": np.array(keys, dtype=np.int64),
        "joined": np.array([*(together[k] for k in keys), np.zeros(len(LABELS))], np.float16),
        "steps": steps,
    }


def _follows(one: str, other: str) -> bool:
    if not other.startswith("I-"):
        return True
    return one in (f"B{other[1:]}", other)


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", nargs="*", default=[], help="corpora that are left out")
    parser.add_argument("--to", type=Path, default=TARGET)
    parser.add_argument("--steps", type=int, default=75)
    parser.add_argument("--generated", type=int, default=2500, help="stories")
    told = parser.parse_args()
    gc.disable()
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params({"c1": 0.08, "c2": 0.4, "max_iterations": told.steps, "feature.minfreq": 2})
    tokens = 0
    for name, document in documents(told.folder, set(told.without)):
        tokens += add(trainer, document, REPEATED.get(name, 1))
    if told.generated:
        for document in stories(random.Random(20), told.generated):
            tokens += add(trainer, document, 1)
    print(tokens, "tokens", flush=True)
    weights = told.to.with_suffix(".npz")
    model = str(weights.with_suffix(".crfsuite"))
    trainer.train(model)
    data = pack(model)
    np.savez_compressed(weights, **data)  # type: ignore[arg-type]
    Path(model).unlink()
    print({name: array.shape for name, array in data.items()}, weights.stat().st_size)


if __name__ == "__main__":
    main()
