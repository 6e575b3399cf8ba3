"""The app in a real terminal: tmux, real keys, the real clipboard buffer."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SEED = Path(__file__).parents[2] / "seeds" / "biden-putin-dilemma.txt"

pytestmark = pytest.mark.terminal

Starter = Callable[..., Any]


def test_the_seed_opens_is_searched_and_its_quote_is_copied_with_its_citation(
    terminal: Starter,
) -> None:
    screen = terminal(f"--published 2024-08-13 {SEED}")
    screen.wait_for("2 Quotes 5")
    screen.press("2", "/")
    screen.press("-l", "touch counterparts")
    screen.wait_for("1 found of 5")
    screen.press("Enter", "y")
    screen.wait_for("copied (tmux)")
    assert screen.buffer("Kirby") == (
        "White House National Security Council spokesman John Kirby said, “We’re in touch with our "
        "Ukrainian counterparts, and we are working to understand better what they’re doing, what "
        "their goals are, what their strategy is” ([Untitled news article], 2024, para. 8).\n\n"
        "[Untitled news article]. (2024, August 13)."
    )
    screen.press("Escape")
    screen.wait_for("2 Quotes 5")
    screen.press("q")
    screen.wait_for_the_end()


def test_marked_facts_are_in_the_buffer_together_a_moment_after_the_key(terminal: Starter) -> None:
    screen = terminal(f"--published 2024-08 {SEED}")
    screen.wait_for("2 Quotes 5")
    screen.press("2", "m", "j", "j", "m")
    screen.wait_for("2 marked")
    pressed = time.monotonic()
    screen.press("y")
    copied = screen.buffer("regularly")
    assert time.monotonic() - pressed < 5, "some 50 ms where nothing else runs"
    assert copied.count("([Untitled news article], 2024, para.") == 2
    assert copied.count("(2024, August)") == 1
    screen.press("q")
    screen.wait_for_the_end()
    again = terminal(str(SEED))
    again.wait_for("M 2 marked")
    again.press("q")
    again.wait_for_the_end()


def test_an_article_comes_through_a_pipe_and_keys_still_work(terminal: Starter) -> None:
    screen = terminal("-", pipe=f"cat {SEED} |")
    screen.wait_for("4 People 7")
    screen.press("4")
    screen.wait_for("Volodymyr Zelensky")
    screen.press("q")
    screen.wait_for_the_end()


@pytest.mark.parametrize(("width", "height"), [(40, 20), (80, 24), (120, 40), (200, 60), (20, 6)])
def test_every_tab_opens_at_every_size_and_the_window_may_change_while_it_runs(
    terminal: Starter, width: int, height: int
) -> None:
    screen = terminal(str(SEED), width, height)
    screen.wait_for("1")
    for tab in "1234":
        screen.press(tab)
    screen.run("resize-window", "-x", str(max(width - 7, 18)), "-y", str(max(height - 2, 5)))
    screen.press("4", "g")
    screen.wait_for("Joe")
    screen.press("q")
    screen.wait_for_the_end()


def test_what_cannot_be_read_is_said_in_one_line(terminal: Starter) -> None:
    screen = terminal("/no/such/article.txt")
    said = screen.wait_for("pullquote: There is no file /no/such/article.txt")
    screen.wait_for_the_end()
    assert "Traceback" not in said
