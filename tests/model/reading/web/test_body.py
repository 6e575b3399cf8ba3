"""The body of saved web pages: which words are the story, and what the others are."""

import json
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Document
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

PAGES = sorted((Path(__file__).parents[3] / "pages").glob("*.html"))
STORY = {"paragraph", "quote", "list"}
TEXT = (
    "The council voted on Tuesday night to keep the library open until nine.",
    "“Nobody was asked,” said Ana Ruiz, who has run the reading room since 1998.",
    "It closed at four for most of the past decade, and few people noticed until the lights "
    "in the children’s room went out for good in the winter of last year.",
    "The vote was seven to two, and the money is to come from the sale of the old baths.",
    "“No,” she said.",
    "A second vote, on whether the roof can wait another year, is expected before the end of "
    "the month, when the new members take their seats in the hall on Dock Street.",
)


def read(html: str | bytes, name: str = "page.html") -> Document:
    return read_bytes(html if isinstance(html, bytes) else html.encode(), name=name)


def of_kind(document: Document, *kinds: str) -> list[str]:
    return [
        " ".join(block.span.of(document.text).split(" "))
        for block in document.blocks
        if block.kind in kinds
    ]


def story(document: Document) -> list[str]:
    return of_kind(document, *STORY)


def page(body: str, *, head: str = "", after: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang=en><head><title>Library stays open</title>{head}</head><body>"
        f"<h1>Library stays open</h1><div class=x1>{body}</div>{after}</body></html>"
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts or TEXT)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_saved_page_gives_exactly_the_story_s_paragraphs_and_marks_the_rest(path: Path) -> None:
    gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
    document = read(path.read_bytes(), path.name)
    assert story(document) == gold["paragraphs"]
    captions = " ".join(of_kind(document, "caption"))
    assert [one for one in gold["captions"] if one not in captions] == []
    headings = of_kind(document, "headline")
    assert [one for one in gold["subheads"] if one not in headings] == []
    assert gold["standfirst"] is None or gold["standfirst"] in headings
    assert headings[0] == gold["title"]


def test_paragraphs_alone_have_numbers_so_that_a_citation_can_count_them() -> None:
    document = read(page(f"<h2>In short</h2>{paragraphs()}"))
    numbered = [block.number for block in document.blocks if block.number]
    assert numbered == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("It <b>r</b>ose by <i>two</i>\n  per\tcent.", "It rose by two per cent."),
        ("One line<br>and the next.", "One line and the next."),
        ("un<wbr>believ<wbr/>able news", "unbelievable news"),
        ("The water<sup><a href='#n1'>[3]</a></sup> rose.", "The water rose."),
        ("A 40 km<sup>2</sup> lake.", "A 40 km2 lake."),
        ("Figures<span class=sr-only>, external</span> rose.", "Figures rose."),
        ("Seen<span style='display: none'> by nobody</span>.", "Seen."),
        ("<span class=drop aria-hidden=true>O</span>nce there was.", "Once there was."),
        ("Five&nbsp;per&nbsp;cent – “so” &amp; more…", "Five\u00a0per\u00a0cent – “so” & more…"),
        ("A [sic] and [/b] and [red]s[/red] stay.", "A [sic] and [/b] and [red]s[/red] stay."),
        ("Red &#27;[31malert, he said.", "Red alert, he said."),
    ],
)  # fmt: skip
def test_words_stand_as_a_browser_prints_them(markup: str, shown: str) -> None:
    assert shown in story(read(page(paragraphs(*TEXT[:3], markup, *TEXT[3:]))))


def test_two_breaks_part_paragraphs_and_one_does_not() -> None:
    body = "<br><br>".join(TEXT[:2]) + "<br>\n<br/>" + TEXT[2].replace(", and", "<br>, and")
    assert story(read(page(body)))[:2] == list(TEXT[:2])
    assert len(story(read(page(body)))) == 3


def test_a_style_sheet_may_hide_words() -> None:
    head = "<style>.gone{display:none} @media print{.p{display:none}}</style>"
    body = paragraphs(*TEXT[:3]) + f"<p class=gone>Nobody sees it.</p><p class=p>{TEXT[3]}</p>"
    assert story(read(page(body, head=head))) == list(TEXT[:4])


@pytest.mark.parametrize(
    "junk",
    [
        "<p>Read more: <a href=/x>Roof of the library to wait another year</a></p>",
        "<p><strong><a href=/x>Roof of the library to wait another year</a></strong></p>",
        "<div class=newsletter-signup><h3>The Tide</h3><p>All the news of the harbour, each day "
        "at seven, written by people who live there.</p></div>",
        "<aside><h3>Who voted how</h3><ul><li>Seven for.</li><li>Two against.</li></ul></aside>",
        "<ul><li><a href=/a>Old baths to be sold</a></li><li><a href=/b>Hall is full</a></li></ul>",
        f"<blockquote class=pullquote><p>{TEXT[1]}</p></blockquote>",
        "<div class=related><p>The old baths have stood empty since the winter of 1989.</p></div>",
        "<blockquote class=twitter-tweet><p>We saw lights.</p>— Fire Dept (@fire)</blockquote>",
        "<script>document.write('<p>Never shown.</p>')</script>",
        "<div hidden><p>This box is for nobody, as it is never shown to anyone at all.</p></div>",
        "<div class=q7><p>Our reporters live where you live. Help them to stay there for less "
        "than the price of a coffee a week.</p><a href=/give>Give now</a></div>",
    ],
)
def test_what_stands_amid_a_story_is_not_numbered_with_it(junk: str) -> None:
    body = paragraphs(*TEXT[:3]) + junk + paragraphs(*TEXT[3:])
    assert story(read(page(body))) == list(TEXT)


@pytest.mark.parametrize(
    "after",
    [
        "<div class=c3><h3>3 Comments</h3>"
        + "".join(f"<div><b>annie{n}</b><p>{TEXT[2]} I was {n}.</p></div>" for n in range(5))
        + "</div>",
        "<section>"
        + "".join(f"<div><h3><a href=/{n}>Story {n}</a></h3><p>{TEXT[5]}</p></div>" for n in "abcd")
        + "</section>",
        f"<div class=z><h1>Another story</h1><p>By Bo Li</p>{paragraphs(*TEXT[2:])}</div>",
        "<footer><p>The Daily Example has been owned by its readers since 1881.</p></footer>",
    ],
    ids=["comments", "teasers", "next story", "footer"],
)
@pytest.mark.parametrize("count", [2, 5])
def test_what_stands_below_a_story_is_not_of_it(after: str, count: int) -> None:
    assert story(read(page(paragraphs(*TEXT[:count]), after=after))) == list(TEXT[:count])


def test_the_longest_of_several_articles_is_taken_and_a_note_says_how_many_there_are() -> None:
    other = "".join(f"<p>Other news, number {n}, {TEXT[2].lower()}</p>" for n in range(9))
    more = paragraphs(*(f"{TEXT[5]} {n}" for n in "ab"))
    html = (
        f"<article><h1>Library stays open</h1>{paragraphs()}{more}"
        f"</article><article><h1>Other news</h1>{other}</article>"
    )
    document = read(f"<title>Library stays open</title>{html}")
    assert not any("Other news" in one for one in story(document))
    assert any("2 articles" in note for note in document.notes)


def test_a_list_and_a_block_quote_of_the_story_keep_their_kinds() -> None:
    body = (
        paragraphs(*TEXT[:3])
        + "<p>Three things are to be done:</p><ul><li>The roof has to be mended.</li>"
        "<li>The baths have to be sold.</li></ul>"
        "<blockquote><p>We were told to get through the winter.</p><p>We did.</p></blockquote>"
        + paragraphs(*TEXT[3:])
    )
    document = read(page(body))
    assert of_kind(document, "list") == ["The roof has to be mended.", "The baths have to be sold."]
    assert of_kind(document, "quote") == ["We were told to get through the winter.", "We did."]


def test_words_that_only_a_script_would_show_are_read_with_a_note() -> None:
    document = read(page(f"<div style='display:none'>{paragraphs()}</div>"))
    assert story(document) == list(TEXT)
    assert any("hides" in note for note in document.notes)


def test_a_page_without_its_text_is_read_from_its_data_with_a_note() -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(TEXT)})
    document = read(page("", head=f"<script type='application/ld+json'>{data}</script>"))
    assert story(document) == list(TEXT)
    assert any("search engines" in note for note in document.notes)


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (f"<p>{TEXT[0]}</p><div><h2>Subscribe to read on</h2></div>", "subscribers"),
        ("<p>We use cookies.</p><p>Your privacy counts.</p>", "cookies"),
        ("<p>Please enable JavaScript to view this page.</p>", "JavaScript"),
    ],
)
def test_a_notice_in_the_place_of_an_article_is_told_as_such(body: str, word: str) -> None:
    assert any(word in note for note in read(page(body)).notes)


def test_a_page_in_another_language_is_read_with_a_note() -> None:
    german = (
        "Der Bürgermeister sagte am Dienstag, dass die Brücke bis zum Ende des Jahres geschlossen "
        "bleibt. Die Arbeiten sollen im März beginnen und werden drei Millionen Euro kosten."
    )
    document = read(page(paragraphs(*(f"{german} {n}" for n in range(4)))))
    assert len(story(document)) == 4
    assert any("English" in note for note in document.notes)
    assert not any("English" in note for note in read(page(paragraphs())).notes)


@pytest.mark.parametrize(
    "html",
    [
        f"<html><head><title>No end <body><h1>Open</h1>{paragraphs()}",
        f"<html><body><h1>Open</h1>{paragraphs()}<!-- no end <p>more</p>",
        f"<html><body><h1>Open</h1>{'<div>' * 400}{paragraphs()}",
        f"<html><body><h1>Open</h1>{paragraphs().replace('</p>', '')}",
        f"<html><body><table><tr><td><h1>Open</h1>{paragraphs()}",
    ],
    ids=["title", "comment", "deep", "paragraphs", "table"],
)
def test_a_broken_page_still_gives_its_paragraphs(html: str) -> None:
    assert [one for one in TEXT if one not in story(read(html))] == []


def test_a_page_nested_beyond_measure_gives_its_words_with_a_note() -> None:
    document = read("<html><body>" + "<div>" * 5000 + f"<p>{TEXT[0]}</p>")
    assert TEXT[0] in document.text
    assert any("damaged" in note for note in document.notes)


def test_entities_are_not_expanded_and_nothing_is_fetched() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "xxxxxxxxxx"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    document = read(f"{bomb}<html><body><h1>Open</h1>{paragraphs()}<p>An &a; &f; end.</p>")
    assert "xxxxxxxxxx" not in document.text
    assert [one for one in TEXT if one not in story(document)] == []


def test_an_escape_sequence_without_an_end_takes_no_other_paragraph() -> None:
    body = paragraphs(*TEXT[:2], "It rang \x1b]52;c;aGk in the hall.", *TEXT[2:])
    document = read(page(body))
    assert [one for one in TEXT if one not in story(document)] == []
    assert "\x1b" not in document.text
    assert "52;c" not in document.text


def test_a_page_that_a_script_draws_is_refused_with_advice() -> None:
    with pytest.raises(Unreadable, match="save it again"):
        read("<html><head><script>draw()</script></head><body><div id=root></div></body></html>")


def test_the_address_and_day_of_a_saved_page_are_known() -> None:
    saved = (
        "<!--\n Page saved with SingleFile \n url: https://daily.example/library \n"
        " saved date: Thu Jan 23 2025 14:03:02 GMT+0100 (CET)\n-->"
    )
    source = read(saved + page(paragraphs())).source
    assert source.url == "https://daily.example/library"
    assert str(source.accessed) == "2025-01-23"


def test_a_large_page_takes_no_longer_than_its_size_asks() -> None:
    def seconds(count: int) -> float:
        html = page(paragraphs(*(f"{TEXT[2]} {n}" for n in range(count))))
        start = process_time()
        assert len(story(read(html))) == count
        return process_time() - start

    seconds(10)
    assert seconds(4000) < 12 * max(seconds(1000), 0.1)


_TAGS = "p div h1 h2 li ul blockquote table tr td span a br hr title body script aside time".split()
_SCRAPS = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in _TAGS] + [f"</{tag}>" for tag in _TAGS]),
    st.sampled_from(["<!--", "-->", "&#27;", "&nbsp;", "&", "<", "<p class=related>", *TEXT]),
    st.text(max_size=12),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_SCRAPS, max_size=40))
def test_any_markup_is_read_or_refused_in_one_line(scraps: list[str]) -> None:
    try:
        document = read("<html><body>" + "".join(scraps))
    except Unreadable as refusal:
        assert "\n" not in str(refusal)
    else:
        assert document.text.strip()
        assert "\x1b" not in document.text


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_behind_a_page_s_beginning_are_read_or_refused(data: bytes) -> None:
    try:
        read(b"<!DOCTYPE html><html><body><p>" + data)
    except Unreadable as refusal:
        assert "\n" not in str(refusal)
