"""The names of an article: what the rules see, weighed again by the tagger.

The rules judge each run of capitals by tables of knowledge; the tagger has learnt how much to
trust them, each other clue and the company a word keeps. Where one begins or ends is the
tagger's to say when it is sure. What comes out has a score on the scale that `identity` reads.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from math import log
from statistics import fmean as mean

import numpy as np

from pullquote.model.extraction.people.finding.candidates import (
    LISTED,
    Candidate,
    find_candidates,
    weigh,
)
from pullquote.model.extraction.people.finding.edges import is_sum
from pullquote.model.extraction.people.finding.firms import has_partners, is_firm, names_thing
from pullquote.model.extraction.people.finding.houses import Houses, find_houses
from pullquote.model.extraction.people.finding.initials import anonymous
from pullquote.model.extraction.people.finding.runs import FILIAL, in_nickname
from pullquote.model.extraction.people.finding.seen import begin, end
from pullquote.model.extraction.people.identity.couples import share_surnames
from pullquote.model.extraction.people.identity.identity import identify
from pullquote.model.extraction.people.identity.mononyms import wording
from pullquote.model.extraction.people.tagger.clues import read_page
from pullquote.model.extraction.people.tagger.tagger import LABELS, Floats, Weights, likelihoods
from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.extraction.people.words.professions import professions
from pullquote.model.extraction.people.words.traps import ALSO_SURNAMES, ORGANISATION
from pullquote.model.language.analysis import Analysis
from pullquote.model.language.names import SUFFIXES
from pullquote.model.language.tokens import Token

_PERSON = np.array([label.endswith("PER") for label in LABELS])
_OPENS = {LABELS.index("B-PER"), LABELS.index("U-PER")}
_FULL = (1.6, 1.6)
_ALONE = (0.8, 2.0)
"""The score of a name that is as likely as not, and how fast it grows with the log of the odds."""
_TRUST = 0.5
"""How much the score of the rules still counts, in its middle range."""
_CERTAIN = 6.5
_OFFICE = 3.4
"""The same with an office or a trade right before it, and nothing against it."""
_THINKABLE, _LIKE_A_NAME = 0.05, 0.2
_RELATED = 3.0
_NEUTRAL, _LEAST, _MOST = 2.0, -8.0, 4.0
_BARRED = 2.0
"""How much counts what stands right before it against a person: "an analyst at", "the"."""
_SURE = 0.999
_WHOLE, _RATHER = 0.6, 0.4
"""How likely the words are of a name that the tagger cut short, and of one in an office."""
_UNHEARD = -4.5
"""What a word alone has at most that neither rules nor tagger take for a person."""
_HOPELESS = -9.0
"""A word alone with so low a score is nobody, whatever the rest of the article says."""
_CLOSING = frozenset([".", "?", "!", "”", '"', "''"])
_BODIES = ORGANISATION - ALSO_SURNAMES
_NUMERAL = re.compile("[IVX]+").fullmatch


def find_names(
    analysis: Analysis, skipped: Sequence[tuple[int, int]], learnt: Weights | None = None
) -> list[Candidate]:
    """Candidates in the order of the text, none inside the stretches that are `skipped`."""
    return settle_names(
        analysis,
        skipped,
        lambda shared, named: likelihoods(read_page(analysis, shared, named), learnt),
    )


def settle_names(
    analysis: Analysis,
    skipped: Sequence[tuple[int, int]],
    judge: Callable[[Sequence[Candidate], Sequence[Candidate]], Floats],
) -> list[Candidate]:
    """The names of the rules and of a judge, which gives token × label, as the tagger does.

    It is told what the rules see, and which of it are names with the whole article in view.
    """
    ruled = find_candidates(analysis, skipped)
    shared = share_surnames(analysis.tokens, ruled)
    people = identify(shared, wording(analysis.tokens))
    named = [name for one in people for name in one.names]
    likely = judge(shared, named)
    return share_surnames(analysis.tokens, _settle(analysis, ruled, named, likely, skipped))


def tagged(page_rows: Sequence[tuple[int, int]], likely: Floats) -> list[tuple[int, int]]:
    """First and last token (half-open) of each name that the tagger sees."""
    best = likely.argmax(axis=1)
    starts = {begin for begin, _ in page_rows}
    found: list[tuple[int, int]] = []
    for at in np.flatnonzero(_PERSON[best]).tolist():
        goes_on = found and found[-1][1] == at and at not in starts and best[at] not in _OPENS
        found[-1:] = [(found[-1][0], at + 1)] if goes_on else [*found[-1:], (at, at + 1)]
    return found


def _settle(
    analysis: Analysis,
    ruled: Sequence[Candidate],
    named: Sequence[Candidate],
    likely: Floats,
    skipped: Sequence[tuple[int, int]],
) -> list[Candidate]:
    """The names that the tagger sees, and those of the rules that none of them touches."""
    tokens = analysis.tokens
    person: list[float] = likely[:, _PERSON].sum(axis=1).tolist()
    known = {(one.first, one.last): one for one in ruled}
    rows = [(s.tokens[0].index, s.tokens[-1].index + 1) for s in analysis.sentences]
    spans = [
        (begun, end(tokens, first, last), min(person[max(first, begun) : last]))
        for first, last in tagged(rows, likely)
        for begun in [begin(tokens, first, last)]
        if not any(a < tokens[last - 1].end and tokens[first].start < b for a, b in skipped)
    ]
    ends = {first: last for first, last, _ in spans}
    families: dict[str, set[str]] = defaultdict(set)
    for one in named:
        if len(one.words) > 1:
            families[one.words[-1]].add(one.words[0])
    whole = [one for one in named if _is_whole(one, ends, tokens, person)]
    known_whole = {one.first for one in whole}
    whole += [
        one
        for one in ruled
        if len(one.words) > 1
        and one.first not in known_whole
        and (_in_office(one) or _is_nicknamed(tokens, one) or _of_family(tokens, one, families))
        and _is_whole(one, ends, tokens, person, _RATHER)
    ]
    houses = find_houses(tokens, ruled)
    found: list[Candidate] = []
    taken: set[int] = set()
    for one in whole:
        found.append(replace(one, score=_score(one, mean(_words(one, tokens, person)))))
        taken.update(range(one.first, one.last))
    for first, last, least in spans:
        if not taken.isdisjoint(range(first, last)):
            continue
        name = known.get((first, last)) or _new(analysis, first, last)
        if name is None or _is_house(tokens, name, houses) or is_sum(tokens[first].text):
            taken.update(range(first, last) if first in houses.within else ())
            continue
        if all(t.text.isupper() for t in tokens[first:last]) and len(tokens[first].text) > 2:
            name = replace(name, capitals=True)
        score = _score(name, least)
        if _ends_as_body(name.words):
            score = min(score, _HOPELESS)  # not left out, for it tells what "Lyric" alone is
        found.append(replace(name, score=score))
        taken.update(range(first, last))
    for one in ruled:
        if not taken.isdisjoint(range(one.first, one.last)):
            continue
        house = _is_house(tokens, one, houses)
        if house and one.first not in houses.within:
            continue
        score = _HOPELESS if house else _score(one, min(_words(one, tokens, person)))
        if one.score < _UNHEARD and len(one.words) == 1:
            score = min(score, _UNHEARD)  # "May was cold. May Dunn agreed."
        if score > _HOPELESS or len(one.words) > 1:
            found.append(replace(one, score=score))
    for at in anonymous(tokens):
        if at not in taken and (name := _new(analysis, at, at + 1)):
            found = [one for one in found if one.first != at]
            found.append(replace(name, score=_CERTAIN))
    return sorted(_agreed(found), key=lambda one: one.first)


def _is_house(tokens: Sequence[Token], name: Candidate, houses: Houses) -> bool:
    """Whether the letters alone say that it is a firm, however like a person it reads."""
    known = tokens[name.first].lower in houses.short or name.words in houses.firms
    if (known or name.first in houses.within) and not name.titled:
        return True
    house = is_firm(name.words) and tokens[name.last - 1].lower not in SUFFIXES
    house = house or names_thing(tokens, name.first, name.last)
    house = house or _is_town(tokens, name)
    return (house and not name.titled) or (len(name.words) > 1 and has_partners(tokens, name.last))


def _is_town(tokens: Sequence[Token], name: Candidate) -> bool:
    """ "based in Walcott, Iowa": what stands where towns do, with its state behind it."""
    at = name.last + 1
    if not name.placed or len(name.words) > 1 or at >= len(tokens):
        return False
    state = tokens[name.last].text == "," and tokens[at].capital
    return state and tokens[at].lower in lexicon().places


def _ends_as_body(words: tuple[str, ...]) -> bool:
    """Whether the last word is an organisation's and nobody's surname: "Lyric Leisure"."""
    last = words[-1]
    return len(words) > 1 and last in _BODIES and last not in lexicon().surnames


def _agreed(found: list[Candidate]) -> list[Candidate]:
    """One sense for one word: a word alone that no full name explains is judged by all its places.

    "In Velstad it rained. Officials in Velstad said so": the first speaks for the second.
    """
    borne = {word for one in found if len(one.words) > 1 and one.score > 0 for word in one.words}
    scores: dict[str, list[float]] = defaultdict(list)
    for one in found:
        if len(one.words) == 1 and one.words[0] not in borne:
            scores[one.words[0]].append(one.score)
    return [
        replace(one, score=(one.score + mean(scores[one.words[0]])) / 2)
        if len(one.words) == 1 and len(scores[one.words[0]]) > 1
        else one
        for one in found
    ]


def _new(analysis: Analysis, first: int, last: int) -> Candidate | None:
    """A name that the rules have cut otherwise or not seen."""
    sentence = analysis.sentence_at(analysis.tokens[first].start)
    if sentence is None:
        return None
    return weigh(analysis.tokens, first, last, first, sentence, lexicon())


def _is_whole(
    one: Candidate,
    ends: Mapping[int, int],
    tokens: Sequence[Token],
    person: list[float],
    enough: float = _WHOLE,
) -> bool:
    """Whether the tagger has cut a name of the rules short: John “J.D.” Dorrian, Keating IV."""
    within = range(one.first, one.last)
    inside = [(at, ends[at]) for at in within if at in ends and ends[at] <= one.last]
    if not inside or inside[0] == (one.first, one.last):
        return False
    return person[one.first] > _THINKABLE and mean(_words(one, tokens, person)) > enough


def _is_nicknamed(tokens: Sequence[Token], one: Candidate) -> bool:
    """Imran “Immy” Sheikh, Elizabeth (Betty) Crane."""
    return any(token.kind == "mark" for token in tokens[one.first + 1 : one.last - 1])


def _of_family(
    tokens: Sequence[Token], one: Candidate, families: Mapping[str, Container[str]]
) -> bool:
    """Whether somebody else in the article bears the same surname, and no title stands before it.

    Nor may the first word be one that opens a sentence: "Using Alvarez's dipole".
    """
    first = one.words[0]
    if one.words[-1] not in families or first in families[one.words[-1]]:
        return False
    opens = one.first == 0 or tokens[one.first - 1].text in _CLOSING
    return first not in professions() and (not opens or first in lexicon().given)


def _in_office(one: Candidate) -> bool:
    """Whether an office or a trade stands right before it, and nothing against it."""
    return one.titled and one.score >= _OFFICE <= one.beside


def _words(one: Candidate, tokens: Sequence[Token], person: list[float]) -> list[float]:
    """How likely each word of a name is a person's, nicknames and suffixes passed over."""
    at = [
        token.index
        for token in tokens[one.first : one.last]
        if token.kind == "word" and token.lower not in SUFFIXES and not _NUMERAL(token.text)
        and token.text not in FILIAL
        and not in_nickname(tokens, one.first, token.index)
    ]  # fmt: skip
    return [person[place] for place in at or [one.first]]


def _score(one: Candidate, likely: float) -> float:
    if one.score >= LISTED:
        return one.score
    likely = min(max(likely, 1 - _SURE), _SURE)
    middle, pace = _FULL if len(one.words) > 1 else _ALONE
    ruled = max(_LEAST, min(_MOST, one.score - _NEUTRAL))
    odds = log(likely / (1 - likely))
    score = middle + pace * odds + _TRUST * ruled + _BARRED * min(0.0, one.beside + 1.0)
    # "Asked about her car, Ruth Bell said": rules so sure are not outvoted
    sure = len(one.words) > 1 and one.acting and one.score >= _CERTAIN
    sure = sure or (len(one.words) > 1 and _in_office(one) and likely > _THINKABLE)
    if one.kin and len(one.words) == 1 and one.beside >= _RELATED and likely > _LIKE_A_NAME:
        return max(score, one.beside)  # "his father Daeng"
    return max(score, _NEUTRAL) if sure else score
