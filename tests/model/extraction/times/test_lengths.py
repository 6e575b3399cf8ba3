"""A length told in several units is one length."""

from datetime import date

import pytest

from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2024, 9, 18)

LENGTHS = [
    ("She was sent down for three years and eight months.",
     {"three years and eight months": "P3Y8M"}),
    ("He ran it in two hours, 41 minutes and 9 seconds.",
     {"two hours, 41 minutes and 9 seconds": "PT2H41M9S"}),
    ("The siege lasted more than a day and six hours.",
     {"more than a day and six hours": "P1DT6H"}),
    ("He was bound over for a year and a day.", {"a year and a day": "P1Y1D"}),
    ("The terms were two weeks and three months.", {"two weeks": "P2W", "three months": "P3M"}),
    ("They broke up a year and two months ago.", {"a year and two months ago": "2023-07"}),
    ("The colt is two years and five months old.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LENGTHS, ids=[row[0][:30] for row in LENGTHS])
def test_years_and_months_make_one_length(text: str, expected: dict[str, str]) -> None:
    document = read_plain(text, id="a", published=PUBLISHED)
    found = find_times(Analysis(document), PUBLISHED)
    assert {time.span.of(text): time.value for time in found} == expected
