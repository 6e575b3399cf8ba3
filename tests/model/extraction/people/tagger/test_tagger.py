"""The tagger: likelihoods that are likelihoods, the same on every run, and names none has told."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.extraction.people.names import find_names
from pullquote.model.extraction.people.tagger.clues import Page, read_page
from pullquote.model.extraction.people.tagger.tagger import LABELS, Floats, Sums, likelihoods
from pullquote.model.extraction.people.tagger.word_classes import word_class
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


def page_of(text: str) -> Page:
    return read_page(Analysis(read_plain(text)), (), ())


def names_in(text: str) -> set[str]:
    analysis = Analysis(read_plain(text))
    sure = [one for one in find_names(analysis, ()) if one.score > 2]
    return {analysis.text[one.start : one.end] for one in sure}


LINES = st.lists(
    st.text(st.sampled_from("abz AZ.,“”'-1\n\u00e9"), min_size=1, max_size=60),
    min_size=1,
    max_size=8,
)


@given(LINES)
def test_every_token_gets_likelihoods_that_add_up_to_one(lines: list[str]) -> None:
    text = "Anna Vega spoke. " + " ".join(lines)
    page = page_of(text)
    likely = likelihoods(page)
    assert likely.shape == (len(page.form_of), len(LABELS))
    assert np.isfinite(likely).all()
    assert np.allclose(likely.sum(axis=1), 1.0, atol=1e-3)


def test_a_sentence_is_judged_alike_whatever_stands_after_it() -> None:
    short = "Velda Marsh left the room."
    alone = page_of(short)
    together = page_of(short + "\n\nIt rained for three days and the road was closed at noon.")
    size = len(alone.form_of)
    assert np.allclose(likelihoods(alone), likelihoods(together)[:size], atol=1e-4)


def test_the_same_text_gives_the_same_answer_again() -> None:
    text = "Jun Okafor beat Petra Lindqvist. Okafor said it was close."
    assert np.array_equal(likelihoods(page_of(text)), likelihoods(page_of(text)))


def test_two_articles_read_at_once_are_judged_as_each_alone() -> None:
    words = [f"Jun{n} Okafor{n} left." for n in range(60)]
    pages = [page_of(" ".join(words)), page_of(" ".join(reversed(words)))]
    names = sorted({clue for page in pages for f in page.forms for clue in f.word.clues + f.clues})
    rows = {name: row for row, name in enumerate(names)}
    clues = np.arange(len(names), dtype=np.float32).reshape(-1, 1, 1)
    alone = [Sums(rows, clues).of(page.forms) for page in pages]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(2) as threads:
            for _ in range(30):
                sums, together = Sums(rows, clues), Barrier(2)

                def read(page: Page, sums: Sums = sums, together: Barrier = together) -> Floats:
                    together.wait()
                    return sums.of(page.forms)

                for found, expected in zip(threads.map(read, pages), alone, strict=True):
                    assert np.array_equal(found, expected)
    finally:
        sys.setswitchinterval(before)


def test_a_surname_is_used_like_other_surnames_and_a_town_like_other_towns() -> None:
    surname, other, town = (word_class(word) for word in ("Gonzalez", "Rodriguez", "Leicester"))
    assert surname is not None and other is not None and town is not None
    assert surname.coarse == other.coarse != town.coarse
    assert word_class("qxzvwk") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "1 - Marta Kowalczyk (Poland) beat Sanne de Wit (Netherlands) 6-2 6-3",
            {"Marta Kowalczyk", "Sanne de Wit"},
        ),
        ("Scorers: Novak (34), Mbeumo (78)", {"Novak", "Mbeumo"}),
        (
            "(Reporting by Ewa Zielinska and Tom Hals; Editing by Raju Pillai)",
            {"Ewa Zielinska", "Tom Hals", "Raju Pillai"},
        ),
        (
            "Voting yes were Councilmen Gary Stumpf, Dwayne Ortiz and Pete Lund.",
            {"Gary Stumpf", "Dwayne Ortiz", "Pete Lund"},
        ),
    ],
)
def test_names_in_tables_credits_and_lists_are_seen(text: str, names: set[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Waimarie Mutual fell 3 percent after Meridian Wire reported a loss.",
        "The ship left Preston Vale on Tuesday, the port authority of Izmir said.",
        "Fitch cut its rating of Perdue Farms, and Pfizer shares rose.",
    ],
)
def test_firms_ships_and_towns_are_nobody(text: str) -> None:
    assert names_in(text) == set()
