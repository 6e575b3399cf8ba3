"""Reported speech without marks: the clause under a verb of saying, in all four orders."""

from pullquote.model.extraction.quotes.cues import Cue
from pullquote.model.extraction.quotes.draft import Draft
from pullquote.model.extraction.quotes.lines import Line, lower
from pullquote.model.extraction.quotes.marks import Quoted
from pullquote.model.extraction.quotes.phrases import Items
from pullquote.model.language.clauses import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    is_adverb,
    is_finite,
)
from pullquote.model.language.tokens import Token

# Verbs that take a clause without "that": he *said* it would close.
_PLAIN = frozenset(
    """
    say add admit claim insist warn argue note suggest estimate concede acknowledge predict allege
    state tell write joke maintain stress explain agree confirm contend reply assert believe recall
    declare vow complain caution quip continue counter promise testify reveal report announce
    conclude lament observe repeat remark reiterate respond tweet mention fear shout
    """.split()
)
# Verbs that take one with "that" or a question word only.
_WITH_THAT = _PLAIN | frozenset(
    """
    deny emphasize stress assure inform remind point boast hint indicate signal propose recommend affirm disclose
    emphasise protest proclaim object swear accuse plead advise ask wonder answer urge detail
    charge express specify describe
    """.split()
)
# Verbs after "and" that go on with the speaker and not with the spoken: "said … and called it".
_TURNS = frozenset(
    "say add tell call describe warn accuse urge insist deny admit criticize criticise".split()
)
_ADDRESSED = frozenset("tell assure inform remind warn advise ask".split())
_QUESTIONS = frozenset("whether if why how what when where who which".split())
_OBJECT_PRONOUNS = frozenset("me him her us them you it".split())


def find_indirect(line: Line, cues: list[Cue], spoken: set[int]) -> list[Draft]:
    """The indirect speech of a line; `spoken` are the places of quotations that are speech."""
    found: list[Draft] = []
    items = line.items
    done = 0
    for number, cue in enumerate(cues):
        if cue.first < done or cue.passive or cue.speaker is None:
            continue
        if any(_beside(items, cue, at) for at in spoken):
            continue
        ranges = _ranges(items, cue, cues[number + 1 :], done)
        ranges = [pair for pair in (_tidy(items, *pair) for pair in ranges) if pair[0] < pair[1]]
        if not ranges or any(start <= at < end for start, end in ranges for at in spoken):
            continue
        parts = [(items[start].start, items[end - 1].end) for start, end in ranges]
        found.append(Draft(parts, "indirect", line.block).credit(items, cue))
        done = max(done, ranges[-1][1], cue.ends + 1)
    return found


def _beside(items: Items, cue: Cue, at: int) -> bool:
    """Whether the cue is taken up by a quotation in marks right before or after it."""
    start, end = (cue.ends + 1, at) if at > cue.last else (at + 1, cue.begins)
    return all(isinstance(item, Token) and item.kind == "mark" for item in items[start:end])


def _ranges(items: Items, cue: Cue, later: list[Cue], done: int) -> list[tuple[int, int]]:
    if cue.lemma == "according to":
        return _according(items, cue, later, done)
    if not cue.strong and cue.lemma not in _PLAIN:
        return []
    if not cue.inverted:
        start = _content_start(items, cue)
        if start is not None:
            return [(start, _content_end(items, start, later))]
    if cue.own and not cue.infinitive and cue.lemma in _PLAIN:
        return _before(items, cue, later, done)
    return []


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
    if _has_finite(items, start, comma):
        return [(start, comma)]
    after = cue.ends + 1
    if after < len(items) and lower(items[after]) == "," and _has_finite(items, after, len(items)):
        return [(start, comma), (after + 1, _content_end(items, after + 1, later))]
    return []


def _according(items: Items, cue: Cue, later: list[Cue], done: int) -> list[tuple[int, int]]:
    if cue.speaker is None:
        return []
    head = items[done : cue.first]
    if not head or all(
        lower(item) in COORDINATORS | {","} or is_adverb(lower(item)) for item in head
    ):
        start = _after_phrase(items, cue)
        return (
            [(start, _content_end(items, start, later))]
            if _has_finite(items, start, len(items))
            else []
        )
    end = cue.first
    if _has_finite(items, done, end):
        return [(done, end)]
    start = _after_phrase(items, cue)
    return [(done, end), (start, _content_end(items, start, later))]


def _after_phrase(items: Items, cue: Cue) -> int:
    """Where the clause begins after "According to the coach, Ann Lee,"."""
    assert cue.speaker is not None
    at = cue.speaker.last + 1
    beside = cue.speaker.apposed
    if beside and beside.last + 1 < len(items) and lower(items[beside.last + 1]) == ",":
        if not _has_finite(items, beside.first, beside.last + 1):
            at = beside.last + 1
    for place in range(at, min(at + 25, len(items))):
        if lower(items[place]) == ",":
            return place + 1
        if is_finite(lower(items[place])) and lower(items[place]) in AUXILIARIES:
            break
    return at


def _content_start(items: Items, cue: Cue) -> int | None:
    """Where the clause begins after the verb; None if what follows is no clause."""
    at = cue.last + 1
    limit = min(len(items), at + 14)
    for place in range(at, limit):
        item = items[place]
        word = lower(item)
        if isinstance(item, Quoted) or word in (";", ":"):
            break
        if word == "that" and _is_conjunction(items, place, at, cue):
            return place + 1 if cue.lemma in _WITH_THAT else None
        if place > at and (word in RELATIVES or (is_finite(word) and word in AUXILIARIES)):
            break
    if (cue.lemma in _ADDRESSED and cue.lemma != "ask") or (
        cue.lemma == "ask" and at < len(items) and (lower(items[at]) in _OBJECT_PRONOUNS)
    ):
        at = _after_addressee(items, at)
    at = _after_adverbials(items, at)
    if at >= len(items) or isinstance(items[at], Quoted):
        return None
    word = lower(items[at])
    if (
        word in _QUESTIONS
        and cue.lemma in _WITH_THAT
        and (cue.lemma in ("ask", "wonder", "explain") or word not in ("when", "if", "which"))
    ):
        return at if _has_finite(items, at + 1, len(items)) else None
    if cue.lemma not in _PLAIN or not _may_begin_clause(items, at):
        return None
    return at if _own_finite(items, at, cue) else None


def _is_conjunction(items: Items, place: int, at: int, cue: Cue) -> bool:
    """Whether "that" opens the clause, and is not a pronoun or a relative."""
    if place + 1 >= len(items):
        return False
    following = items[place + 1]
    if isinstance(following, Quoted):
        return True
    if place == at:
        return not (is_finite(following.lower) and following.lower in AUXILIARIES)
    between = items[at:place]
    if any(lower(item) == "," for item in between) and not all(
        lower(item) in ADVERBS | {","} or isinstance(item, Token) for item in between
    ):
        return False
    first = lower(between[0])
    if cue.lemma in _ADDRESSED:
        return True
    return first in PREPOSITIONS or first in TIME_WORDS or is_adverb(first) or first == "to"


def _after_addressee(items: Items, at: int) -> int:
    if at < len(items) and lower(items[at]) in _OBJECT_PRONOUNS:
        return at + 1
    start = at
    if at < len(items) and lower(items[at]) in DETERMINERS:
        at += 1
    while at < len(items) and at - start < 6:
        item = items[at]
        if not isinstance(item, Token) or item.kind != "word":
            break
        if not item.capital:
            if at > start or item.lower in DETERMINERS | SUBJECT_PRONOUNS | {"to"}:
                break
            return at + 1
        at += 1
    return at + (at < len(items) and lower(items[at]) == ",")


def _after_adverbials(items: Items, at: int) -> int:
    """Jump over "later", "on Tuesday", "last week", "in a statement"."""
    moved = True
    while moved and at < len(items):
        moved = False
        word = lower(items[at])
        following = lower(items[at + 1]) if at + 1 < len(items) else ""
        if (word in ADVERBS and word not in ("all", "both", "there", "it", "first", "today")) or (
            word in TIME_WORDS and word not in ("may", "march")
        ):
            at, moved = at + 1, True
        elif word in ("on", "in") and following in TIME_WORDS:
            at, moved = at + 2, True
            if at < len(items) and isinstance(item := items[at], Token) and item.kind == "number":
                at += 1
        elif word in ("in", "during", "at") and following in ("a", "an", "the"):
            end = at + 2
            if end < len(items) and lower(items[end]) in (
                "statement", "interview", "letter", "email", "e-mail", "news", "press", "tweet",
                "speech", "report",
            ):  # fmt: skip
                at, moved = end + 1, True
                if at < len(items) and lower(items[at]) in ("conference", "release"):
                    at += 1
    return at


def _may_begin_clause(items: Items, at: int) -> bool:
    item = items[at]
    if not isinstance(item, Token):
        return False
    if item.kind == "mark" and item.lower not in ("$", "£", "€", "#", "@"):
        return False
    word = item.lower
    if word in ("to", "of", "with", "about", "on", "against", "nothing", "so", "for", "out", "him",
                "them", "us", "me", "from", "goodbye", "and", "but", "or", "as"):  # fmt: skip
        return word == "nothing"
    return word not in AUXILIARIES


def _own_finite(items: Items, at: int, cue: Cue) -> bool:
    """A finite verb that doesn't belong to a relative clause: "revealed plans *that would*"."""
    depth = 0
    for place in range(at, min(len(items), at + 40)):
        word = lower(items[place])
        if word in RELATIVES and place > at:
            if place == at + 1 or cue.lemma not in ("say", "tell", "add"):
                return False
            depth = 1
        if word in COORDINATORS and place + 1 < len(items) and is_finite(lower(items[place + 1])):
            return False
        if isinstance(items[place], Quoted):
            return cue.lemma in ("say", "add", "tell", "note")
        if place > at and is_finite(word):
            if word.endswith("ed") and cue.lemma not in ("say", "add", "tell", "write", "claim",
                                                        "admit", "state", "insist", "warn"):  # fmt: skip
                continue
            if not depth:
                return True
            depth = 0
    return cue.lemma == "say" and len(items) - at > 4 and lower(items[at]) not in PREPOSITIONS


def _has_finite(items: Items, start: int, end: int) -> bool:
    return any(is_finite(lower(item)) for item in items[max(start, 0) : end])


def _content_end(items: Items, start: int, later: list[Cue]) -> int:
    """Where the reported clause ends: it doesn't swallow what the reporter goes on to say."""
    end = len(items)
    for cue in later:
        if cue.first <= start:
            continue
        joint = cue.begins - 1
        word = lower(items[joint]) if joint > start else ""
        turns = cue.own or cue.lemma in _TURNS
        if (turns and word in COORDINATORS) or word in ("while", "though", "although"):
            end = joint
            break
        if not cue.own and word == "," and lower(items[cue.first]).endswith("ing"):
            end = joint
            break
    for place in range(start + 1, end):
        item = items[place]
        word = lower(item)
        following = lower(items[place + 1]) if place + 1 < len(items) else ""
        if word == ";" or (word == "," and following in ("but", "according")):
            return place
        if word in ("—", "--") and following in ("a", "an"):
            return place
    return end


def _tidy(items: Items, start: int, end: int) -> tuple[int, int]:
    """Without the stops and joints at either end."""
    while start < end and lower(items[start]) in (",", "that", ":", "—", "–"):
        start += 1
    while end > start and (
        lower(items[end - 1]) in (",", ".", ";", ":", "!", "—", "–", "-")
        or lower(items[end - 1]) in COORDINATORS
    ):
        end -= 1
    return start, end
