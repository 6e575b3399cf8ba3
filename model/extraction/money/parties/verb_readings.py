"""Where a verb begins: what may be one is told by its form and by what stands around it."""

from pullquote.model.extraction.money.parties.frames import FRAMES, MEASURES, NOUN_FRAMES
from pullquote.model.extraction.money.parties.lexicon import (
    AUXILIARIES,
    CAUSES,
    DETERMINERS,
    DO,
    MODALS,
    OBJECTS,
    OWNERS,
    PREPOSITIONS,
    QUALIFIES,
    RELATIVES,
    SUBJECTS,
)
from pullquote.model.extraction.money.parties.verb_forms import (
    NOUNS_IN_ING,
    NOUNS_TOO,
    PAST_TOO,
    VERBS,
    Verb,
)
from pullquote.model.extraction.money.parties.words import CLOSED, Words

_BEFORE_VERBS = frozenset("now also still never not already then only just".split())
_ADJECTIVES = frozenset("held known built born".split())
_SAID_TO_BE = frozenset("alleged suspected attempted".split())
"""Before a deed: "for alleged laundering"."""
_INTENDS = frozenset("plan hope need claim pledge offer move bid figure stand look".split())
"""Of these a form in -s before "to pay" is a verb; "town funds to pay" is none."""
_PARTICLED = frozenset("shell fork cough stump chip".split())
"""Verbs of paying only with their particle."""
_FEW = frozenset("two three four five six".split())


def is_verb(words: Words, at: int, before: str) -> bool:
    """Whether a verb group begins here; `before` is the kind of the chunk before."""
    word = words.lower(at)
    if word in AUXILIARIES:
        return not (words.name(at) and at > 0) and not (
            words.tokens[at].possessive and not is_clitic_be(words, at)
        )
    return words.verb(at) is not None and _reads_as_verb(words, at, before)


def verb_in_noun(words: Words, at: int, headed: bool) -> bool:
    """Whether the noun phrase before ends since a verb begins here."""
    if words.verb(at) is None:
        return False
    return _reads_as_verb(words, at, "noun" if headed else "modifier")


def _reads_as_verb(words: Words, at: int, before: str) -> bool:
    verb = words.verb(at)
    if verb is None:
        return False
    if words.name(at) and not (words.titled or _shouted(words, at)):
        return _opening(words, at, verb)
    if verb.form in ("past", "part"):
        return _past(words, at, before)
    if verb.form == "ing":
        return _ing(words, at, before)
    return _present(words, at, before, verb)


def _opening(words: Words, at: int, verb: Verb) -> bool:
    """ "Facing a £5 fine, Lane Ltd", "Rose 5% to $9"; but "Rose farmers expect"."""
    if not _opens(words, at) or verb.form not in ("past", "part", "ing"):
        return False
    if verb.form == "ing":
        return words.lower(at) not in NOUNS_IN_ING and words.object_follows(at)
    following = words.lower(at + 1)
    clear = following in DETERMINERS or following in PREPOSITIONS or following in _FEW
    return clear or at + 1 in words.sums


def _past(words: Words, at: int, before: str) -> bool:
    word = words.lower(at)
    adjective = word[-2:] == "ed" or word in _ADJECTIVES
    if before in ("verb", "prep") and adjective and words.noun_follows(at):
        return False  # "bought privately held Lane Ltd"
    return before != "modifier" or (at + 1 in words.sums and word not in QUALIFIES)


def _ing(words: Words, at: int, before: str) -> bool:
    word = words.lower(at)
    if before == "modifier" or word in NOUNS_IN_ING or words.lower(at - 1) in _SAID_TO_BE:
        return False
    led = before == "sum" or (before == "prep" and word in VERBS) or words.sum_near(at)
    return led or words.object_follows(at) or words.lower(at + 1) in PREPOSITIONS


def _present(words: Words, at: int, before: str, verb: Verb) -> bool:
    """Of a base or a form in -s, and of "put", "cut", that are past forms too."""
    word, previous = words.lower(at), words.previous(at)
    if before == "modifier" or (before == "prep" and previous != "to"):
        return False
    if (word, words.lower(at + 1)) in (("run", "by"), ("set", "aside"), ("set", "out")):
        return True  # "a club run by Lee", "with $5 set aside"
    if word in NOUNS_TOO and words.lower(at + 1) == "of" and word[-1:] == "s":
        return False  # "to which deposits of $5 fell due"
    if word in PAST_TOO and words.lower(at + 1) == "at":
        return True  # "damage put at $3 million"
    if previous in SUBJECTS or previous in RELATIVES or previous in MODALS or previous in DO:
        return True
    if previous == "that" or previous in OBJECTS:
        return word not in NOUNS_TOO or words.object_follows(at)
    if word in NOUNS_TOO and words.lower(at - 1) in _BEFORE_VERBS:
        return True
    if _price_follows(words, at):
        return before == "comma" or (before == "noun" and (verb.form == "s" or words.many(at)))
    if before in ("noun", "comma") and _led(words, at, verb):
        return True
    if word not in NOUNS_TOO:
        agrees = verb.form == "s" or words.many(at) or word in PAST_TOO
        return agrees or before != "noun" or words.object_follows(at)
    if before == "noun" and verb.form == "base":
        headline = at <= 3 and words.name(at - 1)  # "City sign Silva"
        agrees = headline or words.many(at) or word in PAST_TOO
        money = words.lower(at + 1) in NOUN_FRAMES and words.many(at)  # "drivers face fines"
        return agrees and (money or words.object_follows(at))
    return words.object_follows(at) or (verb.form == "s" and words.sum_near(at))


def _led(words: Words, at: int, verb: Verb) -> bool:
    """ "Lawyers *stand* to collect", "the city *plans* to pay", "made the builder *pay* £5"."""
    if words.lower(at + 1) == "to" and base_follows(words, at + 2):
        return verb.form == "base" or (verb.lemma in _INTENDS and not _owned(words, at))
    return verb.form == "base" and _made_to(words, at)


def _owned(words: Words, at: int) -> bool:
    """ "Its plans", "the city's pension plans": nouns; and so behind a plural, "costs needs"."""
    if words.lower(at - 1)[-1:] == "s":
        return True
    for near in range(at - 1, max(-1, at - 5), -1):
        if words.tokens[near].possessive or words.lower(near) in OWNERS:
            return True
        if words.verb(near) is not None and words.lower(near) not in NOUNS_TOO:
            return True  # "used pension plans": an object
        if words.lower(near) in DETERMINERS or words.tokens[near].kind == "mark":
            return False
    return False


def base_follows(words: Words, at: int) -> bool:
    """Whether what follows "to" is an infinitive: "to be paid", "to formally give"."""
    while words.adverb(at) or words.lower(at) in ("not", "also"):
        at += 1
    word = words.lower(at)
    if at >= len(words.tokens) or at in words.sums or (words.name(at) and not words.titled):
        return False
    if word in ("be", "have", "do"):
        return True
    if word in _PARTICLED and words.lower(at + 1) not in ("out", "up", "over", "in"):
        return False  # "to shell companies"
    found = VERBS.get(word)
    if found is None:  # an unknown verb: "to top up", "to cull the herd"
        closed = word in CLOSED or word in DETERMINERS or word in QUALIFIES or word == "one"
        noun = word[-1:] == "s" or word[-3:] in ("ing", "ion", "ent", "ers")
        return word.isalpha() and not closed and not noun and words.object_follows(at)
    return found.form == "base" or word in ("cut", "set", "put", "bid", "cost", "let", "hit")


def is_clitic_be(words: Words, at: int) -> bool:
    """Whether "'s" is "is" or "has", not a possessive."""
    if words.lower(at) != "'s":
        return False
    following = words.lower(at + 1)
    before = words.lower(at - 1)
    if before in SUBJECTS or before in RELATIVES or before in ("there", "that", "here"):
        return True
    form = VERBS.get(following)
    return following in ("been", "not", "a", "an", "the", "to") or (
        form is not None and form.form == "ing" and words.object_follows(at + 1)
    )


def _price_follows(words: Words, at: int) -> bool:
    """ "Tickets *start* at £25", "rents *rise* to £900"."""
    if words.lower(at + 1) not in ("at", "to", "by") or at + 2 not in words.sums:
        return False
    return any(frame.name in MEASURES for frame in FRAMES.get(words.lemma(at), ()))


def _made_to(words: Words, at: int) -> bool:
    """ "Made *the builder* pay", "ordered that *the airline* pay Ms Reed"."""
    if not words.object_follows(at):
        return False
    for near in range(at - 1, max(-1, at - 6), -1):
        word = words.lower(near)
        if word in CAUSES or (word == "that" and near < at - 1):
            return True
        if word in CLOSED or near in words.sums or words.tokens[near].kind == "mark":
            return False
    return False


def _shouted(words: Words, at: int) -> bool:
    """ "BOARD KILLED": capitals tell nothing."""
    text = words.tokens[at].text
    return (text.isupper() and len(text) > 3) or text in ("OKs", "OK")


def _opens(words: Words, at: int) -> bool:
    """Whether no word stands before it in the sentence: "- Approved a settlement"."""
    return at < 4 and all(token.kind == "mark" for token in words.tokens[:at])
