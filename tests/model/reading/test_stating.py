"""What a reader says of an article's source, in their own words."""

from datetime import date
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.dates import read_published
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.stating import (
    Field,
    Stated,
    authors_in,
    stated_day,
    tidied,
    with_stated,
    wrong_with,
)

STORY = "Ferry fails\n\nBy Ann Lee\n\nPublished 14 March 2025\n\n“It is over,” Mayor Bo Ek said."
DOCUMENT = read_bytes(STORY.encode(), name="a.txt")


def names(words: str) -> list[str]:
    return [author.literal or f"{author.family}, {author.given}" for author in authors_in(words)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Maria Ortega", ["Ortega, Maria"]),
        ("Maria Ortega and Tom Lee", ["Ortega, Maria", "Lee, Tom"]),
        ("Maria Ortega, Tom Lee & Ann Bo", ["Ortega, Maria", "Lee, Tom", "Bo, Ann"]),
        ("Ortega, Maria", ["Ortega, Maria"]),
        ("Ortega, Maria; van der Berg, Ludwig", ["Ortega, Maria", "van der Berg, Ludwig"]),
        ("Associated Press", ["Associated Press"]),
        ("Tom Lee; Associated Press", ["Lee, Tom", "Associated Press"]),
        ("The Staff of Things", ["The Staff of Things"]),
        ("Martin Luther King, Jr.", ["King Jr., Martin Luther"]),
        ("bell hooks", ["bell hooks"]),
    ],
)
def test_whoever_is_typed_is_an_author_and_a_person_has_a_family_name(
    typed: str, read: list[str]
) -> None:
    assert names(typed) == read


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("13 Aug 2024", "2024-08-13"), ("August 13, 2024", "2024-08-13"),
        ("August 2024", "2024-08"), ("Aug. 2024", "2024-08"), ("2024-08", "2024-08"),
        ("2024", "2024"),
    ],
)  # fmt: skip
def test_a_date_is_kept_as_precisely_as_it_was_told(words: str, kept: str) -> None:
    assert stated_day(read_published(words)) == kept
    assert tidied(Stated(published=words)).published == kept


@pytest.mark.parametrize(
    "words", ["2024-13", "24", "soon", "3/4/2024", "1066", "in August 2024 or so"]
)
def test_what_is_no_date_is_none(words: str) -> None:
    assert read_published(words) is None
    assert "no date" in wrong_with("published", words)


@pytest.mark.parametrize(
    "words",
    ["javascript:alert(1)", "ferry", "ftp://x.example/a", "https://", "https://[a.b/c"],
)
def test_what_is_no_link_is_refused(words: str) -> None:
    assert "no link" in wrong_with("url", words)


def test_the_readers_word_outranks_the_article_and_says_so() -> None:
    said = with_stated(DOCUMENT, Stated("Tom Lee", "The Courier", "2024-08", "Boat", "x.example/a"))
    source = said.source
    assert [author.name for author in source.authors] == ["Tom Lee"]
    assert (source.publisher, source.title, source.url) == (
        "The Courier", "Boat", "https://x.example/a",
    )  # fmt: skip
    assert (source.published, source.published_precision) == (date(2024, 8, 1), "month")
    assert {source.origins.authors, source.origins.published, source.origins.url} == {"user"}
    assert said.text == DOCUMENT.text


def test_what_is_not_said_stays_and_a_wrong_fact_can_be_taken_away() -> None:
    assert with_stated(DOCUMENT, Stated()) is DOCUMENT
    source = with_stated(DOCUMENT, Stated(authors="-", publisher="The Courier")).source
    assert source.authors == () and source.origins.authors is None
    assert source.title == "Ferry fails" and source.published == date(2025, 3, 14)


FIELDS: tuple[Field, ...] = ("authors", "publisher", "published", "title", "url")


@given(st.sampled_from(FIELDS), st.text(max_size=60))
def test_any_words_are_taken_or_refused_in_one_line(field: Field, words: str) -> None:
    wrong = wrong_with(field, words)
    assert "\n" not in wrong
    said = with_stated(DOCUMENT, tidied(Stated(**{field: words})))
    assert all(category(char) != "Cc" for char in said.source.title or "")
