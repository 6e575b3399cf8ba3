"""Relatives brought in by a first name that somebody else in the article bears too."""

import pytest

from pullquote.model.article import Article, Person
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def named_at(article: Article, start: int) -> Person:
    (person,) = (p for p in article.people for m in p.mentions if m.span.start == start)
    return person


@pytest.mark.parametrize(
    ("text", "alone", "full"),
    [
        (
            "Edmund Vale died on Sunday. His brother Harold was drowned in 1949.\n\n"
            "Harold Wilson's cabinet refused to pay for the bridge.",
            "Harold was", "Harold Wilson",
        ),
        (
            "Tony Blair met the families on Monday. Among them was Jane Hurst, whose son Tony "
            "was killed in 2004.",
            "Tony was", "Tony Blair",
        ),
        (
            "Edmund Vale died on Sunday. His sister, Margaret, taught him to read.\n\n"
            "Margaret Thatcher called the bridge a folly.",
            "Margaret, taught", "Margaret Thatcher",
        ),
    ],
)  # fmt: skip
def test_a_relative_is_not_whoever_else_has_that_first_name(
    text: str, alone: str, full: str
) -> None:
    article = extract(read_plain(text))
    relative = named_at(article, article.text.index(alone))
    assert relative.name == alone.split()[0].strip(",")
    assert named_at(article, article.text.index(full)).name == full


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Engel ran the shop with her son David. David Engel takes it over in May.",
        "His wife, the botanist Dora Finch, died in 2009. He met his wife Dora in Kew.",
        "Tom Holt, her husband, was a smith. Her husband Tom made gates.",
    ],
)
def test_a_relative_told_in_full_elsewhere_is_one_person(text: str) -> None:
    people = extract(read_plain(text)).people
    assert len({p.name.split()[0] for p in people}) == len(people)


def test_a_later_first_name_is_the_relatives_at_a_guess() -> None:
    article = extract(
        read_plain(
            "Tony Blair met the families. Jane Hurst said that her son Tony was brave. "
            "Tony was 19, she said."
        )
    )
    later = article.text.index("Tony was 19")
    relative = named_at(article, later)
    assert relative.name == "Tony"
    assert {m.certainty for m in relative.mentions if m.span.start == later} == {"inferred"}


def test_a_lady_of_the_surname_of_one_man_is_the_wife_he_married_at_a_guess() -> None:
    article = extract(
        read_plain(
            "Sir Roger Malden married Dinah Frost, a botanist, in 1957. Lady Malden died in 2009."
        )
    )
    start = article.text.index("Malden died")
    wife = named_at(article, start)
    assert wife.name == "Dinah Frost"
    assert {m.certainty for m in wife.mentions if m.span.start == start} == {"inferred"}


def test_a_prize_named_after_a_queen_is_not_the_queen() -> None:
    article = extract(
        read_plain(
            "Queen Elizabeth II opened the bridge. He won the Queen Elizabeth Prize in 2013."
        )
    )
    (queen,) = article.people
    assert [mention.span.start for mention in queen.mentions] == [article.text.index("Elizabeth")]


def test_an_uncle_by_his_first_name_stays_the_uncle() -> None:
    article = extract(
        read_plain(
            "Her uncle Winston was a docker. Winston Churchill stopped the dockers. "
            "Ada Pratt remembers Uncle Winston well."
        )
    )
    uncle = named_at(article, article.text.index("Winston was"))
    assert named_at(article, article.text.index("Winston well")) == uncle
    assert uncle.name == "Winston"
