"""Word classes for the finder of names: words that are used alike, drawn from word vectors.

Run: python -m training.people.word_classes FOLDER_OF_THE_SPACY_MODEL

The vectors are those of spaCy's English model en_core_web_md 3.8 (MIT licence; made by Explosion
from OSCAR 2109, Wikipedia, OpenSubtitles and WMT News Crawl). Only the class of each word is
kept: a number of 1,024, with the coarser classes each belongs to.
"""

import sys
import zlib
from collections import defaultdict
from pathlib import Path

import numpy as np
import spacy
from sklearn.cluster import AgglomerativeClustering, KMeans

FINE, MIDDLE, COARSE = 1024, 256, 64
SEED = 7
TARGET = (
    Path(__file__).parents[2] / "model" / "extraction" / "people" / "tagger" / "word_classes.npz"
)


def main(folder: str) -> None:
    """Write the table that the package ships."""
    vocab = spacy.load(folder, exclude=["parser", "tagger", "ner", "lemmatizer"]).vocab
    rows = {vocab.strings[key]: row for key, row in vocab.vectors.key2row.items() if row >= 0}
    rows = {word: row for word, row in rows.items() if _useful(word)}
    vectors = np.asarray(vocab.vectors.data, dtype=np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    borne = np.sqrt(1.0 + np.bincount(list(rows.values()), minlength=len(vectors)))
    fine = KMeans(FINE, n_init=1, max_iter=60, random_state=SEED).fit(vectors, sample_weight=borne)
    middle, coarse = (
        AgglomerativeClustering(size, linkage="ward").fit_predict(fine.cluster_centers_)
        for size in (MIDDLE, COARSE)
    )
    classes = _of_least_words({word: int(fine.labels_[row]) for word, row in rows.items()})
    table = sorted((zlib.crc32(word.encode()), label) for word, label in classes.items())
    np.savez_compressed(
        TARGET,
        words=np.array([code for code, _ in table], dtype=np.uint32),
        classes=np.array([label for _, label in table], dtype=np.uint16),
        middle=middle.astype(np.uint16),
        coarse=coarse.astype(np.uint16),
    )
    print(len(rows), "words,", len(table), "kept")
    for label in range(0, FINE, 60):
        print(label, [word for word, one in classes.items() if one == label][:12])


def _useful(word: str) -> bool:
    return 2 <= len(word) <= 20 and word.replace("-", "").replace("'", "").isalpha()


def _of_least_words(classes: dict[str, int]) -> dict[str, int]:
    """A word stands for all its spellings (bush, Bush, BUSH) that share its class."""
    spellings: dict[str, set[int]] = defaultdict(set)
    for word, label in classes.items():
        spellings[word.lower()].add(label)
    return {
        (word.lower() if len(spellings[word.lower()]) == 1 else word): label
        for word, label in classes.items()
    }


if __name__ == "__main__":
    main(sys.argv[1])
