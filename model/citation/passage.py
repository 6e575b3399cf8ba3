"""The words that are cited, and where they stand.

Speech is credited to the speaker, who is not the article's author. Reported speech without marks
is the reporter's wording: there the sentence is quoted, and the article credited.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Literal, TypedDict

from pullquote.model.article import Article, Block, Quote, Span
from pullquote.model.citation.anchors import Anchor, anchor_of
from pullquote.model.citation.credit import INFERRED, Credit, credit_of
from pullquote.model.citation.deeplink import text_directive
from pullquote.model.citation.tidy import ended, tidy
from pullquote.model.language.sentences import split_sentences
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import tokenize

Joined = Literal["ellipsis", "as-printed"]
"""What becomes of the reporter's words within an interrupted quotation."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article: `pieces` have other words of the article between them."""

    pieces: tuple[str, ...]
    paragraphs: tuple[int, int] | None = None
    """First and last paragraph, as citations count them."""
    speech: bool = False
    """Somebody's spoken words, not the reporter's."""
    fragment: bool = False
    """A few words within the reporter's sentence."""
    credit: Credit | None = None
    directive: str = ""
    """The end of a link that opens the page at the words."""
    anchors: tuple[Anchor, ...] = ()
    """Where the words stand in the article."""
    sentence: str = ""
    """The sentences of the article that hold the words, as printed."""
    as_printed: bool = False
    """A stretch of the article, with the reporter's words between what was said."""

    @property
    def names_speaker(self) -> bool:
        """Whether the words themselves tell who speaks."""
        last = self.credit.short.split()[-1:] if self.credit else []
        return bool(last) and any(last[0] in piece for piece in self.pieces)

    @property
    def length(self) -> int:
        """How many words are quoted: long quotations are set apart from the text."""
        return sum(len(piece.split()) for piece in self.pieces)

    @property
    def inferred(self) -> str:
        """The remark an editor is to see, or nothing."""
        return f" {INFERRED}" if self.credit and self.credit.inferred else ""


def passage_of(article: Article, span: Span) -> Passage:
    """Words of the reporter."""
    return Passage(
        (tidy(span.of(article.text)),),
        paragraphs_of(article, (span,)),
        **_place(article, (span,)),
    )


def spoken(article: Article, quote: Quote, joined: Joined = "ellipsis") -> Passage:
    """A quotation, credited to its speaker; for an indirect one, the reporter's sentence.

    An interrupted quotation is joined, with an ellipsis where words of the speaker may be
    missing; or it is given `as-printed`, with the reporter's words between.
    """
    if quote.kind == "indirect":
        return _reported(article, quote)
    if joined == "as-printed" and len(quote.parts) > 1:
        return _as_printed(article, quote)
    text = article.text
    pieces = [tidy(quote.parts[0].of(text))]
    for last, part in pairwise(quote.parts):
        words = tidy(part.of(text))
        gap = text[last.end : part.start]
        if _only_cue(gap):
            pieces[-1] = f"{_resumed(pieces[-1], gap, words)} {words}"
        else:
            pieces.append(words)
    return Passage(
        tuple(pieces),
        paragraphs_of(article, quote.parts),
        speech=True,
        fragment=quote.kind == "mixed",
        credit=credit_of(article, quote),
        **_place(article, quote.parts),
    )


class _Place(TypedDict):
    directive: str
    anchors: tuple[Anchor, ...]
    sentence: str


def _place(article: Article, spans: tuple[Span, ...]) -> _Place:
    return {
        "directive": text_directive(article, spans),
        "anchors": tuple(anchor_of(article, span) for span in spans),
        "sentence": " ... ".join(_printed(article, spans)),
    }


def _printed(article: Article, spans: tuple[Span, ...]) -> Iterator[str]:
    """The sentences of each paragraph from the first to the last that the spans touch."""
    for block in _touched(article, spans):
        within = [span for span in spans if block.span.touches(span)]
        at, words = block.span.start, block.span.of(article.text)
        tokens = tokenize(words)
        ends = [
            (tokens[begin].start, tokens[end - 1].end)
            for begin, end in split_sentences(tokens)
            if tokens[begin].start < within[-1].end - at
            and within[0].start - at < tokens[end - 1].end
        ]
        yield tidy(words[ends[0][0] : ends[-1][1]] if ends else words)


def _touched(article: Article, spans: tuple[Span, ...]) -> Iterator[Block]:
    """The blocks that the spans stand in; found at once however long the article is."""
    blocks = article.blocks
    if not spans:
        return
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    at = bisect_right(blocks, first, key=lambda block: block.span.start)
    for block in islice(blocks, max(at - 1, 0), None):
        if block.span.start >= last:
            break
        if any(block.span.touches(span) for span in spans):
            yield block


_OPENING, _CLOSING = "“‘\"'", "”’\"'"
_NEXT_PARAGRAPH = re.compile(r"(?<![”’\"'])\s*\n\s*[“‘\"']")


def _as_printed(article: Article, quote: Quote) -> Passage:
    """From the first mark to the last: the article's own words, which tell who speaks.

    The mark that opens a further paragraph of the same speech goes: there are no paragraphs here.
    """
    text, start, end = article.text, quote.parts[0].start, quote.parts[-1].end
    start -= text[start - 1 : start] != "" and text[start - 1 : start] in _OPENING
    end += text[end : end + 1] != "" and text[end : end + 1] in _CLOSING
    return Passage(
        (tidy(_NEXT_PARAGRAPH.sub(" ", text[start:end])),),
        paragraphs_of(article, quote.parts),
        credit=credit_of(article, quote),
        as_printed=True,
        **_place(article, quote.parts),
    )


def _reported(article: Article, quote: Quote) -> Passage:
    found = {span.start: span for part in quote.parts for span in _sentence(article, part)}
    spans = [found[start] for start in sorted(found)] or list(quote.parts)
    pieces = [tidy(spans[0].of(article.text))]
    for last, span in pairwise(spans):
        words = tidy(span.of(article.text))
        if article.text[last.end : span.start].strip():
            pieces.append(words)
        else:
            pieces[-1] = f"{pieces[-1]} {words}"
    return Passage(
        tuple(pieces),
        paragraphs_of(article, tuple(spans)),
        **_place(article, tuple(spans)),
    )


def _sentence(article: Article, part: Span) -> Iterator[Span]:
    """The sentence that a part begins in, if it stands in one."""
    for block in article.blocks:
        if block.span.holds(part):
            at = block.span.start
            tokens = tokenize(block.span.of(article.text))
            for begin, end in split_sentences(tokens):
                sentence = Span(start=at + tokens[begin].start, end=at + tokens[end - 1].end)
                if sentence.start <= part.start < sentence.end:
                    yield sentence


def _only_cue(gap: str) -> bool:
    """Whether nothing but "she said" stands between two parts of what was said in one breath."""
    tokens = tokenize(gap)
    sentences = [tokens[begin:end] for begin, end in split_sentences(tokens)]
    worded = [row for row in sentences if any(token.kind != "mark" for token in row)]
    return not worded or (len(worded) == 1 and any(token.lower in SPEECH for token in worded[0]))


_SENTENCE_ENDS = re.compile(r"\w['\"”’)]*[.!?]['\"”’)]*\s*['\"“‘(]*$")
_TAIL = 40
_FIRST_WORD = re.compile(r"\w+")

# With such a word a clause goes on: "The trick," she said, "is to wait."
_GOES_ON = frozenset(
    """
    not to that than is are was were be been am isn aren wasn weren has have had hasn haven do does
    did will would can could should shall may might must won of in on at by for from with without
    into about over under through during after before since until as like between against toward
    """.split()
)


def _resumed(words: str, gap: str, following: str) -> str:
    """Words before "she said", as they stand when the speaker goes on.

    The comma before "she said" is the reporter's. Where their sentence ends after it, so did the
    speaker's, and a full stop is due; where the speaker's clause goes on, there is no stop at all.
    Elsewhere the comma is kept, since the speaker may have made the pause.
    """
    if _SENTENCE_ENDS.search(gap[-_TAIL:]):
        return ended(words.rstrip(","))
    first = _FIRST_WORD.search(following)
    return words.rstrip(",") if first and first.group() in _GOES_ON else words


def paragraphs_of(article: Article, spans: tuple[Span, ...]) -> tuple[int, int] | None:
    """The numbers of the first and the last paragraph that the spans stand in."""
    numbers = [block.number for block in _touched(article, spans) if block.number is not None]
    return (min(numbers), max(numbers)) if numbers else None
