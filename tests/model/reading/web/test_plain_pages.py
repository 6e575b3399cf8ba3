"""Pages that name nothing: headline, writer, day and comments are known by how they stand."""

import pytest

from pullquote.model.article import Document
from pullquote.model.reading.read import read_bytes

TEXT = (
    "The well in the yard of the school at Brakke has been dry since the eleventh of May, and "
    "the children carry their water from the church.",
    "It was dug in 1902, by hand, to a depth of 63 feet.",
    "“It was never a good well,” said Ruth Okely, who has taught there for 31 years and keeps a "
    "bucket behind the piano.",
    "The parish has $4,200 for a new one. The lowest bid was three times that.",
)
STORY = ("paragraph", "quote", "list")


def read(html: str) -> Document:
    return read_bytes(html.encode(), name="page.html")


def story(document: Document) -> list[str]:
    blocks = (block for block in document.blocks if block.kind in STORY)
    return [" ".join(block.span.of(document.text).split(" ")) for block in blocks]


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts or TEXT)


def test_without_any_heading_the_line_above_the_byline_is_the_headline() -> None:
    document = read(
        "<html><head><title>The Brakke Reporter</title></head><body><p>The Brakke Reporter</p>"
        "<p>Thursday, May 21, 2009</p><p><b><span>School Well Runs Dry</span></b></p>"
        f"<p>By Ida Moen</p>{paragraphs()}</body></html>"
    )
    source = document.source
    assert (source.title, source.publisher) == ("School Well Runs Dry", "The Brakke Reporter")
    assert story(document) == list(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        "<p>May 21, 2009 - by Ida Moen</p>",
        "<p>Ida Moen, May 21, 2009</p>",
        "<p>Ida Moen</p><p>May 21, 2009</p>",
        "<p>By Ida Moen<br>Brakke Wire - May 21, 2009 4:12 PM</p>",
    ],
)
def test_plain_lines_below_the_headline_tell_writer_and_day_and_are_no_paragraphs(
    lines: str,
) -> None:
    document = read(
        "<html><head><title>School well runs dry</title></head><body>"
        f"<div><h2>School well runs dry</h2>{lines}{paragraphs()}</div></body></html>"
    )
    source = document.source
    assert [author.name for author in source.authors] == ["Ida Moen"]
    assert str(source.published) == "2009-05-21"
    assert story(document) == list(TEXT)


def test_a_day_run_into_the_block_of_the_story_is_told_from_it() -> None:
    document = read(
        "<html><head><title>School well runs dry</title></head><body><div>School well runs dry"
        f"</div><div>May 21, 2009 - by Ida Moen<br><br>{'<br><br>'.join(TEXT)}</div></body></html>"
    )
    assert story(document) == list(TEXT)
    assert str(document.source.published) == "2009-05-21"


def test_a_place_before_the_day_is_nobody() -> None:
    document = read(
        "<html><head><title>School well runs dry</title></head><body><h1>School well runs dry</h1>"
        f"<p>San Diego, May 21, 2009</p>{paragraphs()}</body></html>"
    )
    assert document.source.authors == ()


def test_the_footer_of_a_blog_s_entry_names_its_writer_and_a_reader_s_comment_does_not() -> None:
    comment = (
        "<h3>Comments</h3><div><p>Too bad. My aunt drank from it.</p>"
        "<p>Posted by Cy Rudd on May 22</p></div>"
    )
    page = (
        "<html><head><title>School well runs dry</title></head><body><h1>School well runs dry</h1>"
        f"<div>{paragraphs()}</div>%s<div>{comment}</div></body></html>"
    )
    footer = "<p class=entry-footer-info>Posted by Ida Moen on May 21, 2009 at 9:12 AM</p>"
    assert [one.name for one in read(page % footer).source.authors] == ["Ida Moen"]
    assert read(page % "").source.authors == ()


@pytest.mark.parametrize("count", [1, 2, 4])
def test_entries_with_a_button_to_reply_are_not_of_the_story(count: int) -> None:
    replies = "".join(
        f"<div class=q><div>reader{n}</div><div>{TEXT[2]} So did my aunt, number {n}.</div>"
        "<div><a>Reply</a> <a>Report</a></div></div>"
        for n in range(6)
    )
    document = read(
        "<html><head><title>School well runs dry</title></head><body><h1>School well runs dry</h1>"
        f"<div>{paragraphs(*TEXT[:count])}</div><div class=z>{replies}</div></body></html>"
    )
    assert story(document) == list(TEXT[:count])


def test_names_that_a_machine_made_up_do_not_part_a_story() -> None:
    blocks = "".join(
        f"<section class=k{n}x><div class=w{n}q><p class=p{n}z>{text}</p></div></section>"
        for n, text in enumerate((*TEXT, *(one.replace(" ", " then ", 1) for one in TEXT)))
    )
    half = blocks.replace("<section class=k4x>", "<section class=hh><h2>Deep</h2></section>", 1)
    document = read(
        "<html><head><title>School well runs dry</title></head><body><h1>School well runs dry</h1>"
        f"<div>{half}</div></body></html>"
    )
    assert len(story(document)) == 8


def test_a_heading_of_the_first_rank_in_a_box_does_not_end_the_story() -> None:
    box = "<aside class=recommended><a href=x><h1>Do wells dream?</h1></a></aside>"
    document = read(
        "<html><head><title>School well runs dry</title></head><body><h1>School well runs dry</h1>"
        f"<div>{paragraphs(*TEXT[:2])}{box}{paragraphs(*TEXT[2:])}<div><h2>References</h2><ol><li>"
        "Moen, I. <i>Dry Wells</i> (Brakke, 2001).</li></ol></div></div></body></html>"
    )
    assert story(document) == list(TEXT)


def test_rows_of_a_link_and_a_summary_below_a_story_are_not_of_it() -> None:
    rows = "".join(
        f"<div class=row><a href={n}>The other well of the parish, part {n}</a>"
        f"<div class=sum>It has been dry for longer than anybody cares to tell, {n} years.</div>"
        "</div>"
        for n in range(4)
    )
    document = read(
        "<html><head><title>School well runs dry</title></head><body><div class=art>"
        "<h1>School well runs dry</h1>"
        + "".join(f"<div class=t>{text}</div>" for text in TEXT)
        + f"<div>Was this article useful?</div></div><div><div>In brief</div>{rows}</div>"
        "</body></html>"
    )
    assert story(document) == list(TEXT)
