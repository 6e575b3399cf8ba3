"""Verbs and what their subjects do with the money."""

from typing import Literal

Does = Literal["pays", "gets", "is"]

_TABLE: dict[Does, str] = {
    "pays": """
        pay pays paid paying spend spends spent spending give gives gave donate donates donated
        donating invest invests invested investing approve approves approved release releases
        released provide provides provided providing lend lends lent allocate allocates
        allocated earmark earmarks earmarked commit committed pledge pledges pledged pledging
        grant granted award awards awarded contribute contributes contributed transfer
        transferred buy buys bought buying appropriate appropriated owe
        owes owed owing inject injected pump pumped wrote drafted aside acquired
        acquire acquires loaned offered offer offers sent send fund funded funds""",
    "gets": """
        receive receives received receiving get gets got raise raises raised raising earn earns
        earned earning win wins won borrow borrows borrowed collect collects collected netted
        pocketed sold sell sells take takes took accepted accept recover recovered secured
        secure stole embezzled""",
    "is": """
        cost costs costing is are was were stood stands fell falls rose rises climbed dropped
        slid jumped soared gained slipped narrowed widened averaged average averages totalled
        totaled total totals reached hit hits exceeded came comes equalled grew declined
        increased decreased amounted surged shrank sank tumbled""",
}
VERBS = {verb: does for does, verbs in _TABLE.items() for verb in verbs.split()}
ACTIVE = frozenset(verb for verb, does in VERBS.items() if does != "is")
PASSIVE_PAYS = frozenset("fined charged ordered billed sentenced taxed".split())
PASSIVE_GETS = frozenset("paid awarded given offered granted lent promised".split())
PASSIVE_IS = frozenset("set valued priced estimated put sold bought raised spent".split())
TRADES = frozenset("sold sell sells bought buy buys buying acquired acquire signed sign".split())
FROM_WHOM = frozenset(
    """
    received receive receives receiving stole embezzled borrowed borrow transferred transfer took
    accepted won secured missing
    """.split()
)
TO_WHOM = frozenset(
    """
    give gives gave pay pays paid lend lent loaned offer offered award awarded grant granted send
    sent
    """.split()
)
FINES = frozenset("fine fines fined".split())
