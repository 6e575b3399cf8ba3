"""What a bare "$" means where several dollars are told of."""

import os
import subprocess
import sys

import pytest

from pullquote.model.article import Money
from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain

_READ = """
from pullquote.model.extraction.extract import extract
from pullquote.model.reading.plain import read_plain
text = "It cost NZ$4 million and S$3 million. The rest was $5 million."
print(*(money.currency for money in extract(read_plain(text, id="a")).money))
"""


def sums(text: str) -> list[Money]:
    return list(find_money(Analysis(read_plain(text))))


def test_of_two_dollars_told_as_often_the_same_is_taken_in_every_run() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", _READ],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in "0145"
    }  # fmt: skip
    assert found == {"NZD SGD NZD\n"}


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("The Vancouver firm said so. Gold was quoted in London at $342.40.", "USD"),
        ("The Toronto mine pays $242 an ounce for its gold.", "USD"),
    ],
)
def test_gold_and_oil_are_priced_in_american_dollars(text: str, currency: str) -> None:
    assert [money.currency for money in sums(text)] == [currency]


def test_an_article_at_home_in_another_currency_has_american_dollars() -> None:
    text = (
        "Lan has to repay VND63 trillion (US$2.39 billion). A Hong Kong businessman and an"
        " inspector who took a $5.2 million bribe are in prison. She put in VND700 million."
    )
    assert [money.currency for money in sums(text)] == ["VND", "USD", "USD", "VND"]


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("The Portmore club paid $45,000 a year. The land is worth J$380 million.", "JMD JMD"),
        ("The Otago and Southland clubs, near Dunedin, owed $900.", "NZD"),
        ("The Parramatta builder told the ICAC in Sydney of a $7,700 payment.", "AUD"),
        ("The Sydney bank bought the Boston lender for $7 million.", "USD"),
        ("SYDNEY (AP) — The Queensland and Tasmania mines cost $5 million.", "USD"),
    ],
)
def test_a_bare_dollar_is_its_papers_own(text: str, currencies: str) -> None:
    assert [money.currency for money in sums(text)] == currencies.split()
