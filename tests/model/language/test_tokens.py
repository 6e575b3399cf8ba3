"""How text is cut into tokens and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.language.analysis import Analysis
from pullquote.model.language.tokens import tokenize
from pullquote.model.reading.plain import read_plain


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in Analysis(read_plain(text)).sentences]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("J. Ferris", ["J.", "Ferris"]),
        ("A. B. de Souza", ["A.", "B.", "de", "Souza"]),
        ("L. van den Brink", ["L.", "van", "den", "Brink"]),
        ("vitamin C. The", ["vitamin", "C", ".", "The"]),
        ("for plan B. Anna Smith", ["for", "plan", "B", ".", "Anna", "Smith"]),
        ("Hepatitis C. Doctors", ["Hepatitis", "C", ".", "Doctors"]),
        ("the plan B. de facto", ["the", "plan", "B", ".", "de", "facto"]),
    ],
)
def test_an_initial_keeps_its_stop_only_before_a_name(text: str, cut: list[str]) -> None:
    assert words(text) == cut


def test_a_state_in_a_dateline_does_not_end_the_sentence() -> None:
    text = "NATCHEZ, Miss. (AP) — A levee gave way on Monday. Nobody was hurt."
    assert sentences(text) == [
        "NATCHEZ, Miss. (AP) — A levee gave way on Monday.",
        "Nobody was hurt.",
    ]


@given(st.text())
def test_tokens_hold_every_character_but_blanks(text: str) -> None:
    held = "".join(words(text))
    assert held == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "He paid Rs. 27 million on Sept. 30 for the truck.",
        "The firm is No. 5 in India.",
        "Arsenal vs. Leeds ended in a draw.",
        "The court cited Roe v. Wade and Brown v. Board of Education.",
        "She is advised by M/s. Paul & Co. in Colombo.",
        "The Ven. Galagoda spoke in Jl. Sudirman.",
        "COOS BAY, Ore. _ They called him Bull.",
        "P. A. de Silva not out 83",
        "By ROBERT McG. THORN JR.",
        "3. Leah Pells (Canada) 4:06.32",
    ],
)
def test_a_stop_of_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_a_figure_and_a_word_of_one_letter_may_end_a_sentence() -> None:
    text = "It fell to 3. They wanted vitamin C. The rest was sold in 1984. Nobody came."
    assert len(sentences(text)) == 4


def test_names_in_columns_stand_apart_and_figures_with_their_label() -> None:
    assert sentences("Jim Colbert      Bob Murphy      66") == ["Jim Colbert", "Bob Murphy      66"]
    assert sentences("Net income      $4.3 million") == ["Net income      $4.3 million"]


def test_the_number_of_a_shirt_stands_apart_from_a_name_over_two_lines() -> None:
    assert words("4-Franco\nMega, 20-Year")[:4] == ["4", "-", "Franco", "Mega"]
