"""Forms of verbs of saying that are nouns where they stand: “faces *charges* that it lied”."""

from pullquote.model.extraction.quotes.lines import lower
from pullquote.model.extraction.quotes.phrases import Items
from pullquote.model.language.marks import Quoted
from pullquote.model.language.small_words import AUXILIARIES, DETERMINERS, PREPOSITIONS

# Forms that are nouns as often as verbs.
NOUNS_TOO = frozenset(
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
# What is done with charges, claims, reports and fears: the plain forms, and the irregular ones.
_DONE_WITH = frozenset(
    """
    face settle bring brought investigate examine dismiss hear heard make made deny reject fight
    fought contest beat resolve consider avoid spark fuel raise stoke prompt trigger draw drew
    receive ignore rebut follow repeat dodge allay ease quell dispel quash confirm contain admit
    saw drop dropped feed fed gave give got get built build underpin underpinned led read drive
    drove
    """.split()
)
# What such nouns are said to be: "*federal* charges", "*fresh* claims".
_SORTS = frozenset(
    """
    federal criminal civil new fresh false recent past repeated multiple several further similar
    serious early unconfirmed credible persistent widespread public unproven baseless misleading
    earlier previous conflicting long-standing separate formal official related local initial
    """.split()
)
_SINGULARS = frozenset("news series gas lens bus yes his this its was as".split())


def is_plural_noun(items: Items, at: int) -> bool:
    """Whether a form in "s" is the plural of a noun here and no verb: what stands before tells.

    A verb in "s" needs one who speaks before it: neither a verb, nor a preposition, nor a plural.
    """
    word = lower(items[at])
    if word not in NOUNS_TOO or not word.endswith("s") or not at:
        return False
    place = at - 1
    while place and lower(items[place]) in _SORTS and lower(items[place - 1]) not in DETERMINERS:
        place -= 1
    before = items[place]
    if isinstance(before, Quoted) or before.kind != "word" or (before.capital and place):
        return False
    previous = before.lower
    if place < at - 1 and previous in PREPOSITIONS:
        return True
    if previous == "to" or (previous in AUXILIARIES and previous != "'s"):
        return True
    if previous in _DONE_WITH or (previous.endswith("ed") and place < at - 1):
        return True
    if previous.endswith("ing"):
        ahead = lower(items[place - 1]) if place else ","
        stem = previous.removesuffix("ing")
        done = stem in _DONE_WITH or stem + "e" in _DONE_WITH
        return done or ahead in AUXILIARIES or ahead in PREPOSITIONS or ahead == ","
    plural = previous.endswith("s") and not previous.endswith(("ss", "us", "is"))
    return plural and previous not in _SINGULARS and previous not in PREPOSITIONS
