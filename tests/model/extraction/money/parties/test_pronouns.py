"""Whom a pronoun stands for, where its own sentence tells."""

from collections.abc import Callable

import pytest

from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

Told = Callable[[str], dict[str, str]]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A trader, Abdul Noor, said he paid £600.", {"payer": "Abdul Noor"}),
        ("When he sold the chain to Orme Ltd for $164 million, Peter Strand wept.",
         {"payer": "Orme Ltd", "payee": "Peter Strand", "purpose": "the chain"}),
        ("A trader wept as she told how an aide took £450 from her.",
         {"payer": "A trader", "payee": "an aide"}),
        ("The firm said it would pay £5 to Lee.", {"payer": "The firm", "payee": "Lee"}),
    ],
)  # fmt: skip
def test_the_name_is_told_in_its_place(told: Told, text: str, parties: dict[str, str]) -> None:
    assert told(text) == parties


@pytest.mark.parametrize(
    ("text", "payer"),
    [
        ("Judge Ann Reed said she must pay £600.", "she"),
        ("Mary Lee said he paid £600.", "he"),
        ("City College, which had turned him down, said he gave £600 to a school.", "he"),
    ],
)
def test_of_who_speaks_of_others_or_is_of_the_other_sex_nothing_is_told(
    told: Told, text: str, payer: str
) -> None:
    assert told(text)["payer"] == payer


@pytest.mark.parametrize(
    ("text", "printed", "meant"),
    [
        ("Nordavia said it had paid £600.", "it", "Nordavia"),
        ("Abdul Noor said the bank had paid him £600.", "him", "Abdul Noor"),
        ("She paid £600.", "She", None),
        ("Abdul Noor paid £600.", "Abdul Noor", None),
    ],
)
def test_a_pronoun_stays_as_printed_and_its_antecedent_stands_beside_it(
    text: str, printed: str, meant: str | None
) -> None:
    (money,) = find_money(Analysis(read_plain(text)))
    told = {span.of(text) for span in (money.payer, money.payee) if span}
    antecedents = [one.of(text) for one in (money.payer_antecedent, money.payee_antecedent) if one]
    assert printed in told
    assert antecedents == ([meant] if meant else [])


def test_nobody_is_both_payer_and_payee_by_two_pronouns() -> None:
    (money,) = find_money(Analysis(read_plain("Nordavia said it had paid them £600.")))
    assert money.payer_antecedent is not None
    assert money.payee is not None
    assert money.payee_antecedent is None
