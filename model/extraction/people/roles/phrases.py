"""Where the noun phrase of a role begins in front of its head: "*U.S. federal* judge"."""

from collections.abc import Sequence

from pullquote.model.extraction.people.roles.appositions import ARTICLES, LINKS, LONGEST, STOPS
from pullquote.model.extraction.people.words.lexicon import ORDINARY, VERBS, is_people, lexicon
from pullquote.model.extraction.people.words.professions import is_profession, is_several
from pullquote.model.extraction.people.words.titles import KIN
from pullquote.model.language.names import QUALIFIERS, TITLES
from pullquote.model.language.small_words import MONTHS
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_INNER = frozenset("of for the on".split())
"""Small words inside an organisation: Board for the Care of Orphans."""
_OUTSIDE = ORDINARY - _INNER
_VERBS_FOLLOW = frozenset(
    "will would can could may might must shall should not n't he she they we you who".split()
)
_ACTS = frozenset(
    """
    replace replaces succeed succeeds meet meets beat beats visit visits join joins thank thanks
    praise praises interview interviews witness see sees help helps ask asks tell tells urge urges
    defend defends elect name names oust ousts defeat defeats hear hears accuse accuses
    """.split()
)
"""Verbs that stand before a role and are none of it: "to replace outgoing governor"."""
_BODIES = frozenset(
    """
    committee board council party opposition state company club union city county federal police
    army force navy fire school district team agency ministry government airline bank parliament
    senate house group tribal village task commission court campaign rebel guerrilla space
    """.split()
)
"""What an office is held in: "committee Chairman Ann Lee"."""
_DISPLACED = frozenset(
    """
    ousted deposed exiled jailed embattled caretaker suspended sacked impeached self-styled
    self-proclaimed beleaguered shadow opposition
    """.split()
)
_IN_NAMES = frozenset("high all one people main old little great big young".split())
"""Everyday words that begin names of offices and bodies: "High Commissioner", "All Blacks"."""
_BODILESS = frozenset("ladyship lordship worship excellency majesty highness".split())
"""Forms of address between "Her" and a title."""
_FIELDS = frozenset(
    "minister secretary director commissioner spokesman chairman manager editor adviser".split()
)
"""Offices named after two fields: "Housing and Local Government Minister"."""
_NO_ADVERBS = frozenset(
    "supply family assembly daily weekly monthly quarterly elderly early fly anomaly".split()
)
"""Nouns and adjectives that end as adverbs do: "*supply* chain manager"."""
_ADJECTIVES = ("al", "ic", "ary", "ian", "ese", "ish", "ive")
_PARTICIPLES = frozenset(
    "acting leading managing sporting marketing nursing founding visiting outgoing incoming".split()
)


def phrase_start(tokens: Sequence[Token], head: int, begin: int, *, apart: bool = False) -> int:
    """Where the noun phrase with this head begins, its article left out."""
    start = head
    title = tokens[head].capital and not apart
    while start > begin and head - start < LONGEST:
        token = tokens[start - 1]
        word = token.lower
        if token.possessive:
            # "Malaysia's deputy foreign minister": the owner belongs to it when it is named
            if start - 2 >= begin and (
                tokens[start - 2].capital or _owner(tokens, start - 2, begin)
            ):
                start = _owner_start(tokens, start - 2, begin)
            break
        if (token.text == "-" and token.start == tokens[start - 2].end) or (
            token.kind == "number" and ("-" in token.text or _numbered(tokens, start - 1, begin))
        ):
            start -= 1
            continue
        if (
            word == "of"
            and tokens[start].capital
            and (tokens[start - 2].capital or tokens[head].lower not in TITLES)
            and start - 2 >= begin
            and is_profession(tokens[start - 2])
        ):
            start -= 1
            continue
        if word in ("and", "&") and start - 2 >= begin and _joins(tokens, start):
            start -= 1
            continue
        if (
            word in _INNER
            and (tokens[start].capital or tokens[start].lower == "the")
            and start - 2 >= begin
            and (tokens[start - 2].capital or tokens[start - 2].lower in _INNER)
            and tokens[start - 2].kind == "word"
            and tokens[start - 2].lower not in _OUTSIDE
        ):
            start -= 1
            continue
        if _two_fields(tokens, start, head, begin):
            start -= 1
            continue
        if token.text == ")" and (opened := before_brackets(tokens, start, begin)) < start:
            start = opened
            continue
        if not _modifies(tokens, start - 1, apart=apart, title=title):
            break
        start -= 1
    start = _bare(tokens, start, head)
    return start + _in_place(tokens, start, head, begin)


_SMALL = frozenset(["-", "and", "&", "of", "the", "for", "on"])
_SAYS_LITTLE = frozenset(["late", "fellow"])
"""What stands before an office and is no part of it: "the *late* Senator", "*fellow* trader"."""


def _bare(tokens: Sequence[Token], start: int, head: int) -> int:
    """Behind small words, and behind kinship beside an office: "husband and | co-founder"."""
    while start < head and tokens[start].lower in _SMALL:
        start += 1
    several = is_several(tokens[head])
    start += start < head and tokens[start].lower in _SAYS_LITTLE and not several
    kin = start + 2 <= head and tokens[start + 1].lower in ("and", "&")
    return start + 2 if kin and tokens[start].lower in KIN else start


def whole_start(tokens: Sequence[Token], start: int, begin: int) -> int:
    """Where the noun phrase begins that lost its kinship or its "late" before the role."""
    if start - 2 >= begin and tokens[start - 1].lower in ("and", "&"):
        return start - 2 if tokens[start - 2].lower in KIN else start
    return start - 1 if start > begin and tokens[start - 1].lower in _SAYS_LITTLE else start


def _numbered(tokens: Sequence[Token], at: int, begin: int) -> bool:
    """ "Precinct *3* Commissioner", "Ward *4* councillor"; not "On March *3* President Lee"."""
    before = tokens[at - 1]
    short = len(tokens[at].text) < 3 or tokens[at].text[-1].isalpha()
    return at > begin and short and before.capital and before.lower not in MONTHS


def _joins(tokens: Sequence[Token], start: int) -> bool:
    """Whether "and" before `start` joins two offices of one person, not two people: "forward
    Li Son and captain Ann Lee", nor two roles: "MLA and *former* Minister"."""
    other = tokens[start - 2]
    small = tokens[start].text.islower()
    return is_profession(other) and not (small and (other.capital or tokens[start].lower in _ONCE))


_ONCE = frozenset(["former", "then", "ex"])


def _in_place(tokens: Sequence[Token], start: int, head: int, begin: int) -> int:
    """How many words say only where: "In | Kinshasa | Prime Minister"."""
    opened = start - 1 == begin and tokens[begin].lower in ("in", "at", "from")
    return int(opened and start < head and tokens[start].lower in lexicon().places)


def _owner(tokens: Sequence[Token], at: int, begin: int) -> bool:
    return at > begin and tokens[at - 1].lower in ("the", "a") and tokens[at].kind == "word"


def _owner_start(tokens: Sequence[Token], at: int, begin: int) -> int:
    while (
        at > begin
        and tokens[at].capital
        and tokens[at - 1].capital
        and tokens[at - 1].kind == "word"
    ):
        if tokens[at - 1].lower in ORDINARY:
            break
        at -= 1
    return at


def _modifies(tokens: Sequence[Token], at: int, *, apart: bool, title: bool = False) -> bool:
    token = tokens[at]
    word = token.lower
    if token.kind != "word" or word in ARTICLES or word in STOPS:
        return False
    if word in _BODILESS or (title and word in ("accused", "named") and token.text.islower()):
        return False
    if word in (_DISPLACED if token.text.islower() else _IN_NAMES):
        return True
    if word in _ACTS and token.text.islower():
        return False
    if word in QUALIFIERS or word == "new" or is_profession(token) or is_people(word):
        return True
    if title and token.text.islower() and "-" not in word:
        # "after hours of testimony President Nordquist": of the title is little in small letters
        return word in _BODIES or word in _DISPLACED or word.endswith(_ADJECTIVES)
    if word in LINKS or ((word in ORDINARY or word in VERBS) and not token.text.isupper()):
        return False
    if token.capital:
        return True
    if word in SPEECH or (word.endswith("ly") and word not in _NO_ADVERBS):
        return False
    if word.endswith("ing"):
        return apart or word in _PARTICIPLES
    before = tokens[at - 1].lower if at else ""
    if before in _VERBS_FOLLOW or (before == "to" and _infinitive(tokens, at)):
        return False  # "to witness", "would replace"
    return not word.endswith("ed") or "-" in word or before in ("a", "an", "the")


def _infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether "to" before `at` brings a verb: "refused to blame", not "adviser to rebel chief"."""
    word = tokens[at].lower
    if at < 2 or is_profession(tokens[at - 2]) or word in _BODIES:
        return False
    return not word.endswith(_ADJECTIVES)


def before_brackets(tokens: Sequence[Token], end: int, begin: int) -> int:
    """Before "(CHP)" or "(Economic Offences)" if it ends at `end`; else `end`."""
    if end <= begin or tokens[end - 1].text != ")":
        return end
    for at in range(end - 2, max(begin, end - 5), -1):
        if tokens[at].text == "(":
            return at
        if tokens[at].kind == "mark" and tokens[at].text != ".":
            break
    return end


def of_body(tokens: Sequence[Token], at: int, begin: int) -> tuple[int, int] | None:
    """ "The Chairman, Senate Committee on Finance," before a style or a rank at `at`."""
    end = at - 1
    if end <= begin + 2 or tokens[end].text != "," or not tokens[end - 1].capital:
        return None
    start = end - 1
    while start > begin and (tokens[start].capital or tokens[start].lower in _IN_BODIES):
        start -= 1
    head = start - 1
    if tokens[start].text != "," or end - start < 3 or head < begin:
        return None
    if not (tokens[head].capital and tokens[head].lower in TITLES):
        return None
    first = phrase_start(tokens, head, begin)
    opened = first == begin or tokens[first - 1].lower == "the"
    return (first, end) if opened else None


_IN_BODIES = frozenset("of for on and the &".split())


def _two_fields(tokens: Sequence[Token], start: int, head: int, begin: int) -> bool:
    """Whether "and" before `start` joins the two fields of an office, and not two people."""
    if start - 2 < begin or tokens[start - 1].lower not in ("and", "&"):
        return False
    other = tokens[start - 2]
    if tokens[head].lower not in _FIELDS or start == head or not tokens[start].capital:
        return False
    words = lexicon()
    named = other.lower in words.given or other.lower in words.surnames
    at = start - 2
    while at > max(begin, start - 8) and tokens[at].capital and not is_profession(tokens[at]):
        at -= 1
    named = named or (at < start - 2 and is_profession(tokens[at]))  # "Minister Ann Lee and ..."
    return other.capital and not named and other.lower not in words.places
