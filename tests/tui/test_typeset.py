import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from pullquote.tui.widgets.typeset import Mark, fit, paint, wrap

# One line of clean text: what reaches the screen has no control characters.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200)


@given(TEXT, st.integers(1, 60))
def test_no_character_but_blanks_is_lost_when_a_text_is_set_in_lines(text: str, width: int) -> None:
    lines = wrap(text, width)
    shown = "".join(text[start:end] for start, end in lines)
    assert [c for c in shown if not c.isspace()] == [c for c in text if not c.isspace()]
    assert all(left[1] <= right[0] for left, right in itertools.pairwise(lines))


@given(TEXT, st.integers(2, 60))
def test_no_line_is_wider_than_the_screen(text: str, width: int) -> None:
    assert all(cell_len(text[start:end].rstrip()) <= width for start, end in wrap(text, width))


def test_lines_break_at_blanks_and_a_long_word_is_cut() -> None:
    def lines(text: str, width: int) -> list[str]:
        return [text[start:end] for start, end in wrap(text, width)]

    assert lines("to be or not", 6) == ["to be", "or not"]
    assert lines("“a” é incomprehensible", 8) == ["“a” é", "incompre", "hensible"]
    assert lines("日本語 テキスト", 8) == ["日本語", "テキスト"]
    assert lines("", 8) == [""]


@given(TEXT, st.integers(0, 30))
def test_what_is_cut_to_fit_fits_and_says_that_it_was_cut(text: str, width: int) -> None:
    cut = fit(text, width)
    assert cell_len(cut) <= width
    assert cut == text or cut == "" or cut.endswith("…")


def test_later_marks_lie_on_top_and_every_letter_is_painted_once() -> None:
    red, bold = Style(color="red"), Style(bold=True)
    segments = paint("abcdef", 1, 6, Style(), [Mark(0, 4, red), Mark(3, 5, bold)])
    assert [(s.text, s.style) for s in segments] == [
        ("bc", red),
        ("d", red + bold),
        ("e", bold),
        ("f", Style()),
    ]
