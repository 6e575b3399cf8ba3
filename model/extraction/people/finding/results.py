"""The players in results: scorers, batsmen, bowlers, pitchers, known by where they stand.

Agencies print results in fixed forms, with surnames alone, many of which are words and towns
elsewhere: "Leeds 2 (Wood 12, Lake 40 pen)", "J. Poe lbw b Dean 12", "Dean 9-2-35-2",
"W - Marsh (14-4)". The form tells the person, whatever the word.
"""

import re
from collections.abc import Iterator, Sequence

from pullquote.model.extraction.people.words.lexicon import ORDINARY, is_people, lexicon
from pullquote.model.extraction.people.words.traps import ALSO_SURNAMES, ORGANISATION, THINGS
from pullquote.model.language.small_words import TIME_WORDS
from pullquote.model.language.tokens import Token

Place = tuple[int, int]

_MOST = 4
"""Words in a name in a list of results."""
_MINUTE = re.compile(r"(?:1[0-3]\d|\d\d?)(?:'|\+\d+)?").fullmatch
_GOAL = frozenset("pen penalty pens p og own goal try t con".split())
_SPELL = re.compile(r"\d+(?:\.\d)?-\d+-\d+-\d+").fullmatch
"""Overs, maidens, runs, wickets of a bowler."""
_DISMISSED = frozenset(["c", "b", "lbw", "st"])
_DECIDED = frozenset("W WP L LP S Sv SV HR HRs".split())
"""Winning and losing pitchers, saves and home runs."""
_INNING = re.compile(r"\d\d?").fullmatch


def may_hold_results(tokens: Sequence[Token]) -> bool:
    """A quick look before the forms are asked: a bracket or a wicket, and a figure."""
    words = {token.text for token in tokens}
    if "(" not in words and words.isdisjoint(_DISMISSED):
        return any(map(_SPELL, words))
    return any(token.kind == "number" for token in tokens)


_COUNTED = frozenset(
    """
    section article clause paragraph rule schedule chapter page verse volume book part act scene
    episode season gate terminal platform runway pier berth group class grade form level tier
    zone block row seat stage phase step round heat lot item question figure fig table appendix
    annex exhibit room floor ward unit flat apartment version build release model type category
    day night week term year quarter plan option vitamin channel route highway junction exit bus
    windows covid influenza apollo formula area district number no no.
    """.split()
)
"""What is told apart by figures: "Section 3 (Article 12)", "Gate 5 (Terminal 2)"."""
_NO_SIDES = _COUNTED | TIME_WORDS
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def in_results(tokens: Sequence[Token]) -> Iterator[Place]:
    """First and last token (half-open) of each name of a sentence that a form of results tells."""
    for first, last in _in_forms(tokens):
        if first < last and not _is_nobody(tokens[first:last]):
            yield first, last


def _is_nobody(name: Sequence[Token]) -> bool:
    """Whether a day, a thing, a body or a common word stands where results have a player."""
    names = lexicon()
    for token in name:
        word = token.lower
        if word in _DAYS:
            return True
        thing = word in TIME_WORDS or word in THINGS or word in ORDINARY or word in _COUNTED
        thing = thing or word in ORGANISATION
        if thing and not (word in names.surnames or word in names.given or word in ALSO_SURNAMES):
            return True
    return False


def _in_forms(tokens: Sequence[Token]) -> Iterator[Place]:
    stop = len(tokens)
    for at, token in enumerate(tokens):
        if token.text == "(" and at > 0 and _score(tokens, at):
            found = list(_scorers(tokens, at + 1, stop))
            if _is_match(tokens, at, found):
                yield from found
        elif token.lower in _DISMISSED and _wicket(tokens, at):
            end = _name(tokens, at + 1, stop)
            if end > at + 1 and _closes_wicket(tokens, at, end):
                yield at + 1, end
        elif token.kind == "number" and _SPELL(token.text) and at:
            yield _name_before(tokens, at), at
        elif token.text == "(" and _due(tokens, at):
            yield at + 1, _name(tokens, at + 1, stop)
        elif token.text in _DECIDED and at + 2 < stop and tokens[at + 1].text in "-–—:":
            yield from _pitchers(tokens, at + 2, stop)
        elif [t.lower for t in tokens[at : at + 3]] == ["run", "out", "("]:
            yield at + 3, _name(tokens, at + 3, stop)


def _score(tokens: Sequence[Token], at: int) -> bool:
    """Whether a side and its goals stand before the bracket: "Arsenal 3 ("."""
    goals = tokens[at - 1]
    short = goals.text.isdecimal() and len(goals.text) < 3
    return short and at > 1 and tokens[at - 2].capital


def _is_match(tokens: Sequence[Token], at: int, scorers: Sequence[Place]) -> bool:
    """Whether another side stands in the line, or as many minutes in the bracket as goals:
    "Stoke 2 (Rice 12, 80) Bury 0"."""
    side = tokens[at - 2].lower
    if side in _NO_SIDES:
        return False
    depth = 0
    for place, token in enumerate(tokens[1:], 1):
        depth += (token.text == "(") - (token.text == ")")
        other = tokens[place - 1]
        goals = depth <= 0 and token.kind == "number" and len(token.text) < 3 and other.capital
        if goals and other.lower != side and other.lower not in _NO_SIDES:
            return True
    close = next((n for n in range(at, len(tokens)) if tokens[n].text == ")"), at)
    minutes = sum(token.kind == "number" for token in tokens[at:close])
    return bool(scorers) and 1 < minutes == int(tokens[at - 1].text)


def _due(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pitcher and his record stand in the brackets of a match to come:
    "Baltimore (Wells 11-14) at Cleveland (Nagy 17-5)"."""
    end = _name(tokens, at + 1, len(tokens))
    if end == at + 1 or end + 1 >= len(tokens) or tokens[end + 1].text != ")":
        return False
    before = {token.lower for token in tokens[max(0, at - 4) : at]}
    behind = tokens[end + 2].lower if end + 2 < len(tokens) else ""
    return bool(_RECORD(tokens[end].text)) and (
        behind in _AGAINST or not before.isdisjoint(_AGAINST)
    )


_AGAINST = frozenset(["at", "v", "v.", "vs", "vs."])
_RECORD = re.compile(r"\d\d?-\d\d?").fullmatch


def _scorers(tokens: Sequence[Token], at: int, stop: int) -> Iterator[Place]:
    """ "Wood 12, 30, Lake 40 pen, Le Roux 85)"."""
    while at < stop and tokens[at].text != ")":
        end = _name(tokens, at, stop)
        if end > at:
            if end >= stop or not _MINUTE(tokens[end].text):
                return
            yield at, end
        elif not _counts(tokens[at]):
            return
        at = max(end, at + 1)


def _counts(token: Token) -> bool:
    return token.text in ",;'+-/" or token.kind == "number" or token.lower in _GOAL


def _wicket(tokens: Sequence[Token], at: int) -> bool:
    """Whether "c", "b", "lbw" or "st" stands behind a batsman or a catcher, and before a name."""
    if at + 1 >= len(tokens) or at == 0:
        return False
    before = tokens[at - 1]
    if before.capital:
        return not _is_nobody(tokens[_name_before(tokens, at) : at])
    return before.lower in ("and", "lbw", "&") or tokens[at].lower == "lbw"


def _closes_wicket(tokens: Sequence[Token], at: int, end: int) -> bool:
    """A catcher stands before the bowler, a bowler before the runs."""
    if tokens[at].lower in ("c", "st"):
        return end < len(tokens) and tokens[end].lower == "b"
    return end >= len(tokens) or tokens[end].kind == "number" or tokens[end].lower in _DISMISSED


def _pitchers(tokens: Sequence[Token], at: int, stop: int) -> Iterator[Place]:
    """ "Marsh (14-4)", "Detroit, Belle (42), Dean 2 (31)": each name before a count in brackets."""
    while at < stop:
        end = _name(tokens, at, stop)
        if end == at:
            if tokens[at].text != ",":
                return
            at += 1
            continue
        if end + 2 < stop and tokens[end].kind == "number":
            end += 1
        counted = end + 2 < stop and tokens[end].text == "(" and tokens[end + 2].text == ")"
        if counted:
            yield at, end - (tokens[end - 1].kind == "number")
        at = end + 3 if counted else end


def placed(tokens: Sequence[Token]) -> Iterator[Place]:
    """Full names by their country: "2. Ann Poe (Kenya) 10.06", "Ann Poe (Kenya) beat"; clubs
    and yachts stand so too."""
    for end in range(2, len(tokens) - 2):
        if tokens[end].text != "(" or not tokens[end - 1].capital:
            continue
        at, country = _name_before(tokens, end), tokens[end + 1]
        known = country.lower in lexicon().places or is_people(country.lower)
        known = known or (country.text.isupper() and len(country.text) < 5)
        if end - at < 2 or not (country.capital and known):
            continue
        before = tokens[at - 1] if at else None
        behind = next(
            (t for t in tokens[end + 2 : end + 6] if t.text != ")" and not t.capital), None
        )
        if (behind and behind.lower in _BEAT) or (
            before and (before.kind == "number" or before.lower in _BEAT or before.text == ".")
        ):
            yield at, end


_BEAT = frozenset(["beat", "bt", "v", "vs", "/", "defeated"])


def batteries(tokens: Sequence[Token]) -> Iterator[Place]:
    """The pitchers and catchers of a baseball line: "Marsh, Dean (8) and Poe; Hale and Lamb."."""
    found: list[Place] = []
    at = innings = 0
    while at < len(tokens):
        end = _name(tokens, at, len(tokens))
        if end > at:
            found.append((at, end))
            at = end
            continue
        text = tokens[at].text
        if text == "(" and at + 2 < len(tokens) and _INNING(tokens[at + 1].text):
            innings += 1
            at += 3
        elif text in (",", ";", "and"):
            at += 1
        elif text == "." and innings and any(token.text == ";" for token in tokens[:at]):
            break
        else:
            return
    if innings:
        yield from (place for place in found if len(tokens[place[0]].text) > 1)


def _name(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Where the name that begins at `at` ends; `at` for none."""
    end = at
    while end < min(stop, at + _MOST) and tokens[end].kind == "word" and tokens[end].capital:
        end += 1
    if end == at and at + 1 < stop and tokens[at].lower in ("de", "van", "von", "da"):
        return max(at, _name(tokens, at + 1, stop)) if tokens[at + 1].capital else at
    return end


def _name_before(tokens: Sequence[Token], end: int) -> int:
    """Where the name that ends at `end` begins."""
    at = end
    while at > 0 and end - at < _MOST and tokens[at - 1].kind == "word" and tokens[at - 1].capital:
        at -= 1
    return at - (0 < at < end and tokens[at - 1].lower in ("de", "van", "von", "da"))
