import pytest

from pullquote.model.article import Money
from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def told(text: str, at: int = 0) -> dict[str, str]:
    money: Money = find_money(Analysis(read_plain(text)))[at]
    payer = money.payer_antecedent or money.payer
    payee = money.payee_antecedent or money.payee
    parties = {"payer": payer, "payee": payee, "purpose": money.purpose}
    return {name: span.of(text) for name, span in parties.items() if span}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The council will give Oldham United a further £5m for flood walls.",
            {"payer": "The council", "payee": "Oldham United", "purpose": "flood walls"},
        ),
        (
            "Parliament approved a $6 billion aid package on Friday.",
            {"payer": "Parliament", "purpose": "aid package"},
        ),
        (
            "In April, Congress approved an additional $60.8 billion in aid for Ukraine.",
            {"payer": "Congress", "payee": "Ukraine", "purpose": "aid"},
        ),
        ("Each nurse was paid forty-five dollars a day.", {"payee": "Each nurse"}),
        (
            "Damages of £3,000 were paid to the widow by the bus company.",
            {"payer": "the bus company", "payee": "the widow", "purpose": "Damages"},
        ),
        ("Repairs to the pier will cost $2m.", {"purpose": "Repairs to the pier"}),
        ("Bail was set at $1 million.", {"purpose": "Bail"}),
        ("The flood caused damage put at more than $3m.", {"purpose": "damage"}),
        ("Justice Bello granted them bail in the sum of N50 million.", {"purpose": "bail"}),
        ("She pointed to the £2.1m spent on consultants.", {"purpose": "consultants"}),
        ("About £85,000 went to a firm operated by Lee.", {"payee": "a firm"}),
        ("The bank lent Rs 40 crore to states.", {"payer": "The bank", "payee": "states"}),
        (
            "The firm sold the painting to the Orme Trust for $7 million.",
            {"payer": "the Orme Trust", "payee": "The firm", "purpose": "the painting"},
        ),
        ("They have raised £52.5m since June.", {"payee": "They"}),
        (
            "The agency needs $60 million to carry out inspections.",
            {"purpose": "carry out inspections"},
        ),
        (
            "A clerk transferred £212,400 from a charity to an online casino.",
            {"payer": "a charity", "payee": "an online casino"},
        ),
        ("The minister, after months of delay, paid £5m.", {"payer": "The minister"}),
        (
            "A broker, Lucky Lane Ltd, wired $3 million to an account in Macau.",
            {"payer": "Lucky Lane Ltd", "payee": "an account"},
        ),
        ("Halvor Co, the parent of Brum, paid $9 million.", {"payer": "Halvor Co"}),
        ("Orme Foods said on Monday it would spend $5 million.", {"payer": "Orme Foods"}),
        ("Mary Doe left in May and gave $500 to a school.", {"payer": "Mary Doe",
         "payee": "a school"}),
        ("A petrol tank costs drivers $80.", {"payer": "drivers", "purpose": "A petrol tank"}),
        ("The board cut its dividend to 10 cents.", {"payer": "The board",
         "purpose": "its dividend"}),
        ("Rose farmers expect sales of $64 million.", {"payee": "Rose farmers",
         "purpose": "sales"}),
        ("The group posted a loss of £3m.", {"purpose": "a loss"}),
        ("The painting was sold to Lane Ltd for $400,000.", {"payer": "Lane Ltd",
         "purpose": "The painting"}),
        ("The state will borrow $4 billion to fund the budget.", {"payee": "The state",
         "purpose": "fund the budget"}),
        ("Damage: $1,120.", {"purpose": "Damage"}),
        ("The builder asked the city for $6 million.", {"payer": "the city",
         "payee": "The builder"}),
        ("It said Ann Lee used town funds to pay $4,000.", {"payer": "Ann Lee"}),
        ("The Red Army Group (RAG), led by a priest, demanded $50,000.",
         {"payee": "The Red Army Group"}),
        ("The vote will cost $46 million to the city.", {"payer": "the city",
         "purpose": "The vote"}),
        ("He was held on $5,000 bond.", {"purpose": "bond"}),
        ("Lane & Moreau reported revenue of €3bn.", {"payee": "Lane & Moreau",
         "purpose": "revenue"}),
        ("Revenue of Lane & Moreau rose to €3bn.", {"purpose": "Revenue of Lane & Moreau"}),
        ("Lane & Moreau's revenue rose to €3bn.", {"purpose": "Lane & Moreau's revenue"}),
        ("The city paid Lane & Moreau €3m for the bridge.", {"payer": "The city",
         "payee": "Lane & Moreau", "purpose": "the bridge"}),
        ("The city wired €3m to Lane & Moreau.", {"payer": "The city", "payee": "Lane & Moreau"}),
        ("On Sunday Orme Foods left town and paid €3m.", {"payer": "Orme Foods"}),
        ("A judge on Friday sentenced former Mayor Ann Lee to six years for taking $5,000 in bribes"
         " from a builder.", {"payer": "a builder", "payee": "former Mayor Ann Lee",
         "purpose": "bribes"}),
        ("A judge fined Omar Reyes for taking $8,000 from a widow.", {"payer": "a widow",
         "payee": "Omar Reyes"}),
        ("A jury found Nora Pike guilty of accepting £3,000 from a firm.", {"payer": "a firm",
         "payee": "Nora Pike"}),
        ("Pike was found guilty of lying and taking £3,000 from a firm.", {"payer": "a firm",
         "payee": "Pike"}),
        ("Mason, convicted of taking $70,000, appealed.", {"payee": "Mason"}),
        ("Lee stood trial on charges of taking $70,000.", {"payee": "Lee"}),
        ("The firm will complete its $1.5 billion buyback by the end of March.",
         {"purpose": "buyback"}),
        ("Diego Fuentes, the £3.2m signing from Real Oviedo, hit a post.",
         {"payee": "Real Oviedo", "purpose": "signing"}),
        ("Alder signed Tom Reed from Real Betis for £5m.", {"payer": "Alder",
         "payee": "Real Betis", "purpose": "Tom Reed"}),
        ("The group will pay a dividend of $0.20.", {"payer": "The group",
         "purpose": "a dividend"}),
        ("She was hired by the Lamont laboratory for $35 a week.",
         {"payer": "the Lamont laboratory", "payee": "She"}),
        ("The plan includes £3.3m drawn from reserves.", {}),
        ("Half a million pounds went missing from the charity's accounts.",
         {"payer": "the charity"}),
        ("Lee was charged with defrauding investors of $9 million.", {"payer": "investors",
         "payee": "Lee"}),
        ("The pastor was accused of siphoning $2 million from a church.",
         {"payer": "a church", "payee": "The pastor"}),
        ("The shop was sued by its suppliers for $8 million in unpaid bills.",
         {"payer": "The shop", "payee": "its suppliers", "purpose": "unpaid bills"}),
        ("He was awarded £20,000 in damages by an employment tribunal.", {"payee": "He",
         "purpose": "damages"}),
        ("The trust borrowed £6 million from the Department of Health.",
         {"payer": "the Department of Health", "payee": "The trust"}),
        ("The county's budget sets aside $7 million for roads.", {"payer": "The county",
         "purpose": "roads"}),
        ("Analysts had expected earnings of $1.20 a share.", {"purpose": "earnings"}),
        ("Police seized £45,000 from a flat.", {"payee": "Police"}),
        ("She left £2 million to the Royal Society for the Protection of Birds.",
         {"payer": "She", "payee": "the Royal Society for the Protection of Birds"}),
        ("Greene was cleared of stealing £5,000 from his employer.", {"payer": "his employer"}),
        ("N1.2bn was paid to Lee's firm, Orme Ventures Limited, in May.",
         {"payee": "Orme Ventures Limited"}),
        ("The firm was paid $2.3 million by the county.", {"payer": "the county",
         "payee": "The firm"}),
        ("A jury awarded $2.1 million to a butcher.", {"payee": "a butcher"}),
        ("We have closed a gap of £23.6m.", {"purpose": "a gap"}),
        ("City were fined £15,000 for failing to control theirs.", {"payer": "City",
         "purpose": "failing to control theirs"}),
        ("Work stopped after the builder asked the city for $6 million.",
         {"payer": "the city", "payee": "the builder"}),
        ("The Department for Levelling Up gave the council £2m.",
         {"payer": "The Department for Levelling Up", "payee": "the council"}),
        ("Shares were down 6.2% at 0934 GMT, taking losses to 19% and valuing the firm at $4m.",
         {"purpose": "the firm"}),
    ],
)  # fmt: skip
def test_the_words_around_a_sum_tell_who_paid_whom_for_what(
    text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    "text",
    [
        "About $11 a week.",
        "The £45m promised in the spring had not arrived.",
        "He signed an agreement on $3 million.",
        "The bridge was rebuilt at a cost of £640,000.",
        "A life sentence for taking $3 million.",
        "In 2018 it came, for three years, to this: $5 million in 2019.",
    ],
)
def test_nothing_is_told_when_the_words_do_not_say(text: str) -> None:
    assert told(text) == {}


def test_what_a_sum_is_compared_with_has_the_same_parties() -> None:
    text = "Ann Lee raised her bid for the mill to $46 a share from $42.50."
    first, second = find_money(Analysis(read_plain(text)))
    assert (first.payer, first.purpose, first.per) == (second.payer, second.purpose, second.per)
    assert first.payer is not None
    assert first.payer.of(text) == "Ann Lee"


def test_the_same_money_in_another_currency_has_the_same_parties() -> None:
    text = "The company will spend ¥4.5bn (£23.4m) on a plant near Kobe."
    assert told(text, 0) == told(text, 1) == {"payer": "The company", "purpose": "a plant"}
