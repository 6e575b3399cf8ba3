"""Lists with a name and a sum a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

EARNINGS = """PARIS (Reuters)

Leading European order of merit earnings:

1. Ian Woosnam 650,423 pounds

2. Montgomerie 632,102

3. Robert Allenby (Australia) 532,143

Woosnam, who collected 100,000 pounds, was pleased.
"""


def listed(text: str) -> list[tuple[str, str, str | None, str | None]]:
    """Words, currency, payee and payer of each sum."""
    return [
        (
            money.span.of(text),
            money.currency,
            money.payee.of(text) if money.payee else None,
            money.payer.of(text) if money.payer else None,
        )
        for money in find_money(Analysis(read_plain(text)))
    ]


def test_each_line_of_earnings_has_its_payee_and_the_unit_of_the_first() -> None:
    assert listed(EARNINGS) == [
        ("650,423 pounds", "GBP", "Ian Woosnam", None),
        ("632,102", "GBP", "Montgomerie", None),
        ("532,143", "GBP", "Robert Allenby", None),
        ("100,000 pounds", "GBP", "Woosnam", None),
    ]


def test_sums_of_a_list_are_numbered_with_the_others() -> None:
    found = find_money(Analysis(read_plain(EARNINGS)))
    assert [money.id for money in found] == ["m1", "m2", "m3", "m4"]


def test_scores_behind_the_sum_are_passed_over() -> None:
    text = (
        "Leading money winners\n\nTiger Woods, $1,800,000 68-67-70-66—271\n"
        "Jim Furyk, $1,080,000 69-68-70-66—273\nErnie Els, $480,000 70-69-70-66—275\n"
    )
    assert [payee for _, _, payee, _ in listed(text)] == ["Tiger Woods", "Jim Furyk", "Ernie Els"]


def test_those_in_a_list_of_donors_pay() -> None:
    text = "Biggest donors\n\n- Ann Lee: £1.2m\n- Orme Foods: £900,000\n- Bob Hull: £5,000\n"
    assert [payer for _, _, _, payer in listed(text)] == ["Ann Lee", "Orme Foods", "Bob Hull"]


@pytest.mark.parametrize(
    "text",
    [
        "Results in Hull:\n\nSmith (Lab) 12,345\n\nJones (Con) 10,345\n\nBrown (LD) 1,345\n",
        "Prize money in pounds:\n\nIan Woosnam 650,423\n\nRocca 453,940\n",
        "Heaviest lifts:\n\n1. Ivan Orlov 1,423 pounds\n\n2. Petrov 1,102\n\n3. Lee 1,002\n",
    ],
)
def test_votes_two_lines_and_weights_are_no_list_of_money(text: str) -> None:
    assert [words for words, *_ in listed(text)] == []


@given(st.lists(st.sampled_from([
    "Prize money:", "1. Ann Lee $5,000", "2. Lee 4,000", "Bob 1,000 pounds", "", "He paid $5.",
    "Orme (Hull) 9,999", "T3 Ng, €7m 68 69",
]), max_size=9).map("\n".join))  # fmt: skip
def test_of_any_lines_the_sums_are_numbered_in_the_order_of_the_text(text: str) -> None:
    found = find_money(Analysis(read_plain(text)))
    assert [money.id for money in found] == [f"m{at + 1}" for at in range(len(found))]
    assert [money.span.start for money in found] == sorted(money.span.start for money in found)
