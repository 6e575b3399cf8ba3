"""What a page says amid and around its story, and leads that stand apart from the rest of it."""

from time import process_time

import pytest

from pullquote.model.article import Author, Document
from pullquote.model.reading.read import read_bytes

STORY = ("paragraph", "quote", "list")
TEXT = (
    "The ferry to Skarn will sail again on Monday, the company said, eleven weeks after a rope "
    "the thickness of a wrist was wound around its propeller.",
    "Divers cut the last of it loose on Friday, in the dark, by hand.",
    "“You get used to the quiet,” said Una Birk, who keeps the shop at the landing and has sold "
    "nothing but stamps since the middle of June.",
    "The rope came from a barge that nobody has yet owned up to.",
    "A ticket costs 14 crowns, as before, and bicycles go free until the end of the summer.",
)


def read(html: str) -> Document:
    return read_bytes(html.encode(), name="page.html")


def story(document: Document) -> list[str]:
    blocks = (block for block in document.blocks if block.kind in STORY)
    return [" ".join(block.span.of(document.text).split(" ")) for block in blocks]


def page(body: str) -> str:
    return (
        "<!DOCTYPE html><html><head><title>Ferry sails again</title></head><body>"
        f"<h1>Ferry sails again</h1>{body}</body></html>"
    )


def paragraphs(*texts: str, names: str = "") -> str:
    return "".join(f"<p{names}>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    "line",
    [
        "While you're here: our editors write about the islands each week.",
        "Island letters, once a week. Please subscribe here to the newsletter.",
        "Powered by Brightvoice Audio",
        "The Skarn Post is on Facebook. Like us!",
        "Remove one from your saved list to add another.",
        "You have reached the maximum number of saved stories.",
        "Follow our live coverage of the islands.",
        "Photography by Ove Lind / The Skarn Post",
        "By submitting your address, you agree to our rules.",
        "What would you pay for a ticket? Let us know in the comments.",
    ],
)
def test_words_to_the_reader_amid_the_story_are_not_of_it(line: str) -> None:
    body = paragraphs(*TEXT[:3], line, *TEXT[3:])
    assert story(read(page(body))) == list(TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "“Come aboard and join us,” he told the crowd.",
        "Powered by two old engines, the ferry makes nine knots on a calm day, he said.",
        "By submitting the claim, the owners gave up all others, the court wrote.",
    ],
)
def test_what_is_told_of_people_in_the_same_words_is_of_it(line: str) -> None:
    body = paragraphs(*TEXT[:3], line, *TEXT[3:])
    assert line in story(read(page(body)))


def test_a_box_with_the_good_and_the_bad_of_a_thing_is_not_of_its_review() -> None:
    box = (
        "<div class=products-card><h3>Skarn ticket</h3><p>14 crowns</p><ul><li>Bicycles go free"
        "</li></ul><ul><li>No return</li></ul></div>"
    )
    assert story(read(page(paragraphs(*TEXT[:3]) + box + paragraphs(*TEXT[3:])))) == list(TEXT)


def test_a_box_below_the_story_in_another_dress_is_not_of_it() -> None:
    body = paragraphs(*TEXT, names=" class=txt")
    box = f"<div class=rules><h3>Before you board</h3><p>{TEXT[2].replace('Una', 'Ida')}</p></div>"
    assert story(read(page(f"<div class=b>{body}{box}</div>"))) == list(TEXT)


def test_a_table_below_the_story_is_not_of_it() -> None:
    table = (
        "<table class=old><tr><td>Kept for the record.</td></tr><tr><td>What is printed here tells "
        "what was known on that day, and nothing that was found out later.</td></tr></table>"
    )
    assert story(read(page(f"<div>{paragraphs(*TEXT)}{table}</div>"))) == list(TEXT)


@pytest.mark.parametrize(
    "first",
    [
        "<div class=teaser-content><div class=art><p class=t7>{}</p></div></div>",
        "<div class=art><p class=t7 id=speakable-summary>{}</p></div>",
        "<div class=article-summary><div class=art><p class=t7>{}</p></div></div>",
    ],
)
def test_a_lead_that_looks_like_the_story_is_of_it_whatever_it_is_called(first: str) -> None:
    rest = "".join(f"<div class=art><p class=t7>{text}</p></div>" for text in TEXT[1:])
    assert story(read(page(first.format(TEXT[0]) + f"<div class=rest>{rest}</div>"))) == list(TEXT)


def test_the_last_words_may_stand_below_a_button() -> None:
    button = "<p class=button-wrapper><a class=button href=x>Leave a comment</a></p>"
    body = f"<div>{paragraphs(*TEXT)}{button}<p>That is all for now.</p></div>"
    assert story(read(page(body))) == [*TEXT, "That is all for now."]


def test_a_page_laid_out_in_tables_tells_its_headline_by_the_size_of_its_type() -> None:
    teasers = "".join(
        f"<a href={n}.htm>News of the other island {n}</a><br><font size=1>A council met there on "
        "Monday, and broke up late.</font><br><br>"
        for n in range(4)
    )
    document = read(
        "<html><head><title>The Skarn Post - Printed Every Friday</title></head><body>"
        "<table><tr><td><img src=m.gif alt='The Skarn Post'><br>Skarn | 5 crowns</td></tr></table>"
        "<table><tr><td><font size=5><b>Ferry Sails Again</b></font><br>"
        "<font size=1>Friday, March 6, 2009</font><br><i>By Ida Moen<br>Post Staff</i><br><br>"
        "<table align=right><tr><td><img src=f.jpg><br>The ferry. It was not harmed.</td></tr>"
        f"</table><font size=3>{TEXT[0]}{paragraphs(*TEXT[1:])}</font></td>"
        f"<td><b>ALSO THIS WEEK</b><br>{teasers}</td></tr></table></body></html>"
    )
    assert story(document) == list(TEXT)
    assert document.source.title == "Ferry Sails Again"
    assert document.source.authors == (Author(given="Ida", family="Moen"),)
    assert str(document.source.published) == "2009-03-06"


def test_a_dateline_of_a_press_release_names_its_wire_between_strokes() -> None:
    lead = f"STAVNE, Norway, Oct. 3, 2025 /BRIGHTWIRE/ -- {TEXT[0]}"
    source = read(page(paragraphs(lead, *TEXT[1:]))).source
    assert (source.place, source.agency) == ("Stavne, Norway", "BRIGHTWIRE")
    assert str(source.published) == "2025-10-03"


def test_a_page_of_endless_length_is_read_by_its_first_part_with_a_note() -> None:
    document = read(page(paragraphs(*(f"{TEXT[0]} {n}" for n in range(12_000)))))
    assert f"{TEXT[0]} 9000" in story(document)
    assert any("very long" in note for note in document.notes)


def test_a_page_of_thousands_of_headings_takes_no_longer_than_its_size_asks() -> None:
    sections = "".join(
        f"<section class=k{n}x><h2>Head {n}</h2><p class=p{n}q>{TEXT[0]} {n}</p></section>"
        for n in range(4000)
    )
    start = process_time()
    assert story(read(page(sections)))
    assert process_time() - start < 10
