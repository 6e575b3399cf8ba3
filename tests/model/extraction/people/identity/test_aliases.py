"""Who is told to be somebody else's other name, and who is not."""

import pytest

from pullquote.model.article import Person
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def people_of(text: str) -> list[Person]:
    return list(extract(read_plain(text)).people)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, also called Mara Bell, left on Monday. Mara Bell smiled.",
        "Ann Lee, who is often called Mara Bell, left on Monday. Mara Bell smiled.",
        "Ann Lee was nicknamed Mara Bell by her friends. Mara Bell smiled.",
        "Ann Lee, dubbed Mara Bell by her fans, left on Monday. Mara Bell smiled.",
        "Ann Lee, who goes by Mara Bell on stage, left on Monday. Mara Bell smiled.",
    ],
)
def test_a_name_that_somebody_is_called_by_is_theirs(text: str) -> None:
    assert len(people_of(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee also called Tom Bray on Monday. Tom Bray did not answer.",
        "Ann Lee, also angry, called Tom Bray on Monday. Tom Bray did not answer.",
        "Ann Lee dubbed Tom Bray a coward. Tom Bray did not answer.",
        "Ann Lee, who was late, dubbed Tom Bray a coward. Tom Bray did not answer.",
        "Ann Lee went by Tom Bray's house. Tom Bray did not answer.",
        "Ann Lee, who went by Tom Bray’s house, left. Tom Bray did not answer.",
    ],
)
def test_whom_somebody_calls_is_another(text: str) -> None:
    assert {person.name for person in people_of(text)} == {"Ann Lee", "Tom Bray"}


@pytest.mark.parametrize("long", ["Steven", "Stephen"])
def test_a_short_name_is_that_of_either_long_one(long: str) -> None:
    assert len(people_of(f"{long} Marsh spoke. Steve Marsh left on Monday.")) == 1


def test_a_short_name_alone_that_two_may_bear_is_neither_of_them() -> None:
    text = "Steven Marsh met Stephen Lee. “Steve is late,” said Ann Gray."
    assert len(people_of(text)[0].mentions) == 1
