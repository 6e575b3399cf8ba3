"""When two forms are one name."""

from pullquote.model.extraction.people.identity.forms import SHORT_NAMES, agree, long_forms


def test_no_short_name_hides_another_long_one() -> None:
    for long, shorts in SHORT_NAMES.items():
        for short in shorts.split():
            assert long in long_forms(short)
            assert agree((long, "marsh"), (short, "marsh"))


def test_two_long_names_of_one_short_one_differ() -> None:
    assert not agree(("steven", "marsh"), ("stephen", "marsh"))
