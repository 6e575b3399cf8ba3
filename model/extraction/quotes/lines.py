"""The reporter's sentences, each quotation standing in them as a single item.

“Why? Who knew?” she asked. → one line of three items: the quotation, "she", "asked" (and the stop).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from pullquote.model.language.analysis import PROSE, Analysis
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import is_adverb
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

Item = Token | Quoted

# No sentence is longer; junk without stops is cut, so that no step costs quadratic time.
_LONGEST = 300
# How far into the text a dateline may stand, in lines.
_FIRST = 5
# How far behind a place a second dash makes an aside of it.
_AHEAD = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the reporter's, with what is quoted in it."""

    items: tuple[Item, ...]
    block: int
    quoted: tuple[int, ...] = ()
    """Places of the quotations."""

    @property
    def wholly_quoted(self) -> bool:
        """Whether the reporter adds nothing of their own, or only stops and brackets."""
        return all(isinstance(item, Quoted) or item.kind == "mark" for item in self.items)


def lower(item: Item) -> str:
    """The word in lower case; a quotation has none. "WHO" is no pronoun, "Will" no verb."""
    if isinstance(item, Quoted):
        return ""
    return item.text if item.text in _NO_SMALL_WORDS else item.lower


def adverb(item: Item) -> bool:
    """Whether it can stand between subject and verb; "Kelly" and "Tully" can't."""
    if isinstance(item, Quoted):
        return False
    if item.capital and item.lower.endswith("ly"):
        return item.lower in _OPENING_ADVERBS
    return is_adverb(item.lower)


_OPENING_ADVERBS = frozenset(
    """
    recently finally suddenly eventually clearly unfortunately fortunately surprisingly importantly
    notably specifically similarly separately ironically initially originally privately publicly
    typically usually generally certainly apparently reportedly allegedly additionally obviously
    previously currently
    """.split()
)


def reporter_lines(analysis: Analysis, quoted: tuple[Quoted, ...]) -> list[Line]:
    """All lines of the text, in order."""
    lines: list[Line] = []
    starts = _starts(analysis, quoted)

    def end(items: list[Item], block: int) -> None:
        places = [at for at, item in enumerate(items) if isinstance(item, Quoted)]
        lines.append(Line(tuple(items), block, tuple(places)))

    place = 0
    for number, block in enumerate(analysis.blocks):
        if block.kind not in PROSE:
            continue
        items: list[Item] = []
        at = 0
        tokens = analysis.tokens_in(block.span.start, block.span.end)
        while at < len(tokens):
            token = tokens[at]
            while place < len(quoted) and quoted[place].outer_end <= token.start:
                place += 1
            inside = place < len(quoted) and quoted[place].outer_start < token.end
            item: Item = quoted[place] if inside else token
            begin = quoted[place].outer_start if inside else token.start
            anew = begin in starts and items and not _goes_on(items, tokens, at, item)
            if anew or len(items) >= _LONGEST:
                end(items, number)
                items = []
            items.append(item)
            at += 1
            if len(lines) < _FIRST and (
                _is_dateline(items) or (not lines and _is_place(items, tokens[at : at + _AHEAD]))
            ):
                end(items, number)
                items = []
            if inside:
                while at < len(tokens) and tokens[at].start < quoted[place].outer_end:
                    at += 1
                place += 1
        if items:
            end(items, number)
    return lines


def _is_dateline(items: list[Item]) -> bool:
    """Whether "LONDON, June 3 (AP) —" has just been read at the start of a story."""
    first = items[0]
    if isinstance(first, Quoted) or not first.text.isupper() or len(first.text) < 3:
        return False
    return lower(items[-1]) in _DASHES and 1 < len(items) < 16


def _is_place(items: list[Item], rest: Sequence[Token]) -> bool:
    """Whether "Lagos – " has just been read, and no aside: "Ann Lee – the mayor – said"."""
    if not 1 < len(items) < 5 or lower(items[-1]) not in _DASHES or lower(items[-1]) == "-":
        return False
    named = all(isinstance(item, Token) and item.capital for item in items[:-1])
    aside = any(token.lower in _DASHES for token in rest)
    return named and bool(rest) and rest[0].capital and not aside


def outer(item: Item) -> tuple[int, int]:
    """Where an item stands, quotation marks included."""
    if isinstance(item, Quoted):
        return item.outer_start, item.outer_end
    return item.start, item.end


def _starts(analysis: Analysis, quoted: tuple[Quoted, ...]) -> set[int]:
    """Where sentences begin outside of quotations."""
    outer = [pair.outer_start for pair in quoted]
    found: set[int] = set()
    for sentence in analysis.sentences:
        at = bisect_left(outer, sentence.start) - 1
        if at < 0 or sentence.start >= quoted[at].outer_end:
            found.add(sentence.start)
    return found


def _goes_on(items: list[Item], tokens: tuple[Token, ...], at: int, item: Item) -> bool:
    """“Who knew?” Smith asked: the mark ended what was quoted, not the reporter's sentence."""
    last = items[-1]
    if not isinstance(last, Quoted) or isinstance(item, Quoted):
        return False
    if item.lower in _DASHES:
        return True  # a credit line: “…” — Ann Lee
    if any(lower(one) in SPEECH for one in items):
        return False
    for place, token in enumerate(tokens[at : at + 8], at):
        if token.lower in SPEECH:
            # “It was bad.” He said it would pass.: a sentence of its own.
            after = tokens[place + 1].lower if place + 1 < len(tokens) else ""
            asks = SPEECH[token.lower] == "ask" and tokens[at - 2].text == "?"
            return not after or after in _AFTER_CUE or (asks and after not in _ASKED_ANEW)
        if token.kind == "mark":
            return False
    return False


_NO_SMALL_WORDS = frozenset("WHO IT US ME AM May Will".split())
_DASHES = frozenset("— – -- - ―".split())
# “Why now?” Lee asked *the* court; but: “Why now?” Lee asked *if* it was too late.
_ASKED_ANEW = frozenset(
    "about for if that to whether what when where which who why how not and but".split()
)
_AFTER_CUE = frozenset(
    ". , me us him her them on in at after during of with when as reporters".split()
)
