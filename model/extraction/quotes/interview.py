"""Interviews and transcripts: speech laid out as turns, without quotation marks."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from pullquote.model.article import Block
from pullquote.model.language.analysis import PROSE, Analysis

_LABEL = re.compile(
    r"[*_]{0,2}((?:[A-Z][\w.’'-]*|of|the)(?: (?:[A-Z][\w.’'-]*|of|the|de|van|von)){0,4})"
    r"(?:[*_]{2}:|:[*_]{0,2})\s+(?=\S)"
)
# A question in bold, as plain text keeps it; the answer may follow in the same paragraph.
_BOLD = re.compile(r"(\*\*|__)(?=\S)[^*\n]{3,400}?\1(?!\w)\s*")
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
_SPOKEN = re.compile(r"\b(?:I|my|me|we|our|us|you|your)\b", re.IGNORECASE)
_MARKED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?")
# An interviewer's turn need not be a question: "Let's talk about your farm", "You left in May."
_INVITES = re.compile(
    r"(?:Let[’']s (?:talk|turn|go|start|move|get|discuss)|(?:Tell|Talk|Walk|Take) (?:me|us)\b"
    r"|Talk about|Describe |Explain )"
)
_ADDRESSES = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
# The "you" of "you never know" is anybody.
_ANYBODY = re.compile(
    r"\byou(?:[’'](?:ll|d)| (?:can|can[’']t|cannot|could|get|know|see|do|don[’']t|want|need|go"
    r"|have to|just|feel|look|think|never|always|start|learn|realize|realise|might|wouldn[’']t))\b",
    re.IGNORECASE,
)
_REPLIES = re.compile(r"(?:Yes|No|Yeah|Well|Oh|Right|Sure|Exactly|Absolutely|True)\b")
_SENTENCE_ENDS = (".", "?", "!", "…", "”", "’", '"', "—", "]", ")")
# A question may be set as a heading.
_TURNS = PROSE | {"headline"}
_ENOUGH = 3
_ENOUGH_IN_BOLD = 2
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


class _Piece(NamedTuple):
    """A paragraph, or the question or the answer where one paragraph holds both."""

    block: int
    start: int
    end: int
    words: str
    bold: bool = False
    label: tuple[int, int] | None = None

    @property
    def asks(self) -> bool:
        """Whether it is a question by its look."""
        if self.words[0] in _QUOTES or len(self.words) > _LONGEST_QUESTION:
            return False
        return self.bold or self.words.endswith("?")

    @property
    def addresses(self) -> bool:
        """Whether it is put to the other: a question without its mark."""
        if self.words[0] in _QUOTES or len(self.words) > _LONGEST_QUESTION or self.label:
            return False
        if _INVITES.match(self.words):
            return True
        own = _OWN.search(self.words) or _ANYBODY.search(self.words)
        return not own and bool(_ADDRESSES.search(_MARKED.sub("", self.words)))

    @property
    def personal(self) -> bool:
        """Whether somebody speaks of themselves, outside of what they quote."""
        return bool(_OWN.search(_MARKED.sub("", self.words)))


def find_interview(analysis: Analysis) -> Interview:
    """The turns of a transcript, or of questions and answers; empty for an ordinary story."""
    pieces = [
        piece
        for at, block in enumerate(analysis.blocks)
        if block.kind in _TURNS
        for piece in _pieces(analysis.text, at, block)
    ]
    return (
        _labelled(analysis.text, pieces)
        or _questioned(_without_chance_labels(analysis.text, pieces))
        or _NONE
    )


_NONE = Interview((), frozenset())


def _pieces(text: str, at: int, block: Block) -> list[_Piece]:
    start, end = block.span.start, block.span.end
    if label := _label(text, start, end):
        while text[start] in "*_" and text[end - 1] in "*_" and end > label.end() + 1:
            end -= 1
        return [_Piece(at, label.end(), end, text[label.end() : end], label=label.span(1))]
    bold = _BOLD.match(text, start, end)
    if bold is None:
        return [_Piece(at, start, end, text[start:end])]
    asked = _Piece(at, start, bold.end(), bold.group().strip().strip("*_") or "-", bold=True)
    if bold.end() >= end:
        return [asked]
    return [asked, _Piece(at, bold.end(), end, text[bold.end() : end])]


def _label(text: str, start: int, end: int) -> re.Match[str] | None:
    """“SMITH: I never said that.” – the name before the colon."""
    match = _LABEL.match(text, start, end)
    if not match or match.end() >= end or text[match.end()] in _QUOTES:
        return None
    words = match.group(1).lower().split()
    return None if words[0] in _NOT_SPEAKERS or words[-1] in _NOT_SPEAKERS else match


def _labelled(text: str, pieces: list[_Piece]) -> Interview | None:
    """Three paragraphs with names before a colon make a transcript."""
    places = [place for place, piece in enumerate(pieces) if piece.label]
    said = [pieces[place] for place in places]
    names = _names([text[slice(*piece.label)] for piece in said if piece.label])
    if len(said) < _ENOUGH or len(names) > max(2, len(said) // 2 + 1) or len(names) == len(said):
        return None
    if sum(_talks(piece) for piece in said) * 4 < len(said):
        return None  # "Pilots: Host Savannah on Wednesday."
    if sum(text[piece.end - 1] in _SENTENCE_ENDS for piece in said) * 5 < len(said) * 4:
        return None
    turns: list[Turn] = []
    taken: set[int] = set()
    asked = False
    for place in range(places[0], len(pieces)):
        piece = pieces[place]
        part = (piece.start, piece.end)
        if piece.label:
            asked = piece.words.endswith("?")
            if text[slice(*piece.label)] == "Q":
                asked = True
            else:
                turns.append(Turn((part,), piece.label, piece.block))
        elif piece.asks or piece.addresses:
            asked = True
        elif asked and (piece.personal or _REPLIES.match(piece.words)):
            turns.append(Turn((part,), None, piece.block))
            asked = False
        elif _SPOKEN.search(piece.words) and turns and piece.words[0] not in _QUOTES:
            last = turns[-1]
            turns[-1] = Turn((*last.parts, part), last.label, last.block)
        elif place > places[-1]:
            break
        else:
            continue
        taken.add(piece.block)
    return Interview(tuple(turns), frozenset(taken))


def _talks(piece: _Piece) -> bool:
    """Whether somebody speaks to somebody: of themselves, to "you", or asking."""
    return "?" in piece.words or bool(_SPOKEN.search(piece.words) or _REPLIES.match(piece.words))


def _names(labels: list[str]) -> set[str]:
    """The different speakers: “IV” is the Ines Valdivia that was named in full before."""
    full = {"".join(word[0] for word in label.split()): label for label in labels if " " in label}
    return {full.get(label, label) for label in labels}


def _without_chance_labels(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """A single word before a colon, used once, is no name: "Look: I was tired"."""
    labels = Counter(text[slice(*piece.label)] for piece in pieces if piece.label)
    chance = {one for one, n in labels.items() if n == 1 and " " not in one and not one.isupper()}
    return [
        _Piece(piece.block, piece.label[0], piece.end, text[piece.label[0] : piece.end])
        if piece.label and text[slice(*piece.label)] in chance
        else piece
        for piece in pieces
    ]


def _questioned(pieces: list[_Piece]) -> Interview | None:
    """Paragraphs that are questions, each with its answer below."""
    asked = [place for place, piece in enumerate(pieces) if piece.asks and not piece.label]
    asked = [place for place in asked if place + 1 < len(pieces) and not pieces[place + 1].asks]
    bold = sum(pieces[place].bold for place in asked)
    marked = sum(pieces[place].words.endswith("?") for place in asked)
    if len(asked) < _ENOUGH and (bold < _ENOUGH_IN_BOLD or marked < _ENOUGH_IN_BOLD):
        return None
    if marked * 2 < len(asked):
        return None  # headings in bold
    asked = _with_statements(pieces, asked)
    turns: list[Turn] = []
    taken: set[int] = set()
    for number, place in enumerate(asked):
        # Nothing tells where the last answer ends: take one paragraph.
        last = asked[number + 1] if number + 1 < len(asked) else place + 2
        answer = pieces[place + 1 : last]
        turns += _answers(answer)
        taken.update(piece.block for piece in pieces[place:last])
    first = {turn.parts[0][0] for turn in turns}
    answers = [piece for piece in pieces if piece.start in first]
    personal = sum(piece.personal for piece in answers)
    if personal * 2 < len(turns) or any(len(turn.parts) > 6 for turn in turns):
        return None
    return Interview(tuple(turns), frozenset(taken))


def _with_statements(pieces: list[_Piece], asked: list[int]) -> list[int]:
    """With what is put to the interviewed between two answers, though it is no question."""
    found = list(asked)
    for begin, end in pairwise(asked):
        place = begin + 2
        while place + 1 < end:
            reply = pieces[place + 1]
            if pieces[place].addresses and (reply.personal or _REPLIES.match(reply.words)):
                found.append(place)
                place += 1
            place += 1
    return sorted(found)


def _answers(answer: list[_Piece]) -> list[Turn]:
    """The turns below one question: a name before a colon begins a new one."""
    turns: list[Turn] = []
    for piece in answer:
        part = (piece.start, piece.end)
        if turns and not piece.label:
            last = turns[-1]
            turns[-1] = Turn((*last.parts, part), last.label, last.block)
        else:
            turns.append(Turn((part,), piece.label, piece.block))
    return turns
