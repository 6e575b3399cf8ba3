"""Expression by expression: what a reader of 13 August 2024, a Tuesday, is told it means."""

from datetime import date

import pytest

from pullquote.model.article import Time
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2024, 8, 13)


def times_in(text: str, published: date | None = PUBLISHED) -> tuple[Time, ...]:
    return find_times(Analysis(read_plain(text, id="a", published=published)), published)


def shown(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    return [(t.span.of(text), t.type, t.value) for t in times_in(text, published)]


DATES = [
    # days
    ("He resigned on Tuesday.", "Tuesday", "2024-08-13"),
    ("He resigned on Friday.", "Friday", "2024-08-09"),
    ("It ran from Nov. 3 to Feb. 2, 2021.", "Nov. 3", "2020-11-03"),
    ("It was backdated to Dec. 1 and runs until Nov. 30, 2028.", "Dec. 1", "2023-12-01"),
    ("He will resign on Friday.", "Friday", "2024-08-16"),
    ("The window closes on Friday.", "Friday", "2024-08-16"),
    ("They plan to meet on Monday.", "Monday", "2024-08-19"),
    ("He resigned last Thursday.", "last Thursday", "2024-08-08"),
    ("The show opens next Saturday.", "next Saturday", "2024-08-17"),
    ("Talks end on Friday week.", "Friday week", "2024-08-23"),
    ("She left on Monday last week.", "Monday last week", "2024-08-05"),
    ("She left yesterday.", "yesterday", "2024-08-12"),
    ("She leaves the day after tomorrow.", "the day after tomorrow", "2024-08-15"),
    ("It fell on March 3, 2019.", "March 3, 2019", "2019-03-03"),
    ("It fell on 3 March 2019.", "3 March 2019", "2019-03-03"),
    ("It fell on Sunday, March 3, 2019, at dawn.", "Sunday, March 3, 2019", "2019-03-03"),
    ("It fell on Jan. 6.", "Jan. 6", "2024-01-06"),
    ("It fell on the 3rd of March.", "the 3rd of March", "2024-03-03"),
    ("It was published on 2019-03-03.", "2019-03-03", "2019-03-03"),
    ("He was arrested on Dec. 11.", "Dec. 11", "2023-12-11"),
    ("He will be sentenced on Dec. 11.", "Dec. 11", "2024-12-11"),
    ("He was interviewed on 4 May last year.", "4 May last year", "2023-05-04"),
    ("They met a week ago.", "a week ago", "2024-W32"),
    ("They met about a week ago.", "about a week ago", "2024-08-06"),
    ("He fell on 3 May 2024. A week later he left.", "A week later", "2024-05-10"),
    ("It closed in 1991 and reopened the following April.", "the following April", "1992-04"),
    ("Sales fell in the 3rd quarter of 2022.", "the 3rd quarter of 2022", "2022-Q3"),
    ("This past June it rained.", "This past June", "2024-06"),
    ("They want it done by Christmas.", "Christmas", "2024-12-25"),
    ("Rain could hit the burned slopes as soon as Thursday.", "Thursday", "2024-08-15"),
    ("The hearing was moved to December 6.", "December 6", "2024-12-06"),
    ("It runs until the week after next.", "the week after next", "2024-W35"),
    ("They met ten days ago.", "ten days ago", "2024-08-03"),
    ("It closed on Christmas Eve 2019.", "Christmas Eve 2019", "2019-12-24"),
    ("They married on Boxing Day.", "Boxing Day", "2023-12-26"),
    ("It will open by Christmas.", "Christmas", "2024-12-25"),
    ("He fled the day after Thanksgiving.", "the day after Thanksgiving", "2023-11-24"),
    ("City go to Everton a week on Saturday.", "a week on Saturday", "2024-08-24"),
    ("The judge adjourned until Monday.", "Monday", "2024-08-19"),
    ("Sentencing was set for Oct. 3.", "Oct. 3", "2024-10-03"),
    ("It streams live (3pm in Paris) on Thursday, Aug. 15.", "Thursday, Aug. 15", "2024-08-15"),
    ("A show was held on Tuesday, Aug. 15.", "Tuesday, Aug. 15", "2023-08-15"),
    ("Figures due on Wednesday will show it.", "Wednesday", "2024-08-14"),
    ("The 2026 World Cup begins on June 11.", "June 11", "2026-06-11"),
    ("It was sold on 30.04.2022.", "30.04.2022", "2022-04-30"),
    # longer stretches
    ("Prices rose last week.", "last week", "2024-W32"),
    ("The judge told jurors that at the weekend.", "the weekend", "2024-W32-WE"),
    ("Prices rose last month.", "last month", "2024-07"),
    ("Prices rose in April.", "April", "2024-04"),
    ("Prices will rise in April.", "April", "2025-04"),
    ("Prices have risen since November.", "November", "2023-11"),
    ("Prices rose in mid-October.", "mid-October", "2023-10"),
    ("Prices rose in March last year.", "March last year", "2023-03"),
    ("They met two months ago.", "two months ago", "2024-06"),
    ("She died earlier this month.", "earlier this month", "2024-08"),
    ("It will end by the end of February.", "the end of February", "2025-02"),
    ("The bill died in the spring of 2018.", "the spring of 2018", "2018-SP"),
    ("She retired last summer.", "last summer", "2023-SU"),
    ("It snowed in the winter of 2010-11.", "the winter of 2010-11", "2010-WI"),
    ("It was sold in the third quarter of 2022.", "the third quarter of 2022", "2022-Q3"),
    ("Profit fell after first-quarter revenue sank.", "first-quarter", "2024-Q1"),
    ("Sales rose in Q3 2019.", "Q3 2019", "2019-Q3"),
    ("Profits will rise by year-end.", "year-end", "2024"),
    ("He was hired in the summer of '69.", "the summer of '69", "1969-SU"),
    ("This May he bought the club.", "This May", "2024-05"),
    ("The week of March 4 was cold.", "The week of March 4", "2024-W10"),
    ("He will stand down in the new year.", "the new year", "2025"),
    ("Prices rose last year.", "last year", "2023"),
    ("Prices rose in FY23.", "FY23", "2023"),
    ("Voting begins on the first Friday of July.", "the first Friday of July", "2025-07-04"),
    ("He quit on the last Monday in May.", "the last Monday in May", "2024-05-27"),
    ("It snowed in the third week of January.", "the third week of January", "2024-W03"),
    (
        "She sold it on the second Tuesday of May 2019.",
        "the second Tuesday of May 2019",
        "2019-05-14",
    ),
    ("It shut on the last day of June 2020.", "the last day of June 2020", "2020-06-30"),
    ("They met five years ago.", "five years ago", "2019"),
    ("He has lived here since 1987.", "1987", "1987"),
    ("It would cost more in fiscal 2025.", "fiscal 2025", "2025"),
    ("He scored in the 2023-24 season.", "the 2023-24 season", "2023/2024"),
    ("She wrote it in the 1990s.", "the 1990s", "199"),
    ("She wrote it in the nineteen-nineties.", "the nineteen-nineties", "199"),
    ("It vanished in the 19th century.", "the 19th century", "18"),
    ("Carthage fell in 146 BC.", "146 BC", "BC0146"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), DATES, ids=[row[1] for row in DATES])
def test_a_date_is_found_with_its_words_and_value(sentence: str, words: str, value: str) -> None:
    assert (words, "DATE", value) in shown(sentence)


OTHERS = [
    ("He spoke on Tuesday night.", ("Tuesday night", "TIME", "2024-08-13TNI")),
    ("He was accused last night.", ("last night", "TIME", "2024-08-12TNI")),
    ("He ate nothing this morning.", ("this morning", "TIME", "2024-08-13TMO")),
    ("It sank on the night of Aug. 5, 2023.",
     ("the night of Aug. 5, 2023", "TIME", "2023-08-05TNI")),
    ("She flew in at 4:30 p.m. on Monday.", ("4:30 p.m. on Monday", "TIME", "2024-08-12T16:30")),
    ("It ends at 11pm on 30 August.", ("11pm on 30 August", "TIME", "2024-08-30T23:00")),
    ("It will go on Thursday at 10.30am.", ("Thursday at 10.30am", "TIME", "2024-08-15T10:30")),
    ("The march ended in the early hours of Sunday.",
     ("the early hours of Sunday", "TIME", "2024-08-11TMO")),
    ("It began at 6 a.m. local time on Jan. 19.",
     ("6 a.m. local time on Jan. 19", "TIME", "2024-01-19T06:00")),
    ("The index was up at 1430 GMT.", ("1430 GMT", "TIME", "2024-08-13T14:30")),
    ("He lived there for most of the past decade.",
     ("most of the past decade", "DURATION", "P10Y")),
    ("Over the last year it grew.", ("the last year", "DURATION", "P1Y")),
    ("Kyiv will answer in the coming days.", ("the coming days", "DURATION", "PXD")),
    ("It lasted three weeks.", ("three weeks", "DURATION", "P3W")),
    ("It lasted for a year and a half.", ("a year and a half", "DURATION", "P18M")),
    ("It lasted half an hour.", ("half an hour", "DURATION", "PT30M")),
    ("He got a 200-day sentence.", ("200-day", "DURATION", "P200D")),
    ("They talked for the last six or eight days.",
     ("the last six or eight days", "DURATION", "P8D")),
    ("It took twenty-six weeks.", ("twenty-six weeks", "DURATION", "P26W")),
    ("It took several months.", ("several months", "DURATION", "PXM")),
    ("It burned seven months after the sinking.", ("seven months", "DURATION", "P7M")),
    ("They meet every other Tuesday.", ("every other Tuesday", "SET", "P2W")),
    ("They call every four or five hours.", ("every four or five hours", "SET", "PT4H")),
    ("They spit into a tube twice a week.", ("twice a week", "SET", "P1W")),
    ("There is fish on Fridays.", ("Fridays", "SET", "XXXX-WXX-5")),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), OTHERS, ids=[row[1][0] for row in OTHERS])
def test_times_of_day_lengths_and_repetitions_are_told_apart(
    sentence: str, expected: tuple[str, str, str]
) -> None:
    assert expected in shown(sentence)


CHAINS = [
    ("She married in 1952. Two years later they left.", "Two years later", "1954"),
    ("He was paid in September and quit a month later.", "a month later", "2023-10"),
    ("It flooded on Monday. A girl spent that night in hospital.", "that night", "2024-08-12TNI"),
    ("He was held on 4 May 2021 and freed the following morning.",
     "the following morning", "2021-05-05TMO"),
    ("It shut in 2009, when a strike emptied shops for most of February.",
     "most of February", "2009-02"),
    ("Drills will be held between 20 and 23 June.", "20", "2025-06-20"),
    ("They met from June to August 2020.", "June", "2020-06"),
    ("The bank, founded in 1850, collapsed in March.", "March", "2024-03"),
    ("He was arrested on March 3. The following Tuesday he resigned.",
     "The following Tuesday", "2024-03-05"),
    ("It happened on Sunday. The night before, it rained.", "The night before", "2024-08-10TNI"),
    ("Rain is forecast for Monday through Wednesday.", "Wednesday", "2024-08-21"),
    ("He was away May 3-9.", "9", "2024-05-09"),
    ("A coup came on Feb. 1, 2021. By June, 800 had died.", "June", "2021-06"),
    ("It ran from June 1 to Nov. 30, 2019.", "Nov. 30, 2019", "2019-11-30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), CHAINS, ids=[row[1] for row in CHAINS])
def test_a_time_may_hang_on_one_told_before_or_beside_it(text: str, words: str, value: str) -> None:
    assert (words, value) in [(found, value) for found, _, value in shown(text)]


NO_TIMES = [
    "The 34-year-old driver may march on.",
    "Theresa May said so.",
    "Fisherman Jun-Jun Abad was mending nets.",
    "He is 41 years old.",
    "City won 3-1 after a second bid.",
    "Some 2000 people came.",
    "The Sunday Times asked.",
    "It was the fall of Kabul.",
    "He earns €2,150 a month.",
    "She scored in the second half.",
    "He told LA Weekly so.",
    "It was drawn by Johnnie Christmas.",
    "She keeps over 1000 letters.",
    "A survey of 1709 schoolchildren found it.",
    "I've had a Christmas card instead.",
]


@pytest.mark.parametrize("sentence", NO_TIMES)
def test_what_only_looks_like_a_time_is_left_alone(sentence: str) -> None:
    assert shown(sentence) == []


def test_a_dateline_gives_a_date() -> None:
    text = "WASHINGTON, March 6 (Northwire) — A Senate committee voted on Wednesday."
    assert shown(text, date(2024, 3, 6)) == [
        ("March 6", "DATE", "2024-03-06"),
        ("Wednesday", "DATE", "2024-03-06"),
    ]


def test_a_history_goes_on_from_the_year_told_last() -> None:
    text = (
        "The war began in March 1861. In July 1861 the army lost. On 5 May 1862 it won. "
        "In September it lost again. The records were declassified in 2005. On 3 October a truce "
        "was signed. In 1863 and 1864 it was broken. In 1865 peace came."
    )
    values = {words: value for words, _, value in shown(text)}
    assert values["September"] == "1862-09"
    assert values["3 October"] == "1862-10-03"


def test_the_reason_names_publication_and_the_date_it_came_to() -> None:
    [time] = times_in("He resigned on Tuesday.")
    assert time.because == "the Tuesday on or before publication, 13 August 2024"
    assert (time.anchor, time.precision) == ("publication", "day")
    [told, later] = times_in("She married in 1952. Two years later they left.")
    assert later.because == "2 years after “1952”, 1954"
    assert later.anchor == told.id


@pytest.mark.parametrize(
    ("sentence", "mod"),
    [
        ("They met about a week ago.", "approx"),
        ("They met a week ago.", None),
        ("It lasted more than a year.", "more_than"),
        ("It lasted nearly two years.", "less_than"),
        ("It began in early May.", "start"),
        ("It began in late May.", "end"),
    ],
)
def test_words_that_qualify_a_time_are_kept(sentence: str, mod: str | None) -> None:
    [time] = times_in(sentence)
    assert time.mod == mod


def test_a_time_keeps_its_stretch_of_the_calendar_and_its_edge() -> None:
    [time] = times_in("It will close by the end of next year.")
    assert (time.earliest, time.latest) == (date(2025, 1, 1), date(2025, 12, 31))
    assert (time.mod, time.precision, time.offset) == ("end", "year", None)


def test_impossible_dates_are_left_out() -> None:
    assert shown("It fell on 31 June 2019.") == []


def test_the_quarters_of_a_game_are_none_of_the_calendar() -> None:
    assert not shown("The Hawks led 14-7 in the second quarter and won 31-10 at home.")
    assert ("the second quarter", "DATE", "2024-Q2") in shown("It hired 40 in the second quarter.")


def test_today_is_the_day_of_the_dateline() -> None:
    article = "WASHINGTON, Aug. 12 — The chief of staff resigned today."
    assert ("today", "DATE", "2024-08-12") in shown(article)


def test_two_stamps_of_a_page_run_together_are_two_dates() -> None:
    row = shown("Published Aug. 9, 2024Updated Aug. 11, 2024, 9:04 a.m. ET")
    assert [value for _, _, value in row] == ["2024-08-09", "2024-08-11T09:04"]


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("He rang at half past six on Tuesday evening.", "half past six on Tuesday evening",
         "2024-08-13T18:30"),
        ("She rang at a quarter past nine on Monday.", "a quarter past nine on Monday",
         "2024-08-12T09:15"),
    ],
)  # fmt: skip
def test_hours_in_words_keep_their_day(sentence: str, words: str, value: str) -> None:
    assert (words, "TIME", value) in shown(sentence)


def test_what_could_not_be_done_was_in_the_past() -> None:
    row = shown("It could not be learned on Friday whether he had a lawyer.")
    assert ("Friday", "DATE", "2024-08-09") in row


def test_habits_name_their_day_or_season() -> None:
    assert ("Every Sunday", "SET", "XXXX-WXX-7") in shown("Every Sunday she visits his grave.")
    assert ("each summer", "SET", "XXXX-SU") in shown("Terns nest there each summer.")
