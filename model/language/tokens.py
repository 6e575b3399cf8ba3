"""Text to tokens: words, numbers, marks, each with its place."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pullquote.model.language.calendar import MONTHS
from pullquote.model.language.names import PARTICLES

TokenKind = Literal["word", "number", "mark"]

ABBREVIATIONS = frozenset(
    """
    mr. mrs. ms. dr. prof. rev. fr. sr. jr. st. messrs. mme. mlle. hon.
    sen. sens. rep. reps. gov. govs. lt. col. gen. maj. capt. cmdr. sgt. cpl. pvt. adm. cllr.
    pres. supt. det. insp. atty. asst. dept. univ. assn. bros. co. corp. inc. ltd. plc. llc.
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
    mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.
    ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn.
    miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo.
    rs. tk. ven. rt. jl. jln. barr. engr. adv. cde. alh. smt. shri.
    ave. blvd. rd. ft. mt. no. nos. vs. etc. al. approx. est. ext. fig. vol. pp. min. max.
    """.split()
)
"""Words that keep their full stop. Some are words too ("no.", "may."): see `_ALSO_WORDS`."""

# These keep the full stop only before a name or a figure: "No. 10", "Mar. 3", "Fig. 2".
_ALSO_WORDS = frozenset(
    """
    no. nos. mar. sat. sun. wed. mon. ill. ind. miss. mass. del. la. pa. ore. wash. co. gen. fig.
    min. max. est. ext. art. al. det. col. rep. reps. ark. mo. vol. ft. pvt. dec. jan.
    """.split()
)

_COUNTED = """
    Year Month Week Day Hour Minute Second Time Point Game Man Woman Member Foot Inch Mile Yard
    Metre Meter Acre Storey Story Room Page Part Star Class Nation Goal Run Eleven Up
""".split()
"""What a number with a hyphen counts, in a headline: "20-Year Bond", "3-Star Hotel"."""
_MONTH = "|".join([*MONTHS, *(name[:3] for name in MONTHS), "Sept"])
# "1-Joe Hale, 6-Ned Royle": shirts and seeds; not "20-Year Bond", nor "3-May".
_NUMBERED = rf"""
    (?<!\d\d\d-)(?<![.,:/-]\d-)(?<![.,:/-]\d\d-)
    (?!(?:{_MONTH}|{"|".join(_COUNTED)})\b)
    [A-Z][a-zà-öø-ÿ]+(?:[ \n-][A-Z][a-z] | [ \n](?:de|van|von|del|da|al)\b | [,;])
"""

_TOKEN = re.compile(
    r"""
      (?P<link>   (?:https?://|www\.)[^\s<>"“”]*[\w/=&%\#-] | [\w.+-]{1,64}@[\w-]+\.[\w.-]*\w )
    | (?P<tag>    [@\#]\w+ )
    | (?P<clitic> (?<=[\w.])['’](?:s|re|ve|ll|d|m)\b )
    | (?P<dotted> (?:[^\W\d_]\.){2,} )
    | (?P<number> ['’]\d\ds?\b
                | \d+ (?:[.,:/]\d+)* (?:[-–]\d+(?:[.,:/]\d+)*)*
                  (?: -(?!__NUMBERED__)[^\W\d_]+(?:-[^\W\d_]+)*
                  | (?!(?<=\d{4})[A-Z][a-z]{3})[^\W\d_]+)? )
    | (?P<word>   [^\W\d_](?:[^\W_]|[-‐‑](?=[^\W_])|['’](?=[^\W\d_]))*  )
    | (?P<mark>   \.\.\.+ | --+ | (?P<one>[^\s\w]|_)(?P=one){99,} | '' | `` | [^\s\w] | _ )
    """.replace("__NUMBERED__", _NUMBERED),
    re.VERBOSE,
)

# "Biden's" is two tokens; "won't" and "O'Brien" are one.
_CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)$", re.IGNORECASE)


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word, a number or a mark at `start`..`end` of the text; `index` is its place in the row.

    Never changed once made; not frozen, since a long text has a million and freezing costs most.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    """Lower case, with the straight apostrophe: what tables are asked for."""
    kind: TokenKind
    capital: bool
    """Whether it begins with a capital letter."""

    @property
    def possessive(self) -> bool:
        """Whether it is the 's of a possessive (or of "it's": the same letters)."""
        return self.lower in ("'s", "'")

    def part(self, begin: int, end: int, kind: TokenKind) -> "Token":
        """Its letters `begin`..`end` as a token of their own."""
        word = self.text[begin:end]
        return Token(
            self.index, self.start + begin, self.start + end,
            word, word.lower().replace("’", "'"), kind, word[0].isupper(),
        )  # fmt: skip


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut the whole text into tokens. No character but blanks is left out."""
    found: list[Token] = []
    at = 0
    while match := _TOKEN.search(text, at):
        start, at = match.span()
        kind = match.lastgroup
        if kind == "word" and text.startswith(".", at) and _keeps_stop(text, start, at):
            at += 1
        for one in _apart(text[start:at], kind):
            found.append(
                Token(
                    len(found), start + one.start, start + one.end,
                    one.text, one.lower, one.kind, one.capital,
                )
            )  # fmt: skip
    return tuple(found)


@lru_cache(maxsize=30_000)
def _apart(written: str, kind: str | None) -> tuple[Token, ...]:
    """The tokens of what stands together: worked out once, however often it comes."""
    sort: TokenKind = "mark" if kind == "mark" else "number" if kind == "number" else "word"
    whole = Token(0, 0, len(written), written, "", sort, False)
    clitic = _CLITIC.search(written, 1) if kind == "word" else None
    if clitic is None:
        return (whole.part(0, len(written), sort),)
    return whole.part(0, clitic.start(), "word"), whole.part(clitic.start(), len(written), sort)


def _keeps_stop(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    if word in _AGAINST or (word == "s" and text[max(0, start - 2) : start] == "M/"):
        return bool(_NEXT.match(text, end + 1))
    if _PREFIXED.fullmatch(word):
        return _name_follows(text, end + 1)
    if len(word) == 1:  # an initial: "J. Smith"; but not "vitamin C. The", "as did I. Then"
        pronoun = word == "I" and start > 0 and text[start - 1] != "\n"
        if not word.isupper() or pronoun or _LETTERED.search(text, max(0, start - 12), start):
            return False
        return _name_follows(text, end + 1)
    dotted = word.lower() + "."
    if dotted not in ABBREVIATIONS:
        return False
    if dotted in _ALSO_WORDS or word.islower():
        rest = text[end + 1 : end + 4].lstrip()
        # "JACKSON, Miss. (AP) —": a bracket or a dash too follows a place in a dateline.
        return (word[0].isupper() and rest[:1].isalnum()) or rest[:1] in _AFTER_STOP
    return True


_LETTERED = re.compile(
    r"\b(?:plan|vitamin|hepatitis|influenza|group|grade|class|section|type)\s$", re.IGNORECASE
)
"""Before a letter that stands for a thing, and is nobody's initial: "plan B. Anna Smith left"."""
_AFTER_STOP = (",", ";", "(", "—", "–", "_", "-")


_PREFIXED = re.compile(r"(?:Mc|Mac|O['’]|D['’])[A-Z]|Th|Kr|Chr|Kh|Zh|Sh|Ph|Sv|Gr|Yu|Ya|Vl|Dz")
"""The initial of a name such as McGill: "Robert McG. Thomas Jr."; of Þór: "Björn Th. Jónsson"."""
_AGAINST = ("v", "vs")
_NEXT = re.compile(r"\s*[^\W_]")
"""What has a name behind it, and so never ends a sentence: "Roe v. Wade", "M/s. Paul & Co."."""
_WORD = re.compile(r"\s*([^\W\d_]+)")


def _name_follows(text: str, at: int) -> bool:
    """Whether a capitalised word comes next, particles passed over: "A. B. de Souza"."""
    following = _WORD.match(text, at)
    for _ in range(3):
        if following is None or following[1] not in PARTICLES:
            break
        following = _WORD.match(text, following.end())
    if following is None or not following[1][0].isupper():
        return False
    initial = len(following[1]) == 1 and text.startswith(".", following.end())  # "P. A. de Silva"
    return initial or following[1] not in _STARTERS


_STARTERS = frozenset(
    "The A An He She It They We But And In On At This That These Those His Her".split()
)
