"""The closed words of English: what a reader without a grammar needs.

Open words are told apart by what stands around them; see `words`.
"""

from pullquote.model.extraction.money.parties.qualifiers import MORE, SIZES
from pullquote.model.language.calendar import DAYS, MONTHS

PREPOSITIONS = frozenset(
    """
    of in on at by for from to with into onto over under about after before since during against
    among per as than until till within without via towards toward behind near amid despite between
    through throughout across around above below beside besides outside inside upon off along past
    including excluding regarding like unlike beyond concerning following worth according
    """.split()
)
DETERMINERS = frozenset(
    """
    a an the its his her their our my your this these those some any each every no another both all
    whose
    """.split()
)
OWNERS = frozenset("its his her their our my your whose".split())
SUBJECTS = frozenset("he she it they we i you".split())
OBJECTS = frozenset("him them us me".split())
PRONOUNS = (
    SUBJECTS
    | OBJECTS
    | frozenset(
        """
        himself herself itself themselves myself yourself ourselves who's mine theirs ours hers
        someone somebody anyone anybody everyone everybody nobody something anything everything
        nothing others this that these those
        """.split()
    )
)
RELATIVES = frozenset("who which that whom where what".split())
CONJUNCTIONS = frozenset("and or but nor plus then yet".split())
SUBORDINATORS = frozenset(
    """
    if because while when although though whether unless so whereas provided lest how why
    whereby
    """.split()
)
BE = frozenset("is are was were be been being am 's 're 'm isn't aren't wasn't weren't".split())
HAVE = frozenset("has have had having 've hasn't haven't hadn't".split())
DO = frozenset("do does did don't doesn't didn't".split())
MODALS = frozenset(
    """
    will would shall should can could may might must 'll 'd won't wouldn't can't cannot couldn't
    shouldn't mustn't shan't ought
    """.split()
)
CAUSES = frozenset(
    """
    make makes made making let lets letting have has had having help helps helped see sees saw
    """.split()
)
"""Behind these and a noun stands a bare infinitive: "made the builder *pay*"."""
AUXILIARIES = BE | HAVE | DO | MODALS
ADVERBS = frozenset(
    """
    also not already now only just still even recently later earlier again soon once ever never
    reportedly n't then too instead alone away together directly largely mostly partly perhaps
    almost nearly roughly about approximately around meanwhile however otherwise therefore thus
    here there elsewhere annually apiece separately eventually finally originally initially
    previously
    reluctantly abroad overseas overnight outright altogether apart nearby upfront nonetheless
    nevertheless moreover besides online worldwide maybe indeed rather quite very so far back up out
    down aside over off ahead long ago yearly monthly weekly daily due each more less extra home
    today yesterday tomorrow tonight quickly well least most jointly collectively guilty twice
    """.split()
)
NOUNS_IN_LY = frozenset("family supply rally assembly reply july italy ally bully monopoly".split())
PARTICLES = frozenset(
    "up out aside away down over off back on in through home around missing astray".split()
)
_QUALIFY = """
    a an the his her its their than least most at up to as much additional further record extra
    total of from initial mere first second third fresh new annual maximum minimum reported
    combined whopping whole full cool proposed planned hefty modest final last remaining paltry
    hot-button scandalous controversial secret massive huge big single one-off average meagre
    meager staggering lucrative precisely every each entire good multi-year separate similar
    original further's potential possible reduced small large sizeable sizable respectable tidy
    princely guaranteed advance upfront nominal suspended overall
    """
QUALIFIES = SIZES.union(MORE, _QUALIFY.split()) - {"reportedly", "maybe", "perhaps"}
"""What may stand between a determiner and its sum: "a record $5 million"."""

TIME_UNITS = frozenset(
    """
    year years month months week weeks day days hour hours decade decades quarter quarters minute
    minutes weekend weekends night nights morning afternoon evening season seasons summer winter
    spring autumn fall century midnight noon today yesterday tomorrow christmas easter ramadan
    half fortnight
    """.split()
)
CALENDAR = DAYS | frozenset(name.lower() for name in MONTHS) | frozenset(
    """
    jan feb mar apr aug sep sept oct nov dec jan. feb. mar. apr. aug. sep. sept. oct. nov. dec.
    mon. tue. tues. wed. thu. thurs. fri. sat.
    sun.
    """.split()
)  # fmt: skip
TIME_LEADS = frozenset(
    "in on by since until till during for over at from within before after "
    "through throughout of last next this early late every".split()
)
TIME_INSIDE = frozenset(
    """
    the a an last next this past early late first second third fourth fiscal previous coming same
    end beginning start rest mid few several one two three four five six seven eight nine ten twelve
    of another final following calendar each every that same current preceding full half couple
    """.split()
)
