import pytest

from pullquote.model.reading.plain import read_plain

STORY = "A ferry sank off the coast on Tuesday night, and 23 people drowned, the owner said."


def kind(line: str) -> str:
    return read_plain(f"Ferry sinks\n\n{STORY}\n\n{line}\n\n{STORY}\n\n{STORY}").blocks[2].kind


@pytest.mark.parametrize(
    "line",
    [
        "Share", "SAVE", "Share full article", "152", "12 Comments", "4 min read", "Loading...",
        "Listen · 6:23 min", "Copy link", "Play video", "Follow", "X", "Gift this article",
        "Filed under: News, Floods", "MORE: Five things to know", "READ | Five things to know",
        "mortega@courier.example", "@mortega", "Email: mortega@courier.example", "1 of 12",
        "Add as preferred on Google", "2 hours ago", "Acquire Licensing Rights, opens new tab",
    ],
)  # fmt: skip
def test_words_of_buttons_are_furniture(line: str) -> None:
    assert kind(line) == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "Credit...Ivo Pratt/The Harbor Courier",
        "Image source, Getty Images",
        "Image caption, The ferry on Monday",
        "Ivo Pratt for The Harbor Courier",
        "Ivo Pratt/Northwire",
        "PHOTO: The ferry on Monday.",
    ],
)
def test_credits_are_captions(line: str) -> None:
    assert kind(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a third.",
        "Home.",
        "Free.",
        "Follow the money, he said.",
        "Email came late to the island.",
        "Photo finishes are rare at sea.",
        "X marks the place.",
        "In 1986, 152 people sailed.",
        "Maria Ortega for mayor: it is what the town wants, and it wants it now.",
        "Reading time aloud is his job.",
    ],
)
def test_sentences_that_begin_alike_are_the_story(line: str) -> None:
    assert kind(line) == "paragraph"


def test_the_line_about_the_writer_at_the_end_is_furniture() -> None:
    about = "Ana Ruiz covers city hall for The Harbor Courier."
    document = read_plain(f"Ferry sinks\n\nBy Ana Ruiz\n\n{STORY}\n\n{STORY}\n\n{about}")
    assert document.blocks[-1].kind == "furniture"
    other = read_plain(f"Ferry sinks\n\nBy Tom Lee\n\n{STORY}\n\n{STORY}\n\n{about}")
    assert other.blocks[-1].kind == "paragraph"


def test_buttons_above_the_story_are_no_title() -> None:
    document = read_plain(f"Advertisement\n\nShare\n\nFerry sinks off Maine\n\n{STORY}\n\n{STORY}")
    assert document.source.title == "Ferry sinks off Maine"
