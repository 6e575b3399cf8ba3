"""What can be seen of a word and around it: the input of the tagger.

A clue is a short string ("w=said", "g=given"). The tagger holds a weight for each clue at each
distance from the word it judges. Words that look alike in one article share their clues, so an
article is described by a few hundred *forms* and the form of each token.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from pullquote.model.extraction.people.finding.candidates import Candidate
from pullquote.model.extraction.people.tagger.sorts import sort_of
from pullquote.model.extraction.people.tagger.word_classes import WordClass, word_class
from pullquote.model.extraction.people.words.lexicon import (
    ORDINARY,
    is_agent,
    is_people,
    is_trade,
    lexicon,
)
from pullquote.model.extraction.people.words.titles import FAMILY_FIRST, FAMOUS, KIN, REGAL
from pullquote.model.extraction.people.words.traps import (
    ALSO_SURNAMES,
    FIRMS,
    KINDS,
    NAMESAKES,
    ORGANISATION,
    THINGS,
)
from pullquote.model.language.analysis import Analysis, Sentence
from pullquote.model.language.calendar import DAYS
from pullquote.model.language.clauses import MONTHS
from pullquote.model.language.names import HONORIFICS, PARTICLES, QUALIFIERS, SUFFIXES, TITLES
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_WIDE = 46
"""Letters in a line that may have been broken because it was full."""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What a word carries wherever it stands; there is one of each."""

    clues: tuple[str, ...]
    sort: int
    label: int
    """Its word class of the middle size, from 1 on; 0 for none."""


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


def plain(text: str) -> str:
    """A word in capitals as it is written elsewhere: "FAUCI" as "Fauci"."""
    return text.capitalize() if len(text) > 3 and text.isupper() else text


@lru_cache(maxsize=30_000)
def word_of(text: str, lower: str, kind: str) -> Word:
    """A word by itself; each is looked up once."""
    label = word_class(plain(text)) if kind == "word" else None
    return Word(
        _clues_of_word(text, lower, kind, label),
        sort_of(text, lower, kind),
        1 + label.middle if label is not None else 0,
    )


_TABLES: dict[str, frozenset[str]] = {
    "org": ORGANISATION, "kind": KINDS, "also": ALSO_SURNAMES, "thing": THINGS,
    "namesake": NAMESAKES, "title": TITLES, "qualifier": QUALIFIERS, "particle": PARTICLES,
    "suffix": SUFFIXES, "famous": FAMOUS, "family": FAMILY_FIRST, "regal": REGAL,
    "ordinary": ORDINARY, "month": frozenset(MONTHS), "day": DAYS, "kin": KIN,
}  # fmt: skip


@cache
def _firm_words() -> frozenset[str]:
    return frozenset(word for firm in FIRMS for word in firm.split())


def _clues_of_word(text: str, lower: str, kind: str, label: WordClass | None) -> tuple[str, ...]:
    shape = _shape(text, kind)
    if kind != "word":
        return (f"w={lower if kind == 'mark' else shape}", f"s={shape}")
    found = [f"w={lower}", f"s={shape}"]
    plain_text = plain(text)
    if label is not None:
        found += [f"c1={label.fine}", f"c2={label.middle}", f"c3={label.coarse}"]
    else:
        found.append("c3=none")
    if not text[0].isupper():
        if is_trade(lower):
            found.append("g=trade")
        elif is_agent(lower):
            found.append("g=agent")
        found += [f"g={name}" for name in ("title", "kin", "particle") if lower in _TABLES[name]]
        found += [f"x{n}={lower[-n:]}" for n in (2, 3) if len(lower) > n]
        return tuple(found)
    words = lexicon()
    gender = words.given.get(lower)
    if gender is not None:
        found.append(f"g=given{gender}")
        found.append("g=given")
    found += [
        f"g={name}"
        for name, listed in (
            ("surname", words.surnames), ("place", words.places), ("town", words.towns),
            ("placeword", words.place_words), ("firm", _firm_words()), *_TABLES.items(),
        )
        if lower in listed
    ]  # fmt: skip
    if is_people(lower):
        found.append("g=people")
    if is_trade(lower):
        found.append("g=trade")
    if len(found) < 6 and not any(one.startswith("g=") for one in found):
        found.append("g=none")
    found += [f"p{n}={plain_text[:n]}" for n in (1, 2, 3, 4) if len(lower) >= n]
    found += [f"x{n}={lower[-n:]}" for n in (1, 2, 3, 4) if len(lower) > n]
    parts = lower.split("-")
    if len(parts) > 1:
        found.append("g=part-given" if parts[0] in words.given else "g=part-other")
    found.append(f"l={min(len(lower), 12)}")
    return tuple(found)


def _shape(text: str, kind: str) -> str:
    if kind == "mark":
        return "mark"
    if kind == "number":
        return "".join("9" if c.isdigit() else c for c in text) if len(text) < 9 else "9"
    if text.isupper():
        return "X." if "." in text else "X" if len(text) == 1 else f"X{min(len(text), 4)}"
    short = "Xx" if text[0].isupper() else "x"
    inner = any(c.isupper() for c in text[1:])
    return (
        short
        + ("X" if inner else "")
        + ("-" if "-" in text else "")
        + ("'" if "'" in text or "’" in text else "")
        + ("." if text.endswith(".") else "")
    )


def read_page(
    analysis: Analysis, candidates: Sequence[Candidate], named: Sequence[Candidate]
) -> Page:
    """Every clue of the article; `candidates` and `named` are what the rules found and kept."""
    tokens = analysis.tokens
    told = _told_by_rules(tokens, candidates, named)
    known = _told_elsewhere(analysis, named)
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


def _told_elsewhere(analysis: Analysis, named: Sequence[Candidate]) -> dict[str, tuple[str, ...]]:
    """For each word that is somewhere written with a capital: how the article uses it."""
    tokens = analysis.tokens
    seen: dict[str, set[str]] = defaultdict(set)
    times: dict[str, int] = defaultdict(int)
    persons: dict[str, int] = defaultdict(int)
    small = {t.text for t in tokens if t.kind == "word" and not t.capital}
    words = lexicon()
    for one in named:
        for at in range(one.first, one.last):
            persons[tokens[at].lower] += 1
    for sentence in analysis.sentences:
        row = sentence.tokens
        run = 0
        for at, token in enumerate(row):
            if not token.capital or token.kind != "word":
                run = 0
                continue
            word = token.lower
            times[word] += 1
            marks = seen[word]
            before = row[at - 1] if at else None
            behind = row[at + 1] if at + 1 < len(row) else None
            run += 1
            if before is not None:
                if not token.text.isupper():
                    marks.add("d=mid")
                name = before.lower
                if before.capital and (name in HONORIFICS or name in TITLES):
                    marks.add("d=titled")
                elif not before.capital and (name in TITLES or is_trade(name)):
                    marks.add("d=trade")
                elif name in SPEECH:
                    marks.add("d=said-before")
                elif name in ("in", "at", "near"):
                    marks.add("d=in")
                elif name == "the":
                    marks.add("d=the")
                elif name in words.given and run > 1 and before.capital:
                    marks.add("d=given-before")
            if behind is not None:
                name = behind.lower
                if name in SPEECH and behind.kind == "word":
                    marks.add("d=said")
                elif behind.capital and name in ORGANISATION and name not in ALSO_SURNAMES:
                    marks.add("d=org-behind")
                elif behind.possessive:
                    marks.add("d='s")
                elif name in ("who", "whose"):
                    marks.add("d=who")
                elif behind.capital and behind.kind == "word" and word in words.given:
                    marks.add("d=leads")
    found: dict[str, tuple[str, ...]] = {}
    for word, marks in seen.items():
        if word in small:
            marks.add("d=small")
        count, person = times[word], persons.get(word, 0)
        marks.add("d=once" if count == 1 else "d=few" if count < 4 else "d=often")
        if person:
            share = person / count
            marks.add("e=all" if share > 0.9 else "e=most" if share >= 0.5 else "e=some")
        elif count > 1:
            marks.add("e=never")
        found[word] = tuple(sorted(marks))
    return found
