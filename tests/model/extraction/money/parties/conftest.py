"""What is told of the parties to the sums of a text."""

from collections.abc import Callable

import pytest

from pullquote.model.extraction.money.find import find_money
from pullquote.model.language.analysis import Analysis
from pullquote.model.reading.plain import read_plain


@pytest.fixture
def told() -> Callable[[str], dict[str, str]]:
    """Payer, payee and purpose of the last sum of a text, in its words; a pronoun's antecedent."""

    def parties(text: str) -> dict[str, str]:
        money = find_money(Analysis(read_plain(text)))[-1]
        spans = {
            "payer": money.payer_antecedent or money.payer,
            "payee": money.payee_antecedent or money.payee,
            "purpose": money.purpose,
        }
        return {name: span.of(text) for name, span in spans.items() if span}

    return parties
