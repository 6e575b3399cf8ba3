"""Whether the clause around a word tells of what was, is, or is to come.

News marks its future with "will", "is due to", "plans to" and with the plain present of
timetables ("the window closes on Friday"); nearly all else is past. The nearest verb to the
left within the clause decides, else the nearest to the right (Quirk et al. 1985, 4.41-4.48).
"""

from collections.abc import Sequence
from typing import Literal

from pullquote.model.language.bare_forms import BEFORE_NOUNS, is_of_many, is_to_be, yet_to_be
from pullquote.model.language.calendar import WEEKDAYS
from pullquote.model.language.leads import begins_anew, is_put_off, runs_up_to
from pullquote.model.language.names import PARTICLES
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token
from pullquote.model.language.verbs import (
    EXPECTING,
    FUTURE,
    GIVEN,
    LOOKING_AHEAD,
    NOT_VERBS,
    PAST,
    PRESENT,
    SCHEDULED,
    SET,
    TELLING,
    TIMETABLE,
    WOULD,
)

Tense = Literal["past", "present", "future", "would", "unknown"]
"""`would` is the future seen from a time in the past: "he said he would"."""

_WEEKDAYS = frozenset(day.lower() for day in WEEKDAYS)
_SEEM = frozenset("look seem appear bring mark promise offer mean".split())
_BREAKS = frozenset([";", ":", "—", "–", "--", "(", ")", "...", "…"])
_ASIDES: tuple[dict[str, str], dict[str, str]] = ({"(": ")"}, {")": "("})
"""Brackets passed over: the one met first → its fellow, going right and going left."""
_QUOTES = frozenset(["“", "”", '"', "‘"])
_OPENERS = frozenset(
    """
    that which who whom whose when where while because although though if whether unless once
    since after before until as but
    """.split()
)
_LOOK = 40
"""Tokens looked at on each side: enough for any clause, and a bound on the work."""


def tense_around(tokens: Sequence[Token], first: int, after: int) -> Tense:
    """The tense of the clause that holds `tokens[first:after]`."""
    if is_put_off(tokens, first) or runs_up_to(tokens, first):
        return "future"
    if _is_subject(tokens, first, after):
        return "present"
    right = range(after, min(len(tokens), after + _LOOK))
    left = range(first - 1, max(-1, first - _LOOK), -1)
    for row in (right,) if begins_anew(tokens, first) else (left, right):
        leftward = row.step < 0
        aside = ""
        for at in row:
            if aside:
                aside = "" if tokens[at].text == aside else aside
                continue
            aside = _ASIDES[leftward].get(tokens[at].text, "")
            if not leftward and tokens[at].text == "," and _relative(tokens, at + 1):
                aside = ","  # "On Friday the club, which was founded in 1974, meets Leeds"
            if aside:
                continue
            if tokens[at].lower in _BREAKS or _ends_speech(tokens, at):
                break
            tense = _tense_of(tokens, at)
            if tense != "unknown":
                return tense
            if leftward and tokens[at].lower == "than" and first - at < 4:
                break  # "better than on Sunday"
            if _opens_clause(tokens, at) and (leftward or at > after):
                break
    return "future" if is_to_be(tokens, first) else "unknown"


def _is_subject(tokens: Sequence[Token], first: int, after: int) -> bool:
    """ "Wednesday looks worse than Monday did", "Thursday and Friday look dry".

    But "Monday sales rose": there a verb follows, and the word in -s is a noun.
    """
    if after - first != 1 or tokens[first].lower not in _WEEKDAYS:
        return False
    if first and tokens[first - 1].lower not in _BEFORE_SUBJECTS:
        return False
    if after + 2 < len(tokens) and tokens[after].lower == "and":
        after += 2  # "Thursday and Friday look"
    if after >= len(tokens) or tokens[after].capital or tokens[after].kind != "word":
        return False
    verb = tokens[after].lower
    if verb in _SEEM:
        return True
    if verb.endswith(("ss", "'s")) or not verb.endswith("s") or verb in _NO_VERBS_IN_S:
        return False
    for at in range(after + 1, min(len(tokens), after + _LOOK)):
        if tokens[at].lower in _AFTER_SUBJECT:
            return after + 1 < at
        if is_finite(tokens, at):
            return False
    return after + 1 < len(tokens)


def _relative(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower in ("who", "which", "whose", "where")


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` is, or belongs to, a verb that carries a tense."""
    word = tokens[at].lower
    return _tense_of(tokens, at) != "unknown" or (word in SPEECH and word.endswith("s"))


def _ends_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation mark parts two clauses, and not just a few quoted words."""
    return tokens[at].lower in _QUOTES and (
        at == 0
        or tokens[at - 1].kind == "mark"
        or (tokens[at].lower != "”" and _capital(tokens, at))
    )


def _word_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def _capital(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].capital


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    if word in ("since", "after", "before", "until", "as"):
        return False
    return word in _OPENERS


def _tense_of(tokens: Sequence[Token], at: int) -> Tense:
    """What the single word at `at` says, with the auxiliaries before it."""
    word = tokens[at].lower
    if word not in TELLING and word[-1] != "s" and word[-2:] != "ed":
        return "unknown"
    if tokens[at].capital and (at or word == "may"):
        return "unknown"  # a name
    if word == "couldn't" or (word == "could" and _word_at(tokens, at + 1) == "not"):
        return "past"  # "It could not be determined on Sunday"
    if word in FUTURE:
        undone = word in _UNDONE and _word_at(tokens, at + 1) == "have"
        return "past" if undone else "future"
    if word in WOULD:
        return "would"
    if word in EXPECTING:
        if _DID & {token.lower for token in tokens[max(0, at - 3) : at]}:
            return "past"  # "We did not want to sell"
        if word in SET and at + 1 < len(tokens) and tokens[at + 1].lower == "for":
            return "future"
        if _aux(tokens, at) & _HELPERS or _followed_by_to(tokens, at):
            planned = word in SCHEDULED or (word == "set" and _followed_by_to(tokens, at))
            if planned and not _aux(tokens, at) & {"had"}:
                return "would" if _aux(tokens, at) & {"was", "were"} else "future"
            return "past" if _aux(tokens, at) & {"was", "were", "had"} else "future"
        if word in LOOKING_AHEAD or (word in _WISHING and at and _may_be_verb(tokens, at)):
            return "future"
        if word in GIVEN:
            return "past"
        return "unknown"
    if word in PRESENT:
        if word == "'s" and at and tokens[at - 1].lower not in _BEFORE_IS:
            return "unknown"  # a possessive
        if word in PARTICLES and at and tokens[at - 1].capital and _capital(tokens, at):
            return "unknown"  # part of a name: "Vila do Porto"
        return "present"
    past = word in PAST or (
        word.endswith("ed") and len(word) > 3 and word not in NOT_VERBS
    ) or (word in SPEECH and word.endswith("ed"))  # fmt: skip
    past = past or (word == "wanted" and _followed_by_to(tokens, at))
    if past:
        if word.endswith("ed") and at and tokens[at - 1].lower in _BEFORE_ADJECTIVES:
            return "unknown"  # "the burned slopes"
        before = _aux(tokens, at)
        if (before | {word}) & _HELD_PRESENT and _awaited(tokens, at):
            return "future"
        if before & WOULD:
            return "would"
        if {"could", "not"} <= before:
            return "past"
        if "have" in before and before & _UNDONE:
            return "past"  # "They should have told us in the spring"
        if before & FUTURE or "to" in before:
            if {"to", "be"} <= before and (tense := yet_to_be(tokens, at)):
                return tense
            return "future" if before & FUTURE or before & EXPECTING else "unknown"
        return "past"
    if at and word.endswith("s") and tokens[at - 1].lower in _SUBJECTS and len(word) > 3:
        return "present"
    if word.endswith("s") and len(word) > 3 and _governs(tokens, at):
        return "present"
    if word in TIMETABLE and at and _may_be_verb(tokens, at):
        before = _aux(tokens, at)
        if before & FUTURE or before & EXPECTING:
            return "future"
        return "unknown" if "to" in before else "present"
    return "unknown"


_UNDONE = frozenset("should could might must may".split())
_DID = frozenset(["did", "didn't", "didn’t"])


def _governs(tokens: Sequence[Token], at: int) -> bool:
    """ "Pontiac loses its factory": between a name and a determiner a word in -s is a verb."""
    if not at or at + 1 >= len(tokens) or tokens[at + 1].lower not in _DETERMINED:
        return False
    before = tokens[at - 1]
    return (before.capital and before.kind == "word") or (at > 1 and before.text == ",")


def _awaited(tokens: Sequence[Token], at: int) -> bool:
    """ "When he is sentenced", "until the votes have been counted": still to come."""
    for place in range(at - 1, max(-1, at - 15), -1):
        word = tokens[place].lower
        if word in _AWAITING:
            return True
        if word == "after":  # "It will speak after the vote is counted"; not "Boy dies after..."
            row = tokens[max(0, place - _LOOK) : place]
            return any(token.lower in ("will", "'ll", "won't", "shall") for token in row)
        if word in _OPENERS or word in _PARTING or tokens[place].text in _BREAKS:
            return False
    return False


_AWAITING = frozenset("when until till once before if unless".split())
_PARTING = frozenset([",", "and", "or", "said", "says"])


_BEFORE_IS = frozenset("it he she that there what who here where how".split())
_SUBJECTS = frozenset(["he", "she", "it", "who"])
_HELD_PRESENT = frozenset(["is", "are", "has", "have"])
_HELPERS = frozenset("is are be 's 're am was were been being had".split())


_CHAIN = (
    _HELPERS
    | FUTURE
    | WOULD
    | EXPECTING
    | frozenset("to have has 've not n't also never already still now soon".split())
)


def _aux(tokens: Sequence[Token], at: int) -> set[str]:
    """The auxiliaries right before a verb, adverbs between them passed over."""
    found: set[str] = set()
    for token in reversed(tokens[max(0, at - 5) : at]):
        if token.lower in _CHAIN and not token.capital:
            found.add(token.lower)
        elif not token.lower.endswith("ly"):
            break
    return found


def _followed_by_to(tokens: Sequence[Token], at: int) -> bool:
    for place in range(at + 1, min(len(tokens) - 1, at + 3)):
        if tokens[place].lower == "to":  # "a plan to close", but not "a plan to the board"
            return tokens[place + 1].lower not in BEFORE_NOUNS
    return False


def _may_be_verb(tokens: Sequence[Token], at: int) -> bool:
    """Not after a determiner or preposition ("the starts"); without -s only after a plural.

    "Polls open", "City face Leeds", but not "the far end".
    """
    before = tokens[at - 1]
    if before.lower == "that" and at > 1 and tokens[at].lower.endswith("s"):
        noun = tokens[at - 2]  # "a contract that expires", but not "of that opens"
        return noun.kind == "word" and noun.lower not in BEFORE_NOUNS
    if before.lower in BEFORE_NOUNS:
        return False
    if tokens[at].lower.endswith("s"):
        return True
    if before.text == ",":
        return is_of_many(tokens, at - 1)
    return before.capital or before.lower.endswith("s") or before.lower in _PLURALS


_WISHING = frozenset("hope hopes want wants".split())
"""Wishes look ahead without an infinitive too: "They want it done by Christmas"."""
_PLURALS = frozenset("they we i you who which that people men women police also and".split())
_BEFORE_SUBJECTS = frozenset('“ " , — – - ; : but and while because if that'.split())
_AFTER_SUBJECT = _OPENERS | _BREAKS | {"than", ",", "and"}
_NO_VERBS_IN_S = frozenset("was has does is his its this us as always".split())
_DETERMINED = frozenset("its the a an his her their".split())
_BEFORE_ADJECTIVES = frozenset("the a an its their our my your of by with from".split())
