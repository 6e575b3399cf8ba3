"""Interviews in all their layouts: who asks is told from who answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain


def answers(text: str) -> list[tuple[str, str | None]]:
    article = extract(read_plain(text))
    names = {person.id: person.name for person in article.people}
    return [
        (" | ".join(p.of(text) for p in q.parts), names.get(q.speaker.person or ""))
        for q in article.quotes
    ]


OPENING = "The potter Nora Quill closed her kiln in May. We met her at home.\n\n"


@pytest.mark.parametrize(
    "remark",
    [
        "Let's talk about the kiln and the years before it.",
        "Last spring the roof fell in. You had warned the council.",
        "Tell me about your first winter here.",
        "And then came your big exhibition in Leeds.",
    ],
)
def test_what_is_put_to_the_interviewed_is_no_answer_though_it_is_no_question(remark: str) -> None:
    text = (
        f"{OPENING}Was it hard to stop?\n\nYes. I wept for days.\n\n{remark}\n\n"
        "I had no money left. My hands hurt.\n\nDo you miss it?\n\nI miss the smell.\n\n"
        "What comes next?\n\nI want to sleep."
    )
    assert [words for words, _ in answers(text)] == [
        "Yes. I wept for days.",
        "I had no money left. My hands hurt.",
        "I miss the smell.",
        "I want to sleep.",
    ]


def test_an_answer_of_two_paragraphs_stays_whole_where_you_is_anybody() -> None:
    text = (
        f"{OPENING}Was it hard to stop?\n\nI wept for days.\n\nYou never know what clay does.\n\n"
        "I loved that.\n\nDo you miss it?\n\nI miss the smell.\n\nWhat now?\n\nI want to sleep."
    )
    assert answers(text)[0] == (
        "I wept for days. | You never know what clay does. | I loved that.",
        "Nora Quill",
    )


def test_initials_before_the_colon_are_learned_from_the_full_names() -> None:
    text = (
        "The potter Nora Quill met the dealer Abel Frost.\n\n"
        "Nora Quill: It's true that I waited.\n\n"
        "AF: I came late.\n\nNQ: He came very late.\n\nAF: The road was shut."
    )
    assert answers(text) == [
        ("It's true that I waited.", "Nora Quill"),
        ("I came late.", "Abel Frost"),
        ("He came very late.", "Nora Quill"),
        ("The road was shut.", "Abel Frost"),
    ]


def test_labels_on_some_answers_only_are_no_words_of_the_answers() -> None:
    text = (
        f"{OPENING}Was it hard to stop?\n\nNora Quill: It was. I wept.\n\nDo you miss it?\n\n"
        "NQ: I miss the smell.\n\nWhat now?\n\nI want to sleep."
    )
    assert answers(text) == [
        ("It was. I wept.", "Nora Quill"),
        ("I miss the smell.", "Nora Quill"),
        ("I want to sleep.", "Nora Quill"),
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n", " "])
def test_bold_questions_make_an_interview(gap: str) -> None:
    text = (
        f"{OPENING}**Was it hard to stop?**{gap}It was. I wept.\n\n"
        f"**You also taught.**{gap}I did, for my rent.\n\n**What now?**{gap}I want to sleep."
    )
    assert answers(text) == [
        ("It was. I wept.", "Nora Quill"),
        ("I did, for my rent.", "Nora Quill"),
        ("I want to sleep.", "Nora Quill"),
    ]


def test_a_paragraph_without_label_goes_on_with_the_turn_before() -> None:
    text = (
        "**Nora Quill:** I waited all day.\n\n**Abel Frost:** The road was shut.\n\n"
        "**Nora Quill:** I know.\n\nWe were all tired by then.\n\n**Abel Frost:** You were."
    )
    assert [words for words, _ in answers(text)] == [
        "I waited all day.",
        "The road was shut.",
        "I know. | We were all tired by then.",
        "You were.",
    ]


def test_an_answer_to_a_labelled_question_is_not_the_words_of_who_asked() -> None:
    text = (
        f"{OPENING}CHRONICLE: Was it hard?\n\nI wept.\n\nCHRONICLE: Do you miss it?\n\n"
        "I miss the smell.\n\nCHRONICLE: What now?\n\nI want to sleep."
    )
    assert [one for one in answers(text) if one[1]] == [
        ("I wept.", "Nora Quill"),
        ("I miss the smell.", "Nora Quill"),
        ("I want to sleep.", "Nora Quill"),
    ]


def test_a_word_before_a_colon_in_an_answer_is_no_speaker() -> None:
    text = (
        f"{OPENING}Was it hard to stop?\n\nLook: I wept.\n\nDo you miss it?\n\n"
        "I miss the smell.\n\nWhat now?\n\nI want to sleep."
    )
    assert answers(text)[0] == ("Look: I wept.", "Nora Quill")


@given(
    st.lists(
        st.sampled_from(["Why?", "I did.", "**Why?**", "**", "AB: I", "A B: me.", "You left.", "—"])
    )
)
def test_any_order_of_turns_is_read(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    for words, _ in answers(text):
        assert words.strip()
