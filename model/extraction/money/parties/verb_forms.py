"""The forms of verbs, known and unknown, and the nouns that look like them."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from pullquote.model.extraction.money.parties.frames import FRAMES
from pullquote.model.extraction.money.parties.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUALIFIES,
    RELATIVES,
    SUBORDINATORS,
    TIME_INSIDE,
    TIME_LEADS,
    TIME_UNITS,
)
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.verbs import NOT_VERBS

Form = Literal["base", "s", "past", "part", "ing"]


class Verb(NamedTuple):
    """A word read as a form of a verb; "past" may also be its participle."""

    lemma: str
    form: Form


PAST_TOO = frozenset("cost cut set put bid hit let bet cast split spread quit".split())
"""Verbs whose base is their past and their participle too."""

_IRREGULAR = """
    be is was been being|give gives gave given giving|pay pays paid paid paying|spend spends spent
    spent spending|get gets got gotten getting|buy buys bought bought buying|sell sells sold sold
    selling|lend lends lent lent lending|win wins won won winning|take takes took taken taking|make
    makes made made making|lose loses lost lost losing|steal steals stole stolen stealing|send sends
    sent sent sending|leave leaves left left leaving|set sets set set setting|put puts put put
    putting|cut cuts cut cut cutting|cost costs cost cost costing|bid bids bid bid bidding|seek
    seeks sought sought seeking|find finds found found finding|hold holds held held holding|have has
    had had having|rise rises rose risen rising|fall falls fell fallen falling|grow grows grew grown
    growing|go goes went gone going|come comes came come coming|run runs ran run running|stand
    stands stood stood standing|draw draws drew drawn drawing|bring brings brought brought
    bringing|sink sinks sank sunk sinking|blow blows blew blown blowing|write writes wrote written
    writing|slip slips slipped slipped slipping|hit hits hit hit hitting|bet bets bet bet
    betting|lease leases leased leased leasing|let lets let let letting|keep keeps kept kept
    keeping|lay lays laid laid laying|shrink shrinks shrank shrunk shrinking|swell swells swelled
    swollen swelling|say says said said saying|tell tells told told telling|see sees saw seen
    seeing|know knows knew known knowing|think thinks thought thought thinking|begin begins began
    begun beginning|become becomes became become becoming|meet meets met met meeting|lead leads led
    led leading|build builds built built building|strike strikes struck struck striking|throw throws
    threw thrown throwing|break breaks broke broken breaking|catch catches caught caught
    catching|fly flies flew flown flying|hear hears heard heard hearing|read reads read read
    reading|show shows showed shown showing|shut shuts shut shut shutting|speak speaks spoke spoken
    speaking|swear swears swore sworn swearing|drive drives drove driven driving|eat eats ate eaten
    eating|beat beats beat beaten beating|bear bears bore borne bearing|feel feels felt felt
    feeling|fight fights fought fought fighting|flee flees fled fled fleeing|forgive forgives
    forgave forgiven forgiving|forgo forgoes forwent forgone forgoing|hang hangs hung hung
    hanging|hide hides hid hidden hiding|quit quits quit quit quitting|ride rides rode ridden
    riding|shoot shoots shot shot shooting|sit sits sat sat sitting|sleep sleeps slept slept
    sleeping|split splits split split splitting|spread spreads spread spread spreading|teach teaches
    taught taught teaching|wear wears wore worn wearing|withdraw withdraws withdrew withdrawn
    withdrawing|undergo undergoes underwent undergone undergoing|overpay overpays overpaid overpaid
    overpaying|repay repays repaid repaid repaying|resell resells resold resold reselling|rebuild
    rebuilds rebuilt rebuilt rebuilding|cast casts cast cast casting|choose chooses chose chosen
    choosing|dig digs dug dug digging|plunge plunges plunged plunged plunging|understand understands
    understood understood understanding|seem seems seemed seemed seeming|plead pleads pleaded
    pleaded pleading|shed sheds shed shed shedding|slide slides slid slid sliding|spin spins spun
    spun spinning|upset upsets upset upset upsetting|wed weds wed wed wedding|deal deals dealt dealt
    dealing|mean means meant meant meaning|misspend misspends misspent misspent misspending|
    overspend overspends overspent overspent overspending|wind winds wound wound winding|net nets
    netted netted netting|sue sues sued sued suing|owe owes owed owed owing|ok oks okayed okayed
    okaying|bail bails bailed bailed bailing|tear tears tore torn tearing|freeze freezes froze
    frozen freezing|forget forgets forgot forgotten forgetting|shake shakes shook shaken shaking|
    wake wakes woke woken waking|sweep sweeps swept swept sweeping|feed feeds fed fed feeding|
    sting stings stung stung stinging|stick sticks stuck stuck sticking|outspend outspends
    outspent outspent outspending|oversee oversees oversaw overseen overseeing|weep weeps
    wept wept weeping
"""
_REGULAR = """
    ask want need expect plan agree vow promise intend hope try refuse decide order force require
    help allow enable use start continue happen work live die kill arrest charge join serve close
    open move walk turn stop play call visit travel retire resign step file launch create produce
    hire name appoint elect vote remain stay return finish end consider believe propose recommend
    threaten attempt manage offer accept reject approve announce complete develop face follow talk
    look watch wait arrive enter attack bomb protest march marry raise lower reduce increase double
    triple halve boost lift trim slash hike push settle resolve manage help convict sentence jail
    accuse indict find clear acquit plead admit apologise apologize sign own control carry pull pick
    drop wipe add include cover own opt pass review oppose support urge warn suspend replace
    succeed train study reach figure prompt rebuild repair fix restore renovate install improve
    expand hand operate stack tell contain represent amount equal hop let consist belong depend
    persuade instruct oblige compel permit encourage invite press pressure remove separate mend
    scrap lodge question cause
"""
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]|(?:trans|re|con|de)fer|.*mit|allot|acquit")


def _inflect(lemma: str) -> list[str]:
    """The base, -s, past, participle and -ing of a regular verb."""
    stem, tail = lemma, "ed"
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        past = lemma[:-1] + "ied"
        return [lemma, lemma[:-1] + "ies", past, past, lemma + "ing"]
    if _DOUBLED.fullmatch(lemma):
        stem = lemma + lemma[-1]
    ends = "es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return [lemma, lemma + ends, stem + tail, stem + tail, stem + "ing"]


_FORMS: tuple[Form, ...] = ("base", "s", "past", "part", "ing")


def _verbs() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    irregular = {row.split()[0]: row.split() for row in _IRREGULAR.split("|")}
    lemmas = {name.split()[0] for name in FRAMES} | set(SPEECH.values()) | set(_REGULAR.split())
    for lemma in sorted(lemmas | set(irregular)):
        for form, word in zip(_FORMS, irregular.get(lemma) or _inflect(lemma), strict=True):
            if form == "base" and word in PREPOSITIONS:
                continue  # "a farmer near Hull"
            found.setdefault(word, Verb(lemma, form))
            if lemma.endswith("el") or lemma in ("total", "sign up"):  # "funnelled", "totalled"
                found.setdefault(word.replace("led", "lled").replace("ling", "lling"),
                                 Verb(lemma, form))  # fmt: skip
    return found


VERBS = _verbs()
NOUNS_TOO = frozenset(
    """
    bid bids offer offers fund funds budget budgets award awards claim claims charge charges cost
    costs find finds transfer transfers purchase purchases release releases grant grants pledge
    pledges save saves fine fines run runs rent rents bill bills price prices pay loan loans total
    totals average hand hands start starts set sets cut cuts rise rises fall falls gain gains drop
    drops deal deals call calls report reports need needs demand demands plan plans hope hopes order
    orders use uses work works live lives close open move moves walk turn turns stop stops play
    plays file files name names vote votes return returns end ends increase increases boost hike
    hikes lift push share shares lease leases settlement sign signs sport sports bet bets back
    finance finances order contract contracts split splits value values spread collect balance
    estimate estimates forecast forecasts show shows look looks watch attack attacks protest
    protests
    invoices pump pumps deposit deposits cause causes march face faces
    visit visits talk talks help study review train trains repair repairs
    support sentence jail attempt launch spend spends invoice tax taxes levy levies waste slip slips
    sink cap caps blow net wire wires check checks double retail market markets cover covers credit
    credits debit trade trades advance advances refund refunds reward rewards reserve reserves
    reach profit profits swap swaps lead leads drive drives ride strike strikes break breaks throw
    shed sheds wind read quote quotes state states comment comments answer answers request requests
    address mention note notes figure figures question questions control controls step steps add
    pass fix hit hits train like project projects import imports export exports estimate salvage
    stake stakes subsidy subsidies bail bails contribution interest interests document estimate ok
    signal voice detail details object objects point points advise remark remarks attribute crop
    bribe bribes supply supplies issue issues yield yields
    draw draws land pocket pockets bank banks house houses shell post posts record records
    book books cash press pressure invite permit permits track tracks trace traces tear tears shake
    wake sweep feed sting stick sticks
    """.split()
)
"""Verbs in whose base or -s a noun hides as well; what stands around decides."""

NOUNS_IN_ING = frozenset(
    """
    parking funding spending building training housing lending trading meeting hearing opening
    marketing advertising clothing heating lighting planning policing shopping counselling catering
    wedding painting king thing morning evening spring string ring wing sterling shilling
    including regarding following farming banking mining shipping dressing
    """.split()
)


@lru_cache(maxsize=10_000)
def unknown_form(word: str) -> Verb | None:
    """A form of a verb that no table has, by its ending."""
    if word[-2:] == "ed" and len(word) > 4 and word not in NOT_VERBS:
        return Verb(word, "past")
    if word[-3:] == "ing" and len(word) > 5 and word not in NOUNS_IN_ING:
        return Verb(word, "ing")
    return None


_TOLD = (
    PREPOSITIONS
    | DETERMINERS
    | PRONOUNS
    | RELATIVES
    | CONJUNCTIONS
    | SUBORDINATORS
    | AUXILIARIES
    | ADVERBS
    | QUALIFIES
    | TIME_UNITS
    | CALENDAR
    | TIME_LEADS
    | TIME_INSIDE
    | frozenset("such tonight later earlier mid".split())
)


@lru_cache(maxsize=20_000)
def is_plain(word: str) -> bool:
    """Whether a small-lettered word can be nothing but part of a noun phrase."""
    if word in _TOLD or word in VERBS or not word.isalpha():
        return False
    return word[-2:] not in ("ed", "ly") and word[-3:] != "ing"
