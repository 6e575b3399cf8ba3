"""No date is shown that the words do not bear: a wrong date costs more than a missing one."""

from datetime import date

import pytest

from pullquote.model.article import Event
from pullquote.model.export.events import event_when, event_words
from pullquote.model.export.facts import Facts
from pullquote.model.extraction.extract import extract
from pullquote.model.extraction.timeline.find import find_events
from pullquote.model.extraction.times.find import find_times
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

PUBLISHED = date(2025, 11, 6)


def events_in(text: str, published: date | None = PUBLISHED) -> list[tuple[str, Event]]:
    analysis = Analysis(read_plain(text, id="a", published=published))
    found = find_events(analysis, find_times(analysis, published), (), published)
    return [(event_words(event, analysis.text), event) for event in found]


def days(text: str, words: str) -> tuple[date | None, date | None]:
    """First and last day of the event with these words; of the last told if there are more."""
    found = [event for said, event in events_in(text) if words in said]
    assert found, [said for said, _ in events_in(text)]
    return found[-1].earliest, found[-1].latest


@pytest.mark.parametrize(
    ("text", "words", "wrong"),
    [
        ("Costs rose to £4.4m, up from £1.9m in 2021.", "Costs rose", 2021),
        ("Brent averaged $66.20, against $79.10 in the same period of 2024.", "Brent", 2024),
        ("Net debt rose to $6.4 billion from $5.1 billion at the end of 2023.", "Net debt", 2023),
        ("Arrests rose 12% on 2022.", "Arrests", 2022),
        ("Emissions have fallen from 2010 levels.", "Emissions", 2010),
        ("The court heard a motion dated 4 May 2023.", "The court heard", 2023),
    ],
)
def test_what_the_news_is_held_against_dates_no_event(text: str, words: str, wrong: int) -> None:
    first, _ = days(text, words)
    assert first is None or first.year != wrong


def test_a_plan_and_its_outcome_are_of_one_time() -> None:
    text = "It spent £9.8m more than planned last year, and £4.4m on rent, up from £1.9m in 2021."
    assert days(text, "It spent") == (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "The council voted Tuesday to approve the 2025-26 budget.",
        "The council approved a budget for 2025-26 on Tuesday.",
        "On Tuesday the council passed the 2025/26 budget.",
    ],
)
def test_a_budget_is_voted_on_a_day_not_through_its_years(text: str) -> None:
    assert days(text, "council") == (date(2025, 11, 4), date(2025, 11, 4))


def test_neighbouring_days_are_one_stretch() -> None:
    assert days("She adjourned the matter till 7th and 8th December for trial.", "adjourned") == (
        date(2025, 12, 7), date(2025, 12, 8)
    )  # fmt: skip


def test_results_reported_on_a_bare_day_are_still_to_come() -> None:
    told = events_in("The company reports fourth-quarter results on Feb 5.")
    assert [(one.earliest, one.status) for _, one in told] == [(date(2026, 2, 5), "planned")]


BORN = "Ann Lee was born in Hull in 1930. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (BORN + "Her father died when she was 9.", "father died"),
        (BORN + "She moved to London at the age of 17.", "moved to London"),
        (BORN + "As a child she sailed to Kenya.", "sailed"),
        (BORN + "On her 90th birthday, the club announced a prize in her name.", "prize"),
        ("The mayor was elected in 2015. He resigned three weeks after the search.", "resigned"),
        ("He was sentenced to 18 months and released in 2022.", "sentenced"),
        (BORN + "Two years after the wedding he left for France.", "left for France"),
    ],
)
def test_a_time_of_its_own_takes_no_date_from_elsewhere(text: str, words: str) -> None:
    assert days(text, words) == (None, None)


def test_the_date_of_a_later_clause_with_another_subject_is_not_shared() -> None:
    text = "The referee booked seven players, and City were fined £15,000 in June."
    assert days(text, "booked") == (PUBLISHED, PUBLISHED)


def test_what_is_sold_runs_on_from_what_was_published() -> None:
    text = "Her map, published in 1961 and sold for $2.50, showed a valley."
    assert days(text, "sold for")[0] == date(1961, 1, 1)


def test_a_plan_told_long_ago_is_no_plan_of_today() -> None:
    text = "Prosecutors announced in January 2021 that they would try him again."
    assert days(text, "they would try him") == (date(2021, 1, 1), None)


def test_what_has_lasted_since_a_day_did_not_happen_then() -> None:
    text = "City, unbeaten since 1 May, had taken the lead."
    assert days(text, "had taken the lead")[0] != date(2025, 5, 1)


def test_what_somebody_only_imagines_is_no_plan() -> None:
    told = events_in("“I lost friends. I would do it again tomorrow,” she said on Tuesday.")
    assert not [words for words, one in told if one.status == "planned"]


@pytest.mark.parametrize(
    "text",
    ["A vote is expected by the end of this month.", "The ship was due in Hull on Friday."],
)
def test_what_is_expected_has_not_happened(text: str) -> None:
    assert [one.status for _, one in events_in(text)] == ["planned"]


def test_late_in_a_year_comes_after_its_february() -> None:
    told = events_in("He built the hall in late 1861. She left in February 1861.")
    assert [words for words, _ in told] == [
        "She left in February 1861",
        "He built the hall in late 1861",
    ]


def test_rare_past_forms_are_events_too() -> None:
    assert days("The mill burnt down in 1945.", "burnt")[0] == date(1945, 1, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He sold the ferry, which was built in 2008.", "the ferry, which was built in 2008"),
        ("Lee, who was elected in 2011 and re-elected in 2015, left.", "[Lee] re-elected in 2015"),
        ("Her map of the sea, drawn in 1961, was lost.", "Her map of the sea, drawn in 1961"),
        ("He was jailed in 2019 and released in 2022.", "[He] released in 2022"),
        ("An accountant in Omaha saw it in 2019 and called in 2020.",
         "[An accountant in Omaha] called in 2020"),
    ],
)  # fmt: skip
def test_an_event_without_a_subject_is_told_with_it(text: str, words: str) -> None:
    assert words in [said for said, _ in events_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks began in June 2019, when the president, Ann Lee, invited her.",
        "Markets in Tokyo, Hong Kong and Seoul, which were shut on Monday, fell.",
        "In 2019 a horse he owned, Altar Boy, ran second.",
    ],
)
def test_where_the_subject_is_not_plain_none_is_given(text: str) -> None:
    assert all(one.subject is None for _, one in events_in(text))


def test_the_date_of_what_was_before_is_not_that_of_what_came_after() -> None:
    first, last = days("He left in late 2010, after a row in June 2010.", "He left")
    assert (first, last) == (date(2010, 1, 1), date(2010, 12, 31))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She went on drawing until 2010, when her eyesight failed.", "her eyesight failed"),
        ("The judge adjourned the matter until 7 December.", "adjourned"),
    ],
)
def test_nothing_goes_on_until_the_day_of_another_event(text: str, words: str) -> None:
    article = extract(read_plain(text, id="a", published=PUBLISHED))
    facts = Facts(article)
    shown = [event_when(one, facts) for one in article.timeline if words in one.span.of(text)]
    assert shown
    assert not [one for one in shown if "until" in one]


@pytest.mark.parametrize(
    "text",
    [
        "It was not until 1993 that the ministers agreed to it.",
        "The hall did not reopen until 1993.",
        "Nobody heard of it until 1993.",
    ],
)
def test_what_was_not_until_a_year_was_in_it(text: str) -> None:
    article = extract(read_plain(text, id="a", published=PUBLISHED))
    (event,) = article.timeline
    assert event_when(event, Facts(article)) == "1993"


def test_what_must_be_done_before_a_day_is_not_shown_on_it() -> None:
    text = "Without the rise the council would have to close it before Christmas."
    article = extract(read_plain(text, id="a", published=PUBLISHED))
    (event,) = article.timeline
    assert event_when(event, Facts(article)) == "before Thu 25 Dec 2025"
    assert event.status == "hypothetical"


@pytest.mark.parametrize("text", ["Pryce scored last season.", "Pryce missed all of last season."])
def test_the_last_season_of_sport_was_over_before_the_next_one_began(text: str) -> None:
    article = extract(read_plain(text, id="a", published=date(2024, 8, 2)))
    (event,) = article.timeline
    assert (event.earliest, event.latest) == (date(2023, 7, 1), date(2024, 6, 30))


def test_the_seasons_of_what_was_not_wanted_are_past() -> None:
    text = "“We did not want to sell in the winter,” he said."
    first, last = days(text, "We did not want")
    assert (first, last) == (date(2024, 12, 1), date(2025, 2, 28))


def test_clauses_joined_by_and_have_a_date_each() -> None:
    text = "We needed a striker in January and we will need one in March again."
    assert days(text, "We needed") == (date(2025, 1, 1), date(2025, 1, 31))
    assert days(text, "we will need") == (date(2026, 3, 1), date(2026, 3, 31))


def test_what_a_question_takes_as_known_has_happened() -> None:
    text = "What about the critic Ed Hall, who wrote in 2011 that she was wrong?"
    assert days(text, "who wrote") == (date(2011, 1, 1), date(2011, 12, 31))
    assert not events_in("Did she not write in 2011 that he was wrong?")


def test_the_clause_behind_a_dated_noun_has_its_date() -> None:
    text = "On Tuesday she spoke of the flood of July 2021, in which 134 people died."
    (died, _), (spoke, _) = ((days(text, words)) for words in ("people died", "she spoke"))
    assert (died, spoke) == (date(2021, 7, 1), date(2025, 11, 4))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "It will build a new factory in Lodz, Poland, which is due to open in 2027.",
            "a new factory in Lodz, Poland",
        ),
        ("It owns a plant in Leeds, which opened in 2019.", "a plant in Leeds"),
        ("It moved the plant to Leeds, which bid for the Games in 2019.", "Leeds"),
        ("She has a brother in Leeds, who died in 2019.", "a brother in Leeds"),
        ("What about the row with Ed Hall, who wrote in 2011 that she was wrong?", "Ed Hall"),
        ("He recalled the flood of July 2021, in which 134 died.", "the flood of July 2021"),
    ],
)
def test_a_relative_clause_tells_of_the_noun_before_the_place(text: str, subject: str) -> None:
    named = [event.subject.of(text) for _, event in events_in(text) if event.subject]
    assert subject in named
