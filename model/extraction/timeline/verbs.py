"""What the verb of a clause says of it: done, going on, planned, only thought of, or a state.

A verb is read with its auxiliaries ("has been sold", "is to be sold", "would have sold"); what
cannot happen on a day — being, having, owning, costing — is a state and no event (Vendler 1957;
Pustejovsky et al. 2003 leave generic statements out of TimeML in the same way).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from pullquote.model.extraction.timeline.finite import PASTS
from pullquote.model.language.small_words import is_adverb
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token
from pullquote.model.language.verbs import EXPECTING, NOT_VERBS, PAST

Form = Literal[
    "past", "pluperfect", "perfect", "ongoing", "present", "planned", "would", "modal", "state"
]  # fmt: skip
"""How a clause stands to its teller's now; `would` is a plan seen from the past, or a thought."""


@dataclass(frozen=True, slots=True)
class Verb:
    """The verb of a clause: where it begins, its form, and whether it tells of saying."""

    at: int
    form: Form
    speech: bool = False
    now: bool = False
    """Whether it tells of the teller's own day: "is", "says", "has sold"."""
    stem: str = ""
    """The bare word of the verb proper, to know it again: "signed", "signs" → "sign"."""


_NOW: Final = frozenset(["perfect", "ongoing", "present"])
_WILL: Final = frozenset(["will", "'ll", "shall", "won't", "shan't"])
_MODAL: Final = frozenset(
    "may might could should must can can't cannot couldn't shouldn't mustn't mightn't ought".split()
)
_WOULD: Final = frozenset(["would", "wouldn't", "'d"])
_HAS: Final = frozenset(["has", "have", "'ve", "hasn't", "haven't"])
_HAD: Final = frozenset(["had", "hadn't"])
_IS: Final = frozenset(["is", "are", "am", "'s", "'re", "'m", "isn't", "aren't"])
_WAS: Final = frozenset(["was", "were", "wasn't", "weren't"])
_DOES: Final = frozenset(["do", "does", "don't", "doesn't"])
_DID: Final = frozenset(["did", "didn't"])
_PASSED: Final = frozenset(["not", "n't", "been", "being", "be", "all", "both", "have"])
_AWAITED: Final = EXPECTING - frozenset(["going", "agree", "agrees"])
_PARTICIPLES: Final = (
    (PAST - _WAS - _HAS - _HAD - _DID)
    | PASTS
    | {"cost"}
    | frozenset(
        """
    been given taken done gone seen shown known written grown thrown drawn flown driven chosen
    frozen spoken broken stolen begun sung rung sunk become come run beaten bitten forgotten hidden
    risen fallen shaken sworn torn worn woven overcome undergone withdrawn proven won
    """.split()
    )
)
STATES: Final = frozenset(
    """
    includes include including owns own costs cost contains contain consists consist belongs belong
    seems seem remains remain needs need wants want likes like knows know means mean lacks lack
    owed owns knew wanted believed believes believe seemed belonged contained
    consisted depends depended lies stands appears exists existed represents measures weighs
    resembles resembled deserves contains hopes hope
    """.split()
)

_RESTING: Final = frozenset(
    """
    owned based located known called named believed made built designed used involved concerned
    interested thought considered required allowed related situated operated served divided
    limited left filled born worried married separated equipped reported said told supposed meant
    been become
    """.split()
)
"""Participles that after "is" tell how something stands: "is owned", "is based"."""

_PAST_STATES: Final = _WAS | _HAD | _DID | {word for word in STATES if word.endswith("ed")}


def read_verb(tokens: Sequence[Token], at: int, end: int) -> Verb:
    """The verb that begins with the finite word at `at`, read up to `end` at most."""
    word = tokens[at].lower
    after = at + 1
    seen: set[str] = set()
    while after < min(end, at + 7) and _is_passed(tokens[after]):
        seen.add(tokens[after].lower)
        after += 1
    main = tokens[after].lower if after < end else ""
    to = any(token.lower == "to" for token in tokens[after : min(end, after + 3)])
    proper = main if word in _AUXILIARY else word
    form = _form(word, main, seen, to)
    now = form in _NOW or (form == "state" and word not in _PAST_STATES)
    return Verb(at, form, proper in SPEECH, now, stem_of(proper))


@lru_cache(maxsize=4096)
def stem_of(word: str) -> str:
    """A word without its ending: rough, and the same for all forms of most words."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, put in (("ied", "y"), ("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            word = word[: -len(ending)] + put
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl":
        return word[:-1]
    return word.removesuffix("e")


_IRREGULAR: Final = {
    form: row.split()[0]
    for row in """
    win won/sell sold/buy bought/mak made make makes/tak took taken take/giv gave given give/
    meet met/los lost lose/hold held/go went gone/begin began begun/fall fell fallen/ris rose risen/
    fly flew flown/shoot shot/strik struck strike/leav left leave/build built/find found/
    driv drove driven drive/break broke broken/choos chose chosen choose/com came come/
    becom became become/bring brought/send sent/spend spent/pay paid/lead led/writ wrote written/
    steal stole stolen/throw threw thrown/see saw seen/do did done/sink sank sunk/
    """.split("/")
    for form in row.split()
}


def _is_passed(token: Token) -> bool:
    return token.lower in _PASSED or (token.kind == "word" and is_adverb(token.lower))


_DUE: Final = frozenset("expected scheduled planned due slated anticipated".split())
"""After "is": "a vote is expected by the end of the month"."""
_AUXILIARY: Final = _WILL | _MODAL | _WOULD | _HAS | _HAD | _IS | _WAS | _DOES | _DID


def _form(word: str, main: str, seen: set[str], to: bool) -> Form:
    """The form by the finite word, the word after its auxiliaries and those between."""
    if word in _WILL:
        return "planned"
    if word == "couldn't" or (word == "could" and "not" in seen):
        return "past"
    if word in _MODAL:
        return "modal"
    if word in _WOULD:
        return "would"
    if word in _HAS | _HAD:
        if main == "to":
            return "planned" if word in _HAS else "past"
        if "been" in seen or _is_participle(main):
            return "perfect" if word in _HAS else "pluperfect"
        return "state"
    if word in _IS:
        return _of_being(main, seen, to)
    if word in _WAS:
        if main == "to" or main in _DUE or (main in _AWAITED and to):
            return "planned"
        return "past" if "being" in seen or _is_participle(main) or _is_ing(main) else "state"
    if word in _DID or word in _DOES:
        return "state" if word in _DOES or main in STATES else "past"
    if word in STATES:
        return "state"
    if word in _AWAITED and to and not word.endswith(("ed", "aw")):
        return "planned"
    return "past" if _is_participle(word) else "present"


def _of_being(main: str, seen: set[str], to: bool) -> Form:
    if main == "to" or (to and (main == "going" or main in _AWAITED)):
        return "planned"
    if main in _DUE:
        return "planned"
    if "being" in seen or _is_ing(main):
        return "ongoing"
    return "present" if _is_participle(main) and main not in _RESTING else "state"


def _is_participle(word: str) -> bool:
    if word in _PARTICIPLES:
        return True
    return word.endswith("ed") and len(word) > 3 and word not in NOT_VERBS


def _is_ing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4 and word not in _NO_PARTICIPLES


_NO_PARTICIPLES: Final = frozenset("nothing something anything everything during".split())
