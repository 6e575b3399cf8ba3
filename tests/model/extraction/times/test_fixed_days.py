"""Days that somebody fixed: they are to come, though the fixing is past."""

from datetime import date

import pytest

from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2024, 3, 14)


def values(text: str) -> list[str]:
    analysis = Analysis(read_plain(text, id="a", published=PUBLISHED))
    return [time.value for time in find_times(analysis, PUBLISHED)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He set a confiscation hearing for 5 July.", "2024-07-05"),
        ("The judge fixed a trial date of 9 September.", "2024-09-09"),
        ("The judge set the trial for 2 September.", "2024-09-02"),
        ("The inquest was listed for 20 June.", "2024-06-20"),
        ("The firm called an election for 4 November.", "2024-11-04"),
        ("The company announced a launch date of 9 November.", "2024-11-09"),
        ("The sentencing was pencilled in for October.", "2024-10"),
        ("The council booked the hall for 12 August.", "2024-08-12"),
        ("The trial was put back to 4 September.", "2024-09-04"),
        ("They planned a march for Saturday.", "2024-03-16"),
    ],
)
def test_a_day_that_was_fixed_is_the_next_one(sentence: str, expected: str) -> None:
    assert values(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The match was scheduled for 3 March but was called off.", "2024-03-03"),
        ("The club set a record for February.", "2024-02"),
        ("He missed a deadline of 1 February.", "2024-02-01"),
        ("He was fined at a hearing on 12 February.", "2024-02-12"),
        ("She was booked for dissent on 2 March.", "2024-03-02"),
        ("The bridge was moved to Leeds in June.", "2023-06"),
        ("The family set off for home on 2 September.", "2023-09-02"),
        ("He moved to London for 3 February.", "2024-02-03"),
    ],
)
def test_what_only_looks_like_fixing_leaves_the_day_past(sentence: str, expected: str) -> None:
    assert values(sentence) == [expected]
