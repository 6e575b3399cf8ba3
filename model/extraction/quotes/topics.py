"""Who a line of the reporter's is about, for a speaker whom only the words before name."""

from pullquote.model.extraction.people.identity.gender import gender_of_name
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.named import is_name
from pullquote.model.extraction.quotes.phrases import Items, Phrase, noun_phrase_from
from pullquote.model.extraction.quotes.subjects import first_subject
from pullquote.model.extraction.quotes.voices import NOBODY, is_person
from pullquote.model.language.small_words import DETERMINERS
from pullquote.model.language.tokens import Token

_RELATIVES = frozenset(
    """
    mother father wife husband son daughter brother sister aunt uncle niece nephew widow widower
    grandmother grandfather girlfriend boyfriend partner friend neighbor neighbour spokeswoman
    spokesman spokesperson woman man girl boy lawyer
    """.split()
)


_INTERVIEWER = frozenset(["i", "we"])
_NO_NAMES = DETERMINERS | NOBODY | {"those", "others", "many"}


def topic_of(items: Items) -> Phrase | None:
    """Who or what a line is about, when that can be a person with a name."""
    subject = first_subject(items)
    if subject is None or lower(items[subject.first]) in ("he", "she"):
        return None
    subject = _relative(items, subject) or subject
    named = lower(items[subject.last]) in _RELATIVES or names_somebody(items, subject)
    return subject if named else None


def _relative(items: Items, phrase: Phrase) -> Phrase | None:
    """“Hart's mother wept”: somebody told by kinship or by what they are to another."""
    for at in range(phrase.first, phrase.last + 1):
        if lower(items[at]) in _RELATIVES:
            return Phrase(phrase.first, at)
    return None


def names_somebody(items: Items, phrase: Phrase) -> bool:
    """Whether a subject can be a speaker by its looks: a name or a pronoun."""
    last = items[phrase.last]
    first = items[phrase.first]
    if not isinstance(last, Token) or not isinstance(first, Token):
        return False
    if first.lower in ("he", "she"):
        return True
    if of_interviewer(items, phrase):
        return False
    named = last.capital and last.kind == "word" and last.lower not in _NO_NAMES
    return named or (phrase.apposed is not None and names_somebody(items, phrase.apposed))


def tells_person(items: Items, phrase: Phrase) -> bool:
    """Whether a subject that is nobody known is a person by its words: "a nurse", "Ana Diaz"."""
    words = [lower(item) for item in items[phrase.first : phrase.last + 1]]
    if is_name(items, phrase):
        return bool(gender_of_name(tuple(words)))
    return any(word in _RELATIVES or is_person(word) for word in words)


def to_whom(items: Items) -> Phrase | None:
    """“*To Ana Diaz*, it was ‘the worst night’”: whose view it is."""
    if not items or lower(items[0]) not in ("to", "for"):
        return None
    phrase = noun_phrase_from(items, 1)
    if phrase is None or not names_somebody(items, phrase):
        return None
    rest = [lower(item) for item in items[phrase.last + 1 :]]
    return phrase if rest[:1] == [","] and rest[1:2] in (["it"], ["this"], ["that"]) else None


def whom_asked(items: Items, cues: list[Cue]) -> Phrase | None:
    """“I ask *her* what happened.”: who answers the interviewer."""
    for cue in reversed(cues):
        if cue.lemma in ("ask", "tell") and cue.speaker and of_interviewer(items, cue.speaker):
            phrase = noun_phrase_from(items, cue.last + 1)
            known = phrase is not None and names_somebody(items, phrase)
            at = cue.last + 1
            if at < len(items) and lower(items[at]) in ("him", "her"):
                return Phrase(at, at)
            return phrase if known else None
    return None


def of_interviewer(items: Items, phrase: Phrase) -> bool:
    """“I ask her why”: the reporter, who is no speaker of the story."""
    return phrase.first == phrase.last and lower(items[phrase.first]) in _INTERVIEWER
