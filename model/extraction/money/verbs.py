"""Verbs and what their subjects do with the money."""

from typing import Literal

Does = Literal["pays", "gets", "is"]

_TABLE: dict[Does, str] = {
    "pays": """
        pay pays paid paying spend spends spent spending give gives gave given donate donates
        donated donating invest invests invested investing approve approves approved release
        releases released provide provides provided providing lend lends lent allocate allocates
        allocated earmark earmarks earmarked commit committed pledge pledges pledged pledging
        grant granted award awards awarded contribute contributes contributed transfer
        transferred buy buys bought buying appropriate appropriated owe
        owes owed owing inject injected pump pumped wrote drafted aside acquired
        acquire acquires loaned offered offer offers sent send fund funded funds wire wired
        forfeit forfeited bid bids disburse disbursed lose loses lost losing repay repaid refund
        refunded settle handed fork forked cough coughed shell shelled find borrowing purchase
        purchased budget
        budgeted sanctioned extended extend signed sign signs signing""",
    "gets": """
        receive receives received receiving get gets got raise raises raised raising earn earns
        earned earning win wins won borrow borrows borrowed collect collects collected netted
        pocketed sold sell sells take takes took takes accepted accepting accept recover recovered
        secured secure stole embezzled demand demands demanded demanding seek seeks sought seeking
        want wants claim claims claimed inherit inherits inherited charge charges made makes
        pursue misappropriated siphoned siphoning embezzling diverting extorting soliciting
        pocketing extorted appropriating stealing taking""",
    "is": """
        cost costs costing is are was were stood stands fell falls rose rises climbed dropped
        slid jumped soared gained slipped narrowed widened averaged average averages totalled
        totaled total totals reached hit hits exceeded came comes equalled grew declined
        increased decreased amounted surged shrank sank tumbled fetch fetches fetched brought
        brings bring closed close closes ended finished settled traded opened quoted run runs
        rents rented save saves saved plunged advanced eased edged added retails retailed
        bring grown risen fallen shrunk sunk swollen""",
}
VERBS = {verb: does for does, verbs in _TABLE.items() for verb in verbs.split()}
ACTIVE = frozenset(verb for verb, does in VERBS.items() if does != "is")
PASSIVE_PAYS = frozenset("fined charged ordered billed sentenced taxed".split())
PASSIVE_GETS = frozenset("paid awarded given offered granted lent promised allotted owed".split())
PASSIVE_IS = frozenset("set valued priced estimated put sold bought raised spent fixed".split())
HIRES = frozenset("hire hires hired employ employs employed engaged recruited".split())
FINES = frozenset("fine fines fined".split())
ASKS = frozenset("ask asks asked asking sue sues sued suing".split())
"""Who asks another "for" money is to get it."""
ROBS = frozenset(
    """
    defraud defrauds defrauded defrauding rob robs robbed robbing swindled swindling cheated
    cheating fleeced fleecing
    """.split()
)
"""Whom it is done to "of" money loses it."""
PASSIVE = PASSIVE_PAYS | PASSIVE_GETS | PASSIVE_IS | FINES | ASKS | HIRES | ROBS
TRADES = frozenset(
    "sold sell sells bought buy buys buying acquired acquire signed sign signs signing".split()
)
TO_WHOM = frozenset(
    """
    give gives gave given pay pays paid paying lend lent loaned offer offers offered award awarded
    grant granted send sent owe owes owed promised
    """.split()
)
CHANGES = frozenset(
    """
    raise raises raised raising cut cuts cutting lift lifts lifted increase increases increased
    double doubled boost boosts boosted lower lowers lowered reduce reduces reduced trim trimmed
    hike hiked slash slashed push pushed pushes pushing bring brought bringing brings taking
    drive drove take took keep kept
    upped sweetened
    """.split()
)
"""With an object and "to": "cut its dividend to 10 cents"."""
SPENDINGS = frozenset("dividend bid offer investment spending contribution payout payment".split())
LOSSES = frozenset("claims losses loss costs cost damage damages charge charges fine fines".split())
GAINS = frozenset(
    "profit profits sales revenue revenues income earnings savings proceeds dividend loan".split()
)
REPORTS = frozenset(
    """
    expect expects expected report reports reported post posts posted face faces faced see sees saw
    had has have book booked took take takes forecast forecasts recorded made make yield receive
    received get gets got began begin begun started
    """.split()
)
"""With a noun and "of": "expects sales of $64 million", "posted a loss of $3 million"."""
SAID = frozenset(
    """
    said says say saying told announced reported added argued disclosed noted estimated believes
    complained claimed alleged denied heard testified
    """.split()
)
NOUNS = frozenset(
    """
    bid bids offer offers fund funds budget award awards claim claims charge charges costs find
    transfer purchase release releases grant pledge pledges save fine fines run runs rents
    bill
    """.split()
)
"""Verbs that are nouns as well: they count as verbs right before the sum or after "will"."""
