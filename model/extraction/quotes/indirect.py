"""Reported speech without marks: the clause under a verb of saying, in all four orders."""

from itertools import pairwise

from pullquote.model.extraction.quotes.according import TAKEN_UP, according
from pullquote.model.extraction.quotes.addressees import OBJECT_PRONOUNS
from pullquote.model.extraction.quotes.clause import (
    PLAIN,
    WITH_THAT,
    content_end,
    content_start,
    has_finite,
    relative_end,
)
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.denials import (
    deed_end,
    denied_thing,
    denies,
    negation,
    says_nothing,
    statement_start,
)
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.lines import Line, lower, outer
from pullquote.model.extraction.quotes.phrases import Items
from pullquote.model.extraction.quotes.voices import is_nobody
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import (
    COORDINATORS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    looks_finite,
)
from pullquote.model.language.tokens import Token


def find_indirect(
    text: str, line: Line, cues: list[Cue], spoken: set[int], fragments: set[int]
) -> list[Draft]:
    """The indirect speech of a line of `text`.

    `spoken` are the places of quotations that are speech; `fragments` those of them that are but
    a few words of the clause, which is told whole: “that the plan was ‘dead’ by then”.
    """
    found: list[Draft] = []
    items = line.items
    done = 0
    for number, cue in enumerate(cues):
        if cue.first < done or cue.passive or cue.speaker is None:
            continue
        if cue.lemma == "ask" and cue.begins and lower(items[cue.begins - 1]) in _OPENERS:
            continue  # "When police asked who did it, he wept"
        that = lower(items[cue.last + 1]) == "that" if cue.last + 1 < len(items) else False
        if not that and cue.first == 0 and not cue.own and not denies(cue, items):
            continue  # "Writing in the Post, Lee said"
        if cue.infinitive and not (that and _tells(items, cue)):
            continue
        if lower(items[cue.speaker.first]) in ("i", "we"):
            continue  # the reporter's own question
        turned = negation(items, cue)
        if is_nobody(items, cue.speaker) or says_nothing(items, cue, turned):
            continue  # "Nobody will say who did it"
        stance = statement_start(items, cue, turned)
        later = cues[number + 1 :]
        beside = next((at for at in spoken if _beside(items, cue, at)), None)
        if beside is None:
            ranges = _ranges(items, cue, later, done)
        elif beside > cue.last:
            ranges = [(beside, content_end(items, beside, later))]
        else:
            continue
        if cue.first == 0:  # "Claiming that it rained, Lee left"
            ahead = cue.speaker.first
            ranges = [(first, ahead if first < ahead < last else last) for first, last in ranges]
        ranges = [pair for pair in (_tidy(items, *pair) for pair in ranges) if pair[0] < pair[1]]
        inside = {at for start, end in ranges for at in spoken if start <= at < end}
        if inside:
            apart = _clauses_beside(items, ranges[-1], spoken)
            whole = inside <= fragments and (
                stance is not None
                or has_finite(items, *ranges[0])
                or _finite_within(text, items, *ranges[0])
            )
            if not whole or (apart and beside is not None):
                ranges = apart
        if not ranges or (stance is not None and not _told(items, cue, ranges[0])):
            continue
        if stance is not None and ranges[0][0] > cue.last:
            ranges = [(stance, ranges[0][1]), *ranges[1:]]
        parts = [(outer(items[start])[0], outer(items[end - 1])[1]) for start, end in ranges]
        draft = Draft(parts, "indirect", line.block, whole=stance is not None)
        found.append(draft.credit(items, cue))
        done = max(done, ranges[-1][1], cue.ends + 1)
    return found


def _told(items: Items, cue: Cue, content: tuple[int, int]) -> bool:
    """Whether it is told what is denied: not in "denied murder, saying he had slept"."""
    thing = denied_thing(items, cue.last) if denies(cue, items) else None
    return thing is not None or cue.lemma == "claim" or has_finite(items, *content)


def _finite_within(text: str, items: Items, start: int, end: int) -> bool:
    """Whether the verb of the clause opens the marks: “the mayor ‘*broke* no law’”."""
    for item in items[start + 1 : end]:
        if isinstance(item, Quoted):
            return looks_finite(text[item.start : item.end].split(None, 1)[0].lower())
    return False


_TOLD_BY_THE_WAY = frozenset("after before while when by in".split())
_DO_TELL = frozenset("on like likes liked continue continues continued".split())


def _tells(items: Items, cue: Cue) -> bool:
    """“left *after admitting that*”, “went *on to say that*”, but not “refused to say that”."""
    if cue.first < 2:
        return False
    before = lower(items[cue.first - 1])
    participle = lower(items[cue.first]).endswith("ing")
    if before == "to":
        return lower(items[cue.first - 2]) in _DO_TELL
    return participle and before in _TOLD_BY_THE_WAY


def _clauses_beside(
    items: Items, content: tuple[int, int], spoken: set[int]
) -> list[tuple[int, int]]:
    """“said it was ‘odd’ *and that* help would come”: the clauses with nothing in marks."""
    start, end = content
    joints = [
        place
        for place in range(start, end - 1)
        if lower(items[place]) in COORDINATORS and lower(items[place + 1]) == "that"
    ]
    bounds = [start - 2, *joints, end]
    clauses = [(first + 2, last) for first, last in pairwise(bounds)] if joints else []
    return [
        (first, last)
        for first, last in (_tidy(items, *clause) for clause in clauses)
        if has_finite(items, first, last) and not any(first <= at < last for at in spoken)
    ]


def _beside(items: Items, cue: Cue, at: int) -> bool:
    """Whether the cue is taken up by a quotation in marks right before or after it."""
    start, end = (cue.ends + 1, at) if at > cue.last else (at + 1, cue.begins)
    return all(isinstance(item, Token) and item.kind == "mark" for item in items[start:end])


def _ranges(items: Items, cue: Cue, later: list[Cue], done: int) -> list[tuple[int, int]]:
    if cue.lemma == "according to":
        return according(items, cue, later, done)
    thing = denied_thing(items, cue.last) if denies(cue, items) and cue.lemma != "claim" else None
    if thing is not None:
        return [(thing, deed_end(items, thing, content_end(items, thing, later)))]
    if not cue.strong and cue.lemma not in WITH_THAT:
        return []
    if not cue.inverted:
        start = content_start(items, cue)
        if start is not None:
            end = content_end(items, start, later)
            return [(start, relative_end(items, cue, start, end))]
    if cue.own and not cue.infinitive and cue.lemma in _BEHIND:
        return _before(items, cue, later, done)
    return []


# Verbs that may follow what is said: "The shelf is gone, she *points out*".
_BEHIND = PLAIN | frozenset("point explain recount remember indicate emphasize emphasise".split())


def _before(items: Items, cue: Cue, later: list[Cue], done: int) -> list[tuple[int, int]]:
    """“The mill will close, the owner said”; “The mill, the owner said, will close”."""
    comma = cue.begins - 1
    if comma <= done or lower(items[comma]) != ",":
        return []
    if any(isinstance(item, Quoted) for item in items[comma - 1 : comma]):
        return []
    start = done
    while start < comma and (
        lower(items[start]) in COORDINATORS or lower(items[start]) in (",", "however", "while")
    ):
        start += 1
    if start and lower(items[start - 1]) == "while" and start == done + 1:
        start -= 1  # "While some slept, she said, others ran"
    if lower(items[start]) in _ASKED:
        return []
    depends = _depends(items, start, comma)
    after = cue.ends + 1
    if after < len(items) and lower(items[after]) in OBJECT_PRONOUNS:
        after += 1  # "Larkin, he tells me, is the better jab"
    if lower(items[comma - 1]) in _CUT_OFF and _resumes(items, after):
        return [(after + 1, content_end(items, after + 1, later))]
    closes = _closes(items, after) and comma - start > 2
    if (has_finite(items, start, comma) or closes) and not depends:
        if _goes_on(items, after) or _held_back(items, start, after):
            return [(start, comma), (after + 1, content_end(items, after + 1, later))]
        return [(start, comma)]
    if after < len(items) and lower(items[after]) == "," and has_finite(items, after, len(items)):
        return [(start, comma), (after + 1, content_end(items, after + 1, later))]
    return []


def _resumes(items: Items, at: int) -> bool:
    """Whether a clause follows the comma at `at`: only it is said in "because, he said, …"."""
    return at < len(items) and lower(items[at]) == "," and has_finite(items, at, len(items))


_CUT_OFF = RELATIVES | SUBORDINATORS


def _closes(items: Items, at: int) -> bool:
    """Whether nothing but the day follows: "…, scientists reported *Wednesday*."""
    rest = [lower(item) for item in items[at:]]
    return len(rest) < 5 and all(
        word in TIME_WORDS or word in (".", "on", "in", "a", "statement") for word in rest
    )


def _goes_on(items: Items, at: int) -> bool:
    """Whether the sentence said is taken up again: "…, he said*, because nobody came*"."""
    if at + 1 >= len(items) or lower(items[at]) != ",":
        return False
    joint = lower(items[at + 1])
    if joint in COORDINATORS:
        return has_finite(items, at + 2, len(items))
    return joint in TAKEN_UP and len(items) - at > 4


def _held_back(items: Items, start: int, at: int) -> bool:
    """“*It is not true*, he said*, that it was late*”: the sentence tells what it is only then."""
    if at + 1 >= len(items) or lower(items[at]) != "," or lower(items[start]) != "it":
        return False
    return lower(items[at + 1]) in ("that", "to", "for", "whether", "how", "why")


# What the reporter tells of the occasion is no speech: "Asked if he would run, Lee said no".
_ASKED = frozenset("asked pressed questioned told".split())
_OPENERS = (SUBORDINATORS - {"that"}) | {"once", "whenever", "wherever", "except"}


def _depends(items: Items, start: int, end: int) -> bool:
    """Whether all there is is a clause that leans on another: "If elected", "When he came"."""
    if lower(items[start]) not in _OPENERS:
        return False
    return not any(
        lower(items[at]) == "," and has_finite(items, at, end) for at in range(start + 1, end)
    )


def _tidy(items: Items, start: int, end: int) -> tuple[int, int]:
    """Without the stops and joints at either end."""
    while start < end and lower(items[start]) in (",", ":", "—", "–"):
        start += 1
    while end > start and (
        lower(items[end - 1]) in (",", ".", ";", ":", "!", "—", "–", "-")
        or lower(items[end - 1]) in COORDINATORS
    ):
        end -= 1
    return start, end
