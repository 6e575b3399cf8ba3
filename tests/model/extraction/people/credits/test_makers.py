"""Who made the article stands behind the people of the story, and never among them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Article, Person
from pullquote.model.extraction.extract import extract
from pullquote.model.extraction.people.credits.wording import credited
from pullquote.model.reading.plain import read_plain

STORY = """Ferry Sinks off Tunford

By ANA RUIZ and Tom Lee

Associated Press Writers

TUNFORD (AP) — “It sank,” said Mayor Nora Brandt. She paid $3 million on Tuesday.

Photograph: Kwame Obi/Getty Images

(Reporting by Ana Ruiz in Lagos and Nora Brandt; Editing by Siobhán O’Dea)
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return extract(read_plain(STORY))


def person(article: Article, name: str) -> Person:
    return next(one for one in article.people if one.name == name)


def test_writers_editors_and_photographers_stand_last_as_credits(article: Article) -> None:
    told = [(one.name, one.part) for one in article.people]
    assert told == [
        ("Nora Brandt", "story"),
        ("Ana Ruiz", "credit"),
        ("Tom Lee", "credit"),
        ("Kwame Obi", "credit"),
        ("Siobhán O’Dea", "credit"),
    ]


def test_what_somebody_did_is_told_as_printed(article: Article) -> None:
    roles = {one.name: [role.text for role in one.roles] for one in article.people}
    assert roles["Ana Ruiz"] == ["Associated Press Writers", "Reporting"]
    assert roles["Siobhán O’Dea"] == ["Editing"]
    assert roles["Kwame Obi"] == ["Photograph"]


def test_one_writer_is_one_person_in_capitals_and_out_of_them(article: Article) -> None:
    assert person(article, "Ana Ruiz").aliases == ("ANA RUIZ",)
    assert len(person(article, "Ana Ruiz").mentions) == 2


def test_whoever_is_in_the_story_too_is_one_person_of_the_story(article: Article) -> None:
    brandt = person(article, "Nora Brandt")
    assert brandt.mentions[-1].span.start > article.text.index("Reporting by")


def test_nobody_of_the_credits_speaks_or_acts(article: Article) -> None:
    credits = {one.id for one in article.people if one.part == "credit"}
    assert not credits & {quote.speaker.person for quote in article.quotes}
    assert not any(credits & set(event.people) for event in article.timeline)


def test_the_surname_of_a_writer_is_not_explained_by_the_byline() -> None:
    story = extract(read_plain("Ferry Sinks\n\nBy Ana Ruiz\n\nThe firm Ruiz said no.\n"))
    assert [len(one.mentions) for one in story.people if one.part == "credit"] == [1]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("(Reporting by Ana Ruiz in New York and Bo Li in Hong Kong)", ["Ana Ruiz", "Bo Li"]),
        ("AP writers Ana Ruiz and Bo Li contributed to this report.", ["Ana Ruiz", "Bo Li"]),
        ("The Associated Press contributed to this report.", []),
        ("CNN’s Ana Ruiz contributed to this report.", ["Ana Ruiz"]),
        ("Ana Ruiz reported from Beirut and Bo Li from Cairo.", ["Ana Ruiz", "Bo Li"]),
        ("REUTERS/Kim Hong-Ji", ["Kim Hong-Ji"]),
        ("(AP Photo/Ana Ruiz, File)", ["Ana Ruiz"]),
        ("Ana Ruiz/Getty Images", ["Ana Ruiz"]),
        ("Photograph: Getty Images", []),
        ("Picture: Supplied", []),
        ("Words by Dr. Ana Ruiz. Photos by Omar al-Sayed", ["Ana Ruiz", "Omar al-Sayed"]),
        ("(editing by D. Roy, Bo Li and Ed Osmond)", ["D. Roy", "Bo Li", "Ed Osmond"]),
        ("Reporting by Reuters; Writing by Ali bin Said", ["Ali bin Said"]),
        ("By ROBERT McG. THORNE JR., Staff Writer", ["ROBERT McG. THORNE JR."]),
    ],
)
def test_the_wording_of_a_credit_tells_names_from_places_and_houses(
    line: str, names: list[str]
) -> None:
    assert [line[slice(*one.name)] for one in credited(line, sure=True)] == names


@given(
    st.lists(
        st.sampled_from(
            ["By ", "Reporting by ", "Ana", " ", "Ruiz", ", ", " and ", "/", "(", ")", " in ", ".",
             "JR.", "al-", "Editor", "Photo: ", "’s ", "van", "\n", "🙂", "contributed to"]
        )
    ).map("".join),
    st.booleans(),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_names_of_any_line_lie_in_it_apart_from_each_other(line: str, sure: bool) -> None:
    end = 0
    for one in credited(line, sure=sure):
        assert end <= one.name[0] < one.name[1] <= len(line)
        assert line[slice(*one.name)].strip() == line[slice(*one.name)]
        assert one.role is None or line[slice(*one.role)].strip()
        end = one.name[1]
