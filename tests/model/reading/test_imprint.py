"""Lines that tell agency, place, writer and day together, and lines that only look like it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import Source
from pullquote.model.reading.imprint import read_imprint
from pullquote.model.reading.plain import read_plain

TITLE = "Ferry firm to cut night sailings after fuel bill soars"
FIRST = (
    "The ferry firm Norlane said on Tuesday that it would cut its night sailings to the islands "
    "after its fuel bill rose by a third."
)
LAST = (
    "“We have nothing else to cut,” said its managing director, Petra Hallor. The firm was founded "
    "on 12 March 1987 and bought by its staff in 2009."
)
DAY = date(2024, 7, 9)


def source(*blocks: str) -> Source:
    return read_plain("\n\n".join(blocks)).source


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("LONDON (Newswire) – 9 July 2024", "London", "Newswire"),
        ("PTI | New Delhi | Jul 9, 2024, 18:42 IST", "New Delhi", "PTI"),
        ("TNN | Jul 9, 2024, 06.42 PM IST", None, "TNN"),
        ("Nairobi, Kenya | Tuesday, July 9, 2024", "Nairobi, Kenya", None),
        ("AFP, Geneva - July 9, 2024", "Geneva", "AFP"),
        ("Source: Xinhua| 2024-07-09 18:42:11|Editor: huaxia", None, "Xinhua"),
        ("Islamabad: July 9, 2024", "Islamabad", None),
        ("July 9, 2024 | OBAN, Scotland", "Oban, Scotland", None),
        ("Jul 9, 2024, 6:42 PM UTC / Source: Associated Press", None, "Associated Press"),
        ("Posted: Tue 6:42 PM, Jul 09, 2024 • 4 min read", None, None),
        ("[Posted: 9-Jul-2024]", None, None),
        ("Date: 2024/07/09", None, None),
        ("FOR IMMEDIATE RELEASE: July 9, 2024", None, None),
    ],
)
def test_a_line_of_agency_place_and_day_dates_the_article(
    line: str, place: str | None, agency: str | None
) -> None:
    for told in (source(TITLE, line, FIRST, LAST), source(f"{TITLE}\n{line}", FIRST, LAST)):
        assert told.title == TITLE
        assert (told.published, told.place, told.agency) == (DAY, place, agency)


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Ruiz On Jul 9, 2024",
        "9th July, 2024 By Ana Ruiz",
        "Posted by Ana Ruiz on July 9, 2024",
        "Ana Ruiz | July 9, 2024 | 6:42pm",
        "Published: 9 Jul 2024 06:00 PM (IST) | Author: Ana Ruiz",
    ],
)
def test_a_line_of_writer_and_day_tells_both(line: str) -> None:
    told = source(TITLE, line, FIRST, LAST)
    assert told.published == DAY
    assert [author.name for author in told.authors] == ["Ana Ruiz"]


def test_a_line_above_the_title_may_date_the_article() -> None:
    told = source("The Harbour Times, 9 July 2024, p. 4", TITLE, FIRST, LAST)
    assert (told.title, told.publisher, told.published) == (TITLE, "The Harbour Times", DAY)
    told = source("PRESS RELEASE", "9 July 2024", TITLE, FIRST, LAST)
    assert (told.title, told.published) == (TITLE, DAY)


def test_a_line_may_tell_of_publication_and_change() -> None:
    line = "Published: 18:42 BST, 9 July 2024 | Updated: 08:03 BST, 10 July 2024"
    told = source(TITLE, line, FIRST, LAST)
    assert (told.published, told.modified) == (DAY, date(2024, 7, 10))
    told = source(TITLE, "Kochi | Updated: July 9, 2024 18:42 IST", FIRST, LAST)
    assert (told.published, told.modified) == (None, DAY)


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("OBAN, Scotland, July 9, 2024 /PRNewswire/ -- ", "Oban, Scotland", "PRNewswire"),
        ("OBAN, Scotland--(BUSINESS WIRE)--Jul 9, 2024--", "Oban, Scotland", "BUSINESS WIRE"),
        ("OBAN, SCOTLAND / ACCESSWIRE / July 9, 2024 / ", "Oban, SCOTLAND", "ACCESSWIRE"),
        ("LAGOS, Nigeria, July 9, 2024/APO Group/ -- ", "Lagos, Nigeria", "APO Group"),
        ("Geneva, 9 July 2024 – ", "Geneva", None),
        ("[OBAN, 9 July 2024] ", "Oban", None),
        ("9 July 2024, Oban – ", "Oban", None),
        ("July 9, 2024 (Oban) – ", "Oban", None),
        ("(Reuters) - July 9, 2024 - ", None, "Reuters"),
        ("NEW YORK – July 9, 2024 – ", "New York", None),
        ("9 July 2024 – ", None, None),
    ],
)
def test_a_dateline_with_its_year_dates_the_article(
    dateline: str, place: str | None, agency: str | None
) -> None:
    told = source(TITLE, dateline + FIRST, LAST)
    assert (told.published, told.place, told.agency) == (DAY, place, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Published 9 July 2024",
        "(Published 9 July 2024)",
        "Copyright 2024 Harbour Times. Published on July 9, 2024.",
        "This article was first published on 9 July 2024.",
        "Published in The Harbour Times on 9 July 2024",
    ],
)
def test_the_last_line_may_date_the_article(line: str) -> None:
    assert source(TITLE, FIRST, LAST, line).published == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Tickets on sale: 9 July 2024",
        "Last sailing: Oban, 9 July 2024",
        "Harbour Arena, Oban | 9 July 2024 | Doors 7pm",
        "Photo: Ana Ruiz | Oban | 9 July 2024",
        "Petra Hallor, 9 July 1964 – 3 May 2024",
        "Petra Hallor | Born: 9 July 1964",
        "July 9, 2024 - July 12, 2024",
        "Oban v Mallaig, 9 July 2024",
        "The sailing of 9 July 2024 | a night to remember",
        "09.07.2024 | Berlin",
    ],
)
def test_the_day_of_something_else_is_not_that_of_publication(line: str) -> None:
    assert source(TITLE, line, FIRST, LAST).published is None


@pytest.mark.parametrize(
    "opening",
    [
        "On 9 July 2024, ",
        "OBAN — On July 9, 2024, ",
        "The firm was sold on 9 July 2024 - ",
        "Oban (9 July 2024) was the last port. ",
        "LONDON, July 9, 1944 – A ferry was hit that night. ",
    ],
)
def test_a_day_in_the_story_is_not_that_of_publication(opening: str) -> None:
    assert source(TITLE, opening + FIRST, LAST).published is None


def test_the_days_of_a_chronicle_are_not_that_of_publication() -> None:
    assert source(TITLE, f"12 March 1987 – {FIRST}", f"9 July 2009 – {FIRST}").published is None


@pytest.mark.parametrize(
    "line",
    [
        "The next sailing is on 9 July 2024",
        "The report was first published on 9 July 2024.",
        "Petra Hallor, ferry captain, born 9 July 1940",
    ],
)
def test_the_last_line_may_tell_another_day(line: str) -> None:
    assert source(TITLE, FIRST, LAST, line).published is None


@given(st.text(max_size=90), st.text(max_size=60))
def test_any_line_is_read(before: str, after: str) -> None:
    imprint = read_imprint(f"{before} 9 July 2024 {after}")
    assert imprint is None or imprint.dates.published or imprint.dates.modified
