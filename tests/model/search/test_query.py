"""The language of the search line."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pullquote.model.search.amounts import currencies_of, sum_of
from pullquote.model.search.completion import completions
from pullquote.model.search.conditions import Condition, Named, Sum, When, days_of
from pullquote.model.search.query import Phrase, read_query

DOLLARS = currencies_of("$") or frozenset()


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("speaker:kirby", Named("speaker", "kirby")),
        ('speaker:"John Kirby"', Named("speaker", "John Kirby")),
        ("speaker:“John Kirby”", Named("speaker", "John Kirby")),
        ("KIND:direct", Named("kind", "direct")),
        ("after:2024-08", When(date(2024, 8, 1), None)),
        ("before:2024-08", When(None, date(2024, 7, 31))),
        ("on:2024-02", When(date(2024, 2, 1), date(2024, 2, 29))),
        ("money>1m", Sum(">", Decimal(1_000_000))),
        ("money<=5k", Sum("<=", Decimal(5_000))),
        ("money:>$1.4bn", Sum(">", Decimal(1_400_000_000), DOLLARS)),
        ("money>10 million", Sum(">", Decimal(10_000_000))),
        ("money>50 lakh", Sum(">", Decimal(5_000_000))),
        ("money>1.5 crore", Sum(">", Decimal(15_000_000))),
        ("money>100cr", Sum(">", Decimal(1_000_000_000))),
        ("money>5l", Sum(">", Decimal(500_000))),
        ("money<$1.5 bn", Sum("<", Decimal(1_500_000_000), DOLLARS)),
        ("money < 10 million euros", Sum("<", Decimal(10_000_000), frozenset({"EUR"}))),
        ("money>€1bn", Sum(">", Decimal(1_000_000_000), frozenset({"EUR"}))),
        ("money>usd2.5m", Sum(">", Decimal(2_500_000), frozenset({"USD"}))),
        ("money>2.5m USD", Sum(">", Decimal(2_500_000), frozenset({"USD"}))),
        ("money=$300m", Sum("=", Decimal(300_000_000), DOLLARS)),
        ("money>1,00,000", Sum(">", Decimal(100_000))),
        ("money:5,000", Sum("=", Decimal(5_000))),
        ("money:usd", Named("money", "usd")),
        ("certain:no", Named("certain", "no")),
    ],
)
def test_a_condition_is_read_from_what_is_typed(typed: str, condition: Condition) -> None:
    asked = read_query(f"aid {typed}")
    assert (asked.words, asked.conditions, asked.hints) == (("aid",), (condition,), ())


def test_a_word_behind_a_sum_that_is_no_part_of_it_is_searched_for() -> None:
    asked = read_query("money>10 bridges")
    assert asked.conditions == (Sum(">", Decimal(10)),)
    assert asked.words == ("bridges",)
    assert read_query("money>1m all").words == ("all",)
    assert read_query("50 lakh").words == ("50", "lakh")


@pytest.mark.parametrize("scale", ["million", "billion", "lakh", "crore", "trillion", "thousand"])
def test_a_scale_that_is_being_typed_is_no_word_to_be_searched_for(scale: str) -> None:
    for letters in range(2, len(scale)):
        asked = read_query(f"money>10 {scale[:letters]}")
        assert (asked.words, asked.hints) == ((), ())
        assert asked.conditions


def test_a_currency_beside_a_sum_is_that_sum_s() -> None:
    asked = read_query("money:eur money>1m")
    assert asked.sums == (Sum(">", Decimal(1_000_000), frozenset({"EUR"})),)


def test_a_word_before_a_condition_is_finished() -> None:
    assert read_query("aid").open_ended
    assert not read_query("aid kind:direct").open_ended
    assert not read_query("aid ").open_ended


def test_words_in_a_row_are_asked_for_as_soon_as_the_mark_is_typed() -> None:
    assert read_query('"real dil').phrases == (Phrase(("real", "dil"), open_ended=True),)
    assert read_query("“real dilemma” aid").phrases == (Phrase(("real", "dilemma")),)


def test_a_minus_takes_out_words_and_conditions_but_parts_of_a_word_are_no_minus() -> None:
    asked = read_query('-ukraine -"air force" -kind:direct cross-border')
    assert asked.without == (Phrase(("ukraine",)), Phrase(("air", "force")))
    assert asked.none_of == (Named("kind", "direct"),)
    assert asked.words == ("cross", "border")


@pytest.mark.parametrize(
    ("typed", "words", "hint"),
    [
        ("aid after:soon", ("aid",), "“after:soon” is no date such as 2024-08."),
        ("aid money>lots", ("aid",), "“lots” is no sum such as 5k, 1.4 bn or $125,000."),
        ("aid money:lots", ("aid",), "“lots” is no sum"),
        ("aid kind:foo", ("aid",), "No kind “foo”: direct, indirect, mixed."),
        ("aid tab:foo", ("aid",), "No tab “foo”: quote, person, money, event, text."),
        ("aid certain:maybe", ("aid",), "No certain “maybe”: yes, no."),
        ('aid "real dil', ("aid", "real", "dil"), "The quotation mark is not closed."),
        ('aid speaker:"john k', ("aid",), "The quotation mark is not closed."),
        ("aid speeker:kirby", ("aid", "speeker", "kirby"), "There is no “speeker:”"),
        ("aid kind>direct", ("aid",), "“kind>” is meant for money only; try “kind:direct”."),
    ],
)
def test_what_is_not_understood_is_told_and_the_rest_still_searches(
    typed: str, words: tuple[str, ...], hint: str
) -> None:
    asked = read_query(typed)
    assert asked.words == words
    assert asked.hints[0].startswith(hint)


@pytest.mark.parametrize("typed", ["speaker:", "after:", "money>", '"', "-", "“"])
def test_what_is_still_being_typed_asks_for_nothing_yet(typed: str) -> None:
    asked = read_query(typed)
    assert not asked.words and not asked.narrows and not asked.hints


@pytest.mark.parametrize("typed", ["2024-13", "2024-02-30", "0000", "24-08", "august", ""])
def test_what_is_no_day_is_no_date(typed: str) -> None:
    assert days_of(typed) is None


@pytest.mark.parametrize("typed", ["", "m", "1x", "1,00", "--1", "9" * 40])
def test_what_is_no_sum_is_none(typed: str) -> None:
    assert sum_of(typed) is None


def test_a_value_is_met_as_it_is_before_it_is_met_begun_or_nearly() -> None:
    assert Named("kind", "direct").chosen(["indirect", "direct"]) == ("direct",)
    assert Named("speaker", "ki").chosen(["John Kirby", "Joe Biden"]) == ("John Kirby",)
    assert Named("speaker", "kirbi").chosen(["John Kirby", "Joe Biden"]) == ("John Kirby",)
    assert Named("kind", "fragment").chosen(["direct", "mixed"]) == ("mixed",)
    assert Named("money", "$").chosen(["EUR", "USD"]) == ("USD",)
    assert Named("money", "$").chosen(["EUR", "AUD", "USD"]) == ("AUD", "USD")
    assert Named("money", "us").chosen(["EUR", "USD"]) == ("USD",)
    assert Named("kind", "frag").chosen(["direct", "mixed"]) == ("mixed",)
    assert Named("tab", "t").chosen(["text", "event"]) == ("text", "event")
    assert Named("kind", "dirct").chosen(["direct"]) == ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("aid sp", ("aid speaker:",)),
        ("speaker:ki", ('speaker:"John Kirby" ',)),
        ('aid -speaker:"jo', ('aid -speaker:"John Kirby" ', 'aid -speaker:"Joe Biden" ')),
        ("kind:", ("kind:direct ",)),
        ("mon", ("money:", "money>", "money<")),
        ("colour:r", ()),
        ("aid ", ()),
        ("", ()),
    ],
)
def test_the_last_part_is_completed(typed: str, found: tuple[str, ...]) -> None:
    values = {"speaker": ("John Kirby", "Joe Biden"), "kind": ("direct",)}
    assert completions(typed, values) == found


parts = st.sampled_from(
    ["speaker:", "after:", "2024-", "-", '"', "“", "money", ">", "<=", ":", "1m", "tab:x", " ", "a"]
)


@given(st.lists(parts | st.text(max_size=3), max_size=12).map("".join))
def test_anything_typed_is_read_and_completed_without_fault(typed: str) -> None:
    read_query(typed)
    completions(typed, {"speaker": ("John Kirby",)})
