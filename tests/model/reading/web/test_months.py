"""A page that tells the month or the year in which it was published, and no day."""

from datetime import date

import pytest

from pullquote.model.reading.given import Given
from pullquote.model.reading.read import read_given

STORY = "".join(
    f"<p>The harbour board met for the {word} time to hear from the ferry company, and nobody in "
    "the hall could remember a longer evening or a colder one than this.</p>"
    for word in ("first", "second", "third", "fourth")
)
URL = "https://harbor.example/news/ferry"


def read(head: str = "", below: str = "", url: str = URL) -> tuple[date | None, str]:
    page = f"<html><head>{head}</head><body><article><h1>Ferry fails</h1>{below}{STORY}</article>"
    given = Given(page.encode(), "page.html", url, date(2025, 4, 2))
    source = read_given(given).source
    return source.published, source.published_precision


@pytest.mark.parametrize(
    ("head", "below"),
    [
        ('<meta name="date" content="2024-08">', ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry fails", '
         '"datePublished": "2024-08"}</script>', ""),
        ("", '<p class="date">August 2024</p>'),
        ("", '<p class="date">Published: Aug. 2024</p>'),
        ("", '<time datetime="2024-08">this summer</time>'),
    ],
)  # fmt: skip
def test_a_month_is_taken_as_a_month(head: str, below: str) -> None:
    assert read(head, below) == (date(2024, 8, 1), "month")


def test_a_year_is_taken_as_a_year_from_the_pages_fields() -> None:
    assert read('<meta name="citation_date" content="2024">') == (date(2024, 1, 1), "year")


def test_a_day_outranks_a_month() -> None:
    day = '<meta name="date" content="2024-08"><meta name="pubdate" content="2024-08-13">'
    assert read(day) == (date(2024, 8, 13), "day")


def test_a_month_to_come_or_in_the_story_is_none_of_publication() -> None:
    assert read('<meta name="date" content="2031-08">') == (None, "day")
    assert read(below="<p>August 2024</p>") == (None, "day")


def test_an_address_is_cited_without_the_marks_of_who_led_to_it() -> None:
    page = f"<html><body><article><h1>Ferry fails</h1>{STORY}</article>"
    given = Given(page.encode(), "page.html", f"{URL}?id=3&utm_source=x&fbclid=9")
    assert read_given(given).source.url == f"{URL}?id=3"
