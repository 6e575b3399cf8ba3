"""Who can speak: people, and the bodies and papers that tell; no "step", no "method"."""

import re
from itertools import takewhile

from pullquote.model.extraction.people.words.lexicon import is_agent, is_people, is_trade
from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.phrases import OFFICES, Items, Phrase, noun_phrase_from
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS
from pullquote.model.language.tokens import Token

# Of whom nothing is reported: "*Nobody* will say who did it", "That, *everyone* agrees, was odd".
NOBODY = frozenset("nobody no-one none noone neither everyone everybody anyone anybody".split())
_TELLERS = OFFICES | frozenset(
    """
    report letter statement study paper document memo memorandum email e-mail message note notice
    tweet post text article editorial column book diary poem song verse sign banner poster placard
    inscription plaque caption headline slogan website page leaflet pamphlet brochure advert
    advertisement advice ad warning ruling verdict judgment judgement decision order indictment
    complaint lawsuit filing affidavit petition resolution review survey poll audit record account
    transcript bulletin story version court police company firm government council ministry
    department bank club team party union charity university hospital school church family
    couple pair crowd audience jury panel tribunal parliament senate congress house cabinet
    administration regulator watchdog embassy agency newspaper magazine broadcaster station
    network airline chain retailer supplier army navy force military prosecution defence defense
    label sticker card recording voice answer reply response motto creed rule law act bill
    constitution
    old person people man woman men women boy girl child children kid kids baby teenager adult
    resident student pupil patient client parent guest neighbor neighbour crew staff mob member
    boss witness winner loser victim suspect source other side public electorate
    """.split()
)


def can_speak(items: Items, phrase: Phrase) -> bool:
    """Whether a subject can be who said the words it leads to."""
    if phrase.apposed is not None and can_speak(items, phrase.apposed):
        return True
    end = phrase.first + 1
    while end <= phrase.last and lower(items[end]) not in PREPOSITIONS:
        end += 1
    while end - 1 > phrase.first and lower(items[end - 1]) in _AFTER_HEAD:
        end -= 1
    head = items[end - 1]
    if isinstance(head, Quoted) or head.lower in NOBODY:
        return False
    if end - 1 == phrase.first and head.lower in _ENTRIES:
        return False
    if head.lower in SUBJECT_PRONOUNS or (head.capital and head.lower not in TIME_WORDS):
        return True
    return any(_tells(word) for word in (head.lower, *head.lower.split("-")))


def is_body(words: str) -> bool:
    """Whether "the council's safety committee" is nobody whom "he" can mean."""
    heads = list(takewhile(lambda word: word not in PREPOSITIONS, words.lower().split()))
    return bool(heads) and heads[-1] in _BODIES


_BODIES = OFFICES - frozenset("secretary minister people citizens".split()) | frozenset(
    "police cell firm company government council court bank club report letter statement study"
    " party union team department university hospital page".split()
)


# "A source *close* to the club"
_AFTER_HEAD = frozenset("close familiar present involved there".split())


# What a list goes on with: "One: ‘…’ Another: ‘…’"
_ENTRIES = frozenset("one another first second third last next".split())


def _tells(word: str) -> bool:
    single = word.removesuffix("s")
    return any(
        one in _TELLERS or is_trade(one) or is_agent(one) or is_people(one)
        for one in (word, single, word.removesuffix("es"))
    )


_FEW = frozenset("neither none few hardly scarcely barely".split())


def is_nobody(items: Items, phrase: Phrase | None) -> bool:
    """Whether the subject is "nobody", "everyone", "neither side" or "no official"."""
    if phrase is None:
        return False
    first = lower(items[phrase.first])
    if phrase.first and lower(items[phrase.first - 1]) == "no":
        return True  # "No *one at the club*"
    if phrase.first == phrase.last:
        return first in NOBODY or first in _FEW
    second = items[phrase.first + 1]
    counted = isinstance(second, Token) and second.kind == "number"  # "No 10 said"
    return first in ("neither", "none", "few", "hardly", "scarcely", "barely") or (
        first == "no" and not counted
    )


def is_entry(items: Items, cue: Cue) -> bool:
    """Whether the subject is a bare "one" or "another": "*One* says, merely, ‘Grief, 1974.’" """
    who = cue.speaker
    if who is None or who.first != who.last or who.first > cue.first:
        return False
    return lower(items[who.first]) in ("one", "another")


def of_several(text: str, before: int) -> bool:
    """Whether people were told of just before, one of whom can be "one": "residents", "men"."""
    words = _WORDS.findall(text[max(0, before - _NEAR) : before].lower())
    return any(word in _MANY or (word.endswith("s") and is_person(word[:-1])) for word in words)


_NEAR = 600
_WORDS = re.compile(r"[^\W\d_]+")
_MANY = frozenset("people men women children police staff crew insiders".split())


def is_person(word: str) -> bool:
    """Whether a noun calls a person: "nurse", "Scot", "resident"."""
    return is_trade(word) or is_agent(word) or is_people(word) or word in _PERSONS


_PERSONS = frozenset("resident student pupil patient client parent guest kid boy girl fan".split())


def holder_of(items: Items) -> Phrase | None:
    """“*For Nuttall*, the next step is clear: ‘…’”: whose view is told."""
    if not items or lower(items[0]) not in ("for", "to"):
        return None
    phrase = noun_phrase_from(items, 1)
    if phrase is None or phrase.last + 1 >= len(items) or lower(items[phrase.last + 1]) != ",":
        return None
    last = items[phrase.last]
    named = isinstance(last, Token) and last.capital and last.lower not in TIME_WORDS
    return phrase if named else None
