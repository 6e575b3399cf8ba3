"""Which dates look ahead, and which stand aside, as a reader of Wednesday 18 September 2024."""

from datetime import date

import pytest

from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2024, 9, 18)


def values(text: str) -> dict[str, str]:
    document = read_plain(text, id="a", published=PUBLISHED)
    return {t.span.of(text): t.value for t in find_times(Analysis(document), PUBLISHED)}


ASIDES = [
    ("The harbour board, which owes £2m until next June, meets on 5 November.",
     "5 November", "2024-11-05"),
    ("The pier, which burned down in June 2003, reopens on 5 November.",
     "5 November", "2024-11-05"),
    ("The ferry, launched on 4 April 1999, sank on 5 August.", "5 August", "2024-08-05"),
    ("The chapel – a ruin since July 2011 – was sold in March.", "March", "2024-03"),
    ("Ms Ode, who was elected in May 2019, said she was tired. She resigned in August.",
     "August", "2024-08"),
    ("Ms Ode, treasurer since May 2019, resigned in March.", "March", "2024-03"),
    ("In 2008 the bakery, which had opened in May 1921, shut in October.", "October", "2008-10"),
    ("Mr Pell, who was hired in May 2019, and sued in June, lost.", "June", "2019-06"),
    ("He came in May 2001, left in June and returned in July 2003.", "June", "2001-06"),
    ("On 5 November the choir, which was founded in 1974, meets the mayor.",
     "5 November", "2024-11-05"),
    ("The 2027 Games begin on 5 November.", "5 November", "2027-11-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), ASIDES, ids=[row[0][:30] for row in ASIDES])
def test_what_is_told_in_an_aside_does_not_date_the_rest(text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


AWAITED = [
    "Mr Tait will chair the club until a captain is chosen at the dinner in May.",
    "The road will stay shut until a new drain has been laid in May.",
    "Fares will go up once the regulator has signed the order in May.",
    "He will appeal before the ban ends in May.",
    "She will give her verdict after the survey is published in May.",
    "When the tower is finished in May, it will be the tallest.",
    "He sold bonds maturing in May.",
    "The firm took a loan due in May.",
    "They struck a truce expiring in May.",
    "The board cut the fee, effective from May.",
    "Members backed the levy, to take effect in May.",
    "The rule was scheduled to take effect in May.",
    "Fees were set to go up in May.",
]


@pytest.mark.parametrize("text", AWAITED)
def test_what_is_awaited_lies_ahead(text: str) -> None:
    assert values(text)["May"] == "2025-05"


OVER = [
    "The ban took effect in May.",
    "The ban was effective from May.",
    "He stayed until a captain was chosen in May.",
    "A walker died after he was hit by a tram in May.",
    "The prize was set in May.",
]


@pytest.mark.parametrize("text", OVER)
def test_what_is_over_lies_behind(text: str) -> None:
    assert values(text)["May"] == "2024-05"


def test_a_sum_payable_on_a_date_is_still_to_be_paid() -> None:
    text = "The payout was fixed at 40 cents a unit, payable on Jan. 9."
    assert values(text)["Jan. 9"] == "2025-01-09"


WEEKDAYS = [
    ("Thursday looks wetter than Monday was.", {"Thursday": "2024-09-19", "Monday": "2024-09-16"}),
    ("Friday brings the last ferry.", {"Friday": "2024-09-20"}),
    ("Thursday and Friday look dry.", {"Thursday": "2024-09-19", "Friday": "2024-09-20"}),
    ("The outlook seems brighter than on Sunday.", {"Sunday": "2024-09-15"}),
    ("Friday sales fell.", {"Friday": "2024-09-13"}),
    ("Friday brought the last ferry.", {"Friday": "2024-09-13"}),
]


@pytest.mark.parametrize(("text", "expected"), WEEKDAYS, ids=[row[0] for row in WEEKDAYS])
def test_a_weekday_that_does_something_now_is_the_next_one(
    text: str, expected: dict[str, str]
) -> None:
    assert values(text) == expected


STRETCHES = [
    ("The fair runs from 2 August until 9 November.", ["2024-08-02", "2024-11-09"]),
    ("It snowed from Wednesday to Friday.", ["2024-09-11", "2024-09-13"]),
    ("The baths will shut from Friday to Monday.", ["2024-09-20", "2024-09-23"]),
    ("Sales fell between November and February.", ["2023-11", "2024-02"]),
]


@pytest.mark.parametrize(("text", "expected"), STRETCHES, ids=[row[0] for row in STRETCHES])
def test_a_stretch_begins_before_it_ends(text: str, expected: list[str]) -> None:
    assert list(values(text).values()) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nigeria said it would free them before Independence Day.", "2024-10-01"),
        ("They paid Rs 2 lakh in Delhi. It will be paid by Independence Day.", "2025-08-15"),
        ("India and Washington will sign it by Independence Day in America.", "2025-07-04"),
        ("The shops will shut on Independence Day.", "2025-07-04"),
    ],
)
def test_independence_day_is_that_of_the_country_told_of(text: str, value: str) -> None:
    assert values(text)["Independence Day"] == value
