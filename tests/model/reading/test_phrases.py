"""A table of phrases finds just what one regular expression of them all would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.reading.phrases import Phrases

TABLE = """
    read more|see (?:all|more)|(?:do you )?have (?:a|any) tip
    |e-?mail us|shares?|x|\\d+ (?:min|of \\d+)|©|what['’]s new|more in [A-Z]\\w+$
    |(?:story|article (?:text)?) continues|follow us [|@]
"""
AFTER = r"(?!\w)"
PHRASES = re.sub(r"\n\s*", "", TABLE)
ALL = re.compile(rf"\W{{0,3}}(?:{PHRASES}){AFTER}", re.IGNORECASE)
WORDS = (
    "read", "more", "see", "all", "Do", "you", "have", "a", "any", "TIP", "e-mail", "email", "us",
    "share", "shares", "x", "7", "٣", "12", "min", "of", "©", "what’s", "new", "in", "Sport",
    "story", "article", "text", "continues", "follow", "|", "@", "-", "* *", "“",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))
def test_a_block_begins_with_a_phrase_just_when_the_whole_table_says_so(block: str) -> None:
    assert Phrases(TABLE, AFTER, signs=3).begin(block) == bool(ALL.match(block))


@given(st.text(max_size=30))
def test_any_text_may_be_compared(block: str) -> None:
    assert Phrases(TABLE, AFTER, signs=3).begin(block) == bool(ALL.match(block))


@pytest.mark.parametrize(
    ("block", "begins"),
    [("READ MORE", True), ("– Read more", True), ("Reading", False), ("Have any tip?", True),
     ("12 of 30", True), ("12 men", False), ("", False), ("-- -- read more", False)],
)  # fmt: skip
def test_letters_of_any_size_and_a_few_signs_before_them(block: str, begins: bool) -> None:
    assert Phrases(TABLE, AFTER, signs=3).begin(block) == begins
