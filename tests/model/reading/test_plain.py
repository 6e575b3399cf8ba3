import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.article import Author, Document, Source
from pullquote.model.reading.plain import read_plain

STORY = "A ferry sank off the coast on Tuesday night, and 23 people drowned, the owner said."


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_paragraphs_stand_between_blank_lines_and_are_numbered() -> None:
    document = read_plain(f"{STORY}\n\n{STORY}\n \n{STORY}\n")
    assert [block.number for block in document.blocks] == [1, 2, 3]
    assert {words for _, words in kinds(document)} == {STORY}


def test_long_lines_without_blank_lines_are_paragraphs() -> None:
    line = STORY + " " + STORY
    document = read_plain(f"{line}\n{line}\n{line}")
    assert kinds(document) == [("paragraph", line)] * 3


def test_wrapped_lines_are_one_paragraph_and_the_text_is_not_altered() -> None:
    text = (
        "The committee voted on Wednesday to advance a bill that\n"
        "would force ferry operators to replace aging hulls, seven\n"
        "months after the sinking.\n"
        "The measure would set aside money for loans to all of the\n"
        "small operators."
    )
    document = read_plain(text)
    assert document.text == text
    assert [words.count("\n") for _, words in kinds(document)] == [2, 1]


def test_the_lines_above_the_story_tell_title_writers_place_and_agency() -> None:
    document = read_plain(
        "Ferry sinks off Maine\n\nBy ANA RUIZ and TOM O’NEILL\n\n"
        f"NEW YORK, March 6 (Northwire) — {STORY}\n\n{STORY}"
    )
    source = document.source
    assert source.title == "Ferry sinks off Maine"
    assert source.authors == (
        Author(given="Ana", family="Ruiz"),
        Author(given="Tom", family="O’Neill"),
    )
    assert (source.place, source.agency, source.published) == ("New York", "Northwire", None)
    assert source.origins.model_dump(exclude_none=True) == {
        "title": "inferred",
        "authors": "byline",
        "place": "dateline",
        "agency": "dateline",
    }
    assert [kind for kind, _ in kinds(document)] == [
        "headline",
        "byline",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Ruiz and Tom Lee", ["Ana Ruiz", "Tom Lee"]),
        ("By Ana Ruiz, Tom Lee and Jo van der Berg", ["Ana Ruiz", "Tom Lee", "Jo van der Berg"]),
        ("Ottoline Brace Arts correspondent", ["Ottoline Brace"]),
        ("Jem Okafor-Wills, Local Democracy Reporter", ["Jem Okafor-Wills"]),
        ("By Ana Ruiz, Political Correspondent", ["Ana Ruiz"]),
        ("By Ana Ruiz | Brussels", ["Ana Ruiz"]),
        ("By Ana Ruiz in Madrid", ["Ana Ruiz"]),
        ("By The Associated Press", ["Associated Press"]),
        ("By Tom Lee Jr.", ["Tom Lee Jr."]),
        ("By Tom Lee, PhD", ["Tom Lee"]),
        ("Ana Ruiz meets the chef who burns everything", ["Ana Ruiz"]),
    ],
)
def test_a_byline_names_the_writers(line: str, names: list[str]) -> None:
    document = read_plain(f"{line}\n\n{STORY}\n\n{STORY}")
    assert [author.name for author in document.source.authors] == names
    assert document.blocks[0].kind == "byline"


@pytest.mark.parametrize(
    "line", ["HARTWELL QUITS AS FERRY CHIEF", "Minister Sacks Prison Chief", "Police Free Reporter"]
)
def test_a_headline_that_ends_in_a_job_is_no_byline(line: str) -> None:
    document = read_plain(f"{line}\n\n{STORY}")
    assert kinds(document)[0] == ("headline", line)
    assert document.source.authors == ()


def test_an_early_question_of_an_interviewer_is_no_headline() -> None:
    text = f"{STORY}\n\nDo you miss it?\n\nYes, every day.\n\nWill you go back?\n\nNever."
    assert {kind for kind, _ in kinds(read_plain(text))} == {"paragraph"}


def test_an_organisation_is_never_split_into_given_and_family() -> None:
    document = read_plain(f"Ferry sinks\n\nBy Northwire Staff\n\n{STORY}\n\n{STORY}")
    assert document.source.authors == (Author(literal="Northwire Staff"),)


@pytest.mark.parametrize(
    "line", ["By the time the train left, he was gone", "By then it was late."]
)
def test_a_sentence_that_begins_with_by_is_no_byline(line: str) -> None:
    assert read_plain(f"{line}\n\n{STORY}\n\n{STORY}").source.authors == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 14 March 2025", date(2025, 3, 14)),
        ("Friday, March 14, 2025 10:32 a.m. ET", date(2025, 3, 14)),
        ("2025-03-14", date(2025, 3, 14)),
        ("Posted: Mar. 14, 2025 at 9:30 PM EDT", date(2025, 3, 14)),
        ("14/03/2025", date(2025, 3, 14)),
    ],
)
def test_a_full_date_line_tells_the_publication_date(line: str, day: date) -> None:
    document = read_plain(f"Ferry sinks off Maine\n\n{line}\n\n{STORY}\n\n{STORY}")
    assert document.source.published == day
    assert not any("publication date" in note for note in document.notes)


@pytest.mark.parametrize("line", ["March 14", "03/04/2025", "30 February 2025"])
def test_half_a_date_is_no_evidence(line: str) -> None:
    document = read_plain(f"Ferry sinks off Maine\n\n{line}\n\n{STORY}\n\n{STORY}")
    assert document.source.published is None


def test_an_update_is_not_the_publication() -> None:
    source = read_plain(f"Ferry sinks\n\nUpdated 15 March 2025\n\n{STORY}\n\n{STORY}").source
    assert (source.published, source.modified) == (None, date(2025, 3, 15))


def test_what_the_caller_knows_outranks_the_page() -> None:
    source = read_plain(
        f"Ferry sinks\n\nPublished 14 March 2025\n\n{STORY}\n\n{STORY}",
        title="Better title",
        published=date(2025, 3, 13),
    ).source
    assert (source.title, source.published) == ("Better title", date(2025, 3, 13))
    assert (source.origins.title, source.origins.published) == ("user", "user")


def test_front_matter_tells_and_is_not_the_story() -> None:
    document = read_plain(
        "---\ntitle: Ferry sinks\nauthor: Ana Ruiz\ndate: 2025-03-14\n"
        f"source: Harbour News\nurl: https://a.example/x\n---\n{STORY}\n\n{STORY}"
    )
    source = document.source
    assert (source.title, source.publisher, source.url, source.published) == (
        "Ferry sinks",
        "Harbour News",
        "https://a.example/x",
        date(2025, 3, 14),
    )
    assert source.authors == (Author(given="Ana", family="Ruiz"),)
    assert [kind for kind, _ in kinds(document)] == ["furniture", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Who was aboard?", "furniture"),
        ("Sign up to our daily newsletter", "furniture"),
        ("Northwire writer Pell Oduya contributed to this report.", "furniture"),
        ("© 2025 Northwire. All rights reserved.", "furniture"),
        ("(Reporting by Ana Ruiz; editing by Tom Lee)", "furniture"),
        ("The ferry leaving port. Photograph: Ivo Pratt/Crown Lens", "caption"),
        ("Caption: The ferry leaving port on Monday.", "caption"),
        ("Recommended doses vary from town to town, the doctor said.", "paragraph"),
        ("The photograph was taken in June, police said.", "paragraph"),
    ],
)
def test_what_is_not_the_story_is_marked(line: str, kind: str) -> None:
    document = read_plain(f"{STORY}\n\n{STORY}\n\n{line}")
    assert document.blocks[-1].kind == kind


def test_a_lone_line_is_the_story() -> None:
    assert kinds(read_plain("BUDGET GAP HITS €9BN"))[0][0] == "paragraph"


def test_garbled_words_are_told_with_their_paragraph() -> None:
    document = read_plain(f"{STORY}\n\nAid brought the U.S.l U.S. support to a new high.")
    assert "Garbled words in paragraph 2: “U.S.l U.S.”." in document.notes


def test_right_abbreviations_are_not_garbled() -> None:
    notes = read_plain(f"{STORY} The U.S.-led force and the U.S.’s allies left the U.S.").notes
    assert not any("Garbled" in note for note in notes)


@pytest.mark.parametrize(
    "unit",
    ["A.", "a.a@", "the ", "“", "By ", "- ", "\n", "a\n", "A\n\n", "1/", "LONDON ", "\ufffd"],
)
def test_half_a_megabyte_of_junk_takes_time_in_proportion(unit: str) -> None:
    begin = time.process_time()
    read_plain(unit * (500_000 // len(unit)))
    assert time.process_time() - begin < 8


@given(st.text(st.characters(), max_size=300))
def test_any_text_keeps_its_length_and_its_blocks_in_order(text: str) -> None:
    document = read_plain(text)
    assert len(document.text) == len(text)
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.span.start
        assert block.span.of(document.text).strip() == block.span.of(document.text)
        ends.append(block.span.end)
    covered = "".join(block.span.of(document.text) for block in document.blocks)
    assert "".join(covered.split()) == "".join(document.text.split())


@given(st.lists(st.sampled_from([
    "By Ana Ruiz", "---", "title: x", "date: 2025-01-01", "", "LONDON (AP) —", "March 3, 2025",
    "Short line", STORY, "“", "By", "Updated 3 May 2024", "Photo: x/AP", "\u00a0", "1. x", "- x",
]), max_size=12))  # fmt: skip
def test_any_page_head_can_be_read(lines: list[str]) -> None:
    read_plain("\n".join(lines))


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "/etc/passwd", "https://", "data:,x"]
)
def test_a_link_that_is_no_web_address_is_left_out_and_told(url: str) -> None:
    document = read_plain(f"---\ntitle: A ferry sinks\nurl: {url}\n---\n\n{STORY}")
    assert document.source.url is None
    assert document.source.origins.url is None
    assert any(url in note for note in document.notes)
    given = read_plain("Hi there.", source=Source(url=url))
    assert given.source.url is None


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "HTTP://example.org"])
def test_a_web_address_is_kept(url: str) -> None:
    document = read_plain(f"---\ntitle: A ferry sinks\nurl: {url}\n---\n\nHi there.")
    assert (document.source.url, document.notes) == (url, ())


@pytest.mark.parametrize(
    "head",
    [
        "Harriet Oakes\nLocal government correspondent\n12 March 2024",
        "Harriet Oakes\n\nHealth editor\n\nTue 12 Mar 2024 06.00 GMT",
        "Harriet Oakes\nStaff reporter, Ferry Post\n12 March 2024",
        "By Harriet Oakes\nHealth correspondent\n12 March 2024",
        "Harriet Oakes, Local government correspondent\n12 March 2024",
    ],
)
def test_a_name_with_the_job_below_it_is_the_byline(head: str) -> None:
    document = read_plain(f"Ferry costs rise again\n\n{head}\n\n{STORY}\n\n{STORY}")
    assert document.source.title == "Ferry costs rise again"
    assert document.source.authors == (Author(given="Harriet", family="Oakes"),)
    assert document.source.published == date(2024, 3, 12)
    assert {kind for kind, words in kinds(document) if words in head} == {"byline"}


def test_writers_and_date_below_a_long_title_are_not_wrapped_into_it() -> None:
    wrapped = STORY.replace("Tuesday night", "Tuesday\nnight")
    head = "Ferry owner quits after the coast guard’s report\n"
    for below in ("Friday, July 21, 2017", "Ana Ruiz\nCrime reporter\nJuly 21, 2017"):
        document = read_plain(f"{head}{below}\n\n{wrapped}\n\n{wrapped}")
        assert document.source.title == head.strip()
        assert document.source.published == date(2017, 7, 21)


def test_correspondents_may_stand_with_the_places_they_write_from() -> None:
    head = "Traders shut the market\n\nFrom Ngozi Umeh, Abuja, and Musa Bello, Kano"
    source = read_plain(f"{head}\n\n{STORY}\n\n{STORY}").source
    assert source.authors == (
        Author(given="Ngozi", family="Umeh"),
        Author(given="Musa", family="Bello"),
    )
    assert source.place == "Abuja"


def test_a_colon_closes_the_dateline_of_a_city_but_no_label() -> None:
    head = "Rains come early\n\n"
    assert read_plain(f"{head}NEW DELHI: {STORY}\n\n{STORY}").source.place == "New Delhi"
    assert read_plain(f"{head}WATCH: {STORY}\n\n{STORY}").source.place is None
    assert read_plain(f"{head}JONES: {STORY}\n\n{STORY}").source.place is None


SUMMARY = "The owner has been warned for three years."
COPIED = {
    "section, buttons, byline, day, hour": "Politics\n\nFerry sinks off Maine\n\n" + SUMMARY
    + "\n\nListen to this article · 6:23 min\n\nShare full article\n\n152\n\nBy Ana Ruiz\n\n"
    "March 14, 2025\nUpdated 10:32 a.m. ET",
    "summary, place and hour": f"Ferry sinks off Maine\n{SUMMARY}\n\nAna Ruiz in Lisbon\n"
    "Fri 14 Mar 2025 06.00 GMT\nShare",
    "day and hour glued": "Ferry sinks off Maine\nBy Ana Ruiz\n"
    "March 14, 20259:12 AM EDTUpdated 2 hours ago",
    "minutes to read": f"Ferry sinks off Maine\n{SUMMARY}\nMarch 14, 2025 at 6:00 a.m. EDT\n"
    "5 min\n\nBy Ana Ruiz",
    "address and two days": "Ferry sinks off Maine\n\nBy Ana Ruiz | aruiz@a.example | The Harbor "
    "Courier\n\nPUBLISHED: March 14, 2025 at 6:00 AM PDT | UPDATED: March 15, 2025 at 7:00 AM PDT",
    "masthead": "The Harbor Courier\nMarch 14, 2025\nFerry sinks off Maine\nBy Ana Ruiz",
    "link": "Ferry sinks off Maine\nhttps://a.example/ferry\n\nBy Ana Ruiz\n14/03/2025",
    "name alone above the day": "Ferry sinks off Maine\n\nAna Ruiz\n\nMarch 14, 2025",
    "name and paper above the day": "Ferry sinks off Maine\n\nAna Ruiz, The Harbor Courier\n\n"
    "March 14, 2025, 6:00 AM",
}  # fmt: skip


@pytest.mark.parametrize("form", COPIED)
def test_the_head_of_an_article_copied_from_its_page_is_no_story(form: str) -> None:
    document = read_plain(f"{COPIED[form]}\n\n{STORY}\n\n“Never,” he said.\n\n{STORY}")
    source = document.source
    assert source.title == "Ferry sinks off Maine"
    assert source.authors == (Author(given="Ana", family="Ruiz"),)
    assert source.published == date(2025, 3, 14)
    story = [b.span.of(document.text) for b in document.blocks if b.number is not None]
    assert story == [STORY, "“Never,” he said.", STORY]


@pytest.mark.parametrize(
    "line",
    [
        "The president tweeted using his @OFFICE account that it would pass.",
        "The site https://example.com went down for an hour that night.",
    ],
)
def test_a_sentence_that_names_an_account_or_a_site_is_the_story(line: str) -> None:
    blocks = read_plain(f"It rained.\n\n{line}\n\nIt rained all night.").blocks
    assert [block.kind for block in blocks] == ["paragraph"] * 3
