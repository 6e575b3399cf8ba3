"""What can be seen of a word and around it: the input of the tagger.

A clue is a short string ("w=said", "g=given"). The tagger holds a weight for each clue at each
distance from the word it judges. Words that look alike in one article share their clues, so an
article is described by a few hundred *forms* and the form of each token.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.tagger.usage import usage
from pullquote.model.extraction.people.tagger.word import Word, word_of
from pullquote.model.language.analysis import Analysis, Sentence
from pullquote.model.language.tokens import Token

_WIDE = 46
"""Letters in a line that may have been broken because it was full."""


class Form(NamedTuple):
    """A word as this article uses it: the same clues at every place."""

    word: Word
    clues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the tagger sees it."""

    forms: list[Form]
    form_of: list[int]
    """The form of each token."""
    rows: list[tuple[int, int]]
    """First and last token (half-open) of each sentence."""


def read_page(
    analysis: Analysis, candidates: Sequence[Candidate], named: Sequence[Candidate]
) -> Page:
    """Every clue of the article; `candidates` and `named` are what the rules found and kept."""
    tokens = analysis.tokens
    told = _told_by_rules(tokens, candidates, named)
    known = usage(analysis, named)
    forms: dict[tuple[str, ...], int] = {}
    listed: list[Form] = []
    form_of: list[int] = [0] * len(tokens)
    rows: list[tuple[int, int]] = []
    text_of = analysis.text
    for sentence in analysis.sentences:
        row = sentence.tokens
        begin = row[0].index
        rows.append((begin, begin + len(row)))
        style = _style(analysis, sentence)
        place = "f=first"
        for at, token in enumerate(row, begin):
            if at > begin:
                place = _line(text_of, token.start) if text_of[token.start - 1] == "\n" else ""
            capital = token.capital
            key = (token.text, token.kind, told[at], place, style if capital else "")
            form = forms.get(key)
            if form is None:
                form = forms[key] = len(listed)
                clues = tuple(filter(None, key[2:]))
                if capital:
                    clues += known.get(token.lower, ())
                listed.append(Form(word_of(token.text, token.lower, token.kind), clues))
            form_of[at] = form
    return Page(listed, form_of, rows)


def _line(text: str, start: int) -> str:
    """Whether the line that ends before `start` is a row of a table or broken to fit a width."""
    before = text.rfind("\n", 0, start - 1) + 1
    row = text[before : start - 1].rstrip()
    full = len(row) >= _WIDE and (row[-1].isalpha() or row[-1] in ",-")
    return "f=wrap" if full else "f=line"


def _style(analysis: Analysis, sentence: Sentence) -> str:
    row = sentence.tokens
    words = [t for t in row if t.kind == "word" and len(t.text) > 3]
    capitals = sum(t.capital for t in words)
    if words and all(t.text.isupper() for t in words):
        return "f=shouted"
    kind = analysis.blocks[sentence.block].kind
    if kind not in ("paragraph", "quote"):
        return f"f={kind}"
    if len(words) >= 4 and capitals >= 0.8 * len(words):
        return "f=titled"
    return "f=short" if len(row) < 8 and row[-1].text not in (".", "!", "?", '"', "”") else ""


def _told_by_rules(
    tokens: Sequence[Token], candidates: Sequence[Candidate], named: Sequence[Candidate]
) -> list[str]:
    """The verdict of the rules on each token: B, I or U of a name, or how near it came."""
    told = [""] * len(tokens)
    for one in candidates:
        score = max(-4, min(3, round(one.score / 2)))
        for at in range(one.first, one.last):
            told[at] = f"r=no{score}"
    for one in named:
        score = max(-2, min(3, round(one.score / 2)))
        if one.last - one.first == 1:
            told[one.first] = f"r=U{score}"
            continue
        told[one.first] = f"r=B{score}"
        for at in range(one.first + 1, one.last):
            told[at] = f"r=I{score}"
    return told
