"""The sort of a word: the one class of the grammar of news that it is counted to.

Sorts stand together in threes: a title, a given name and a surname tell more than each alone.
"""

from pullquote.model.extraction.people.words.lexicon import (
    ORDINARY,
    VERBS,
    is_people,
    is_trade,
    lexicon,
)
from pullquote.model.extraction.people.words.titles import FAMILY_FIRST, KIN, POSTNOMINALS
from pullquote.model.extraction.people.words.traps import ALSO_SURNAMES, ORGANISATION, THINGS
from pullquote.model.language.calendar import DAYS
from pullquote.model.language.names import HONORIFICS, PARTICLES, SUFFIXES, TITLES
from pullquote.model.language.small_words import MONTHS, PREPOSITIONS, TIME_WORDS
from pullquote.model.language.speech import SPEECH

_SORTS = """
    edge number age mark , . : ; ( ) " - / & ' 's
    the a of in at by from and for with other-preposition possessive pronoun lower speech verb
    lower-trade lower-title lower-kin particle lower-people when
    honorific title organisation people date trade place thing both given surname town family
    ordinary initial acronym shout unknown postnominal suffix dotted link
""".split()
_NUMBER = {sort: at for at, sort in enumerate(_SORTS)}
EDGE = 0
"""The sort of what lies beyond the sentence."""

_OWN = frozenset("his her their its my our your whose".split())
_PRONOUNS = frozenset("he she it they we i you him them us me who that which".split())
_MARKS = {
    **dict.fromkeys("“”\"", '"'), **dict.fromkeys("‘’'", "'"), **dict.fromkeys("-–—", "-"),
    "--": "-", "''": '"', "``": '"', "[": "(", "]": ")", "!": ".", "?": ".", "|": "/",
}  # fmt: skip


def sort_of(text: str, lower: str, kind: str) -> int:
    """The number of the sort of a token, given its letters, its lower case and its kind."""
    return _NUMBER[_sort(text, lower, kind)]


def _sort(text: str, word: str, kind: str) -> str:
    if kind == "number":
        age = text.isdecimal() and len(text) < 3 and 14 < int(text) < 100
        return "age" if age else "number"
    if kind == "mark":
        mark = _MARKS.get(text, text)
        return mark if mark in _NUMBER and len(mark) == 1 else "mark"
    if text[0] in "@#" or "//" in text or "@" in text:
        return "link"
    if word in ("'s", "'"):
        return "'s"
    if not text[0].isupper():
        return _lower_sort(word)
    words = lexicon()
    if word in HONORIFICS:
        return "honorific"
    if len(text) == 1 or (len(text) == 2 and text[1] == "."):
        return "initial"
    if text.count(".") > 1:
        return "dotted"
    if word in SUFFIXES:
        return "suffix"
    if word in POSTNOMINALS and text.isupper():
        return "postnominal"
    given, surname = word in words.given, word in words.surnames
    if word in TITLES and not given:
        return "title"
    if word in MONTHS or word in DAYS:
        return "date"
    if word in ORGANISATION and word not in ALSO_SURNAMES:
        return "organisation"
    if text.isupper() and len(text) < 6 and not given:
        return "acronym"
    if is_people(word):
        return "people"
    if word in ORDINARY:
        return "ordinary"
    if word in words.places and not given:
        return "place"
    if word in THINGS:
        return "thing"
    if given or surname:
        return "both" if given and surname else "given" if given else "surname"
    if word in FAMILY_FIRST:
        return "family"
    if is_trade(word):
        return "trade"
    if word in words.towns:
        return "town"
    return "shout" if text.isupper() and len(text) > 1 else "unknown"


def _lower_sort(word: str) -> str:
    if word in ("the", "of", "in", "at", "by", "from", "and", "for", "with"):
        return word
    if word in ("a", "an"):
        return "a"
    if word in _OWN:
        return "possessive"
    if word in _PRONOUNS:
        return "pronoun"
    if word in SPEECH:
        return "speech"
    if word in PREPOSITIONS:
        return "other-preposition"
    if word in PARTICLES:
        return "particle"
    if word in VERBS:
        return "verb"
    if word in KIN:
        return "lower-kin"
    if word in HONORIFICS or word in TITLES:
        return "lower-title"
    if is_trade(word):
        return "lower-trade"
    if word in TIME_WORDS:
        return "when"
    return "lower-people" if is_people(word) else "lower"
