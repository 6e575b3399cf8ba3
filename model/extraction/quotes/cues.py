"""Finding what says that somebody said something: verbs, "according to", "in her words"."""

from dataclasses import dataclass

from pullquote.model.article import SpeakerHow
from pullquote.model.extraction.quotes.lines import Item, adverb, lower
from pullquote.model.extraction.quotes.marks import Quoted
from pullquote.model.extraction.quotes.phrases import Items, Phrase, noun_phrase_from
from pullquote.model.extraction.quotes.subjects import first_subject, subject_after, subject_before
from pullquote.model.language.clauses import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

# Verbs that carry a quoted fragment but no clause of their own: she *hailed* “a new era”.
REMARKS: dict[str, str] = {
    form: row.split()[0]
    for row in """
    dub dubs dubbed dubbing / brand brands branded branding / label labels labelled labeled /
    term terms termed / hail hails hailed hailing / slam slams slammed slamming /
    blast blasts blasted blasting / decry decries decried decrying / lambast lambasts lambasted /
    characterize characterizes characterized characterizing / characterise characterises
    characterised / blame blames blamed blaming / cite cites cited citing / slate slates slated /
    condemn condemns condemned condemning / welcome welcomes welcomed welcoming /
    continue continues continued continuing / begin began / recite recites recited /
    apologise apologised apologises / apologize apologized apologizes / fear fears feared /
    post posts posted posting / reason reasons reasoned reasoning / theorize theorized /
    laugh laughs laughed / sigh sighs sighed / snap snapped / cry cried / joke joked /
    smile smiled / offer offered offers / go goes went / start started / read reads /
    feel feels felt / believe believes believed / consider considers considered / call /
    show shows showed shown / demand demands demanded demanding / threaten threatened threatens /
    chant chants chanted chanting / sing sang sings / text texted / tout touts touted / see sees saw
    rule rules ruled / find finds found / bemoan bemoaned / relate related / gush gushed /
    deem deems deemed / ridicule ridiculed / rail railed / defend defends defended / warn /
    view views viewed / regard regards regarded / portray portrayed / compare compared /
    acknowledge / recommend / praise / ask / wonder wondered wonders wondering / blog blogged /
    reveal / interject interjected / chime chimed / opine / respond / urge / insist / plead /
    refer refers referred referring / boast / brag bragged brags / mean / think
    """.split("/")
    for form in row.split()
}

# Forms that are nouns as often as verbs.
_NOUNS_TOO = frozenset(
    """
    answer answers boast call calls charge charges claim claims comment comments complaint detail
    details estimate estimates hint hints joke jokes mention mentions note notes object objects
    point points praise promise promises protest protests quote quotes remark remarks reply replies
    report reports request requests shout shouts signal signals state states voice voices warning
    saying reading writing proposal tweet tweets proposes whisper urge plead repeat brand brands
    label labels term terms blast blasts slate post posts reason reasons show shows demand demands
    view views start offer offers rule rules fear fears text finding sing welcome blame cry laugh
    sigh smile snap go see compare
    """.split()
)
_BE = frozenset("am is are was were be been being 's 're gets got".split())
_CLAUSE_AHEAD = frozenset("that he she it they there we i the a an , :".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign of speech: items `first`..`last` of a line, and who is meant to speak."""

    first: int
    last: int
    lemma: str
    speaker: Phrase | None
    how: SpeakerHow = "same-sentence"
    own: bool = True
    """Whether the speaker stands right beside it and is not taken over from the words before."""
    inverted: bool = False
    passive: bool = False
    strong: bool = True
    """A verb of saying proper, not one that only may report."""
    infinitive: bool = False

    @property
    def begins(self) -> int:
        """The first item of the reporting clause."""
        if self.own and self.speaker and self.speaker.first < self.first:
            return self.speaker.first
        return self.first

    @property
    def ends(self) -> int:
        """The last item of the reporting clause."""
        if self.speaker and self.speaker.first > self.last:
            return (self.speaker.apposed or self.speaker).last
        return self.last


def find_cues(items: Items) -> list[Cue]:
    """All cues of a line, in order."""
    found: list[Cue] = []
    for at, item in enumerate(items):
        if isinstance(item, Quoted) or item.kind != "word":
            continue
        word = item.lower
        if word == "according" and at + 1 < len(items) and lower(items[at + 1]) == "to":
            speaker = noun_phrase_from(items, at + 2)
            found.append(Cue(at, at + 1, "according to", speaker, "according-to"))
        elif word == "words" and (cue := _in_words(items, at)):
            found.append(cue)
        elif (word in SPEECH or word in REMARKS) and _is_verb(items, at):
            cue = _verb(items, at, found)
            if cue:
                found.append(cue)
    return found


def _is_verb(items: Items, at: int) -> bool:
    item = items[at]
    if at and isinstance(item, Token) and item.capital:
        return False
    word = lower(item)
    before = items[at - 1] if at else None
    if before is None:
        return word.endswith("ing")
    if isinstance(before, Quoted):
        return True
    previous = before.lower
    if previous in DETERMINERS and previous not in ("both", "all", "many", "some", "others"):
        return False
    if previous in ("'s", "’s", "s'") and not word.endswith("ing"):
        return False
    if previous in PREPOSITIONS:
        return word.endswith("ing")
    if word in _WITH_CLAUSE:
        following = items[at + 1] if at + 1 < len(items) else None
        return isinstance(following, Token) and following.lower in _CLAUSE_AHEAD
    if word not in _NOUNS_TOO:
        return True
    if previous in _BEFORE_VERB or previous in AUXILIARIES or adverb(before):
        return True
    following = items[at + 1] if at + 1 < len(items) else None
    if before.capital and at > 1:
        return lower(following) not in AUXILIARIES if following else True
    if word == (SPEECH.get(word) or REMARKS.get(word)) and not previous.endswith("s"):
        return previous in ("people", "police", "women", "men")  # "a blog post"
    return isinstance(following, Quoted) or (
        following is not None and following.lower in _CLAUSE_AHEAD
    )


_BEFORE_VERB = SUBJECT_PRONOUNS | frozenset("to , ) and but".split())
# "maintained that", but not "maintained contact".
_WITH_CLAUSE = frozenset("maintain maintains maintained maintaining hold holds held".split())


def _verb(items: Items, at: int, found: list[Cue]) -> Cue | None:
    word = lower(items[at])
    lemma = SPEECH.get(word) or REMARKS[word]
    strong = word in SPEECH
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
    before = at - 1
    while before >= 0 and adverb(items[before]):
        before -= 1
    previous = lower(items[before]) if before >= 0 else ""
    put_to = lemma in _PUT_TO and previous in ("when", "if", "once", "as", "until")
    was = previous in _BE and not word.endswith("ing")
    if was or put_to or _heads_reduced(items, at, word):
        return _passive(items, at, lemma, strong)
    if previous == "as" and word == "saying" and (quote := _quoted_as(items, at)):
        return Cue(at, last, lemma, subject_before(items, quote), how="passive")
    if previous == "to" or previous in PREPOSITIONS:
        return Cue(
            at, last, lemma, _shared(items, at, found), own=False, strong=strong, infinitive=True
        )
    participle = word.endswith("ing")
    if (before >= 0 and isinstance(items[before], Quoted)) or (
        previous == "," and _may_invert(items, at)
    ):
        speaker = None if participle else subject_after(items, last)
        if speaker and not _object_pronoun(items, speaker):
            return Cue(at, last, lemma, speaker, inverted=True, strong=strong)
    speaker = None
    if not participle or previous not in (",", "and", ""):
        speaker = subject_before(items, at)
        if participle and speaker and not _absolute(items, speaker):
            speaker = None
    if speaker:
        return Cue(at, last, lemma, speaker, strong=strong)
    return Cue(at, last, lemma, _shared(items, at, found), own=False, strong=strong)


def _absolute(items: Items, subject: Phrase) -> bool:
    """“with Boswell [stating]”, but not "wrote to ministers [urging]"."""
    before = lower(items[subject.first - 1]) if subject.first else ","
    return before in ("with", ",", "and") or lower(items[subject.first]) in ("one", "another")


def _may_invert(items: Items, at: int) -> bool:
    """“The mill will close, said the owner” – nothing but the comma can stand before."""
    after = items[at + 1] if at + 1 < len(items) else None
    if not isinstance(after, Token) or lower(items[at]) not in ("said", "says"):
        return False
    return (after.capital or after.lower in DETERMINERS) and subject_before(items, at) is None


def _object_pronoun(items: Items, phrase: Phrase) -> bool:
    return lower(items[phrase.first]) in ("him", "her", "them", "me", "us", "it", "that")


def _heads_reduced(items: Items, at: int, word: str) -> bool:
    """“a man *told* by doctors”: a participle that has its agent after it."""
    if not word.endswith("ed") or at + 2 >= len(items) or lower(items[at + 1]) != "by":
        return False
    agent = items[at + 2]
    return isinstance(agent, Token) and agent.kind != "number"


_PUT_TO = frozenset("ask tell inform remind request".split())


def _quoted_as(items: Items, at: int) -> int | None:
    """The verb of "was quoted by the paper as [saying]"."""
    near = range(at - 1, max(-1, at - 12), -1)
    return next((place for place in near if lower(items[place]) in ("quoted", "cited")), None)


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


def _in_words(items: Items, at: int) -> Cue | None:
    """“in her words”, “in the words of Ann Lee”."""
    if at + 2 < len(items) and lower(items[at + 1]) == "of":
        speaker = noun_phrase_from(items, at + 2)
        return Cue(max(0, at - 2), at + 1, "words", speaker, "according-to") if speaker else None
    begin = at - 1
    if begin > 0 and lower(items[begin]) == "own":
        begin -= 1
    if begin < 1:
        return None
    if lower(items[begin]) in ("his", "her", "their"):
        if lower(items[begin - 1]) == "in":
            return Cue(begin - 1, at, "words", Phrase(begin, begin), "pronoun")
        return None
    if lower(items[begin]) == "'s":
        first = begin - 1
        while first > 0 and lower(items[first - 1]) != "in" and begin - first < 6:
            first -= 1
        if lower(items[first - 1]) == "in":
            return Cue(first - 1, at, "words", Phrase(first, begin - 1), "according-to")
    return None


def starts_clause(item: Item) -> bool:
    """Whether a word joins a new clause to the one before."""
    return lower(item) in COORDINATORS
