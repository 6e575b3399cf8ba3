"""Finding what says that somebody said something: verbs, "according to", "in her words"."""

from pullquote.model.extraction.quotes.cue import Cue
from pullquote.model.extraction.quotes.denials import rejects
from pullquote.model.extraction.quotes.lines import Item, adverb, lower
from pullquote.model.extraction.quotes.nouns import CLAIMS, cue_of_noun
from pullquote.model.extraction.quotes.phrases import (
    Items,
    Phrase,
    noun_phrase_from,
    source_from,
)
from pullquote.model.extraction.quotes.subjects import first_subject, subject_after, subject_before
from pullquote.model.extraction.quotes.verbs import (
    DENIALS,
    FORMAL,
    REMARKS,
    governs,
    lemma_of,
    says,
)
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import (
    DETERMINERS,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_SIGNS = frozenset([*SPEECH, *REMARKS, *DENIALS, *FORMAL, *CLAIMS, "according", "words"])
_BE = frozenset("am is are was were be been being 's 're gets got".split())


def find_cues(items: Items) -> list[Cue]:
    """All cues of a line, in order."""
    found: list[Cue] = []
    marked = any(isinstance(item, Quoted) for item in items)  # beside these any verb may tell
    for at, item in enumerate(items):
        if isinstance(item, Quoted) or item.kind != "word":
            continue
        word = item.lower
        if not marked and word not in _SIGNS:
            continue
        if word == "according" and at + 1 < len(items) and lower(items[at + 1]) == "to":
            speaker = source_from(items, at + 2)
            found.append(Cue(at, at + 1, "according to", speaker, "according-to"))
        elif cue := cue_of_noun(items, at):
            found.append(cue)
        elif says(items, at) or rejects(items, at):
            cue = _verb(items, at, found)
            if cue:
                found.append(cue)
    return found


_READ_OUT = frozenset(
    "statement letter note message tribute email poem speech memo memorandum notice report".split()
)


def _verb(items: Items, at: int, found: list[Cue]) -> Cue | None:
    word = lower(items[at])
    lemma = lemma_of(word)
    strong = word not in REMARKS or word in SPEECH
    last = at
    following = lower(items[at + 1]) if at + 1 < len(items) else ""
    if lemma == "point" or (lemma == "go" and following == "on"):
        if following not in ("out", "on", "to") or (word, following) == ("pointing", "to"):
            return None
        last = at + 1
    if lemma == "put" and following != "it":
        return None
    if lemma == "quote" and following == "as" and at + 2 < len(items):
        last = at + 2  # was quoted as saying
        return Cue(at, last, "say", subject_before(items, at), how="passive")
    if lemma == "say" and found and found[-1].last == at:
        return None
    if lemma == "say" and (quote := _quotes_another(items, at)) is not None:
        while found and found[-1].last >= quote:
            found.pop()
        agency = subject_before(items, quote)
        return Cue(agency.first if agency else quote, at, lemma, noun_phrase_from(items, quote + 1))
    if lemma == "read" and at and found and lower(items[at - 1]) in _READ_OUT:
        return None  # "said in a statement read out in court"
    before = at - 1
    while before >= 0 and adverb(items[before]):
        before -= 1
    previous = lower(items[before]) if before >= 0 else ""
    put_to = lemma in _PUT_TO and previous in ("when", "if", "once", "as", "until")
    named = previous == "'s" and lemma == "say" and following != "to" and _capital(items, at - 2)
    was = previous in _BE and not word.endswith("ing") and not named  # "Gilmour's said"
    if was or put_to or _heads_reduced(items, at, word):
        return _passive(items, at, lemma, strong)
    if previous == "as" and word == "saying" and (quote := _quoted_as(items, at)):
        return Cue(at, last, lemma, subject_before(items, quote), how="passive")
    if previous == "to" and before > 1 and lower(items[before - 1]) in _WONT:
        speaker = subject_before(items, before - 1)  # "…, the mayor liked to say"
        if speaker:
            return Cue(at, last, lemma, speaker, strong=strong)
    if previous == "to" or (before >= 0 and governs(items, before)):
        return Cue(
            at, last, lemma, _shared(items, at, found), own=False, strong=strong, infinitive=True
        )
    participle = word.endswith("ing")
    if (
        at == 0
        or (before >= 0 and isinstance(items[before], Quoted))
        or (previous == "," and _may_invert(items, at))
    ):
        speaker = None if participle else subject_after(items, last)
        if speaker and not _object_pronoun(items, speaker):
            return Cue(at, last, lemma, speaker, inverted=True, strong=strong)
    if at == 0 and participle:
        return Cue(at, last, lemma, _subject_ahead(items), own=False, strong=strong)
    speaker = None
    if not participle or previous not in (",", "and", ""):
        speaker = subject_before(items, at)
        if participle and speaker and not _absolute(items, speaker):
            speaker = None
    if speaker:
        return Cue(at, last, lemma, speaker, strong=strong)
    return Cue(at, last, lemma, _shared(items, at, found), own=False, strong=strong)


# "The video shows a man [shouting]"
_PERCEIVED = frozenset(
    """
    show shows showed see sees saw seen hear hears heard capture captures captured catch caught film
    filmed record recorded
    """.split()
)


# "got *a memo [warning]*": the paper speaks, and not who got it
_RECEIVED = frozenset("received receives got obtained saw seen found circulated leaked".split())


def _subject_ahead(items: Items) -> Phrase | None:
    """Who acts in "Chanting “No pay,” *thousands* marched": the subject behind the first comma."""
    for place, item in enumerate(items[:-1]):
        ends = item.stopped if isinstance(item, Quoted) else item.lower == ","
        if ends and not isinstance(items[place + 1], Quoted) and place > 0:
            return noun_phrase_from(items, place + 1)
    return None


def _absolute(items: Items, subject: Phrase) -> bool:
    """“with Boswell [stating]”, but not "wrote to ministers [urging]"."""
    before = lower(items[subject.first - 1]) if subject.first else ","
    if lower(items[subject.first]) in ("one", "another"):
        return True
    paper = before in _RECEIVED and lower(items[subject.last]) in _READ_OUT
    return paper or before in ("with", ",", "and") or before in _PERCEIVED


def _capital(items: Items, at: int) -> bool:
    return at > 0 and isinstance(item := items[at], Token) and item.capital


def _may_invert(items: Items, at: int) -> bool:
    """“The mill will close, said the owner” – nothing but the comma can stand before."""
    after = items[at + 1] if at + 1 < len(items) else None
    if not isinstance(after, Token) or lower(items[at]) not in ("said", "says"):
        return False
    return (after.capital or after.lower in DETERMINERS) and subject_before(items, at) is None


def _object_pronoun(items: Items, phrase: Phrase) -> bool:
    alone = phrase.first == phrase.last
    return alone and lower(items[phrase.first]) in ("him", "her", "them", "me", "us", "it", "that")


def _heads_reduced(items: Items, at: int, word: str) -> bool:
    """“a man *told* by doctors”: a participle that has its agent after it."""
    if not word.endswith("ed") or at + 2 >= len(items) or lower(items[at + 1]) != "by":
        return False
    agent = items[at + 2]
    return isinstance(agent, Token) and agent.kind != "number"


_WONT = frozenset("like likes liked love loves loved used".split())
_PUT_TO = frozenset("ask tell inform remind request".split())


_QUOTED = frozenset("quoted quotes cited cites".split())


def _quotes_another(items: Items, at: int) -> int | None:
    """The verb of "the agency *quoted* the minister as saying": the minister speaks."""
    if at < 3 or lower(items[at]) != "saying" or lower(items[at - 1]) != "as":
        return None
    quote = _quoted_as(items, at)
    if quote is None or lower(items[quote + 1]) in ("by", "as") or quote == 0:
        return None
    before = lower(items[quote - 1])
    return None if before in _BE or before in ("be", "been", "being") else quote


def _quoted_as(items: Items, at: int) -> int | None:
    """The verb of "was quoted by the paper as [saying]"."""
    near = range(at - 1, max(-1, at - 12), -1)
    return next((place for place in near if lower(items[place]) in _QUOTED), None)


def _passive(items: Items, at: int, lemma: str, strong: bool) -> Cue:
    for place in range(at + 1, min(at + 12, len(items))):
        item: Item = items[place]
        if isinstance(item, Quoted):
            continue
        if item.lower in (",", "that", ";"):
            break
        if item.lower == "by":
            speaker = noun_phrase_from(items, place + 1)
            return Cue(at, at, lemma, speaker, "passive", passive=True, strong=strong)
    return Cue(at, at, lemma, None, "passive", passive=True, strong=False)


def _shared(items: Items, at: int, found: list[Cue]) -> Phrase | None:
    """The subject of an earlier verb: "She thanked them *and said*", "…, *adding*"."""
    for cue in reversed(found):
        if cue.speaker and cue.strong:
            return cue.speaker
    phrase = first_subject(items)
    return phrase if phrase and phrase.first < at else None
