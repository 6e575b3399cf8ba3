"""Noun phrases by their edges: prepositions, determiners, clauses, marks."""

from pullquote.model.article import Span
from pullquote.model.extraction.money.countries import UNITS
from pullquote.model.extraction.money.currencies import CODES, LOCAL, SIGNS
from pullquote.model.extraction.money.verbs import ACTIVE, REPORTS, SAID
from pullquote.model.language.calendar import DAYS, MONTHS
from pullquote.model.language.tokens import Token

BE = frozenset("is are was were be been being 's".split())
AUXILIARIES = (
    frozenset(
        """
        will would shall should can could may might must has have had to not also now already then
        've 'll 'd 're 'm still only just recently later reportedly n't does did do been be set
        """.split()
    )
    | BE
)
INTENDS = frozenset(
    """
    agreed agree agrees expects expect expected plans plan planned hopes hope promised wants want
    aims aim vowed vows promises intends intend needs need stands stand forced told asked willing
    due ordered
    """.split()
)
"""Before "to" they carry the subject on: "the ministry plans to spend"."""
PREPOSITIONS = frozenset(
    """
    of in on at by for from to with into over under about after before since during against
    between among through per as than until within without via towards toward behind near amid
    despite
    """.split()
)
_INSIDE = frozenset("of to in for at on per".split())
"""Prepositions that a subject may hold: "repairs to the pier"."""
CLAUSE = frozenset(
    """
    and or but that which who whom whose if when while because so although though where whether
    said says told added adding saying according
    """.split()
)
DETERMINERS = frozenset(
    "a an the its his her their our my your this these those some any each every".split()
)
PRONOUNS = frozenset("he she it they we i you".split())
_TIME = DAYS.union(name.lower() for name in MONTHS) | frozenset(
    """
    year years month months week weeks day days hour hours decade decades quarter quarters fiscal
    last next mid now today half example instance which whom what that it them him her more less
    cash advance return exchange value terms size trading addition
    """.split()
)
_ADJECTIVES = frozenset("early late recent total all full".split())
NEVER_NOUN = (
    PREPOSITIONS
    | CLAUSE
    | DETERMINERS
    | BE
    | frozenset(
        """
        more less each apiece extra ago will would has have had was were is are not up down plus
        may might could should can now then yesterday today tomorrow earlier later last this next
        annually yearly monthly weekly daily alone only also too instead again there here he she it
        they we i you worth went goes go came per back out off
        """.split()
    )
)
_MONEY = frozenset([*SIGNS, *LOCAL, *CODES])
_DONE = frozenset("spent paid lost won sold bought lent given taken sent stolen owed".split())
_NEVER_LAST = NEVER_NOUN - PRONOUNS
_BREAKS = CLAUSE | PREPOSITIONS
LONGEST = 8
"""Tokens in a noun phrase; a longer one was misread."""


def joins(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the token is the "&" in a firm's name: "Kestrel & Moreau"."""
    between = tokens[at].text == "&" and 0 < at < len(tokens) - 1
    return between and tokens[at - 1].capital and tokens[at + 1].capital


def phrase_before(
    tokens: tuple[Token, ...], at: int, *, subject: bool = False, verbs: bool = False
) -> Span | None:
    """The noun phrase that ends at the token.

    A subject is taken whole, "repairs to the pier", or not at all. `verbs` allows one right
    before it: "would yield annual savings".
    """
    begin = _begin(tokens, at, verbs=verbs)
    if begin is None:
        return None
    while subject and begin > 1 and tokens[begin - 1].lower in PREPOSITIONS:
        if tokens[begin - 1].lower not in _INSIDE:
            return None
        head = _begin(tokens, begin - 2)
        if head is None:
            return None
        begin = head
    return Span(start=tokens[begin].start, end=tokens[at].end)


def _begin(tokens: tuple[Token, ...], at: int, *, verbs: bool = False) -> int | None:
    """Where the noun phrase that ends at the token begins."""
    if at < 0 or tokens[at].kind != "word" or tokens[at].lower in _NEVER_LAST:
        return None
    if tokens[at].lower.endswith("ed") and not tokens[at].capital:
        return None  # a participle: "he was ordered to pay"
    begin = at + 1
    while begin > 0 and at - begin < LONGEST:
        token = tokens[begin - 1]
        mark = token.kind == "mark" and not joins(tokens, begin - 1)
        if mark or token.lower in _BREAKS or token.possessive:
            break
        if token.lower in AUXILIARIES:
            if verbs and begin < at:
                begin += 1  # past the verb itself
                break
            return None
        ends = token.lower in DAYS or token.lower in SAID or (verbs and token.lower in REPORTS)
        if begin <= at and ends:
            break
        participle = token.lower.endswith("ed") and not token.capital
        if begin <= at and (participle or token.lower in ACTIVE):
            break
        begin -= 1
        if token.lower in DETERMINERS or token.lower in PRONOUNS:
            break
    # A cut-off possessive: "the city's council" is left out rather than halved.
    cut = begin > 0 and tokens[begin - 1].possessive
    return None if begin > at or at - begin >= LONGEST or cut else begin


_BODIES = frozenset(
    "department ministry centre center institute fund office society campaign bank".split()
)


def _in_name(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens of a name stand at "of" or "for": "the Department *for Education*"."""
    body = at > 0 and tokens[at - 1].capital and tokens[at - 1].lower in _BODIES
    if tokens[at].lower not in ("of", "for") or not body:
        return 0
    name = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "the")
    if name >= len(tokens) or not tokens[name].capital:
        return 0
    birds = name + 2 < len(tokens) and tokens[name + 1].lower == "of" and tokens[name + 2].capital
    return name + 1 - at + 2 * birds  # "the Society for the Protection of Birds"


def named_behind(tokens: tuple[Token, ...], found: Span | None) -> Span | None:
    """ "To Lee's firm, *Orme Ventures Ltd*, in May": the name set behind a word for it."""
    if found is None:
        return None
    at = next((n for n, token in enumerate(tokens) if token.start >= found.end), len(tokens))
    if at + 1 >= len(tokens) or tokens[at].text != "," or not tokens[at - 1].text.islower():
        return found
    begin = end = at + 1
    while end < len(tokens) and tokens[end].kind == "word" and tokens[end].capital:
        if tokens[end].lower in _TIME:
            return found
        end += 1
    closed = end == len(tokens) or tokens[end].text in (",", ".", ";", ")")
    if end < begin + 2 or not closed or tokens[at - 1].lower.endswith("s"):
        return found
    return Span(start=tokens[begin].start, end=tokens[end - 1].end)


def infinitive(tokens: tuple[Token, ...], at: int) -> Span | None:
    """ "to carry out inspections": the verb and its object."""
    end = at
    while end < len(tokens) and end - at < LONGEST and tokens[end].kind == "word":
        lower = tokens[end].lower
        if lower == "to" and end == at + 1 and end + 1 < len(tokens):
            end += 1  # "failing to control the crowd"
            continue
        if lower in CLAUSE or (lower in PREPOSITIONS and end > at) or lower in _TIME:
            break
        end += 1
    if end < at + 2 or tokens[at].lower in NEVER_NOUN:
        return None
    return Span(start=tokens[at].start, end=tokens[end - 1].end)


def phrase(
    tokens: tuple[Token, ...], at: int, *, bare: bool = False, named: bool = False
) -> Span | None:
    """The noun phrase that begins at the token.

    `bare` is for one without a determiner, and without a name unless `named`.
    """
    begin = at
    if at < len(tokens) and tokens[at].lower in DETERMINERS:
        if bare:
            return None
        at += 1
    owner = at
    while at < len(tokens) and at - begin < LONGEST:
        token = tokens[at]
        mark = token.kind != "word" and not joins(tokens, at)
        if token.possessive and begin < at < len(tokens) - 1 and tokens[at + 1].kind == "word":
            at += 1
            owner = at  # "Lee's firm" is no Lee
            continue
        if begin < at and (within := _in_name(tokens, at)):
            at += within  # "the Department of Health"
            continue
        if mark or token.lower in NEVER_NOUN or token.text in _MONEY:
            break
        if bare and at == begin and token.lower in _DONE:
            return None  # "the £2m spent on consultants"
        if token.lower.endswith("ed") and not token.capital and (at > begin or bare):
            break
        if (
            bare
            and not named
            and at == begin
            and token.capital
            and token.lower not in ("u.s.", "us", "uk")
        ):
            return None
        at += 1
    words = tokens[begin:at]
    if not words or words[-1].lower in UNITS or (at == owner and owner > begin + 1):
        return None
    loose = words[0].lower in _ADJECTIVES and not bare
    if (
        loose
        or any(word.lower in _TIME for word in words[words[0].lower in DETERMINERS : 3])
        or words[-1].possessive
    ):
        return None
    if len(words) == 1 and words[0].lower in DETERMINERS:
        return None
    return Span(start=words[0].start, end=words[-1].end)
