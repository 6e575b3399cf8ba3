"""What can be seen of a word by itself, wherever it stands."""

from dataclasses import dataclass
from functools import cache, lru_cache

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
from pullquote.model.language.calendar import DAYS
from pullquote.model.language.names import PARTICLES, QUALIFIERS, SUFFIXES, TITLES
from pullquote.model.language.small_words import MONTHS


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What a word carries wherever it stands; there is one of each."""

    clues: tuple[str, ...]
    sort: int
    label: int
    """Its word class of the middle size, from 1 on; 0 for none."""


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
