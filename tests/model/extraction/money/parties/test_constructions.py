"""Whole sentences, each for a kind of construction that parts a sum from its parties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def told(text: str, at: int = -1) -> dict[str, str]:
    money = find_money(Analysis(read_plain(text)))[at]
    payer = money.payer_antecedent or money.payer
    payee = money.payee_antecedent or money.payee
    parties = {"payer": payer, "payee": payee, "purpose": money.purpose}
    return {name: span.of(text) for name, span in parties.items() if span}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The hospital trust, which runs three sites, owes suppliers £18m.",
         {"payer": "The hospital trust", "payee": "suppliers"}),
        ("Residents, many of them retired, were told they would each have to pay £4,500 for new"
         " cladding.", {"payer": "Residents", "purpose": "new cladding"}),
        ("The insurer, in a letter dated May 3, refused to pay the couple $80,000.",
         {"payer": "The insurer", "payee": "the couple"}),
        ("A council which is closing its toilets to save £38,000 a year paid its chief £212,400.",
         {"payer": "A council", "payee": "its chief"}),
        ("The board on Monday adopted a $48m budget.", {"payer": "The board",
         "purpose": "budget"}),
        ("Teachers, whose union called off a strike, were promised $13 million.",
         {"payee": "Teachers"}),
    ],
)  # fmt: skip
def test_a_subject_is_found_across_asides_and_clauses(text: str, parties: dict[str, str]) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Tesla investors voted to give Lane a $56 billion pay package.",
         {"payer": "Tesla investors", "payee": "Lane", "purpose": "pay package"}),
        ("A jury ordered the company to pay $25 million to a worker who lost his leg.",
         {"payer": "the company", "payee": "a worker"}),
        ("The firm's former chairman, Dale Hutch, was ordered to forfeit $8 million in bonuses.",
         {"payer": "Dale Hutch", "purpose": "bonuses"}),
        ("The owner of the house can expect to pay $34.", {"payer": "The owner"}),
        ("Lawyers hired by the state stand to collect $847 million in fees.",
         {"payee": "Lawyers", "purpose": "fees"}),
        ("Hadley to buy Tri-Cities for $1.3 billion.", {"payer": "Hadley",
         "purpose": "Tri-Cities"}),
        ("He won $1.3 million and gave half a million dollars to his sister.",
         {"payer": "He", "payee": "his sister"}),
        ("Kidnappers freed 28 pupils after being handed $73,000 by the boys' parents.",
         {"payer": "the boys' parents", "payee": "Kidnappers"}),
    ],
)  # fmt: skip
def test_infinitives_and_joined_verbs_have_the_subject_that_controls_them(
    text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The agency gave a smaller rival, Perigee Robotics, $94.5 million.",
         {"payer": "The agency", "payee": "Perigee Robotics"}),
        ("The buyer must hand Corvane a break fee of $150 million.",
         {"payer": "The buyer", "payee": "Corvane", "purpose": "a break fee"}),
        ("She wrote a broker, Sal Imperato, a check for $3,330.",
         {"payer": "She", "payee": "Sal Imperato", "purpose": "a check"}),
        ("A jury awarded her $92,500.", {"payee": "her"}),
        ("The council was refused €90,000 by the Department of Transport for a footpath.",
         {"payer": "the Department of Transport", "payee": "The council",
          "purpose": "a footpath"}),
        ("The star was paid a reported $20 million for the film.", {"payee": "The star",
         "purpose": "the film"}),
        ("Lawmakers passed a bill giving farmers $8 billion in relief.",
         {"payee": "farmers", "purpose": "relief"}),
    ],
)  # fmt: skip
def test_who_is_given_money_stands_between_the_verb_and_the_sum(
    text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The firm to which the county pays $38,400 a month settled.",
         {"payer": "the county", "payee": "The firm"}),
        ("The bank, which they bought for $64,000, has reopened.", {"payer": "they",
         "purpose": "The bank"}),
        ("The shop has six employees, who start at $13 an hour.", {"payee": "six employees"}),
        ("The price is less than the $125 million Lane paid in 1984.", {"payer": "Lane"}),
        ("Boras, whose commission comes to $5.25 million, smiled.",
         {"payee": "Boras", "purpose": "whose commission"}),
        ("The contract, worth $90 million, went to Lane Motors.", {"payee": "Lane Motors",
         "purpose": "The contract"}),
        ("Under the deal, $50 million will go to the states for legal fees.",
         {"payee": "the states", "purpose": "legal fees"}),
        ("Selene was founded in 2015 with $30,000 borrowed from her mother.",
         {"payer": "her mother"}),
    ],
)  # fmt: skip
def test_clauses_about_a_sum_or_its_parties_name_them(text: str, parties: dict[str, str]) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The plan includes $1 million in raises for teachers and $62,300 for a truck.",
         {"purpose": "a truck"}),
        ("He left his wife £1 million and his dog £500.", {"payer": "He", "payee": "his dog"}),
        ("The council was allocated €4m for roads and €310,000 for drainage.",
         {"payee": "The council", "purpose": "drainage"}),
        ("Half went to schools: £9,000 went to a club and £3,000 to a choir.",
         {"payee": "a choir"}),
        ("Lane was fined $14,000 for spitting and another $2,500 for an insult.",
         {"payer": "Lane", "purpose": "an insult"}),
    ],
)  # fmt: skip
def test_joined_sums_share_their_verb_but_not_their_purpose(
    text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The plan holds $1 million in raises for teachers.", {"payee": "teachers",
         "purpose": "raises"}),
        ("A cheque for £1,000 was presented to the hospice by the Rotary Club.",
         {"payer": "the Rotary Club", "payee": "the hospice", "purpose": "A cheque"}),
        ("The World Fund's $57 billion rescue came late.", {"payer": "The World Fund",
         "purpose": "rescue"}),
        ("A foundation announced a $10 million gift to the school from a donor.",
         {"payer": "a donor", "payee": "the school", "purpose": "gift"}),
        ("IMF board clears $941m for Kenya", {"payer": "IMF board", "payee": "Kenya"}),
        ("Owners sank $180K into former bank", {"payer": "Owners", "purpose": "former bank"}),
        ("County settles jail suit for $1.65m", {"payer": "County", "purpose": "jail suit"}),
        ("EUROPEAN UNION: up to 9 billion euros in soft loans.", {"payer": "EUROPEAN UNION",
         "purpose": "soft loans"}),
        ("“You blew $400,000 on that turf,” he said.", {"payer": "You",
         "purpose": "that turf"}),
        ("The airline could not make payments of $400 to its crews.",
         {"payer": "The airline", "payee": "its crews", "purpose": "payments"}),
        ("Lee was also given a $250,000 fine.", {"payer": "Lee", "purpose": "fine"}),
    ],
)  # fmt: skip
def test_nouns_of_money_headlines_and_labels_name_parties(
    text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    "text",
    [
        "First-year pay went to $43,200, up from $41,000.",
        "Insurance to cover all but $100,000.",
        "Lane earned $38.9 million on revenue of $611.4 million.",
        "Lane Ltd fell 25 cents to $9.45.",
        "A council expects a bid to bring $5 million.",
    ],
)
def test_what_is_only_compared_or_left_out_has_no_payer_nor_payee(text: str) -> None:
    assert told(text).keys() <= {"purpose"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Her predecessor, Mark Tully, got £900,000.", {"payee": "Mark Tully"}),
        ("Emily Reed paid £5,000 for a boat.", {"payer": "Emily Reed", "purpose": "a boat"}),
        ("A farmer near Choma, Grace Phiri, borrowed 5,000 kwacha from a lender.",
         {"payer": "a lender", "payee": "Grace Phiri"}),
        ("A couple won £105m in the lottery draw and donated £1m to a hospice.",
         {"payer": "A couple", "payee": "a hospice"}),
    ],
)  # fmt: skip
def test_names_in_ly_and_nouns_like_verbs_are_read_as_names_and_nouns(
    text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Lane Ltd gave the shop that sold the ticket £5,000.",
         {"payer": "Lane Ltd", "payee": "the shop"}),
        ("The council will spend £640,000 on a new centre at Holt Lane.",
         {"payer": "The council", "purpose": "a new centre"}),
        ("The bank approved a loan of $180 million for a power line to Tanzania.",
         {"payer": "The bank", "purpose": "a loan"}),
        ("Burnley had a £17.5m bid turned down by Porto.", {"purpose": "bid"}),
        ("He took £500,000 out of reserves.", {"payee": "He"}),
        ("She left $10,000 to each of her four nieces.", {"payer": "She",
         "payee": "her four nieces"}),
        ("Norvane will assume $620 million of debt.", {"payer": "Norvane", "purpose": "debt"}),
    ],
)  # fmt: skip
def test_what_hangs_on_another_noun_is_no_party_to_the_sum(
    text: str, parties: dict[str, str]
) -> None:
    assert told(text) == parties


_WORDS = st.sampled_from(
    """
    the a her firm Lane Ltd council , and or who which that to of for by from at with in on paid pay
    was given gave fined ordered $5 £3m million €40 said ( ) “ ” : -- 's ' . ; worth whose him it
    sold bought having been is not each 61 Monday last year
    """.split()
)


@given(st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=80))
def test_parties_of_any_text_are_words_of_a_sentence_that_has_the_sum(text: str) -> None:
    analysis = Analysis(read_plain(text))
    for money in find_money(analysis):
        for span in (money.payer, money.payee, money.purpose):
            if span is not None:
                assert analysis.text[span.start : span.end].strip()
                start, end = min(span.start, money.span.start), max(span.end, money.span.end)
                between = [s for s in analysis.sentences if s.start < end and s.end > start]
                assert len(between) <= 2  # a sentence parted after "Rs." goes on in the next


@pytest.mark.parametrize(
    "unit",
    ["$5 , and ", "a who paid $5 and ", "Lane , 61 , ", "who $5 ", "to pay $5 ", "of a $5 ",
     "a man paid by $5 "],
)  # fmt: skip
def test_a_sentence_without_end_is_read_without_fail(unit: str) -> None:
    for length in (30, 60, 120, 5_000):
        text = unit * (length // len(unit.split())) + "$7."
        assert find_money(Analysis(read_plain(text)))
