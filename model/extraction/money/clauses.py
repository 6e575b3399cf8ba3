"""Clauses around a sum: the verb that says what became of the money, and its subject."""

from bisect import bisect_left

from pullquote.model.article import Span
from pullquote.model.extraction.money.beside import QUALIFIES
from pullquote.model.extraction.money.phrases import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    INTENDS,
    PREPOSITIONS,
    PRONOUNS,
    joins,
    phrase_before,
)
from pullquote.model.extraction.money.verbs import NOUNS, PASSIVE, SAID, VERBS
from pullquote.model.language.calendar import DAYS
from pullquote.model.language.tokens import Token

Tokens = tuple[Token, ...]

_NEAR = 16
"""Tokens between the verb and its sum."""
_REACH = 60
"""Tokens from a verb back to the subject that it shares."""
_ASIDE = 14
"""Tokens of an aside between commas: ", a former shearer from the south,"."""
_WHOM = frozenset(["me", "him", "them", "us", "you"])
_USES = frozenset("use uses used using".split())
_SKIPPED = frozenset("wrote put puts sets himself herself itself themselves each all both".split())
_VALUES = frozenset(["valuing", "values"])
_RELATIVE = frozenset(["who", "which", "that"])
_OPENS = frozenset([";", ":", "“", '"', "(", "—", "–", "``", "-", "--", "_"])


def verb_before(tokens: Tokens, first: int) -> int | None:
    """The nearest verb before the sum that says what became of money, in the same clause."""
    for at in range(first - 1, max(-1, first - _NEAR), -1):
        token = tokens[at]
        if token.text in ';:“”"()—–' or token.lower in ("that", "which", "who", "while", "but"):
            return None
        if token.text == "," and tokens[at + 1].lower not in ("and", "or", "plus", "for"):
            return None
        if token.lower in _VALUES:
            return None  # "taking losses to 19% and valuing the firm at $4m"
        if token.lower in VERBS or token.lower in PASSIVE:
            if tokens[at + 1].lower == "of" or tokens[at - 1].lower in DETERMINERS:
                continue  # "the cost of $5 million", "a bid"
            if token.lower in NOUNS and not _stands_as_verb(tokens, at, first):
                continue
            if token.lower in BE and first - at > 4:
                return None
            return at
    return None


def _stands_as_verb(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a word that is a noun too is a verb here: "had bid $2 million", "he claims"."""
    before = tokens[at - 1].lower if at else ""
    right_before = first - at <= 1 or (first - at <= 3 and tokens[at + 1].lower in QUALIFIES)
    between = [token.lower for token in tokens[at + 1 : first]]
    if tokens[at].lower.startswith("cost") and len(between) <= 4:  # "costs drivers $5"
        return before not in DETERMINERS and PREPOSITIONS.isdisjoint(between)
    whom = tokens[at + 1].lower in DETERMINERS or tokens[at + 1].lower in _WHOM  # "costs me $5"
    return (
        right_before or whom or before in AUXILIARIES or before in PRONOUNS or before in _RELATIVE
    )


def is_passive(tokens: Tokens, verb: int) -> bool:
    """Whether the verb is said of what it is done to: "was paid", "has been awarded"."""
    if verb == 0 or tokens[verb].lower.endswith("ing"):
        return False
    beside = tokens[verb - 1].lower
    if beside in ("not", "also", "n't", "now", "then") or beside.endswith("ly"):
        return verb > 1 and tokens[verb - 2].lower in BE
    return beside in BE


def subject(tokens: Tokens, verb: int) -> Span | None:
    """Who does it: the noun phrase before the verb, across asides, "who" and "and"."""
    at = verb - 1
    while at >= 0:
        word = tokens[at].lower
        intends = word in INTENDS and tokens[at + 1].lower == "to"
        skipped = word in AUXILIARIES or word in _SKIPPED or word.endswith("ly")
        if not skipped and not intends:
            break
        at -= 1
    if at < 0:
        return None
    if tokens[at].lower in _RELATIVE and at:
        return (
            _before_aside(tokens, at - 1) if tokens[at - 1].text == "," else _named(tokens, at - 1)
        )
    if tokens[at].text == ",":
        return _before_aside(tokens, at) or clause_subject(tokens, verb)
    if tokens[at].lower in ("and", "or", "but", "then"):
        return clause_subject(tokens, verb)
    found = phrase_before(tokens, at, subject=True) or _in_clause(tokens, at)
    begin = bisect_left(tokens, found.start, key=lambda token: token.start) if found else 0
    if begin and tokens[begin - 1].lower in _USES:
        return subject(tokens, begin - 1)  # "she used city funds to pay"
    told = found and _teller(tokens, at) if tokens[at].lower in ("it", "they") else None
    return told or found or clause_subject(tokens, verb)


_CONJUNCTIONS = frozenset(["after", "before", "until", "since", "as"])


def _in_clause(tokens: Tokens, at: int) -> Span | None:
    """ "Work stopped after *the builder* asked for $5m"."""
    found = phrase_before(tokens, at)
    begin = bisect_left(tokens, found.start, key=lambda token: token.start) if found else 0
    return found if begin and tokens[begin - 1].lower in _CONJUNCTIONS else None


def _teller(tokens: Tokens, at: int) -> Span | None:
    """ "Kestrel Foods said on Monday it would buy": it is Kestrel Foods."""
    for near in range(at - 1, max(0, at - 6), -1):
        if tokens[near].lower in SAID:
            return phrase_before(tokens, near - 1, subject=True)
        if tokens[near].kind == "mark":
            break
    return None


def _named(tokens: Tokens, at: int) -> Span | None:
    """The noun phrase that ends here, up to its head: "a schoolgirl from Velstad who"."""
    if tokens[at].text == ")":  # "the Red Army Group (RAG), led by"
        at = next((n for n in range(at, -1, -1) if tokens[n].text == "("), 0) - 1
    if whole := phrase_before(tokens, at, subject=True):
        return whole
    found = phrase_before(tokens, at)
    while found:
        begin = bisect_left(tokens, found.start, key=lambda token: token.start)
        if begin < 2 or tokens[begin - 1].lower not in PREPOSITIONS:
            break
        head = phrase_before(tokens, begin - 2)
        if head is None:
            break
        found = head
    return found


def _before_aside(tokens: Tokens, comma: int) -> Span | None:
    """Whom an aside that ends at the comma is about: "Orme Foods, the parent of Lane Ltd, fell"."""
    opening = _comma_before(tokens, comma)
    while opening and (
        tokens[opening + 1].lower in PREPOSITIONS or tokens[opening + 1].kind != "word"
    ):
        further = _comma_before(tokens, opening)
        if further is None:
            break
        comma, opening = opening, further
    inner = phrase_before(tokens, comma - 1)
    if not opening:
        return inner
    first = tokens[opening + 1]
    outer = _named(tokens, opening - 1)
    named = tokens[opening - 1].capital
    whole = inner is not None and inner.start == first.start
    name = first.capital or (not named and tokens[comma - 1].capital)
    if whole and name and first.lower not in DETERMINERS:
        return inner  # "a broker, Lucky Lane Ltd, wired"
    return outer or inner


def _comma_before(tokens: Tokens, comma: int) -> int | None:
    reach = range(comma - 1, max(-1, comma - _ASIDE), -1)
    return next((at for at in reach if tokens[at].text == ","), None)


def clause_subject(tokens: Tokens, verb: int) -> Span | None:
    """The subject that the verb shares with an earlier one, or that stands far before it."""
    begin = verb
    while begin > max(0, verb - _REACH):
        token = tokens[begin - 1]
        if token.text in _OPENS or (token.lower in SAID and token.lower != "told"):
            break
        if token.lower in ("that", "while", "but", "because", "whose"):
            break
        begin -= 1
    while begin < verb and (tokens[begin].kind != "word" or tokens[begin].lower in _LEADS_ON):
        begin += 1
    if begin < verb and (tokens[begin].lower in PREPOSITIONS or tokens[begin].lower in _TIMES):
        comma = next((at for at in range(begin, verb) if tokens[at].text == ","), verb)
        begin = comma + 1
    return _phrase_from(tokens, begin, verb)


_LEADS_ON = DAYS.union("and or but on that also".split())
_TIMES = frozenset("last this next earlier meanwhile elsewhere yesterday when if as".split())


_PAST = frozenset(
    """
    left went saw knew met held kept became wrote spoke ran stood sat led fled drew rode flew swore
    built bore broke chose drove ate threw woke wore beat bid died lived plans
    """.split()
)


def _phrase_from(tokens: Tokens, begin: int, verb: int) -> Span | None:
    end = begin
    while end < verb and (tokens[end].kind == "word" or joins(tokens, end)):
        lower = tokens[end].lower
        if end > begin and lower in DETERMINERS:
            break
        inside = end > begin and end + 1 < verb and lower in ("of", "for")
        if inside and tokens[end - 1].capital and tokens[end + 1].capital:
            end += 2  # "the Department for Education"
            continue
        owner = lower == "'s" or tokens[end - 1].possessive
        if (
            lower in PREPOSITIONS
            or (lower in AUXILIARIES and not (owner and end > begin))
            or lower in SAID
            or lower in _LEADS_ON
        ):
            break
        if lower in VERBS or lower in DAYS or lower in _RELATIVE or lower in _PAST:
            break
        if lower.endswith("ed") and not tokens[end].capital:
            break
        end += 1
    words = tokens[begin:end]
    if not words or len(words) > 8 or (len(words) == 1 and words[0].lower in DETERMINERS):
        return None
    return Span(start=words[0].start, end=words[-1].end)
