"""Letters made alike, and the way back to the letters printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.search.folding import findable_words, fold, folded_words, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President Biden’s “real dilemma”", ["president", "biden", "real", "dilemma"]),
        ("Smørrebrød in Łódź", ["smorrebrod", "in", "lodz"]),
        ("Straße, STRASSE", ["strasse", "strasse"]),
        ("the U.S. and U.S.-led p.m.", ["the", "us", "and", "us", "led", "pm"]),
        ("O’Brien can't", ["obrien", "cant"]),
        ("$125,000,000 or 1.4bn", ["125000000", "or", "1.4bn"]),
        ("cross-border", ["cross", "border"]),
        ("soft\u00adhyphen zero\u200bwidth", ["softhyphen", "zerowidth"]),
        ("ﬁne ＡＢＣ ½", ["fine", "abc", "1", "2"]),
        ("İstanbul ıssız", ["istanbul", "issiz"]),
        ("end of it.A new", ["end", "of", "it", "a", "new"]),
        ("", []),
        ("— … ‘’", []),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert folded_words(text) == words


@pytest.mark.parametrize(
    ("text", "also_typed"),
    [("he’s", "hes"), ("Enron's", "enrons"), ("43.6m", "6m"), ("125,000", "000"), ("U.S.", "s")],
)
def test_a_word_is_found_in_the_other_ways_to_type_it(text: str, also_typed: str) -> None:
    assert also_typed in findable_words(text)
    assert also_typed not in folded_words(text)


@given(st.text())
def test_every_folded_word_can_be_found(text: str) -> None:
    assert set(folded_words(text)) <= set(findable_words(text))


@given(st.text())
def test_words_with_places_are_the_words_without(text: str) -> None:
    assert [word.text for word in words_in(text)] == folded_words(text)


@given(st.text())
def test_every_letter_of_a_word_leads_back_to_a_letter_it_came_from(text: str) -> None:
    for word in words_in(text):
        assert len(word.at) == len(word.text)
        assert all(letter in fold(text[at]) for letter, at in zip(word.text, word.at, strict=True))
        assert word.at[-1] < word.end <= len(text)
