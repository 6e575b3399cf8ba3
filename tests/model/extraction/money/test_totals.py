"""What the sums of an article come to, without counting any money twice."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import Article
from pullquote.model.export.text import money_text
from pullquote.model.extraction.extract import extract
from pullquote.model.extraction.money.totals import Reason, Total, totals
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def article(text: str) -> Article:
    return extract(read_plain(text))


def totals_of(told: Article) -> tuple[Total, ...]:
    return totals(told.money, Analysis(told))


def total(text: str, currency: str = "USD") -> Total:
    found = {one.currency: one for one in totals_of(article(text))}
    return found[currency]


TWO = "The city paid $90 million for walls. The state gave $5 million to the schools. "


def test_payments_for_differing_things_are_added() -> None:
    assert total(TWO).least == Decimal(95_000_000)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The city paid $90 million.", "told again"),
        ("The city paid €41.8 million ($45 million) for pumps.", "converted"),
        ("The city paid millions of dollars for pumps.", "no figure"),
        ("The city pays Ann Lee $700 a week.", "per unit"),
        ("Costs rose to $8 million from $7 million.", "compared"),
        ("Of the $90 million, $40 million is for dykes.", "part"),
        ("The city spent up to $9 million on pumps.", "at most"),
        ("The city would pay $7 million for pumps.", "unsure"),
        ("The pumps are worth $7 million.", "no payment"),
        ("The state gave $6 million to schools.", "same purpose"),
        ("The city spent $6 million more than planned on pumps.", "difference"),
        ("Lopez Tiles sued the city for $6 million.", "unsure"),
        ("The city paid $6 million for pumps, prosecutors allege.", "unsure"),
        ("A man stole $6 million from the museum.", "no payment"),
        ("The city plans to pay $7 million for pumps.", "unsure"),
        ("The firm hopes to give $7 million to a club.", "unsure"),
        ("The $7 million would be paid by the city for pumps.", "unsure"),
        ("The city owes $7 million to Lane Ltd.", "owed"),
        ("The city paid about $90 million, or $89,700,000, for walls.", "told again"),
        ("The schools gave $2 million to a builder.", "passed on"),
        ("The city adopted a $96 million budget.", "whole"),
    ],
)
def test_what_may_be_the_same_money_is_left_out_with_its_reason(
    sentence: str, reason: Reason
) -> None:
    found = total(TWO + sentence)
    assert found.least == Decimal(95_000_000)
    assert reason in found.left


def test_of_a_range_the_lower_end_is_added() -> None:
    text = TWO + "The harbour spent $2 million to $3 million on a pier."
    assert total(text).least == Decimal(97_000_000)


def test_one_payment_is_no_total() -> None:
    found = total("The city paid $90 million for walls.")
    assert found.least is None
    assert found.largest is not None


@given(st.lists(st.sampled_from([
    "The city paid $90 million for walls. ", "Ann Lee got €5. ", "A loss of $(3.4) million. ",
    "It cost £2m ($3m). ", "He gave $7 to the school, $8 to the church and $9 to Bob. ",
    "Millions of yen. ", "Fuel is $1.20 a litre. ",
]), max_size=8))  # fmt: skip
def test_every_sum_is_either_added_or_left_out_for_one_reason(sentences: list[str]) -> None:
    told = article("".join(sentences))
    for one in totals_of(told):
        left = [money for sums in one.left.values() for money in sums]
        assert sorted(money.id for money in (*one.added, *left)) == sorted(
            money.id for money in told.money if money.currency == one.currency
        )


@pytest.mark.parametrize("qualifier", ["more than", "not less than", "at least"])
def test_a_sum_that_is_more_than_so_much_is_compared_with_nothing(qualifier: str) -> None:
    found = total(f"The city paid {qualifier} $90 million for walls.")
    assert [money.amount for money in found.added] == [Decimal(90_000_000)]


def test_the_text_output_ends_with_what_each_payer_pays() -> None:
    lines = list(money_text(article(TWO + "The city paid Ann Lee $1 million for pumps.")))
    assert lines[lines.index("Totals") :] == [
        "Totals",
        "   USD: 3 sums",
        "      largest 90,000,000 ($90 million)",
        "      paid or to be paid: at least 96,000,000, of it",
        "         by the city: 91,000,000 ($90 million, $1 million)",
        "         by the state: 5,000,000 ($5 million)",
    ]


def test_of_one_payer_the_total_is_told_on_one_line() -> None:
    told = article("The city paid $90 million for walls. The city paid $5 million for pumps.")
    assert (
        "by the city: at least 95,000,000 ($90 million, $5 million)" in list(money_text(told))[-1]
    )


def test_who_is_only_called_he_is_added_to_nobody() -> None:
    found = article("He paid $9 million for walls. He paid $5 million for pumps.")
    (one,) = totals_of(found)
    assert [len(sums) for _, sums in one.by_payer(found)] == [1, 1]


def test_a_payer_of_whom_only_a_pronoun_tells_has_no_name_in_the_totals() -> None:
    lines = list(money_text(article("He paid $9 million for walls. It paid $5 million for pumps.")))
    assert "         by somebody not named: 9,000,000 ($9 million)" in lines
    assert "         by somebody not named: 5,000,000 ($5 million)" in lines


def test_a_pronoun_counts_as_the_name_that_it_stands_for() -> None:
    told = article(
        "Orme Ltd paid $9 million for walls. Orme Ltd said it paid $5 million for pumps."
        ' "I paid $2 million for a boat," said Ann Lee. "I paid $1 million for a car."'
    )
    lines = list(money_text(told))
    assert "         by Orme Ltd: 14,000,000 ($9 million, $5 million)" in lines
    assert "         by Ann Lee: 3,000,000 ($2 million, $1 million)" in lines


def test_a_single_payment_is_named() -> None:
    told = article("The city paid $90 million for walls. A pump is worth $5.")
    assert "      one payment, so no total: $90 million by the city" in list(money_text(told))


def test_every_sum_left_out_is_named() -> None:
    told = article(" ".join(f"A pump is worth ${number}." for number in range(11, 20)))
    line = next(line for line in money_text(told) if "nobody" in line)
    assert all(f"${number}" in line for number in range(11, 20))


def test_a_sum_and_its_parts_are_not_both_added() -> None:
    whole = "The city paid $90 million to Lane Ltd. "
    found = total(whole + "The city paid $50 million for walls and $40 million for dykes.")
    assert found.least == Decimal(90_000_000)
    assert [money.amount for money in found.left["whole"]] == [Decimal(90_000_000)]


def test_parts_that_nobody_is_said_to_pay_are_left_out_for_their_sum() -> None:
    found = total(
        "The city paid the chief $100,000. It was made up of $60,000 for leave, and the city paid"
        " $40,000 for his car."
    )
    assert [money.amount for money in found.added] == [Decimal(100_000)]


def test_a_rounded_figure_is_left_out_for_the_exact_one() -> None:
    found = total("Chief gets $212k payoff\n\nThe city paid its chief $212,400.")
    assert [money.amount for money in found.added] == [Decimal(212_400)]


def test_what_a_party_to_a_dispute_says_is_not_added() -> None:
    found = article("Prosecutors say the brothers paid £640,000 for walls and £9,000 for pumps.")
    (one,) = totals_of(found)
    assert one.left.keys() == {"unsure"}


def test_a_whole_and_its_parts_are_counted_once() -> None:
    found = article(
        "Orme Ltd is to pay $415m to settle claims.\n\nA judge ordered Orme Ltd to pay a fine of"
        " $120 million and to pay $295 million to the states. Orme Ltd paid $3 million for pumps."
    )
    (one,) = totals_of(found)
    assert one.least in (Decimal(415_000_000), Decimal(418_000_000))


def test_a_person_is_one_payer_by_whatever_name() -> None:
    told = article("Ann Lee paid $9 million for walls. Trader Ann Lee paid $5 million for pumps.")
    assert "by Ann Lee: at least 14,000,000 ($9 million, $5 million)" in list(money_text(told))[-1]


def test_what_somebody_quoted_says_of_others_is_only_claimed() -> None:
    found = article(
        '"The mayor paid $9 million for walls," said Ann Lee. "I paid $5 million for pumps."'
    )
    (one,) = totals_of(found)
    assert [len(sums) for sums in (one.left["unsure"], one.added)] == [1, 1]
    assert one.added[0].amount == Decimal(5_000_000)


def test_a_promise_that_was_not_kept_is_no_payment() -> None:
    text = "The World Bank had pledged Kenya $45m for the road but has not released the funds."
    assert [*total(text).left] == ["unsure"]
    assert total(text.replace(" but has not released the funds", "")).added
