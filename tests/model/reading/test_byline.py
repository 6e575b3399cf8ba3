"""Bylines: who wrote the article, for which paper, and from where."""

import pytest

from pullquote.model.article import Author
from pullquote.model.reading.byline import read_byline
from pullquote.model.reading.plain import read_plain

_STORY = "\n\nRovers went top of the table on Saturday. They had trailed at half-time.\n\nMore."


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jack Ormerod at Mill Lane", ["Jack Ormerod"]),
        ("Ann Lee and Bo Day at the Stade de France", ["Ann Lee", "Bo Day"]),
    ],
)
def test_a_name_at_a_ground_below_the_title_is_the_writer(line: str, names: list[str]) -> None:
    source = read_plain(f"Rovers stun City with late winner\n\n{line}{_STORY}").source
    assert [author.name for author in source.authors] == names
    assert source.place is None


@pytest.mark.parametrize("line", ["Obama at Harvard", "Fans arrive at Wembley"])
def test_words_at_a_place_without_a_full_name_are_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("By Ana Ruiz, Daily Standard Post", "Daily Standard Post"),
        ("By Ana Ruiz, Washington Post", "Washington Post"),
        ("By Ana Ruiz, The Guardian", "The Guardian"),
        ("By Ana Ruiz, Reuters", None),
    ],
)
def test_a_paper_behind_the_writer_is_the_publisher_and_no_writer(
    line: str, paper: str | None
) -> None:
    byline = read_byline(line)
    assert byline and byline.authors == (Author(given="Ana", family="Ruiz"),)
    assert byline.publisher == paper


def test_a_second_writer_called_like_a_paper_stays_a_writer() -> None:
    byline = read_byline("By Ann Lee, Ben Sun")
    assert byline and [author.name for author in byline.authors] == ["Ann Lee", "Ben Sun"]


def test_the_paper_s_line_below_the_byline_may_name_its_country() -> None:
    head = "Senate summons the minister over a road\n\nBy Ana Ruiz\nThe Daily Beacon, Nigeria\n"
    assert read_plain(f"{head}Tuesday, 16 July 2024{_STORY}").source.publisher == "The Daily Beacon"


@pytest.mark.parametrize("key", ["outlet", "newspaper", "publication", "magazine", "source"])
def test_front_matter_names_the_paper_by_any_of_its_words(key: str) -> None:
    text = f"---\ntitle: A late winner\nauthor: Ana Ruiz\n{key}: The Sunday Courier\n---{_STORY}"
    assert read_plain(text).source.publisher == "The Sunday Courier"
