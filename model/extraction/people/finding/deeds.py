"""What a word that stands alone does: people wed, weep and thank, firms have shares.

Only for names of one word: a full name needs no such proof. The weights are on the scale of
`beside`.
"""

from collections.abc import Sequence

from pullquote.model.extraction.people.words.lexicon import VERBS, lexicon
from pullquote.model.extraction.people.words.titles import KIN
from pullquote.model.language.speech import SPEECH
from pullquote.model.language.tokens import Token

_HUMAN = frozenset(
    """
    wept cried sobbed smiled grinned laughed nodded shrugged sighed winced frowned blushed yawned
    knelt slept awoke woke dreamed dreamt drank ate dined smoked limped swam waved bowed prayed
    preached danced sang hummed whistled applauded married wed divorced remarried courted
    enrolled graduated studied taught learned learnt matriculated emigrated immigrated
    starred painted sculpted composed conducted penned wrote co-wrote co-authored
    died drowned perished suffocated collapsed fainted recovered convalesced
    resigned retired abdicated testified pleaded confessed apologised apologized
    thanked hugged kissed greeted consoled befriended admired adored loved hated despised envied
    recalled joked quipped mused muttered whispered remarked lamented remembered remembers believes
    believed knew thought felt insisted conceded realised realized regretted understood
    preferred prefers enjoyed grew birdied bogeyed volleyed dribbled batted bowled
    homered singled doubled tripled pitched putted aced served double-faulted
    fled hid testifies writes sings paints teaches plays loves thinks knows remembers recalls
    jokes laughs smiles nods insists sits walks walked strode wandered rode drove flew
    """.split()
)
"""What people do and offices, teams and towns hardly ever."""

_SUFFERED = frozenset(
    """
    born buried arrested charged jailed imprisoned sentenced convicted acquitted hanged executed
    beheaded assassinated murdered shot stabbed kidnapped abducted detained deported extradited
    remanded hospitalised hospitalized diagnosed pronounced crowned knighted ordained baptised
    baptized canonised canonized elected re-elected appointed reappointed widowed orphaned raised
    educated married divorced engaged survived succeeded lured haunted angry furious happy unhappy
    sad pleased delighted upset devastated adamant unhurt unharmed drunk pregnant asleep awake
    afraid ashamed shocked stunned aged overjoyed heartbroken
    """.split()
)
"""What people are, and what is done to them: "was arrested"."""

_BE = frozenset("was is been be being were".split())

_PERSONAL = KIN | frozenset(
    """
    death arrest trial lawyer lawyers attorney attorneys barrister solicitor testimony resignation
    funeral birth birthday childhood career life lifetime marriage divorce conviction sentence
    acquittal assassination murder killing suicide autopsy body corpse coffin grave face eyes hair
    voice smile mind heart hands health illness cancer memoir memoirs autobiography biography
    biographer diary diaries letters novel novels poem poems poetry painting paintings music songs
    lyrics teachings writings sermons thesis symphony remarks speech apology confession ghost
    supporters critics fraud perjury bribery
    performance performances predecessor successor parents family boyhood youth widow home expenses
    """.split()
)
"""What only people have: "Duffy's *trial*"."""

_CORPORATE = frozenset(
    """
    shares stock shareholders investors profit profits revenue revenues sales earnings products
    customers clients subsidiary subsidiaries headquarters employees workforce fleet plant
    plants factory factories stores branches brand brands products economy exports imports
    government parliament president prime foreign capital border borders
    currency coast coastline north south east west northern southern eastern western central
    population largest biggest airport streets downtown suburbs citizens residents ruling
    police councils council university unit debt bonds quarterly annual board midfield defence
    defense goalkeeper striker fans pitch stadium squad citizens industrial constitution
    national supreme state top highest main nuclear chief
    """.split()
)
"""What firms, teams and countries have: "Tolva's *shares*"."""

_LABELS = frozenset(
    """
    shares stock officials official spokesman spokeswoman spokesperson police executives players
    player fans supporters striker defender goalkeeper midfielder batsman bowler residents
    employees workers customers users headquarters airport university residents authorities
    troops soldiers forces rebels fighters militants province district state county city town
    river lake island islands bay valley street road area region border coast side team squad
    manager coach captain players plant factory store stores branch unit subsidiary brand phone
    products product software group bank newspaper daily magazine agency website channel
    """.split()
)
"""Nouns that a firm, a team or a place stands before: "Tolva *shares*"."""

RULE = frozenset("regime dictatorship presidency".split())
"""What is called by its ruler: "the Tolva *regime*"."""

RULED = frozenset("government administration presidency campaign cabinet era family".split())
"""The same where the word is known as a surname: towns have governments too."""

_OWN = frozenset("his her himself herself he she".split())
_SPANS = 12
"""Words behind a subject within which "his" and "her" are about it."""
_CLOSED = frozenset("”’\"'")
_SPOKEN = frozenset("say tell add recall joke".split())


def deeds(tokens: Sequence[Token], first: int, last: int, begin: int, stop: int) -> float:
    """What the surroundings of a lone word in the sentence `begin`..`stop` tell, for or against."""
    if last >= stop:
        return 0.0
    token = tokens[last]
    word = token.lower
    if token.possessive:
        return _owned(tokens, last + 1, stop)
    if token.kind == "word" and word in _LABELS and word not in SPEECH:
        return -2.5
    if word in RULE and first > begin and tokens[first - 1].lower == "the":
        return 3.2
    score = 0.0
    if word in RULED and first > begin and tokens[first - 1].lower == "the":
        known = tokens[first].lower
        return 1.0 if known in lexicon().surnames and known not in lexicon().towns else -1.5
    if word in _HUMAN:
        score += 2.2
    elif word in _BE and last + 1 < stop:
        at = last + 1 + (tokens[last + 1].lower in ("not", "also", "been", "later", "then"))
        if at < stop and tokens[at].lower in _SUFFERED:
            score += 2.0
    elif word.endswith("ed") and token.text.islower() and word not in SPEECH and word not in VERBS:
        score += 0.5
    if SPEECH.get(word, "") in _SPOKEN and _quotes(tokens, first, begin):
        score += 1.0  # firms have spokesmen for that
    if token.text.islower() and (
        word in SPEECH or word.endswith("ed") or word in _HUMAN or word in _BE
    ):
        score += _owns_up(tokens, last + 1, stop)
    return score


def _owned(tokens: Sequence[Token], at: int, stop: int) -> float:
    """What belongs to it, an adjective or two between."""
    for place in range(at, min(at + 3, stop)):
        word = tokens[place].lower
        if tokens[place].kind != "word":
            break
        if word in _CORPORATE:
            return -2.0
        if word in _PERSONAL:
            return 0.8 if word in KIN or word in ("lawyer", "lawyers", "death") else 2.2
    return 0.0


def _quotes(tokens: Sequence[Token], first: int, begin: int) -> bool:
    """Whether a quotation has just been closed: “No,” Tolva said."""
    return first > begin and tokens[first - 1].text in _CLOSED


def _owns_up(tokens: Sequence[Token], at: int, stop: int) -> float:
    """Whether "his", "her" or "himself" behind the verb can only be about the subject."""
    for place in range(at, min(at + _SPANS, stop)):
        token = tokens[place]
        if token.lower in _OWN:
            return 1.2
        if token.capital or token.text in ("“", '"', ";", ".", ":"):
            break
    return 0.0
