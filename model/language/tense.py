"""Whether the clause around a word tells of what was, is, or is to come.

News marks its future with "will", "is due to", "plans to" and with the plain present of
timetables ("the window closes on Friday"); nearly all else is past. The nearest verb to the
left within the clause decides, else the nearest to the right (Quirk et al. 1985, 4.41-4.48).
"""

from collections.abc import Sequence
from typing import Literal

from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

Tense = Literal["past", "present", "future", "would", "unknown"]
"""`would` is the future seen from a time in the past: "he said he would"."""

_FUTURE = frozenset(
    """
    will 'll shall won't shan't may might could should must can can't cannot
    upcoming forthcoming looming
    """.split()
)
_WOULD = frozenset(["would", "wouldn't", "'d"])
_EXPECTING = frozenset(
    """
    due expected scheduled slated set planned poised likely bound going expect expects expecting
    plan plans planning hope hopes hoping aim aims aiming intend intends intending want wants
    vow vows promise promises pledge pledges prepare prepares preparing ready anticipated
    anticipates promised vowed pledged hoped
    threatened threatens tipped projected forecast forecasts agree agrees seek seeks
    """.split()
)
"""What looks ahead when an infinitive follows, or when it follows "is" or "are"."""

_LOOKING_AHEAD = frozenset("due scheduled slated expect expects anticipates".split())
_SET = frozenset("set scheduled slated due planned expected".split())
_GIVEN = frozenset("set pledged promised vowed threatened".split())
"""Of those, what is over and done where nothing ahead follows: "pledged $5 million"."""

_TIMETABLE = frozenset(
    """
    opens open begins begin starts start closes close faces face meets meet holds ends end comes
    come continues continue plays play takes hosts host visits falls fall approaches approach
    expires expire arrives returns return votes goes kicks runs travels travel resumes launches
    retires steps leaves marks turns heads welcomes airs premieres lands departs concludes nears
    """.split()
)
_PAST = frozenset(
    """
    was were had did wasn't weren't hadn't didn't has have 've hasn't haven't been became began
    bought brought broke built came chose cut dealt drew drove fell felt fought fled flew found
    gave got grew went heard held hit kept knew laid led left lent lost made met paid put quit ran
    rang rose said sold sent shot shut spent spoke split stole stood struck swore swept took
    taught told thought threw understood wore won wrote saw sat set sank shook rode spread beat
    bore bet bid blew bound cast caught clung crept dug drank ate forgot froze hid hung hurt knelt
    read rid sang slept slid sought spun stuck stung swam swung tore wept withdrew woke wound
    wed fed bred sped overcame overtook underwent undertook outlined born died
    """.split()
)
_PRESENT = frozenset("is are am 's 're isn't aren't does do don't doesn't".split())
_TELLING = _FUTURE | _WOULD | _EXPECTING | _TIMETABLE | _PAST | _PRESENT
_NOT_VERBS = frozenset(
    """
    united hundred need indeed speed seed feed bed red exceed proceed embed breed shed weed greed
    alleged so-called limited unprecedented aged wanted mixed wicked naked sacred beloved
    """.split()
)
_PUT_OFF = frozenset(
    "adjourned postponed delayed deferred extended remanded rescheduled pushed".split()
)
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
    if first and tokens[first - 1].lower in ("until", "till", "to") and any(
        token.lower in _PUT_OFF for token in tokens[max(0, first - _LOOK) : first]
    ):  # fmt: skip
        return "future"
    for row in (
        range(first - 1, max(-1, first - _LOOK), -1),
        range(after, min(len(tokens), after + _LOOK)),
    ):
        leftward = row.step < 0
        aside = ""
        for at in row:
            if aside:
                aside = "" if tokens[at].text == aside else aside
                continue
            aside = _ASIDES[leftward].get(tokens[at].text, "")
            if aside:
                continue
            if tokens[at].lower in _BREAKS or _ends_speech(tokens, at):
                break
            tense = _tense_of(tokens, at)
            if tense != "unknown":
                return tense
            if _opens_clause(tokens, at) and (leftward or at > after):
                break
    return "future" if _is_to_be(tokens, first) else "unknown"


def _is_to_be(tokens: Sequence[Token], first: int) -> bool:
    """Headlines put the future as an infinitive: "Ministers to meet on Friday"."""
    for at in range(max(0, first - 8), first - 1):
        after = tokens[at + 1]
        if tokens[at].lower == "to" and after.kind == "word" and not after.capital:
            return after.lower not in _BEFORE_NOUNS
    return False


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
    if word not in _TELLING and not word.endswith(("ed", "s")):
        return "unknown"
    if tokens[at].capital and (at or word == "may"):
        return "unknown"  # a name
    if word in _FUTURE:
        return "future"
    if word in _WOULD:
        return "would"
    if word in _EXPECTING:
        if word in _SET and at + 1 < len(tokens) and tokens[at + 1].lower == "for":
            return "future"
        if _aux(tokens, at) & _HELPERS or _followed_by_to(tokens, at):
            return "past" if _aux(tokens, at) & {"was", "were", "had"} else "future"
        if word in _LOOKING_AHEAD:
            return "future"
        if word in _GIVEN:
            return "past"
        return "unknown"
    if word in _PRESENT:
        if word == "'s" and at and tokens[at - 1].lower not in _BEFORE_IS:
            return "unknown"  # a possessive
        return "present"
    past = word in _PAST or (
        word.endswith("ed") and len(word) > 3 and word not in _NOT_VERBS
    ) or (word in SPEECH and word.endswith("ed"))  # fmt: skip
    if past:
        before = _aux(tokens, at)
        if before & {"is", "are"} and _awaited(tokens, at):
            return "future"
        if before & _WOULD:
            return "would"
        if before & _FUTURE or "to" in before:
            return "future" if before & (_FUTURE | _EXPECTING) else "unknown"
        return "past"
    if at and word.endswith("s") and tokens[at - 1].lower in _SUBJECTS and len(word) > 3:
        return "present"
    if word in _TIMETABLE and at and _may_be_verb(tokens, at):
        before = _aux(tokens, at)
        if before & _FUTURE or before & _EXPECTING:
            return "future"
        return "unknown" if "to" in before else "present"
    return "unknown"


def _awaited(tokens: Sequence[Token], at: int) -> bool:
    """ "when he is sentenced", "until votes are counted": still to come."""
    return any(t.lower in ("when", "until", "once") for t in tokens[max(0, at - 6) : at - 1])


_BEFORE_IS = frozenset("it he she that there what who here where how".split())
_SUBJECTS = frozenset(["he", "she", "it", "who"])
_HELPERS = frozenset("is are be 's 're am was were been being had".split())


_CHAIN = (
    _HELPERS
    | _FUTURE
    | _WOULD
    | _EXPECTING
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
    return any(token.lower == "to" for token in tokens[at + 1 : at + 3])


def _may_be_verb(tokens: Sequence[Token], at: int) -> bool:
    """Not after a determiner or preposition ("the starts"); without -s only after a plural.

    "Polls open", "City face Leeds", but not "the far end".
    """
    before = tokens[at - 1]
    if before.lower in _BEFORE_NOUNS:
        return False
    if tokens[at].lower.endswith("s"):
        return True
    return before.capital or before.lower.endswith("s") or before.lower in _PLURALS


_PLURALS = frozenset("they we you who which that people men women police also and".split())
_BEFORE_NOUNS = frozenset(
    "the a an of in at by for with from this that his her its their our my no any".split()
)
