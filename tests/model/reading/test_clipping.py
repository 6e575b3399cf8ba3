from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.clipping import unclipped
from pullquote.model.reading.compose import Piece
from pullquote.model.reading.known import Known

TITLE = "Harbor City approves a seawall"
STORY = ["The council voted on Tuesday.", "“We can’t keep bailing,” the mayor said."]
PROQUEST = [
    TITLE,
    "Ortega, Maria. The Harbor Courier; Harbor City, Ore. 14 Mar 2025: A.1.",
    "ProQuest document link",
    "FULL TEXT",
    *STORY,
    "DETAILS",
    "Subject: Floods; Seawalls",
    "Publication title: The Harbor Courier; Harbor City, Ore.",
    "Publication date: Mar 14, 2025",
    "Database: ProQuest Central",
]
NEXIS = [
    TITLE,
    "The Harbor Courier (Oregon)",
    "March 14, 2025 Friday",
    "Copyright 2025 Courier Media All Rights Reserved",
    "Section: NEWS; Pg. A1",
    "Length: 523 words",
    "Byline: Maria Ortega, Staff Writer",
    "Body",
    *STORY,
    "Load-Date: March 15, 2025",
    "End of Document",
]
FACTIVA = [
    "NEWS",
    TITLE,
    "By Maria Ortega",
    "523 words",
    "14 March 2025",
    "The Harbor Courier",
    "HARCOU",
    "English",
    "Copyright 2025. Courier Media.",
    *STORY,
    "Document HARCOU0020250314el3e0001x",
]


def told(lines: list[str]) -> tuple[list[Piece], Known]:
    known = Known()
    pieces = unclipped([Piece(line) for line in lines], known)
    assert pieces is not None
    return pieces, known


def test_what_a_database_prints_around_a_story_is_not_the_story_but_tells_about_it() -> None:
    for lines in (PROQUEST, NEXIS, FACTIVA):
        pieces, known = told(lines)
        assert [piece.text for piece in pieces if piece.kind is None] == STORY
        assert [piece.text for piece in pieces if piece.kind == "headline"] == [TITLE]
        source = known.source
        assert source.title == TITLE
        assert [author.name for author in source.authors] == ["Maria Ortega"]
        assert str(source.published) == "2025-03-14"
        assert source.publisher == "The Harbor Courier"


def test_a_story_that_begins_behind_its_label_on_the_same_line_loses_the_label_alone() -> None:
    pieces, _ = told([TITLE, "Full text: The council voted.", "Database: ProQuest Central"])
    assert [piece.text for piece in pieces if piece.kind is None] == ["The council voted."]


def test_several_writers_with_the_family_name_first_are_turned_round() -> None:
    lines = [*PROQUEST[:3], "Author: Ortega, Maria A.; de la Cruz, Ana", *PROQUEST[3:]]
    names = [author.name for author in told([TITLE, *lines[2:]])[1].source.authors]
    assert names == ["Maria A. Ortega", "Ana de la Cruz"]


def test_an_article_about_databases_is_no_print_of_one() -> None:
    lines = [TITLE, "Body: that is how the band is called.", "Length: 523 words", *STORY]
    assert unclipped([Piece(line) for line in lines], Known()) is None


@given(st.lists(st.text(max_size=40)), st.sampled_from([PROQUEST, NEXIS, FACTIVA]))
def test_no_line_between_is_ever_lost(lines: list[str], around: list[str]) -> None:
    pieces, _ = told([*around[:-2], *lines, *around[-2:]])
    assert len(pieces) == len(around) + len(lines)
