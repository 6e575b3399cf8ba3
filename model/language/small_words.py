"""The small words of English that tell clauses and noun phrases apart without a parser."""

from pullquote.model.language.calendar import MONTHS as MONTH_NAMES

DETERMINERS = frozenset(
    """
    a an the this that these those my your his her its our their some any another each every no
    one two three four five six seven eight nine ten several many most few both
    """.split()
)
SUBJECT_PRONOUNS = frozenset("i you he she it we they who".split())
PREPOSITIONS = frozenset(
    """
    about above across after against along amid among around as at before behind below beneath
    beside besides between beyond by concerning despite down during except following for from in
    inside into like near of off on onto out outside over past regarding since through throughout
    to toward towards under until up upon via with within without
    """.split()
)
AUXILIARIES = frozenset(
    """
    am is are was were be been being has have had having do does did will would shall should can
    could may might must ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't
    didn't won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't
    's 'd 'll 've 're 'm
    """.split()
)
SUBORDINATORS = frozenset(
    """
    that which who whom whose when where why how whether if because although though while whilst
    as since unless until before after than so what whatever whoever
    """.split()
)
COORDINATORS = frozenset("and but or nor yet".split())
RELATIVES = frozenset("who whom whose which that where".split())
ADVERBS = frozenset(
    """
    also later then still again once often always never now soon earlier afterwards afterward just
    only even simply already recently subsequently publicly privately reportedly repeatedly
    meanwhile however moreover furthermore today yesterday tonight instead since long ago further
    thus therefore first finally all both themselves himself herself itself not there here too
    ever rather perhaps indeed quickly famously bluntly not
    """.split()
)
TIME_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs.
    fri. sat. sun. january february march april may june july august september october november
    december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tonight
    tomorrow last next this week month year night morning afternoon evening weekend earlier late
    early later spring summer autumn fall winter day days weeks months years ago time o'clock a.m.
    p.m. am pm midday noon midnight
    """.split()
)
MONTHS = frozenset(month.lower() for month in MONTH_NAMES)

# Past and present forms that carry a clause and look like nothing else.
_COMMON_FINITE = frozenset(
    """
    became began begins brought broke built bought came chose comes cost costs did does drew drove
    fell felt fled flew found gave gets gives goes got grew had has heard held kept knew knows laid
    led left lies lost lost made makes means meant met needs paid ran rose rises sang sat saw seems
    sent shook shot shows sold spent spoke stands stole stood struck swam takes taught thinks
    thought threw took understood wants wanted went were woke won wore works wrote deserves hopes
    hope want need know believe believes think expect expects plan plans remain remains owe owes
    likes liked represents include includes continues exists exist accounts affects depends
    """.split()
)


_NOUNS_IN_LY = frozenset(
    "family rally assembly supply reply italy july bully monopoly anomaly belly sicily".split()
)


def is_adverb(word: str) -> bool:
    """Whether a lower-case word can stand between a subject and its verb."""
    if word in ADVERBS:
        return True
    return word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY


def looks_finite(word: str) -> bool:
    """Whether a lower-case word by itself looks like the finite verb of a clause.

    `tense.is_finite` judges it among its neighbours.
    """
    if word in AUXILIARIES:
        return word not in ("be", "been", "being", "having", "'s")
    return word in _COMMON_FINITE or (word.endswith("ed") and len(word) > 4) or word.endswith("n't")
