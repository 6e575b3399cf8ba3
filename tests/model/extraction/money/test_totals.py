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


def test_the_text_output_ends_with_the_totals() -> None:
    lines = list(money_text(article(TWO)))
    assert lines[4] == "Totals"
    assert "   USD: 2 sums" in lines
    assert "      paid or to be paid: at least 95,000,000 ($90 million, $5 million)" in lines
