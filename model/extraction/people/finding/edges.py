"""Where a name begins and ends in a run of capitals: "US President | Joe Biden | KC"."""

import re
from collections.abc import Sequence

from pullquote.model.extraction.people.finding.beside import heads_office
from pullquote.model.extraction.people.finding.runs import FILIAL, in_nickname
from pullquote.model.extraction.people.words.lexicon import ORDINARY, Lexicon, is_people, is_trade
from pullquote.model.extraction.people.words.professions import is_profession, singular
from pullquote.model.extraction.people.words.titles import (
    POSTNOMINALS,
    RANKS,
    REGAL,
    is_style,
)
from pullquote.model.extraction.people.words.traps import ORGANISATION, THINGS
from pullquote.model.language.names import HONORIFICS, PARTICLES, QUALIFIERS, TITLES
from pullquote.model.language.small_words import MONTHS
from pullquote.model.language.tokens import Token

_DATING = frozenset("in since by until last next this early late mid of during from on".split())
_GIVEN_TOO = frozenset("will may earl major judge duke german english french drew mark".split())


_BEHIND = frozenset("bey hanım hanim efendi saab sahib saheb abi bhai".split())
"""Forms of address that stand behind a name: "Kemal | Bey"."""


def name_begin(tokens: Sequence[Token], first: int, last: int, opened: int, words: Lexicon) -> int:
    """Where the name begins behind titles, peoples and places ("US President | Joe Biden")."""
    begin = first
    link = first - 2 if tokens[first - 1].lower == "the" else first - 1
    linked = link >= opened and tokens[link].lower in ("of", "for", "to", "and")
    if linked and heads_office(tokens, link, opened):
        # Secretary of State | Kerry
        office = [tokens[at].lower in ORGANISATION for at in range(first, min(first + 2, last))]
        begin = first + 1 if office == [True, False] else begin
    for at in range(first, last - 1):
        word, behind = tokens[at].lower, sum(t.capital for t in tokens[at + 1 : last])
        given = word in words.given and behind <= 3
        followed = behind >= 2 and tokens[at + 1].lower in words.given and not given
        followed = followed and PARTICLES.isdisjoint([word, tokens[at + 1].lower])
        if given and word in _GIVEN_TOO and tokens[at - 1].lower not in _DATING:
            continue
        if in_nickname(tokens, first, at):
            continue  # Ann “Miss Pinky” Lee
        if (
            (word in ORDINARY and word not in PARTICLES and tokens[at].text not in FILIAL)
            or word in HONORIFICS
            or is_style(tokens[at - 1].lower if at else "", word, tokens[at + 1].lower, behind)
            or _leads(tokens, at, first, opened, words)
            or (word in QUALIFIERS and at == begin)
            or (at == begin > first and is_trade(word) and not given)
            or (is_people(word) and not given)
            or (word in MONTHS and tokens[at - 1].lower in _DATING)  # In March | Velstad
            or (followed and (linked or word in ORGANISATION or word in words.places))
            or (followed and (word in THINGS or word.endswith(("ist", "ian", "man"))))
        ):
            begin = at + 1
    return begin


def _leads(tokens: Sequence[Token], at: int, first: int, opened: int, words: Lexicon) -> bool:
    """Whether a title or a trade stands before a name: "Justices", "Circuit Clerk"."""
    word = tokens[at].lower
    if tokens[at].text == "Md":
        return False  # Mohammed in short
    if word in TITLES or singular(word) in TITLES:
        return True
    if tokens[at].text in RANKS:
        return True  # Deputy PM
    if word.endswith(("-elect", "-designate")):
        return is_trade(word)
    if not is_profession(tokens[at]) or word in words.given:
        return False
    if all(token.kind == "mark" for token in tokens[opened:at]):
        return True  # "- Boxer | Somchai Thongdee"
    return tokens[at + 1].lower in words.given and tokens[first].lower not in words.given


def is_tail(tokens: Sequence[Token], first: int, last: int) -> bool:
    """What stands in capitals behind a name but is none of it: "KC", "President", particles."""
    word = tokens[last - 1].lower
    if tokens[last - 1].kind != "word" or (
        word == "i" and not (first and tokens[first - 1].lower in REGAL)  # King Amyntas I
    ):
        return True
    if (
        is_behind(tokens[last - 1])
        or is_sum(tokens[last - 1].text)
        or _is_currency(tokens, last)
        or word in ("image", "photo", "picture", "caption")
    ):
        return True
    if word == "un" and tokens[last - 1].text == "Un":
        return False  # Kim Jong Un
    if last - first >= 3 and (word in THINGS or _capitals(tokens[last - 1])):
        return not _capitals(tokens[first])  # "Hugh Lee Sunday", "Jason Lee BEIJING"
    if last - first >= 3 and (word in ("president", "minister", "mp", "who", "i")):
        return True
    return word in PARTICLES and not tokens[last - 1].capital


def _capitals(token: Token) -> bool:
    return token.text.isupper() and len(token.text) > 3


def _is_currency(tokens: Sequence[Token], last: int) -> bool:
    """Whether a sign of money is grown onto the word: the "HK" of "HK$7.2 million"."""
    beyond = tokens[last] if last < len(tokens) else None
    glued = beyond is not None and beyond.start == tokens[last - 1].end
    return glued and tokens[last].text[0] in "$£€" and tokens[last - 1].text.isupper()


is_sum = re.compile(r"[A-Z][a-z]{0,3}\d.*").fullmatch
"""What local signs of money make of a sum: "N20m", "Shs4b"."""


def is_behind(token: Token) -> bool:
    """Whether it is set behind a name and none of it: "Ann Lee | KC", "Kemal | Bey"."""
    word = token.lower
    return word in _BEHIND or (word in POSTNOMINALS and token.text.isupper())


def is_shortened(tokens: Sequence[Token], last: int) -> bool:
    """Whether a surname is a letter and its stop, as courts of Europe print it: "Jozef M. paid"."""
    return (
        len(tokens[last - 1].text) == 1
        and tokens[last - 1].capital
        and last + 1 < len(tokens)
        and tokens[last].text == "."
        and tokens[last].start == tokens[last - 1].end
        and tokens[last + 1].text.islower()
    )


def name_end(tokens: Sequence[Token], last: int, stop: int) -> int:
    """Where a name ends that is cut short or told apart by age: Jozef M., Cranach the Elder."""
    if last > 1 and tokens[last - 2].capital and is_shortened(tokens, last):
        return last + 1
    if last + 1 < stop and tokens[last].lower == "the":
        return last + 2 if tokens[last + 1].text in ("Elder", "Younger") else last
    return last
