"""The further words by which sums and dates are found."""

from datetime import date
from decimal import Decimal

import pytest

from pullquote.model.search.lines import amount_forms, date_words


@pytest.mark.parametrize(
    ("amount", "forms"),
    [
        ("125000000", {"125000000", "125 million", "125m"}),
        ("1400000000", {"1400000000", "1.4 billion", "1.4bn"}),
        ("60800000000", {"60.8 billion", "60.8bn"}),
        ("90000", {"90000", "90 thousand", "90k"}),
        ("0.61", {"0.61"}),
        ("6.50", {"6.5"}),
        ("NaN", set()),
        ("1E+999999", set()),
    ],
)
def test_a_sum_is_found_however_it_is_typed(amount: str, forms: set[str]) -> None:
    assert forms <= set(amount_forms(Decimal(amount)))


def test_a_sum_without_end_has_no_forms() -> None:
    assert amount_forms(Decimal("Infinity")) == amount_forms(Decimal("1E+999999")) == []


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2024, 8, 6), date(2024, 8, 6), "6 august 2024 2024-08-06 tuesday"),
        (date(2024, 8, 1), date(2024, 8, 31), "2024 2024 august"),
        (date(2023, 12, 1), date(2024, 2, 29), "2023 2024 december january february"),
        (date(1930, 1, 1), date(1939, 12, 31), "1930 1939"),
        (date(2024, 8, 6), None, "6 august 2024 2024-08-06 tuesday"),
        (date(2024, 8, 6), date(2024, 8, 1), "2024 2024"),
        (None, None, ""),
    ],
)
def test_a_date_is_found_by_its_words(
    earliest: date | None, latest: date | None, words: str
) -> None:
    assert " ".join(date_words(earliest, latest)) == words
