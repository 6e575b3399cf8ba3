"""The same articles in the layouts in which plain text is met."""

import json
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.layout import paragraphs, unquoted

GOLD = Path(__file__).parents[2] / "gold"


def articles() -> list[list[str]]:
    """The paragraphs of every annotated article, each on one line."""
    texts = [
        json.loads(line)["text"]
        for name in ("dev.jsonl", "seed.jsonl")
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines()
    ]
    return [
        [block for block in text.split("\n\n" if "\n\n" in text else "\n") if block.strip()]
        for text in texts
    ]


ARTICLES = articles()
Setting = Callable[[list[str], int], str]


def wrapped(paragraph: str, width: int) -> list[str]:
    return textwrap.wrap(paragraph, width, break_on_hyphens=False, break_long_words=False)


def set_lines(
    *, between: str = "\n", line_end: str = "\n", first: str = "", rest: str = ""
) -> Setting:
    """The setting with that between paragraphs and lines, and that before their lines."""

    def setting(article: list[str], width: int) -> str:
        return between.join(
            first + f"{line_end}{rest}".join(wrapped(paragraph, width)) for paragraph in article
        )

    return setting


TOLD = {
    "blank lines": set_lines(between="\n\n"),
    "blank lines with a blank in them": set_lines(between="\n \n"),
    "blank lines, blanks at the ends": set_lines(between="  \n\n", line_end=" \n"),
    "blank lines, a margin": set_lines(between="\n\n", first="   ", rest="   "),
    "blank lines and indented": set_lines(between="\n\n", first="    "),
    "indented by two": set_lines(first="  "),
    "indented by a tab, now a blank": set_lines(first=" "),
    "indented in a margin": set_lines(first="      ", rest="  "),
    "double-spaced, two blank lines": set_lines(between="\n\n\n", line_end="\n\n"),
    "double-spaced, indented": set_lines(between="\n\n", line_end="\n\n", first="    "),
}


def told(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in paragraphs(text)]


def exact(setting: Setting, width: int) -> float:
    """The share of paragraphs that come out as they went in."""
    right = sum(
        " ".join(paragraph.split()) in told(setting(article, width))
        for article in ARTICLES
        for paragraph in article
    )
    return right / sum(map(len, ARTICLES))


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("setting", TOLD)
def test_paragraphs_come_out_as_they_went_in(setting: str, width: int) -> None:
    assert exact(TOLD[setting], width) >= 0.99


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n", "\n\u00a0\n", "\n    "])
def test_a_line_each_is_a_paragraph_each(between: str) -> None:
    assert all(told(between.join(article)) == list(map(" ".join, map(str.split, article)))
               for article in ARTICLES)  # fmt: skip


@pytest.mark.parametrize("width", [60, 72, 80])
def test_without_any_mark_nearly_all_paragraphs_are_told_by_their_short_last_line(
    width: int,
) -> None:
    assert exact(set_lines(), width) > 0.9


def test_lines_broken_by_hand_are_joined_where_blank_lines_tell() -> None:
    text = (
        "The owner of the ferry said\nso on Tuesday at noon.\nHe had not known of it until\n"
        "the morning, and then\nhe called.\n\nThe coast guard answered after\nfour hours."
    )
    assert len(told(text)) == 2


def test_short_paragraphs_without_blank_lines_stay_apart() -> None:
    lines = ["He knew.", "“I told them twice,” he said.", "They said nothing at all.", "Never."]
    assert told("\n".join(lines)) == lines


def test_marks_of_quoting_are_taken_off_a_text_that_was_passed_on() -> None:
    assert unquoted("> A ferry\n> sank.\n>\n>> Never.") == "A ferry\nsank.\n\nNever."
    assert unquoted("A ferry sank.\n\nNever.\n> 5 knots") == "A ferry sank.\n\nNever.\n> 5 knots"


@given(st.text(st.sampled_from("aB. \n\u00a0“”-1>"), max_size=80))
def test_paragraphs_hold_every_letter_once_and_in_order(text: str) -> None:
    spans = list(paragraphs(text))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(a < b for a, b in spans)
