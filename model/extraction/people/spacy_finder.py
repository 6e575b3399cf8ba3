"""Names found by a spaCy model, for those who want one in place of the tagger.

The model says which words name people; whole names, titles, and who is who in the article are
the same rules' as ever. spaCy is imported when a model is asked for, and only here.
"""

import warnings
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pullquote.model.extraction.people.finder import Finder, UnknownFinder
from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.names import settle_names
from pullquote.model.extraction.people.tagger.tagger import LABELS, Floats
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.clean import clean_line

if TYPE_CHECKING:
    from spacy.language import Language

_PEOPLE = frozenset(("PERSON", "PER"))
"""What models call people: those trained on OntoNotes, and those on WikiNER."""
_UNUSED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")
_TRUST = 0.97
"""How sure a model counts as: it doesn't tell, and does not outvote the surest rules."""
_OUTSIDE = LABELS.index("O")
_BEGINS, _GOES_ON, _WHOLE = (LABELS.index(label) for label in ("B-PER", "I-PER", "U-PER"))


def load(name: str) -> Finder:
    """The finder that asks the spaCy model of that name, or in that folder.

    Raises `UnknownFinder`.
    """
    shown = clean_line(name)
    try:
        import spacy
    except ImportError:
        raise UnknownFinder(
            f"the finder “{shown}” needs spaCy: pip install 'pullquote[spacy]'; "
            "or choose pullquote's own: --finder pullquote."
        ) from None
    package = name if Path(name).exists() else name.replace("-", "_")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of other versions; what can't be used fails
            model = spacy.load(package, exclude=_UNUSED)
    except Exception as fault:
        if isinstance(fault, OSError) and "[E050]" in str(fault):
            raise UnknownFinder(
                f"spaCy has no model “{shown}” here: python -m spacy download {shown}; "
                "or choose pullquote's own: --finder pullquote."
            ) from None
        why = clean_line(f"{type(fault).__name__}: {fault}")[:200]
        raise UnknownFinder(f"“{shown}” can't be used as a spaCy model ({why}).") from None
    if _PEOPLE.isdisjoint(label for row in model.pipe_labels.values() for label in row):
        raise UnknownFinder(f"the spaCy model “{shown}” finds no people; choose another.")
    meta = model.meta
    return Finder(f"{meta['lang']}_{meta['name']} {meta['version']}", partial(_find, model))


def _find(
    model: "Language", analysis: Analysis, skipped: Sequence[tuple[int, int]]
) -> list[Candidate]:
    seen = [*_people_in(model, analysis)]
    return settle_names(analysis, skipped, lambda *_: _likelihoods(analysis, seen))


def _people_in(model: "Language", analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Begin and end of what the model takes for people, a block at a time."""
    spans = [block.span for block in analysis.blocks]
    model.max_length = max(model.max_length, len(analysis.text) + 1)
    docs = model.pipe(span.of(analysis.text) for span in spans)
    for span, doc in zip(spans, docs, strict=True):
        for entity in doc.ents:
            if entity.label_ in _PEOPLE:
                yield span.start + entity.start_char, span.start + entity.end_char


def _likelihoods(analysis: Analysis, seen: Sequence[tuple[int, int]]) -> Floats:
    """Token × label, as the tagger gives them; a possessive's mark is no part of a name."""
    likely = np.zeros((len(analysis.tokens), len(LABELS)), dtype=np.float32)
    likely[:, _OUTSIDE], likely[:, _GOES_ON] = _TRUST, 1 - _TRUST
    for start, end in seen:
        row = [*analysis.tokens_in(start, end)]
        while row and (row[-1].kind != "word" or row[-1].possessive):
            row.pop()
        for token in row:
            label = _GOES_ON if token is not row[0] else _BEGINS if len(row) > 1 else _WHOLE
            likely[token.index] = 0.0
            likely[token.index, label], likely[token.index, _OUTSIDE] = _TRUST, 1 - _TRUST
    return likely
