"""The subject of a verb of saying, before it or after it, across what is set between commas."""

from pullquote.model.extraction.quotes.lines import Item, adverb, lower
from pullquote.model.extraction.quotes.phrases import (
    STANDING,
    Items,
    Phrase,
    bracket_start,
    capitals_at,
    noun_phrase_from,
    noun_phrase_to,
)
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_WORDS,
    looks_finite,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_CLAUSE_MARKS = frozenset(";:!?") | {"...", "…"}
_JOINTS = COORDINATORS | SUBORDINATORS
_DASHES = frozenset("— – --".split())


def subject_before(items: Items, verb: int) -> Phrase | None:
    """The subject that ends at the verb: "Hugh Marlow, a surgeon who works there, [said]"."""
    at = verb - 1
    while at >= 0 and _between(items[at]):
        at -= 1
    if at < 0 or isinstance(items[at], Quoted):
        return None
    at = _before_time(items, at)
    if at < 0 or isinstance(items[at], Quoted):
        return None
    word = lower(items[at])
    if word in RELATIVES:
        return _antecedent(items, at)
    if word == ")":
        at = bracket_start(items, at) - 1
        return subject_before(items, at + 1) if at >= 0 else None
    if word == "," or word in _DASHES:
        return _across_apposition(items, at)
    phrase = noun_phrase_to(items, at)
    return phrase and (_beyond_relative(items, phrase) or phrase)


def subject_after(items: Items, verb: int) -> Phrase | None:
    """The subject after an inverted verb: "[said] Sean Rafferty, the manager"."""
    at = verb + 1
    while at < len(items) and adverb(items[at]):
        at += 1
    return noun_phrase_from(items, at)


def first_subject(items: Items) -> Phrase | None:
    """The subject of the line: its first noun phrase that no preposition governs."""
    at = 0
    segments = 0
    while at < len(items) and segments < 6:
        end = _segment_end(items, at)
        begin = at
        while begin < end and (lower(items[begin]) in COORDINATORS or adverb(items[begin])):
            begin += 1
        if begin < end and not isinstance(items[begin], Quoted) and not _adverbial(items, begin):
            phrase = noun_phrase_from(items, begin)
            if phrase:
                return _name_alone(items, phrase)
        at = end + 1
        segments += 1
    return None


# "Diaz's *verdict*: …", "Her *message* was simple. …"
_UTTERANCES = frozenset(
    """
    advice answer assessment comment conclusion description explanation message motto reaction
    rejoinder reply response retort slogan summary verdict view warning words
    """.split()
)
_POSSESSIVES = frozenset("his her their my".split())


def introducer(items: Items) -> Phrase | None:
    """The subject of a line that leads to speech; of "Diaz's verdict" it is Diaz."""
    phrase = first_subject(items)
    at = _utterance(items)
    if phrase is None or at is None:
        return phrase
    if lower(items[phrase.first]) in _POSSESSIVES:
        return Phrase(phrase.first, phrase.first)
    owner = next((n for n in range(phrase.first, at) if lower(items[n]) == "'s"), phrase.first)
    return Phrase(phrase.first, owner - 1) if owner > phrase.first else phrase


def announces(items: Items) -> bool:
    """Whether the line tells that words follow: "Her message was simple.", "Diaz's verdict?"."""
    at = _utterance(items)
    if at is None or any(isinstance(item, Quoted) for item in items):
        return False
    after = lower(items[at + 1]) if at + 1 < len(items) else ""
    return after == "?" or len(items) - at < 9


def _utterance(items: Items) -> int | None:
    """Where the line begins with somebody's utterance: the place of the noun."""
    for at in range(1, min(len(items), 7)):
        if lower(items[at]) in _UTTERANCES:
            owned = any(lower(item) in _POSSESSIVES | {"'s"} for item in items[:at])
            return at if owned else None
    return None


def _name_alone(items: Items, phrase: Phrase) -> Phrase:
    """“Voss laughs at both”: the subject is Voss."""
    if phrase.first == phrase.last or not capitals_at(items, phrase.first):
        return phrase
    if lower(items[phrase.first]) in DETERMINERS:  # "The protesters"
        return phrase
    second = lower(items[phrase.first + 1])
    verb = second.endswith(("s", "ed")) and second != "'s"
    if verb and not capitals_at(items, phrase.first + 1) and not capitals_at(items, phrase.last):
        return Phrase(phrase.first, phrase.first)
    return phrase


def _before_time(items: Items, at: int) -> int:
    """“Eric Adams on Thursday [said]”: the day stands between."""
    last = at
    while at > 0 and lower(items[at]) in TIME_WORDS:
        at -= 1
    if at == last:
        return at
    if lower(items[at]) in ("on", "in", "at"):
        return at - 1
    # "Theresa May", "Chloe June": no month after a name
    return last if lower(items[last]) in MONTHS else at


def _between(item: Item) -> bool:
    """Whether it may stand between the subject and the verb: "has also repeatedly [said]"."""
    word = lower(item)
    if word in ("himself", "herself", "themselves", "itself"):
        return True
    return (word in AUXILIARIES and word != "'s") or adverb(item)


def _across_apposition(items: Items, comma: int) -> Phrase | None:
    """The head of "Hugh Marlow, a surgeon who has worked there since 1998, [said]"."""
    begin = comma
    while begin > 0 and comma - begin < 60:
        item = items[begin - 1]
        if isinstance(item, Quoted) and not capitals_at(items, begin - 2, begin):
            break
        if lower(item) in _CLAUSE_MARKS:
            break
        begin -= 1
    segments: list[tuple[int, int]] = []
    at = begin
    while at < comma:
        end = min(_segment_end(items, at), comma)
        if lower(items[at]) in _MEANWHILE and not _has_clause(items, at, end - 1):
            at += 1  # "while her deputy, Luis Prado, [said]"
        if end > at:
            segments.append((at, end - 1))
        at = end + 1
    for number, (start, end) in enumerate(segments):
        head = noun_phrase_to(items, end)
        if head is None or _adverbial(items, start) or lower(items[start]) in RELATIVES:
            continue
        joined = lower(items[head.first - 1]) in _JOINTS
        if _has_clause(items, head.first if joined else start, end):
            continue
        following = segments[number + 1] if number + 1 < len(segments) else None
        named = following is not None and not _adverbial(items, following[0])
        return Phrase(head.first, head.last, Phrase(*following) if following and named else None)
    return None


_MEANWHILE = frozenset("while whereas though although because since".split())


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
    if word in PREPOSITIONS or adverb(items[at]) or word in SUBORDINATORS:
        return True
    following = items[at + 1] if at + 1 < len(items) else None
    counted = word in STANDING or (isinstance(first := items[at], Token) and first.kind == "number")
    if counted and following is not None and lower(following) in TIME_WORDS:
        return True  # "Two days after the flood"
    if word in TIME_WORDS:  # "Last week", "May 3", but not "April Jones"
        return not (word in MONTHS and isinstance(following, Token) and following.capital)
    participle = word.endswith("ing") or word in ("asked", "told", "pressed", "questioned")
    agent = word.endswith("ed") and at + 1 < len(items) and lower(items[at + 1]) == "by"
    return word in ("according", "born") or agent or (participle and len(word) > 4)


def _has_clause(items: Items, start: int, end: int) -> bool:
    """Whether a segment is a clause of its own and not a noun phrase."""
    for at in range(start + 1, end + 1):
        item = items[at]
        word = lower(item)
        if word in RELATIVES:
            return False
        if isinstance(item, Quoted) or item.capital or not looks_finite(word):
            continue
        following = lower(items[at + 1]) if at < end else ""
        if not word.endswith("ed") or following in _AFTER_VERB or at == end:
            return True
    return False


# Told from the "retired judge" and the "man accused of murder" by what follows.
_AFTER_VERB = DETERMINERS | frozenset("in on at to from into over out up off back".split())


def _antecedent(items: Items, relative: int) -> Phrase | None:
    """Who "who" is: "her son, Pieter Achterberg, who [said]", "Carter, 52, who [said]"."""
    at = relative - 1
    if at >= 0 and lower(items[at]) == ",":
        at -= 1
        age = items[at]
        if (
            at > 1
            and isinstance(age, Token)
            and age.kind == "number"
            and lower(items[at - 1]) == ","
        ):
            at -= 2
    if at < 0 or isinstance(items[at], Quoted) or lower(items[relative]) not in ("who", "which"):
        return None
    return noun_phrase_to(items, max(_before_time(items, at), 0))


_RELATIVE_REACH = 12


def _beyond_relative(items: Items, phrase: Phrase) -> Phrase | None:
    """“*Traders* who spoke with our reporter [said]”: the phrase only ends the clause of "who"."""
    if phrase.first < 1 or lower(items[phrase.first - 1]) not in PREPOSITIONS:
        return None
    for at in range(phrase.first - 2, max(phrase.first - _RELATIVE_REACH, 0), -1):
        item = items[at]
        if isinstance(item, Quoted) or item.kind == "mark":
            return None
        if item.lower == "who":
            told = any(_verbal(items[place]) for place in range(at + 1, phrase.first - 1))
            return noun_phrase_to(items, at - 1) if told and at else None
    return None


def _verbal(item: Item) -> bool:
    return looks_finite(lower(item)) or lower(item) in SPEECH
