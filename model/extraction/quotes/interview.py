"""Interviews and transcripts: speech laid out as turns, without quotation marks."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from pullquote.model.article import Block
from pullquote.model.language.analysis import PROSE, Analysis

_LABEL = re.compile(
    r"((?:[A-Z][\w.’'-]*|of|the)(?: (?:[A-Z][\w.’'-]*|of|the|de|van|von)){0,4}):\s+(?=\S)"
)
# What stands before a colon and is no speaker.
_NOT_SPEAKERS = frozenset(
    """
    caption correction update updated photograph photo picture image images note source sources
    date time read more related video watch listen editor's where when tickets price venue
    address phone email website score result results goals subs referee attendance verdict rating
    final half-time man group director starring cast genre rated stars written running pros cons
    monday tuesday wednesday thursday friday saturday sunday tip warning key facts
    """.split()
)
# The answers of an interview are somebody's own; those of an explainer are nobody's.
_OWN = re.compile(r"\b(?:I|my|My|me|myself)\b")
_MARKED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?")
_SENTENCE_ENDS = (".", "?", "!", "…", "”", "’", '"', "—", "]", ")")
# A question may be set as a heading.
_TURNS = PROSE | {"headline"}
_ENOUGH = 3
_LONGEST_QUESTION = 400
_QUOTES = "“\"‘'«„"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until the other takes over: a part for each paragraph."""

    parts: tuple[tuple[int, int], ...]
    label: tuple[int, int] | None
    """The name before the colon; None where the layout alone tells who speaks."""
    block: int


class Interview(NamedTuple):
    """The answers of an interview, and the paragraphs that are taken up by its turns."""

    turns: tuple[Turn, ...]
    blocks: frozenset[int]


def find_interview(analysis: Analysis) -> Interview:
    """The turns of a transcript, or of questions and answers; empty for an ordinary story."""
    prose = [(at, block) for at, block in enumerate(analysis.blocks) if block.kind in _TURNS]
    return _labelled(analysis.text, prose) or _questioned(analysis.text, prose) or _NONE


_NONE = Interview((), frozenset())


def _labelled(text: str, prose: list[tuple[int, Block]]) -> Interview | None:
    """“SMITH: I never said that.” – three such paragraphs make a transcript."""
    turns: list[Turn] = []
    names: set[str] = set()
    for at, block in prose:
        match = _LABEL.match(text, block.span.start, block.span.end)
        if not match or text[match.end()] in _QUOTES:
            continue
        words = match.group(1).lower().split()
        if words[0] in _NOT_SPEAKERS or words[-1] in _NOT_SPEAKERS:
            continue
        names.add(match.group(1))
        turns.append(Turn(((match.end(), block.span.end),), match.span(1), at))
    if len(turns) < _ENOUGH or len(names) > max(2, len(turns) // 2 + 1) or len(names) == len(turns):
        return None
    ended = sum(text[turn.parts[0][1] - 1] in _SENTENCE_ENDS for turn in turns)
    if ended * 5 < len(turns) * 4:
        return None
    answers = [turn for turn in turns if text[slice(*turn.label or (0, 0))] != "Q"]
    return Interview(tuple(answers), frozenset(turn.block for turn in turns))


def _questioned(text: str, prose: list[tuple[int, Block]]) -> Interview | None:
    """Paragraphs that are questions, each with its answer below."""
    asked = [place for place, (_, block) in enumerate(prose) if _is_question(text, block)]
    asked = [place for place in asked if place + 1 < len(prose) and place + 1 not in asked]
    if len(asked) < _ENOUGH:
        return None
    turns: list[Turn] = []
    taken: set[int] = set()
    for number, place in enumerate(asked):
        # Nothing tells where the last answer ends: take one paragraph.
        last = asked[number + 1] if number + 1 < len(asked) else place + 2
        answer = prose[place + 1 : last]
        spans = tuple((block.span.start, block.span.end) for _, block in answer)
        turns.append(Turn(spans, None, answer[0][0]))
        taken.update(at for at, _ in prose[place:last])
    answers = [text[slice(*turn.parts[0])] for turn in turns]
    personal = sum(bool(_OWN.search(_MARKED.sub("", answer))) for answer in answers)
    if personal * 2 < len(turns) or any(len(turn.parts) > 6 for turn in turns):
        return None
    return Interview(tuple(turns), frozenset(taken))


def _is_question(text: str, block: Block) -> bool:
    words = text[block.span.start : block.span.end]
    if len(words) > _LONGEST_QUESTION or not words.endswith("?"):
        return False
    return words[0] not in _QUOTES
