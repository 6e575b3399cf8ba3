"""Training the finder of names: stories of our own making, and weights that come out the same."""

import importlib
import json
import random
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

for library in ("pycrfsuite", "faker"):
    pytest.importorskip(library, reason="only needed to train the finder of names")

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))


def module(name: str) -> ModuleType:
    return importlib.import_module(f"training.people.{name}")


def test_every_name_of_a_generated_story_lies_where_it_says() -> None:
    for story in module("generated").stories(random.Random(5), 40):
        for entity in story["entities"]:
            words = story["text"][entity["start"] : entity["end"]]
            assert words == words.strip() != ""


def test_the_same_seed_makes_the_same_stories() -> None:
    stories = module("generated").stories
    assert list(stories(random.Random(1), 5)) == list(stories(random.Random(1), 5))


def test_training_twice_gives_the_same_weights_and_the_package_reads_them_as_the_trainer_does(
    tmp_path: Path,
) -> None:
    import pycrfsuite

    from pullquote.model.extraction.people.tagger.tagger import LABELS, likelihoods, unpack
    from pullquote.model.language.analysis import Analysis
    from pullquote.model.reading.plain import read_plain

    train = module("train")
    stories = list(module("generated").stories(random.Random(2), 12))
    packed = []
    for number in range(2):
        trainer = pycrfsuite.Trainer(verbose=False)
        trainer.set_params({"max_iterations": 8})
        for story in stories:
            train.add(trainer, story, 1)
        model = tmp_path / f"{number}.crfsuite"
        trainer.train(str(model))
        packed.append(train.pack(str(model)))
    for name, array in packed[0].items():
        assert np.array_equal(array, packed[1][name])
    page = train.page_of(Analysis(read_plain(stories[0]["text"])))
    free = packed[0] | {"steps": np.maximum(packed[0]["steps"], -9.0) * (packed[0]["steps"] > -30)}
    ours = likelihoods(page, unpack(free))
    theirs = pycrfsuite.Tagger()
    theirs.open(str(tmp_path / "0.crfsuite"))
    known = set(theirs.labels())
    for (begin, _), row in zip(page.rows, train.items(page), strict=True):
        theirs.set(row)
        for at in range(len(row)):
            for number, label in enumerate(LABELS):
                if label in known:
                    told = theirs.marginal(label, at)
                    assert ours[begin + at, number] == pytest.approx(told, abs=0.02)


def test_a_corpus_of_annotated_lines_is_read_with_its_labels(tmp_path: Path) -> None:
    from pullquote.model.language.analysis import Analysis
    from pullquote.model.reading.plain import read_plain

    train = module("train")
    text = "Ana de Sousa met Li at Acme Corp."
    spans = [(0, 12, "PERSON"), (17, 19, "PERSON"), (23, 32, "ORG")]
    entities = [{"start": a, "end": b, "label": label} for a, b, label in spans]
    (tmp_path / "pud.jsonl").write_text(json.dumps({"id": "1", "text": text, "entities": entities}))
    others = set(train.CORPORA) - {"pud"}
    [(_, document)] = train.documents(tmp_path, others)
    labels = train.labels_of(Analysis(read_plain(document["text"])), document["entities"])
    assert labels[:5] == ["B-PER", "I-PER", "I-PER", "O", "U-PER"]
    assert labels[6:8] == ["B-ORG", "I-ORG"]
