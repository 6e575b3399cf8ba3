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


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ann Lee, alias Gogo Brew, left on Monday.", "Gogo Brew"),
        ("Tom Bray, popularly known as Mufu Oil, was freed.", "Mufu Oil"),
        ("Tom Bray, known in Oslo as Kakay, was freed on Monday.", "Kakay"),
        ("Tom Bray, also known by his English name Brian, bowed.", "Brian"),
        ("Tom Bray, otherwise called Biggs, was charged.", "Biggs"),
        ("Tom Bray, “Mudawin”, was man of the match.", "Mudawin"),
        ("Tom Bray, known as Doca or Urso, was freed on Monday.", "Urso"),
    ],
)
def test_what_somebody_is_called_is_a_form_of_the_name(text: str, other: str) -> None:
    (person,) = people_of(text)
    assert other in person.aliases


def test_another_name_is_known_wherever_it_stands() -> None:
    people = people_of("Tom Bray, known as Urso, was freed.\n\nIn the evening they sent for Urso.")
    assert [len(person.mentions) for person in people] == [3]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Bray, who was born in Leeds, left on Monday.",
        "Tom Bray, known as a wit, left on Monday.",
        "Tom Bray (“Hamlet”).",
        "Tom Bray, known for Hamlet, left on Monday.",
    ],
)
def test_places_works_and_trades_are_no_other_names(text: str) -> None:
    assert [person.aliases for person in people_of(text)] == [()]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ann Lee was born Friday. On Friday it rained.", "Friday"),
        ("Tom Bray (born Oct 3) was 60 on Oct 3.", "Oct"),
        ("Tom Bray, who was born Jewish, died. Jewish leaders wept.", "Jewish"),
        ("Tom Bray, who once called Brexit a mistake, won. Brexit was late.", "Brexit"),
        ("Ann Lee, also known as Islamic State supporter, was jailed.", "Islamic"),
        ("Ann Lee, known as Secretary of State, left.", "Secretary"),
    ],
)
def test_days_faiths_offices_and_things_are_nobodys_other_names(text: str, word: str) -> None:
    forms = {form for person in people_of(text) for form in (person.name, *person.aliases)}
    assert not any(word in form for form in forms)


def test_whom_a_director_once_called_something_is_somebody_else() -> None:
    text = (
        "Ines Calloway lives in Lisbon. Her book was filmed by Henrik Vass, who once called "
        "Calloway “the only writer I am afraid of”. Vass smiled."
    )
    calloway, vass = people_of(text)
    assert (calloway.aliases, vass.aliases) == (("Calloway",), ("Vass",))
