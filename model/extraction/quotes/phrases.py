"""The noun phrase that names a speaker, read off before or after a verb of saying."""

from dataclasses import dataclass

from pullquote.model.extraction.quotes.lines import Item, lower
from pullquote.model.extraction.quotes.marks import Quoted
from pullquote.model.language.clauses import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_finite,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

Items = tuple[Item, ...]

_LONGEST = 30
_CLAUSE_MARKS = frozenset(";:!?") | {"...", "…"}
_OPENERS = frozenset("( [ — – -- -".split())
_DASHES = frozenset("— – --".split())
_TYING = frozenset("of for from at with".split())
# What ends a speaker named after the verb: said Ann Lee *as* she left.
_STOPS_AFTER = SUBORDINATORS | COORDINATORS | AUXILIARIES | (PREPOSITIONS - _TYING) | TIME_WORDS
_STOPS_AFTER -= {"'s", "both"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items `first`..`last` of a line; `apposed` is the phrase set beside it by a comma."""

    first: int
    last: int
    """The last item itself, not the one after it."""
    apposed: "Phrase | None" = None


def subject_before(items: Items, verb: int) -> Phrase | None:
    """The subject that ends at the verb: "Hugh Marlow, a surgeon who works there, [said]"."""
    at = verb - 1
    while at >= 0 and _between(items[at]):
        at -= 1
    if at < 0 or isinstance(items[at], Quoted):
        return None
    word = lower(items[at])
    if word in RELATIVES:
        return _antecedent(items, at)
    if word == ")":
        at = _bracket_start(items, at) - 1
        return subject_before(items, at + 1) if at >= 0 else None
    if word == "," or word in _DASHES:
        return _across_apposition(items, at)
    return _noun_phrase(items, at)


def subject_after(items: Items, verb: int) -> Phrase | None:
    """The subject after an inverted verb: "[said] Sean Rafferty, the manager"."""
    at = verb + 1
    while at < len(items) and is_adverb(lower(items[at])):
        at += 1
    return noun_phrase_from(items, at)


def noun_phrase_from(items: Items, at: int) -> Phrase | None:
    """The noun phrase that begins at `at`, with the one set beside it."""
    last = _reach(items, at)
    if last < at:
        return None
    apposed: Phrase | None = None
    if last + 2 < len(items) and lower(items[last + 1]) == ",":
        beside = _reach(items, last + 2)
        if beside >= last + 2:
            apposed = Phrase(last + 2, beside)
    return Phrase(at, last, apposed)


def first_subject(items: Items) -> Phrase | None:
    """The subject of the line: its first noun phrase that no preposition governs."""
    at = 0
    segments = 0
    while at < len(items) and segments < 6:
        end = _segment_end(items, at)
        begin = at
        while begin < end and (
            lower(items[begin]) in COORDINATORS or is_adverb(lower(items[begin]))
        ):
            begin += 1
        if begin < end and not isinstance(items[begin], Quoted) and not _adverbial(items, begin):
            phrase = noun_phrase_from(items, begin)
            if phrase:
                return phrase
        at = end + 1
        segments += 1
    return None


def _between(item: Item) -> bool:
    """Whether it may stand between the subject and the verb: "has also repeatedly [said]"."""
    word = lower(item)
    if word in ("himself", "herself", "themselves", "itself"):
        return True
    return (word in AUXILIARIES and word != "'s") or (is_adverb(word) and word not in ("today",))


def _reach(items: Items, at: int) -> int:
    """The last item of the noun phrase beginning at `at`; before `at` if there is none."""
    end = at
    capitals = 0
    """How many capitalised words end the phrase so far."""
    while end < len(items) and end - at < _LONGEST:
        item = items[end]
        if isinstance(item, Quoted):
            # a nickname inside a name: William “Bill” Grey
            if end == at or not _capital(items, end - 1, end + 1):
                break
            end += 1
            continue
        word = item.lower
        if end == at and word in SUBJECT_PRONOUNS:
            return end
        if item.kind == "mark" and not _inside_word(items, end):
            break
        if end > at and _ends_phrase(items, end, capitals):
            break
        if end == at and word in _STOPS_AFTER:
            break
        capitals = capitals + 1 if item.capital else capitals if item.kind == "mark" else 0
        end += 1
    while end > at and lower(items[end - 1]) in _LOOSE_ENDS:
        end -= 1
    return end - 1


_LOOSE_ENDS = PREPOSITIONS | DETERMINERS | {"-", "'"}


def _inside_word(items: Items, at: int) -> bool:
    """Whether a mark belongs to a name: "A&E", "J.C. Penney", "Gawker.com"."""
    word = lower(items[at])
    if word in ("&", "-", "'", "’", "/"):
        return True
    if word != "." or at == 0 or at + 1 >= len(items):
        return False
    return items[at - 1].end == items[at].start and items[at].end == items[at + 1].start


def _ends_phrase(items: Items, at: int, capitals: int) -> bool:
    """Whether the noun phrase is over before item `at`, read from left to right."""
    item = items[at]
    if isinstance(item, Quoted):
        return True
    word = item.lower
    if item.kind == "number":
        return capitals == 0
    if item.capital and word not in TIME_WORDS:
        return False
    if word in SPEECH or word in _STOPS_AFTER:
        return not (word == "and" and _capital(items, at - 1, at + 1))
    previous = lower(items[at - 1])
    if word in DETERMINERS:
        return previous not in PREPOSITIONS
    if word in PREPOSITIONS:
        return capitals > 0 and word != "of"
    if word == "'s" or item.kind == "mark":
        return False
    if is_finite(word) and previous not in DETERMINERS:
        return True
    # "White House spokesman John Kirby", but "Nadia Haddad moved to"
    return capitals > 1 and not any(_capital(items, at + ahead) for ahead in (1, 2))


def _capital(items: Items, *places: int) -> bool:
    return all(
        0 <= place < len(items)
        and isinstance(item := items[place], Token)
        and item.capital
        for place in places
    )  # fmt: skip


def _noun_phrase(items: Items, last: int) -> Phrase | None:
    """The noun phrase that ends at `last`, read from right to left."""
    first = last + 1
    at = last
    while at >= 0 and last - at < _LONGEST:
        item = items[at]
        if isinstance(item, Quoted):
            if at > 0 and _capital(items, at - 1, at + 1):
                at -= 1
                continue
            break
        word = item.lower
        if word == ")" and at < last:
            at = _bracket_start(items, at) - 1
            continue
        if item.kind == "mark" and not _inside_word(items, at):
            break
        if word in SUBJECT_PRONOUNS and at == last:
            return Phrase(at, at)
        if word in SUBORDINATORS and not (item.capital and at < last and at > 0):
            break
        if not item.capital and (word in SPEECH or (word in AUXILIARIES and word != "'s")):
            break
        if word in COORDINATORS and not _joins(items, at):
            break
        first = at
        if word in DETERMINERS and (at == 0 or lower(items[at - 1]) not in _INSIDE):
            break
        at -= 1
    first = _without_adverbial(items, first, last)
    return Phrase(first, last) if first <= last else None


# Prepositions that tie the parts of one noun phrase: "a spokesman *for* the ministry".
_INSIDE = frozenset("of for with at from in to on by and".split())


def _joins(items: Items, at: int) -> bool:
    """Whether the "and" stands between two names and not between two clauses."""
    return lower(items[at]) == "and" and _capital(items, at - 1, at + 1)


def _without_adverbial(items: Items, first: int, last: int) -> int:
    """“On Tuesday Smith”: the speaker is Smith."""
    start = first
    while first <= last:
        word = lower(items[first])
        item = items[first]
        leading = word in PREPOSITIONS or is_adverb(word) or word in COORDINATORS
        timed = word in TIME_WORDS or (isinstance(item, Token) and item.kind == "number")
        if leading or (timed and (first > start or word in TIME_WORDS)):
            first += 1
        else:
            break
    return first


def _bracket_start(items: Items, at: int) -> int:
    for place in range(at, max(-1, at - _LONGEST), -1):
        if lower(items[place]) == "(":
            return place
    return at


def _across_apposition(items: Items, comma: int) -> Phrase | None:
    """The head of "Hugh Marlow, a surgeon who has worked there since 1998, [said]"."""
    begin = comma
    while begin > 0 and comma - begin < 60:
        item = items[begin - 1]
        if isinstance(item, Quoted) and not _capital(items, begin - 2, begin):
            break
        if lower(item) in _CLAUSE_MARKS:
            break
        begin -= 1
    segments: list[tuple[int, int]] = []
    at = begin
    while at < comma:
        end = min(_segment_end(items, at), comma)
        if end > at:
            segments.append((at, end - 1))
        at = end + 1
    for number, (start, end) in enumerate(segments):
        head = _noun_phrase(items, end)
        if head is None or _adverbial(items, start) or _relative(items, start, end):
            continue
        if _has_clause(items, head.first if head.first > start else start, end):
            continue
        following = segments[number + 1] if number + 1 < len(segments) else None
        return Phrase(head.first, head.last, Phrase(*following) if following else None)
    return None


def _segment_end(items: Items, at: int) -> int:
    """The comma or dash that ends the segment beginning at `at`, brackets jumped over."""
    depth = 0
    while at < len(items):
        word = lower(items[at])
        depth += (word == "(") - (word == ")")
        if depth <= 0 and (word == "," or word in _DASHES):
            return at
        at += 1
    return at


def _adverbial(items: Items, at: int) -> bool:
    """Whether a segment is no noun phrase: "On Tuesday", "Asked about it", "Speaking in Rome"."""
    word = lower(items[at])
    if word in PREPOSITIONS or is_adverb(word) or word in TIME_WORDS or word in SUBORDINATORS:
        return True
    participle = word.endswith("ing") or word in ("asked", "told", "pressed", "questioned")
    return word in ("according", "born") or (participle and len(word) > 4)


def _relative(items: Items, start: int, end: int) -> bool:
    return lower(items[start]) in RELATIVES


def _has_clause(items: Items, start: int, end: int) -> bool:
    """Whether a segment is a clause of its own and not a noun phrase."""
    for at in range(start + 1, end + 1):
        item = items[at]
        word = lower(item)
        if word in RELATIVES:
            return False
        if isinstance(item, Quoted) or item.capital or not is_finite(word):
            continue
        following = lower(items[at + 1]) if at < end else ""
        if not word.endswith("ed") or following in _AFTER_VERB or at == end:
            return True
    return False


# Told from the "retired judge" and the "man accused of murder" by what follows.
_AFTER_VERB = DETERMINERS | frozenset("in on at to from into over out up off back".split())


def _antecedent(items: Items, relative: int) -> Phrase | None:
    """Who "who" is: "her son, Pieter Achterberg, who [said]"."""
    at = relative - 1
    if at >= 0 and lower(items[at]) == ",":
        at -= 1
    if at < 0 or isinstance(items[at], Quoted) or lower(items[relative]) not in ("who", "which"):
        return None
    return _noun_phrase(items, at)
