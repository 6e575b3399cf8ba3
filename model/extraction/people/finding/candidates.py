"""The finder of candidates: capitalised runs that may name a person, and the evidence beside them.

Each is judged by its own surroundings alone; `identity` decides with the whole article in view.
Another finder may take this one's place as long as it returns `Candidate`s.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pullquote.model.extraction.people.finding.addresses import in_address
from pullquote.model.extraction.people.finding.beside import after, before
from pullquote.model.extraction.people.finding.deeds import deeds
from pullquote.model.extraction.people.finding.edges import is_tail, name_begin, name_end
from pullquote.model.extraction.people.finding.evidence import inside
from pullquote.model.extraction.people.finding.labels import label
from pullquote.model.extraction.people.finding.results import (
    batteries,
    in_results,
    may_hold_results,
    placed,
)
from pullquote.model.extraction.people.finding.runs import FILIAL, may_open, opens, run_end
from pullquote.model.extraction.people.words.lexicon import Lexicon, lexicon
from pullquote.model.extraction.people.words.titles import KIN
from pullquote.model.extraction.people.words.traps import ORGANISATION
from pullquote.model.language.analysis import Analysis, Sentence
from pullquote.model.language.names import HONORIFICS, SUFFIXES
from pullquote.model.language.tokens import Token

_PLACED = frozenset("in near at from of outside across throughout around into".split())
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_KIN = KIN | {"married", "wed", "divorced"}
SHOUTED = -4.5
LISTED, RANKED = 12.0, 6.5
"""The score of a name that stands where results have players, and what a rank adds."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first`..`last` (half-open) that may be a name, with `score` for or against it."""

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    """The words of the name in lower case, without initials' stops, nicknames or suffixes."""
    score: float
    titled: bool = False
    """Whether a title, a form of address or a trade stands right before it."""
    gender: str = ""
    placed: bool = False
    """Whether it stands where places stand ("in Paris")."""
    acting: bool = False
    """Whether what follows is what people do: a verb, an age, "who"."""
    kin: bool = False
    """Whether it is brought in as somebody's relative ("her son, ...")."""
    born: bool = False
    """Whether it is said to be the name at birth, as obituaries do."""
    sentence: int = 0
    capitals: bool = False
    """Whether it is printed in capitals, as headlines and transcripts have names."""
    beside: float = 0.0
    """What stands before it, for or against a person: a part of `score`."""
    generation: str = ""
    """ "younger", "elder" or a numeral: what tells father from son."""
    lent: tuple[int, int] | None = None
    """First and last token of the surname that is printed only once: Harold and Jean *Bixby*."""


def find_candidates(analysis: Analysis, skipped: Sequence[tuple[int, int]]) -> list[Candidate]:
    """Candidates in the order of the text, none inside the stretches that are `skipped`."""
    words = lexicon()
    tokens = analysis.tokens
    found: list[Candidate] = []
    stretches = iter([*skipped, (len(analysis.text) + 1, len(analysis.text) + 1)])
    begin, end = next(stretches)
    for sentence in analysis.sentences:
        row = sentence.tokens
        at, stop = row[0].index, row[-1].index + 1
        opened = at
        titled = _in_title_case(row)
        if (named := label(tokens, at, stop)) and not begin <= tokens[at].start < end:
            found.append(_labelled(tokens, *named, sentence))
            at = named[1]
        while at < stop:
            token = tokens[at]
            if not (token.capital or may_open(token.lower)):
                at += 1
                continue
            while token.start >= end:
                begin, end = next(stretches)
            if token.start >= begin or not opens(tokens, at, stop):
                at += 1
                continue
            last = run_end(tokens, at, stop)
            found += _judge(tokens, at, last, opened, stop, words, sentence, titled)
            at = name_end(tokens, last, stop)
        if may_hold_results(row):
            _list(found, tokens, sentence)
    return found


def _list(found: list[Candidate], tokens: Sequence[Token], sentence: Sentence) -> None:
    """Make sure of those who stand in results, and likely of those in a table."""
    row, begin = sentence.tokens, sentence.tokens[0].index
    told = (*in_results(row), *batteries(row))
    sure = {begin + at for first, last in told for at in range(first, last)}
    likely = {(begin + a, begin + b) for a, b in placed(row)}
    at = len(found) - 1 if sure or likely else -1
    while at >= 0 and found[at].sentence == sentence.index:
        one = found[at]
        if one.first in sure and one.last - 1 in sure:
            found[at] = replace(one, score=LISTED, titled=True, acting=True, placed=False)
        elif (one.first, one.last) in likely and one.score >= 0:
            found[at] = replace(one, score=one.score + RANKED, acting=True)
        at -= 1


def _in_title_case(row: Sequence[Token]) -> bool:
    """A headline: no full stop, and nearly every longer word begins with a capital."""
    if row[-1].text in (".", "!", "”", '"', "’", ")"):
        return False
    long = [t for t in row if t.kind == "word" and len(t.text) > 3]
    return len(long) >= 4 and sum(t.capital for t in long) >= 0.8 * len(long)


def _judge(
    tokens: Sequence[Token],
    first: int,
    last: int,
    opened: int,
    stop: int,
    words: Lexicon,
    sentence: Sentence,
    headline: bool,
) -> list[Candidate]:
    if _all_capitals(tokens[first:last]):
        return [_shouted(tokens[at], sentence) for at in range(first, last)]
    run_first = first
    first = name_begin(tokens, first, last, opened, words)
    while last > first and is_tail(tokens, first, last):
        last -= 1
    if last <= first:
        return []
    cut = next(
        (
            k
            for k in range(first + 1, last)
            if tokens[k].lower in HONORIFICS and k + 1 < last and tokens[k - 1].kind != "mark"
        ),
        None,
    )
    if cut is not None:
        left = _judge(tokens, first, cut, opened, stop, words, sentence, headline)
        return left + _judge(tokens, cut, last, opened, stop, words, sentence, headline)
    last = name_end(tokens, last, stop)
    found = weigh(tokens, first, last, run_first, sentence, words, headline)
    return [found] if found else []


def weigh(
    tokens: Sequence[Token],
    first: int,
    last: int,
    run_first: int,
    sentence: Sentence,
    words: Lexicon,
    headline: bool = False,
) -> Candidate | None:
    """The evidence for the name `first`..`last`, in a run of capitals from `run_first` on."""
    opened, stop = sentence.tokens[0].index, sentence.tokens[-1].index + 1
    name = tokens[first:last]
    core = [
        t for t in name if t.kind == "word" and t.lower not in SUFFIXES and t.text not in FILIAL
    ]
    if not core or len(core) > 7:
        return None
    bare = tuple(t.lower.rstrip(".") for t in core)
    beside, titled, gender = before(tokens, first, last, run_first, opened)
    score = beside + inside(core, bare, words, first == opened, titled)
    acting = after(tokens, first, last, stop, len(core))
    score += acting
    if len(core) == 1:
        score += deeds(tokens, first, last, opened, stop)
    if headline and not titled:
        score -= 2
    if first > run_first and tokens[first - 1].lower in _ORDINALS and bare[-1] in ORGANISATION:
        score -= 6  # First Harbour Bank
    if in_address(tokens, first, opened) and not (
        len(core) > 1 and bare[0] in words.given and acting >= 0
    ):
        score -= 6
    placed = first > opened and tokens[first - 1].lower in _PLACED
    placed = placed and not (last < stop and tokens[last].possessive)  # "in Duffy's trial"
    if placed:
        score -= 1.5 if len(core) == 1 and tokens[first - 1].lower != "of" else 0.5
    kin = any(t.lower in _KIN for t in tokens[max(opened, first - 2) : first])
    born = [t.lower for t in tokens[last : last + 2]] == ["was", "born"] or (
        first > opened and tokens[first - 1].lower in ("born", "née", "nee")
    )
    if len(name) > 3 and any(token.text == "/" for token in name):
        score = LISTED  # Rajan a/l Kumar
    if len(core) > 1 and len(bare[-1]) == 1 and name[-1].text == ".":
        score += 3  # Jozef M.
    return Candidate(
        first, last, tokens[first].start, tokens[last - 1].end,
        bare, score, titled, gender, placed, acting >= 0.8, kin, born, sentence.index,
        beside=beside, generation=_generation(tokens, first, last, opened),
    )  # fmt: skip


_GENERATIONS = {
    "jr": "younger", "younger": "younger", "sr": "elder", "elder": "elder", "older": "elder",
    "ii": "ii", "iii": "iii", "iv": "iv",
}  # fmt: skip


def _generation(tokens: Sequence[Token], first: int, last: int, opened: int) -> str:
    """ "Tom Lee Jr.", "the younger Mr. Lee"."""
    suffix = next((t.lower for t in tokens[first + 1 : last] if t.lower in SUFFIXES), "")
    at = first - 1
    at -= at > opened and tokens[at].lower in HONORIFICS
    told = at > opened and tokens[at - 1].lower in ("the", "a") and last - first == 1
    return _GENERATIONS.get(suffix.rstrip(".") or (tokens[at].lower if told else ""), "")


def _all_capitals(run: Sequence[Token]) -> bool:
    """A headline or a label in capitals, not initials before a name."""
    return len(run) > 1 and all(t.text.isupper() for t in run) and len(run[-1].text) > 2


def _labelled(
    tokens: Sequence[Token], first: int, last: int, titled: bool, sentence: Sentence
) -> Candidate:
    """The speaker before a colon in a transcript."""
    name = tuple(t.lower.rstrip(".") for t in tokens[first:last] if t.lower not in SUFFIXES)
    gender = HONORIFICS.get(tokens[first - 1].lower, "") if titled else ""
    return Candidate(
        first, last, tokens[first].start, tokens[last - 1].end,
        name, 6.0 if titled else 4.0, titled, gender, capitals=True,
        sentence=sentence.index,
    )  # fmt: skip


def _shouted(token: Token, sentence: Sentence) -> Candidate:
    """A word of a line in capitals: a name only where the article says so elsewhere."""
    return Candidate(
        token.index, token.index + 1, token.start, token.end,
        (token.lower,), SHOUTED, capitals=True, sentence=sentence.index,
    )  # fmt: skip
