"""The timeline: which clauses are on it, with which words, and in which order."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Event, Mention, Person, Span
from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2024, 8, 13)
SEED = json.loads((Path(__file__).parents[3] / "gold" / "seed.jsonl").read_text("utf-8"))["text"]


def events_in(
    text: str, published: date | None = PUBLISHED, people: tuple[Person, ...] = ()
) -> tuple[Event, ...]:
    analysis = Analysis(read_plain(text, id="a", published=published))
    found = find_events(analysis, find_times(analysis, published), people, published)
    return tuple(event for event in found if event.certainty == "stated")


def clauses(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [event.span.of(text) for event in events_in(text, published)]


SEED_ORDER = [
    "who faced a similar challenge last year",
    "In April, Congress approved",
    "Ukraine launched a significant cross-border offensive",
    "On Friday, Secretary of State Antony Blinken announced",
    "President Joe Biden stated on Tuesday",
    "the November 5 presidential election approaches",
]


@pytest.mark.parametrize("published", [PUBLISHED, None], ids=["dated", "undated"])
def test_the_seed_runs_from_last_year_to_the_election(published: date | None) -> None:
    found = clauses(SEED, published)
    assert len(found) == len(SEED_ORDER)
    for clause, words in zip(found, SEED_ORDER, strict=True):
        assert words in clause


def test_two_happenings_in_one_sentence_are_two_entries() -> None:
    text = "She was arrested in March 2019, and a jury cleared her in 2021."
    assert clauses(text) == ["She was arrested in March 2019", "a jury cleared her in 2021"]


def test_a_relative_clause_has_its_own_entry_and_the_sentence_keeps_its_subject() -> None:
    text = "Haverstock, who was first elected in 2014, faces a primary on Sept. 11."
    assert clauses(text) == [
        "who was first elected in 2014",
        "Haverstock, who was first elected in 2014, faces a primary on Sept. 11",
    ]


def test_a_participle_between_commas_leaves_the_clause_around_it_whole() -> None:
    text = "The bridge, completed in 1932, will close in October."
    assert clauses(text) == [
        "completed in 1932",
        "The bridge, completed in 1932, will close in October",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Born in 1936, Margaret Hill died in 2024.",
         ["Born in 1936", "Margaret Hill died in 2024"]),
        ("She joined in 1998, became partner in 2004 and retired in 2015.",
         ["She joined in 1998", "became partner in 2004", "retired in 2015"]),
        ("The leaders, meeting last month in Washington, agreed to send jets.",
         ["The leaders, meeting last month in Washington, agreed to send jets"]),
        ("On Sunday, Tolva Air ordered nine jets.",
         ["On Sunday, Tolva Air ordered nine jets"]),
        ("The home was fined £9,000 last year for neglect.",
         ["The home was fined £9,000 last year for neglect"]),
        ("Kenya, which has lost 90 athletes since 2016, pledged $5m in 2022.",
         ["which has lost 90 athletes since 2016",
          "Kenya, which has lost 90 athletes since 2016, pledged $5m in 2022"]),
        ("Since Monday, at least 40 have died.", ["Since Monday, at least 40 have died"]),
        ("He could make his debut against Fulham on Friday week.",
         ["He could make his debut against Fulham on Friday week"]),
        ("Shares fell on Monday after data last Friday showed a slump.",
         ["data last Friday showed a slump", "Shares fell on Monday"]),
    ],
)  # fmt: skip
def test_every_date_gets_its_own_clause(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_an_apposition_or_an_afterthought_does_not_cut_the_clause() -> None:
    text = "It came to light in May 2021, when a nurse, Ada Orr, was held for a month."
    assert clauses(text) == [text[:-1]]
    text = "It cut 90 jobs in 2023, or 7% of its staff, after orders fell."
    assert clauses(text)[0].startswith("It cut 90 jobs in 2023, or 7% of its staff")


def test_the_dateline_is_not_part_of_the_first_entry() -> None:
    text = "LONDON, Aug 12 (Reuters) - The economy grew 0.6%, official data showed on Tuesday."
    assert clauses(text) == ["The economy grew 0.6%, official data showed on Tuesday"]


def test_a_range_keeps_its_last_day() -> None:
    [event] = events_in("She taught there from 1968 to 1991.")
    assert (event.earliest, event.latest) == (date(1968, 1, 1), date(1991, 12, 31))


def test_what_somebody_said_on_a_day_is_part_of_that_entry() -> None:
    text = "The board reported last month that the owner had skipped three surveys."
    assert clauses(text) == [text[:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "She is writing a book about the 2014 World Cup.",
        "He cited a 1953 law.",
        "They worked for three weeks.",
        "They meet every Tuesday.",
        "WASHINGTON, March 6 (Northwire)",
        "Profit climbed to $214m, from $187m a year earlier.",
        "He is now 41 years old.",
    ],
)
def test_names_lengths_habits_and_comparisons_are_no_happenings(text: str) -> None:
    assert clauses(text) == []


def test_the_coarser_date_comes_before_the_finer_within_it() -> None:
    text = "He wed on 1 January 2019. He moved in January 2019. He sold up in 2019."
    assert [event.precision for event in events_in(text)] == ["year", "month", "day"]


def test_the_people_of_the_clause_are_named() -> None:
    text = "Ann Lee left in 2019, and Bob Ray came in 2021."
    people = (
        Person(id="p1", name="Ann Lee", mentions=(Mention(span=Span(start=0, end=7)),)),
        Person(id="p2", name="Bob Ray", mentions=(Mention(span=Span(start=26, end=33)),)),
    )
    assert [event.people for event in events_in(text, people=people)] == [("p1",), ("p2",)]


def test_without_publication_known_past_dates_come_first_and_known_plans_last() -> None:
    text = "It will open in 2027. It was sold last week. It was built in 1987."
    assert clauses(text, None) == [
        "It was built in 1987", "It was sold last week", "It will open in 2027",
    ]  # fmt: skip


RANGES = [
    ("Between 2011 and 2014, the mill made no money.", date(2011, 1, 1), date(2014, 12, 31)),
    ("Between 6 March 2012 and 2 July 2015, she forged nine bills.",
     date(2012, 3, 6), date(2015, 7, 2)),
    ("The siege ran from March 3, 2019, to May 6, 2020.", date(2019, 3, 3), date(2020, 5, 6)),
    ("He coached the side in 1971-78.", date(1971, 1, 1), date(1978, 12, 31)),
    ("She chaired it from 2009 to April 2013.", date(2009, 1, 1), date(2013, 4, 30)),
    ("He drove a tram from 1988 until his retirement in 2020.",
     date(1988, 1, 1), date(2020, 12, 31)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "last"), RANGES, ids=[row[0][:24] for row in RANGES])
def test_a_range_is_one_entry_from_its_first_day_to_its_last(
    text: str, first: date, last: date
) -> None:
    analysis = Analysis(read_plain(text, id="a", published=PUBLISHED))
    times = find_times(analysis, PUBLISHED)
    assert len(times) == 2
    (event,) = events_in(text)
    assert (event.earliest, event.latest) == (first, last)


def test_the_comma_of_a_date_ends_no_clause() -> None:
    text = "Ms Roe, who was hired on May 3, 2019, was promoted in March."
    assert clauses(text)[0] == "who was hired on May 3, 2019"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            """
            He said on Tuesday that who which when , . ; — “ ” and but in 2019 was sold will open
            March 3 Smith after before last year while the of to ( ) ‘ ’ ?
            """.split()
        ),
        max_size=40,
    ).map(" ".join),
    st.one_of(st.none(), st.dates()),
)
def test_every_entry_lies_in_its_sentence_and_is_in_order(
    text: str, published: date | None
) -> None:
    events = events_in(text, published)
    for event in events:
        assert event.sentence.holds(event.span)
        assert event.span.of(text).strip() == event.span.of(text)
    if published is not None:
        firsts = [event.earliest for event in events if event.earliest]
        assert firsts == sorted(firsts)
