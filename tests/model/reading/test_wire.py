"""Articles as news agencies sent and archived them."""

from datetime import date

import pytest

from pullquote.model.article import Document
from pullquote.model.reading.dateline import read_dateline, read_dateline_line
from pullquote.model.reading.plain import read_plain

STORY = (
    "The army said on Wednesday that it had opened the road to the north.\n\n"
    '"We will keep it open," a spokesman said.'
)


def kinds(document: Document) -> dict[str, str]:
    return {block.span.of(document.text): block.kind for block in document.blocks}


def test_slug_writer_and_dateline_stand_above_the_story() -> None:
    head = "SOCCER - JAPAN GET LUCKY WIN.\n\nNadia Lad\n\nAL-AIN, United Arab Emirates 1996-12-06"
    document = read_plain(f"{head}\n\n{STORY}")
    source = document.source
    assert source.title == "SOCCER - JAPAN GET LUCKY WIN"
    assert [author.name for author in source.authors] == ["Nadia Lad"]
    assert source.place == "Al-Ain, United Arab Emirates"
    assert source.published == date(1996, 12, 6)
    assert list(kinds(document).values())[:4] == ["headline", "byline", "byline", "paragraph"]


def test_a_slug_of_whole_words_is_the_title_too() -> None:
    document = read_plain(f"Rebels blow up pipeline in U.S.\n\nBOGOTA 1996-09-04\n\n{STORY}")
    assert document.source.title == "Rebels blow up pipeline in U.S."


def test_a_dateline_above_everything_is_no_title() -> None:
    document = read_plain(f"LONDON 1996-08-30\n\nDollar ends firmer\n\n{STORY}")
    assert document.source.title == "Dollar ends firmer"
    assert document.source.place == "London"


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("VALKENBURG, Netherlands 1996-08-15", "Valkenburg, Netherlands", date(1996, 8, 15)),
        ("RIO DE JANEIRO 1996-10-15", "Rio de Janeiro", date(1996, 10, 15)),
        ("STUTTGART, Germany, Sept 30 (Reuter)", "Stuttgart, Germany", None),
        ("NEW YORK, Dec. 6, 1996", "New York", date(1996, 12, 6)),
    ],
)
def test_a_dateline_may_be_a_line(line: str, place: str, day: date | None) -> None:
    dateline = read_dateline_line(line)
    assert dateline is not None
    assert (dateline.place, dateline.published) == (place, day)


@pytest.mark.parametrize(
    "line",
    ["BULLS 98, KNICKS 91", "Budget 2025-03-14", "UPDATE 2025-03-14", "LONDON", "14 May 2025"],
)
def test_other_lines_are_no_dateline(line: str) -> None:
    assert read_dateline_line(line) is None


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("LUBBOCK, Texas (AP) _ A deputy was convicted.", "Lubbock, Texas", "AP"),
        ("COOS BAY, Ore. _ They called him Bull.", "Coos Bay, Ore.", None),
        ("April 11 (Reuters) - JPMorgan beat estimates.", None, "Reuters"),
        ("SADO, Niigata Prefecture--Mayor Ryu Wata said so.", "Sado, Niigata Prefecture", None),
        ("HCM CITY — The court rejected an appeal.", "HCM City", None),
    ],
)
def test_datelines_of_other_days_and_places(
    paragraph: str, place: str | None, agency: str | None
) -> None:
    dateline = read_dateline(paragraph)
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "CPN-UML Chairman Oli spoke.",
        "ANISH CHAND-VOLAVOLA",
        "AMALGAMATED CAN Co. (Pittsburgh) -- Bernard Dol was named chairman.",
    ],
)
def test_a_hyphened_name_and_a_company_are_no_place(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


@pytest.mark.parametrize(
    "credit",
    [
        "-- Shanghai newsroom (Jane Maca, 86-21 6279-7004)",
        "-- Simona de Log, Rio de Janeiro newsroom, 5521 507-4151",
        "((Cleveland bureau, Dale Mof, 216 555-0142))",
        "-- New York newsroom 212-859-1700",
        "c.1998 N.Y. Times News Service",
        "Reuter",
        "AP-NY-12-06-98 1530EST",
    ],
)
def test_the_desk_to_ring_up_is_not_the_story(credit: str) -> None:
    document = read_plain(f"{STORY}\n\n{credit}")
    assert kinds(document)[credit] == "furniture"


@pytest.mark.parametrize(
    "line", ["-- He won 20 games in 1995 and 31 in 1996.", "($1 = 8.3 yuan)", "(Jane Maca, Leeds)"]
)
def test_a_dash_or_a_bracket_alone_is_no_credit(line: str) -> None:
    document = read_plain(f"{STORY}\n\n{line}")
    assert kinds(document)[line] != "furniture"


def test_a_headline_with_for_in_it_is_no_credit_of_a_picture() -> None:
    head = "Maxwell Bid for Sutter Press Is Raised\n\nBy Cynthia Kess"
    assert read_plain(f"{head}\n\n{STORY}").source.title == "Maxwell Bid for Sutter Press Is Raised"


def test_a_headline_that_tells_of_a_find_is_no_byline() -> None:
    document = read_plain(f"Council Audit Finds Hole in School Budget\n\nBy Dana Omir\n\n{STORY}")
    assert document.source.title == "Council Audit Finds Hole in School Budget"
    assert [author.name for author in document.source.authors] == ["Dana Omir"]


def test_a_shouted_byline_keeps_its_mc() -> None:
    document = read_plain(f"The road is open\n\nBy ROBERT McG. THORN JR.\n\n{STORY}")
    assert [author.name for author in document.source.authors] == ["Robert McG. Thorn Jr."]
