import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pullquote.model.article import Author, Document
from pullquote.model.reading.read import read_bytes
from pullquote.model.reading.unreadable import Unreadable

STORY = "A ferry sank off the coast on Tuesday night, and 23 people drowned, the owner said."


def read(text: str, name: str = "story.md") -> Document:
    return read_bytes(text.encode(), name=name)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def first(words: str) -> str:
    """The words as a reader sees them."""
    document = read(f"{STORY}\n\n{words}\n\n{STORY}")
    return kinds(document)[1][1]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("A **ferry** *sank* off ~~the~~ [rock](https://a.example).", "A ferry sank off the rock."),
        ("A `ferry` sank\noff the  \ncoast.", "A ferry sank off the coast."),
        ("AT&amp;T paid &euro;5 &mdash; “at once”.", "AT&T paid €5 — “at once”."),
        ("It was 5 o'clock -- \"late\"... he said.", "It was 5 o'clock -- \"late\"... he said."),
        ("He said [sic] so [/] and [red]then[/red].", "He said [sic] so [/] and [red]then[/red]."),
        ("It cost $5*3 or 4*2, f**k and s**t.", "It cost $5*3 or 4*2, f**k and s**t."),
        ("A snake_case_name and 3 * 4 * 5.", "A snake_case_name and 3 * 4 * 5."),
        ("He *really*, ***really*** said __so__.", "He really, really said so."),
        ("“*Never*,” she said. *“Never.”*", "“Never,” she said. “Never.”"),
        ("“I <inaudible> it,” 3 < 4 > 2.", "“I <inaudible> it,” 3 < 4 > 2."),
        ("One<br>two <b>three</b> <!-- no -->four.", "One two three four."),
        ("See <https://a.example/x> and https://b.example.", "See https://a.example/x and https://b.example."),
        ("A \\*star\\* and a C:\\path.", "A *star* and a C:\\path."),
        ("A note[^1] and a [named][n] link.\n\n[n]: https://a.example", "A note and a named link."),
        ("    An indented paragraph.", "An indented paragraph."),
        ("1986. It was a year.", "1986. It was a year."),
        ("2\u00a0000 people — #MeToo, @ana, 50%", "2\u00a0000 people — #MeToo, @ana, 50%"),
    ],
)  # fmt: skip
def test_words_stay_as_printed_without_the_marks(written: str, printed: str) -> None:
    assert first(written) == printed


def test_blocks_are_what_their_marks_say() -> None:
    document = read(
        f"# A ferry sinks\n\n{STORY}\n\n> “Never,” she said.\n\n- one\n- two\n\n1. three\n\n"
        "* * *\n\n## What next\n\n![A ferry](a.jpg)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "<figure><img src=x><figcaption>The pier.</figcaption></figure>\n\n"
        f"<script>x()</script>\n\n{STORY}[^1]\n\n[^1]: From *Ana*.\n"
    )
    assert kinds(document) == [
        ("headline", "A ferry sinks"),
        ("paragraph", STORY),
        ("quote", "“Never,” she said."),
        ("list", "one"),
        ("list", "two"),
        ("list", "1. three"),
        ("headline", "What next"),
        ("caption", "A ferry"),
        ("list", "a | b"),
        ("list", "1 | 2"),
        ("caption", "The pier."),
        ("paragraph", STORY),
        ("furniture", "From Ana."),
    ]
    assert [block.number for block in document.blocks if block.number] == [1, 2, 3]


@pytest.mark.parametrize(
    "head",
    [
        "# A *ferry* sinks\n\n**By Ana Ruiz**\n\n14 March 2025",
        "A ferry sinks\n=============\n\n*By Ana Ruiz*\n14 March 2025",
        "# A ferry sinks\nBy [Ana Ruiz](https://a.example)  \nMarch 14, 2025",
        "---\ntitle: A ferry sinks\nauthor: Ana Ruiz\ndate: 2025-03-14\n---",
        '+++\ntitle = "A ferry sinks"\nauthors = ["Ana Ruiz"]\ndate = 2025-03-14T10:00:00Z\n+++',
    ],
)
def test_the_head_tells_title_writer_and_day(head: str) -> None:
    document = read(f"{head}\n\n{STORY}\n\n{STORY}")
    source = document.source
    assert source.title == "A ferry sinks"
    assert source.authors == (Author(given="Ana", family="Ruiz"),)
    assert source.published == date(2025, 3, 14)
    assert [words for kind, words in kinds(document) if kind == "paragraph"] == [STORY, STORY]


def test_front_matter_outranks_the_first_heading() -> None:
    source = read(f"---\ntitle: The better title\n---\n\n# A ferry sinks\n\n{STORY}").source
    assert (source.title, source.origins.title) == ("The better title", "front-matter")


@pytest.mark.parametrize(
    "text",
    [
        f"# A ferry sinks\n\n{STORY} See [the list](https://a.example/x).",
        f"{STORY} See [the list](https://a.example/x).\n\n{STORY} [More](http://b.example).",
    ],
)
def test_unmistakable_marks_tell_markdown_whatever_the_name(text: str) -> None:
    for name in ("story.txt", "standard input"):
        assert "](" not in read(text, name).text


@pytest.mark.parametrize(
    "text",
    [
        f"# 1 ferry sinks\n\n{STORY}",
        f"{STORY} *See* [the list] (below), [sic], 5*3*2.\n\n- one\n- two",
        f"{STORY} See [the list](https://a.example/x).",
    ],
)
def test_what_may_be_plain_text_stays_as_it_is(text: str) -> None:
    assert read(text, "story.txt").text == text


@pytest.mark.parametrize("text", ["", " \n ", "---\n\n---", "[a]: http://b.example", "![](x.png)"])
def test_markdown_without_words_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(Unreadable, match=r"story\.md is empty"):
        read(text)


@pytest.mark.parametrize(
    "unit", ["*", "[", "> ", "- ", "`", "<", "![", "a\n", "[a](", "**a ", "<b>", "[^1]", "|a", "_"]
)
def test_junk_takes_time_in_proportion(unit: str) -> None:
    begin = time.process_time()
    read("Word\n" + unit * (100_000 // len(unit)))
    assert time.process_time() - begin < 8


@settings(deadline=None)
@given(st.lists(st.sampled_from([
    "# A", "> ", "- ", "*", "**", "[x](y)", "`", "```", "\n", "\n\n", "<div>", "</div>", "<!--",
    "|a|",     "---\n", "+++\n", "title: x\n", "[^1]", "[^1]: x\n", "Word ", "1. ", "    ",
    "&lt;", "\\", "![", "“",
]), max_size=16).map("".join))  # fmt: skip
def test_any_markdown_is_read_or_refused(text: str) -> None:
    try:
        document = read(text)
    except Unreadable as why:
        assert "\n" not in str(why)
    else:
        assert document.text.strip()


@settings(deadline=None)
@given(st.lists(st.from_regex(r"[A-Za-z“”’.,;:?!$€%é–—]{1,9}", fullmatch=True), min_size=1))
def test_plain_words_are_never_changed(words: list[str]) -> None:
    text = "Once " + " ".join(words)
    assert read(text).text == text
