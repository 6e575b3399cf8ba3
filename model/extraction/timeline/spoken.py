"""Words between quotation marks: no events of their own, but told with who said them.

What somebody says happened is dated by nobody; that it was said is an event, and a bare "she
said" tells nothing without the words.
"""

from collections.abc import Sequence, Set
from dataclasses import replace

from pullquote.model.article import Span
from pullquote.model.extraction.timeline.happenings import Clause
from pullquote.model.extraction.timeline.outer_marks import QUOTES
from pullquote.model.extraction.timeline.told import Told
from pullquote.model.language.analysis import Sentence
from pullquote.model.language.tokens import Token


def spoken_tokens(sentence: Sentence, quoted: Sequence[bool]) -> set[int]:
    """The tokens of a sentence that stand between quotation marks."""
    return {at for at, token in enumerate(sentence.tokens) if quoted[token.index]}


def is_spoken(clause: Clause, spoken: Set[int]) -> bool:
    """Whether the clause with its verb is somebody's own words."""
    verb = clause.verb
    return verb is not None and verb.at in spoken and clause.begin in spoken


def is_thought(clause: Clause, spoken: Set[int]) -> bool:
    """Whether somebody only imagines it in their own words: "I would do it again tomorrow"."""
    verb = clause.verb
    return verb is not None and verb.form == "would" and is_spoken(clause, spoken)


def is_all_spoken(tokens: Sequence[Token], spoken: Set[int]) -> bool:
    """Whether a sentence is nothing but somebody's words."""
    return all(at in spoken or token.kind == "mark" for at, token in enumerate(tokens))


def with_words(told: Told, clause: Clause) -> Clause:
    """The clause of saying with the words said before and after it, to the end of the speech."""
    verb, tokens, spoken = clause.verb, told.tokens, told.spoken
    if verb is None or not verb.speech or verb.at in spoken:
        return clause
    begin, end = clause.begin, clause.end
    at = _past_marks(tokens, begin - 1, -1, spoken)
    while at >= 0 and at in spoken:
        begin, at = at, at - 1
    at = _past_marks(tokens, end, 1, spoken)
    while at < len(tokens) and at in spoken:
        at = end = at + 1
    start, stop = tokens[begin].start, tokens[end - 1].end
    if _past_marks(tokens, begin - 1, -1, spoken) < 0:
        start = min(start, told.speech[0] or start)
    if _past_marks(tokens, end, 1, spoken) >= len(tokens):
        stop = max(stop, told.speech[1])
    if (start, stop) == (clause.span.start, clause.span.end):
        return clause
    return replace(clause, span=Span(start=start, end=stop))


def _past_marks(tokens: Sequence[Token], at: int, step: int, spoken: Set[int]) -> int:
    while 0 <= at < len(tokens) and at not in spoken and tokens[at].kind == "mark":
        at += step
    return at


def speech_around(rows: Sequence[Told]) -> None:
    """Notes at each sentence where the words begin and end that are spoken around it."""
    for at, told in enumerate(rows):
        start = stop = 0
        before, after = at - 1, at + 1
        while before >= 0 and _goes_before(rows[before], told):
            start, before = rows[before].tokens[0].start, before - 1
        while after < len(rows) and _goes_on(rows[after], rows[after - 1]):
            stop, after = rows[after].tokens[-1].end, after + 1
        told.speech = start, stop


def _goes_before(other: Told, told: Told) -> bool:
    return other.paragraph == told.paragraph and is_all_spoken(other.tokens, other.spoken)


def _goes_on(other: Told, beside: Told) -> bool:
    """Whether a sentence only goes on with the speech before it, though in a new paragraph."""
    if not is_all_spoken(other.tokens, other.spoken):
        return False
    if other.paragraph == beside.paragraph:
        return True
    left_open = len(beside.tokens) - 1 in beside.spoken and beside.tokens[-1].text not in _SHUT
    return left_open and other.tokens[0].text not in QUOTES


_SHUT = frozenset(["”", '"', "’", "''", "»"])
