"""Which words tell that somebody speaks: verbs of saying, and verbs that may do as much."""

from pullquote.model.extraction.quotes.lines import adverb, lower
from pullquote.model.extraction.quotes.noun_forms import NOUNS_TOO, is_plural_noun
from pullquote.model.extraction.quotes.phrases import STANDING, Items
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    looks_finite,
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
    chant chants chanted chanting / sing sang sings / text texted / tout touts touted /
    see sees saw / rule rules ruled / find finds found / bemoan bemoaned / relate related /
    gush gushed /
    deem deems deemed / ridicule ridiculed / rail railed / defend defends defended / warn /
    view views viewed / regard regards regarded / portray portrayed / compare compared /
    acknowledge / recommend / praise / ask / wonder wondered wonders wondering / blog blogged /
    reveal / interject interjected / chime chimed / opine / respond / urge / insist / plead /
    refer refers referred referring / remember remembers remembered / boast / brag bragged brags /
    mean / think / appeal appeals appealed appealing / accept accepts accepted accepting /
    reckon reckons reckoned reckoning / brag brags bragged bragging
    """.split("/")
    for form in row.split()
}

DENIALS: dict[str, str] = {
    form: row.split()[0]
    for row in """
    deny denies denied denying / reject rejects rejected rejecting / refute refutes refuted refuting
    / dispute disputes disputed disputing / dismiss dismisses dismissed dismissing / rebut rebuts
    rebutted rebutting / contest contests contested contesting / discount discounts discounted
    discounting / rubbish rubbishes rubbished rubbishing / disavow disavows disavowed disavowing /
    disown disowns disowned disowning / repudiate repudiates repudiated repudiating / scotch
    scotches scotched scotching / disbelieve disbelieves disbelieved / doubt doubts doubted doubting
    """.split("/")
    for form in row.split()
}
"""Verbs that say that something is not so, in all forms → the base form."""

FORMAL: dict[str, str] = {
    form: row.split()[0]
    for row in """
    submit submits submitted submitting / aver avers averred averring / depose deposes deposed
    deposing / hold holds held / attest attests attested attesting / certify certifies certified /
    stipulate stipulates stipulated / decree decrees decreed / pray prays prayed / posit posits
    posited / postulate postulates postulated / surmise surmises surmised / forecast forecasts /
    speculate speculates speculated speculating / intimate intimates intimated / venture ventures
    ventured / profess professes professed / clarify clarifies clarified clarifying / underline
    underlines underlined underlining / underscore underscores underscored underscoring / highlight
    highlights highlighted highlighting / enthuse enthuses enthused / fume fumes fumed / grumble
    grumbles grumbled / moan moans moaned / fret frets fretted / marvel marvels marvelled
    """.split("/")
    for form in row.split()
}
"""Verbs of courts, parliaments and markets that tell of speech when "that" follows."""

# Remarks that give way to a verb of saying before them: *said* they had shown “no will”.
VAGUE = frozenset(
    "show find see feel believe consider read view regard mean think start begin go offer".split()
)
_CLAUSE_AHEAD = frozenset("that he she it they there we i the a an , :".split())


def says(items: Items, at: int) -> bool:
    """Whether the word at `at` is a verb of saying here, and not a noun of the same form."""
    item = items[at]
    word = lower(item)
    if word not in SPEECH and word not in REMARKS:
        formal = word in FORMAL and _leads_to_that(items, at)
        return formal or _beside_quotation(items, at)
    if at and isinstance(item, Token) and item.capital:
        return False
    following = items[at + 1] if at + 1 < len(items) else None
    if at == 0:
        named = isinstance(following, Token) and following.capital
        return word.endswith("ing") or (named and word in _FIRST)
    before = items[at - 1]
    if isinstance(before, Quoted):  # rejected as “fantasy” *claims* that
        return not (word in NOUNS_TOO and at > 1 and lower(items[at - 2]) == "as")
    previous = before.lower
    if previous in DETERMINERS and not (previous in STANDING and word not in NOUNS_TOO):
        return False
    if previous == "'s" or (governs(items, at - 1) and previous != "to"):
        if word in ("said", "says"):
            return True  # Lee of Gilmour's said
        owned = previous == "'s" and word in NOUNS_TOO and lower(items[at - 2]) not in _BEFORE_VERB
        return word.endswith("ing") and not owned
    if word in _WITH_CLAUSE:
        return isinstance(following, Token) and following.lower in _CLAUSE_AHEAD
    if is_plural_noun(items, at):
        return False
    if word not in NOUNS_TOO or previous in _BEFORE_VERB or previous in AUXILIARIES:
        return True
    done = previous in DENIALS or (previous.endswith("ed") and not before.capital)
    if word.endswith("s") and done:
        return False  # "rejected *claims* that it was late"
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


def _leads_to_that(items: Items, at: int) -> bool:
    """“submitted *that* he paid”, “averred in its plea *that*”, but not “submitted that report”."""
    item = items[at]
    determined = at > 0 and lower(items[at - 1]) in DETERMINERS
    if determined or (isinstance(item, Token) and item.capital):
        return False
    for place in range(at + 1, min(at + 8, len(items) - 1)):
        one = items[place]
        if isinstance(one, Quoted) or one.kind == "mark":
            return False
        if one.lower == "that":
            behind = items[place + 1]
            if isinstance(behind, Quoted):
                return True
            after = lower(items[place + 2]) if place + 2 < len(items) else ","
            clause = any(looks_finite(lower(rest)) for rest in items[place + 1 : place + 20])
            return clause and after not in _BEHIND_NOUN
        if place == at + 1 and one.lower not in PREPOSITIONS | TIME_WORDS and not adverb(one):
            return False
    return False


_BEHIND_NOUN = (PREPOSITIONS | SUBORDINATORS | COORDINATORS | {",", "."}) - {"that", "what"}


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
    return SPEECH.get(word) or REMARKS.get(word) or DENIALS.get(word) or FORMAL.get(word) or word


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
_WITH_CLAUSE = frozenset("maintain maintains maintained maintaining".split())
