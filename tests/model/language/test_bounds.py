import pytest

from pullquote.model.language.bounds import bound


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("has been shut since", "since"),
        ("has been shut since at least", "since"),
        ("open from as early as", "from"),
        ("closed until the", "until"),
        ("closed in", "in"),
        ("about", ""),
        ("", ""),
    ],
)
def test_the_word_that_a_date_hangs_on_is_found_behind_what_makes_it_vague(
    before: str, word: str
) -> None:
    assert bound(before.split()) == word
