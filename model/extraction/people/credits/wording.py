"""The names in a line of credit: "Reporting by A and B in X; Editing by C", "REUTERS/D E".

Names stand at fixed places there, so that the wording finds them, not evidence for a person: what
was done, by whom, where. So Reuters, AP and AFP sign their reports, newspapers their pictures.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from pullquote.model.extraction.people.words.lexicon import lexicon
from pullquote.model.extraction.people.words.traps import ORGANISATION
from pullquote.model.language.names import HONORIFICS, PARTICLES, SUFFIXES

Stretch = tuple[int, int]
"""Begin and end in the line, half-open."""


class Credited(NamedTuple):
    """A name in a credit, and the words for what the person did or is."""

    name: Stretch
    role: Stretch | None = None


_DEED = re.compile(
    r"""
      \b(?P<deed>(?:(?:additional|further|other)[ ])?(?:reporting|writing|editing|compiled|research
          |translated|graphics?|illustrations?|photograph(?:s|y|ed)?|photos?|pictures?|images?
          |words|story|text|video|written|report|exclusive|analysis|interview(?:ed)?))[ ]by\b:?[ ]
    | \b(?P<shown>(?:photograph|photo|picture|image|illustration)s?(?:[ ]credit)?)[ ]?:
    | ^[ \t(*_]*(?P<by>by|from)[ ]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OTHER = re.compile(
    r"""
      \b(?:reuters|ap[ ]photo|afp|epa|getty|pa)[ ]?/
    | /[ ]?(?:reuters|ap|afp|epa|getty|pa|shutterstock|bloomberg|alamy|anadolu)\b
    | \b(?:contributed[ ]to|reported[ ]from|newsroom|bureau)\b
    | \b(?:correspondent|reporter|editor|columnist)s?\W*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Credits that name the deed behind the name, or the agency beside it."""
_BETWEEN = re.compile(
    r"\s*(?:[;,:()|/\n\t•·–—]|--|\b(?:and|with|in|at|from|for|via)\b|&)\s*", re.IGNORECASE
)
_ELSEWHERE = frozenset("in at from for via".split())
_STOP = re.compile(r"(?<=[^\W\d_A-Z]{2})\.(?=\s)")
_JOB = re.compile(
    r"(?:[\w.&’'-]+[ ])*?(?:correspondent|reporter|editor|writer|columnist|critic|photographer"
    r"|journalist|producer)s?\b(?:[ ](?:of|for)(?:[ ]the)?(?-i:[ ][A-Z][\w.&’'-]*)+)?",
    re.IGNORECASE,
)
_HOUSES = frozenset(
    """
    ap afp reuters epa pti ani upi dpa xinhua getty shutterstock alamy bloomberg handout courtesy
    staff wire agencies newsroom bureau file pool press news times post herald tribune journal
    gazette courier shimbun echo chronicle telegraph express photography images video service
    services reporters photo photos the a an this that our
    """.split()
)
"""What stands in credits and never in the name of a person."""
_WORD = re.compile(r"\S+")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_.’'‑-]*(?:[.’'‑-]+[^\W\d_]+)*\.?")
_SMALL = re.compile(r"(?:al|el|ad|as|an|d|l)[’'-][^\W\d_a-z]")


def credited(line: str, *, sure: bool) -> Iterator[Credited]:
    """Who is named in a line of credit; where it is not `sure` to be one, only usual names."""
    deeds = list(_DEED.finditer(line))
    if not deeds and _OTHER.search(line):
        yield from _names(line, 0, len(line), None, sure=sure)
    stops = [deed.start() for deed in deeds[1:]] + [len(line)]
    for deed, stop in zip(deeds, stops, strict=False):
        full = _STOP.search(line, deed.end(), stop)
        told = next((key for key in ("deed", "shown") if deed[key]), None)
        role = deed.span(told) if told else None
        end = full.start() if full else stop
        yield from _names(line, deed.end(), end, role, sure=sure or told is not None)


def job(line: str) -> Stretch | None:
    """What a line below a byline says the writer is: "Associated Press Writer"."""
    found = _JOB.match(line)
    return found.span() if found else None


def _names(line: str, start: int, stop: int, role: Stretch | None, *, sure: bool) -> list[Credited]:
    """The names of a list; places ("in Lagos") and houses ("/Getty Images") stand between."""
    found: list[Credited] = []
    before, at = "", start
    while at < stop:
        mark = _BETWEEN.search(line, at, stop)
        end = mark.start() if mark else stop
        piece = line[at:end]
        name = None if before in _ELSEWHERE else _name(piece)
        listed = sure and (before != "," or _goes_on(line, end, stop))
        if name and (listed or _is_usual(piece[slice(*name)])):
            work = job(piece[: name[0]])
            told = (at, at + work[1]) if work else role
            found.append(Credited((at + name[0], at + name[1]), told))
            if work and piece[: work[1]].endswith("s"):
                role = told  # "AP writers A and B"
        elif found and (behind := _JOB.fullmatch(piece)):
            found = [Credited(one.name, one.role or (at, at + behind.end())) for one in found]
        before = mark.group().strip().lower() if mark else ""
        at = mark.end() if mark else stop
    return found


def _goes_on(line: str, at: int, stop: int) -> bool:
    """Whether a list goes on to its "and": what follows a comma is another name, no place."""
    rest = re.split(r";| in ", line[at:stop])[0]
    return re.search(r"\band\b|&", rest, re.IGNORECASE) is not None


def _is_usual(name: str) -> bool:
    return name.split()[0].lower() in lexicon().given


def _name(piece: str) -> Stretch | None:
    """The name that a piece of a credit begins with, behind a job or a house's possessive."""
    words = list(_WORD.finditer(piece))
    while words and _stands_before(words):
        words = words[1:]
    run = list(takewhile(lambda word: _is_part(word.group(), first=word is words[0]), words))
    while run and run[-1].group() in PARTICLES:
        run.pop()
    if not 2 <= len(run) <= 6:
        return None
    start, end = run[0].start(), run[-1].end()
    if not is_name(piece[start:end]):
        return None
    ends = piece[end - 1] == "." and run[-1].group().lower().strip(".") not in SUFFIXES
    return start, end - 1 if ends else end


def _stands_before(words: Sequence[re.Match[str]]) -> bool:
    first = words[0].group()
    jobs = any(_JOB.fullmatch(word.group()) for word in words)
    return jobs or first.lower() in HONORIFICS or first.endswith(("'s", "’s"))


def _is_part(word: str, *, first: bool) -> bool:
    if word in PARTICLES:
        return not first
    return (word[0].isupper() or bool(_SMALL.match(word))) and bool(_NAME_WORD.fullmatch(word))


def is_name(words: str) -> bool:
    """Whether the words may name a person: no house, no place, no bare initials."""
    plain = [word.strip(".") for word in words.lower().split()]
    usual = plain[0] in lexicon().given
    return (
        not any(word in _HOUSES or (not usual and word in ORGANISATION) for word in plain)
        and " ".join(plain) not in lexicon().places
        and any(len(word) > 1 for word in plain)
    )
