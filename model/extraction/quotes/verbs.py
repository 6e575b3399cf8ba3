"""Which words tell that somebody speaks: verbs of saying, and verbs that may do as much."""

from pullquote.model.extraction.quotes.lines import adverb, lower
from pullquote.model.extraction.quotes.phrases import STANDING, Items
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
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
    refer refers referred referring / remember remembers remembered / boast / brag bragged brags /
    mean / think / appeal appeals appealed appealing / accept accepts accepted accepting
    """.split("/")
    for form in row.split()
}

# Remarks that give way to a verb of saying before them: *said* they had shown “no will”.
VAGUE = frozenset(
    "show find see feel believe consider read view regard mean think start begin go offer".split()
)
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
_CLAUSE_AHEAD = frozenset("that he she it they there we i the a an , :".split())


def says(items: Items, at: int) -> bool:
    """Whether the word at `at` is a verb of saying here, and not a noun of the same form."""
    item = items[at]
    word = lower(item)
    if word not in SPEECH and word not in REMARKS:
        return _beside_quotation(items, at)
    if at and isinstance(item, Token) and item.capital:
        return False
    following = items[at + 1] if at + 1 < len(items) else None
    if at == 0:
        named = isinstance(following, Token) and following.capital
        return word.endswith("ing") or (named and word in _FIRST)
    before = items[at - 1]
    if isinstance(before, Quoted):
        return True
    previous = before.lower
    if previous in DETERMINERS and not (previous in STANDING and word not in _NOUNS_TOO):
        return False
    if previous == "'s" or (governs(items, at - 1) and previous != "to"):
        if word in ("said", "says"):
            return True  # Lee of Gilmour's said
        owned = previous == "'s" and word in _NOUNS_TOO and lower(items[at - 2]) not in _BEFORE_VERB
        return word.endswith("ing") and not owned
    if word in _WITH_CLAUSE:
        return isinstance(following, Token) and following.lower in _CLAUSE_AHEAD
    if word not in _NOUNS_TOO or previous in _BEFORE_VERB or previous in AUXILIARIES:
        return True
    if adverb(before):
        return True
    if before.capital and at > 1:
        return following is None or lower(following) not in AUXILIARIES
    if word == lemma_of(word) and any(lower(one) in _ONE for one in items[max(0, at - 4) : at]):
        return False  # "an earnings call"
    if word == lemma_of(word) and not previous.endswith("s"):
        return previous in ("people", "police", "women", "men")  # "a blog post"
    return isinstance(following, Quoted) or (
        following is not None and following.lower in _CLAUSE_AHEAD
    )


def governs(items: Items, at: int) -> bool:
    """Whether a preposition at `at` governs what follows it.

    Not in "the Department for Levelling Up says", nor in "the crowd outside chanted".
    """
    item = items[at]
    if lower(item) not in PREPOSITIONS or isinstance(item, Quoted):
        return False
    if item.capital and at > 0:
        return False
    finite = at + 1 < len(items) and lower(items[at + 1]).endswith(("ed", "said", "sang"))
    return not (at > 0 and item.lower in _PLACES and finite)


_PLACES = frozenset("outside inside below above behind around within opposite".split())
_ONE = frozenset("a an each every this".split())


def lemma_of(word: str) -> str:
    """The base form; a verb in no table stands for itself."""
    return SPEECH.get(word) or REMARKS.get(word) or word


# "shot back", "put in", "spoke up"
_WITH_PARTICLE = frozenset("shot shoots hit hits cut cuts put puts spoke speaks spat came".split())
_PARTICLES = frozenset("back in out up on".split())
_NEVER = PREPOSITIONS | AUXILIARIES | TIME_WORDS


def _beside_quotation(items: Items, at: int) -> bool:
    """“It's over,” *grins* Baptiste; “It's over,” she *beams*.: any verb can tell of speech."""
    item = items[at]
    if at == 0 or isinstance(item, Quoted) or item.capital:
        return False
    word = item.lower
    if not word.isalpha() or word in _NEVER:
        return False
    before = items[at - 1]
    following = items[at + 1] if at + 1 < len(items) else None
    if word in _WITH_PARTICLE:
        if following is None or lower(following) not in _PARTICLES:
            return False
    elif not word.endswith(("s", "ed")) or len(word) < 5:
        return False
    if isinstance(before, Quoted):
        named = isinstance(following, Token) and (
            following.capital or following.lower in ("the", "a", "an", "his", "her", "one")
        )
        return before.stopped and named
    ends = following is None or (isinstance(following, Token) and following.kind == "mark")
    if following and not ends and lower(following) not in _PARTICLES:
        return False
    return _subject_behind_quotation(items, at)


def _subject_behind_quotation(items: Items, at: int) -> bool:
    """Whether all that stands between a closed quotation and the verb can be who spoke."""
    place = at - 1
    while place > 0 and at - place < 7 and isinstance(one := items[place], Token):
        if one.kind != "word" or (one.lower in _NEVER and not one.capital):
            break
        place -= 1
    quotation, last = items[place], items[at - 1]
    if place == at - 1 or not (isinstance(quotation, Quoted) and quotation.stopped):
        return False
    if at - place == 2 and lower(last) in ("he", "she", "they"):
        return True
    first = items[place + 1]
    named = isinstance(last, Token) and last.capital
    return named or lower(first) in ("the", "a", "an", "his", "her", "one", "another")


# Said Smith: “…”
_FIRST = frozenset("said says adds added asked asks".split())
_BEFORE_VERB = SUBJECT_PRONOUNS | frozenset("to , ) and but".split())
# "maintained that", but not "maintained contact".
_WITH_CLAUSE = frozenset("maintain maintains maintained maintaining hold holds held".split())
