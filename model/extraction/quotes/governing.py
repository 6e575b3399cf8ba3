"""Which sign of speech a quotation hangs on, and whether it carries on the one before."""

from dataclasses import replace

from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.phrases import Items, noun_phrase_from
from pullquote.model.extraction.quotes.verbs import VAGUE
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import COORDINATORS, DETERMINERS, SUBJECT_PRONOUNS
from pullquote.model.language.tokens import Token

_OPENING = DETERMINERS | SUBJECT_PRONOUNS
LEADING = frozenset(", : — – -- -".split())


def governing_cue(items: Items, at: int, cues: list[Cue]) -> Cue | None:
    """The cue a quotation hangs on, with the agent that follows the quotation itself."""
    cue = _nearest(items, at, cues)
    if cue is not None and cue.passive and at + 1 < len(items) and lower(items[at + 1]) == "by":
        return replace(cue, speaker=noun_phrase_from(items, at + 2))
    return cue


def _nearest(items: Items, at: int, cues: list[Cue]) -> Cue | None:
    """The cue a quotation hangs on: beside it, else the one before it, else one after it."""
    before = [cue for cue in cues if (cue.last < at and not cue.infinitive) or cue.last == at - 1]
    after = [cue for cue in cues if cue.first > at and cue.own and cue.speaker]
    left = before[-1] if before else None
    right = after[0] if after else None
    if left and (left.lemma in VAGUE or (left.speaker is None and not left.strong)):
        left = next((cue for cue in reversed(before) if cue.speaker and cue.strong), left)
    if left and (teller := _teller(items, left, before)):
        return teller
    if left and _only_marks(items, left.ends + 1, at):
        return left
    if right and _follows(items, at, right):
        return right
    if right and right.lemma == "according to" and left is None:
        return right
    phrase = next((cue for cue in reversed(before) if cue.lemma in ("according to", "words")), None)
    left = left or phrase or next((cue for cue in reversed(cues) if cue.last < at), None)
    if left:
        return left
    # “…, the company said” at the end of the sentence
    closes = right is not None and right.strong and lower(items[right.begins - 1]) == ","
    return right if closes else None


def _teller(items: Items, cue: Cue, before: list[Cue]) -> Cue | None:
    """Who tells what somebody else is to say: "*her lawyer said* she would respond ‘in time’"."""
    if not cue.own or cue.inverted or cue.speaker is None:
        return None
    if lower(items[cue.speaker.first]) not in SUBJECT_PRONOUNS:
        return None
    ahead = cue.begins - (2 if lower(items[cue.begins - 1]) == "that" else 1)
    tellers = (one for one in before if one.last == ahead and one.own and one.strong)
    yet = any(lower(item) in _YET for item in items[cue.speaker.last + 1 : cue.first])
    return next((one for one in tellers if one.speaker), None) if yet else None


_YET = frozenset("would will could can should may might must 'd 'll".split())


def _follows(items: Items, at: int, cue: Cue) -> bool:
    """Whether the reporting clause comes right after: not the “History” section [says]."""
    begin = at + 1
    while begin < cue.begins and lower(items[begin]) in (",", "is", "was", "how"):
        begin += 1  # "“No chance” is how she put it"
    if begin > at + 1 and lower(items[begin - 1]) == "how":
        return True
    if not _only_marks(items, at + 1, cue.begins):
        return False
    item, subject = items[at], items[cue.begins]
    assert isinstance(item, Quoted)
    if cue.begins > at + 1 or cue.inverted:
        return True
    named = isinstance(subject, Token) and (subject.capital or subject.lower in _OPENING)
    return named or item.stopped


def _only_marks(items: Items, start: int, end: int) -> bool:
    return all(
        not isinstance(item, Quoted) and item.kind == "mark" for item in items[max(start, 0) : end]
    )


def beside(items: Items, at: int, cue: Cue | None) -> bool:
    """Whether nothing but marks stands between the quotation and its cue."""
    if cue is None:
        return False
    return _only_marks(items, cue.last + 1, at) if cue.last < at else _follows(items, at, cue)


def continues(items: Items, at: int, cues: list[Cue]) -> bool:
    """“We will,” she said, “not regulate”: nothing but the reporting clause stands between."""
    before = next((n for n in range(at - 1, -1, -1) if isinstance(items[n], Quoted)), None)
    if before is None:
        return False
    between = [cue for cue in cues if before < cue.first < at]
    if _only_marks(items, before + 1, at):
        return True
    if len(between) != 1:
        return False
    cue = between[0]
    if not cue.own or cue.speaker is None or not _only_marks(items, before + 1, cue.begins):
        return False
    rest = items[cue.ends + 1 : at]
    lead = lower(rest[-1]) if rest else ""
    if lead not in LEADING and rest:
        return False
    return not any(lower(item) in COORDINATORS for item in rest)


def is_whole(text: str, items: Items, at: int, cue: Cue | None) -> bool:
    """Whether a quotation is a sentence of its own and not a piece of the reporter's."""
    item = items[at]
    first = next((c for c in text[item.start : item.end] if c.isalnum() or c in "[…"), "")
    led = at == 0 or isinstance(items[at - 1], Quoted) or lower(items[at - 1]) in LEADING
    close = beside(items, at, cue)
    several = text.count(" ", item.start, item.end) >= 3
    if first.isupper():
        return led or (several and (close or text[item.end - 1] in ".!?"))
    if first.isdigit() or first in "[…":
        return led
    return close and (at == 0 or (several and lower(items[at - 1]) == ":"))
