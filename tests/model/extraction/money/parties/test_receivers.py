"""Who gets the money, and sums that nobody pays."""

from collections.abc import Callable

import pytest

Told = Callable[[str], dict[str, str]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A loan of £600,000 granted his client by a rural bank was withdrawn.",
         {"payer": "a rural bank", "payee": "his client", "purpose": "A loan"}),
        ("They fought over £1.2 billion owed them by the state.",
         {"payer": "the state", "payee": "them"}),
        ("The judge imposed costs of £10 million on Orme Ltd, to be paid to the hospice.",
         {"payer": "Orme Ltd", "payee": "the hospice", "purpose": "costs"}),
        ("The court annulled a £157 million contract awarded by the city to Lane Water.",
         {"payer": "the city", "payee": "Lane Water", "purpose": "contract"}),
        ("Mr Qadir, to whom a pension of £412 is paid by the province, wept.",
         {"payer": "the province", "payee": "Mr Qadir", "purpose": "a pension"}),
        ("The council paid £9m, £2m of which went to Orme Ltd.", {"payee": "Orme Ltd."}),
        ("The plan holds bonuses, including $9.2 million for Mr. Lee.", {"payee": "Mr. Lee"}),
        ("£2m would be released to Ann Lee from her fund.",
         {"payer": "her fund", "payee": "Ann Lee"}),
        ("United have signed the midfielder João Ferreira from Braga for a club-record £68m.",
         {"payer": "United", "payee": "Braga", "purpose": "the midfielder João Ferreira"}),
        ("Widow loses £780,000 to ‘Captain Moretti’",
         {"payer": "Widow", "payee": "Captain Moretti"}),
        ("Lee diverted £640,000 of it to shell companies run by Ann Roe.",
         {"payer": "Lee", "payee": "shell companies"}),
        ("The fee surpasses the £52m that United paid Valencia for the striker Luis Ortega.",
         {"payer": "United", "payee": "Valencia", "purpose": "the striker Luis Ortega"}),
    ],
)  # fmt: skip
def test_who_gets_it_is_found_wherever_it_stands(
    told: Told, text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("John F. Brandt, Continental Thread: $980,000", {"payee": "John F. Brandt"}),
        ("Paid most: Ann Lee, chief executive, $4.2 million.", {"payee": "Ann Lee"}),
        ("- BRITAIN: an additional 20 million pounds to the World Fund",
         {"payer": "BRITAIN", "payee": "the World Fund"}),
    ],
)  # fmt: skip
def test_lists_of_pay_name_who_gets_it_and_lists_of_pledges_who_gives_it(
    told: Told, text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The brothers paid themselves £640,000 in invoices, spent £210,000 on a yacht.",
         {"payer": "The brothers", "purpose": "a yacht"}),
        ("Police caught a clerk while accepting a bribe of £35 from a widow.",
         {"payer": "a widow", "payee": "a clerk", "purpose": "a bribe"}),
        ("Teo has since made restitution of £150,000.",
         {"payer": "Teo", "purpose": "restitution"}),
        ("Her client had herself repaid £6,300.", {"payer": "Her client"}),
        ("Kev was last month hit with a £47,000 tax bill.",
         {"payer": "Kev", "purpose": "tax bill"}),
        ("A man who put money into a chain of shops that failed was ordered to repay £7.3m.",
         {"payer": "A man"}),
        ("Ann Lee, a home help who earns £5.90 an hour, moved.", {"payee": "Ann Lee"}),
        ("The bank — which owns the pier — paid £5m to Hull.",
         {"payer": "The bank", "payee": "Hull"}),
        ("BOXING - DELGADO TO GET RECORD $8 MILLION.", {"payee": "DELGADO"}),
        ("It is for loans, with £15,000 set aside to repair the pier.",
         {"purpose": "repair the pier"}),
        ("The council spends £3.1m on mending roads.",
         {"payer": "The council", "purpose": "mending roads"}),
    ],
)  # fmt: skip
def test_whoever_does_it_is_found_beyond_sums_asides_and_clauses(
    told: Told, text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Two brothers charged over £3.2m charity fraud",
        "Prosecutors had asked for a fine of $200 million.",
        "Not one cent goes to the general fund.",
        "It will cut £650,000 from its grants to arts groups.",
        "The decision will add £82 to the bill of a household.",
        "The state gave Hull £1.9m from a £600m fund announced by Ann Lee.",
    ],
)
def test_a_crime_a_cut_a_wish_and_what_is_denied_pays_nobody(told: Told, text: str) -> None:
    assert not {"payer", "payee"} & told(text).keys()


def test_whoever_made_it_on_something_has_not_paid_for_that(told: Told) -> None:
    assert told("They made $1.3 billion on this drug.") == {"payee": "They"}
