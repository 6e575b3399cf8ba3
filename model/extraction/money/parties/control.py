"""Verbs and nouns that say who does what the next verb tells: "*ordered* Lee to pay".

Quirk et al. 1985, 15.58 and 16.36 on control.
"""

HANDS_ON = frozenset(
    """
    order tell ask force require allow help urge want expect persuade enable cause get push press
    invite instruct oblige compel need let lead permit direct encourage advise authorize authorise
    beg estimate consider believe value pressure prompt condemn sentence leave like
    """.split()
)
"""Verbs whose object does what the infinitive behind it says."""

JUDGED = frozenset(
    """
    sentence jail imprison convict accuse charge indict arraign arrest suspect prosecute investigate
    try ban suspend disqualify dismiss sack fire oust expel strike blame criticise criticize
    condemn praise thank reward reprimand rebuke censure punish penalise penalize admonish bar
    detain remand summon sue fine find sacked fired ousted expelled jailed convicted suspected
    accused indicted arrested prosecuted imprisoned disqualified blamed condemned
    """.split()
)

CATCH = frozenset("catch nab trap arrest film spot see photograph record".split())
"""Of whom it is done to, tells the clause with "while"."""

OWN = frozenset("apologise apologize plead admit confess stand face deny get serve".split())

CLEARED = frozenset("acquit clear acquitted cleared".split())

TO_WHOM_IT_IS_DONE = frozenset("for of with against from over to".split())

LEAVE = frozenset("time permission right chance power money funds months days".split())
"""Asked for by who wants to do it: "pleads for time to pay"."""
PAPERS = frozenset("suit suits lawsuit lawsuits claim complaint petition action".split())
