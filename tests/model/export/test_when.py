"""Times in words: never surer than what is printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import Article, Document, Source
from pullquote.model.export.events import event_when
from pullquote.model.export.facts import Facts
from pullquote.model.export.timeline_text import timeline_text
from pullquote.model.export.when import value_words, when_words
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain
from pullquote.model.reading.read import read_bytes

TUESDAY = date(2024, 8, 13)


def read(text: str, published: date | None = TUESDAY) -> Article:
    document: Document = read_bytes(text.encode(), name="story.txt")
    source = Source(**{**dict(document.source), "published": published})
    return extract(document.model_copy(update={"source": source}))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The bridge opened in early 2023.", "early 2023"),
        ("The bridge closed at the end of March 2024.", "late Mar 2024"),
        ("The bridge opened in mid-May.", "mid-May 2024"),
        ("The bridge opened in the mid-1990s.", "mid-1990s"),
        ("The bridge reopens at the end of next week.", "end of week of 19 Aug 2024"),
        ("The bridge opened about a week ago.", "≈ 6 Aug 2024"),
        ("The bridge opened more than two years ago.", "≈ 2022"),
        ("The bridge opened two or three years ago.", "≈ 2022"),
        ("The bridge opened at the end of the 19th century.", "late 19th century"),
        ("The bridge opened earlier this year.", "earlier in 2024"),
        ("The bridge opens later this month.", "later in Aug 2024"),
        ("The bridge opened on 2024-08-02.", "Fri 2 Aug 2024"),
        ("The bridge opened on March 3, 2023.", "Fri 3 Mar 2023"),
        ("It cost £4m in the 2022/23 financial year.", "2022/23"),
        ("It cost £4m in 2022-23.", "2022/23"),
        ("It cost £4m in fiscal 2023.", "fiscal 2023"),
        ("It cost £4m in FY23.", "fiscal 2023"),
        ("The bridge opened in 2019.", "2019"),
        ("It has rained for the last six or eight days.", "≈ 5 Aug 2024 – 13 Aug 2024"),
    ],
)
def test_a_date_is_told_as_roughly_as_it_is_printed(sentence: str, words: str) -> None:
    article = read(sentence)
    assert [when_words(time, article.text) for time in article.times] == [words]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It took more than two weeks.", "more than 2 weeks"),
        ("It took about three days.", "about 3 days"),
        ("It took nearly a decade.", "less than 10 years"),
        ("It took two and a half years.", "30 months"),
        ("They met every other week.", "every 2 weeks"),
        ("They met every four or five hours.", ""),
        ("It rained for the last six or eight days.", ""),
        ("It took two to three years.", ""),
        ("It took 2-3 weeks.", ""),
        ("They met every few days.", ""),
        ("They met twice a week.", ""),
    ],
)
def test_a_length_says_no_more_than_the_words(sentence: str, words: str) -> None:
    article = read(sentence)
    assert [value_words(time, article.text) for time in article.times] == [words]


def test_without_a_date_of_publication_a_time_is_told_beside_it() -> None:
    article = read("The bridge closed at the end of this month.", None)
    assert [value_words(time, article.text) for time in article.times] == [
        "end of the month of publication"
    ]


def test_a_figure_stands_behind_the_words_only_where_it_says_more() -> None:
    article = read("A week of rain, or 48 hours, or three or four days. It took about 3 weeks.")
    lines = list(timeline_text(article))
    assert "   48 hours" in lines
    assert "   three or four days" in lines
    assert not [line for line in lines if "three or four days =" in line]


TIMES = (
    "early late mid-May 2023 the end of March about two or three years days ago every few".split()
)


@given(st.lists(st.sampled_from(TIMES), max_size=12), st.booleans())
def test_any_times_can_be_told(words: list[str], dated: bool) -> None:
    article = read(f"He came {' '.join(words)}.", TUESDAY if dated else None)
    for time in article.times:
        assert when_words(time, article.text)
        assert "XX" not in value_words(time, article.text)
    assert all(line.strip() for line in timeline_text(article))


def test_an_event_that_went_on_shows_its_first_and_its_last_day() -> None:
    text = (
        "She ran the mill between 2021 and 2023. He sat on the council from 4 May to 9 June 2016."
    )
    facts = Facts(extract(read_plain(text)))
    assert [event_when(event, facts) for event in facts.article.timeline] == [
        "Wed 4 May 2016 – Thu 9 Jun 2016",
        "2021 – 2023",
    ]


def test_a_reported_sentence_around_a_fragment_is_listed_as_the_fragment() -> None:
    text = "Ann Lee said the plan was “dead” by May. Lee said it would rain."
    article = extract(read_bytes(text.encode(), name="x"))
    assert [quote.kind for quote in article.quotes] == ["indirect", "mixed", "indirect"]
    assert [quote.kind for quote in Facts(article).quotes] == ["mixed", "indirect"]


def test_the_date_of_the_byline_is_no_time_of_the_story() -> None:
    text = (
        "Mill closes\n\nBy Ann Lee\n\nPublished 14 March 2025\n\nThe mill ran for 30 years.\n\nBye."
    )
    article = extract(read_bytes(text.encode(), name="x"))
    assert [time.span.of(article.text) for time in Facts(article).loose_times] == ["30 years"]
