"""Who is who around a verb or a noun of money: the frames, as readable tables.

After FrameNet's commerce and transfer frames (Commerce_buy, Giving, Getting, Fining, Theft ...): a
frame says which party the subject, the object beside the sum, and each preposition stand for.
"""

from typing import Literal, NamedTuple

Role = Literal["payer", "payee", "purpose"]
ROLES: tuple[Role, ...] = ("payer", "payee", "purpose")


class Frame(NamedTuple):
    """What stands where around a verb that tells of a sum.

    `roles` has "subject", "object" (what stands between the verb and its sum) and prepositions;
    `takes` is how the sum may hang on the verb: as its own object ("") or behind a preposition.
    In the passive the object's role is the subject's, and the subject's stands behind "by".
    """

    name: str
    roles: dict[str, Role]
    takes: frozenset[str]


_SHORT: dict[str, Role] = {"payer": "payer", "payee": "payee", "purpose": "purpose"}
_GIVES = "subject=payer object=payee to=payee towards=purpose toward=purpose into=purpose"

_VERBS = f"""
departs: subject=payee with=purpose from=payer | with
    leave walk depart exit retire emerge begin start
works: subject=payee | at for on
    work toil
signs: subject=payee with=payer | . for
    sign ink
engages: subject=payer object=payee | to
    sign
agrees: subject=payer | to .
    agree consent
joins: subject=payee object=payer | for on at
    join
gives: {_GIVES} | . in with by
    pay give present donate award grant lend loan offer send wire transfer hand promise pledge repay
    refund reimburse contribute commit disburse extend provide owe remit slip mail bequeath
    will gift forward advance tip bribe reward compensate guarantee pay-out overpay return
    write issue distribute deliver hand-over pay-back give-away give-back turn-over hand-back
    put-up chip-in kick-in pass-on lavish shower supply dole draft dole-out
    hand-out shell-out fork-out fork-over cough-up stump-up pay-up slash-out write-off allot
    allocate assign earmark set-aside appropriate release authorize authorise approve adopt ok
    okay clear sanction budget vote channel direct divert funnel steer put-aside pay-in
    deposit divide credit settle-on leave forgive remunerate cede surrender
refuses: subject=payer object=payee | .
    refuse deny
spends: subject=payer object=purpose on=purpose with=payee in=purpose into=purpose for=purpose
    at=payee upon=purpose of=purpose to=payee towards=purpose | .
    spend use burn blow invest sink pump plough plow pour inject put lay-out splash splurge lavish
    waste squander shell-out fork-out go-through lose gamble bet pay-off repurchase buy-back
    reinvest retire commit outlay expend run-through burn-through find misspend overspend
    splash-out put-in stake
earmarks: subject=payer for=purpose to=payee on=purpose towards=purpose | .
    ration set-apart
loses: subject=payer to=payee on=purpose in=purpose | .
    forfeit forgo forego
covers: subject=payer object=purpose | with by
    fund finance bankroll sponsor underwrite subsidise subsidize
shares: subject=payer of=purpose | .
    cover absorb assume shoulder pick-up foot split-up match
gets: subject=payee from=payer off=payer out=payer by=payer in=purpose for=purpose of=purpose
    through=purpose | . in
    receive get earn win collect net pocket accept recover secure obtain inherit reap pull-in
    rake-in take-home draw draw-down borrow raise bag clinch gross land make share recoup
    clear keep claim garner solicit scoop attract walk-away fetch-in salvage split claw-back
    take-in crop amass accrue pull-down cash-in
takes: subject=payee from=payer off=payer out=payer in=purpose of=purpose | .
    take take-out accept withdraw
steals: subject=payee from=payer object=payer of=purpose off=payer | . of out
    steal embezzle siphon skim misappropriate pilfer extort loot pinch swindle defraud rob
    cheat fleece con dupe trick deceive relieve divert launder appropriate swipe snatch bilk
    scam
seizes: subject=payee in=purpose | .
    seize confiscate impound
seeks: subject=payee from=payer for=purpose of=payer in=purpose | .
    seek demand want request pursue solicit need require petition apply
asks: subject=payee object=payer for=purpose | for
    ask sue tap press pressure petition
charges: subject=payee object=payer for=purpose in=purpose | .
    charge quote bill invoice dock levy tax surcharge overcharge
fines: subject=payee object=payer for=purpose over=purpose to=payee | . of with
    fine penalise penalize order sanction
traces: to=payee from=payer | .
    trace track
entitles: object=payee | to
    entitle
imposes: subject=payee on=payer against=payer | .
    impose
costs: subject=purpose object=payer to=payer | .
    cost set-back run-up run
buys: subject=payer object=purpose from=payee of=purpose to=purpose | for . with in
    buy purchase acquire snap-up take-over buy-out outbid bid sign capture lure commission
    order renovate rebuild repair restore build install refurbish upgrade redeem import buy-up
    lease-from buy-back
hires: subject=payer object=payee | for at on to
    hire employ engage retain recruit pick choose select sign-up
lets: subject=payee object=purpose to=payer | at
    lease let sublet rent-out lease-out
sells: subject=payee object=purpose to=payer | for .
    sell auction auction-off offload divest resell sell-off let sublet lease rent-out
    lease-out hawk flog peddle market export pawn
settles: subject=payer object=purpose with=payee to=payee | for at with
    settle resolve
rents: subject=payer object=purpose from=payee | for
    rent charter
saves: object=payee in=purpose on=purpose | .
    save spare
tags: object=purpose | at
    buy order purchase sell offer rent lease
prices: object=purpose | at . to in by for
    set price value put estimate peg assess appraise list quote insure fix cap place reckon
changes: object=purpose | to by at
    raise cut lift increase double boost lower reduce trim hike slash push bring drive keep
    sweeten triple bump extend widen narrow inflate swell quadruple halve grow shave
fetches: subject=purpose object=payee from=payer | .
    bring fetch bring-in
is: subject=purpose | . at to by for in worth
    be total average reach hit exceed equal come-to amount stand grow decline increase decrease
    shrink go-for start retail fetch sell-for come swell widen narrow double cost run change-hands
    top start-at begin peak bring-in rent sell remain near approach represent list rocket balloon
    mount number work-out weigh-in beat
moves: subject=purpose | . at to by for in worth
    fall rise climb drop slide jump soar gain slip surge sink tumble close end finish trade open
    plunge advance ease edge add go-up go-down
is: subject=purpose | at for
    go
builds: object=purpose | at for
    build construct erect
vanishes: from=payer | subject
    go-missing go-astray vanish disappear
goes: subject=purpose to=payee towards=purpose toward=purpose on=purpose for=purpose from=payer
    into=purpose | subject
    go come flow
invests: subject=payer in=purpose into=purpose object=purpose | .
    invest
beats: | .
    surpass eclipse outstrip dwarf outweigh
backs: subject=payer object=purpose | . with to by
    declare sponsor bankroll back ease afford
"""
"""Each frame: its parties, how it takes a sum ("." as its object), and its verbs.

The first frame of a verb that takes the sum as it stands is the one that is meant.
"""

_NOUNS = """
loan: from=payer by=payer to=payee for=purpose owner=
    loan mortgage overdraft credit
help: to=payee from=payer by=payer for=purpose owner=payer
    rescue bailout grant donation gift pledge aid investment subsidy contribution endowment
    refund
payment: to=payee from=payer by=payer for=purpose owner=
    payment payout payoff remittance repayment restitution compensation handout transfer
    reward bribe bribes kickback kickbacks ransom endowment advance reimbursement
    disbursement distribution package bounty tip instalment instalments installment installments
    payments donations grants subsidies gifts refunds rebates check cheque disbursal
pay: to=payee from=payer for=purpose owner=payee
    salary wage bonus pension pay commission fee severance stipend royalties allowance
    winnings
signing: from=payee owner=payer
    signing purchase acquisition buy capture import imports
fine: on=payer for=purpose to=payee owner=payer against=payer
    fine penalty bill deductible surcharge levy tax
debt: to=payee owner=payer
    debt debts arrears
loss: to=payer owner=
    loss losses
suit: by=payee from=payee owner=payee against=payer over=purpose
    suit lawsuit
verdict: to=payee against=payer over=purpose
    verdict judgment judgement award
settlement: with=payee to=payee owner=
    settlement settlements
contract: with=payer to=payee from=payer owner=
    contract deal agreement book-deal
bid: from=payer by=payer for=purpose owner=payer
    bid offer takeover buyout buyback proposal dividend outlay
"""


def _rows(table: str) -> list[tuple[str, dict[str, Role], str, str]]:
    """Name, parties, what follows the bar, and words of each row."""
    found: list[tuple[str, dict[str, Role], str, str]] = []
    lines: list[str] = []
    for line in table.strip().splitlines():
        if line[0] != " ":
            lines.append(line)
        else:
            lines[-1] += " " + line.strip()
    for line in lines:
        name, rest = line.split(":", 1)
        words = rest.split()
        told = [word for word in words if "=" in word]
        roles = {word.split("=")[0]: _SHORT[word.split("=")[1]] for word in told
                 if not word.endswith("=")}  # fmt: skip
        bare = [word for word in words if "=" not in word]
        if "|" in bare:
            at = bare.index("|")
            takes = [word for word in bare[at + 1 :] if word in _TAKES]
            bare = [word for word in bare[at + 1 :] if word not in _TAKES]
            found.append((name, roles, " ".join(takes), " ".join(bare)))
        else:
            found.append((name, roles, "", " ".join(bare)))
    return found


_TAKES = frozenset("worth . subject for at in with of by to on out from".split())


def _frames() -> dict[str, tuple[Frame, ...]]:
    """Each verb, or verb and particle ("set aside"), with its frames in the order of the table."""
    found: dict[str, tuple[Frame, ...]] = {}
    for name, roles, takes, words in _rows(_VERBS):
        frame = Frame(name, roles, frozenset("" if take == "." else take for take in takes.split()))
        for word in words.split():
            key = word.replace("-", " ")
            if frame not in found.get(key, ()):
                found[key] = (*found.get(key, ()), frame)
    return found


FRAMES = _frames()


def _plural(noun: str) -> str:
    if noun[-1] == "s":
        return noun if noun[-2:] != "us" else noun + "es"
    return noun[:-1] + "ies" if noun[-1] == "y" and noun[-2] not in "aeo" else noun + "s"


NOUN_FRAMES: dict[str, dict[str, Role]] = {
    form: roles
    for _, roles, _, words in _rows(_NOUNS)
    for word in words.split()
    for form in (word, _plural(word))
}
"""A noun that a sum is "of" or that it stands before → what its prepositions stand for."""
MEASURES = frozenset(["is", "moves"])
"""The frames of what has, reaches or changes to a price."""
FOR_PEOPLE = frozenset(
    """
    raise raises bonus bonuses relief wages pensions aid subsidies grants scholarships compensation
    support benefits stipends loan loans payments rebates refunds donations salaries
    """.split()
)
"""What is paid in these "for" or "to" somebody is theirs: "$1 million in raises for teachers"."""
SPENDINGS = frozenset(
    "dividend bid offer investment spending contribution payout payment money purse prize".split()
)
"""Whoever changes one of these "to" a sum, pays it."""
LOSSES = frozenset(
    "claims losses loss costs cost damage damages charge charges fine fines writedown".split()
)
GAINS = frozenset(
    "profit profits sales revenue revenues income earnings proceeds dividend loan".split()
)
REPORTS = frozenset("expect report post face see have book take forecast record make begin".split())
"""With a noun and "of": "expects sales of $64 million", "posted a loss of $3 million"."""
