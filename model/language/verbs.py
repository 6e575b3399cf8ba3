"""The verb forms of news English by what they say of time: tables for `tense`."""

FUTURE = frozenset(
    """
    will 'll shall won't shan't may might could should must can can't cannot
    upcoming forthcoming looming
    """.split()
)
WOULD = frozenset(["would", "wouldn't", "'d"])
EXPECTING = frozenset(
    """
    due expected scheduled slated set planned poised likely bound going expect expects expecting
    plan plans planning hope hopes hoping aim aims aiming intend intends intending want wants
    vow vows promise promises pledge pledges prepare prepares preparing ready anticipated
    anticipates promised vowed pledged hoped
    threatened threatens tipped projected forecast forecasts agree agrees seek seeks
    """.split()
)
"""What looks ahead when an infinitive follows, or when it follows "is" or "are"."""

LOOKING_AHEAD = frozenset("due scheduled slated expect expects anticipates".split())
SET = frozenset("set scheduled slated due planned expected".split())
GIVEN = frozenset("set pledged promised vowed threatened".split())
"""Of those, what is over and done where nothing ahead follows: "pledged $5 million"."""

SCHEDULED = frozenset("due scheduled slated".split())
TIMETABLE = frozenset(
    """
    opens open begins begin starts start closes close faces face meets meet holds ends end comes
    come continues continue plays play takes hosts host visits falls fall approaches approach
    expires expire arrives returns return votes goes kicks runs travels travel resumes launches
    retires steps leaves marks turns heads welcomes airs premieres lands departs concludes nears
    go head gather expire arrive reopens reopen looms awaits beckons brings looks seems decides
    convenes reconvenes
    """.split()
)
PAST = frozenset(
    """
    was were had did wasn't weren't hadn't didn't has have 've hasn't haven't been became began
    bought brought broke built came chose cut dealt drew drove fell felt fought fled flew found
    gave got grew went heard held hit kept knew laid led left lent lost made met paid put quit ran
    rang rose said sold sent shot shut spent spoke split stole stood struck swore swept took
    taught told thought threw understood wore won wrote saw sat set sank shook rode spread beat
    bore bet bid blew bound cast caught clung crept dug drank ate forgot froze hid hung hurt knelt
    read rid sang slept slid sought spun stuck stung swam swung tore wept withdrew woke wound
    wed fed bred sped overcame overtook underwent undertook outlined born died
    """.split()
)
PRESENT = frozenset("is are am 's 're isn't aren't does do don't doesn't".split())
TELLING = FUTURE | WOULD | EXPECTING | TIMETABLE | PAST | PRESENT
NOT_VERBS = frozenset(
    """
    united hundred need indeed speed seed feed bed red exceed proceed embed breed shed weed greed
    alleged so-called limited unprecedented aged wanted mixed wicked naked sacred beloved
    """.split()
)
