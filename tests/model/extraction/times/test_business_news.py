"""Times as the financial and wire pages write them."""

from datetime import date

import pytest

from pullquote.model.article import Time
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(1989, 11, 2)  # a Thursday


def times(text: str, published: date | None = PUBLISHED) -> list[Time]:
    """The times of a story."""
    return list(find_times(Analysis(read_plain(text, id="x", published=published)), published))


def shown(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Words and values of the times of a story."""
    found = times(text, published)
    return [(text[time.span.start : time.span.end], time.value) for time in found]


REPORT = "Third-quarter profit fell 24% to $31 million. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sales in the quarter rose.", ("the quarter", "1989-Q3")),
        ("It lost money in the year-ago quarter.", ("the year-ago quarter", "1988-Q3")),
        ("Sales rose from the year-earlier period.", ("the year-earlier period", "1988-Q3")),
        ("Sales rose from the 1987 quarter.", ("the 1987 quarter", "1987-Q3")),
        ("The latest period had a gain.", ("The latest period", "1989-Q3")),
        ("It was the same quarter last year.", ("the same quarter last year", "1988-Q3")),
        ("It earned $40 million a year earlier.", ("a year earlier", "1988-Q3")),
        ("It is the third straight quarter of losses.", ("the third straight quarter", "P3Q")),
        ("The fiscal year ends in May.", ("The fiscal year", "1989")),
    ],
)
def test_a_report_compares_its_quarter_with_others(
    sentence: str, expected: tuple[str, str]
) -> None:
    assert expected in shown(REPORT + sentence)


def test_a_comparison_does_not_move_the_period_the_report_is_about() -> None:
    text = REPORT + "It lost money in the year-ago quarter. Sales in the quarter rose 4%."
    assert shown(text)[-1] == ("the quarter", "1989-Q3")


def test_without_a_publication_date_a_quarter_that_is_not_named_is_no_time() -> None:
    assert shown("Profit rose in the quarter.", None) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It declared a dividend payable Dec. 15 to stock of record Nov. 24.",
            [("Dec. 15", "1989-12-15"), ("Nov. 24", "1989-11-24")],
        ),
        ("Banks gave the airline until Monday.", [("Monday", "1989-11-06")]),
        ("Markets reopen Tuesday.", [("Tuesday", "1989-11-07")]),
        ("Students plan a march on Wednesday.", [("Wednesday", "1989-11-08")]),
        ("He died on Nov. 24.", [("Nov. 24", "1989-11-24")]),
        ("The October figures are due Friday.", [("October", "1989-10"), ("Friday", "1989-11-03")]),
    ],
)
def test_days_set_ahead_by_the_words_before_them_are_to_come(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert shown(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Shots were fired at dawn Thursday.", ("dawn Thursday", "1989-11-02TMO")),
        ("He left yesterday. In the afternoon it rained.", ("the afternoon", "1989-11-01TAF")),
        ("The quake struck at 2:46 p.m.", ("2:46 p.m.", "1989-11-02T14:46")),
        ("It begins at half past seven.", ("half past seven", "1989-11-02T07:30")),
        ("They meet at seven on Monday.", ("seven on Monday", "1989-11-06T07:00")),
        ("Overnight, two towns fell.", ("Overnight", "1989-11-02TNI")),
        ("The senate voted 14-9 on Wednesday.", ("Wednesday", "1989-11-01")),
    ],
)
def test_an_hour_without_a_day_is_of_the_day_told_or_of_publication(
    sentence: str, expected: tuple[str, str]
) -> None:
    assert expected in shown(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In the past they could raise prices.", ("the past", "PAST_REF")),
        ("It may happen in the near future.", ("the near future", "FUTURE_REF")),
        ("Prices will soon rise.", ("soon", "FUTURE_REF")),
        ("These days he drives a truck.", ("These days", "PRESENT_REF")),
        ("No talks are planned at the moment.", ("the moment", "PRESENT_REF")),
        ("At present he is ill.", ("present", "PRESENT_REF")),
        ("He was mayor at the time.", ("the time", "PAST_REF")),
        ("It pumps 3,000 barrels a day.", ("a day", "P1D")),
        ("He was jailed for a quarter of a century.", ("a quarter of a century", "P25Y")),
        ("It takes 13 billion years.", ("13 billion years", "P13000000000Y")),
        ("A month from now it will be over.", ("A month from now", "1989-12")),
        ("He won in 1987. Two years on, he is gone.", ("Two years on", "1989")),
        ("The wall fell two years ago this month.", ("two years ago this month", "1987-11")),
        ("It dates from the 1800s.", ("the 1800s", "18")),
        ("Last Nov. 5 he died.", ("Last Nov. 5", "1988-11-05")),
    ],
)  # fmt: skip
def test_vague_and_rare_ways_to_tell_time_are_read(
    sentence: str, expected: tuple[str, str]
) -> None:
    assert expected in shown(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He lives at 1900 Main Street and 10 May Road.",
        "He was drawn on the future of the club.",
        "He soon left.",
        "Future plc rose.",
        "The night shift of the past president was a great moment.",
        "He drove 55 miles an hour.",
        "Five to seven people came.",
    ],
)
def test_words_of_time_that_tell_none_are_passed_over(sentence: str) -> None:
    assert shown(sentence) == []


def test_the_reason_names_the_period_it_hangs_on() -> None:
    time = times(REPORT + "Sales in the quarter rose.")[-1]
    assert time.because == "the period of “Third-quarter”, the third quarter of 1989"
