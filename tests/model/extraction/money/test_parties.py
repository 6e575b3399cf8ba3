import pytest

from pullquote.model.article import Money
from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def told(text: str, at: int = 0) -> dict[str, str]:
    money: Money = find_money(Analysis(read_plain(text)))[at]
    parties = {"payer": money.payer, "payee": money.payee, "purpose": money.purpose}
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
            {"payer": "Congress", "purpose": "aid"},
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
        "In 2018 it came, for three years, to this: $5 million in 2019.",
        "The minister, after months of delay, paid £5m.",
    ],
)
def test_nothing_is_told_when_the_words_do_not_say(text: str) -> None:
    assert told(text) == {}


def test_the_same_money_in_another_currency_has_the_same_parties() -> None:
    text = "The company will spend ¥4.5bn (£23.4m) on a plant near Kobe."
    assert told(text, 0) == told(text, 1) == {"payer": "The company", "purpose": "a plant"}
