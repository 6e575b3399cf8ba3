"""Two titles in a row: "Army spokesman | Lieutenant-Colonel Ann Lee"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.words.professions import is_profession
from pullquote.model.language.names import QUALIFIERS, TITLES
from pullquote.model.language.tokens import Token

_RANKS = frozenset(
    """
    general gen gen. lieutenant-general major-general brigadier colonel col col. lieutenant-colonel
    lieutenant lt lt. captain capt capt. major maj maj. commander cmdr cmdr. admiral adm. sergeant
    sgt sgt. corporal cpl. inspector insp. superintendent supt supt. constable justice judge
    magistrate professor senator sen sen. rep rep. mk mp mla prince princess sheikh sheik imam
    bishop archbishop cardinal monsignor ayatollah rabbi dato pol comm
    barrister
    """.split()
)
"""Titles that go with a person, whatever office they hold."""
_LEADING = {
    **dict.fromkeys(
        ["chief"], frozenset("inspector superintendent constable justice judge".split())
    ),
    **dict.fromkeys(
        ["deputy", "assistant", "senior", "associate", "first", "second", "detective"],
        frozenset("inspector superintendent constable professor sergeant magistrate judge".split()),
    ),
    **dict.fromkeys(["crown"], frozenset(["prince", "princess"])),
}
"""What begins a rank of two words."""
_GENERALS = frozenset(
    """
    attorney secretary governor director solicitor surgeon inspector consul postmaster auditor
    comptroller prosecutor adjutant quartermaster
    """.split()
)
"""Offices that end in "General", which is no rank there."""


def ranked(tokens: Sequence[Token], start: int, end: int) -> list[tuple[int, int]]:
    """The role at `start`..`end`, parted where an office stands before a rank."""
    at = end
    while at > start and tokens[at - 1].capital and _is_rank(tokens, at - 1, end):
        at -= 1
    if at == end and _titled_anew(tokens, start, end):
        at -= 1
    if at == end or (tokens[end - 1].lower == "general" and tokens[end - 2].lower in _GENERALS):
        return [(start, end)]
    return [(start, at), (at, end)] if _is_office(tokens, start, at) else [(start, end)]


def _is_rank(tokens: Sequence[Token], at: int, end: int) -> bool:
    word = tokens[at].lower
    if word in _RANKS:
        return True
    return at + 1 < end and tokens[at + 1].lower in _LEADING.get(word, ())


def _titled_anew(tokens: Sequence[Token], start: int, end: int) -> bool:
    """ "gospel singer Minister Ann Lee": a title in capitals behind a trade in small letters."""
    last, before = tokens[end - 1], tokens[max(start, end - 2)]
    anew = last.capital and last.lower in TITLES and before.text.islower()
    return anew and before.lower not in QUALIFIERS and is_profession(before)


def _is_office(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words are an office of their own: "spokesman", "Secretary for Health"."""
    if is_profession(tokens[end - 1]):
        return tokens[end - 1].lower not in QUALIFIERS or end - start > 1
    return any(
        is_profession(tokens[at]) and tokens[at + 1].lower in ("of", "for", "on")
        for at in range(start, end - 1)
    )
