"""Who does what a word in -ing tells: "a judge jailed Lee for taking $5,000" is about Lee.

Behind a preposition it has no subject of its own. After a verdict, a charge or a sentence it is
the one who is judged; after an apology the one who apologises; otherwise nobody is sure.
"""

from pullquote.model.article import Span
from pullquote.model.extraction.money.clauses import Tokens, is_passive, subject
from pullquote.model.extraction.money.objects import object_behind
from pullquote.model.extraction.money.phrases import BE, PREPOSITIONS, phrase_before
from pullquote.model.extraction.money.verbs import FINES

_JUDGED = (
    frozenset(
        """
        sentenced sentences sentence jailed jails jail imprisoned convicted convicts accused accuses
        accuse accusing charged charges charging indicted arraigned arrested suspected acquitted
        cleared prosecuted investigated tried banned bans suspended suspends disqualified
        dismissed sacked sacks fired ousted expelled struck blamed blames blame criticised
        criticized condemned praised praises thanked rewarded reprimanded rebuked censured
        indicting accusing sentencing jailing convicting prosecuting fining charging
        punished penalised penalized admonished barred detained remanded summoned sued sues
        """.split()
    )
    | FINES
)
_OWN = frozenset(
    """
    apologised apologized apologises apologizes pleaded pleads confessed admitted responsible known
    famous notorious capable stood stands faces faced
    """.split()
)
_TO_WHOM_IT_IS_DONE = frozenset("for of with against from over".split())
_COURTS = frozenset(
    "judge judges magistrate magistrates justice court courts jury jurors tribunal".split()
)
_AUTHORITIES = _COURTS | frozenset(
    """
    panel prosecutor prosecutors police regulator regulators watchdog commission authorities
    sheriff bench
    """.split()
)
_CLEARED = frozenset(["cleared", "acquitted"])
_NAMED = frozenset("sentence sentences charge charges fine fines ban bans jail".split())
"""Nouns too: "a life sentence for", "on charges of"."""
_STOPS = frozenset([";", ":", "“", '"', "”", "—", "–", "``", "''", "(", ")"])
_REACH = 24
"""Tokens from the verdict to what it is for: "sentenced Lee, 61, to six years for taking"."""


def doer(tokens: Tokens, verb: int) -> Span | None:
    """The subject of the verb, or of the word in -ing; null when it may be another's."""
    at = _preposition(tokens, verb)
    if at is None:
        return subject(tokens, verb)
    found = _judged(tokens, at)
    if found is None and tokens[at].lower not in _TO_WHOM_IT_IS_DONE:
        return None if _governor(tokens, at) is not None else subject(tokens, verb)
    return found


def _preposition(tokens: Tokens, verb: int) -> int | None:
    """The preposition before a word in -ing, also before an earlier one: "for lying and taking"."""
    if not tokens[verb].lower.endswith("ing"):
        return None
    for at in range(verb - 1, max(-1, verb - 8), -1):
        lower = tokens[at].lower
        if lower in PREPOSITIONS:
            direct = at == verb - 1 or tokens[at + 1].lower.endswith(("ing", "ly"))
            return at if direct else None
        if at == verb - 1 and lower not in ("and", "or", ",", "not", "then") and lower[-2:] != "ly":
            return None
        if tokens[at].text in _STOPS:
            return None
    return None


def _governor(tokens: Tokens, at: int) -> int | None:
    """The verdict, charge or apology that the preposition hangs on."""
    for near in range(at - 1, max(-1, at - _REACH), -1):
        lower = tokens[near].lower
        if tokens[near].text in _STOPS:
            return None
        if lower in _NAMED and tokens[near + 1].lower in PREPOSITIONS:
            continue
        if lower in _JUDGED or lower in _OWN or lower == "guilty":
            return near
        if lower.endswith("ed") and not tokens[near].capital:
            return None
    return None


def _judged(tokens: Tokens, at: int) -> Span | None:
    governor = _governor(tokens, at)
    if governor is None:
        return None
    word = tokens[governor].lower
    if word in _CLEARED:
        return None
    if word == "guilty":
        return _guilty(tokens, governor)
    if word in _OWN or is_passive(tokens, governor):
        return subject(tokens, governor)
    behind = tokens[governor + 1]
    if behind.kind != "word" or behind.lower in PREPOSITIONS:  # "a mayor convicted of taking"
        aside = governor > 1 and tokens[governor - 1].text == ","  # "Mason, convicted of taking"
        return _no_authority(tokens, phrase_before(tokens, governor - 1 - aside, subject=True))
    if tokens[at].lower == "after":
        return None
    return object_behind(tokens, governor + 1, at) or _up_to_mark(tokens, governor + 1, at)


def _guilty(tokens: Tokens, guilty: int) -> Span | None:
    """ "A jury found Nora Pike guilty", "Pike was found guilty", "she pleaded guilty"."""
    for near in range(guilty - 1, max(-1, guilty - 10), -1):
        lower = tokens[near].lower
        if lower in ("found", "find", "finds", "finding"):
            if near == guilty - 1 or is_passive(tokens, near):
                passive = is_passive(tokens, near)
                return subject(tokens, near) if passive else None
            return object_behind(tokens, near + 1, guilty)
        if lower in ("pleaded", "pled", "pleads", "plead", "pleading") or lower in BE:
            return _no_authority(tokens, subject(tokens, near))
        if tokens[near].text in _STOPS:
            break
    return None


def _up_to_mark(tokens: Tokens, begin: int, first: int) -> Span | None:
    """The object before an aside: "sentenced Lee, 61, to six years"."""
    comma = next((at for at in range(begin, first) if tokens[at].text == ","), None)
    end = next(
        (at for at in range(begin, first) if tokens[at].lower in PREPOSITIONS), comma or first
    )
    end = min(end, comma or end)
    return object_behind(tokens, begin, end) if end > begin else None


def _no_authority(tokens: Tokens, found: Span | None) -> Span | None:
    return None if is_authority(tokens, found) else found


def is_authority(tokens: Tokens, found: Span | None) -> bool:
    """Whether it is a court, the police or the like, that judges others."""
    return not _AUTHORITIES.isdisjoint(_words(tokens, found))


def is_court(tokens: Tokens, found: Span | None) -> bool:
    """Whether it is a court, that says what others pay."""
    return not _COURTS.isdisjoint(_words(tokens, found))


def _words(tokens: Tokens, found: Span | None) -> set[str]:
    if found is None:
        return set()
    return {token.lower for token in tokens if found.start <= token.start < found.end}
