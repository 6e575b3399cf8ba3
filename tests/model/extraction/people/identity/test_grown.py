"""Mr and Mrs: adults, and never the child or the man of the same surname."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Person
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def people(text: str) -> list[Person]:
    return list(extract(read_plain(text)).people)


def meant_at(text: str, words: str) -> tuple[Person, str]:
    """Who is named by the last word of `words`, and how sure that is."""
    start = text.index(words) + words.rindex(" ") + 1
    ((person, mention),) = (
        (p, m) for p in people(text) for m in p.mentions if m.span.start == start
    )
    return person, mention.certainty


@pytest.mark.parametrize(
    "text",
    [
        "Rafe Holt, 17, died in the fire. His mother, Carol, wept. Mrs Holt said it was a trap.",
        "The schoolboy Tom Holt died in the fire. His mother, Carol, wept.\n\nMrs Holt said no.",
        "A 16-year-old girl was sent home twice, a court heard.\n\nEllie Holt died on 4 February. "
        "Her father, Gareth Holt, complained. Ellie's mother, Carol, wept.\n\nMrs Holt said no.",
        "Ben Holt died in May. His mother, Carol, said he was kind. Mrs Holt said he loved cars.",
    ],
)
def test_mrs_is_the_mother_told_by_her_first_name_at_a_guess(text: str) -> None:
    person, certainty = meant_at(text, "Mrs Holt")
    assert (person.name, person.aliases) == ("Carol", ("Mrs Holt",))
    assert certainty == "inferred"


def test_mr_without_a_relative_is_a_person_of_his_own_beside_the_child() -> None:
    text = "Rafe Holt, 17, died in the fire. Mr Holt, a driver, said nothing."
    assert [(p.name, [r.text for r in p.roles]) for p in people(text)] == [
        ("Rafe Holt", []),
        ("Mr Holt", ["driver"]),
    ]


def test_a_nephew_told_by_his_first_name_shares_the_surname() -> None:
    text = (
        "Dorothy Ashcombe broke her hip. Mrs Ashcombe's nephew, Peter, found out in December.\n\n"
        "Mr Ashcombe, 58, told the court that it was right."
    )
    assert meant_at(text, "Mr Ashcombe")[0].name == "Peter"


@pytest.mark.parametrize(
    "text",
    [
        "Rafe Holt, 47, said the fire was out. His mother, Carol, wept. Mr Holt said no.",
        "Rafe Holt, 17 when the mill burnt, said it was hot. Mr Holt said he ran.",
        "The former schoolboy Rafe Holt said it was hot. Mr Holt said he ran.",
    ],
)
def test_mr_is_the_grown_man_of_that_surname(text: str) -> None:
    assert meant_at(text, "Mr Holt") == (people(text)[0], "stated")


def test_mr_is_the_child_s_father_who_has_a_full_name() -> None:
    text = "Rafe Holt, 17, died in the fire. His father, Alan Holt, wept. Mr Holt said no."
    assert meant_at(text, "Mr Holt") == (people(text)[1], "stated")


def test_mr_and_mrs_of_one_surname_are_two_people() -> None:
    text = "Mr Holt said the mill burnt. Mrs Holt said that she ran. Mr Holt said he stayed."
    assert [person.name for person in people(text)] == ["Mr Holt", "Mrs Holt"]


_PIECES = st.sampled_from(
    [
        "Rafe Holt",
        "Mr Holt",
        "Mrs Holt",
        "Ann",
        ", 17,",
        "his mother,",
        "said",
        "a boy",
        ".",
        "\n\n",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=14).map(" ".join))
def test_every_mention_stays_with_one_person(text: str) -> None:
    starts = [m.span.start for p in people(text) for m in p.mentions]
    assert len(starts) == len(set(starts))
    assert all(person.mentions for person in people(text))
