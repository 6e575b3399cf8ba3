"""What is denied, and what is not said: “denied that it was late”, “did not say that it was”.

Whoever denies a thing makes a statement, but not that of the clause: its words begin at the verb
that denies. Whoever does not say a thing makes none.
"""

from pullquote.model.extraction.quotes.addressees import OBJECT_PRONOUNS
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import adverb, lower
from pullquote.model.extraction.quotes.nouns import CLAIMS
from pullquote.model.extraction.quotes.phrases import Items
from pullquote.model.extraction.quotes.verbs import DENIALS, lemma_of
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    looks_finite,
)
from pullquote.model.language.tokens import Token

# Whoever does not think a thing thinks the opposite: told with the words that say "not".
_STANCES = frozenset(
    """
    accept agree believe think feel expect recall remember know see regard consider mean foresee
    acknowledge recognise recognize fear predict deny dispute doubt reject object
    """.split()
)
# What is denied, beside what somebody claimed: "dismissed *fears* that", "any *notion* of".
_DENIED = CLAIMS | frozenset(
    """
    report reports rumour rumours rumor rumors speculation suspicion suspicions idea notion theory
    theories charge charges criticism criticisms argument arguments view accounts account talk fear
    fears concern concerns impression implication implications insinuation insinuations finding
    findings conclusion conclusions hints hint belief possibility story stories
    """.split()
)
# "denied *planning* permission": nouns that no denied deed begins with.
_NO_DEEDS = frozenset(
    """
    wrongdoing planning building housing funding parking hearing training licensing everything
    anything nothing something banking boarding standing king hunting mining landing pending
    outstanding
    """.split()
)
_PARTS = frozenset("any all involvement knowledge responsibility links wrongdoing".split())
_BEFORE_DEED = frozenset("ever even also having being".split())
_NOT = frozenset("not never neither nor n't cannot".split())
_AFTER_ALL = frozenset("only just merely simply".split())
_FAR = 12


def denies(cue: Cue, items: Items) -> bool:
    """Whether a sign of speech says that something is not so: "denied", "his denial"."""
    word = lower(items[cue.first])
    return word in DENIALS or word == "denial"


def negation(items: Items, cue: Cue) -> int | None:
    """Where the words begin that turn the verb round: "[did not] say"; None if it stands."""
    first: int | None = None
    for at in range(cue.first - 1, -1, -1):
        helps = lower(items[at]) in AUXILIARIES
        if not helps and not adverb(items[at]) and not _no(items, at):
            break
        turned = _no(items, at) and lower(items[at + 1]) not in _AFTER_ALL
        if turned or (helps and first == at + 1):
            first = at
    if first is not None or not cue.own or cue.speaker is None:
        return first
    for at in range(cue.speaker.first - 1, -1, -1):
        if _no(items, at):
            return at  # "Nor did he say", "Neither Lee nor his board said"
        if lower(items[at]) not in AUXILIARIES:
            break
    return None


def _no(items: Items, at: int) -> bool:
    word = lower(items[at])
    return word in _NOT or word.endswith(("n't", "n’t"))


def says_nothing(items: Items, cue: Cue, turned: int | None) -> bool:
    """“did not *say* that it was wrong”: nothing is reported. `turned`: its negation."""
    if turned is not None and cue.own and cue.speaker and turned < cue.speaker.first < cue.first:
        return True  # "Neither Lee nor Park denied that"
    return turned is not None and cue.lemma not in _STANCES and not denies(cue, items)


def statement_start(items: Items, cue: Cue, turned: int | None) -> int | None:
    """Where a statement begins that only its verb gives its sense; None for any other."""
    if denies(cue, items):
        return cue.first if turned is None or turned > cue.first else turned
    return turned if cue.lemma in _STANCES else None


def rejects(items: Items, at: int) -> bool:
    """Whether the word at `at` is a verb that denies something told: “*rejected* claims that”."""
    item = items[at]
    if lower(item) not in DENIALS or isinstance(item, Quoted):
        return False
    if item.capital and (at or not item.lower.endswith("ing")):
        return False
    before = lower(items[at - 1]) if at else ""
    if before in DETERMINERS or before == "'s":
        return False  # "the *dispute* that"
    return denied_thing(items, at) is not None


def denied_thing(items: Items, at: int) -> int | None:
    """Where what is denied begins behind the verb at `at`, if it is told and not only named.

    "the claim *that*", "suggestions *of*", "*touching* the ball", but not "the charges".
    """
    place = at + 1
    if place >= len(items):
        return None
    if lower(items[place]) == "that":
        return place
    behind = _after_occasion(items, place)
    if behind < len(items) and lower(items[behind]) == "that":
        return behind
    if lemma_of(lower(items[at])) == "deny" and (
        _somebody_acts(items, place) or _deed(items, place) or _marked(items, place)
    ):
        return place
    return place if _claim_told(items, place) else None


def _somebody_acts(items: Items, at: int) -> bool:
    """“denied *he took* it”, but not "denied it"."""
    following = lower(items[at + 1]) if at + 1 < len(items) else ""
    return lower(items[at]) in ("i", "he", "she", "they", "we") and following.isalpha()


def _marked(items: Items, at: int) -> bool:
    """Whether what is denied holds words in marks: "any ‘improper contact’"."""
    part = lower(items[at]) in _PARTS  # "any role in a ‘forgery’", but not "bail in a ‘riot’"
    ends = AUXILIARIES if part else AUXILIARIES | (PREPOSITIONS - {"of"})
    for item in items[at : at + _FAR]:
        if isinstance(item, Quoted):
            return True
        if item.kind == "mark" or item.lower in ends:
            return False
    return False


def _after_occasion(items: Items, at: int) -> int:
    """Jump over "on Tuesday", "under oath", "in court": no verb, no mark."""
    if lower(items[at]) not in PREPOSITIONS | TIME_WORDS and not adverb(items[at]):
        return at
    for place in range(at, min(at + 6, len(items))):
        item = items[place]
        if isinstance(item, Quoted) or item.kind == "mark" or lower(item) == "that":
            return place
    return at


def _deed(items: Items, at: int) -> bool:
    """Whether a deed is denied: "touching the ball", "ever having met him"."""
    while at + 1 < len(items) and lower(items[at]) in _BEFORE_DEED - {"having", "being"}:
        at += 1
    word = lower(items[at])
    if not word.endswith("ing") or word in _NO_DEEDS or len(word) < 5 or at + 1 >= len(items):
        return False
    following = items[at + 1]
    if isinstance(following, Quoted):
        return True
    object_ = following.lower in DETERMINERS | PREPOSITIONS | OBJECT_PRONOUNS
    plain = not object_ and not following.capital
    return following.kind != "mark" and not (plain and word in ("meeting", "leading"))


def deed_end(items: Items, start: int, end: int) -> int:
    """Where a denied deed ends: "denied being there *and* was released"."""
    if not lower(items[start]).endswith("ing"):
        return end
    joints = (at for at in range(start, end - 1) if lower(items[at]) in COORDINATORS)
    return next((at for at in joints if looks_finite(lower(items[at + 1]))), end)


def _claim_told(items: Items, at: int) -> bool:
    """Whether a claim is told that is nobody's by name: "the suggestion *that*", "talk *of*"."""
    noun: int | None = None
    if lower(items[at]) == "as" and at + 1 < len(items) and isinstance(items[at + 1], Quoted):
        at += 2  # rejected as “fantasy” claims that
    for place in range(at, min(at + _FAR, len(items))):
        item = items[place]
        word = lower(item)
        if isinstance(item, Quoted) or item.kind == "mark":
            return False
        if noun is None:
            if word == "'s":
                return False  # a claim of somebody's is told as theirs
            if word in PREPOSITIONS or word in AUXILIARIES:
                return False
            noun = place if word in _DENIED and _noun(items, place) else None
        elif word == "that" or (place == noun + 1 and word == "of"):
            return True
        elif place == noun + 1 and (item.capital or word in DETERMINERS | SUBJECT_PRONOUNS):
            return any(looks_finite(lower(rest)) for rest in items[place + 1 : place + _FAR])
        elif word in AUXILIARIES:
            return False
    return False


def _noun(items: Items, at: int) -> bool:
    item = items[at]
    return isinstance(item, Token) and not item.capital
