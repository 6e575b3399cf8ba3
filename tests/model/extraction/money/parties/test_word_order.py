"""Parties that stand behind their sum, before their clause, or in the clause of another verb."""

from collections.abc import Callable

import pytest

Told = Callable[[str], dict[str, str]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "After paying $3 million for the house, Lee tore it down.",
            {"payer": "Lee", "purpose": "the house"},
        ),
        (
            "Having spent £5m on a new stand, the club went bust.",
            {"payer": "the club", "purpose": "a new stand"},
        ),
        ("Facing a $5 million fine, Lane Ltd closed.", {"payer": "Lane Ltd", "purpose": "fine"}),
        ("Paid £300 a week, the nurses went on strike.", {"payee": "the nurses"}),
        ("To settle the claim, the bank paid $5 million.", {"payer": "the bank"}),
    ],
)
def test_who_pays_may_stand_behind_the_sum(told: Told, text: str, parties: dict[str, str]) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The judge made the builder pay £5,000 to a widow.",
            {"payer": "the builder", "payee": "a widow"},
        ),
        (
            "The union had the company pay $3 million to its members.",
            {"payer": "the company", "payee": "its members"},
        ),
        (
            "A tribunal ordered that the airline pay Ms Reed £12,000.",
            {"payer": "the airline", "payee": "Ms Reed"},
        ),
        (
            "The firm was made to pay £5m to its former staff.",
            {"payer": "The firm", "payee": "its former staff"},
        ),
        ("He asked the court for another year to repay $5 million.", {"payer": "He"}),
        ("A bank has been ordered by a watchdog to pay £50m.", {"payer": "A bank"}),
        (
            "The deal will see Orme pay £25m for the plant.",
            {"payer": "Orme", "purpose": "the plant"},
        ),
        ("Insurers face a £25m bill after the storm.", {"payer": "Insurers", "purpose": "bill"}),
        ("Passengers are entitled to €250.", {"payee": "Passengers"}),
    ],
)
def test_who_is_made_to_pay_is_the_payer(told: Told, text: str, parties: dict[str, str]) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Police found £5,000 in a biscuit tin.", {}),
        ("A motion to double the €40 fine for parking on the footpath passed.",
         {"purpose": "fine"}),
        ("The EU has spent 154 million euros in Mostar.", {"payer": "The EU"}),
        ("The fund invested $5 million in a mill.", {"payer": "The fund", "purpose": "a mill"}),
        ("The witness received RM180,000 as commission.",
         {"payee": "The witness", "purpose": "commission"}),
        ("£5,000 has been offered as a reward.", {"purpose": "a reward"}),
        ("The defendants between 2015 and 2019 paid $310,000 cash to one Emeka Obi for two flats.",
         {"payer": "The defendants", "payee": "one Emeka Obi", "purpose": "two flats"}),
        ("He will hand out P10,000 each to 2,300 families.",
         {"payer": "He", "payee": "2,300 families"}),
        ("The merger will save $150 million a year.", {}),
    ],
)  # fmt: skip
def test_where_money_lies_is_not_what_it_is_for(
    told: Told, text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Tickets start at £25.", "Tickets"),
        ("Studios, once a bargain, start at $1,300.", "Studios"),
        ("The painting went for $5 million.", "The painting"),
        ("The auditor put state losses at $285 million.", "state losses"),
        ("Her rent went up by £250.", "Her rent"),
        ("The job pays £25,000.", "The job"),
        ("Operating profit would beat two billion euros this year.", "Operating profit"),
    ],
)
def test_what_has_a_price_is_the_purpose(told: Told, text: str, purpose: str) -> None:
    assert told(text) == {"purpose": purpose}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The court fined Ann Lee, CEO of the firm Orme, £5,000 for speeding.",
         {"payer": "Ann Lee", "purpose": "speeding"}),
        ("The city will pay the family of a man shot by police $5 million.",
         {"payer": "The city", "payee": "the family"}),
        ("He offered a tenant, Mary Dolan, 79, who pays $114 a month for a flat, $40,000 to leave.",
         {"payer": "He", "payee": "Mary Dolan"}),
        ("Ray Lee said in Goma aid workers had been robbed of $6,000.",
         {"payer": "Goma aid workers"}),
        ("For $5 million, the city bought the pier.", {"payer": "the city",
         "purpose": "the pier"}),
        ("A $5 million fine was imposed on Lane Ltd.", {"payer": "Lane Ltd.", "purpose": "fine"}),
        ("A $95,000 payment was made to the chief.", {"payee": "the chief",
         "purpose": "payment"}),
        ("The start-up raised $5 million in a round led by Dray Capital.",
         {"payer": "Dray Capital", "payee": "The start-up"}),
    ],
)  # fmt: skip
def test_what_stands_between_verb_and_sum_hides_neither_party(
    told: Told, text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Donors have pledged $72 million for refugees.", {"payer": "Donors",
         "payee": "refugees"}),
        ("The minister announced £2 million for each of the five schools.",
         {"payee": "the five schools"}),
        ("The council approved £5 million for repairs.", {"payer": "The council",
         "purpose": "repairs"}),
        ("A clerk charged $12,000 in meals to the school's credit card.",
         {"payer": "the school", "purpose": "meals"}),
        ("Orme Foods has made a $5 billion bid for Lane Ltd.", {"payer": "Orme Foods",
         "purpose": "bid"}),
        ("The bank was hit with a $5 million fine.", {"payer": "The bank", "purpose": "fine"}),
        ("The president signed a $5 billion bill to mend the bridge.", {"purpose": "bill"}),
        ("Lane Ltd lost $4 million.", {}),
        ("It took $5 million to mend the pier.", {"purpose": "mend the pier"}),
        ("The chairman expects net profit of £2 million.", {"purpose": "net profit"}),
    ],
)  # fmt: skip
def test_nobody_is_named_for_money_that_changes_no_hands(
    told: Told, text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Drivers who park here will be charged £10.", {"payer": "Drivers"}),
        ("Farmers can claim up to £4,000.", {"payee": "Farmers"}),
        ("Drivers face fines of up to £1,000.", {"payer": "Drivers", "purpose": "fines"}),
        ("The winner gets $60,000 and the runner-up $30,000.", {"payee": "the runner-up"}),
        ("The gallery paid a sum, thought to be about £60,000, for the picture.",
         {"payer": "The gallery", "purpose": "the picture"}),
        ("The man persuaded her to send him £60,000.", {"payer": "her", "payee": "him"}),
        ("Britain's £60 million aid package for Sudan was cut.",
         {"payer": "Britain", "payee": "Sudan", "purpose": "aid package"}),
        ("The chief executive's pay rose to £900,000.",
         {"payee": "The chief executive", "purpose": "The chief executive's pay"}),
        ("The city plans to pay $7 million for pumps.", {"payer": "The city",
         "purpose": "pumps"}),
        ("The city used pension plans to pay $7 million.", {"payer": "The city"}),
        ("The household will be £60 worse off.", {"purpose": "The household"}),
        ("The money, about $5 million, came from the state.", {"payer": "the state"}),
    ],
)  # fmt: skip
def test_words_that_may_be_verbs_or_nouns_are_told_apart(
    told: Told, text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties
